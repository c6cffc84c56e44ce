// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fetches the packages of the demonstration recipe with the ordinary clients of their registries: npm pack and apt-get download.
#pragma once

#include "error.h"

#include <string>

namespace facet::cli {

// Unpacks what is not there yet below `cache` (empty = the user's cache) and returns that folder. A package that cannot be had is
// complained about and left out. Errors: none can be had, a folder that cannot be written.
[[nodiscard]] Expected<std::string> fetchDemo(const std::string &cache);

} // namespace facet::cli
