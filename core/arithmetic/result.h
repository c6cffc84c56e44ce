// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What an inference yields (spec/chip/arithmetic.md).
#pragma once

#include "network/parameters.h"

#include <cstdint>
#include <vector>

namespace facet::arithmetic {

// The points inside a layer at which values can be looked at.
enum class Stage : std::uint8_t {
    Pooling, // after pooling or sub-sampling; all operands, stacked along the channels
    Eltwise, // after the element-wise operation
    Output   // after shift, clip and activation
};

struct StageCapture {
    int layer = 0;
    Stage stage = Stage::Output;
    int operands = 1; // more than one only for Pooling
    network::FeatureMap map;
    friend bool operator==(const StageCapture &, const StageCapture &) = default;
};

struct LayerOutput {
    int layer = 0;
    network::FeatureMap map;
    friend bool operator==(const LayerOutput &, const LayerOutput &) = default;
};

struct Result {
    // The layers marked as outputs and the final layer, in execution order. A simulated order (Layer::simulatedNext) that never
    // reaches a layer leaves it out.
    std::vector<LayerOutput> outputs;
    std::vector<StageCapture> stages; // in execution order; empty unless asked for
    network::FeatureMap buffer;       // the rolling data buffer afterwards (channels x dim), empty when the network has none

    // Of the last output layer; nullptr when none was reached.
    [[nodiscard]] const network::FeatureMap *last() const { return outputs.empty() ? nullptr : &outputs.back().map; }
    friend bool operator==(const Result &, const Result &) = default;
};

} // namespace facet::arithmetic
