// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/pty_board.h"

#include <QFile>

#include <array>

#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

namespace facet::testing {

PtyBoard::PtyBoard(device::DeviceId device, QString link) : board(device), m_link(std::move(link))
{
    m_since.start();
}

PtyBoard::~PtyBoard()
{
    unplug();
}

bool PtyBoard::plug()
{
    unplug();
    std::array<char, 256> name{};
    if (openpty(&m_master, &m_slave, name.data(), nullptr, nullptr) != 0)
        return false;
    termios settings{};
    tcgetattr(m_slave, &settings);
    cfmakeraw(&settings);
    tcsetattr(m_slave, TCSANOW, &settings);
    fcntl(m_master, F_SETFL, O_NONBLOCK);
    QFile::remove(m_link);
    if (!QFile::link(QString::fromLocal8Bit(name.data()), m_link))
        return false;
    m_notifier = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &PtyBoard::read);
    return true;
}

void PtyBoard::unplug()
{
    if (m_master < 0)
        return;
    m_notifier.reset();
    QFile::remove(m_link);
    close(m_slave);
    close(m_master);
    m_master = m_slave = -1;
}

void PtyBoard::read()
{
    std::array<std::uint8_t, 4096> buffer{};
    const ssize_t count = ::read(m_master, buffer.data(), buffer.size());
    if (count <= 0)
        return;
    // A host that closed its end has switched the terminal's echo on.
    termios settings{};
    if (tcgetattr(m_master, &settings) == 0 && (settings.c_lflag & (ECHO | ICANON)) != 0) {
        cfmakeraw(&settings);
        tcsetattr(m_master, TCSANOW, &settings);
    }
    board.advance(m_since.nsecsElapsed());
    m_since.restart();
    const auto back = board.exchange(std::span(buffer.data(), std::size_t(count)));
    for (std::size_t at = 0; at < back.size() && !muted;) {
        const ssize_t written = ::write(m_master, back.data() + at, back.size() - at);
        if (written <= 0)
            break;
        at += std::size_t(written);
    }
}

} // namespace facet::testing
