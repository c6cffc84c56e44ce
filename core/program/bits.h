// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Bit positions of processor maps, as spec/chip/registers.md names them.
#pragma once

#include <bit>
#include <cstdint>

namespace facet::program {

[[nodiscard]] constexpr int lowestBit(std::uint64_t map) { return map == 0 ? 0 : std::countr_zero(map); }      // ffs
[[nodiscard]] constexpr int highestBit(std::uint64_t map) { return map == 0 ? 0 : 63 - std::countl_zero(map); } // fls
[[nodiscard]] constexpr int popCount(std::uint64_t map) { return std::popcount(map); }

[[nodiscard]] constexpr std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

} // namespace facet::program
