// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/wire_log.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

namespace facet::board {

namespace {

constexpr std::string_view kHead = "facet wire log 1";
constexpr std::size_t kLargestFile = 64 * 1024 * 1024;
constexpr std::size_t kLargestEntry = 64 * 1024;
constexpr std::int64_t kLongestSeconds = 1'000'000'000;

std::string oneLine(std::string text)
{
    for (char &c : text)
        if (static_cast<unsigned char>(c) < ' ')
            c = ' ';
    return text;
}

std::optional<int> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return std::nullopt;
}

// "0.012345": seconds with exactly six decimals, so that no digit is lost or invented.
std::optional<std::int64_t> microseconds(std::string_view text)
{
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos || text.size() - dot != 7)
        return std::nullopt;
    std::int64_t seconds = 0, fraction = 0;
    const auto whole = [](std::string_view digits, std::int64_t &value) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc() && end == digits.data() + digits.size() && digits.front() != '-';
    };
    if (dot == 0 || !whole(text.substr(0, dot), seconds) || !whole(text.substr(dot + 1), fraction) || seconds > kLongestSeconds)
        return std::nullopt;
    return seconds * 1'000'000 + fraction;
}

std::optional<WireEntry> parseEntry(std::string_view line)
{
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos || blank + 1 >= line.size())
        return std::nullopt;
    const auto time = microseconds(line.substr(0, blank));
    const char direction = line[blank + 1];
    if (!time || (direction != '>' && direction != '<'))
        return std::nullopt;
    WireEntry entry{*time, direction == '>' ? Direction::ToBoard : Direction::FromBoard, {}};
    std::string_view rest = line.substr(blank + 2);
    if (rest.size() > 3 * kLargestEntry)
        return std::nullopt;
    entry.bytes.reserve(rest.size() / 3);
    while (!rest.empty()) {
        if (rest.size() < 3 || rest[0] != ' ')
            return std::nullopt;
        const auto high = hexDigit(rest[1]), low = hexDigit(rest[2]);
        if (!high || !low)
            return std::nullopt;
        entry.bytes.push_back(std::uint8_t(*high * 16 + *low));
        rest.remove_prefix(3);
    }
    return entry;
}

} // namespace

std::string hexText(const std::vector<std::uint8_t> &bytes, std::size_t most)
{
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == most)
            return text + " \u2026";
        if (i)
            text += ' ';
        text += kDigits[bytes[i] >> 4];
        text += kDigits[bytes[i] & 15];
    }
    return text;
}

std::string plainText(const std::vector<std::uint8_t> &bytes, std::size_t most)
{
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == most)
            return text + "\u2026";
        if (bytes[i] >= ' ' && bytes[i] < 0x7f)
            text += char(bytes[i]);
        else
            text += "\u00b7";
    }
    return text;
}

std::string toText(const WireLog &log)
{
    std::string text = std::string(kHead) + "\nstarted " + oneLine(log.started) + "\nport " + oneLine(log.port) + "\n";
    for (const WireEntry &entry : log.entries) {
        std::array<char, 40> time{};
        std::snprintf(time.data(), time.size(), "%lld.%06lld", static_cast<long long>(entry.microseconds / 1'000'000),
                      static_cast<long long>(entry.microseconds % 1'000'000));
        text += time.data();
        text += entry.direction == Direction::ToBoard ? " >" : " <";
        if (!entry.bytes.empty())
            text += ' ' + hexText(entry.bytes);
        text += '\n';
    }
    return text;
}

Expected<WireLog> parseWireLog(std::string_view text)
{
    const auto bad = [](int line, std::string what) {
        return tl::unexpected(Error{std::move(what), {}, line, -1, "Choose a log that Facet has saved."});
    };
    if (text.size() > kLargestFile)
        return bad(0, "The log is larger than 64 MiB");
    WireLog log;
    int number = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        ++number;
        const auto headed = [&line](std::string_view word, std::string &value) {
            if (line.substr(0, word.size()) != word)
                return false;
            value = std::string(line.substr(word.size()));
            return true;
        };
        if (number == 1) {
            if (line != kHead)
                return bad(1, "This is no wire log: it does not begin with \"" + std::string(kHead) + "\"");
        } else if (number == 2) {
            if (!headed("started ", log.started))
                return bad(2, "The line \"started ...\" is missing");
        } else if (number == 3) {
            if (!headed("port ", log.port))
                return bad(3, "The line \"port ...\" is missing");
        } else if (!line.empty()) {
            auto entry = parseEntry(line);
            if (!entry)
                return bad(number, "This is no entry of the form \"0.012345 > 01 02 ff\"");
            if (!log.entries.empty() && entry->microseconds < log.entries.back().microseconds)
                return bad(number, "The time runs backwards");
            log.entries.push_back(std::move(*entry));
        }
    }
    if (number < 3)
        return bad(number, "The log breaks off within its head");
    return log;
}

} // namespace facet::board
