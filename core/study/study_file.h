// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// `.facet` files: a Boost.Serialization XML archive of a Study with class versions. Never trusts the file.
#pragma once

#include "error.h"
#include "study/study.h"

#include <string>

namespace facet::study {

inline constexpr std::size_t kMaxStudyBytes = 32u << 20; // a larger file is refused unread
inline constexpr std::size_t kMaxVariants = 1000;
inline constexpr std::size_t kMaxLayersPerVariant = 1024; // above any chip's, so that too-deep sketches survive a save
inline constexpr std::size_t kMaxMeasurementsPerVariant = 10'000;
inline constexpr std::size_t kMaxUnloads = 1024;
inline constexpr std::size_t kSnoopRegisters = 32;

// Writes all or nothing (formats/file.h). A study that `load` would refuse is refused here, with the reason.
[[nodiscard]] Expected<void> save(const Study &study, const std::string &path);
// Nothing in the file can make this crash, run long or allocate more than a small multiple of the file's size.
[[nodiscard]] Expected<Study> load(const std::string &path);

// The same without files. Characters that XML cannot hold become U+FFFD.
[[nodiscard]] std::string toXml(const Study &study);
// `file` is for messages only.
[[nodiscard]] Expected<Study> fromXml(const std::string &xml, const std::string &file = {});

} // namespace facet::study
