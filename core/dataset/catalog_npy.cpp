// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/catalog_tools.h"
#include "formats/npy.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace facet::dataset {

namespace {

namespace fs = std::filesystem;
using formats::NpyArray;
using formats::NpyType;

// How the values of an array of pictures lie in it.
struct Layout {
    int count = 0;
    int channels = 1;
    network::Extent extent;
    bool planes = false; // channel by channel
};

Expected<Layout> layoutOf(const std::vector<int> &shape, const std::string &file)
{
    const auto isColor = [](int n) { return n == 1 || n == 3; };
    Layout layout;
    if (shape.size() == 3)
        layout = {shape[0], 1, {shape[1], shape[2]}, true};
    else if (shape.size() == 4 && isColor(shape[3]))
        layout = {shape[0], shape[3], {shape[1], shape[2]}, false};
    else if (shape.size() == 4 && isColor(shape[1]))
        layout = {shape[0], shape[1], {shape[2], shape[3]}, true};
    else
        return sourceError("The array is no row of pictures", file,
                           "It needs the shape count x rows x columns, with 1 or 3 channels before or after.");
    const auto [rows, cols] = layout.extent;
    if (layout.count < 1 || rows < 1 || cols < 1 || rows > kMaxSampleSide || cols > kMaxSampleSide)
        return sourceError("The array holds no pictures of a possible size", file, "1 to 1024 pixels a side are possible.");
    return layout;
}

// A value as a code of 0..255, or -1.
int codeOf(const NpyArray &array, std::size_t at)
{
    if (!array.reals.empty()) {
        const double value = array.reals[at];
        return value >= 0 && value <= 1 ? int(std::lround(value * 255)) : -1;
    }
    const std::int64_t value = array.integers[at] + (array.type == NpyType::Int8 ? 128 : 0);
    return value >= 0 && value <= 255 ? int(value) : -1;
}

Expected<NpyArray> onlyArray(const std::string &file)
{
    auto arrays = formats::readNpy(file);
    if (!arrays)
        return tl::unexpected(arrays.error());
    return std::move(arrays->front());
}

} // namespace

Expected<Catalog> readArrays(const std::string &folder)
{
    const std::string imagesFile = (fs::path(folder) / "images.npy").string();
    const std::string labelsFile = (fs::path(folder) / "labels.npy").string();
    const auto images = onlyArray(imagesFile);
    if (!images)
        return tl::unexpected(images.error());
    const auto labels = onlyArray(labelsFile);
    if (!labels)
        return tl::unexpected(labels.error());
    const auto layout = layoutOf(images->shape, imagesFile);
    if (!layout)
        return tl::unexpected(layout.error());
    if (labels->shape != std::vector<int>{layout->count} || labels->integers.empty()) {
        return sourceError("There must be a whole number for every picture: " + std::to_string(layout->count), labelsFile,
                           "Write one label for every picture of images.npy.");
    }
    const auto [least, most] = std::ranges::minmax(labels->integers);
    if (least < 0 || most >= kMaxClasses)
        return sourceError("Labels run from 0 to at most " + std::to_string(kMaxClasses - 1), labelsFile, "Number the classes from 0.");

    Catalog catalog;
    catalog.kind = SourceKind::Npy;
    catalog.root = folder;
    for (std::int64_t label = 0; label <= most; ++label)
        catalog.classes.push_back(std::to_string(label));
    const auto pixels = std::size_t(layout->extent.area());
    const auto channels = std::size_t(layout->channels);
    const std::size_t digits = std::to_string(layout->count - 1).size();
    for (std::size_t i = 0; i < std::size_t(layout->count); ++i) {
        Picture picture{layout->extent, std::vector<std::uint8_t>(pixels * 3)};
        for (std::size_t p = 0; p < pixels; ++p) {
            for (std::size_t c = 0; c < 3; ++c) {
                const std::size_t from = channels == 1 ? 0 : c;
                const std::size_t at = i * pixels * channels + (layout->planes ? from * pixels + p : p * channels + from);
                const int code = codeOf(*images, at);
                if (code < 0) {
                    return sourceError("Picture " + std::to_string(i) + " has a value that is no color", imagesFile,
                                       "Use 0..255, signed bytes, or reals from 0 to 1.");
                }
                picture.rgb[p * 3 + c] = std::uint8_t(code);
            }
        }
        catalog.arrays.push_back(std::move(picture));
        std::string number = std::to_string(i);
        number.insert(0, digits - number.size(), '0'); // so that names sort like numbers
        SourcePicture source;
        source.name = "images.npy#" + number;
        source.extent = layout->extent;
        source.label = int(labels->integers[i]);
        catalog.pictures.push_back(std::move(source));
    }
    return catalog;
}

} // namespace facet::dataset
