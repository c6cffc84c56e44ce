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
    int phase = 0; // words behind the layer's input offset; negative where the layer drops its first rows
};

// Why sources cannot lie where a layer could read them.
enum class ReadingProblem : std::uint8_t {
    None,
    SplitSource,     // several passes: a source begins in one and ends in another
    JoinTooWide,     // sources side by side, each from a data memory on, need more processors than there are
    InputOperand,    // the network input is an operand, or one of several sources, but stands word by word
    InputElsewhere,  // the network input does not lie in memory as this layer reads it: FIFO, CHW, or operands of the first layer
    MergedOperands,  // operands lie side by side in one map instead of word by word in turn
    PartOfSource,    // channels are skipped: the processors of the others would have to rest
    WideSource,      // 32-bit results, of which a processor would read single bytes
    LeadingRow,      // a dilated Conv1d on Conv2d hardware writes in front of its map, where no gaps are reckoned with
    GapsDiffer,      // another reader wants the source's words elsewhere
    GapUnreadable,   // words stand apart for another reader, and this layer cannot skip
    ProcessorsDiffer, // a pin, or another reader, has the source in other processors; only the placement as a whole shows it
    OffsetsDiffer,    // the same for its offset
    HolesInCopy       // a pass-through layer reads sources with idle processors in between
};

struct Reading {
    std::vector<SourceView> sources;
    int step = 0; // words from one of a source's to its next; 0 = as the source likes (all sources alike)
    bool pixelwise = false; // sources of different size follow each other along the pixels
    ReadingProblem problem = ReadingProblem::None;
    int culprit = network::kNetworkInput; // the source that is in the way
    int processors = 0; // side by side, for JoinTooWide
};

// Same index as Network::layers; empty for layers that are not executed.
[[nodiscard]] std::vector<Reading> readings(const network::Network &network, const network::Shapes &shapes,
                                            const std::vector<device::HardwareLayer> &hardware);

struct Gaps {
    std::vector<int> write; // words left out between output words
    std::vector<int> read;
};

// Gaps that all readers can live with; pinned ones are kept. Notes in `all` where they cannot, and settles the phases there.
[[nodiscard]] Gaps chooseGaps(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                              const std::vector<device::HardwareLayer> &hardware, std::vector<Reading> &all);

} // namespace facet::place
