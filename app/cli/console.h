// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Standard output and standard error, used the same way by every sub-command.
#pragma once

#include "cli/design_source.h"
#include "error.h"

#include <string>

namespace facet::cli {

void print(const std::string &text);
// "facet: text", one line.
void complain(const std::string &text);
void complain(const Error &error);
// What could not be read, what the readers remarked, and which designs break rules (`findings`): all to standard error.
void complainAbout(const LoadedDesigns &loaded, bool findings);
// False (after a complaint) when something printed so far did not reach standard output: disk full, closed pipe.
[[nodiscard]] bool printedAll();

} // namespace facet::cli
