// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/rounding.h"

#include <algorithm>
#include <cmath>

// The loops gain a factor of four from wider registers; the choice is made when the program starts.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define FACET_WIDE_LOOPS __attribute__((target_clones("avx2", "default")))
#else
#define FACET_WIDE_LOOPS
#endif

namespace facet::training {

namespace {

using network::Activation;

// Rounded value in steps of the grid, clipped. Clipping before the conversion to int is the same as after, for whole limits, and keeps the
// conversion defined, for NaN as well (it becomes the lowest value; that a training diverged shows in its weights).
inline float bounded(float value, float lowest, float highest)
{
    const float below = value < highest ? value : highest;
    return below > lowest ? below : lowest;
}

template <Rounding kRounding> inline float steps(float value, float lowest, float highest)
{
    if constexpr (kRounding == Rounding::HalfUp) {
        const float shifted = bounded(value + 0.5f, lowest, highest);
        const float whole = float(std::int32_t(shifted));
        return whole > shifted ? whole - 1 : whole; // floor
    } else {
        const float half = kRounding == Rounding::HalfFromZero ? 0.5f : 0.0f;
        return float(std::int32_t(bounded(value < 0 ? value - half : value + half, lowest, highest))); // toward zero
    }
}

// `above`: the lowest number that is rounded down to more than the highest step.
template <Rounding kRounding> inline bool inside(float value, float lowest, float above)
{
    if constexpr (kRounding == Rounding::HalfUp)
        return value + 0.5f >= lowest && value + 0.5f < above;
    else if constexpr (kRounding == Rounding::TowardZero)
        return value > lowest - 1 && value < above;
    else
        return value > lowest - 0.5f && value < above - 0.5f;
}

template <Activation kActivation> inline float activated(float value)
{
    if constexpr (kActivation == Activation::ReLU)
        return value > 0 ? value : 0;
    else
        return value;
}

// The chip takes absolute values after rounding and clipping (spec/chip/arithmetic.md section 3), the training tool before: at ties of
// negative values these differ, and we train for the chip.
template <Activation kActivation> inline float activatedSteps(float steps, float highest)
{
    if constexpr (kActivation == Activation::Abs)
        return std::min(std::abs(steps), highest);
    else
        return steps;
}

template <Activation kActivation> inline float slope(float value)
{
    if constexpr (kActivation == Activation::ReLU)
        return value > 0 ? 1.0f : 0.0f;
    else if constexpr (kActivation == Activation::Abs)
        return value > 0 ? 1.0f : (value < 0 ? -1.0f : 0.0f);
    else
        return 1;
}

template <Rounding kRounding, Activation kActivation>
inline void forward(const Grid &grid, const float *__restrict x, float *__restrict y, std::size_t count)
{
    const float in = std::ldexp(grid.scaleIn, grid.gridBits); // activations commute with a positive scale
    const float out = std::ldexp(grid.scaleOut, -grid.gridBits);
    const float lowest = grid.lowest;
    const float highest = grid.highest;
    for (std::size_t i = 0; i < count; ++i)
        y[i] = out * activatedSteps<kActivation>(steps<kRounding>(activated<kActivation>(x[i] * in), lowest, highest), highest);
}

template <Rounding kRounding, Activation kActivation>
inline void backward(const Grid &grid, const float *__restrict x, const float *__restrict gradient, float *__restrict out,
                     std::size_t count)
{
    const float in = std::ldexp(grid.scaleIn, grid.gridBits);
    const float scale = grid.scaleIn * grid.scaleOut;
    const float lowest = grid.lowest + (kActivation == Activation::Abs ? 1 : 0);             // its magnitude is clipped
    const float above = std::max(grid.highest + 1, std::nextafter(grid.highest, HUGE_VALF)); // 2^29 + 1 is no float
    for (std::size_t i = 0; i < count; ++i) {
        const float value = x[i] * in;
        const bool passes = inside<kRounding>(activated<kActivation>(value), lowest, above);
        out[i] = passes ? gradient[i] * (scale * slope<kActivation>(value)) : 0;
    }
}

// One function for every pair that occurs: only the loops over activations of 8 bits matter for speed.
FACET_WIDE_LOOPS void forwardReLU(const Grid &grid, const float *x, float *y, std::size_t count)
{
    forward<Rounding::HalfUp, Activation::ReLU>(grid, x, y, count);
}
FACET_WIDE_LOOPS void forwardAbs(const Grid &grid, const float *x, float *y, std::size_t count)
{
    forward<Rounding::HalfUp, Activation::Abs>(grid, x, y, count);
}
FACET_WIDE_LOOPS void forwardPlain(const Grid &grid, const float *x, float *y, std::size_t count)
{
    forward<Rounding::HalfUp, Activation::None>(grid, x, y, count);
}
FACET_WIDE_LOOPS void forwardAverage(const Grid &grid, const float *x, float *y, std::size_t count)
{
    if (grid.rounding == Rounding::TowardZero)
        forward<Rounding::TowardZero, Activation::None>(grid, x, y, count);
    else
        forward<Rounding::HalfFromZero, Activation::None>(grid, x, y, count);
}
FACET_WIDE_LOOPS void backwardReLU(const Grid &grid, const float *x, const float *gradient, float *out, std::size_t count)
{
    backward<Rounding::HalfUp, Activation::ReLU>(grid, x, gradient, out, count);
}
FACET_WIDE_LOOPS void backwardAbs(const Grid &grid, const float *x, const float *gradient, float *out, std::size_t count)
{
    backward<Rounding::HalfUp, Activation::Abs>(grid, x, gradient, out, count);
}
FACET_WIDE_LOOPS void backwardPlain(const Grid &grid, const float *x, const float *gradient, float *out, std::size_t count)
{
    backward<Rounding::HalfUp, Activation::None>(grid, x, gradient, out, count);
}
FACET_WIDE_LOOPS void backwardAverage(const Grid &grid, const float *x, const float *gradient, float *out, std::size_t count)
{
    if (grid.rounding == Rounding::TowardZero)
        backward<Rounding::TowardZero, Activation::None>(grid, x, gradient, out, count);
    else
        backward<Rounding::HalfFromZero, Activation::None>(grid, x, gradient, out, count);
}

} // namespace

Grid weightGrid(int bits, int exponent)
{
    const float levels = std::ldexp(1.0f, bits - 1);
    return {std::ldexp(1.0f, exponent), Activation::None, Rounding::HalfUp, bits - 1, -levels, levels - 1, 1};
}

Grid activationGrid(bool wide, int outputShift, Activation activation)
{
    constexpr int kWideGridBits = 14;
    constexpr float kWideLimit = float(1 << 29); // 32768 in steps of 2^-14
    if (wide)
        return {1, activation, Rounding::HalfUp, kWideGridBits, -kWideLimit, kWideLimit, 1};
    return {std::ldexp(1.0f, outputShift), activation, Rounding::HalfUp, 7, -128, 127, 1};
}

Grid averageGrid(bool rounded)
{
    return {1, Activation::None, rounded ? Rounding::HalfFromZero : Rounding::TowardZero, 7, -128, 127, 1};
}

void roundToGrid(const Grid &grid, const float *x, float *y, std::size_t count)
{
    if (grid.rounding != Rounding::HalfUp)
        forwardAverage(grid, x, y, count);
    else if (grid.activation == Activation::ReLU)
        forwardReLU(grid, x, y, count);
    else if (grid.activation == Activation::Abs)
        forwardAbs(grid, x, y, count);
    else
        forwardPlain(grid, x, y, count);
}

void roundToGridBackward(const Grid &grid, const float *x, const float *gradient, float *out, std::size_t count)
{
    if (grid.rounding != Rounding::HalfUp)
        backwardAverage(grid, x, gradient, out, count);
    else if (grid.activation == Activation::ReLU)
        backwardReLU(grid, x, gradient, out, count);
    else if (grid.activation == Activation::Abs)
        backwardAbs(grid, x, gradient, out, count);
    else
        backwardPlain(grid, x, gradient, out, count);
}

} // namespace facet::training
