// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whether data memory holds everything that is needed at a time (spec/chip/constraints.md section 5, ops-memory.md section 5).
// Private to core/place: others include check_place.h.
#pragma once

#include "device/finding.h"
#include "place/placement.h"

#include <vector>

namespace facet::place {

// Everything that one look at a placement needs.
struct Placed {
    const network::Network &network;
    const network::Shapes &shapes;
    const Placement &placement;
    const device::Device &device;
    const std::vector<device::HardwareLayer> &hardware;
};

// "data-overlap", "data-memory", "readahead-bank", "streaming-buffer" and "source-layout", without fixes.
[[nodiscard]] std::vector<device::Finding> checkData(const Placed &placed);

} // namespace facet::place
