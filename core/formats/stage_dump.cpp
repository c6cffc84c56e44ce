// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/stage_dump.h"

#include "formats/file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <limits>

namespace facet::formats {

namespace {

using arithmetic::Stage;
using arithmetic::StageCapture;

constexpr std::array<std::pair<Stage, std::string_view>, 3> kStages{
    {{Stage::Pooling, "pooling"}, {Stage::Eltwise, "eltwise"}, {Stage::Output, "output"}}};
constexpr std::string_view kPrefix = "layer";
constexpr std::string_view kSuffix = ".npy";
constexpr int kMostLayers = 1000; // far above any chip

bool isReal(NpyType type)
{
    return type == NpyType::Float32 || type == NpyType::Float64;
}

Expected<StageCapture> readStage(const std::string &path, int layer, Stage stage)
{
    auto arrays = readNpy(path);
    if (!arrays)
        return tl::unexpected(arrays.error());
    NpyArray &array = arrays->front();
    int operands = 1;
    if (stage == Stage::Pooling && array.shape.size() == 4) {
        operands = std::max(1, array.shape[0]);
        array.shape[1] *= operands;
        array.shape.erase(array.shape.begin());
    }
    auto map = mapOf(array);
    if (!map) {
        map.error().file = path;
        map.error().layer = layer;
        return tl::unexpected(map.error());
    }
    return StageCapture{layer, stage, operands, std::move(*map)};
}

} // namespace

std::string stageFileName(int layer, Stage stage)
{
    const auto kind = std::ranges::find(kStages, stage, &std::pair<Stage, std::string_view>::first);
    std::string number = std::to_string(layer);
    if (number.size() < 2)
        number.insert(0, 1, '0');
    return std::string(kPrefix) + number + '-' + std::string(kind->second) + std::string(kSuffix);
}

std::optional<std::pair<int, Stage>> stageOfFileName(std::string_view name)
{
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix))
        return std::nullopt;
    name.remove_prefix(kPrefix.size());
    name.remove_suffix(kSuffix.size());
    int layer = -1;
    const auto [rest, error] = std::from_chars(name.data(), name.data() + name.size(), layer);
    if (error != std::errc{} || layer < 0 || layer >= kMostLayers || rest == name.data() + name.size() || *rest != '-')
        return std::nullopt;
    name.remove_prefix(std::size_t(rest - name.data()) + 1);
    const auto kind = std::ranges::find(kStages, name, &std::pair<Stage, std::string_view>::second);
    return kind == kStages.end() ? std::nullopt : std::optional(std::pair(layer, kind->first));
}

NpyArray arrayOf(const network::FeatureMap &map)
{
    return {NpyType::Int32, {map.shape.channels, map.shape.extent.rows, map.shape.extent.cols}, {map.values.begin(), map.values.end()}, {}};
}

Expected<network::FeatureMap> mapOf(const NpyArray &array)
{
    const auto fail = [](std::string what, std::string remedy) {
        return tl::unexpected(Error{std::move(what), {}, 0, -1, std::move(remedy)});
    };
    std::vector<int> shape = array.shape;
    while (shape.size() > 3 && shape.front() == 1)
        shape.erase(shape.begin());
    if (shape.empty() || shape.size() > 3)
        return fail("The array has " + std::to_string(array.shape.size()) + " dimensions", "Save it as (channels, rows, columns).");
    shape.resize(3, 1);
    network::FeatureMap map;
    map.shape = {shape[0], {shape[1], shape[2]}};
    constexpr std::int64_t kLeast = std::numeric_limits<std::int32_t>::min();
    constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
    const auto outside = [&] { return fail("A value does not fit 32 bits", "Save the integers that the chip computes."); };
    if (!isReal(array.type)) {
        map.values.reserve(array.integers.size());
        for (const std::int64_t value : array.integers) {
            if (value < kLeast || value > kMost)
                return outside();
            map.values.push_back(std::int32_t(value));
        }
        return map;
    }
    map.values.reserve(array.reals.size());
    for (const double value : array.reals) {
        if (!std::isfinite(value) || value != std::trunc(value))
            return fail("The array holds numbers that are not whole",
                        "Save the integers that the chip computes, not floats between -1 and 1.");
        if (value < double(kLeast) || value > double(kMost))
            return outside();
        map.values.push_back(std::int32_t(value));
    }
    return map;
}

Expected<void> writeStages(const std::string &folder, const std::vector<StageCapture> &stages)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return tl::unexpected(Error{"The folder cannot be made: " + error.message(), folder, 0, -1, "Choose another folder."});
    for (const StageCapture &stage : stages) {
        const std::string path = (std::filesystem::path(folder) / stageFileName(stage.layer, stage.stage)).string();
        if (auto written = writeFileAtomically(path, writeNpy({arrayOf(stage.map)})); !written)
            return written;
    }
    return {};
}

tl::expected<std::vector<StageCapture>, Errors> readStages(const std::string &folder)
{
    Errors errors;
    std::vector<std::pair<int, Stage>> found;
    std::vector<std::string> paths;
    std::error_code error;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (const auto stage = stageOfFileName(at->path().filename().string())) {
            if (found.size() >= kMaxDumpFiles) {
                errors.push_back({"The folder holds more than " + std::to_string(kMaxDumpFiles) + " layer files", folder, 0, -1, {}});
                return tl::unexpected(errors);
            }
            found.push_back(*stage);
            paths.push_back(at->path().string());
        }
    }
    if (error)
        errors.push_back({"The folder cannot be read: " + error.message(), folder, 0, -1, "Choose another folder."});
    else if (found.empty())
        errors.push_back({"The folder holds no layer outputs", folder, 0, -1,
                          "It needs files such as " + stageFileName(0, Stage::Output) + ", as \"facet simulate --dump\" writes them."});
    std::vector<StageCapture> stages;
    for (std::size_t i = 0; i < found.size(); ++i) {
        auto stage = readStage(paths[i], found[i].first, found[i].second);
        if (stage)
            stages.push_back(std::move(*stage));
        else
            errors.push_back(stage.error());
    }
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    std::ranges::sort(stages, {}, [](const StageCapture &s) { return std::pair(s.layer, s.stage); });
    // "layer1-" and "layer01-" name the same stage.
    for (std::size_t i = 1; i < stages.size(); ++i) {
        if (stages[i].layer == stages[i - 1].layer && stages[i].stage == stages[i - 1].stage)
            errors.push_back({"There are two files for the same stage", folder, 0, stages[i].layer, "Remove one of them."});
    }
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return stages;
}

} // namespace facet::formats
