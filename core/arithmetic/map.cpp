// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "arithmetic/map.h"

#include <bit>
#include <cstring>

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
    // Four planes at a time become whole words of a pixel; planes that do not exist become zeros.
    const auto shift = [](std::size_t k) { return 8 * (std::endian::native == std::endian::little ? k : 3 - k); };
    for (std::size_t c = 0; c < stride; c += 4) {
        const std::int32_t *planes[4];
        std::uint32_t masks[4];
        for (std::size_t k = 0; k < 4; ++k) {
            const bool there = c + k < channels;
            planes[k] = from.values.data() + (there ? c + k : c) * pixels;
            masks[k] = there ? 0xffu : 0u;
        }
        for (std::size_t p = 0; p < pixels; ++p) {
            const std::uint32_t word =
                (std::uint32_t(planes[0][p]) & masks[0]) << shift(0) | (std::uint32_t(planes[1][p]) & masks[1]) << shift(1) |
                (std::uint32_t(planes[2][p]) & masks[2]) << shift(2) | (std::uint32_t(planes[3][p]) & masks[3]) << shift(3);
            std::memcpy(out + p * stride + c, &word, sizeof word);
        }
    }
}

} // namespace facet::arithmetic
