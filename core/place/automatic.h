// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Automatic placement: processors, kernel columns, bias bytes, data-memory offsets and gaps (docs/placement.md).
#pragma once

#include "place/placement.h"

#include <vector>

namespace facet::place {

struct Options {
    int trials = 96; // placements that may be tried to improve the first ones; more is slower and seldom better
};

// Deterministic and bounded. Pinned maps, offsets and gaps are taken as they are, and the rest follows; a network that pins
// all maps and output offsets comes out of placeSimply. In order of importance: everything fits, the fewest kernel columns,
// the fewest processors and memories to the left. What does not fit is placed all the same, beyond the memory's end;
// check() says what is short and by how much. `shapes` are those of `network`.
[[nodiscard]] Placement placeAutomatically(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                                           const Options &options = {});
// The same with the hardware view of all layers, for callers that have it already.
[[nodiscard]] Placement placeAutomatically(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                                           const std::vector<device::HardwareLayer> &hardware, const Options &options = {});

// Every executed layer pins its processors and its output offset, as vendor descriptions do.
[[nodiscard]] bool isPlacedByHand(const network::Network &network, const network::Shapes &shapes);

// The network with the placement as pins of all executed layers; the bias groups stay as they are.
[[nodiscard]] network::Network pinned(network::Network network, const network::Shapes &shapes, const Placement &placement);

// One behind the highest kernel column that is used in any processor.
[[nodiscard]] int kernelHeight(const Placement &placement);

} // namespace facet::place
