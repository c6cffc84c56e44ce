// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A board without a board: the firmware's command core runs natively on a model of the accelerator. Bytes in, bytes out, and a
// clock that moves by what the commands take and by advance(). For tests, and where no emulator is at hand.
#pragma once

#include "board/timed_accelerator.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace facet::board {

class LoopbackBoard {
public:
    explicit LoopbackBoard(device::DeviceId device);
    ~LoopbackBoard();
    LoopbackBoard(const LoopbackBoard &) = delete;
    LoopbackBoard &operator=(const LoopbackBoard &) = delete;

    // Bytes from the host as they arrive at the board; returns what the board sends. Bytes sent at another rate than the board
    // listens at are to be given with that rate: they arrive as garbage, as on a wire. 0 = whatever the board listens at.
    [[nodiscard]] std::vector<std::uint8_t> exchange(std::span<const std::uint8_t> bytes, std::uint32_t rate = 0);
    // Time passes without bytes; the board may fall back to its default rate.
    void advance(TimedAccelerator::Nanoseconds time);

    // Everything that is in memory is lost.
    void powerCycle();
    // As the watchdog does.
    void reset();

    [[nodiscard]] std::uint32_t baud() const;
    [[nodiscard]] TimedAccelerator::Nanoseconds now() const;
    [[nodiscard]] const accelerator::Accelerator &accelerator() const;
    // What HELLO tells, for tests of hosts that meet another firmware.
    void setFirmwareVersion(std::uint8_t major, std::uint8_t minor, std::uint8_t patch);
    void setProtocol(std::uint8_t major, std::uint8_t minor);

    struct Port; // what port.h calls

private:
    std::unique_ptr<Port> m_port;
};

} // namespace facet::board
