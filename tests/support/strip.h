// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Networks without what somebody has placed by hand.
#pragma once

#include "network/network.h"

namespace facet::testing {

// Processor maps, offsets, gaps and bias groups removed. A layer that reads elsewhere than the layer before it has written, without
// saying where, is given the layer that wrote there as its source, so that the network computes the same.
[[nodiscard]] network::Network stripped(network::Network network);

} // namespace facet::testing
