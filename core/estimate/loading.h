// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Weight loading, input loading and energy: fits to published measurements, never exact (docs/estimator.md).
#pragma once

#include "estimate/estimate.h"

namespace facet::estimate {

[[nodiscard]] Uncertain weightLoadUs(std::int64_t weightBytes, const device::Device &device, double clockHz);
[[nodiscard]] Uncertain inputLoadUs(const network::Network &network, const network::Shapes &shapes, const device::Device &device);
[[nodiscard]] Uncertain energyUj(double latencyUs, const device::Device &device, double clockHz);

} // namespace facet::estimate
