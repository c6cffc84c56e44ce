// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The counter that walks through a layer's kernels (MCNT; spec/chip/registers.md section 3, constraints.md section 5).
#pragma once

#include "place/placement.h"

#include <cstdint>
#include <vector>

namespace facet::place {

// First value that the counter of the chip cannot hold.
[[nodiscard]] std::int64_t kernelCounterLimit(const device::Device &device);
// The value at the layer's last kernel: bits from the first column on, counted as if all kernels were one byte large. 0 for layers
// without kernels, and for those that calcx4 spreads.
[[nodiscard]] std::int64_t kernelCounter(const network::Network &network, const device::HardwareLayer &hardware, const Placement &placement,
                                         int layer);
// By how much all layers together exceed it; 0 = every counter fits.
[[nodiscard]] std::int64_t counterExcess(const Placement &placement, const network::Network &network, const network::Shapes &shapes,
                                         const device::Device &device, const std::vector<device::HardwareLayer> &hardware);

} // namespace facet::place
