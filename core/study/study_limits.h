// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a study must keep to so that the rest of the program can count on it: finite numbers, references that exist,
// sizes that no product of them overflows. Far beyond any chip: designs that break the chips' rules are studies like any other.
#pragma once

#include "error.h"
#include "study/study.h"

namespace facet::study {

inline constexpr int kMaxExtent = 16'384; // rows or columns of a feature map
inline constexpr int kMaxChannels = 16'384;
inline constexpr int kMaxWindow = 1'024;   // kernel, pool, padding, stride, dilation, fold, operands
inline constexpr int kMaxOffset = 1 << 28; // bytes of memory
inline constexpr double kMaxClockHz = 1e10;
inline constexpr double kMaxQuantity = 1e15; // microseconds, microjoules, bytes

// Every complaint, in the order of the variants and layers; empty when all is well. Errors name variant and layer.
[[nodiscard]] Errors findBrokenLimits(const Study &study);

} // namespace facet::study
