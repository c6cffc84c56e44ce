// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a study must keep to so that the rest of the program can count on it: finite numbers, references that exist,
// sizes that no product of them overflows. Far beyond any chip: designs that break the chips' rules are studies like any other.
#pragma once

#include "error.h"
#include "study/study.h"

namespace facet::study {

// Rows, columns, channels, kernels, padding, ...: whatever a sketch or a network description can say fits.
inline constexpr int kMaxSize = 65'536;
inline constexpr int kMaxFoldedChannels = 1 << 30;
inline constexpr int kMaxOffset = 1 << 28; // bytes of memory
inline constexpr double kMaxClockHz = 1e10;
inline constexpr double kMaxQuantity = 1e15; // microseconds, microjoules, bytes

// Every complaint, in the order of the variants and layers; empty when all is well. Errors name variant and layer.
[[nodiscard]] Errors findBrokenLimits(const Study &study);

} // namespace facet::study
