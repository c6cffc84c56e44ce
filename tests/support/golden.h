// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Finds and reads reference data (golden files). Tests skip with a message where the data are absent.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace facet::golden {

// The folder with the reference data, empty when it is absent on this machine.
[[nodiscard]] std::string sharedDir();
// All *.json.gz of a folder below golden/, sorted, as full paths: "facenet", "demos", "conformance/MAX78000".
[[nodiscard]] std::vector<std::string> files(const std::string &folder);
// Reads a (gzipped) JSON file; throws std::runtime_error on failure.
[[nodiscard]] nlohmann::json load(const std::string &path);
[[nodiscard]] std::string readFile(const std::string &path);

} // namespace facet::golden

// For the first line of a test that needs the data.
#define FACET_NEED_SHARED()                                                                                            \
    if (facet::golden::sharedDir().empty())                                                                            \
    QSKIP("reference data (../shared) are not on this machine")
