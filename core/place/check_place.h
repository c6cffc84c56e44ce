// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whether everything finds room in kernel, bias and data memory, and nothing is overwritten (spec/chip/constraints.md section 5).
#pragma once

#include "device/finding.h"
#include "place/placement.h"

#include <vector>

namespace facet::place {

// Findings "kernel-memory", "kernel-overlap", "kernel-counter", "bias-memory", "data-memory", "data-overlap", "readahead-bank", "streaming-buffer" and "source-layout",
// in layer order, and errors of device::check() that the chosen maps, offsets and gaps would give if they were pinned. `placement` is that of `network` on `device`.
[[nodiscard]] std::vector<device::Finding> check(const network::Network &network, const network::Shapes &shapes, const Placement &placement,
                                                 const device::Device &device);

} // namespace facet::place
