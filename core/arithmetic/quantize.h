// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// From trained float weights to the chip's integers by a power of two per layer (spec/training/quantize.md, "QAT path"). Without
// quantization-aware training this is post-training quantization. Training must use the same functions, so that the network that was
// trained is the network that runs.
#pragma once

#include "error.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace facet::arithmetic {

// The value below which a share `q` (0..1) of the values lies, interpolated linearly between neighbors as torch.quantile does.
// 0 for no values.
[[nodiscard]] float quantile(std::vector<float> values, float q);

// The power of two by which weights and bias are multiplied before rounding: floor(log2(1 / quantile(|values|))), clamped to
// -7 - bits .. 23 - bits.
[[nodiscard]] int weightExponent(std::span<const float> weights, std::span<const float> bias, int bits, float shiftQuantile = 1.0f);

// floor(log2(1 / size)) in the 32-bit steps of the training tools, not clamped: by which power of two a value of this size comes to lie in
// 0.5..1. `size` > 0.
[[nodiscard]] int exponentFor(float size);

// floor(value * 2^(bits - 1) * 2^exponent + 0.5), clamped to `bits` (1, 2, 4 or 8). The values must be finite.
[[nodiscard]] std::vector<std::int8_t> roundToBits(std::span<const float> values, int bits, int exponent);

struct QuantizeOptions {
    float shiftQuantile = 1.0f; // `shift_quantile` of a checkpoint
    // Second generation of the training tools: subtracted from the output shift, which is then clamped like the exponent.
    std::optional<int> activationThreshold;
};

struct QuantizedWeights {
    std::vector<std::int8_t> weights; // in the order given
    std::vector<std::int8_t> bias;
    int outputShift = 0; // user shift: without 8 - bits
    friend bool operator==(const QuantizedWeights &, const QuantizedWeights &) = default;
};

// `bits`: 1, 2, 4 or 8. Errors: other bits, values that are not finite, a quantile outside of 0..1.
[[nodiscard]] Expected<QuantizedWeights> quantize(std::span<const float> weights, std::span<const float> bias, int bits,
                                                  const QuantizeOptions &options = {});

} // namespace facet::arithmetic
