// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Dice of the random networks: the same seed throws the same on every machine.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <random>

namespace facet::testing {

class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}
    // Both ends included; `low` where there is nothing to choose from.
    int between(int low, int high) { return low + int(m_engine() % std::uint64_t(std::max(high - low, 0) + 1)); }
    bool oneIn(int n) { return between(1, n) == 1; }
    template <typename T> T of(std::initializer_list<T> choices) { return *(choices.begin() + between(0, int(choices.size()) - 1)); }

private:
    std::mt19937_64 m_engine;
};

} // namespace facet::testing
