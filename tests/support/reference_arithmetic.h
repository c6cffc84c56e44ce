// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The chip's arithmetic written down as plainly as possible: the oracle of the fast implementation in core/arithmetic.
// One loop per index of the formulas of spec/chip/arithmetic.md, 64-bit integers throughout, no thought of speed.
#pragma once

#include "arithmetic/result.h"
#include "network/network.h"
#include "network/shapes.h"

namespace facet::testing {

// Throws std::runtime_error when the network makes no sense. `buffer`: the rolling data buffer before; nullptr = zero.
[[nodiscard]] arithmetic::Result referenceInfer(const network::Network &network, const network::Shapes &shapes,
                                                const network::Parameters &parameters, const network::FeatureMap &input,
                                                const network::FeatureMap *buffer = nullptr);

} // namespace facet::testing
