// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a report says, as plain values: analyses of all variants, its tables and its figures.
#pragma once

#include "explore/result_tables.h"
#include "export/figure_export.h"
#include "study/analysis.h"
#include "study/study.h"
#include "theme/colors.h"

#include <QStringList>

#include <vector>

namespace facet::exporting {

// Keeps the study it was made from by reference.
struct ReportData {
    explicit ReportData(const study::Study &study);

    const study::Study &study;
    std::vector<study::Analysis> analyses; // one per variant

    [[nodiscard]] std::vector<explore::Candidate> candidates() const;
    [[nodiscard]] std::vector<const study::Analysis *> pointers() const;
    [[nodiscard]] int baseline() const; // a valid index; 0 for an empty study
};

[[nodiscard]] explore::Table summaryTable(const ReportData &data);
// Every layer of every variant, for spreadsheets.
[[nodiscard]] explore::Table numbersTable(const ReportData &data);
// One sentence each on how the figures came about.
[[nodiscard]] QStringList methodNotes(const ReportData &data);

[[nodiscard]] Figure latencyFigure(const ReportData &data, const theme::Colors &colors);
// Kernel memory of every variant, one bar each.
[[nodiscard]] Figure kernelMemoryFigure(const ReportData &data, const theme::Colors &colors);
[[nodiscard]] Figure accuracyFigure(const ReportData &data, const theme::Colors &colors);

} // namespace facet::exporting
