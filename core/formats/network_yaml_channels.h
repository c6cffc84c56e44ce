// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a network description leaves open: weights and output channels, the shape of the input, redundant overrides
// (spec/chip/network-yaml.md section 3, spec/chip/checkpoint.md section 1).
#pragma once

#include "formats/network_yaml_layer.h"
#include "formats/weights.h"
#include "network/network.h"

#include <vector>

namespace facet::formats::yaml {

// In all functions `parsed` has the same order as network.layers.

// Gives every weighted layer without a weight_source the next tensor: channels, bits, shift, bias, duplicates.
// Values that the description states win, but `out_channels` must agree.
void assignWeights(network::Network &network, const std::vector<ParsedLayer> &parsed, const std::vector<WeightInfo> &weights,
                   Report &report);

// The tensors must hold as many inputs as the layers read; needs the whole network.
void checkWeightInputs(const network::Network &network, const std::vector<ParsedLayer> &parsed, const std::vector<WeightInfo> &weights,
                       Report &report);

// Layers that take another layer's weights: its channels and bits.
void resolveWeightSources(network::Network &network, const std::vector<ParsedLayer> &parsed);

// Layers whose channels are still unknown: those of their weight source, or read off the processor maps where these
// leave no doubt, with a warning; elsewhere an error that says what to give. Layers that are never executed may stay
// without.
void inferOutputChannels(network::Network &network, const std::vector<ParsedLayer> &parsed, Report &report);

// The sample shape that the first executed layer's in_channels and in_dim tell; nullopt when they do not.
[[nodiscard]] std::optional<network::Shape> inputOfFirstLayer(const network::Network &network);

// Removes in_channels and in_dim where they equal what is derived anyway, so that later edits are not held back.
void dropRedundantOverrides(network::Network &network);

} // namespace facet::formats::yaml
