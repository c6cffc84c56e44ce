// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// facet dataset prepare|inspect|demo: from pictures to labelled samples.
#pragma once

#include "dataset/plan.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace facet::cli {

struct DatasetOptions {
    std::string source; // prepare: the folder of pictures; inspect: the prepared set
    std::string output;
    std::optional<dataset::SourceKind> kind; // default: what the folder looks like
    std::string cache;                       // demo: where packages are kept; empty = the user's cache
    int threads = 0;                         // 0 = all processors
    bool dryRun = false;
    bool json = false;

    // Unset: what suits the kind of source.
    std::optional<std::uint64_t> seed;
    std::optional<int> size;
    std::optional<dataset::CropSize> cropSize;
    std::optional<int> side;
    std::optional<int> smallestSide;
    std::optional<int> perPicture;
    std::optional<int> perFace;
    std::optional<int> facesPerPicture;
    std::optional<int> smallestFace;
    std::optional<int> blur;
    std::optional<int> occlusion;
    std::optional<double> whole;
    std::optional<double> nothing;
    std::optional<double> validation;
    std::optional<double> test;
    std::optional<double> balance;
};

// The sub-command with its own sub-commands. `options` must live as long as `app`.
CLI::App *addDatasetCommand(CLI::App &app, DatasetOptions &options);
// Runs the one that was parsed.
[[nodiscard]] int dataset(const CLI::App &command, const DatasetOptions &options);

} // namespace facet::cli
