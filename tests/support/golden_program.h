// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Golden networks as compiled programs, with the maps, weights and sample of the file.
#pragma once

#include "program/compile.h"

#include <nlohmann/json.hpp>

#include <string>

namespace facet::golden {

// `golden` is the content of the file at `path`. Throws std::runtime_error where it cannot be compiled.
[[nodiscard]] program::Program compiled(const nlohmann::json &golden, const std::string &path);

} // namespace facet::golden
