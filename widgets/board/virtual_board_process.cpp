// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "board/virtual_board_process.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>

namespace facet::boards {

namespace {

constexpr int kStartMs = 10'000;
constexpr int kEndMs = 2'000;

} // namespace

VirtualBoardProcess::VirtualBoardProcess(QObject *parent) : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &VirtualBoardProcess::readLines);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(m_process.errorString());
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        m_port.clear();
        if (!m_stopping)
            fail(QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed());
    });
}

VirtualBoardProcess::~VirtualBoardProcess()
{
    stop();
}

QString VirtualBoardProcess::program()
{
    // Tests may name another one; programs of an installation and of a build folder lie side by side.
    const QString named = qEnvironmentVariable("FACET_VIRTUAL_BOARD");
    const QString path = named.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/facet-virtual-board") : named;
    return QFileInfo(path).isExecutable() ? path : QString();
}

void VirtualBoardProcess::start(device::DeviceId device, const QStringList &arguments)
{
    stop();
    m_stopping = false;
    m_failed = false;
    const QString path = program();
    if (path.isEmpty()) {
        fail(tr("There is no facet-virtual-board beside this program."));
        return;
    }
    const std::string_view name = device::device(device).name;
    m_process.start(path, QStringList{QStringLiteral("--device"), QString::fromLatin1(name.data(), qsizetype(name.size())),
                                      QStringLiteral("--exit-with-stdin")} + arguments);
    QTimer::singleShot(kStartMs, this, [this] {
        if (isRunning() && m_port.isEmpty() && !m_failed) {
            fail(tr("It did not announce a port."));
            stop();
        }
    });
}

void VirtualBoardProcess::stop()
{
    m_stopping = true;
    m_port.clear();
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel(); // it ends with its standard input
    if (!m_process.waitForFinished(kEndMs)) {
        m_process.kill();
        m_process.waitForFinished(kEndMs);
    }
}

void VirtualBoardProcess::command(const QString &line)
{
    m_process.write(line.toLocal8Bit() + '\n');
}

void VirtualBoardProcess::readLines()
{
    while (m_process.canReadLine()) {
        const QString line = QString::fromLocal8Bit(m_process.readLine()).trimmed();
        if (!line.startsWith(QLatin1String("port ")))
            continue;
        m_port = line.mid(5);
        emit portReady(m_port);
    }
}

void VirtualBoardProcess::fail(const QString &reason)
{
    if (m_failed)
        return;
    m_failed = true;
    emit failed(board::boardError(board::ErrorCode::NoVirtualBoard, {reason.isEmpty() ? std::string("?") : reason.toStdString()}));
}

} // namespace facet::boards
