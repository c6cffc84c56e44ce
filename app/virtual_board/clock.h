// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The board's own time: moved by what the processor executes, by waiting, and by nothing else.
#pragma once

#include <cstdint>

namespace facet::virtual_board {

struct VirtualClock {
    std::int64_t picoseconds = 0; // since the program started
    std::int64_t cycle = 16'667;  // of the processor

    // While the processor may be waiting for the host, what it executes is set aside: it counts if it turns out to have been work.
    bool waiting = false;
    std::int64_t setAside = 0;

    void addCycles(std::int64_t count) { (waiting ? setAside : picoseconds) += count * cycle; }
    void endWaiting(bool wasWork)
    {
        picoseconds += wasWork ? setAside : 0;
        setAside = 0;
        waiting = false;
    }
    [[nodiscard]] std::int64_t nanoseconds() const { return picoseconds / 1000; }
    [[nodiscard]] double seconds() const { return double(picoseconds) * 1e-12; }
};

inline constexpr std::int64_t kPicosecondsPerSecond = 1'000'000'000'000;

} // namespace facet::virtual_board
