// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "arithmetic/map.h"

namespace facet::arithmetic {

network::FeatureMap toFeatureMap(const Map &map)
{
    network::FeatureMap out{map.shape, std::vector<std::int32_t>(std::size_t(map.shape.elements()))};
    if (map.wide)
        toFeatureMap(viewOf<std::int32_t>(map), out.values.data());
    else
        toFeatureMap(viewOf<std::int8_t>(map), out.values.data());
    return out;
}

void fromFeatureMap(const network::FeatureMap &from, Map &to)
{
    std::int8_t *out = to.reset<std::int8_t>(from.shape);
    const std::size_t pixels = to.pixels();
    const std::size_t stride = to.stride();
    const auto channels = std::size_t(from.shape.channels);
    const auto byte = [](std::int32_t value) { return std::uint32_t(value) & 0xffu; };
    // Four planes at a time become whole words of a pixel.
    for (std::size_t c = 0; c < stride; c += 4) {
        const std::int32_t *planes[4];
        std::uint32_t there[4];
        for (std::size_t k = 0; k < 4; ++k) {
            there[k] = c + k < channels ? ~0u : 0u;
            planes[k] = from.values.data() + (c + k < channels ? c + k : c) * pixels;
        }
        for (std::size_t p = 0; p < pixels; ++p) {
            for (std::size_t k = 0; k < 4; ++k)
                out[p * stride + c + k] = static_cast<std::int8_t>(static_cast<std::uint8_t>(byte(planes[k][p]) & there[k]));
        }
    }
}

} // namespace facet::arithmetic
