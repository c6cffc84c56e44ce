// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Counters as one line of JSON. Names and texts are our own and need no escaping.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace facet::virtual_board {

class Stats {
public:
    Stats &add(std::string_view name, std::string_view value) { return put(name, '"' + std::string(value) + '"'); }
    Stats &add(std::string_view name, const char *value) { return add(name, std::string_view(value)); }
    template <typename Number>
    requires std::integral<Number> || std::floating_point<Number> Stats &add(std::string_view name, Number value)
    {
        return put(name, std::to_string(value));
    }
    [[nodiscard]] std::string str() const { return "{" + m_text + "}"; }

private:
    Stats &put(std::string_view name, const std::string &value)
    {
        m_text += (m_text.empty() ? "\"" : ", \"") + std::string(name) + "\": " + value;
        return *this;
    }
    std::string m_text;
};

} // namespace facet::virtual_board
