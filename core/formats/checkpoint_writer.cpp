// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/checkpoint_writer.h"

#include "formats/checkpoint.h"
#include "formats/checkpoint_shapes.h"
#include "formats/file.h"
#include "formats/zip_writer.h"

#include <cmath>
#include <numeric>
#include <set>

namespace facet::formats {

namespace {

using network::Layer;
using network::LayerParameters;
using network::LayerShape;

std::size_t product(const std::vector<int> &shape)
{
    return std::accumulate(shape.begin(), shape.end(), std::size_t(1), [](std::size_t all, int size) { return all * std::size_t(size); });
}

// Layers before the start layer have no shapes; only the order of the tensors matters to the loader.
std::vector<int> shapeOfUnused(const Layer &layer)
{
    LayerShape shape;
    shape.inChannels = std::max(layer.inChannels.value_or(1), 1) * std::max(layer.groups, 1);
    shape.outChannels = std::max(layer.outChannels, 1);
    return checkpointShape(layer, shape);
}

std::vector<float> floatsOf(std::span<const std::int8_t> integers, float factor)
{
    std::vector<float> floats;
    floats.reserve(integers.size());
    for (const std::int8_t value : integers)
        floats.push_back(float(value) * factor);
    return floats;
}

void addLayer(CheckpointContent &content, const std::string &name, const Layer &layer, const std::vector<int> &shape,
              const LayerParameters &parameters)
{
    const int bits = network::storageBits(layer.weightBits);
    content.addSetting(name + ".output_shift", float(layer.outputShift.value_or(0)));
    content.addSetting(name + ".weight_bits", float(bits));
    content.addSetting(name + ".bias_bits", 8);
    content.addSetting(name + ".quantize_activation", 1);
    content.addSetting(name + ".adjust_output_shift", 0);
    content.addSetting(name + ".shift_quantile", 1);

    std::vector<float> weights(product(shape), 0.0f);
    if (!parameters.weights.empty()) {
        weights = floatsOf(parameters.weights, 1);
        if (isTransposed(layer))
            weights = flippedAndSwapped<float>(weights, std::size_t(shape[1]), std::size_t(shape[0]), std::size_t(layer.kernel.area()));
    }
    content.add(name + ".op.weight", pickle::floatTensor({shape.begin(), shape.end()}, weights));
    if (!parameters.bias.empty())
        content.add(name + ".op.bias",
                    pickle::floatTensor({std::int64_t(parameters.bias.size())}, floatsOf(parameters.bias, std::ldexp(1.0f, bits - 1))));
}

} // namespace

void CheckpointContent::addSetting(std::string name, float value)
{
    add(std::move(name), pickle::floatTensor({1}, {&value, 1}));
}

Expected<std::string> writeCheckpoint(const CheckpointContent &content)
{
    pickle::Dict state{{}, true};
    for (const auto &[name, tensor] : content.state)
        state.add(name, tensor);
    pickle::Dict top;
    top.add("epoch", content.epoch);
    if (!content.arch.empty())
        top.add("arch", content.arch);
    top.add("state_dict", std::move(state));
    top.add("extras", content.extras);
    for (const pickle::Item &item : content.more.items)
        top.items.push_back(item);

    pickle::Pickled pickled = pickle::write(top);
    std::vector<ZipContent> files{{"archive/data.pkl", std::move(pickled.bytes)}};
    for (std::size_t i = 0; i < pickled.storages.size(); ++i)
        files.push_back({"archive/data/" + std::to_string(i), std::move(pickled.storages[i])});
    files.push_back({"archive/version", "3\n"});
    auto bytes = writeStoredZip(files);
    if (bytes && bytes->size() > kMaxCheckpointBytes)
        return tl::unexpected(Error{"The checkpoint would be larger than " + std::to_string(kMaxCheckpointBytes >> 20) + " MiB",
                                    {},
                                    0,
                                    -1,
                                    "Leave out the state of the optimizer."});
    return bytes;
}

Expected<void> saveCheckpoint(const std::string &path, const CheckpointContent &content)
{
    const Expected<std::string> bytes = writeCheckpoint(content);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeFileAtomically(path, *bytes);
}

std::vector<std::string> checkpointLayerNames(const network::Network &network)
{
    std::multiset<std::string> given;
    for (const Layer &layer : network.layers)
        given.insert(layer.name);
    std::vector<std::string> names;
    std::set<std::string> used;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        std::string name = network.layers[i].name;
        if (name.empty() || name.find('.') != std::string::npos || given.count(name) > 1)
            name = "layer" + std::to_string(i);
        while (used.contains(name) || (name != network.layers[i].name && given.contains(name)))
            name += "_";
        used.insert(name);
        names.push_back(std::move(name));
    }
    return names;
}

tl::expected<CheckpointContent, Errors> checkpointOf(const network::Network &network, const network::Parameters &parameters)
{
    Errors errors;
    const auto complain = [&](int layer, std::string what) {
        errors.push_back({std::move(what), {}, 0, layer, "Use the weights that were made for this network."});
    };
    const network::Shapes shapes = network::inferShapes(network);
    if (!shapes.ok())
        complain(shapes.problems.front().layer, "The shapes of the network do not fit together");
    else if (parameters.size() != network.layers.size())
        complain(-1, "There are parameters for " + std::to_string(parameters.size()) + " layers, but the network has " +
                         std::to_string(network.layers.size()));
    if (!errors.empty())
        return tl::unexpected(std::move(errors));

    CheckpointContent content;
    content.arch = network.name;
    const std::vector<std::string> names = checkpointLayerNames(network);
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const Layer &layer = network.layers[i];
        if (!layer.hasWeights() || layer.weightSource)
            continue;
        const bool executed = shapes.layers[i].executed;
        const std::vector<int> shape = executed ? checkpointShape(layer, shapes.layers[i]) : shapeOfUnused(layer);
        const LayerParameters &own = executed ? parameters[i] : LayerParameters{};
        if (executed && own.weights.size() != product(shape))
            complain(int(i),
                     "The layer needs " + std::to_string(product(shape)) + " weights, but there are " + std::to_string(own.weights.size()));
        else if (!own.bias.empty() && own.bias.size() != std::size_t(shapes.layers[i].outChannels))
            complain(int(i), "The layer needs " + std::to_string(shapes.layers[i].outChannels) + " bias values, but there are " +
                                 std::to_string(own.bias.size()));
        else
            addLayer(content, names[i], layer, shape, own);
    }
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return content;
}

} // namespace facet::formats
