// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Variants side by side as plain values: charts, tables and sentences for panel, files and report.
#pragma once

#include "explore/comparison.h"
#include "explore/table.h"
#include "export/report_export.h"
#include "figures/bar_chart_data.h"

#include <vector>

namespace facet::compare {

// Latency per aligned layer. `colors` are the variants' color indices, one per candidate (their places in the study).
[[nodiscard]] figures::BarChartData latencyComparison(const std::vector<explore::Candidate> &candidates, const std::vector<int> &colors,
                                                      const exporting::ComparisonOptions &options);
// One bar per candidate.
enum class Quantity : std::uint8_t { Latency, Weights, DataPeak, Energy };
[[nodiscard]] figures::BarChartData quantityComparison(const std::vector<explore::Candidate> &candidates, const std::vector<int> &colors,
                                                       Quantity quantity);

// Only what differs from the baseline, candidate after candidate.
[[nodiscard]] explore::Table differencesTable(const std::vector<explore::Candidate> &candidates, int baseline, explore::Align align);

// One sentence per candidate other than the baseline, translated.
[[nodiscard]] QStringList sentences(const std::vector<explore::Candidate> &candidates, int baseline, explore::Align align);

// Rich text for one aligned row: every candidate's number and what it means against the baseline.
[[nodiscard]] QString rowTip(const std::vector<explore::Candidate> &candidates, const std::vector<int> &colors,
                             const exporting::ComparisonOptions &options, int row);

} // namespace facet::compare
