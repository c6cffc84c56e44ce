// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "utf8.h"

namespace facet::utf8 {

Character decode(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const bool two = (lead & 0xe0) == 0xc0;
    const bool three = (lead & 0xf0) == 0xe0;
    const bool four = (lead & 0xf8) == 0xf0;
    const std::size_t bytes = two ? 2 : three ? 3 : four ? 4 : 0;
    if (bytes == 0 || bytes > text.size())
        return {};
    char32_t code = lead & (0x7fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return {};
        code = code << 6 | (byte(i) & 0x3f);
    }
    const char32_t smallest = two ? 0x80 : three ? 0x800 : 0x10000;
    const bool surrogate = code >= 0xd800 && code < 0xe000;
    if (code < smallest || code > 0x10ffff || surrogate)
        return {};
    return {code, bytes};
}

bool isXmlCharacter(char32_t code)
{
    return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code <= 0x10ffff && code != 0xfffe && code != 0xffff);
}

std::size_t findNotXml(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const Character character = decode(text.substr(at));
        if (!isXmlCharacter(character.code))
            return at;
        at += character.bytes;
    }
    return std::string_view::npos;
}

std::string toXml(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character character = decode(text.substr(at));
        if (isXmlCharacter(character.code))
            out.append(text.substr(at, character.bytes));
        else
            out.append("\xef\xbf\xbd");
        at += character.bytes;
    }
    return out;
}

} // namespace facet::utf8
