// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// `.facet` files: a Boost.Serialization XML archive of a Study. Never trusts the file.
#pragma once

#include "error.h"
#include "study/study.h"

#include <string>

namespace facet::study {

inline constexpr std::size_t kMaxStudyBytes = 32u << 20; // a larger file is refused unread
inline constexpr std::size_t kMaxVariants = 1000;
inline constexpr std::size_t kMaxLayersPerVariant = 1024; // above any chip's, so that too-deep sketches survive a save

// Writes to a temporary file beside `path`, flushes it to disk and renames it over: after a crash either the old or the new file is there.
[[nodiscard]] Expected<void> save(const Study &study, const std::string &path);
[[nodiscard]] Expected<Study> load(const std::string &path);

// The same without files. `fromXml` checks sizes before parsing and every value after it.
[[nodiscard]] std::string toXml(const Study &study);
[[nodiscard]] Expected<Study> fromXml(const std::string &xml);

} // namespace facet::study
