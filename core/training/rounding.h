// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Rounding to the chip's grid, forward and backward, over plain arrays (spec/training/qat.md sections 1 to 3). Scaling, activation,
// rounding and clipping are one pass over memory; as all scales are powers of two, the results are those of the separate steps.
#pragma once

#include "network/types.h"

#include <cstddef>
#include <cstdint>

namespace facet::training {

enum class Rounding : std::uint8_t {
    HalfUp,      // floor(x + 0.5): weights and activations
    TowardZero,  // averages of a pool
    HalfFromZero // averages of a pool with RunOptions::avgPoolRounding, as the chip rounds them
};

// y = clip(round(activation(x * scaleIn) * 2^gridBits) / 2^gridBits) * scaleOut; absolute values are taken after clipping, as by the chip.
struct Grid {
    float scaleIn = 1; // a power of two
    network::Activation activation = network::Activation::None;
    Rounding rounding = Rounding::HalfUp;
    int gridBits = 7;    // grid 2^-gridBits
    float lowest = -128; // in steps of the grid
    float highest = 127;
    float scaleOut = 1; // a power of two
    friend bool operator==(const Grid &, const Grid &) = default;
};

// Weights and biases of `bits`: -1 .. 1 - 2^(1 - bits), multiplied by 2^exponent before.
[[nodiscard]] Grid weightGrid(int bits, int exponent);
// Activations of 8 bits (-1 .. 127/128), or of a 32-bit output (grid 2^-14, -32768 .. 32768).
[[nodiscard]] Grid activationGrid(bool wide, int outputShift, network::Activation activation);
[[nodiscard]] Grid averageGrid(bool rounded);

// The arrays do not overlap.
void roundToGrid(const Grid &grid, const float *x, float *y, std::size_t count);
// The straight-through gradient: the one of scaling, activation and clipping, as if rounding were not there; clipping is judged by the
// rounded value. `gradient` is with respect to y; no array overlaps another.
void roundToGridBackward(const Grid &grid, const float *x, const float *gradient, float *out, std::size_t count);

} // namespace facet::training
