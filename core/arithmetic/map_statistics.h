// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a feature map holds, in a few numbers: how much of the range it uses, what is clipped and what is zero.
#pragma once

#include "network/parameters.h"

#include <cstdint>

namespace facet::arithmetic {

struct MapStatistics {
    std::int32_t minimum = 0;
    std::int32_t maximum = 0;
    double zeros = 0;     // share of the values, 0..1
    double saturated = 0; // share at -128 or 127 of an 8-bit map; 0 for a 32-bit one
    friend bool operator==(const MapStatistics &, const MapStatistics &) = default;
};

// `wide`: the values are 32 bits and cannot saturate.
[[nodiscard]] MapStatistics statisticsOf(const network::FeatureMap &map, bool wide);

} // namespace facet::arithmetic
