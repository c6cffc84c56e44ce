// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/golden_arithmetic.h"

#include "support/golden.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <bit>
#include <cstring>
#include <filesystem>
#include <numeric>
#include <stdexcept>

namespace facet::golden {

namespace {

using arithmetic::Stage;
using arithmetic::StageCapture;
using network::FeatureMap;
using network::Layer;
using network::LayerParameters;
using network::Operator;
using nlohmann::json;

static_assert(std::endian::native == std::endian::little, "the reference data are little-endian");

std::vector<std::int32_t> decode(const std::string &bytes, std::size_t count, bool bytewise)
{
    if (bytes.size() != (bytewise ? count : count * sizeof(std::int32_t)))
        throw std::runtime_error("an array does not have as many values as its shape says");
    std::vector<std::int32_t> values(count);
    if (bytewise)
        std::ranges::transform(bytes, values.begin(), [](char byte) { return static_cast<signed char>(byte); });
    else
        std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

// The taps of one kernel row of a dilated 1-D kernel as the hardware holds it: stretched with zeros, or in the middle column of a
// 3x3 kernel (one tap in row 2, two in rows 1 and 2... see arithmetic.md section 2).
std::vector<std::int8_t> unstretched(const Array &tensor, const Layer &layer)
{
    const int taps = layer.kernel.rows;
    const bool embedded = tensor.shape.size() == 3 && tensor.shape[1] == 3 && tensor.shape[2] == 3;
    const int rows = embedded ? 9 : tensor.shape[1];
    const int step = embedded ? 3 : rows == taps ? 1 : layer.dilation.rows;
    const int firstRow = taps == 2 ? 1 : taps == 1 ? 1 : 0;
    const int first = embedded ? firstRow * 3 + 1 : 0;
    if (first + (taps - 1) * step >= rows)
        throw std::runtime_error("a 1-D kernel of unknown form");
    std::vector<std::int8_t> weights;
    for (std::size_t kernel = 0; kernel < tensor.values.size(); kernel += std::size_t(rows)) {
        for (int tap = 0; tap < taps; ++tap)
            weights.push_back(std::int8_t(tensor.values[kernel + std::size_t(first + tap * step)]));
    }
    return weights;
}

std::string shapeText(const std::vector<int> &shape)
{
    std::string text;
    for (const int size : shape)
        text.append(text.empty() ? "" : "x").append(std::to_string(size));
    return text;
}

std::vector<int> shapeOf(const StageCapture &stage, bool oneD)
{
    const network::Shape &shape = stage.map.shape;
    if (stage.stage != Stage::Pooling)
        return {shape.channels, shape.extent.rows, shape.extent.cols};
    std::vector<int> sizes{stage.operands, shape.channels / stage.operands, shape.extent.rows};
    if (!oneD)
        sizes.push_back(shape.extent.cols);
    return sizes;
}

std::string nameOf(const StageCapture &stage)
{
    static constexpr const char *kNames[] = {"pooling", "eltwise", "output"};
    return "layer " + std::to_string(stage.layer) + " " + kNames[std::size_t(stage.stage)];
}

void compare(const FeatureMap &map, const std::vector<int> &shape, const json &entry, const std::string &name,
             std::vector<std::string> &lines)
{
    const Array expected = array(entry);
    if (shape != expected.shape)
        lines.push_back(name + ": shape " + shapeText(shape) + " instead of " + shapeText(expected.shape));
    if (map.values.empty()) {
        lines.push_back(name + ": no values");
        return;
    }
    const auto figure = [&](const char *what, std::int64_t has, std::int64_t needs) {
        if (has != needs)
            lines.push_back(name + ": " + what + " " + std::to_string(has) + " instead of " + std::to_string(needs));
    };
    const auto [least, most] = std::ranges::minmax(map.values);
    figure("minimum", least, expected.min);
    figure("maximum", most, expected.max);
    figure("sum", std::accumulate(map.values.begin(), map.values.end(), std::int64_t(0)), expected.sum);
    if (sha256OfInt32(map.values) != expected.sha256)
        lines.push_back(name + ": other values (SHA-256)");
    if (!expected.values.empty() && expected.values != map.values) {
        const auto [has, needs] = std::ranges::mismatch(map.values, expected.values);
        lines.push_back(name + ": first difference at value " + std::to_string(has - map.values.begin()));
    }
}

} // namespace

Array array(const json &json, const std::string &blobs)
{
    Array result;
    result.shape = json["shape"].get<std::vector<int>>();
    result.sha256 = json["sha256_i32"];
    result.min = json["min"];
    result.max = json["max"];
    result.sum = json["sum"];
    const auto count = std::accumulate(result.shape.begin(), result.shape.end(), std::size_t(1),
                                       [](std::size_t product, int size) { return product * std::size_t(size); });
    if (json.contains("b64")) {
        const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromStdString(json["b64"].get<std::string>()));
        result.values = decode(bytes.toStdString(), count, json["dtype"] == "int8");
    } else if (json.contains("blob") && !blobs.empty()) {
        const std::string bytes = readFile(blobs + "/" + json["blob"].get<std::string>() + ".gz");
        result.values = decode(bytes, count, bytes.size() == count);
    }
    return result;
}

std::string blobsOf(const std::string &path)
{
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    const auto own = folder / "blobs";
    return std::filesystem::exists(own) ? own.string() : (folder.parent_path() / "blobs").string();
}

std::string sha256OfInt32(const std::vector<std::int32_t> &values)
{
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(values.data()),
                                                     static_cast<qsizetype>(values.size() * sizeof(std::int32_t)));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

network::Parameters parametersOf(const json &golden, const network::Network &network, const std::string &blobs)
{
    network::Parameters parameters(network.layers.size());
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const Layer &layer = network.layers[i];
        if (!layer.hasWeights())
            continue;
        const auto owner = golden["kernel_ptrs"][i].get<std::size_t>();
        const Array tensor = array(golden["weights"][owner], blobs);
        if (tensor.values.empty())
            throw std::runtime_error("the weights of layer " + std::to_string(i) + " are missing");
        if (layer.op == Operator::Conv1d)
            parameters[i].weights = unstretched(tensor, layer);
        else
            parameters[i].weights.assign(tensor.values.begin(), tensor.values.end());
        const json &biasOwner = golden["bias_ptrs"][i];
        if (!biasOwner.is_null())
            parameters[i].bias = golden["bias"][biasOwner.get<std::size_t>()].get<std::vector<std::int8_t>>();
    }
    return parameters;
}

