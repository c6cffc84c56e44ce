// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Random numbers that depend on nothing but what they are for: a run that is resumed draws the same ones without having stored any
// state.
#pragma once

#include "dataset/random.h"

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <numbers>

namespace facet::training {

// One number from several (seed, phase, epoch, ...).
[[nodiscard]] constexpr std::uint64_t mixed(std::initializer_list<std::uint64_t> parts)
{
    std::uint64_t state = 0;
    for (const std::uint64_t part : parts)
        state = dataset::scrambled(state ^ dataset::scrambled(part));
    return state;
}

// Mean 0, standard deviation 1 (Box and Muller).
[[nodiscard]] inline double normal(dataset::Random &random)
{
    const double radius = std::sqrt(-2 * std::log(1 - random.unit()));
    return radius * std::cos(2 * std::numbers::pi * random.unit());
}

} // namespace facet::training
