// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/golden_network.h"

#include "formats/network_yaml.h"
#include "support/golden.h"

#include <algorithm>
#include <regex>
#include <stdexcept>

namespace facet::golden {

namespace {

using formats::WeightInfo;
using nlohmann::json;

// The YAML top-level key `arch: test` decides how transposed convolutions are stored.
bool isTestArch(const std::string &yaml)
{
    static const std::regex test(R"((^|\n)arch: *['"]?[tT][eE][sS][tT]['"]? *(\r?\n|#|$))");
    return std::regex_search(yaml, test);
}

// Output channels times the inputs of each, from the hardware tensor: (out*in,kh,kw) or (out*in,k); linear and flattened
// layers (1,out,in) or (out*in,1,1).
std::int64_t kernelCount(const json &layer, const json &shape)
{
    std::int64_t count = shape[0];
    if (layer["op"] == "linear" || layer["flatten"].get<bool>()) {
        for (std::size_t i = 1; i < shape.size(); ++i)
            count *= shape[i].get<std::int64_t>();
    }
    return count;
}

WeightInfo weightInfo(const json &layer, const json &tensor, bool testArch)
{
    const std::string op = layer["op"];
    const int groups = layer["groups"];
    const std::int64_t pixels =
        layer["flatten"].get<bool>() ? layer["pooled_dim"][0].get<std::int64_t>() * layer["pooled_dim"][1].get<int>() : 1;
    const std::int64_t inputs = layer["in_channels"].get<std::int64_t>() * pixels;
    const int in = int(inputs / groups);
    const int out = int(kernelCount(layer, tensor["shape"]) * groups / inputs);
    const int rows = layer["kernel_size"][0];
    const int cols = layer["kernel_size"][1];
    WeightInfo info;
    if (op == "linear")
        info.shape = {out, in};
    else if (op == "conv1d")
        info.shape = {out, in, rows};
    else if (op == "convtranspose2d" && !testArch)
        info.shape = {in * groups, out / groups, rows, cols};
    else
        info.shape = {out, in, rows, cols};
    const int bits = layer["quantization"];
    info.bits = bits;
    info.outputShift = layer["output_shift"].get<int>() - (8 - std::abs(bits));
    return info;
}

} // namespace

device::DeviceId deviceOf(const json &golden)
{
    const std::string name = golden["device"];
    if (const auto id = device::deviceByName(name))
        return *id;
    throw std::runtime_error("unknown device " + name);
}

network::RunOptions runOptionsOf(const std::vector<std::string> &arguments)
{
    network::RunOptions options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string &argument = arguments[i];
        const auto number = [&] { return i + 1 < arguments.size() ? std::stoi(arguments[i + 1]) : 0; };
        options.fifo = options.fifo || argument == "--fifo";
        options.fastFifo = options.fastFifo || argument == "--fast-fifo";
        options.fastFifoQuad = options.fastFifoQuad || argument == "--fast-fifo-quad";
        options.overlapData = options.overlapData || argument == "--overlap-data";
        options.avgPoolRounding = options.avgPoolRounding || argument == "--avg-pool-rounding";
        options.mlator = options.mlator || argument == "--mlator";
        options.newKernelLoader = options.newKernelLoader || argument == "--new-kernel-loader";
        if (argument == "--start-layer")
            options.startLayer = number();
        else if (argument == "--weight-start")
            options.weightStart = number();
    }
    return options;
}

network::Shape inputShapeOf(const json &shape)
{
    return {shape.at(0).get<int>(), {shape.at(1).get<int>(), shape.size() > 2 ? shape.at(2).get<int>() : 1}};
}

std::vector<WeightInfo> weightInfosOf(const json &golden)
{
    const bool testArch = isTestArch(golden["yaml"]);
    const json &layers = golden["layers"];
    std::vector<WeightInfo> infos;
    std::vector<int> infoOfLayer(layers.size(), -1);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (layers[i]["op"] == "none" || layers[i]["bypass"].get<bool>())
            continue;
        const int owner = golden["kernel_ptrs"][i];
        WeightInfo info = weightInfo(layers[i], golden["weights"][std::size_t(owner)], testArch);
        info.name = "layer" + std::to_string(i);
        const json &biasOwner = golden["bias_ptrs"][i];
        info.hasBias = !biasOwner.is_null();
        infoOfLayer[i] = int(infos.size());
        if (owner != int(i))
            info.sameWeights = infoOfLayer[std::size_t(owner)];
        if (info.hasBias && biasOwner != int(i))
            info.sameBias = infoOfLayer[biasOwner.get<std::size_t>()];
        infos.push_back(std::move(info));
    }
    return infos;
}

std::vector<WeightInfo> weightInfosOfShapes(const json &shapes)
{
    std::vector<WeightInfo> infos;
    for (const json &shape : shapes) {
        WeightInfo info;
        info.name = "layer" + std::to_string(infos.size());
        info.shape = shape.get<std::vector<int>>();
        infos.push_back(std::move(info));
    }
    return infos;
}

GoldenNetwork loadGoldenNetwork(const json &golden)
{
    GoldenNetwork result;
    result.name = golden.value("name", std::string());
    result.device = deviceOf(golden);
    result.options = runOptionsOf(golden["options"].get<std::vector<std::string>>());
    result.weights = weightInfosOf(golden);
    result.input = inputShapeOf(golden["input"]["shape"]);

    formats::YamlOptions options;
    options.file = result.name;
    options.inputShape = result.input;
    options.weights = result.weights;
    options.device = result.device;
    options.runOptions = result.options;
    auto read = formats::readNetworkYaml(golden["yaml"].get<std::string>(), options);
    if (!read) {
        std::string text = "the reader refuses " + result.name;
        for (const Error &error : read.error())
            text += "\n" + error.message();
        throw std::runtime_error(text);
    }
    result.network = std::move(read->network);
    result.warnings = std::move(read->warnings);
    return result;
}

GoldenNetwork loadGoldenNetwork(const std::string &path)
{
    return loadGoldenNetwork(load(path));
}

} // namespace facet::golden
