// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_channels.h"

#include "network/shapes.h"

#include <algorithm>
#include <numeric>

namespace facet::formats::yaml {

namespace {

using network::Extent;
using network::Layer;
using network::Network;
using network::Operator;

bool takesTensor(const Layer &layer)
{
    return layer.hasWeights() && !layer.weightSource;
}

// The tensor of every layer, -1 = none.
std::vector<int> tensorOfLayer(const Network &network, std::size_t tensors)
{
    std::vector<int> assigned(network.layers.size(), -1);
    int next = 0;
    for (std::size_t i = 0; i < assigned.size(); ++i) {
        if (takesTensor(network.layers[i]) && next < int(tensors))
            assigned[i] = next++;
    }
    return assigned;
}

std::string shapeText(const std::vector<int> &shape)
{
    std::string out;
    for (const int size : shape)
        out += (out.empty() ? "" : "x") + std::to_string(size);
    return out;
}

// With `arch: test` transposed convolutions are stored like all others.
bool isTransposedOrder(const Network &network, const Layer &layer)
{
    return layer.op == Operator::ConvTranspose2d && lowerCase(network.name) != "test";
}

// True when the tensor has the rank and the kernel of the layer.
bool fitsKernel(const Layer &layer, const std::vector<int> &shape)
{
    const bool twoMore = shape.size() == 4;
    switch (layer.op) {
    case Operator::Conv1d: return shape.size() == 3 && shape[2] == layer.kernel.rows;
    case Operator::Linear: return shape.size() == 2 || (twoMore && shape[2] == 1 && shape[3] == 1);
    case Operator::Conv2d:
        if (layer.flatten && layer.kernel == Extent{1, 1} && shape.size() == 2)
            return true;
        [[fallthrough]];
    default: return twoMore && shape[2] == layer.kernel.rows && shape[3] == layer.kernel.cols;
    }
}

bool isSane(const std::vector<int> &shape)
{
    constexpr int kLargest = 1 << 26; // inputs of a flattened layer: channels x rows x columns
    return std::ranges::all_of(shape, [](int size) { return size > 0 && size <= kLargest; });
}

int outputChannels(const Network &network, const Layer &layer, const std::vector<int> &shape)
{
    const std::int64_t channels = isTransposedOrder(network, layer) ? std::int64_t(shape[1]) * layer.groups : shape[0];
    return static_cast<int>(std::min<std::int64_t>(channels, kMaxSize));
}

void assign(Network &network, const ParsedLayer &parsed, Layer &layer, const WeightInfo &info, Report &report)
{
    if (!isSane(info.shape) || !fitsKernel(layer, info.shape)) {
        report.error(parsed.line, parsed.sequence,
                     "The weights " + quoted(info.name) + " have the shape " + shapeText(info.shape) +
                         ", which does not fit the operation and its `kernel_size` of " + std::to_string(layer.kernel.rows) + "x" +
                         std::to_string(layer.kernel.cols),
                     "Check that checkpoint and description belong together");
        return;
    }
    const int channels = outputChannels(network, layer, info.shape);
    if (layer.outChannels == 0)
        layer.outChannels = channels;
    else if (layer.outChannels != channels)
        report.error(parsed.line, parsed.sequence,
                     "`out_channels` is " + std::to_string(layer.outChannels) + ", but the weights " + quoted(info.name) + " have " +
                         std::to_string(channels),
                     "Remove `out_channels` or give the matching checkpoint");
    layer.weightBits = parsed.weightBits.value_or(info.bits.value_or(layer.weightBits));
    if (!layer.outputShift)
        layer.outputShift = info.outputShift;
    layer.bias = info.hasBias;
}

// Follows "identical to an earlier tensor" to the first of its kind.
template <typename Member> std::vector<int> firstOfKind(const std::vector<WeightInfo> &weights, Member same)
{
    std::vector<int> first(weights.size());
    std::iota(first.begin(), first.end(), 0);
    for (int i = 0; i < int(weights.size()); ++i) {
        const std::optional<int> &earlier = weights[std::size_t(i)].*same;
        if (earlier && *earlier >= 0 && *earlier < i)
            first[std::size_t(i)] = first[std::size_t(*earlier)];
    }
    return first;
}

// Duplicates share memory: equal weights only with equal bits and processors (spec/chip/registers.md 4.1, 5).
void linkDuplicates(Network &network, const std::vector<int> &tensor, const std::vector<WeightInfo> &weights)
{
    const std::vector<int> sameWeights = firstOfKind(weights, &WeightInfo::sameWeights);
    const std::vector<int> sameBias = firstOfKind(weights, &WeightInfo::sameBias);
    for (std::size_t i = 0; i < tensor.size(); ++i) {
        Layer &layer = network.layers[i];
        if (tensor[i] < 0)
            continue;
        layer.sameWeights.reset();
        layer.sameBias.reset();
        const auto own = std::size_t(tensor[i]);
        for (std::size_t j = 0; j < i; ++j) {
            if (tensor[j] < 0)
                continue;
            const auto other = std::size_t(tensor[j]);
            const Layer &earlier = network.layers[j];
            if (!layer.sameWeights && sameWeights[own] == sameWeights[other] && weights[own].shape == weights[other].shape &&
                layer.weightBits == earlier.weightBits && layer.pins.processors == earlier.pins.processors)
                layer.sameWeights = static_cast<int>(j);
            if (!layer.sameBias && layer.bias && earlier.bias && sameBias[own] == sameBias[other])
                layer.sameBias = static_cast<int>(j);
        }
    }
}

} // namespace

void assignWeights(Network &network, const std::vector<ParsedLayer> &parsed, const std::vector<WeightInfo> &weights, Report &report)
{
    const auto needed = static_cast<std::size_t>(std::ranges::count_if(network.layers, takesTensor));
    if (weights.size() < needed) {
        report.error(0, -1,
                     "The description has " + std::to_string(needed) + " layers with weights, but the checkpoint has only " +
                         std::to_string(weights.size()),
                     "Give the checkpoint that belongs to this description");
        return;
    }
    if (weights.size() > needed)
        report.warning(0, -1,
                       "The checkpoint has " + std::to_string(weights.size() - needed) + " more weighted layers than the description",
                       "Check that both belong together; the surplus is ignored");
    const std::vector<int> tensor = tensorOfLayer(network, weights.size());
    for (std::size_t i = 0; i < tensor.size(); ++i) {
        if (tensor[i] >= 0)
            assign(network, parsed[i], network.layers[i], weights[std::size_t(tensor[i])], report);
    }
    linkDuplicates(network, tensor, weights);
}

void checkWeightInputs(const Network &network, const std::vector<ParsedLayer> &parsed, const std::vector<WeightInfo> &weights,
                       Report &report)
{
    const network::Shapes shapes = network::inferShapes(network);
    const std::vector<int> tensor = tensorOfLayer(network, weights.size());
    for (std::size_t i = 0; i < tensor.size(); ++i) {
        const network::LayerShape &shape = shapes.layers[i];
        if (tensor[i] < 0 || !shape.executed || !shape.valid)
            continue;
        const Layer &layer = network.layers[i];
        const WeightInfo &info = weights[std::size_t(tensor[i])];
        const std::int64_t has = isTransposedOrder(network, layer) ? info.shape[0] : std::int64_t(info.shape[1]) * layer.groups;
        const std::int64_t needs = layer.flatten ? shape.inChannels * shape.pooled.area() : shape.inChannels;
        if (has != needs)
            report.error(parsed[i].line, parsed[i].sequence,
                         "The layer reads " + std::to_string(needs) + " inputs, but its weights " + quoted(info.name) + " (" +
                             shapeText(info.shape) + ") are made for " + std::to_string(has),
                         "Check the shape of the input and that checkpoint and description belong together");
    }
}

void resolveWeightSources(Network &network, const std::vector<ParsedLayer> &parsed)
{
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        Layer &layer = network.layers[i];
        if (!layer.weightSource || !layer.hasWeights())
            continue;
        const Layer &source = network.layers[std::size_t(*layer.weightSource)];
        if (layer.outChannels == 0)
            layer.outChannels = source.outChannels;
        if (!parsed[i].weightBits)
            layer.weightBits = source.weightBits;
    }
}

} // namespace facet::formats::yaml
