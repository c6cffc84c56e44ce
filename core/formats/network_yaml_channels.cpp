// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_channels.h"

#include "network/shapes.h"

#include <algorithm>
#include <bit>

namespace facet::formats::yaml {

namespace {

using network::Eltwise;
using network::Extent;
using network::kNetworkInput;
using network::Layer;
using network::LayerShape;
using network::Network;
using network::Shapes;

// With more than 64 channels a pass takes at least 36 processors, always a multiple of 4 (spec/chip/registers.md 2);
// any other number of processors means one pass, so it is the number of channels.
constexpr int kFewestOfSeveralPasses = 36;

std::optional<int> channelsOf(std::uint64_t processors)
{
    const int count = std::popcount(processors);
    if (count == 0 || (count >= kFewestOfSeveralPasses && count % 4 == 0))
        return std::nullopt;
    return count;
}

// The map that tells how many channels a layer writes, 0 = none does.
std::uint64_t outputMapOf(const Network &network, std::size_t index, const std::vector<int> &order)
{
    const Layer &layer = network.layers[index];
    const auto at = std::ranges::find(order, static_cast<int>(index));
    const bool final = at == order.end() || at + 1 == order.end();
    if (final && network.outputMap)
        return *network.outputMap;
    if (layer.pins.outputProcessors)
        return *layer.pins.outputProcessors;
    if (final)
        return 0;
    const Layer &next = network.layers[std::size_t(*(at + 1))];
    const bool readsThisOne = next.sources.empty() || next.sources == std::vector<int>{static_cast<int>(index)};
    return readsThisOne && !next.readsBuffer ? next.pins.processors.value_or(0) : 0;
}

bool sameShapes(const Shapes &a, const Shapes &b)
{
    const auto same = [](const LayerShape &x, const LayerShape &y) {
        return x.valid == y.valid && x.inChannels == y.inChannels && x.in == y.in && x.pooled == y.pooled &&
               x.outChannels == y.outChannels && x.out == y.out;
    };
    return a.problems == b.problems && std::ranges::equal(a.layers, b.layers, same);
}

// Clears a value for as long as the shapes stay the same without it.
template <typename Value> void dropIfRedundant(const Network &network, const Shapes &shapes, std::optional<Value> &value)
{
    const std::optional<Value> stated = value;
    if (!stated)
        return;
    value.reset();
    if (!sameShapes(shapes, network::inferShapes(network)))
        value = stated;
}

} // namespace

void inferOutputChannels(Network &network, const std::vector<ParsedLayer> &parsed, Report &report)
{
    const std::vector<int> order = network::inferShapes(network).order;
    const auto unknown = [](const Layer &layer) { return layer.hasWeights() && layer.outChannels == 0; };
    for (const int index : order) {
        const auto i = std::size_t(index);
        Layer &layer = network.layers[i];
        const std::optional<int> channels =
            unknown(layer) && !layer.weightSource ? channelsOf(outputMapOf(network, i, order)) : std::nullopt;
        if (!channels)
            continue;
        layer.outChannels = *channels;
        report.warning(parsed[i].line, parsed[i].sequence,
                       "The number of output channels, " + std::to_string(*channels) + ", was read off the processors that receive them",
                       "State `out_channels` or give --checkpoint FILE to be sure");
    }
    resolveWeightSources(network, parsed);
    for (const int index : order) {
        const auto i = std::size_t(index);
        if (unknown(network.layers[i]))
            report.error(parsed[i].line, parsed[i].sequence, "The number of output channels is not known",
                         "Give --checkpoint FILE, or state `out_channels` in the layer");
    }
}

std::optional<network::Shape> inputOfFirstLayer(const Network &network)
{
    if (network.layers.empty())
        return std::nullopt;
    const int start = std::clamp(network.options.startLayer, 0, static_cast<int>(network.layers.size()) - 1);
    const Layer &first = network.layers[std::size_t(start)];
    if (!first.inChannels || !first.inDim)
        return std::nullopt;
    const bool onlyInput = std::ranges::all_of(first.sources, [](int source) { return source == kNetworkInput; });
    const auto copies = static_cast<int>(first.sources.size());
    int channels = *first.inChannels; // of one operand
    if (first.sources.empty() && !first.readsBuffer) {
        channels *= first.operands;
    } else if (first.eltwise == Eltwise::None && copies > 0) {
        if (channels % copies != 0)
            return std::nullopt;
        channels /= copies;
    }
    if (!onlyInput)
        return std::nullopt;
    const int rows = first.inDim->rows + first.inCrop[0] + first.inCrop[1];
    if (channels > kMaxSize || rows > kMaxSize)
        return std::nullopt;
    return network::Shape{channels, {rows, first.inDim->cols}};
}

void dropRedundantOverrides(Network &network)
{
    const Shapes shapes = network::inferShapes(network);
    for (const int index : shapes.order) {
        Layer &layer = network.layers[std::size_t(index)];
        if (layer.readsBuffer) // needs both: nothing else tells what the buffer holds
            continue;
        dropIfRedundant(network, shapes, layer.inChannels);
        dropIfRedundant(network, shapes, layer.inDim);
    }
}

} // namespace facet::formats::yaml
