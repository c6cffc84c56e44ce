// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The register program as JSON (docs/program.md has the schema).
#pragma once

#include "program/compile.h"

#include <string>

namespace facet::program {

inline constexpr int kProgramSchema = 1; // fields may be added, never renamed or removed, while it stays

[[nodiscard]] std::string programJson(const Program &program);

} // namespace facet::program
