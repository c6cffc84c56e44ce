// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sub-commands. Each prints results to standard output, complaints to standard error, and returns the exit code.
#pragma once

#include "cli/design_options.h"
#include "explore/result_tables.h"

#include <string>

namespace facet::cli {

inline constexpr int kFine = 0;
inline constexpr int kBreaksRule = 1;
inline constexpr int kUnusable = 2; // bad usage or unreadable input

struct CompareOptions {
    DesignOptions design;
    std::string baseline; // name; empty = the study's, else the first
    explore::Align align = explore::Align::Position;
    explore::Scale scale = explore::Scale::Absolute;
    bool stacked = false;
    bool dark = false;
    std::string output; // empty = text to standard output
};

struct ReportOptions {
    DesignOptions design;
    std::string directory = "report";
};

// Numbers of every design. Broken rules are noted on standard error and do not change the exit code.
[[nodiscard]] int estimate(const DesignOptions &options);
// Every broken rule; kBreaksRule when one of them is an error.
[[nodiscard]] int check(const DesignOptions &options);
// Table, differences and sentence, or one file of them.
[[nodiscard]] int compare(const CompareOptions &options);
// Table on the terminal; charts and a PDF into a directory.
[[nodiscard]] int report(const ReportOptions &options);

} // namespace facet::cli
