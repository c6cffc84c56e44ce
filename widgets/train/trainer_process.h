// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The trainer as a child process: lines out, "pause", "resume" and "stop" in. Whatever happens in there, the window lives on.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

namespace facet::train {

class TrainerProcess : public QObject {
    Q_OBJECT
public:
    enum class End {
        Finished,
        Stopped, // as asked for; what was trained is saved
        Failed   // with a message
    };
    Q_ENUM(End)

    explicit TrainerProcess(QObject *parent = nullptr);
    ~TrainerProcess() override; // stops it: saved, or killed where it does not obey

    // The job of a run folder that was begun goes on. Ends with ended(), always.
    void start(const QString &jobFile);
    void pause();
    void resume();
    // Killed when it has not obeyed after `patienceMs`: the run then loses what it did since its last epoch.
    void stop(int patienceMs = kStopMs);
    // Asked to stop because the program ends; nothing is said any more, and the destructor waits for it.
    void leave();
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    // Where the program is looked for: beside this one, or what FACET_TRAINER names; empty when it is not there.
    [[nodiscard]] static QString program();

    static constexpr int kStopMs = 20'000;

signals:
    void lineRead(const QByteArray &line); // without line feed
    void ended(facet::train::TrainerProcess::End end, const QString &message);

private:
    void command(const char *line);
    void readLines();
    void readComplaints();
    void finish(int code, QProcess::ExitStatus status);
    void end(End end, const QString &message);

    QProcess m_process;
    QTimer m_patience;
    QByteArray m_rest;       // of standard output, not yet a line
    QByteArray m_complaints; // the latest of standard error
    QString m_problem;       // why it was killed by us
    bool m_ended = true;
};

} // namespace facet::train
