// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Random numbers that depend on nothing but what they are for: a run that is resumed draws the same ones without having stored any
// state, and every standard library gives the same.
#pragma once

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <numbers>
#include <random>

namespace facet::training {

// One number from several (seed, phase, epoch, ...), well mixed (splitmix64).
[[nodiscard]] inline std::uint64_t mixed(std::initializer_list<std::uint64_t> parts)
{
    std::uint64_t state = 0x9e3779b97f4a7c15u;
    for (const std::uint64_t part : parts) {
        state += part + 0x9e3779b97f4a7c15u;
        state = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9u;
        state = (state ^ (state >> 27)) * 0x94d049bb133111ebu;
        state ^= state >> 31;
    }
    return state;
}

class Random {
public:
    template <typename... Parts> explicit Random(std::uint64_t seed, Parts... parts) : m_engine(mixed({seed, std::uint64_t(parts)...})) {}

    [[nodiscard]] double uniform(double low, double high) { return low + (high - low) * std::ldexp(double(m_engine() >> 11), -53); }
    // Mean 0, standard deviation 1 (Box and Muller).
    [[nodiscard]] double normal()
    {
        const double radius = std::sqrt(-2 * std::log(1 - uniform(0, 1)));
        return radius * std::cos(2 * std::numbers::pi * uniform(0, 1));
    }
    // 0 .. count - 1; the bias of the modulo is below 2^-32 for all sizes in use.
    [[nodiscard]] std::uint64_t below(std::uint64_t count) { return m_engine() % count; }

private:
    std::mt19937_64 m_engine;
};

} // namespace facet::training
