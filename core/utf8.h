// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// UTF-8, decoded strictly: for everything that is read from outside.
#pragma once

#include <string>
#include <string_view>

namespace facet::utf8 {

inline constexpr char32_t kInvalid = 0xffffffff;

struct Character {
    char32_t code = kInvalid;
    std::size_t bytes = 1;
};

// Decodes the character at the beginning of a non-empty text. Overlong forms, surrogates and codes above U+10FFFF are invalid.
[[nodiscard]] Character decode(std::string_view text);

// XML 1.0 allows tab, newline, carriage return and everything from U+0020, but U+FFFE and U+FFFF.
[[nodiscard]] bool isXmlCharacter(char32_t code);

// The byte where the text stops being UTF-8 that XML can hold; npos when all is well.
[[nodiscard]] std::size_t findNotXml(std::string_view text);

// The text with a replacement character (U+FFFD) for every byte that XML cannot hold.
[[nodiscard]] std::string toXml(std::string_view text);

} // namespace facet::utf8
