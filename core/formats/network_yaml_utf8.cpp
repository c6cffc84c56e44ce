// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_utf8.h"

#include "utf8.h"

namespace facet::formats::yaml {

namespace {

bool isControl(char32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

} // namespace

std::optional<BadText> findBadText(std::string_view text)
{
    int line = 1;
    while (!text.empty()) {
        const utf8::Character character = utf8::decode(text);
        if (character.code == utf8::kInvalid)
            return BadText{line, "The text is not valid UTF-8"};
        const bool allowed = character.code == '\t' || character.code == '\n' || character.code == '\r' || character.code == 0x85;
        if (isControl(character.code) && !allowed)
            return BadText{line, "The text holds a control character (code " + std::to_string(unsigned(character.code)) + ")"};
        line += character.code == '\n';
        text.remove_prefix(character.bytes);
    }
    return std::nullopt;
}

std::string cleaned(std::string_view text, std::size_t maxBytes)
{
    std::string out;
    while (!text.empty()) {
        const utf8::Character character = utf8::decode(text);
        if (character.code != utf8::kInvalid && !isControl(character.code)) {
            if (out.size() + character.bytes > maxBytes)
                break;
            out.append(text.substr(0, character.bytes));
        }
        text.remove_prefix(character.bytes);
    }
    return out;
}

} // namespace facet::formats::yaml
