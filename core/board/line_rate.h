// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a UART hears of a byte that was sent at another rate than it listens at.
#pragma once

#include <cstdint>
#include <vector>

namespace facet::board {

// Start bit, eight data bits with the lowest first, stop bit, then a line at rest; sampled in the middle of each bit. Rates in
// baud, positive; at most 32 bytes come out. Rates that differ by less than 3 % understand each other.
[[nodiscard]] std::vector<std::uint8_t> heardAs(std::uint8_t byte, std::uint32_t sentAt, std::uint32_t heardAt);

} // namespace facet::board
