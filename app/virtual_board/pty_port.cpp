// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "pty_port.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace facet::virtual_board {

namespace {

constexpr int kPatienceMs = 200;

struct RateCode {
    speed_t code;
    std::uint32_t rate;
};
constexpr RateCode kRates[] = {
    {B9600, 9600},       {B19200, 19200},     {B38400, 38400},     {B57600, 57600},   {B115200, 115200},
    {B230400, 230400},   {B460800, 460800},   {B500000, 500000},   {B921600, 921600}, {B1000000, 1000000},
    {B1500000, 1500000}, {B2000000, 2000000}, {B3000000, 3000000},
};

Error systemError(std::string what, std::string remedy)
{
    return {what + ": " + std::strerror(errno), {}, 0, -1, std::move(remedy)};
}

} // namespace

Expected<std::string> PtyPort::plug()
{
    unplug();
    m_master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    const char *name = nullptr;
    if (m_master >= 0 && ::grantpt(m_master) == 0 && ::unlockpt(m_master) == 0)
        name = ::ptsname(m_master);
    if (name != nullptr)
        m_slave = ::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (m_slave < 0) {
        const Error error = systemError("cannot create a pseudo terminal", "Check that /dev/pts is mounted.");
        unplug();
        return tl::unexpected(error);
    }
    const std::string path = name;
    ::fcntl(m_master, F_SETFL, O_NONBLOCK);
    termios settings{};
    ::tcgetattr(m_slave, &settings);
    ::cfmakeraw(&settings);
    ::cfsetspeed(&settings, B115200);
    ::tcsetattr(m_slave, TCSANOW, &settings);
    m_rate = 115200;
    if (m_link.empty())
        return path;
    // Only a link of our own making is replaced.
    struct stat status {};
    if (::lstat(m_link.c_str(), &status) == 0 && S_ISLNK(status.st_mode))
        ::unlink(m_link.c_str());
    if (::symlink(path.c_str(), m_link.c_str()) != 0) {
        const Error error = systemError("cannot make the link " + m_link, "Name a place that can be written and is free.");
        unplug();
        return tl::unexpected(error);
    }
    return path;
}

void PtyPort::unplug()
{
    if (m_master < 0 && m_slave < 0)
        return;
    if (m_slave >= 0)
        ::close(m_slave);
    if (m_master >= 0)
        ::close(m_master);
    m_master = m_slave = -1;
    struct stat status {};
    if (!m_link.empty() && ::lstat(m_link.c_str(), &status) == 0 && S_ISLNK(status.st_mode))
        ::unlink(m_link.c_str());
}

// The host's rate; and some hosts leave a terminal that echoes when they close it.
void PtyPort::lookAtSettings()
{
    termios settings{};
    if (::tcgetattr(m_slave, &settings) != 0)
        return;
    for (const RateCode &entry : kRates) {
        if (entry.code == ::cfgetospeed(&settings))
            m_rate = entry.rate;
    }
    if ((settings.c_lflag & tcflag_t(ECHO | ICANON)) != 0) {
        ::cfmakeraw(&settings);
        ::tcsetattr(m_slave, TCSANOW, &settings);
    }
}

std::size_t PtyPort::read(std::span<std::uint8_t> buffer)
{
    if (m_master < 0)
        return 0;
    const ssize_t count = ::read(m_master, buffer.data(), buffer.size());
    lookAtSettings();
    return count > 0 ? std::size_t(count) : 0;
}

void PtyPort::write(std::span<const std::uint8_t> bytes)
{
    if (m_master >= 0)
        lookAtSettings();
    while (m_master >= 0 && !bytes.empty()) {
        const ssize_t count = ::write(m_master, bytes.data(), bytes.size());
        if (count > 0) {
            bytes = bytes.subspan(std::size_t(count));
            continue;
        }
        pollfd file{m_master, POLLOUT, 0};
        if (errno != EAGAIN || ::poll(&file, 1, kPatienceMs) <= 0)
            return;
    }
}

} // namespace facet::virtual_board
