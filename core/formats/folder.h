// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Several files at once, all or nothing.
#pragma once

#include "error.h"

#include <string>
#include <vector>

namespace facet::formats {

struct FolderFile {
    std::string path; // relative to the folder, with / between folders
    std::string bytes;
};

// A new folder appears with all its files or not at all. A folder that has files already is an error unless `replace`; then files
// of the same names are replaced one by one, each atomically, and other files stay.
[[nodiscard]] Expected<void> writeFolder(const std::string &folder, const std::vector<FolderFile> &files, bool replace = false);

} // namespace facet::formats
