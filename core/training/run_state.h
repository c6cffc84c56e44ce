// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Everything a run needs to go on after it was stopped or killed, in one file that is replaced at a stroke.
#pragma once

#include "error.h"
#include "formats/checkpoint.h"
#include "training/report.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace facet::training {

// Adam's memory.
struct AdamState {
    std::int64_t steps = 0;
    std::vector<std::vector<float>> means;   // of the gradients, in the order of the parameters
    std::vector<std::vector<float>> squares; // of their squares
    friend bool operator==(const AdamState &, const AdamState &) = default;
};

// Early stopping: when to stop, and which epoch to keep.
struct EarlyStopping {
    int bestEpoch = -1; // of the lowest loss
    double bestLoss = std::numeric_limits<double>::infinity();
    int referenceEpoch = 0; // of the last loss that counted as an improvement
    double referenceLoss = std::numeric_limits<double>::infinity();
    friend bool operator==(const EarlyStopping &, const EarlyStopping &) = default;

    // True when this is the lowest loss yet. Losses that are not numbers never are.
    bool take(int epoch, double loss, double minDelta);
    [[nodiscard]] bool shouldStop(int epoch, int patience) const { return epoch - referenceEpoch >= patience; }
};

struct RunState {
    std::string key; // of the settings, network and data that the run was started with
    Phase phase = Phase::Float;
    int epoch = 0;              // finished epochs of this phase
    std::int64_t nextBatch = 0; // above 0: the run was stopped in the middle of the epoch that follows
    double lossSum = 0;         // of that epoch so far
    std::int64_t right = 0;
    std::int64_t seen = 0;
    EarlyStopping stopping; // of this phase
    int floatEpoch = 0;     // E, once known
    std::vector<EpochRecord> history;
    std::vector<formats::Tensor> model;     // state dict as it is
    std::vector<formats::Tensor> best;      // of the best epoch of this phase
    std::vector<formats::Tensor> floatBest; // of epoch E, once known
    AdamState adam;
    friend bool operator==(const RunState &, const RunState &) = default;
};

// A checkpoint like any other, with tensors of its own; numbers come back bit for bit.
[[nodiscard]] Expected<std::string> writeRunState(const RunState &state);
[[nodiscard]] Expected<RunState> parseRunState(std::string_view bytes, const std::string &file);

// In the folder of a run. Saving keeps the file before as a second one, so that a damaged disk block costs one more epoch and not the run.
[[nodiscard]] Expected<void> saveRunState(const std::string &folder, const RunState &state);
struct LoadedRun {
    std::optional<RunState> state; // none: the folder holds no run
    std::optional<Error> damage;   // the latest file could not be read; `state` is the one before
};
// Errors: both files are damaged.
[[nodiscard]] Expected<LoadedRun> loadRunState(const std::string &folder);

} // namespace facet::training
