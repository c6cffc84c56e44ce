// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include "cli/text_output.h"

#include <cstdio>

namespace facet::cli {

void print(const std::string &text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void complain(const std::string &text)
{
    std::fprintf(stderr, "facet: %s\n", text.c_str());
}

void complain(const Error &error)
{
    complain(error.message());
}

void complainAbout(const LoadedDesigns &loaded, bool findings)
{
    for (const Error &error : loaded.errors)
        complain(error);
    for (const Design &design : loaded.designs) {
        for (const Error &warning : design.warnings)
            complain("warning: " + warning.message());
        if (findings && design.count(device::Severity::Error) > 0) {
            complain("note: " + design.variant.name + " breaks rules of the chip (" + findingCounts(design) +
                     "); \"facet check\" explains them");
        }
    }
}

bool printedAll()
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return true;
    complain("standard output could not be written");
    return false;
}

} // namespace facet::cli
