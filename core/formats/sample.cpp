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

// Calls visit(place in the folded map, place in the picture) for all values, in the order of the folded map.
template <typename Visit> void visitFolded(const Shape &picture, int fold, const Visit &visit)
{
    const auto [channels, extent] = picture;
    std::size_t place = 0;
    for (int phase = 0; phase < fold * fold; ++phase) {
        for (int c = 0; c < channels; ++c) {
            for (int y = phase / fold; y + fold <= extent.rows + phase / fold; y += fold) {
                const std::size_t row = (std::size_t(c) * std::size_t(extent.rows) + std::size_t(y)) * std::size_t(extent.cols);
                for (int x = phase % fold; x + fold <= extent.cols + phase % fold; x += fold)
                    visit(place++, row + std::size_t(x));
            }
        }
    }
}

} // namespace

FeatureMap folded(const FeatureMap &picture, int fold)
{
    if (fold <= 1)
        return picture;
    const auto [channels, extent] = picture.shape;
    FeatureMap input{{channels * fold * fold, {extent.rows / fold, extent.cols / fold}}, {}};
    input.values.resize(std::size_t(input.shape.elements()));
    visitFolded(picture.shape, fold, [&](std::size_t place, std::size_t pixel) { input.values[place] = picture.values[pixel]; });
    return input;
}

FeatureMap unfolded(const FeatureMap &input, int fold)
{
    if (fold <= 1)
        return input;
    const auto [channels, extent] = input.shape;
    FeatureMap picture{{channels / (fold * fold), {extent.rows * fold, extent.cols * fold}}, {}};
    picture.values.resize(std::size_t(picture.shape.elements()));
    visitFolded(picture.shape, fold, [&](std::size_t place, std::size_t pixel) { picture.values[pixel] = input.values[place]; });
    return picture;
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
