// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Changes that help several rooms' findings, as candidates: whoever offers them tries them out first.
#pragma once

#include "device/device.h"
#include "device/finding.h"
#include "network/shapes.h"

namespace facet::device {

// Folding and pooling that make what a layer writes, and then what it reads, smaller. Empty for layers that are not executed.
[[nodiscard]] std::vector<Fix> smallerMaps(const network::Network &network, const network::Shapes &shapes, const Device &device, int layer);

} // namespace facet::device
