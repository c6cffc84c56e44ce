// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whole files in and out: bounded on the way in, all or nothing on the way out.
#pragma once

#include "error.h"

#include <string>
#include <string_view>

namespace facet::formats {

// Reads a regular file of at most `maxBytes`. Anything else (folders, devices, pipes, larger files) is an error.
[[nodiscard]] Expected<std::string> readFile(const std::string &path, std::size_t maxBytes);

// Writes to a temporary file in the same folder, flushes it to disk, renames it over `path` and flushes the folder: after a
// crash or a full disk either the old or the new file is there. A symbolic link is followed; the permissions of an existing
// file are kept.
[[nodiscard]] Expected<void> writeFileAtomically(const std::string &path, std::string_view bytes);

} // namespace facet::formats
