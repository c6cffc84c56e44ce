// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A wire log cut into what a person looks at: one row a frame or line of text, with its meaning in words.
#pragma once

#include "board/wire_log.h"

#include <array>
#include <optional>

namespace facet::board {

struct WireRow {
    enum class Kind : std::uint8_t {
        Frame,
        Damaged, // ended as a frame does, but is none
        Text,    // a line, its end included
        Piece    // a part of something without an end
    };
    std::int64_t microseconds = 0; // of its first byte
    Direction direction = Direction::ToBoard;
    Kind kind = Kind::Piece;
    std::vector<std::uint8_t> bytes; // as on the wire
    std::string meaning;             // "WRITE #7: 0x50100000, 64 bytes", "HELLO reply #1: ok"; the line itself for text
    friend bool operator==(const WireRow &, const WireRow &) = default;
};

class RowCutter {
public:
    // Rows that are complete with these bytes. An unfinished one is held back until its end, until bytes of the same direction come
    // more than `kPause` later, or until it is longer than any frame.
    [[nodiscard]] std::vector<WireRow> push(const WireEntry &entry);
    // What is held back, as it is.
    [[nodiscard]] std::vector<WireRow> flush();

    static constexpr std::int64_t kPause = 500'000; // microseconds

private:
    struct Open {
        std::int64_t began = 0;
        std::int64_t last = 0;
        std::vector<std::uint8_t> bytes;
    };
    void close(Open &open, Direction direction, std::vector<WireRow> &rows);
    std::array<Open, 2> m_open; // by direction
};

// All rows of a log.
[[nodiscard]] std::vector<WireRow> rowsOf(const WireLog &log);

// A frame's command or reply in words; `payload` without type, sequence number and CRC.
[[nodiscard]] std::string frameMeaning(std::uint8_t type, std::uint8_t sequence, const std::vector<std::uint8_t> &payload);

} // namespace facet::board
