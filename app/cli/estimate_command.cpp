// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/json_output.h"
#include "cli/text_output.h"

namespace facet::cli {

int estimate(const DesignOptions &options)
{
    const LoadedDesigns loaded = loadDesigns(options);
    if (options.json) {
        print(dumped(designsJson(loaded)));
    } else {
        for (std::size_t i = 0; i < loaded.designs.size(); ++i)
            print((i > 0 ? "\n\n" : "") + estimateText(loaded.designs[i]));
    }
    const bool written = printedAll();
    complainAbout(loaded, true);
    return loaded.errors.empty() && written ? kFine : kUnusable;
}

int check(const DesignOptions &options)
{
    const LoadedDesigns loaded = loadDesigns(options);
    if (options.json) {
        print(dumped(designsJson(loaded)));
    } else {
        for (std::size_t i = 0; i < loaded.designs.size(); ++i)
            print((i > 0 ? "\n" : "") + checkText(loaded.designs[i]));
    }
    const bool written = printedAll();
    complainAbout(loaded, false);
    if (!loaded.errors.empty() || !written)
        return kUnusable;
    for (const Design &design : loaded.designs) {
        if (design.count(device::Severity::Error) > 0)
            return kBreaksRule;
    }
    return kFine;
}

} // namespace facet::cli
