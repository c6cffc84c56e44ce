// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The power of two of a layer: how far its weights are moved before they are rounded, and how far its results are moved back
// (spec/training/qat.md section 3).
#pragma once

#include "error.h"
#include "training/generation.h"

#include <cstdint>
#include <span>
#include <vector>

namespace facet::training {

// By which 2^s weights and bias are divided before rounding, so that the quantile of their magnitudes comes to lie in 0.5..1; -15..15.
// 15 when all are zero. `shiftQuantile` 0..1; the first generation interpolates quantiles in its own way.
[[nodiscard]] int baseShift(std::span<const float> weights, std::span<const float> bias, float shiftQuantile, Generation generation);

// The same, when the quantile of the magnitudes is known.
[[nodiscard]] int baseShift(float magnitude);

// The user shift of the chip: base shift less the layer's activation threshold, so that with 8 - bits added it lies in -15..15.
[[nodiscard]] int outputShift(int baseShift, int activationThreshold, int bits);

// Quantile of the first generation's training code: it extrapolates from a neighboring pair (qat.md, pitfall 3). 0 for no values.
[[nodiscard]] float firstGenerationQuantile(std::vector<float> values, float q);

// Weights and bias of a layer as the chip's integers, by the very base shift that training used.
struct LayerIntegers {
    std::vector<std::int8_t> weights;
    std::vector<std::int8_t> bias;
    int baseShift = 0;
    int outputShift = 0; // user shift
    friend bool operator==(const LayerIntegers &, const LayerIntegers &) = default;
};
// Errors: values that are not finite.
[[nodiscard]] Expected<LayerIntegers> quantizeLayer(std::span<const float> weights, std::span<const float> bias, int bits,
                                                    float shiftQuantile, int activationThreshold, Generation generation);

} // namespace facet::training
