// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Text that a network description may hold: UTF-8 without control characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace facet::formats::yaml {

struct BadText {
    int line = 0; // 1-based
    std::string what;
};

// The first byte that is not valid UTF-8 (overlong forms and surrogates included) or is a control character other
// than tab and the line ends; nullopt when all is well.
[[nodiscard]] std::optional<BadText> findBadText(std::string_view text);

// The text without its control characters and invalid bytes, at most `maxBytes` long, never cut within a character.
[[nodiscard]] std::string cleaned(std::string_view text, std::size_t maxBytes);

} // namespace facet::formats::yaml
