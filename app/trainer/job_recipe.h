// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "trainer/job_file.h"
#include "training/recipe.h"

namespace facet::trainer {

// The recipe that a job asks for. Ranges are checked by training itself.
[[nodiscard]] tl::expected<training::Recipe, Errors> recipeOf(const JobFile &job, const std::string &file);

} // namespace facet::trainer
