// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "uart_model.h"

#include <algorithm>

namespace facet::virtual_board {

namespace {

constexpr std::size_t kFifo = 8;
constexpr unsigned kPullEvery = 64;  // accesses
constexpr unsigned kFlushAfter = 16; // looks at an empty FIFO: the board waits for an answer to what it sent
constexpr unsigned kSkipAfter = 2;   // looks: time until the next byte may be skipped
// Looks in vain before the host is waited for: fewer may be a firmware that works off its full ring of 8,192 bytes.
constexpr unsigned kRestAfter = 20'000, kRestAgain = 64;
// Strict: looks in vain from which on time is set aside. At the lowest rate a byte takes 90 us, at the highest some 20 looks.
constexpr unsigned kSetAsideAfter = 64;
// A strictly timed host that answers within this time is taken to answer after the set turn-around, however long it really takes.
constexpr int kRestMsFast = 20, kRestMsStrict = 200;
constexpr std::int64_t kBefore = 2'000'000; // skipping idle time ends 2 us before the next byte

constexpr std::uint32_t kIbroHz = 7'372'800;
constexpr std::uint32_t kClockEnable = 1u << 15, kClockReady = 1u << 19, kOverrun = 1u << 3;

} // namespace

void UartModel::reset()
{
    m_control = m_clockDivider = m_oversampling = m_interrupts = m_interruptEnable = 0;
    m_receive.clear();
    m_transmit.clear();
    m_departures.clear();
    m_idle = 0;
}

bool UartModel::has(std::uint32_t offset) const
{
    return offset == 0x00 || offset == 0x04 || offset == 0x08 || offset == 0x0c || offset == 0x10 || offset == 0x14 || offset == 0x20;
}

std::uint32_t UartModel::status() const
{
    return (m_transmit.empty() ? 0u : 1u) | (m_receive.empty() ? 1u << 4 : 0u) | (m_receive.size() >= kFifo ? 1u << 5 : 0u) |
           (m_transmit.empty() ? 1u << 6 : 0u) | (m_transmit.size() >= kFifo ? 1u << 7 : 0u) | std::uint32_t(m_receive.size()) << 8 |
           std::uint32_t(m_transmit.size()) << 12;
}

std::uint32_t UartModel::read(std::uint32_t offset)
{
    moveBytes();
    switch (offset) {
    case 0x00: return m_control | ((m_control & kClockEnable) != 0 ? kClockReady : 0);
    case 0x04: lookIdle(); return status();
    case 0x08: return m_interruptEnable;
    case 0x0c: return m_interrupts;
    case 0x10: return m_clockDivider;
    case 0x14: return m_oversampling;
    case 0x20: {
        noteActivity();
        if (m_receive.empty())
            return 0;
        const std::uint8_t byte = m_receive.front();
        m_receive.pop_front();
        return byte;
    }
    default: return 0;
    }
}

void UartModel::write(std::uint32_t offset, std::uint32_t value, std::uint32_t peripheralHz)
{
    moveBytes();
    switch (offset) {
    case 0x00:
        if ((value & 1u << 8) != 0) {
            m_transmit.clear();
            m_departures.clear();
        }
        if ((value & 1u << 9) != 0)
            m_receive.clear();
        m_control = value & ~(1u << 8 | 1u << 9);
        configure(peripheralHz);
        break;
    case 0x08: m_interruptEnable = value; break;
    case 0x0c: m_interrupts &= ~value; break;
    case 0x10:
        m_clockDivider = value & 0xfffff;
        configure(peripheralHz);
        break;
    case 0x14: m_oversampling = value & 7; break;
    case 0x20:
        noteActivity();
        if (!m_strict) {
            m_link.push(std::uint8_t(value));
        } else if (m_transmit.size() >= kFifo) {
            ++m_lostToSend;
        } else {
            m_lastDeparture = std::max(m_lastDeparture, m_clock.picoseconds) + byteTime(m_rate);
            m_transmit.push_back(std::uint8_t(value));
            m_departures.push_back(m_lastDeparture);
        }
        break;
    default: break;
    }
}

void UartModel::configure(std::uint32_t peripheralHz)
{
    if ((m_control & kClockEnable) == 0 || m_clockDivider == 0)
        return;
    const std::uint32_t source = (m_control >> 16 & 3) == 2 ? kIbroHz : peripheralHz;
    m_rate = std::max(1u, source / m_clockDivider);
    m_link.setBoardRate(m_rate);
}

void UartModel::moveBytes()
{
    if (++m_accesses % kPullEvery == 0) {
        const std::size_t before = m_wire.size();
        m_link.pull(m_wire);
        if (m_strict && m_wire.size() > before) {
            m_clock.endWaiting(false);
            const std::int64_t time = byteTime(std::max(1u, m_link.hostRate()));
            if (before == 0) // the host answers to what it has heard last
                m_lastArrival = std::max(m_lastArrival, m_lastDeparture + m_turnaround);
            for (std::size_t i = before; i < m_wire.size(); ++i) {
                m_lastArrival = std::max(m_lastArrival, m_clock.picoseconds) + time;
                m_arrivals.push_back(m_lastArrival);
            }
        }
    }
    depart();
    arrive();
}

void UartModel::arrive()
{
    while (!m_wire.empty()) {
        if (m_strict ? m_arrivals.front() > m_clock.picoseconds : m_receive.size() >= kFifo)
            return;
        if (m_receive.size() >= kFifo) {
            ++m_overruns;
            m_interrupts |= kOverrun;
        } else {
            m_receive.push_back(m_wire.front());
        }
        m_wire.pop_front();
        if (m_strict)
            m_arrivals.pop_front();
    }
}

void UartModel::depart()
{
    while (!m_departures.empty() && m_departures.front() <= m_clock.picoseconds) {
        noteActivity(); // a firmware that sends is not idle, however often it looks whether it may go on
        m_link.push(m_transmit.front());
        m_transmit.pop_front();
        m_departures.pop_front();
    }
}

// The firmware found nothing to receive. When it has done nothing else for long, time is skipped or the host waited for.
void UartModel::lookIdle()
{
    if (!m_receive.empty()) {
        m_idle = 0;
        m_clock.endWaiting(false);
        return;
    }
    ++m_idle;
    if (m_idle == kFlushAfter && m_departures.empty())
        m_link.flush();
    if (m_strict && m_idle > kSetAsideAfter && m_wire.empty() && m_departures.empty())
        m_clock.waiting = true;
    if (m_strict && m_idle > kSkipAfter && m_departures.empty() && !m_arrivals.empty())
        m_clock.picoseconds = std::max(m_clock.picoseconds, m_arrivals.front() - kBefore);
    if (m_idle > kRestAfter && m_wire.empty() && m_departures.empty())
        rest();
}

void UartModel::rest()
{
    const int limit = m_strict ? kRestMsStrict : kRestMsFast;
    const double took = m_link.wait(limit);
    m_clock.endWaiting(false);
    m_clock.picoseconds += m_strict && took < limit ? 0 : std::int64_t(took * 1e9);
    m_accesses = kPullEvery - 1;      // look at once
    m_idle = kRestAfter - kRestAgain; // a busy firmware would have shown itself, and starts from 0
}

} // namespace facet::virtual_board