FeatureMap inputOf(const json &golden, const std::string &blobs)
{
    Array input = array(golden["input"], blobs);
    if (input.values.empty())
        throw std::runtime_error("the input is missing");
    return {{input.shape.at(0), {input.shape.at(1), input.shape.size() > 2 ? input.shape[2] : 1}}, std::move(input.values)};
}

std::vector<std::string> differences(const arithmetic::Result &result, const json &golden)
{
    std::vector<std::string> lines;
    const json &stages = golden["stages"];
    if (result.stages.size() != stages.size())
        lines.push_back(std::to_string(result.stages.size()) + " stages instead of " + std::to_string(stages.size()));
    for (std::size_t i = 0; i < std::min(result.stages.size(), stages.size()); ++i) {
        const StageCapture &stage = result.stages[i];
        const json &entry = stages[i];
        const std::string kind = entry["stage"];
        const std::string name = nameOf(stage);
        // An element-wise entry does not name its layer.
        if (kind != "eltwise" && stage.layer != entry["layer"])
            lines.push_back(name + ": layer " + entry["layer"].dump() + " expected");
        const Stage expected = kind == "pooling" ? Stage::Pooling : kind == "eltwise" ? Stage::Eltwise : Stage::Output;
        if (stage.stage != expected)
            lines.push_back(name + ": " + kind + " expected");
        const bool oneD = golden["layers"][std::size_t(stage.layer)]["op"] == "conv1d";
        compare(stage.map, shapeOf(stage, oneD), entry, name, lines);
    }
    // The final layer's array, and that of every other layer marked as output.
    for (const auto &[key, entry] : golden["final_output"].items()) {
        const auto output = std::ranges::find(result.outputs, std::stoi(key), &arithmetic::LayerOutput::layer);
        if (output == result.outputs.end()) {
            lines.push_back("output of layer " + key + " is missing");
            continue;
        }
        const network::Shape &shape = output->map.shape;
        compare(output->map, {shape.channels, shape.extent.rows, shape.extent.cols}, entry, "output of layer " + key, lines);
    }
    if (result.outputs.size() != golden["final_output"].size())
        lines.push_back(std::to_string(result.outputs.size()) + " outputs instead of " + std::to_string(golden["final_output"].size()));
    return lines;
}

} // namespace facet::golden
