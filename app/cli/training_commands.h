// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// facet train: starts the trainer and shows how it gets on. facet evaluate: what a checkpoint is worth on a data set.
#pragma once

#include "cli/design_options.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace facet::cli {

struct TrainOptions {
    std::string design;
    std::string data;
    std::string output;
    std::string recipe; // a JSON file with an object; the options below win
    std::uint64_t seed = 1;
    int threads = 2;
    std::optional<int> epochs;
    std::optional<int> quantizedEpochs;
    std::optional<int> patience;
    std::optional<int> batchSize;
    std::optional<double> learningRate;
    std::optional<double> weightDecay;
    std::vector<double> classWeights;
    std::optional<int> generation;
    bool balance = false;
    bool batchNorm = false;
    bool noAugmentation = false;
    bool json = false; // the trainer's own lines
};

struct EvaluateOptions {
    DesignOptions design; // with its checkpoint
    std::string data;
    std::string split = "validation"; // or train, test, all
    int threads = 0;
};

// Adds both sub-commands; the options must live as long as `app`.
void addTrainingCommands(CLI::App &app, TrainOptions &train, EvaluateOptions &evaluate);

// kFine, kBreaksRule when training failed or was stopped, kUnusable for a job that cannot be started.
[[nodiscard]] int train(const TrainOptions &options);
[[nodiscard]] int evaluate(const EvaluateOptions &options);

} // namespace facet::cli
