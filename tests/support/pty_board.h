// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A loopback board behind a real pseudo terminal, with a cable that can be pulled.
#pragma once

#include "board/loopback_board.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include <memory>

namespace facet::testing {

class PtyBoard : public QObject
{
    Q_OBJECT
public:
    // `link` is the path that is kept pointing at the terminal.
    PtyBoard(device::DeviceId device, QString link);
    ~PtyBoard() override;

    [[nodiscard]] bool plug();
    void unplug();
    board::LoopbackBoard board;
    bool muted = false;

private:
    void read();

    QString m_link;
    int m_master = -1;
    int m_slave = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QElapsedTimer m_since;
};

} // namespace facet::testing
