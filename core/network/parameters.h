// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Integer weights and feature maps of a network, as the chip computes with them.
#pragma once

#include "network/types.h"

#include <cstdint>
#include <vector>

namespace facet::network {

// Quantized parameters of one layer. Empty for layers without weights; a layer that shares another's weights or bias
// (Layer::sameWeights, weightSource, sameBias) holds its own copy.
struct LayerParameters {
    // (out, in / groups, kernel rows, kernel columns), row-major. Linear and flattened layers: (out, channels * rows * columns).
    // Transposed convolutions: already flipped and swapped to (out, in, rows, columns), spec/chip/checkpoint.md section 1.
    // Dilated 1-D kernels: the true taps, without inserted zeros.
    std::vector<std::int8_t> weights;
    std::vector<std::int8_t> bias; // out values, or empty; the accumulator adds 128 * bias
    friend bool operator==(const LayerParameters &, const LayerParameters &) = default;
};

using Parameters = std::vector<LayerParameters>; // same index as Network::layers

// Values of a feature map in (channel, row, column) order. 8-bit maps hold -128..127; 32-bit outputs the raw accumulator.
struct FeatureMap {
    Shape shape;
    std::vector<std::int32_t> values;
    friend bool operator==(const FeatureMap &, const FeatureMap &) = default;
};

} // namespace facet::network
