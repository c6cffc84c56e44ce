// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Bias bytes of all layers (spec/chip/registers.md section 5, ops-memory.md section 3).
#pragma once

#include "place/placement.h"

namespace facet::place {

// Fills LayerPlacement::bias of every layer and Placement::biasUsed. Processor maps must be set.
void placeBiases(Placement &placement, const network::Network &network, const network::Shapes &shapes, const device::Device &device);

} // namespace facet::place
