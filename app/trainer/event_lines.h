// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A run as it is told to whoever started the trainer: one JSON object per line on standard output and in the run's log.
#pragma once

#include "training/trainer.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <fstream>
#include <string>
#include <vector>

namespace facet::trainer {

class EventLines : public training::TrainingObserver {
public:
    // `facts`: what is known before the start and belongs into the first line (design, data, classes, ...).
    EventLines(const std::string &logFile, nlohmann::json facts);

    void started(const training::RunStart &start) override;
    void stepped(const training::StepRecord &step) override;
    void epochEnded(const training::EpochRecord &record, bool best) override;
    void marked(training::Phase phase, int epoch) override;
    void warned(const Error &error) override;
    [[nodiscard]] bool goOn() override;

    void print(const nlohmann::json &line);

private:
    std::ofstream m_log; // a log that cannot be written is no reason to stop
    nlohmann::json m_facts;
    std::chrono::steady_clock::time_point m_lastStep{};
};

} // namespace facet::trainer
