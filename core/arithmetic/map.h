// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Feature maps as inference keeps them: pixel by pixel, the channels of a pixel together.
#pragma once

#include "network/parameters.h"

#include <cstdint>
#include <vector>

namespace facet::arithmetic {

// Values of a pixel are padded to a multiple of 4, so that a pixel is a whole number of input words.
[[nodiscard]] constexpr std::size_t paddedChannels(int channels)
{
    return (std::size_t(channels) + 3) & ~std::size_t(3);
}

struct Map {
    network::Shape shape;
    bool wide = false; // 32-bit values
    std::vector<std::int8_t> narrow;
    std::vector<std::int32_t> full;

    [[nodiscard]] std::size_t stride() const { return paddedChannels(shape.channels); }
    [[nodiscard]] std::size_t pixels() const { return std::size_t(shape.extent.area()); }
    template <typename T> [[nodiscard]] std::vector<T> &values()
    {
        if constexpr (sizeof(T) == 1)
            return narrow;
        else
            return full;
    }
    template <typename T> [[nodiscard]] const std::vector<T> &values() const { return const_cast<Map *>(this)->values<T>(); }
    // Makes room; values are undefined but for the padding of newly allocated memory.
    template <typename T> T *reset(network::Shape to)
    {
        shape = to;
        wide = sizeof(T) != 1;
        values<T>().resize(pixels() * stride());
        return values<T>().data();
    }
};

// A map or some of its channels and rows.
template <typename T> struct View {
    const T *data = nullptr;
    network::Shape shape;
    std::size_t stride = 0; // values from pixel to pixel; rows follow each other without a gap

    [[nodiscard]] const T *pixel(std::size_t index) const { return data + index * stride; }
    [[nodiscard]] const T *pixel(int row, int col) const
    {
        return pixel(std::size_t(row) * std::size_t(shape.extent.cols) + std::size_t(col));
    }
    [[nodiscard]] std::size_t pixels() const { return std::size_t(shape.extent.area()); }
};

template <typename T> [[nodiscard]] View<T> viewOf(const Map &map)
{
    return {map.values<T>().data(), map.shape, map.stride()};
}

// (channel, row, column) order and back.
template <typename T> void toFeatureMap(const View<T> &view, std::int32_t *out)
{
    const std::size_t pixels = view.pixels();
    for (int c = 0; c < view.shape.channels; ++c) {
        for (std::size_t p = 0; p < pixels; ++p)
            *out++ = view.data[p * view.stride + std::size_t(c)];
    }
}
[[nodiscard]] network::FeatureMap toFeatureMap(const Map &map);
void fromFeatureMap(const network::FeatureMap &from, Map &to);

// Makes `to` a copy of `view`.
template <typename T> void copy(const View<T> &view, Map &to)
{
    T *out = to.reset<T>(view.shape);
    const std::size_t stride = to.stride();
    for (std::size_t p = 0; p < view.pixels(); ++p) {
        const T *from = view.pixel(p);
        for (int c = 0; c < view.shape.channels; ++c)
            out[p * stride + std::size_t(c)] = from[c];
    }
}

} // namespace facet::arithmetic
