// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands.h"
#include "cli/compare_output.h"
#include "cli/console.h"
#include "cli/json_output.h"
#include "cli/pictures.h"
#include "explore/format.h"

namespace facet::cli {

namespace {

// The study to report: the one that was named as a whole, or one made of the designs in their order.
study::Study studyOf(const LoadedDesigns &loaded)
{
    if (loaded.study)
        return *loaded.study;
    study::Study study;
    study.settings = loaded.designs.front().settings;
    for (const Design &design : loaded.designs) {
        study.title += (study.title.empty() ? "" : ", ") + design.variant.name;
        study.variants.push_back(design.variant);
    }
    return study;
}

std::string originWord(study::Origin origin)
{
    switch (origin) {
    case study::Origin::TypedIn: return "typed in";
    case study::Origin::Published: return "published";
    case study::Origin::Simulated: return "simulated";
    case study::Origin::Trained: return "trained";
    case study::Origin::VirtualBoard: return "virtual board";
    case study::Origin::Board: break;
    }
    return "board";
}

// Measured accuracies with where they come from; empty when nothing was measured.
std::string accuracyLines(const std::vector<Design> &designs)
{
    std::string out;
    for (const Design &design : designs) {
        const study::Measurement *accuracy = design.variant.best(study::Quantity::Accuracy);
        if (accuracy == nullptr)
            continue;
        const std::string &source = accuracy->provenance.source;
        out += "  " + design.variant.name + ": " + explore::decimals(accuracy->value * 100, 1) + " % (" +
               originWord(accuracy->provenance.origin) + (source.empty() ? "" : ", " + source) + ")\n";
    }
    return out.empty() ? out : "Measured accuracy\n" + out + "\n";
}

} // namespace

int report(const ReportOptions &options)
{
    DesignOptions design = options.design;
    if (design.designs.empty())
        design.designs = {"facenet"};
    const LoadedDesigns loaded = loadDesigns(design);
    complainAbout(loaded, true);
    if (!loaded.errors.empty())
        return kUnusable;

    const study::Study study = studyOf(loaded);
    CompareOptions compare;
    if (!design.json) {
        print(study.title + "\n\n" + comparisonText(loaded.designs, study.baseline, compare) + "\n" + accuracyLines(loaded.designs));
        // The table is there to read while the charts are painted.
        if (!printedAll())
            return kUnusable;
    }
    const Expected<std::vector<std::string>> files = saveReportFiles(study, options.directory);
    if (!files) {
        complain(files.error());
        return kUnusable;
    }
    if (design.json) {
        Json json = designsJson(loaded);
        json["files"] = *files;
        print(dumped(json));
    } else {
        print("Wrote\n");
        for (const std::string &file : *files)
            print("  " + file + "\n");
    }
    return printedAll() ? kFine : kUnusable;
}

} // namespace facet::cli
