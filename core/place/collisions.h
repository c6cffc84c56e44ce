// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Which layers write over data that are still needed (spec/chip/ops-memory.md section 5).
#pragma once

#include "place/data_words.h"

#include <vector>

namespace facet::place {

// One layer writes over the data of one other.
struct Collision {
    int layer = -1;                        // the layer that writes
    int victim = network::kNetworkInput;   // whose data are lost: a layer, or the network input
    SharedWord word;                       // the first one
    friend bool operator==(const Collision &, const Collision &) = default;
};

// All of them, one per pair, in execution order; the options do not matter (RunOptions::overlapData allows them).
// By word, not by time: writing behind the read pointer counts. Live while a layer runs: its inputs, maps that a later
// layer still reads, and the outputs of the network. What streaming layers write is neither checked nor live. A layer's own
// words differ by construction. `placement` is that of `network`.
[[nodiscard]] std::vector<Collision> collisions(const network::Network &network, const network::Shapes &shapes,
                                                const std::vector<device::HardwareLayer> &hardware, const Placement &placement);

} // namespace facet::place
