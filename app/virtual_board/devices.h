// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The chip around the processor, as far as the model runner uses it: clocks, watchdog, timer, pins, power of the accelerator,
// UART, and the accelerator itself. Whatever else is touched is counted as a stray access.
#pragma once

#include "board/timed_accelerator.h"
#include "clock.h"
#include "uart_model.h"

#include <map>

namespace facet::virtual_board {

class Devices {
public:
    Devices(device::DeviceId device, HostLink &link, VirtualClock &clock, bool strict);

    // As after power-up, or as after a reset that keeps power.
    void powerOn();
    void reset();

    [[nodiscard]] std::uint32_t readPeripheral(std::uint32_t address);
    void writePeripheral(std::uint32_t address, std::uint32_t value);
    // The accelerator's bus. False = the bus reports an error (no power, no clock, no such thing).
    [[nodiscard]] bool readCnn(std::uint32_t address, unsigned size, std::uint32_t &value);
    [[nodiscard]] bool writeCnn(std::uint32_t address, unsigned size, std::uint32_t value);
    void stray(std::uint32_t address);

    // The firmware wrote the reset bit; asked once.
    [[nodiscard]] bool takeReset() { return std::exchange(m_resetAsked, false); }
    [[nodiscard]] bool resetAsked() const { return m_resetAsked; }
    // Nobody has fed the watchdog for too long.
    [[nodiscard]] bool watchdogBarks() const;
    void noteWatchdogReset() { m_watchdogLate = true; }

    [[nodiscard]] UartModel &uart() { return m_uart; }
    [[nodiscard]] const board::TimedAccelerator &accelerator() const { return m_accelerator; }
    [[nodiscard]] std::int64_t strays() const { return m_strays; }
    [[nodiscard]] std::uint32_t firstStray() const { return m_firstStray; }

private:
    [[nodiscard]] bool known(std::uint32_t address) const;
    [[nodiscard]] std::uint32_t systemHz() const;
    [[nodiscard]] std::uint32_t peripheralHz() const { return systemHz() / 2; }
    [[nodiscard]] std::uint32_t cnnHz() const;
    [[nodiscard]] std::uint32_t clockControl() const;
    [[nodiscard]] std::uint32_t timerCount() const;
    [[nodiscard]] bool cnnReachable(std::uint32_t address) const;
    [[nodiscard]] std::uint32_t at(std::uint32_t address) const;
    void writeWatchdog(std::uint32_t value);

    device::DeviceId m_device;
    VirtualClock &m_clock;
    bool m_strict;
    UartModel m_uart;
    board::TimedAccelerator m_accelerator;
    std::map<std::uint32_t, std::uint32_t> m_registers; // as last written
    std::int64_t m_timerSince = 0;
    std::uint32_t m_timerBase = 0;
    std::int64_t m_fed = 0;
    std::uint32_t m_feedWord = 0;
    bool m_watchdogLate = false;
    bool m_resetAsked = false;
    std::int64_t m_strays = 0;
    std::uint32_t m_firstStray = 0;
};

} // namespace facet::virtual_board
