// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_text.h"

#include "formats/network_yaml_fields.h"
#include "formats/network_yaml_utf8.h"

#include <algorithm>

namespace facet::formats::yaml {

namespace {

std::string hexadecimal(std::uint64_t value, int digits)
{
    constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    for (; value != 0 || int(out.size()) < digits; value >>= 4)
        out += kDigits[value & 15];
    std::ranges::reverse(out);
    return "0x" + out;
}

bool isPlainSafe(std::string_view value)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto inner = [letter](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.'; };
    return !value.empty() && letter(value[0]) && std::ranges::all_of(value, inner) && resolveScalar(value) == Kind::String;
}

} // namespace

std::string quotedText(std::string_view value)
{
    std::string out = "\"";
    for (const char c : cleaned(value, kMaxTextBytes)) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

std::string stringText(std::string_view value)
{
    return isPlainSafe(value) && value.size() <= kMaxTextBytes ? std::string(value) : quotedText(value);
}

std::string processorText(std::uint64_t map)
{
    return hexadecimal(map, 16);
}

std::string offsetText(int bytes)
{
    return bytes < 0 ? std::to_string(bytes) : hexadecimal(std::uint64_t(bytes), 4);
}

std::string listText(const std::vector<std::string> &items)
{
    std::string out = "[";
    for (const std::string &item : items)
        out += (out.size() > 1 ? ", " : "") + item;
    return out + "]";
}

std::string listText(const std::vector<int> &items)
{
    std::vector<std::string> texts;
    texts.reserve(items.size());
    for (const int item : items)
        texts.push_back(std::to_string(item));
    return listText(texts);
}

std::string pairText(network::Extent extent)
{
    return extent.rows == extent.cols ? std::to_string(extent.rows) : listText(std::vector<int>{extent.rows, extent.cols});
}

std::string boolText(bool value)
{
    return value ? "true" : "false";
}

} // namespace facet::formats::yaml
