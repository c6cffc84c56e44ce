// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sub-commands that need weights.
#pragma once

#include "cli/commands.h"
#include "cli/inference_source.h"

#include <string>

namespace facet::cli {

struct CompileOptions {
    InferenceOptions inference;
    std::string output; // folder; empty = nothing is written, which only makes sense with `explain`
    bool explain = false;
    bool force = false; // replace files
    int timer = 0;      // -1: none
    std::string board = "EvKit_V1";
    int answerLimit = -1;
};

struct SimulateOptions {
    InferenceOptions inference;
    std::string dump;         // folder for the maps of all stages; empty = none
    std::string compare;      // folder of a reference; empty = none
    bool accelerator = false; // run the program on the accelerator model as well
};

[[nodiscard]] int compile(const CompileOptions &options);
// kBreaksRule when something differs from the reference or from the accelerator model.
[[nodiscard]] int simulate(const SimulateOptions &options);

// kFine, or kBreaksRule after printing every finding.
[[nodiscard]] int refuseBroken(const Inference &inference, bool json);

} // namespace facet::cli
