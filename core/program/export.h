// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Everything that a compiled design is handed over as.
#pragma once

#include "formats/folder.h"
#include "program/c_project.h"

#include <string>
#include <vector>

namespace facet::program {

// program.json (program_json.h), NAME.yaml and NAME.pth.tar (for the vendor's converter, with the placement of the program),
// sample.npy, and project/ (c_project.h). Errors: those of cProject().
[[nodiscard]] Expected<std::vector<formats::FolderFile>> exportedFiles(const Program &program, const ProjectOptions &options = {});

// The name under which the vendor's tools know the network: lower case, letters, digits and underscores; never "test", which stands
// for weights of another format there.
[[nodiscard]] std::string vendorName(const Program &program);

} // namespace facet::program
