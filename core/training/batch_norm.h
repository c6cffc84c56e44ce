// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Batch normalization becomes part of the weights before quantization (spec/training/qat.md section 5).
#pragma once

#include "training/generation.h"

#include <span>
#include <vector>

namespace facet::training {

inline constexpr double kBatchNormEpsilon = 1e-5;
inline constexpr double kBatchNormMomentum = 0.05;

// One value per output channel. Without scale and offset (not affine) these are empty.
struct BatchNormValues {
    std::vector<float> scale;  // bn.weight
    std::vector<float> offset; // bn.bias
    std::vector<float> mean;
    std::vector<float> variance;
    friend bool operator==(const BatchNormValues &, const BatchNormValues &) = default;
};

// What the output of a batch normalization is multiplied by: a quarter in the first generation.
[[nodiscard]] constexpr float batchNormFactor(Generation generation)
{
    return generation == Generation::First ? 0.25f : 1.0f;
}

// Multiplies the weights (output channel outermost) and rewrites the bias, in 32-bit steps in the order of the training tools.
// `weights.size()` is a multiple of the number of channels; bias.size() and all given values are one per channel.
void fuseBatchNorm(std::span<float> weights, std::span<float> bias, const BatchNormValues &values, float factor);

} // namespace facet::training
