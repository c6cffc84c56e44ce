// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A training run as far as its lines tell: what a window draws while it runs, and what is left of it in its log afterwards.
#pragma once

#include "runs/run_lines.h"

#include <deque>
#include <optional>

namespace facet::runs {

inline constexpr std::size_t kMaxLogLines = 2000;

enum class Stage : std::uint8_t {
    Waiting,  // nothing was heard yet
    Training, //
    Paused,   //
    Stopped,  // as asked for; goes on later
    Finished  // with a report
};

class RunState {
public:
    // One line without its line feed. Epochs that a resumed run repeats replace those of before.
    void take(std::string_view line);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const std::optional<Started> &start() const { return m_start; } // of the latest start
    [[nodiscard]] const std::optional<Step> &step() const { return m_step; }      // the latest
    // Ascending by phase and epoch, one per epoch; of a finished run those of its report.
    [[nodiscard]] const std::vector<training::EpochRecord> &epochs() const { return m_epochs; }
    [[nodiscard]] int floatEpoch() const { return m_floatEpoch; }         // E; 0: not known yet
    [[nodiscard]] int quantizedEpoch() const { return m_quantizedEpoch; } // N; -1: not known yet (0: before any training)
    [[nodiscard]] const std::optional<training::FinalReport> &report() const { return m_report; }
    [[nodiscard]] int warnings() const { return m_warnings; }
    // What a person may want to read, the latest kMaxLogLines: warnings, and lines that were not understood.
    [[nodiscard]] const std::deque<std::string> &log() const { return m_log; }

    // Where an epoch lies on one axis for both phases: quantized ones follow the last in floating point. Epoch 0 of the quantized phase
    // lies on that last one.
    [[nodiscard]] double position(const training::EpochRecord &record) const;
    [[nodiscard]] int lastFloatEpoch() const;
    [[nodiscard]] std::optional<double> positionOfE() const;
    [[nodiscard]] std::optional<double> positionOfN() const;
    // Finished epochs of both phases; epoch 0 does not count.
    [[nodiscard]] int epochsDone() const;

private:
    void take(const Started &start);
    void take(const training::EpochRecord &record);
    void say(std::string text);

    Stage m_stage = Stage::Waiting;
    std::optional<Started> m_start;
    std::optional<Step> m_step;
    std::vector<training::EpochRecord> m_epochs;
    int m_floatEpoch = 0;
    int m_quantizedEpoch = -1;
    std::optional<training::FinalReport> m_report;
    int m_warnings = 0;
    std::deque<std::string> m_log;
};

} // namespace facet::runs
