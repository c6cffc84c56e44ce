// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Studies with every field set at random within its limits; the same seed gives the same study.
#pragma once

#include "study/study.h"

#include <cstdint>

namespace facet::testing {

[[nodiscard]] study::Study randomStudy(std::uint64_t seed);

} // namespace facet::testing
