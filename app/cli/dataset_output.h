// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plans and prepared sets as text and as JSON (docs/dataset.md lists the fields).
#pragma once

#include "cli/json_output.h"
#include "dataset/plan.h"
#include "dataset/prepared_set.h"

#include <string>

namespace facet::cli {

[[nodiscard]] std::string preparedSetText(const dataset::PreparedSet &set, const std::string &file);
[[nodiscard]] Json preparedSetJson(const dataset::PreparedSet &set, const std::string &file);
[[nodiscard]] std::string planText(const dataset::Catalog &catalog, const dataset::Plan &plan);
[[nodiscard]] Json planJson(const dataset::Catalog &catalog, const dataset::Plan &plan);

} // namespace facet::cli
