// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// facet: the window without a sub-command, else the command line.
#pragma once

namespace facet::cli {

// Exit code: 0 = fine, 1 = the design breaks a rule or a check failed, 2 = bad usage or unreadable input. Never throws.
int run(int argc, char **argv);

} // namespace facet::cli
