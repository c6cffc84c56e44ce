// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The recipe from first to last (spec/training/training-loop.md): floating point until the validation loss stops falling (epoch E), fake
// quantization from there (epoch N), integers, and the proof that the chip will compute what was trained.
#pragma once

#include "dataset/prepared_set.h"
#include "error.h"
#include "network/network.h"
#include "training/recipe.h"
#include "training/report.h"

#include <string>

namespace facet::training {

struct TrainingJob {
    network::Network network;
    dataset::PreparedSet set;
    Recipe recipe;
    std::string folder; // of the run; made when absent. A run that was begun there goes on
};

struct RunStart {
    std::string key; // equal for equal network, data and settings
    std::int64_t parameters = 0;
    std::int64_t trainingSamples = 0;
    std::int64_t validationSamples = 0;
    std::int64_t testSamples = 0;
    Phase phase = Phase::Float; // where it goes on
    int epoch = 0;              // finished epochs of the phase
    bool resumed = false;
};

struct StepRecord {
    Phase phase = Phase::Float;
    int epoch = 0; // the one in progress
    std::int64_t step = 0;
    std::int64_t steps = 0; // of the epoch
    double loss = 0;
    double imagesPerSecond = 0;
    double secondsLeft = 0; // until the recipe ends if no epoch improves any more: a lower bound
};

// Called from the thread that trains.
class TrainingObserver {
public:
    virtual ~TrainingObserver() = default;
    virtual void started(const RunStart &) {}
    virtual void stepped(const StepRecord &) {}
    virtual void epochEnded(const EpochRecord &, bool /*best*/) {}
    // E (Phase::Float) or N (Phase::Quantized) is known; its files are written.
    virtual void marked(Phase, int /*epoch*/) {}
    virtual void warned(const Error &) {}
    // Asked between batches; may wait (a pause). False: stop here, saved.
    [[nodiscard]] virtual bool goOn() { return true; }
};

struct RunOutcome {
    bool finished = false; // false: stopped by the observer; the same call goes on later
    FinalReport report;    // when finished
};

// Ends in the same network for the same job, however often it was stopped or killed and resumed (on the same machine and library).
// Errors: settings out of range, a network that cannot be trained or does not fit the data, a folder with another run, a disk that is
// full (the last saved state stays), a training that diverged. Throws nothing.
[[nodiscard]] tl::expected<RunOutcome, Errors> train(const TrainingJob &job, TrainingObserver &observer);

// What train() would complain about before it starts.
[[nodiscard]] Errors problemsOf(const TrainingJob &job);

} // namespace facet::training
