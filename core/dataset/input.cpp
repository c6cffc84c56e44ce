// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/input.h"

#include "formats/sample.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace facet::dataset {

namespace {

using Table = std::array<std::int8_t, 256>;

Table firmwareTable()
{
    Table table{};
    for (std::size_t code = 0; code < table.size(); ++code)
        table[code] = std::int8_t(code ^ 0x80);
    return table;
}

Table trainingToolTable()
{
    Table table{};
    for (std::size_t code = 0; code < table.size(); ++code) {
        // In single precision and rounded half to even, as tensors are.
        const float unit = float(code) / 255.0F;
        table[code] = std::int8_t(std::clamp(std::nearbyint((unit - 0.5F) * 256.0F), -128.0F, 127.0F));
    }
    return table;
}

const Table &tableOf(Normalization normalization)
{
    static const Table firmware = firmwareTable();
    static const Table trainingTool = trainingToolTable();
    return normalization == Normalization::Firmware ? firmware : trainingTool;
}

tl::unexpected<Error> doesNotFold(int fold, const network::Shape &shape)
{
    return tl::unexpected(Error{"A fold of " + std::to_string(fold) + " does not divide " + std::to_string(shape.extent.rows) + " x " +
                                    std::to_string(shape.extent.cols) + " pixels",
                                {},
                                0,
                                -1,
                                "Choose a fold that divides both sides."});
}

// Integer luminance (ITU-R BT.601) in 1/65536, rounded.
std::uint8_t luminance(const std::uint8_t *rgb)
{
    return std::uint8_t((rgb[0] * 19595u + rgb[1] * 38470u + rgb[2] * 7471u + 32768u) >> 16);
}

} // namespace

std::int8_t normalized(std::uint8_t code, Normalization normalization)
{
    return tableOf(normalization)[code];
}

std::uint8_t denormalized(std::int8_t value, Normalization normalization)
{
    const auto code = std::uint8_t(std::uint8_t(value) ^ 0x80);
    if (normalization == Normalization::Firmware || value <= 0)
        return value == 0 && normalization == Normalization::TrainingTool ? std::uint8_t(127) : code;
    return value == 127 ? std::uint8_t(255) : std::uint8_t(code - 1);
}

Expected<network::FeatureMap> folded(const network::FeatureMap &map, int fold)
{
    const network::Extent extent = map.shape.extent;
    if (fold < 1 || extent.rows % fold != 0 || extent.cols % fold != 0)
        return doesNotFold(fold, map.shape);
    return formats::folded(map, fold);
}

Expected<network::FeatureMap> unfolded(const network::FeatureMap &map, int fold)
{
    const int channels = map.shape.channels;
    if (fold < 1 || fold > 1024 || channels % (fold * fold) != 0) {
        return tl::unexpected(Error{std::to_string(channels) + " channels cannot be unfolded by " + std::to_string(fold),
                                    {},
                                    0,
                                    -1,
                                    "Use the fold of the network."});
    }
    return formats::unfolded(map, fold);
}

network::FeatureMap toFeatureMap(const Picture &picture, int channels, Normalization normalization)
{
    assert(channels == 1 || channels == 3);
    const Table &table = tableOf(normalization);
    const std::size_t pixels = std::size_t(picture.extent.area());
    network::FeatureMap map{{channels, picture.extent}, std::vector<std::int32_t>(pixels * std::size_t(channels))};
    for (std::size_t p = 0; p < pixels; ++p) {
        const std::uint8_t *rgb = picture.rgb.data() + p * 3;
        if (channels == 1) {
            map.values[p] = table[luminance(rgb)];
            continue;
        }
        for (std::size_t c = 0; c < 3; ++c)
            map.values[c * pixels + p] = table[rgb[c]];
    }
    return map;
}

Expected<network::FeatureMap> networkInput(const Picture &picture, const network::Network &network, Normalization normalization)
{
    const network::Shape wanted = network.picture;
    if (wanted.channels != 1 && wanted.channels != 3) {
        return tl::unexpected(
            Error{"The network reads " + std::to_string(wanted.channels) + " channels; a picture has three, or one in gray",
                  {},
                  0,
                  -1,
                  "Use a .npy sample for this network."});
    }
    const int fold = std::max(network.fold, 1);
    const bool tooLarge =
        wanted.extent.rows > kMaxPictureSide || wanted.extent.cols > kMaxPictureSide || wanted.extent.area() > kMaxPicturePixels;
    if (wanted.extent.rows < 1 || wanted.extent.cols < 1 || tooLarge)
        return tl::unexpected(Error{"The network reads no picture of a possible size", {}, 0, -1, "Check the input of the design."});
    if (wanted.extent.rows % fold != 0 || wanted.extent.cols % fold != 0)
        return doesNotFold(fold, wanted);
    return folded(toFeatureMap(centerCropped(picture, wanted.extent), wanted.channels, normalization), fold);
}

void normalizeInto(std::span<const std::uint8_t> pixels, network::Shape picture, int fold, Normalization normalization,
                   std::span<std::int8_t> out)
{
    assert(pixels.size() == out.size() && std::int64_t(pixels.size()) == picture.elements());
    assert(fold >= 1 && picture.extent.rows % fold == 0 && picture.extent.cols % fold == 0);
    const Table &table = tableOf(normalization);
    const auto channels = std::size_t(picture.channels);
    const auto cols = std::size_t(picture.extent.cols);
    const auto step = std::size_t(fold);
    const std::size_t planeRow = cols / step;
    const std::size_t plane = planeRow * (std::size_t(picture.extent.rows) / step);
    const std::uint8_t *in = pixels.data();
    for (std::size_t y = 0; y < std::size_t(picture.extent.rows); ++y) {
        std::int8_t *rowPhase = out.data() + (y % step) * step * channels * plane + (y / step) * planeRow;
        for (std::size_t x = 0; x < cols; ++x) {
            std::int8_t *at = rowPhase + (x % step) * channels * plane + x / step;
            for (std::size_t c = 0; c < channels; ++c)
                at[c * plane] = table[*in++];
        }
    }
}

} // namespace facet::dataset
