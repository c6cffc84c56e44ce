// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "arithmetic/map_statistics.h"

#include <algorithm>

namespace facet::arithmetic {

MapStatistics statisticsOf(const network::FeatureMap &map, bool wide)
{
    MapStatistics result;
    if (map.values.empty())
        return result;
    result.minimum = result.maximum = map.values.front();
    std::int64_t zeros = 0;
    std::int64_t saturated = 0;
    for (const std::int32_t value : map.values) {
        result.minimum = std::min(result.minimum, value);
        result.maximum = std::max(result.maximum, value);
        zeros += value == 0 ? 1 : 0;
        saturated += value <= -128 || value >= 127 ? 1 : 0;
    }
    const auto count = double(map.values.size());
    result.zeros = double(zeros) / count;
    result.saturated = wide ? 0 : double(saturated) / count;
    return result;
}

} // namespace facet::arithmetic
