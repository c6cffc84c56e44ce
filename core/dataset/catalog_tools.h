// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the readers of catalogs share.
#pragma once

#include "dataset/catalog.h"
#include "dataset/picture_header.h"

#include <string>
#include <vector>

namespace facet::dataset {

// Fills in the extent of the picture at `path`, or why there is none.
void examine(SourcePicture &picture);
[[nodiscard]] bool hasPictureEnding(const std::string &name);
// Regular files below a folder and the folders in it, sorted, relative to it; what cannot be listed is left out.
[[nodiscard]] std::vector<std::string> filesBelow(const std::string &folder);
[[nodiscard]] std::vector<std::string> foldersIn(const std::string &folder);
[[nodiscard]] tl::unexpected<Error> sourceError(std::string what, const std::string &source, std::string remedy);

struct WiderPart {
    std::string name;        // "train", "val"
    std::string annotations; // path
};
[[nodiscard]] std::vector<WiderPart> widerAnnotationFiles(const std::string &folder);

} // namespace facet::dataset
