// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The host's end of the board's serial line: a pseudo terminal, the faults injected on the way, the rates of both ends, and the
// commands by which a person or a test pulls the cable.
#pragma once

#include "board/fault_line.h"
#include "control.h"
#include "pty_port.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace facet::virtual_board {

class HostLink {
public:
    HostLink(PtyPort &port, Control &control, board::FaultLine faults);

    // Takes what the host has sent, as the board hears it; never blocks. Obeys commands.
    void pull(std::deque<std::uint8_t> &heard);
    // Blocks until something comes or the time is over; returns the milliseconds it took.
    [[nodiscard]] double wait(int milliseconds);
    // A byte from the board; sent with flush() at the latest.
    void push(std::uint8_t byte);
    void flush();

    // ---- what the board's side of the line is told and tells ----
    void setBoardRate(std::uint32_t rate) { m_boardRate = rate; }
    void setRatesMatter(bool matter) { m_ratesMatter = matter; }
    [[nodiscard]] std::uint32_t hostRate() const { return m_ratesMatter ? m_port.rate() : m_boardRate; }

    // Called when counters are asked for; the board need not stop for that.
    void setStats(std::function<std::string()> stats) { m_stats = std::move(stats); }
    // What was asked of the board since the last call.
    struct Requests {
        bool quit = false;
        bool reset = false;
        bool powerCycle = false;
    };
    [[nodiscard]] Requests takeRequests();
    [[nodiscard]] bool hasRequests() const;

    [[nodiscard]] std::int64_t received() const { return m_faults.position(board::Direction::ToBoard); }
    [[nodiscard]] std::int64_t sent() const { return m_faults.position(board::Direction::FromBoard); }
    [[nodiscard]] std::int64_t injected() const { return m_faults.injected(); }

private:
    void obey(const std::string &command);
    void happen(const board::Fault &event);
    void plug();
    void checkTimers();

    PtyPort &m_port;
    Control &m_control;
    board::FaultLine m_faults;
    Requests m_requests;
    std::function<std::string()> m_stats;
    bool m_ratesMatter = true;
    std::uint32_t m_boardRate = 115200;
    std::vector<std::uint8_t> m_out;
    std::deque<std::uint8_t> m_late; // from the host, held back by a delay
    std::optional<std::int64_t> m_lateUntil;
    std::optional<std::int64_t> m_replugAt;
    bool m_muted = false;
};

} // namespace facet::virtual_board
