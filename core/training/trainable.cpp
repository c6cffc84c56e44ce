// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/trainable.h"

#include <algorithm>
#include <numeric>

namespace facet::training {

namespace {

using network::Eltwise;
using network::Layer;
using network::LayerShape;
using network::Network;
using network::Operator;
using network::Pooling;
using network::Shapes;

class Check {
public:
    explicit Check(const Network &network) : m_network(network), m_shapes(network::inferShapes(network)) {}

    tl::expected<Shapes, Errors> run()
    {
        for (const network::ShapeProblem &problem : m_shapes.problems)
            complain(problem.layer, "The shapes of this network do not fit together", "See the findings of this design");
        if (!m_errors.empty())
            return tl::unexpected(std::move(m_errors));
        if (m_network.dataBuffer)
            complain(-1, "A network with a rolling data buffer cannot be trained here", "Remove the data buffer");
        for (const int index : m_shapes.order)
            check(index);
        checkEnd();
        if (!m_errors.empty())
            return tl::unexpected(std::move(m_errors));
        return std::move(m_shapes);
    }

private:
    void complain(int layer, std::string what, std::string remedy)
    {
        m_errors.push_back({std::move(what), {}, 0, layer, std::move(remedy)});
    }

    void check(int index)
    {
        const Layer &layer = m_network.layers[std::size_t(index)];
        const LayerShape &shape = m_shapes.layers[std::size_t(index)];
        if (layer.eltwise == Eltwise::Or || layer.eltwise == Eltwise::Xor)
            complain(index, "A bitwise element-wise operation has no gradient", "Use add or subtract");
        if (layer.hasWeights() && layer.weightBits == network::kBinaryBits)
            complain(index, "Binary weights (-1, +1) cannot be trained", "Use 1, 2, 4 or 8 bits; 1 bit means -1 and 0");
        if (layer.bypass || layer.weightSource)
            complain(index, "A layer without weights of its own cannot be trained", "Give the layer its own weights");
        if (layer.inChannelSkip != 0 || layer.inCrop != std::array{0, 0})
            complain(index, "A layer that skips input channels or rows cannot be trained here", "Remove the skip or the crop");
        if (layer.pooling == Pooling::Average && layer.poolDilation != network::Extent{})
            complain(index, "An average pool with dilation cannot be trained here", "Use a maximum pool, or no dilation");
        if (layer.pooling == Pooling::None && layer.poolStride != network::Extent{} && layer.poolDilation != network::Extent{})
            complain(index, "Sub-sampling with dilation cannot be trained here", "Remove the dilation");
        if (layer.outputWidth != 8 && (layer.activation != network::Activation::None || index != m_shapes.order.back()))
            complain(index, "Only the last layer, without an activation, can be trained with 32-bit results", "Use 8 bits");
        std::int64_t elements = 0;
        for (const int source : network::effectiveSources(m_network, m_shapes, index))
            elements += outputOf(source).elements();
        const std::int64_t read = network::Shape{shape.inChannels, shape.in}.elements() * std::max(layer.operands, 1);
        if (layer.inDim && *layer.inDim != sourceExtent(index))
            complain(index, "A layer that reads its input in another shape cannot be trained here", "Remove the input size");
        else if (elements != read)
            complain(index, "A layer that reads a part of its input cannot be trained here", "Let it read all channels");
    }

    [[nodiscard]] network::Shape outputOf(int source) const
    {
        if (source == network::kNetworkInput)
            return m_network.input();
        const LayerShape &shape = m_shapes.layers[std::size_t(source)];
        return {shape.outChannels, shape.out};
    }
    [[nodiscard]] network::Extent sourceExtent(int index) const
    {
        const std::vector<int> sources = network::effectiveSources(m_network, m_shapes, index);
        return sources.empty() ? network::Extent{} : outputOf(sources[0]).extent;
    }

    void checkEnd()
    {
        if (m_shapes.order.empty()) {
            complain(-1, "The network has no layers", "Add layers that end in one value per class");
            return;
        }
        const int last = m_shapes.order.back();
        const network::Shape out = outputOf(last);
        if (out.extent.area() != 1 || out.channels < 2)
            complain(last,
                     "The last layer gives " + std::to_string(out.elements()) + " values in " + std::to_string(out.channels) +
                         " channels; a classifier needs one value for each of at least two classes",
                     "End the network in a linear layer with as many outputs as there are classes");
    }

    const Network &m_network;
    Shapes m_shapes;
    Errors m_errors;
};

// Sets of maps that must be stored in the same range.
class RangeSets {
public:
    explicit RangeSets(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), std::size_t(0)); }
    std::size_t find(std::size_t node)
    {
        while (m_parent[node] != node)
            node = m_parent[node] = m_parent[m_parent[node]];
        return node;
    }
    void join(std::size_t a, std::size_t b) { m_parent[find(a)] = find(b); }

private:
    std::vector<std::size_t> m_parent;
};

} // namespace

tl::expected<Shapes, Errors> checkTrainable(const Network &network)
{
    return Check(network).run();
}

std::vector<LayerRange> alignRanges(const Network &network, const Shapes &shapes, const std::vector<MeasuredRange> &measured)
{
    // Node 0 is the network's input; layer i has node 2 i + 1 for what its operator reads and 2 i + 2 for what it writes.
    const auto reads = [](int layer) { return std::size_t(2 * layer + 1); };
    const auto writes = [](int layer) { return std::size_t(2 * layer + 2); };
    RangeSets sets(2 * network.layers.size() + 1);
    for (const int index : shapes.order) {
        for (const int source : network::effectiveSources(network, shapes, index))
            sets.join(reads(index), source == network::kNetworkInput ? 0 : writes(source));
        if (!network.layers[std::size_t(index)].hasWeights())
            sets.join(reads(index), writes(index));
    }
    struct Value {
        std::optional<int> eltwise;
        std::optional<int> output;
    };
    std::vector<Value> values(2 * network.layers.size() + 1);
    const auto raise = [](std::optional<int> &to, const std::optional<int> &by) {
        if (by)
            to = to ? std::max(*to, *by) : *by;
    };
    for (const int index : shapes.order) {
        raise(values[sets.find(reads(index))].eltwise, measured[std::size_t(index)].eltwise);
        raise(values[sets.find(writes(index))].output, measured[std::size_t(index)].output);
    }
    const auto range = [&](std::size_t node) {
        const std::size_t set = sets.find(node);
        if (set == sets.find(0))
            return 0;
        return values[set].eltwise.value_or(values[set].output.value_or(0));
    };
    std::vector<LayerRange> ranges(network.layers.size());
    for (const int index : shapes.order)
        ranges[std::size_t(index)] = {range(reads(index)), range(writes(index))};
    return ranges;
}

bool isLinear(const Layer &layer)
{
    return layer.op == Operator::Linear || (layer.flatten && layer.op != Operator::Passthrough);
}

} // namespace facet::training
