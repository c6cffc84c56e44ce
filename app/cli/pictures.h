// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures written by the command line. The only place where a sub-command starts the graphics of Qt, and only when a
// picture is asked for; on Qt's "offscreen" platform unless QT_QPA_PLATFORM says otherwise, so that no display is needed
// and pictures are the same everywhere.
#pragma once

#include "cli/commands.h"
#include "cli/design_source.h"

#include <string>
#include <vector>

namespace facet::cli {

// PNG, SVG or PDF by the suffix of options.output.
[[nodiscard]] Expected<void> savePicture(const std::vector<Design> &designs, int baseline, const CompareOptions &options);
// Paths of the files written, the report first.
[[nodiscard]] Expected<std::vector<std::string>> saveReportFiles(const study::Study &study, const std::string &directory);

} // namespace facet::cli
