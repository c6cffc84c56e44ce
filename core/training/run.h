// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// One run of the recipe, from wherever its folder says it stands. Names libtorch through module.h.
#pragma once

#include "training/adam.h"
#include "training/batches.h"
#include "training/module.h"
#include "training/run_folder.h"
#include "training/run_state.h"
#include "training/trainer.h"

#include <optional>

namespace facet::training {

class Run {
public:
    // Both outlive the run.
    Run(const TrainingJob &job, TrainingObserver &observer);

    [[nodiscard]] tl::expected<RunOutcome, Errors> go();

private:
    enum class Epoch : std::uint8_t { Done, Stopped };

    [[nodiscard]] tl::expected<void, Errors> begin();
    [[nodiscard]] Expected<bool> trainPhase(); // false: stopped
    [[nodiscard]] Expected<Epoch> trainEpoch(EpochRecord &record);
    [[nodiscard]] Expected<void> validate(EpochRecord &record, double secondsOfTraining);
    [[nodiscard]] Expected<void> endFloatPhase();
    [[nodiscard]] Expected<void> endQuantizedPhase();
    [[nodiscard]] Expected<FinalReport> finish();
    [[nodiscard]] Expected<void> save();
    [[nodiscard]] Expected<void> saveCheckpoint(RunFile file, const std::vector<formats::Tensor> &state, bool quantized = false) const;
    [[nodiscard]] Expected<void> useState(Module &module, const std::vector<formats::Tensor> &state) const;

    void startAdam();
    [[nodiscard]] bool phaseIsOver() const;
    [[nodiscard]] int maxEpochs() const;
    [[nodiscard]] double learningRate() const;
    [[nodiscard]] double secondsLeft(double epochSeconds, double share) const;
    [[nodiscard]] BatchLoader loaderOf(std::vector<std::size_t> order, bool augment, std::size_t firstBatch) const;
    [[nodiscard]] const EpochRecord *recordOf(Phase phase, int epoch) const;

    const TrainingJob &m_job;
    TrainingObserver &m_observer;
    const Recipe &m_recipe;
    std::vector<std::size_t> m_training;
    std::vector<std::size_t> m_validation;
    std::vector<std::size_t> m_test;
    std::vector<double> m_classWeights;
    RunState m_state;
    std::optional<Module> m_module;
    std::optional<Adam> m_adam;
};

// Equal for equal network, data and settings: a folder's run is only taken up by the same job.
[[nodiscard]] std::string runKey(const TrainingJob &job);

} // namespace facet::training
