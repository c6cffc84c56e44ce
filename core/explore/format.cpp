// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "explore/format.h"

#include "text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace facet::explore {

std::string decimals(double value, int digits)
{
    if (!std::isfinite(value))
        return "-";
    std::array<char, 352> buffer{}; // the largest double has 309 digits before the point
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, digits);
    std::string text(buffer.data(), end.ptr);
    if (text[0] == '-' && text.find_first_not_of("-0.") == std::string::npos)
        text.erase(0, 1);
    return text;
}

std::string withSign(double value, int digits)
{
    std::string text = decimals(value, digits);
    const bool zero = text.find_first_not_of("0.-") == std::string::npos;
    return value > 0 && !zero ? "+" + text : text;
}

std::string groupedWithSign(long long value)
{
    return (value > 0 ? "+" : "") + grouped(value);
}

std::string groupedCycles(double cycles)
{
    const double whole = std::trunc(cycles);
    if (!std::isfinite(cycles) || std::abs(whole) > 9e15)
        return decimals(cycles, 0);
    const std::string fraction = decimals(std::abs(cycles), 2);
    const std::string tail = fraction.substr(fraction.find('.'));
    if (tail == ".00" && std::abs(cycles - std::round(cycles)) < 1e-6)
        return grouped(std::llround(cycles));
    // Rounding may carry into the whole part (0.999 -> 1.00): group what was printed, not the truncation.
    return (cycles < 0 ? "-" : "") + grouped(std::stoll(fraction)) + tail;
}

} // namespace facet::explore
