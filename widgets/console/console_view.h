// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The console of a serial line: text, hexadecimal and decoded frames with direction and time; filter, pause, save and replay.
#pragma once

#include "board/wire_rows.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace facet::figures {
class SegmentedControl;
}

namespace facet::console {

class ConsoleFilter;
class ConsoleModel;

class ConsoleView : public QWidget {
    Q_OBJECT
public:
    explicit ConsoleView(QWidget *parent = nullptr);

    // Bytes as they pass. Rows appear at most 30 times a second; while paused they are kept for later.
    void add(board::Direction direction, const QByteArray &bytes);
    // Of what is added from now on; starts a log of its own.
    void begin(const QString &port);
    void clear();
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const;

    // A line to type at the bottom, for programs that read text.
    void setSendLineShown(bool shown);

    [[nodiscard]] const board::WireLog &log() const { return m_log; }
    // Replaces what is shown. Nothing is sent anywhere.
    void replay(board::WireLog log);
    [[nodiscard]] bool isReplay() const { return m_replay; }
    void saveTo(const QString &path); // shows what went wrong below the table
    void openFrom(const QString &path);

    [[nodiscard]] ConsoleModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QLineEdit *filterEdit() const { return m_filterEdit; }
    [[nodiscard]] QLineEdit *sendEdit() const { return m_sendEdit; }
    void flush(); // shows now what is due

signals:
    void lineEntered(const QByteArray &line); // with its end

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void copySelection();
    void chooseAndSave();
    void chooseAndOpen();
    void sendLine();
    void updateState();

    static constexpr std::size_t kMostLogBytes = 32 * 1024 * 1024;

    ConsoleModel *m_model;
    ConsoleFilter *m_filter;
    QTableView *m_table;
    QLineEdit *m_filterEdit;
    figures::SegmentedControl *m_way;
    QToolButton *m_pause;
    QToolButton *m_clear;
    QToolButton *m_save;
    QToolButton *m_open;
    QLabel *m_state;
    QLineEdit *m_sendEdit;
    QAction *m_copy;
    QTimer m_due;
    QElapsedTimer m_clock;
    board::RowCutter m_cutter;
    std::vector<board::WireRow> m_waiting;
    board::WireLog m_log;
    std::size_t m_logBytes = 0;
    bool m_logFull = false;
    bool m_replay = false;
    QString m_problem;
    QStringList m_history;
    int m_historyAt = 0;
};

} // namespace facet::console
