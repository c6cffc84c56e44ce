// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/scale.h"

#include "arithmetic/quantize.h"

#include <algorithm>
#include <cmath>

namespace facet::training {

namespace {

constexpr int kLargestShift = 15;

bool allFinite(std::span<const float> values)
{
    return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

} // namespace

int baseShift(float magnitude)
{
    return magnitude > 0 ? -std::clamp(arithmetic::exponentFor(magnitude), -kLargestShift, kLargestShift) : -kLargestShift;
}

int baseShift(std::span<const float> weights, std::span<const float> bias, float shiftQuantile, Generation generation)
{
    if (shiftQuantile >= 1) {
        float largest = 0;
        for (const auto values : {weights, bias}) {
            for (const float value : values)
                largest = std::max(largest, std::abs(value));
        }
        return baseShift(largest);
    }
    std::vector<float> magnitudes;
    magnitudes.reserve(weights.size() + bias.size());
    for (const auto values : {weights, bias}) {
        for (const float value : values)
            magnitudes.push_back(std::abs(value));
    }
    return baseShift(generation == Generation::First ? firstGenerationQuantile(std::move(magnitudes), shiftQuantile)
                                                     : arithmetic::quantile(std::move(magnitudes), shiftQuantile));
}

int outputShift(int baseShift, int activationThreshold, int bits)
{
    const int added = 8 - bits;
    return std::clamp(baseShift - activationThreshold, -kLargestShift - added, kLargestShift - added);
}

float firstGenerationQuantile(std::vector<float> values, float q)
{
    if (values.size() < 2)
        return values.empty() ? 0 : values[0];
    const auto count = float(values.size());
    const float rank = std::clamp(std::nearbyint(count * q), 1.0f, count - 1); // half to even
    const auto low = std::ptrdiff_t(rank) - 1;
    std::nth_element(values.begin(), values.begin() + low, values.end());
    const float at = values[std::size_t(low)];
    const float next = *std::min_element(values.begin() + low + 1, values.end());
    return at + (q * (count - 1) - float(low)) * (next - at);
}

Expected<LayerIntegers> quantizeLayer(std::span<const float> weights, std::span<const float> bias, int bits, float shiftQuantile,
                                      int activationThreshold, Generation generation)
{
    if (!allFinite(weights) || !allFinite(bias))
        return tl::unexpected(Error{"Weights or bias hold values that are not finite numbers",
                                    {},
                                    0,
                                    -1,
                                    "The training diverged: train again with a lower learning rate"});
    const int shift = baseShift(weights, bias, shiftQuantile, generation);
    return LayerIntegers{arithmetic::roundToBits(weights, bits, -shift), arithmetic::roundToBits(bias, bits, -shift), shift,
                         outputShift(shift, activationThreshold, bits)};
}

} // namespace facet::training
