// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command_line.h"

namespace facet::cli {

int run(int, char **)
{
    return 2;
}

} // namespace facet::cli
