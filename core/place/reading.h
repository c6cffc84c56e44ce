// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// How each layer finds the maps of its sources in data memory (spec/chip/registers.md section 10).
#pragma once

#include "device/device.h"
#include "device/hardware_layer.h"
#include "network/shapes.h"

#include <vector>

namespace facet::place {

// One source of a layer.
struct SourceView {
    int source = network::kNetworkInput;
    int rank = 0;  // its first channel goes to this one of the layer's processors
    int phase = 0; // words behind the layer's input offset
};

// Why sources cannot lie where a layer could read them.
enum class ReadingProblem : std::uint8_t {
    None,
    SplitSource,     // several passes: a source begins in one and ends in another
    InputOperand,    // the network input is an operand, or one of several sources, but stands word by word
    GapsDiffer,      // another reader wants the source's words elsewhere
    GapUnreadable    // words stand apart for another reader, and this layer cannot skip
};

struct Reading {
    std::vector<SourceView> sources;
    int step = 0; // words from one of a source's to its next; 0 = as the source likes (all sources alike)
    ReadingProblem problem = ReadingProblem::None;
    int culprit = network::kNetworkInput; // the source that is in the way
};

// Same index as Network::layers; empty for layers that are not executed.
[[nodiscard]] std::vector<Reading> readings(const network::Network &network, const network::Shapes &shapes,
                                            const std::vector<device::HardwareLayer> &hardware);

struct Gaps {
    std::vector<int> write; // words left out between output words
    std::vector<int> read;
};

// Gaps that all readers can live with; pinned ones are kept. Notes in `all` where they cannot.
[[nodiscard]] Gaps chooseGaps(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                              const std::vector<device::HardwareLayer> &hardware, std::vector<Reading> &all);

} // namespace facet::place
