// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/npy_weights.h"

#include <algorithm>

namespace facet::formats {

namespace {

constexpr std::size_t kLayerAxisDimensions = 5; // layer, out, in, rows, columns

// One array with the layer as first axis becomes one array per layer.
std::vector<NpyArray> split(const NpyArray &whole)
{
    std::vector<NpyArray> parts;
    const std::size_t count = std::size_t(whole.shape[0]);
    const auto part = [&](const auto &values, std::size_t i) {
        const std::size_t size = values.size() / count;
        const auto begin = values.begin() + std::ptrdiff_t(i * size);
        return std::remove_cvref_t<decltype(values)>(begin, begin + std::ptrdiff_t(size));
    };
    for (std::size_t i = 0; i < count; ++i)
        parts.push_back({whole.type, {whole.shape.begin() + 1, whole.shape.end()}, part(whole.integers, i), part(whole.reals, i)});
    return parts;
}

} // namespace

Expected<std::vector<WeightInfo>> npyWeightInfos(const std::vector<NpyArray> &arrays, const std::string &file)
{
    if (arrays.size() == 1 && arrays[0].shape.size() == kLayerAxisDimensions && arrays[0].shape[0] > 0 &&
        arrays[0].shape[0] <= int(kMaxNpyArrays))
        return npyWeightInfos(split(arrays[0]), file);
    std::vector<WeightInfo> infos;
    for (std::size_t i = 0; i < arrays.size(); ++i) {
        const std::vector<int> &shape = arrays[i].shape;
        if (shape.size() < 2 || shape.size() > 4 || std::ranges::any_of(shape, [](int d) { return d <= 0; })) {
            return tl::unexpected(Error{"array " + std::to_string(i) + " is not the weights of a layer: it has " +
                                            std::to_string(shape.size()) + " dimensions or is empty",
                                        file, 0, -1, "Weights have two to four dimensions: output channels, input channels, kernel"});
        }
        WeightInfo info;
        info.name = std::to_string(i);
        info.shape = shape;
        const auto twin = std::find(arrays.begin(), arrays.begin() + std::ptrdiff_t(i), arrays[i]);
        if (twin != arrays.begin() + std::ptrdiff_t(i))
            info.sameWeights = int(twin - arrays.begin());
        infos.push_back(std::move(info));
    }
    return infos;
}

Expected<std::vector<WeightInfo>> readNpyWeights(const std::string &path)
{
    const Expected<std::vector<NpyArray>> arrays = readNpy(path);
    if (!arrays)
        return tl::unexpected(arrays.error());
    return npyWeightInfos(*arrays, path);
}

} // namespace facet::formats
