// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A design with weights and a sample: what `compile` and `simulate` work on.
#pragma once

#include "cli/design_source.h"
#include "network/parameters.h"

#include <cstdint>
#include <optional>
#include <string>

namespace facet::cli {

struct InferenceOptions {
    DesignOptions design;                    // its checkpoint gives the weights, too
    std::optional<std::uint64_t> randomSeed; // instead of a checkpoint
    std::string input;                       // .npy; empty = a random sample of the seed
};

struct Inference {
    Design design; // with what the weights decide: output shifts, biases
    network::Parameters parameters;
    network::FeatureMap sample;
    bool quantizedHere = false; // the checkpoint holds float weights
    bool randomSample = false;
};

// Complains on standard error and returns nothing where something is missing or unreadable.
[[nodiscard]] std::optional<Inference> loadInference(const InferenceOptions &options);

} // namespace facet::cli
