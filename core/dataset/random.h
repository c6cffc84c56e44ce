// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Chance that is the same on every machine: the distributions of the standard library are not.
#pragma once

#include <cstdint>
#include <string_view>

namespace facet::dataset {

// Turns any number into one that looks random (the finalizer of splitmix64).
[[nodiscard]] constexpr std::uint64_t scrambled(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15;
    value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9;
    value = (value ^ value >> 27) * 0x94d049bb133111eb;
    return value ^ value >> 31;
}

// The same name and seed, the same number (FNV-1a, scrambled): chance that does not depend on which other pictures there are.
[[nodiscard]] constexpr std::uint64_t hashOf(std::string_view name, std::uint64_t seed)
{
    std::uint64_t hash = 0xcbf29ce484222325 ^ scrambled(seed);
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return scrambled(hash);
}

class Random {
public:
    explicit constexpr Random(std::uint64_t seed) : m_state(seed) {}

    constexpr std::uint64_t next() { return scrambled(m_state += 0x9e3779b97f4a7c15); }
    // 0 <= result < bound; bound at least 1. The bias is below bound / 2^32.
    constexpr std::uint32_t below(std::uint32_t bound) { return std::uint32_t((next() >> 32) * bound >> 32); }
    // low <= result <= high.
    constexpr int between(int low, int high) { return low + int(below(std::uint32_t(high - low) + 1)); }
    // 0 <= result < 1.
    constexpr double unit() { return double(next() >> 11) * 0x1p-53; }
    constexpr double between(double low, double high) { return low + (high - low) * unit(); }
    constexpr bool chance(double probability) { return unit() < probability; }

private:
    std::uint64_t m_state;
};

} // namespace facet::dataset
