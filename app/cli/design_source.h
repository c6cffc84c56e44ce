// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds and reads what the command line calls a DESIGN.
#pragma once

#include "cli/design_options.h"
#include "error.h"
#include "explore/comparison.h"
#include "study/analysis.h"
#include "study/study.h"

#include <optional>
#include <string>
#include <vector>

namespace facet::cli {

// A design with everything derived from it.
struct Design {
    study::Variant variant; // the name is unique among the loaded designs
    estimate::Settings settings;
    study::Analysis analysis;
    std::vector<Error> warnings; // of the reader, with line numbers

    [[nodiscard]] explore::Candidate candidate() const { return {variant.name, &variant.network, &analysis.shapes, &analysis.estimate}; }
    [[nodiscard]] int count(device::Severity severity) const;
};

struct LoadedDesigns {
    std::vector<Design> designs; // in the order of the command line; those that could be read
    Errors errors;               // of those that could not
    // The study itself when the command line names exactly one study as a whole.
    std::optional<study::Study> study;
};

// Never throws. A built-in name wins over a file of the same name; write ./NAME for the file.
[[nodiscard]] LoadedDesigns loadDesigns(const DesignOptions &options);

// True for a built-in name, a sample study's name or an existing file: what the window could open.
[[nodiscard]] bool isDesign(const std::string &text);

// The built-in names, sorted as they are listed in help texts: "facenet-v1 ... too-big".
[[nodiscard]] std::string builtInNames();

[[nodiscard]] std::vector<explore::Candidate> candidates(const std::vector<Design> &designs);

} // namespace facet::cli
