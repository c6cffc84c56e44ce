// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A comparison as text, Markdown, table and JSON.
#pragma once

#include "cli/commands.h"
#include "cli/design_source.h"
#include "cli/json_output.h"

#include <string>
#include <vector>

namespace facet::cli {

// One sentence per design that is not the baseline, each a line.
[[nodiscard]] std::string sentences(const std::vector<Design> &designs, int baseline, explore::Align how);
// Tables of latencies and totals, and the sentences.
[[nodiscard]] std::string comparisonText(const std::vector<Design> &designs, int baseline, const CompareOptions &options);
// The same with the tables of differences below.
[[nodiscard]] std::string comparisonMarkdown(const std::vector<Design> &designs, int baseline, const CompareOptions &options);
// Latencies and totals as one rectangular table.
[[nodiscard]] explore::Table comparisonTable(const std::vector<Design> &designs, int baseline, const CompareOptions &options);
// The designs as `estimate` prints them, and "comparison": rows, differences and sentences.
[[nodiscard]] Json comparisonJson(const LoadedDesigns &loaded, int baseline, const CompareOptions &options);

} // namespace facet::cli
