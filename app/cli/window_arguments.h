// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `facet [FILE...]`: tells files, options for Qt and mistakes apart before any window opens.
#pragma once

#include <string>
#include <vector>

namespace facet::cli {

struct WindowArguments {
    std::vector<std::string> files;
    bool choosesPlatform = false; // -platform
    std::string problem;          // empty when the window can open
};

// `arguments` without the program's name. Qt's own options (-platform, -style, ...) are passed over.
[[nodiscard]] WindowArguments windowArguments(const std::vector<std::string> &arguments);

} // namespace facet::cli
