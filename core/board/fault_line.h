// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A serial line that fails on purpose: at given bytes or with given probabilities, the same way for the same seed.
#pragma once

#include "error.h"

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace facet::board {

enum class FaultKind : std::uint8_t {
    Drop,   // bytes vanish
    Flip,   // one bit of a byte
    Delay,  // this byte and all later ones come later
    Mute,   // the line carries nothing for a while, in either direction
    Reset,  // the board resets
    Unplug, // the cable is pulled, and put back later
};
enum class Direction : std::uint8_t { ToBoard, FromBoard };

// Written as KIND[:key=value,...]: direction=in|out (to or from the board), at=BYTE (counted from 0 in that direction),
// probability=P (of each byte), count=N (at most so often), length=BYTES (drop), ms=TIME (delay, mute, unplug; 0 = for ever).
struct Fault {
    FaultKind kind = FaultKind::Drop;
    Direction direction = Direction::ToBoard;
    std::optional<std::int64_t> at;
    double probability = 0;
    std::int64_t count = 1;
    std::int64_t length = 1;
    std::int64_t ms = 100;
    friend bool operator==(const Fault &, const Fault &) = default;
};
[[nodiscard]] Expected<Fault> parseFault(std::string_view text);

class FaultLine {
public:
    explicit FaultLine(std::vector<Fault> faults = {}, std::uint32_t seed = 1);

    struct Passed {
        std::optional<std::uint8_t> byte; // what arrives, if anything
        std::optional<Fault> event;       // Delay, Reset or Unplug: for whoever owns clock, board and cable
    };
    // `nowMs` is any clock that only goes forward.
    [[nodiscard]] Passed pass(Direction direction, std::uint8_t byte, std::int64_t nowMs);

    [[nodiscard]] std::int64_t injected() const { return m_injected; }
    // Bytes offered so far.
    [[nodiscard]] std::int64_t position(Direction direction) const { return m_position[std::size_t(direction)]; }

private:
    std::vector<Fault> m_faults;
    std::vector<std::int64_t> m_left; // of each fault: how often it may still strike
    std::mt19937 m_random;
    std::int64_t m_position[2] = {0, 0};
    std::int64_t m_dropping[2] = {0, 0};
    std::optional<std::int64_t> m_muteUntil; // negative = for ever
    std::int64_t m_injected = 0;
};

} // namespace facet::board
