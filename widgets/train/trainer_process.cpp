// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "train/trainer_process.h"

#include "runs/run_lines.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace facet::train {

namespace {

constexpr int kLeaveMs = 3'000; // for saving when the window closes
constexpr qsizetype kMostComplaints = 16 << 10;
constexpr qsizetype kShownComplaints = 12; // lines
constexpr int kStoppedCode = 3;            // docs/training.md "The lines"
constexpr int kBadInputCode = 2;

} // namespace

TrainerProcess::TrainerProcess(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_problem = tr("It did not stop when asked to and was ended. Resume goes on from its last saved epoch.");
        m_process.kill();
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &TrainerProcess::readLines);
    connect(&m_process, &QProcess::readyReadStandardError, this, &TrainerProcess::readComplaints);
    connect(&m_process, &QProcess::finished, this, &TrainerProcess::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(End::Failed, tr("The trainer could not be started: %1").arg(m_process.errorString()));
    });
}

void TrainerProcess::leave()
{
    m_ended = true;
    m_process.disconnect(this);
    if (isRunning())
        m_process.terminate(); // to the trainer the same as "stop"
}

TrainerProcess::~TrainerProcess()
{
    leave();
    if (!isRunning())
        return;
    if (!m_process.waitForFinished(kLeaveMs)) {
        m_process.kill();
        m_process.waitForFinished(kLeaveMs);
    }
}

QString TrainerProcess::program()
{
    const QString named = qEnvironmentVariable("FACET_TRAINER");
    const QString path = named.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/facet-trainer") : named;
    return QFileInfo(path).isExecutable() ? path : QString();
}

void TrainerProcess::start(const QString &jobFile)
{
    if (isRunning())
        return;
    m_ended = false;
    m_rest.clear();
    m_complaints.clear();
    m_problem.clear();
    const QString path = program();
    if (path.isEmpty()) {
        end(End::Failed, tr("There is no facet-trainer beside this program. Install or build it: it trains in a process of its own."));
        return;
    }
    m_process.start(path, {jobFile});
}

void TrainerProcess::command(const char *line)
{
    if (isRunning())
        m_process.write(line);
}

void TrainerProcess::pause()
{
    command("pause\n");
}

void TrainerProcess::resume()
{
    command("resume\n");
}

void TrainerProcess::stop(int patienceMs)
{
    if (!isRunning())
        return;
    command("stop\n");
    m_patience.start(patienceMs);
}

void TrainerProcess::readLines()
{
    m_rest += m_process.readAllStandardOutput();
    qsizetype from = 0;
    for (qsizetype feed = m_rest.indexOf('\n'); feed >= 0; feed = m_rest.indexOf('\n', from)) {
        const QByteArray line = m_rest.mid(from, feed - from);
        from = feed + 1;
        if (!line.isEmpty())
            emit lineRead(line);
    }
    m_rest.remove(0, from);
    if (m_rest.size() > qsizetype(runs::kMaxLineBytes)) {
        m_rest.clear();
        m_problem = tr("It printed a line without an end and was ended.");
        m_process.kill();
    }
}

void TrainerProcess::readComplaints()
{
    m_complaints += m_process.readAllStandardError();
    if (m_complaints.size() > kMostComplaints)
        m_complaints.remove(0, m_complaints.size() - kMostComplaints);
}

void TrainerProcess::finish(int code, QProcess::ExitStatus status)
{
    readLines();
    readComplaints();
    const QStringList lines = QString::fromUtf8(m_complaints).trimmed().split(u'\n', Qt::SkipEmptyParts);
    const QString said = lines.mid(std::max<qsizetype>(0, lines.size() - kShownComplaints)).join(u'\n');
    const auto withComplaints = [&](const QString &sentence) { return said.isEmpty() ? sentence : sentence + u'\n' + said; };
    if (!m_problem.isEmpty())
        end(End::Failed, withComplaints(m_problem));
    else if (status == QProcess::CrashExit)
        end(End::Failed, withComplaints(tr("The trainer crashed. Resume goes on from its last saved epoch.")));
    else if (code == 0)
        end(End::Finished, {});
    else if (code == kStoppedCode)
        end(End::Stopped, {});
    else if (code == kBadInputCode)
        end(End::Failed, withComplaints(tr("The trainer cannot use design, data or settings:")));
    else
        end(End::Failed, withComplaints(tr("The trainer ended with code %1.").arg(code)));
}

void TrainerProcess::end(End end, const QString &message)
{
    m_patience.stop();
    if (m_ended)
        return;
    m_ended = true;
    emit ended(end, message);
}

} // namespace facet::train
