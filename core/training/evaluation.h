// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a network answers for samples of a prepared set, as the chip computes it.
#pragma once

#include "arithmetic/infer.h"
#include "dataset/prepared_set.h"
#include "error.h"
#include "network/network.h"
#include "network/parameters.h"
#include "training/metrics.h"

#include <functional>
#include <span>
#include <vector>

namespace facet::training {

// Mean cross entropy of the softmax of the logits, weighted by class; `weights` empty: equal ones.
[[nodiscard]] double crossEntropy(const Predictions &predictions, std::span<const double> weights);

// Whether the network reads samples of this set and answers with its classes. All reasons why not.
[[nodiscard]] Errors mismatches(const network::Network &network, const dataset::SetDescription &set);

struct ChipEvaluation {
    int threads = 1; // 0: all of the machine
    dataset::Normalization normalization = dataset::Normalization::Firmware;
    std::function<void(std::size_t done, std::size_t total)> progress{};
    std::stop_token stop{};
};
// The bit-exact engine over the samples `indices`; the network reads the set (mismatches() is empty). Errors: those of the engine.
[[nodiscard]] Expected<Predictions> chipPredictions(const network::Network &network, const network::Parameters &parameters,
                                                    const dataset::PreparedSet &set, std::span<const std::size_t> indices,
                                                    const ChipEvaluation &how = {});

// What the network reads of one sample.
[[nodiscard]] network::FeatureMap chipInput(const network::Network &network, const dataset::PreparedSet &set, std::size_t index,
                                            dataset::Normalization normalization);

} // namespace facet::training
