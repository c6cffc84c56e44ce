// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The maps of all layers as NumPy arrays in a folder, one file per stage: "layer03-output.npy" (after shift, clip and activation),
// "layer03-pooling.npy", "layer03-eltwise.npy". Arrays are (channels, rows, columns); what is written has the type int32.
#pragma once

#include "arithmetic/result.h"
#include "error.h"
#include "formats/npy.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace facet::formats {

inline constexpr std::size_t kMaxDumpFiles = 1024;

[[nodiscard]] std::string stageFileName(int layer, arithmetic::Stage stage);
// Layer and stage that a file name (without folder) stands for; nullopt for any other file.
[[nodiscard]] std::optional<std::pair<int, arithmetic::Stage>> stageOfFileName(std::string_view name);

[[nodiscard]] NpyArray arrayOf(const network::FeatureMap &map);
// Leading dimensions of 1 are dropped; up to three remain: (channels, rows, columns), (channels, length), (channels).
// Floats must be whole numbers. Errors: more dimensions, numbers that are not whole or beyond 32 bits.
[[nodiscard]] Expected<network::FeatureMap> mapOf(const NpyArray &array);

// Creates the folder where needed and writes every stage. Other files are left alone.
[[nodiscard]] Expected<void> writeStages(const std::string &folder, const std::vector<arithmetic::StageCapture> &stages);
// All stages of a folder by layer, then pooling, element-wise, output. Four-dimensional arrays of pooling stages have the operands in
// front, as the vendor's tools list them. All errors at once: unreadable files; no such file at all.
[[nodiscard]] tl::expected<std::vector<arithmetic::StageCapture>, Errors> readStages(const std::string &folder);

} // namespace facet::formats
