// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/vendor_console.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <string>

namespace facet::board {

namespace {

constexpr std::size_t kLongestLine = 512;

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return result;
}

} // namespace

std::optional<PrintedTime> printedTime(std::string_view line)
{
    if (line.size() > kLongestLine)
        return std::nullopt;
    const std::string text = lower(line);
    const std::size_t word = text.find("inference time");
    if (word == std::string::npos)
        return std::nullopt;
    std::size_t at = word + std::string_view("inference time").size();
    while (at < text.size() && (text[at] == ':' || text[at] == '=' || text[at] == ' ' || text[at] == '\t'))
        ++at;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc())
        return std::nullopt;
    std::string_view unit(end, std::size_t(text.data() + text.size() - end));
    while (!unit.empty() && unit.front() == ' ')
        unit.remove_prefix(1);
    double factor = 0;
    const auto is = [&unit](std::string_view name) {
        return unit.substr(0, name.size()) == name &&
               (unit.size() == name.size() || !std::isalnum(static_cast<unsigned char>(unit[name.size()])));
    };
    if (is("us") || is("\u00b5s") || is("\u03bcs"))
        factor = 1;
    else if (is("ms"))
        factor = 1e3;
    else if (is("s"))
        factor = 1e6;
    const double microseconds = value * factor;
    // Also refuses what from_chars reads as "inf" and "nan".
    if (!(microseconds > 0 && microseconds <= 3.6e9))
        return std::nullopt;
    return PrintedTime{microseconds, text.find("loading") < word};
}

std::optional<bool> printedVerdict(std::string_view line)
{
    if (line.find("*** PASS ***") != std::string_view::npos)
        return true;
    if (line.find("*** FAIL ***") != std::string_view::npos)
        return false;
    return std::nullopt;
}

} // namespace facet::board
