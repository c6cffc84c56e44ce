// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The job file that a trainer is started with (docs/training.md "The job file").
#pragma once

#include "training/recipe.h"

#include <string>
#include <string_view>

namespace facet::runs {

struct Job {
    std::string design; // a study with one variant, for example
    std::string data;   // a prepared set
    std::string output; // folder of the run
    training::Recipe recipe{};
};

// The whole file. Of the recipe only what differs from the defaults is written.
[[nodiscard]] std::string jobText(const Job &job);
// The recipe of a job file in words, for the provenance of measurements: "default recipe", "recipe with max_epochs 4, patience 2".
// A text that is no job file gives "".
[[nodiscard]] std::string recipeWords(std::string_view jobText);

} // namespace facet::runs
