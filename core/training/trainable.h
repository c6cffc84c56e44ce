// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Which networks can be trained, and how the power-of-two ranges of their layers depend on each other.
#pragma once

#include "error.h"
#include "network/network.h"
#include "network/shapes.h"

#include <optional>
#include <vector>

namespace facet::training {

// The shapes of a network that can be trained as a classifier: its final layer gives one value per class. All reasons at once why it
// cannot: what shape inference complains about, operations without a gradient (or, xor, binary weights), weights that are shared or
// missing (bypass), and re-arrangements that only the chip's addressing can do.
[[nodiscard]] tl::expected<network::Shapes, Errors> checkTrainable(const network::Network &network);

// Ranges as measured: activations of a layer need 2^output, the result of its element-wise operation 2^eltwise.
struct MeasuredRange {
    std::optional<int> output; // of layers with weights
    std::optional<int> eltwise;
};
// Ranges as used: log2 of what stored activations are multiplied by to give real ones.
struct LayerRange {
    int input = 0;  // of what the operator reads
    int output = 0; // of what the layer writes
    friend bool operator==(const LayerRange &, const LayerRange &) = default;
};
// The operands of an element-wise operation share its range, concatenated layers the largest of theirs; the network's input has 0, and
// so has what it is combined with (spec/training/qat.md section 6, "graph adjustment"). Both lists are indexed like Network::layers.
[[nodiscard]] std::vector<LayerRange> alignRanges(const network::Network &network, const network::Shapes &shapes,
                                                  const std::vector<MeasuredRange> &measured);

// True where the operator is computed as a matrix product of all values.
[[nodiscard]] bool isLinear(const network::Layer &layer);

} // namespace facet::training
