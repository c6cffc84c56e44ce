// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Comparison charts and the study report as files, without a visible window.
// A QApplication must exist; on a machine without a display start it with the platform "offscreen".
#pragma once

#include "error.h"
#include "explore/result_tables.h"
#include "study/study.h"

#include <QSizeF>
#include <QString>

#include <string>
#include <vector>

namespace facet::exporting {

struct ComparisonOptions {
    QString title;    // empty: none
    int baseline = 0; // index of the candidate others are compared with
    explore::Align align = explore::Align::Position;
    explore::Scale scale = explore::Scale::Absolute;
    bool stacked = false;  // bars made of the named parts (Absolute only)
    bool dark = false;     // colors for a dark slide
    QSizeF size{960, 540}; // logical pixels, 96 to the inch
    double pngScale = 2;   // pixels per logical pixel
};

// Grouped bars of the latency per layer. The format follows the suffix: png, svg or pdf.
[[nodiscard]] Expected<void> saveComparison(const std::vector<explore::Candidate> &candidates, const ComparisonOptions &options,
                                            const QString &path);

// Writes report.pdf and its figures (latency, memory and accuracy as SVG and PNG) and numbers.csv into the directory, which
// is created where needed. Returns the names of the files written, the report first. The same study gives the same bytes.
[[nodiscard]] Expected<std::vector<std::string>> saveReport(const study::Study &study, const QString &directory);

} // namespace facet::exporting
