// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "host_link.h"

#include "board/line_rate.h"

#include <algorithm>
#include <array>
#include <chrono>

#include <poll.h>

namespace facet::virtual_board {

using board::Direction;
using board::Fault;
using board::FaultKind;

namespace {

constexpr std::size_t kMostWaiting = 1 << 16; // bytes from the host that the board has not taken
constexpr std::size_t kFlushAt = 512;

std::int64_t milliseconds()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

HostLink::HostLink(PtyPort &port, Control &control, board::FaultLine faults) : m_port(port), m_control(control), m_faults(std::move(faults))
{
}

void HostLink::plug()
{
    m_replugAt.reset();
    if (const auto path = m_port.plug(); path)
        m_control.say("port " + *path);
    else
        m_control.say("error " + path.error().message());
}

void HostLink::obey(const std::string &command)
{
    if (command == "quit") {
        m_requests.quit = true;
    } else if (command == "stats") {
        m_control.say("stats " + (m_stats ? m_stats() : "{}"));
        return;
    } else if (command == "reset") {
        m_requests.reset = true;
    } else if (command == "power-cycle") {
        m_requests.powerCycle = true;
    } else if (command == "unplug" || command == "unplug power") {
        m_port.unplug();
        m_out.clear();
        m_requests.powerCycle = command != "unplug" || m_requests.powerCycle;
    } else if (command == "replug") {
        if (!m_port.plugged())
            plug();
    } else if (command == "mute" || command == "unmute") {
        m_muted = command == "mute";
    } else {
        m_control.say("error unknown command: " + command);
        return;
    }
    m_control.say("ok " + command);
}

void HostLink::happen(const Fault &event)
{
    switch (event.kind) {
    case FaultKind::Reset: m_requests.reset = true; break;
    case FaultKind::Delay: m_lateUntil = std::max(m_lateUntil.value_or(0), milliseconds() + event.ms); break;
    case FaultKind::Unplug:
        m_port.unplug();
        m_out.clear();
        m_late.clear();
        m_control.say("unplugged");
        if (event.ms > 0)
            m_replugAt = milliseconds() + event.ms;
        break;
    case FaultKind::Drop:
    case FaultKind::Flip:
    case FaultKind::Mute: break; // done by the line itself
    }
}

void HostLink::checkTimers()
{
    if (m_replugAt && milliseconds() >= *m_replugAt)
        plug();
}

void HostLink::pull(std::deque<std::uint8_t> &heard)
{
    for (const std::string &command : m_control.take())
        obey(command);
    checkTimers();
    if (heard.size() < kMostWaiting) {
        std::array<std::uint8_t, 4096> buffer{};
        const std::size_t count = m_port.read(buffer);
        const std::int64_t now = milliseconds();
        for (std::size_t i = 0; i < count; ++i) {
            const auto passed = m_faults.pass(Direction::ToBoard, buffer[i], now);
            if (passed.event)
                happen(*passed.event);
            if (passed.byte && !m_muted && m_port.plugged())
                m_late.push_back(*passed.byte);
        }
    }
    if (m_late.empty() || (m_lateUntil && milliseconds() < *m_lateUntil))
        return;
    m_lateUntil.reset();
    const std::uint32_t from = hostRate();
    for (const std::uint8_t byte : m_late) {
        const auto bytes = board::heardAs(byte, from, m_boardRate);
        heard.insert(heard.end(), bytes.begin(), bytes.end());
    }
    m_late.clear();
}

double HostLink::wait(int timeout)
{
    flush();
    const auto since = std::chrono::steady_clock::now();
    if (m_lateUntil || m_replugAt)
        timeout = std::min(timeout, 5);
    std::array<pollfd, 2> files{pollfd{m_port.descriptor(), POLLIN, 0}, pollfd{m_control.descriptor(), POLLIN, 0}};
    ::poll(files.data(), files.size(), timeout);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since).count();
}

void HostLink::push(std::uint8_t byte)
{
    const auto passed = m_faults.pass(Direction::FromBoard, byte, milliseconds());
    if (passed.byte && !m_muted && m_port.plugged()) {
        for (const std::uint8_t heard : board::heardAs(*passed.byte, m_boardRate, hostRate()))
            m_out.push_back(heard);
    }
    if (passed.event) {
        flush();
        happen(*passed.event);
    }
    if (m_out.size() >= kFlushAt)
        flush();
}

void HostLink::flush()
{
    if (m_out.empty())
        return;
    m_port.write(m_out);
    m_out.clear();
}

HostLink::Requests HostLink::takeRequests()
{
    return std::exchange(m_requests, {});
}

bool HostLink::hasRequests() const
{
    return m_requests.quit || m_requests.reset || m_requests.powerCycle;
}

} // namespace facet::virtual_board
