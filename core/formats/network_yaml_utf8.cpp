// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_utf8.h"

namespace facet::formats::yaml {

namespace {

constexpr char32_t kInvalid = 0xffffffff;

struct Character {
    char32_t code = kInvalid;
    std::size_t bytes = 1;
};

// Decodes the character at the beginning of a non-empty text.
Character decode(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xf0 && lead < 0xf8 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc0 && lead < 0xe0 ? 2 : 0;
    if (length == 0 || text.size() < length)
        return {};
    char32_t code = lead & (0xffu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return {};
        code = (code << 6) | (byte(i) & 0x3fu);
    }
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xd800 && code <= 0xdfff;
    if (code < kSmallest[length] || code > 0x10ffff || surrogate)
        return {};
    return {code, length};
}

bool isControl(char32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

} // namespace

std::optional<BadText> findBadText(std::string_view text)
{
    int line = 1;
    while (!text.empty()) {
        const Character character = decode(text);
        if (character.code == kInvalid)
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
        const Character character = decode(text);
        if (character.code != kInvalid && !isControl(character.code)) {
            if (out.size() + character.bytes > maxBytes)
                break;
            out.append(text.substr(0, character.bytes));
        }
        text.remove_prefix(character.bytes);
    }
    return out;
}

} // namespace facet::formats::yaml
