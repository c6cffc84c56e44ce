// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Numbers as tables and sentences print them. No locale: the same text on every machine.
#pragma once

#include <string>

namespace facet::explore {

// "648.56"; "-0.00" is never printed. Not grouped, so that it can be pasted anywhere.
[[nodiscard]] std::string decimals(double value, int digits = 2);
// "+9.68", "-619.52"; zero has no sign.
[[nodiscard]] std::string withSign(double value, int digits = 2);
// Integers of more than three digits in groups: "9,666,944".
[[nodiscard]] std::string groupedWithSign(long long value);
// Whole cycles grouped; fractions (the ideal model has them) with two digits: "89,400", "7,847.11".
[[nodiscard]] std::string groupedCycles(double cycles);

} // namespace facet::explore
