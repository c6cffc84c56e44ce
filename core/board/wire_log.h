// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What went over the wire, byte for byte with its time: to look at, to save, and to replay without a board.
#pragma once

#include "error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facet::board {

enum class Direction : std::uint8_t { ToBoard, FromBoard };

struct WireEntry {
    std::int64_t microseconds = 0; // since the log began; never decreasing
    Direction direction = Direction::ToBoard;
    std::vector<std::uint8_t> bytes;
    friend bool operator==(const WireEntry &, const WireEntry &) = default;
};

struct WireLog {
    std::string started; // ISO 8601, of the first entry
    std::string port;    // as people name it: "MAX78000FTHR 0444..."
    std::vector<WireEntry> entries;
    friend bool operator==(const WireLog &, const WireLog &) = default;
};

// A text file: a head of three lines, then an entry a line, "0.012345 > 01 02 ff" (seconds, direction, bytes in hexadecimal).
[[nodiscard]] std::string toText(const WireLog &log);
// At most 64 MiB. Complaints carry the line; nothing is guessed.
[[nodiscard]] Expected<WireLog> parseWireLog(std::string_view text);

// "01 02 ff", at most `most` bytes and then an ellipsis.
[[nodiscard]] std::string hexText(const std::vector<std::uint8_t> &bytes, std::size_t most = SIZE_MAX);
// Printable ASCII as it is, everything else as a middle dot.
[[nodiscard]] std::string plainText(const std::vector<std::uint8_t> &bytes, std::size_t most = SIZE_MAX);

} // namespace facet::board
