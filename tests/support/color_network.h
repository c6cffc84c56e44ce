// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A network that tells red pictures from blue ones with weights that a person can check: output 0 adds up blue minus red, output 1 red
// minus blue (classes in the order of their names).
#pragma once

#include "network/network.h"
#include "network/parameters.h"

namespace facet::testing {

inline network::Network colorNetwork(int side = 8)
{
    network::Network network;
    network.name = "colors";
    network.picture = {3, {side, side}};
    network::Layer pool;
    pool.name = "mix";
    pool.outChannels = 4;
    pool.kernel = {1, 1};
    pool.pad = {0, 0};
    pool.activation = network::Activation::ReLU;
    network::Layer last;
    last.name = "fc";
    last.op = network::Operator::Linear;
    last.flatten = true;
    last.outChannels = 2;
    last.kernel = {1, 1};
    last.pad = {0, 0};
    last.pooling = network::Pooling::Max;
    last.pool = {side / 2, side / 2};
    last.poolStride = {side / 2, side / 2};
    last.outputWidth = 32;
    network.layers = {pool, last};
    return network;
}

inline network::Parameters colorParameters()
{
    // Channels of "mix": red, green, blue, nothing.
    network::Parameters parameters(2);
    parameters[0].weights = {64, 0, 0, 0, 64, 0, 0, 0, 64, 0, 0, 0};
    for (int out = 0; out < 2; ++out) {
        for (int channel = 0; channel < 4; ++channel) {
            const int sign = channel == 0 ? 1 : channel == 2 ? -1 : 0;
            for (int pixel = 0; pixel < 4; ++pixel)
                parameters[1].weights.push_back(std::int8_t(100 * sign * (out == 1 ? 1 : -1)));
        }
    }
    return parameters;
}

} // namespace facet::testing
