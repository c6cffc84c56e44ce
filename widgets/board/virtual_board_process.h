// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The virtual board as a child process: started beside this program, its port announced, ended with it.
#pragma once

#include "board/board_error.h"
#include "device/device.h"

#include <QObject>
#include <QProcess>
#include <QStringList>

namespace facet::boards {

class VirtualBoardProcess : public QObject
{
    Q_OBJECT
public:
    explicit VirtualBoardProcess(QObject *parent = nullptr);
    ~VirtualBoardProcess() override;

    // Announces its port with portReady(), or failed(). `arguments` are added to the program's own (docs/board.md), faults for example.
    void start(device::DeviceId device, const QStringList &arguments = {});
    void stop();
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] QString port() const { return m_port; } // empty while there is none
    // "unplug", "replug", "reset", ... as on its standard input.
    void command(const QString &line);

    // Where the program is looked for; empty when it is not there.
    [[nodiscard]] static QString program();

signals:
    void portReady(const QString &path); // also after a replug
    void failed(const facet::board::BoardError &error);

private:
    void readLines();
    void fail(const QString &reason);

    QProcess m_process;
    QString m_port;
    bool m_stopping = false;
    bool m_failed = false;
};

} // namespace facet::boards
