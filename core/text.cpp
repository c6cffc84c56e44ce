// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "text.h"

#include "error.h"

namespace facet {

std::string Text::substitute(std::string pattern, const std::vector<std::string> &arguments)
{
    std::string out;
    out.reserve(pattern.size() + 32);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool placeholder = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        if (!placeholder) {
            out += pattern[i];
            continue;
        }
        const std::size_t index = std::size_t(pattern[++i] - '1');
        if (index < arguments.size())
            out += arguments[index];
    }
    return out;
}

std::string grouped(long long number)
{
    std::string digits = std::to_string(number);
    const std::size_t first = digits[0] == '-' ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

std::string Error::message() const
{
    std::string text;
    if (!file.empty())
        text += file + ":";
    if (line > 0)
        text += (file.empty() ? "line " : "") + std::to_string(line) + ":";
    if (!text.empty())
        text += " ";
    if (layer >= 0)
        text += "layer " + std::to_string(layer) + ": ";
    text += what;
    if (!remedy.empty())
        text += (text.ends_with('.') ? " " : ". ") + remedy;
    return text;
}

} // namespace facet
