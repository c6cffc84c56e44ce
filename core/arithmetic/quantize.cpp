// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "arithmetic/quantize.h"

#include <algorithm>
#include <cmath>

namespace facet::arithmetic {

namespace {

tl::unexpected<Error> error(std::string what, std::string remedy)
{
    return tl::unexpected(Error{std::move(what), {}, 0, -1, std::move(remedy)});
}

int lowestExponent(int bits)
{
    return -7 - bits;
}

int highestExponent(int bits)
{
    return 23 - bits;
}

bool allFinite(std::span<const float> values)
{
    return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

} // namespace

float quantile(std::vector<float> values, float q)
{
    if (values.empty())
        return 0;
    const float rank = q * float(values.size() - 1);
    const auto below = std::min(std::size_t(std::floor(rank)), values.size() - 1);
    const auto at = values.begin() + std::ptrdiff_t(below);
    std::nth_element(values.begin(), at, values.end());
    const float low = *at;
    const float weight = rank - float(below);
    if (weight <= 0 || at + 1 == values.end())
        return low;
    const float high = *std::min_element(at + 1, values.end());
    return weight < 0.5f ? low + weight * (high - low) : high - (high - low) * (1 - weight);
}

int exponentFor(float size)
{
    constexpr float kBeyond = 200; // what no float reaches, but infinity
    return int(std::clamp(std::floor(std::log2(1.0f / size)), -kBeyond, kBeyond));
}

// 32-bit floats all the way: the results must be those of the training tools to the last bit.
std::vector<std::int8_t> roundToBits(std::span<const float> values, int bits, int exponent)
{
    const float scale = std::ldexp(1.0f, bits - 1);
    const float factor = std::ldexp(1.0f, exponent);
    std::vector<std::int8_t> integers;
    integers.reserve(values.size());
    for (const float value : values)
        integers.push_back(std::int8_t(std::clamp(std::floor(value * scale * factor + 0.5f), -scale, scale - 1)));
    return integers;
}

int weightExponent(std::span<const float> weights, std::span<const float> bias, int bits, float shiftQuantile)
{
    std::vector<float> magnitudes;
    magnitudes.reserve(weights.size() + bias.size());
    for (const auto values : {weights, bias}) {
        for (const float value : values)
            magnitudes.push_back(std::abs(value));
    }
    const float size = quantile(std::move(magnitudes), shiftQuantile);
    if (!(size > 0))
        return highestExponent(bits);
    return std::clamp(exponentFor(size), lowestExponent(bits), highestExponent(bits));
}

Expected<QuantizedWeights> quantize(std::span<const float> weights, std::span<const float> bias, int bits, const QuantizeOptions &options)
{
    if (bits != 1 && bits != 2 && bits != 4 && bits != 8)
        return error("Weights cannot be quantized to " + std::to_string(bits) + " bits", "Choose 1, 2, 4 or 8 bits");
    if (!allFinite(weights) || !allFinite(bias))
        return error("Weights or bias hold values that are not finite numbers", "Train again: the training diverged");
    if (!(options.shiftQuantile >= 0 && options.shiftQuantile <= 1))
        return error("The shift quantile is not between 0 and 1", "Use 1 when in doubt");
    const int exponent = weightExponent(weights, bias, bits, options.shiftQuantile);
    int shift = -exponent;
    if (options.activationThreshold)
        shift = std::clamp(shift - *options.activationThreshold, lowestExponent(bits), highestExponent(bits));
    return QuantizedWeights{roundToBits(weights, bits, exponent), roundToBits(bias, bits, exponent), shift};
}

} // namespace facet::arithmetic
