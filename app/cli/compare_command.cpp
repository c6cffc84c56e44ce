// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands.h"
#include "cli/compare_output.h"
#include "cli/console.h"
#include "cli/json_output.h"
#include "cli/pictures.h"
#include "formats/file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace facet::cli {

namespace {

// All designs of a comparison stand on the same chip at the same clock: those of the first, unless the command line says.
DesignOptions sameSettings(DesignOptions options, const LoadedDesigns &loaded)
{
    const estimate::Settings &first = loaded.designs.front().settings;
    options.device = first.device;
    options.model = first.model;
    options.clockHz = loaded.designs.front().analysis.estimate.clockHz;
    return options;
}

bool settingsDiffer(const LoadedDesigns &loaded)
{
    return std::ranges::any_of(loaded.designs, [&](const Design &d) {
        const estimate::Estimate &first = loaded.designs.front().analysis.estimate;
        const estimate::Estimate &own = d.analysis.estimate;
        return own.device != first.device || own.model != first.model || own.clockHz != first.clockHz;
    });
}

// -1 (after a complaint) when there is no such design.
int baselineIndex(const CompareOptions &options, const LoadedDesigns &loaded)
{
    if (options.baseline.empty())
        return loaded.study ? loaded.study->baseline : 0;
    std::string names;
    for (std::size_t i = 0; i < loaded.designs.size(); ++i) {
        const std::string &name = loaded.designs[i].variant.name;
        if (name == options.baseline)
            return int(i);
        names += (names.empty() ? "" : ", ") + name;
    }
    complain("--baseline: there is no design \"" + options.baseline + "\" among " + names);
    return -1;
}

std::string suffixOf(const std::string &path)
{
    std::string suffix = std::filesystem::path(path).extension().string();
    std::ranges::transform(suffix, suffix.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return suffix;
}

Expected<void> save(const std::vector<Design> &designs, int baseline, const CompareOptions &options)
{
    const std::string suffix = suffixOf(options.output);
    if (suffix == ".csv")
        return formats::writeFileAtomically(options.output, explore::toCsv(comparisonTable(designs, baseline, options)));
    if (suffix == ".md")
        return formats::writeFileAtomically(options.output, comparisonMarkdown(designs, baseline, options));
    return savePicture(designs, baseline, options);
}

} // namespace

int compare(const CompareOptions &options)
{
    const std::string suffix = suffixOf(options.output);
    constexpr std::array kSuffixes{"", ".png", ".svg", ".pdf", ".csv", ".md"};
    if ((suffix.empty() && !options.output.empty()) || std::ranges::find(kSuffixes, suffix) == kSuffixes.end()) {
        complain("--output: " + options.output + " ends in none of .png, .svg, .pdf, .csv and .md");
        return kUnusable;
    }
    LoadedDesigns loaded = loadDesigns(options.design);
    if (loaded.designs.size() >= 2 && settingsDiffer(loaded)) {
        complain("note: the designs are set up for different chips, models or clocks; all are compared as " +
                 loaded.designs.front().variant.name + " is");
        loaded = loadDesigns(sameSettings(options.design, loaded));
    }
    complainAbout(loaded, true);
    if (!loaded.errors.empty())
        return kUnusable;
    if (loaded.designs.size() < 2) {
        complain("compare needs at least two designs, or a study with two variants");
        return kUnusable;
    }
    const int baseline = baselineIndex(options, loaded);
    if (baseline < 0)
        return kUnusable;

    if (options.output.empty()) {
        print(options.design.json ? dumped(comparisonJson(loaded, baseline, options)) : comparisonText(loaded.designs, baseline, options));
        return printedAll() ? kFine : kUnusable;
    }
    if (const Expected<void> saved = save(loaded.designs, baseline, options); !saved) {
        complain(saved.error());
        return kUnusable;
    }
    if (options.design.json)
        print(dumped(comparisonJson(loaded, baseline, options)));
    else
        print("Wrote " + options.output + "\n");
    return printedAll() ? kFine : kUnusable;
}

} // namespace facet::cli
