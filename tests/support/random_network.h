// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Small networks of every operator with weights and inputs, for comparing implementations. The same seed gives the same network.
#pragma once

#include "network/network.h"
#include "network/parameters.h"
#include "network/shapes.h"

#include <cstdint>

namespace facet::testing {

struct RandomNetwork {
    network::Network network;
    network::Shapes shapes; // without problems
    network::Parameters parameters;
    network::FeatureMap input;
};

[[nodiscard]] RandomNetwork randomNetwork(std::uint64_t seed);

// Values of the whole range of 8 bits, the extremes more often than the rest.
[[nodiscard]] network::FeatureMap randomInput(network::Shape shape, std::uint64_t seed);
// Weights that fit the bits of each layer, and a bias where the layer has one.
[[nodiscard]] network::Parameters randomParameters(const network::Network &network, const network::Shapes &shapes, std::uint64_t seed);

} // namespace facet::testing
