// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The weights of a checkpoint as the integers that a network computes with (spec/chip/checkpoint.md sections 1 and 2).
#pragma once

#include "error.h"
#include "formats/checkpoint.h"
#include "network/network.h"
#include "network/parameters.h"

namespace facet::formats {

struct CheckpointParameters {
    network::Parameters parameters;
    // The network as given, with what the checkpoint decides: output shifts that were not set, and which layers have a bias.
    network::Network network;
    bool wasQuantized = true; // false: float weights, quantized here (post-training quantization)
};

// True when all weights and biases are integers already.
[[nodiscard]] bool isQuantized(const Checkpoint &checkpoint);

// Weights go to the layers that have any, in order; surplus weights are ignored. Float weights are quantized to each layer's
// Layer::weightBits with the checkpoint's `shift_quantile` and `activation_threshold`. All errors at once: too few weights, shapes
// that differ, batch normalization that was not folded, integers or a bias that do not fit.
[[nodiscard]] tl::expected<CheckpointParameters, Errors> parametersOf(const Checkpoint &checkpoint, const network::Network &network);

} // namespace facet::formats
