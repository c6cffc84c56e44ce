// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Many runs as one file: variants x seeds (docs/training.md "Sweeps").
#pragma once

#include "trainer/job_file.h"

#include <string>
#include <vector>

namespace facet::trainer {

struct SweepJob {
    std::string variant;
    JobFile job; // its output is OUTPUT/VARIANT-seedSEED
};

struct Sweep {
    std::string output;         // folder of all runs and of the results
    int threads = 1;            // of every run
    std::vector<SweepJob> jobs; // variant by variant, seed by seed
};

[[nodiscard]] tl::expected<Sweep, Errors> parseSweep(const nlohmann::json &json, const std::string &file);
[[nodiscard]] tl::expected<Sweep, Errors> readSweep(const std::string &file);
// The two steps of readSweep(), for those who send the text elsewhere in between.
[[nodiscard]] Expected<std::string> readSweepText(const std::string &file);
[[nodiscard]] tl::expected<Sweep, Errors> parseSweepText(const std::string &text, const std::string &file);

} // namespace facet::trainer
