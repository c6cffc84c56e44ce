// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Shape inference: what every layer reads and writes (spec/chip/network-yaml.md section 3).
#pragma once

#include "network/network.h"

#include <vector>

namespace facet::network {

// Shapes of one layer. Channels of one operand, before flattening.
struct LayerShape {
    bool executed = false; // false: never reached from the start layer; everything else is then zero
    bool valid = false;    // false: a problem in this layer or before it; the numbers are the best guess, never negative
    int inChannels = 0;
    Extent in;     // before pooling
    Extent pooled; // after pooling: what the operator sees
    int outChannels = 0;
    Extent out;
    bool oneD = false; // 1-D rules: Conv1d, or a passthrough of width 1
};

// Why no shape could be derived. The order is that in which a layer is examined.
enum class ShapeProblemKind : std::uint8_t {
    NoLayers,
    FoldDoesNotDivide,     // needs = fold, has = rows or columns
    BadSource,             // has = the source index: not a layer, itself or (for elements) out of range
    SourceNotExecuted,     // has = the source index
    OutputChannelsMissing, // a layer with weights and outChannels 0
    SourceChannelsDiffer,  // element-wise sources with different channel counts
    SourceSizesDiffer,     // concatenation of different sizes without inDim
    PixelCountMismatch,    // inDim (+ crop) does not hold the source's pixels; needs = has
    OperandSplit,          // the source channels are not a multiple of the operands
    PooledEmpty,           // pooling leaves nothing; has = the size that remains
    OutputEmpty,           // the operator leaves nothing
    NotExecuted,           // a layer after the start layer that no path reaches
    EndlessSequence        // next goes round in a circle
};

struct ShapeProblem {
    ShapeProblemKind kind{};
    int layer = -1;
    std::int64_t needs = 0;
    std::int64_t has = 0;
    friend bool operator==(const ShapeProblem &, const ShapeProblem &) = default;
};

struct Shapes {
    std::vector<LayerShape> layers; // same index as Network::layers
    std::vector<int> order;         // executed layers in order
    std::vector<ShapeProblem> problems;

    [[nodiscard]] bool ok() const { return problems.empty(); }
};

// Never throws, never fails: everything that cannot be derived becomes a problem.
[[nodiscard]] Shapes inferShapes(const Network &network);

// Where a layer's data come from: its sources, or the layer executed before (kNetworkInput for the first).
[[nodiscard]] std::vector<int> effectiveSources(const Network &network, const Shapes &shapes, int layer);

} // namespace facet::network
