// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_scalar.h"

#include <algorithm>
#include <array>
#include <string>

namespace facet::formats::yaml {

namespace {

using std::string_view;

constexpr std::array<string_view, 9> kTrue{"yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"};
constexpr std::array<string_view, 9> kFalse{"no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"};
constexpr std::array<string_view, 5> kNull{"", "~", "null", "Null", "NULL"};
constexpr std::array<string_view, 6> kSpecialFloats{".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"};

template <typename List> bool isOneOf(const List &list, string_view text)
{
    return std::ranges::find(list, text) != list.end();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// All characters are digits of the base or underscores, and there is at least one.
bool allDigits(string_view text, int base)
{
    return !text.empty() && std::ranges::all_of(text, [base](char c) {
        const int value = hexValue(c);
        return c == '_' || (value >= 0 && value < base);
    });
}

string_view withoutSign(string_view text)
{
    return !text.empty() && (text[0] == '+' || text[0] == '-') ? text.substr(1) : text;
}

// Base and digits of an unsigned integer literal; base 0 = not one.
struct Literal {
    int base = 0;
    string_view digits;
};

Literal integerLiteral(string_view text)
{
    if (text.starts_with("0x"))
        return allDigits(text.substr(2), 16) ? Literal{16, text.substr(2)} : Literal{};
    if (text.starts_with("0b"))
        return allDigits(text.substr(2), 2) ? Literal{2, text.substr(2)} : Literal{};
    if (text.empty() || !isDigit(text[0])) // "_1" is a string
        return {};
    if (text[0] == '0' && text.size() > 1)
        return allDigits(text, 8) ? Literal{8, text} : Literal{};
    return allDigits(text, 10) ? Literal{10, text} : Literal{};
}

bool isSexagesimal(string_view text)
{
    return text.find(':') != string_view::npos && isDigit(text[0]) &&
           std::ranges::all_of(text, [](char c) { return isDigit(c) || c == ':' || c == '_' || c == '.'; });
}

// [0-9_]* '.' [0-9_]* ([eE][-+][0-9]+)?, beginning with a digit, or with a dot and a digit.
bool isFloatLiteral(string_view text)
{
    const std::size_t dot = text.find('.');
    if (dot == string_view::npos)
        return false;
    const string_view whole = text.substr(0, dot);
    string_view fraction = text.substr(dot + 1);
    if (const std::size_t e = fraction.find_first_of("eE"); e != string_view::npos) {
        const string_view exponent = fraction.substr(e + 1);
        if (exponent.size() < 2 || (exponent[0] != '+' && exponent[0] != '-') || !std::ranges::all_of(exponent.substr(1), isDigit))
            return false;
        fraction = fraction.substr(0, e);
    }
    if (!fraction.empty() && !allDigits(fraction, 10))
        return false;
    if (whole.empty())
        return !fraction.empty() && isDigit(fraction[0]);
    return isDigit(whole[0]) && allDigits(whole, 10);
}

std::optional<std::uint64_t> accumulate(string_view digits, unsigned base)
{
    std::uint64_t value = 0;
    for (const char c : digits) {
        if (c == '_')
            continue;
        const auto digit = static_cast<std::uint64_t>(hexValue(c));
        if (value > (UINT64_MAX - digit) / base)
            return std::nullopt;
        value = value * base + digit;
    }
    return value;
}

} // namespace

Kind resolveScalar(string_view text)
{
    if (isOneOf(kNull, text))
        return Kind::Null;
    if (isOneOf(kTrue, text) || isOneOf(kFalse, text))
        return Kind::Bool;
    const string_view magnitude = withoutSign(text);
    if (integerLiteral(magnitude).base != 0)
        return Kind::Integer;
    if (!magnitude.empty() && (isOneOf(kSpecialFloats, magnitude) || isSexagesimal(magnitude) || isFloatLiteral(magnitude)))
        return Kind::Float;
    return Kind::String;
}

std::optional<Integer> parseInteger(string_view text)
{
    const Literal literal = integerLiteral(withoutSign(text));
    if (literal.base == 0)
        return std::nullopt;
    const std::optional<std::uint64_t> magnitude = accumulate(literal.digits, static_cast<unsigned>(literal.base));
    if (!magnitude)
        return std::nullopt;
    return Integer{text.starts_with('-') && *magnitude != 0, *magnitude};
}

bool parseBool(string_view text)
{
    return isOneOf(kTrue, text);
}

std::optional<std::uint64_t> parseProcessorMap(string_view text)
{
    std::string digits(text);
    std::erase_if(digits, [](char c) { return c == '.' || c == '_'; });
    if (digits.starts_with("0x") || digits.starts_with("0X"))
        digits.erase(0, 2);
    if (digits.empty() || !allDigits(digits, 16))
        return std::nullopt;
    return accumulate(digits, 16);
}

} // namespace facet::formats::yaml
