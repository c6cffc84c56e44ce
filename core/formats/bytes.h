// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Numbers in the bytes of binary files, whatever the order of this machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace facet::formats {

// Unsigned, of at most eight bytes.
[[nodiscard]] constexpr std::uint64_t littleEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

[[nodiscard]] constexpr std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

// Two's complement, of one to eight bytes.
[[nodiscard]] constexpr std::int64_t signedLittleEndian(std::string_view bytes)
{
    const unsigned unused = 64 - 8 * unsigned(bytes.size());
    return std::int64_t(littleEndian(bytes) << unused) >> unused;
}

// `size` is at most 8.
inline void appendLittleEndian(std::string &out, std::uint64_t value, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xff);
}

} // namespace facet::formats
