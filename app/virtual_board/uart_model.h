// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// UART 0 as the firmware sees it: eight bytes of FIFO each way. Strict: bytes come and go at the programmed rate, and one that
// finds the FIFO full is lost and flagged. Fast: a byte is there as soon as there is room for it.
#pragma once

#include "clock.h"
#include "host_link.h"

#include <deque>

namespace facet::virtual_board {

class UartModel {
public:
    UartModel(HostLink &link, VirtualClock &clock, bool strict) : m_link(link), m_clock(clock), m_strict(strict) {}

    void reset();
    [[nodiscard]] bool has(std::uint32_t offset) const;
    [[nodiscard]] std::uint32_t read(std::uint32_t offset);
    void write(std::uint32_t offset, std::uint32_t value, std::uint32_t peripheralHz);

    // Anything the processor does besides looking for bytes shows that it is busy.
    void noteActivity()
    {
        m_idle = 0;
        if (m_clock.waiting)
            m_clock.endWaiting(true);
    }
    // Strict: from the last byte sent to the first byte of the host's answer.
    void setTurnaround(std::int64_t picoseconds) { m_turnaround = picoseconds; }

    [[nodiscard]] std::int64_t overruns() const { return m_overruns; }
    [[nodiscard]] std::int64_t lostToSend() const { return m_lostToSend; }
    [[nodiscard]] std::uint32_t rate() const { return m_rate; }

private:
    void configure(std::uint32_t peripheralHz);
    void moveBytes();
    void arrive();
    void depart();
    void lookIdle();
    void rest();
    [[nodiscard]] std::int64_t byteTime(std::uint32_t rate) const { return kPicosecondsPerSecond * 10 / rate; }
    [[nodiscard]] std::uint32_t status() const;

    HostLink &m_link;
    VirtualClock &m_clock;
    bool m_strict;
    std::uint32_t m_control = 0, m_clockDivider = 0, m_oversampling = 0, m_interrupts = 0, m_interruptEnable = 0;
    std::uint32_t m_rate = 115200;
    std::deque<std::uint8_t> m_wire;       // on the way from the host
    std::deque<std::int64_t> m_arrivals;   // strict: when each is there
    std::deque<std::uint8_t> m_receive;    // FIFO
    std::deque<std::uint8_t> m_transmit;   // FIFO
    std::deque<std::int64_t> m_departures; // strict
    std::int64_t m_lastArrival = 0, m_lastDeparture = 0;
    std::int64_t m_turnaround = 0;
    unsigned m_idle = 0;
    unsigned m_accesses = 0;
    std::int64_t m_overruns = 0, m_lostToSend = 0;
};

} // namespace facet::virtual_board
