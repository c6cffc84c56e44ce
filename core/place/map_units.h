// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Which processor maps hang together (spec/chip/registers.md section 10, constraints.md section 5): a layer reads where its
// sources write, pass-through and depth-wise layers write where they read, and joined sources stand side by side.
#pragma once

#include "place/placement.h"
#include "place/reading.h"

#include <vector>

namespace facet::place {

// A map as a pattern that moves with its unit: processors = pattern << (start of the unit + shift).
struct TiedMap {
    int unit = -1; // -1 = the layer is not executed
    int shift = 0;
    std::uint64_t pattern = 0;

    [[nodiscard]] std::uint64_t at(int start) const { return start + shift >= device::kProcessors ? 0 : pattern << (start + shift); }
};

// Maps that move together.
struct MapUnit {
    std::vector<int> starts; // where it may begin, ascending; never empty
};

struct MapUnits {
    std::vector<TiedMap> in;  // same index as Network::layers
    std::vector<TiedMap> out;
    std::vector<MapUnit> units;
};

// Pinned maps are taken as they are, and what is tied to them follows. `readings` has the index of Network::layers.
[[nodiscard]] MapUnits mapUnits(const network::Network &network, const network::Shapes &shapes,
                                const std::vector<device::HardwareLayer> &hardware, const std::vector<Reading> &readings);

} // namespace facet::place
