// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Reads zip archives whose entries are stored, not compressed: the container of PyTorch checkpoints
// (spec/training/checkpoint.md). Never trusts the file.
#pragma once

#include "error.h"

#include <string_view>
#include <vector>

namespace facet::formats {

inline constexpr std::size_t kMaxZipEntries = 100'000;

// Points into the archive's bytes.
struct ZipEntry {
    std::string_view name;
    std::string_view bytes;
};

// All entries in the order of the central directory. Checked are: the bounds of everything, checksums, that no two
// entries share bytes or a name, and that every entry is called the same in both of its headers.
[[nodiscard]] Expected<std::vector<ZipEntry>> readStoredZip(std::string_view archive);

} // namespace facet::formats
