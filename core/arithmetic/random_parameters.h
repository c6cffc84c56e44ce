// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Weights by chance, to see a network at work before it is trained.
#pragma once

#include "network/network.h"
#include "network/parameters.h"
#include "network/shapes.h"

#include <cstdint>

namespace facet::arithmetic {

struct RandomParameters {
    network::Parameters parameters;
    // The network as given, with output shifts where none was set: such that the outputs of a layer neither vanish nor clip.
    network::Network network;
};

// The same seed gives the same numbers on every machine. Weights are spread evenly and symmetrically over the values of their bits (1 bit:
// -1 and 0), biases over -12..12. `shapes` are those of `network` and without problems.
[[nodiscard]] RandomParameters randomParameters(const network::Network &network, const network::Shapes &shapes, std::uint64_t seed);
// Values spread evenly over -128..127.
[[nodiscard]] network::FeatureMap randomInput(network::Shape shape, std::uint64_t seed);

} // namespace facet::arithmetic
