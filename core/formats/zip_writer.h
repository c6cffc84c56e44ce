// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Writes zip archives of stored entries, as PyTorch lays out its checkpoints (spec/training/checkpoint.md).
#pragma once

#include "error.h"

#include <string>
#include <string_view>
#include <vector>

namespace facet::formats {

struct ZipContent {
    std::string name;
    std::string bytes;
};

inline constexpr std::size_t kZipAlignment = 64; // payloads start at multiples of it, so that they can be mapped into memory

// Names must differ. Error: more than 65,534 entries, or 4 GiB in all (the 64-bit records are not written).
[[nodiscard]] Expected<std::string> writeStoredZip(const std::vector<ZipContent> &contents);

} // namespace facet::formats
