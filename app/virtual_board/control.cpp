// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "control.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>

#include <poll.h>
#include <unistd.h>

namespace facet::virtual_board {

namespace {

constexpr std::size_t kLongestLine = 1000;

volatile std::sig_atomic_t quitSignal = 0;
volatile std::sig_atomic_t unplugSignal = 0;
volatile std::sig_atomic_t replugSignal = 0;

void onSignal(int signal)
{
    if (signal == SIGUSR1)
        unplugSignal = 1;
    else if (signal == SIGUSR2)
        replugSignal = 1;
    else
        quitSignal = 1;
}

} // namespace

Control::Control(bool quitAtEnd) : m_quitAtEnd(quitAtEnd)
{
    struct sigaction action {};
    action.sa_handler = onSignal; // without SA_RESTART, so that a wait ends
    for (const int signal : {SIGINT, SIGTERM, SIGUSR1, SIGUSR2})
        ::sigaction(signal, &action, nullptr);
    action.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &action, nullptr);
}

Control::~Control() = default;

std::vector<std::string> Control::take()
{
    std::vector<std::string> commands;
    const auto signalled = [&commands](volatile std::sig_atomic_t &flag, const char *command) {
        if (flag != 0)
            commands.emplace_back(command);
        flag = 0;
    };
    signalled(quitSignal, "quit");
    signalled(unplugSignal, "unplug");
    signalled(replugSignal, "replug");
    pollfd file{0, POLLIN, 0};
    if (!m_open || ::poll(&file, 1, 0) <= 0)
        return commands;
    std::array<char, 256> bytes{};
    const ssize_t count = ::read(0, bytes.data(), bytes.size());
    if (count <= 0) {
        if (count < 0 && errno == EINTR)
            return commands;
        m_open = false;
        if (m_quitAtEnd)
            commands.emplace_back("quit");
        return commands;
    }
    for (ssize_t i = 0; i < count; ++i) {
        const char c = bytes[std::size_t(i)];
        if (c == '\n') {
            commands.push_back(std::move(m_buffer));
            m_buffer.clear();
        } else if (m_buffer.size() < kLongestLine) {
            m_buffer += c;
        }
    }
    return commands;
}

void Control::say(const std::string &line)
{
    std::fputs((line + "\n").c_str(), stdout);
    std::fflush(stdout);
}

} // namespace facet::virtual_board
