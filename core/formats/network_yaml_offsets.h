// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Data-memory offsets for layers that nobody has placed, so that a written description is complete.
#pragma once

#include "device/device.h"
#include "network/shapes.h"
#include "place/placement.h"

#include <vector>

namespace facet::formats::yaml {

// Bytes within each data-memory instance.
struct DataOffsets {
    int in = 0;
    int out = 0;
};

// Pinned offsets are taken as they are. Every other output goes to the lowest place where it overwrites nothing that is
// still to be read (its own input included) in the instances it shares with it; where there is no such place, to 0.
// A layer that reads given sources starts at the first of them. Write gaps of element-wise operands are not arranged.
// Layers that are never executed get 0.
[[nodiscard]] std::vector<DataOffsets> dataOffsets(const network::Network &network, const network::Shapes &shapes,
                                                   const place::Placement &placement, const device::Device &device);

} // namespace facet::formats::yaml
