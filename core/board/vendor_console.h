// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the vendor's own example programs print about their speed, read line by line from a plain terminal.
#pragma once

#include <optional>
#include <string_view>

namespace facet::board {

struct PrintedTime {
    double microseconds = 0;
    bool includesLoading = false; // "data loading and inference": not to be compared with an inference alone
    friend bool operator==(const PrintedTime &, const PrintedTime &) = default;
};

// A line such as "Approximate inference time: 1423 us" or "Approximate data loading and inference time: 12481 us" (also ms, s; the
// case does not matter). Anything else, a time of zero or one above an hour gives nothing.
[[nodiscard]] std::optional<PrintedTime> printedTime(std::string_view line);

// The vendor's known-answer test: "*** PASS ***" or "*** FAIL ***".
[[nodiscard]] std::optional<bool> printedVerdict(std::string_view line);

} // namespace facet::board
