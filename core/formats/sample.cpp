// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/sample.h"

#include "formats/stage_dump.h"

#include <algorithm>

namespace facet::formats {

namespace {

using network::FeatureMap;
using network::Shape;

constexpr std::size_t kMaxSamples = 100'000;

std::string text(Shape shape)
{
    return std::to_string(shape.channels) + "x" + std::to_string(shape.extent.rows) + "x" + std::to_string(shape.extent.cols);
}

std::string expected(const network::Network &network)
{
    std::string shapes = text(network.input());
    if (network.fold > 1)
        shapes += " (folded) or " + text(network.picture) + " (before folding)";
    return shapes;
}

tl::unexpected<Error> fail(std::string what, std::string remedy)
{
    return tl::unexpected(Error{std::move(what), {}, 0, -1, std::move(remedy)});
}

Expected<FeatureMap> sampleOf(const NpyArray &array, const network::Network &network)
{
    auto map = mapOf(array);
    if (!map)
        return map;
    for (const std::int32_t value : map->values) {
        if (value < -128 || value > 127)
            return fail("The sample holds the value " + std::to_string(value) + ", but inputs are 8-bit numbers from -128 to 127",
                        "Subtract 128 from pixel codes of 0 to 255.");
    }
    if (map->shape == network.input())
        return map;
    if (map->shape == network.picture)
        return folded(*map, network.fold);
    return fail("The sample is " + text(map->shape) + ", but the network reads " + expected(network),
                "Choose a sample of that shape, or change the network's input.");
}

// Whole arrays, or the parts of a batch.
std::vector<NpyArray> partsOf(const NpyArray &array)
{
    if (array.shape.size() != 4 || array.shape.front() < 1)
        return {array};
    const auto count = std::size_t(array.shape.front());
    std::vector<NpyArray> parts(count);
    const auto slice = [](const auto &all, std::size_t i, std::size_t n) {
        const std::size_t size = all.size() / n;
        return std::remove_cvref_t<decltype(all)>(all.begin() + std::ptrdiff_t(i * size), all.begin() + std::ptrdiff_t((i + 1) * size));
    };
    for (std::size_t i = 0; i < count; ++i)
        parts[i] = {
            array.type, {array.shape.begin() + 1, array.shape.end()}, slice(array.integers, i, count), slice(array.reals, i, count)};
    return parts;
}

} // namespace

FeatureMap folded(const FeatureMap &picture, int fold)
{
    if (fold <= 1)
        return picture;
    const int channels = picture.shape.channels;
    const network::Extent from = picture.shape.extent;
    const network::Extent to{from.rows / fold, from.cols / fold};
    FeatureMap map{{channels * fold * fold, to}, {}};
    map.values.reserve(std::size_t(map.shape.elements()));
    for (int phase = 0; phase < fold * fold; ++phase) {
        for (int c = 0; c < channels; ++c) {
            for (int y = 0; y < to.rows; ++y) {
                for (int x = 0; x < to.cols; ++x)
                    map.values.push_back(picture.values[(std::size_t(c) * std::size_t(from.rows) + std::size_t(y * fold + phase / fold)) *
                                                            std::size_t(from.cols) +
                                                        std::size_t(x * fold + phase % fold)]);
            }
        }
    }
    return map;
}

FeatureMap unfolded(const FeatureMap &input, int fold)
{
    if (fold <= 1)
        return input;
    const network::Extent small = input.shape.extent;
    const int channels = input.shape.channels / (fold * fold);
    const network::Extent large{small.rows * fold, small.cols * fold};
    FeatureMap map{{channels, large}, {}};
    map.values.reserve(std::size_t(map.shape.elements()));
    for (int c = 0; c < channels; ++c) {
        for (int y = 0; y < large.rows; ++y) {
            for (int x = 0; x < large.cols; ++x) {
                const int from = ((y % fold) * fold + x % fold) * channels + c;
                map.values.push_back(
                    input.values[(std::size_t(from) * std::size_t(small.rows) + std::size_t(y / fold)) * std::size_t(small.cols) +
                                 std::size_t(x / fold)]);
            }
        }
    }
    return map;
}

Expected<std::vector<FeatureMap>> samplesOf(const std::vector<NpyArray> &arrays, const network::Network &network)
{
    std::vector<FeatureMap> samples;
    for (const NpyArray &array : arrays) {
        for (const NpyArray &part : partsOf(array)) {
            auto sample = sampleOf(part, network);
            if (!sample)
                return tl::unexpected(sample.error());
            if (samples.size() >= kMaxSamples)
                return fail("The file holds more than " + std::to_string(kMaxSamples) + " samples", "Split it.");
            samples.push_back(std::move(*sample));
        }
    }
    if (samples.empty())
        return fail("The file holds no sample", "Save one with numpy.save.");
    return samples;
}

Expected<std::vector<FeatureMap>> readSamples(const std::string &path, const network::Network &network)
{
    auto arrays = readNpy(path);
    if (!arrays)
        return tl::unexpected(arrays.error());
    auto samples = samplesOf(*arrays, network);
    if (!samples)
        samples.error().file = path;
    return samples;
}

} // namespace facet::formats
