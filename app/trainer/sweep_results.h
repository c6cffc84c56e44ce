// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What came out of a sweep: figures per run, means and spreads per variant.
#pragma once

#include "trainer/sweep_file.h"

#include <optional>
#include <string>

namespace facet::trainer {

struct JobEnd {
    enum class Kind : std::uint8_t { Finished, Kept, Stopped, Failed };
    Kind kind = Kind::Finished;
    std::string message; // of a failure
};

// The result file of a run that finished this very job.
[[nodiscard]] std::optional<nlohmann::json> finishedResult(const SweepJob &job);

struct SweepSummary {
    int finished = 0;
    nlohmann::json results; // the same whichever way the runs were distributed: nothing that depends on the clock
    nlohmann::json times;   // seconds and images per second of every run
};
// From the result files in the folders of the runs. Spreads are standard deviations over the seeds (n - 1).
[[nodiscard]] SweepSummary summarize(const Sweep &sweep);

} // namespace facet::trainer
