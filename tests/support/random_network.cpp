// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/random_network.h"

#include "support/random.h"

#include <algorithm>
#include <random>

namespace facet::testing {

namespace {

using network::Activation;
using network::Eltwise;
using network::Extent;
using network::Layer;
using network::LayerShape;
using network::Network;
using network::Operator;
using network::Pooling;
using network::Shape;

class Generator {
public:
    explicit Generator(std::uint64_t seed) : m_random(seed) {}

    // A network whose shapes may or may not work out.
    Network network()
    {
        Network net;
        const bool oneD = m_random.oneIn(3);
        net.picture = {m_random.between(1, 24), {m_random.between(2, oneD ? 40 : 13), oneD ? 1 : m_random.between(1, 13)}};
        net.options.avgPoolRounding = m_random.oneIn(3);
        const int count = m_random.between(1, 6);
        for (int i = 0; i < count; ++i) {
            net.layers.push_back(layer(net, i));
            m_shapes = network::inferShapes(net);
            if (!m_shapes.ok())
                return net;
        }
        net.layers.back().outputWidth =
            net.layers.back().op != Operator::Passthrough && m_random.oneIn(3) ? 32 : net.layers.back().outputWidth;
        return net;
    }

private:
    [[nodiscard]] Shape shapeOf(const Network &net, int source) const
    {
        if (source == network::kNetworkInput)
            return net.input();
        const LayerShape &shape = m_shapes.layers[std::size_t(source)];
        return {shape.outChannels, shape.out};
    }

    Layer layer(const Network &net, int index)
    {
        Layer layer;
        layer.name = "layer" + std::to_string(index);
        Shape in = sources(net, index, layer);
        reshape(in, layer);
        const bool oneD = in.extent.cols == 1;
        pool(in, layer);
        choose(in, oneD, layer);
        layer.output = m_random.oneIn(6);
        return layer;
    }

    // The shape of one operand that the layer gets.
    Shape sources(const Network &net, int index, Layer &layer)
    {
        const Shape previous = shapeOf(net, index - 1);
        std::vector<int> sameShape;
        std::vector<int> sameSize;
        std::vector<int> sameChannels;
        for (int source = -1; source < index; ++source) {
            const Shape shape = shapeOf(net, source);
            if (shape == previous)
                sameShape.push_back(source);
            if (shape.extent == previous.extent)
                sameSize.push_back(source);
            if (shape.channels == previous.channels)
                sameChannels.push_back(source);
        }
        const auto some = [&](const std::vector<int> &from, int count) {
            std::vector<int> picked;
            for (int i = 0; i < count; ++i)
                picked.push_back(from[std::size_t(m_random.between(0, int(from.size()) - 1))]);
            return picked;
        };
        const auto eltwise = [&] { return m_random.of({Eltwise::Add, Eltwise::Sub, Eltwise::Or, Eltwise::Xor}); };
        switch (m_random.between(0, 7)) {
        case 0: // element-wise over maps
            layer.operands = m_random.between(2, 4);
            layer.eltwise = eltwise();
            layer.sources = some(sameShape, layer.operands);
            return previous;
        case 1: // element-wise over the channels of one map
            for (const int operands : {2, 3, 4, 5}) {
                if (previous.channels % operands == 0) {
                    layer.operands = operands;
                    layer.eltwise = eltwise();
                    layer.inChannels = previous.channels / operands;
                    return {*layer.inChannels, previous.extent};
                }
            }
            return previous;
        case 2: { // concatenation along channels
            layer.sources = some(sameSize, m_random.between(2, 3));
            int channels = 0;
            for (const int source : layer.sources)
                channels += shapeOf(net, source).channels;
            return {channels, previous.extent};
        }
        case 3: { // concatenation along pixels, unless all have one size
            layer.sources = some(sameChannels, m_random.between(2, 3));
            int pixels = 0;
            bool sameExtent = true;
            for (const int source : layer.sources) {
                pixels += int(shapeOf(net, source).extent.area());
                sameExtent = sameExtent && shapeOf(net, source).extent == previous.extent;
            }
            if (sameExtent)
                return {previous.channels * int(layer.sources.size()), previous.extent};
            layer.inChannels = previous.channels;
            layer.inDim = {pixels, 1};
            return {previous.channels, *layer.inDim};
        }
        default: return previous;
        }
    }

    void reshape(Shape &in, Layer &layer)
    {
        if (m_random.oneIn(8) && in.extent.rows > 3 && !layer.inDim) {
            layer.inCrop = {m_random.between(0, 1), 1};
            in.extent.rows -= layer.inCrop[0] + layer.inCrop[1];
        } else if (m_random.oneIn(8) && !layer.inDim && layer.operands == 1) {
            const int pixels = int(in.extent.area());
            for (const int cols : {2, 3, 1}) {
                if (pixels % cols == 0 && in.extent.cols != cols) {
                    layer.inDim = {pixels / cols, cols};
                    in.extent = *layer.inDim;
                    break;
                }
            }
        } else if (m_random.oneIn(10) && !layer.inDim && layer.operands == 1 && in.extent.rows % 2 == 0) {
            layer.inChannels = in.channels * 2;
            layer.inDim = {in.extent.rows / 2, in.extent.cols};
            in = {*layer.inChannels, *layer.inDim};
        }
    }

    void pool(Shape &in, Layer &layer)
    {
        if (!m_random.oneIn(3))
            return;
        const auto window = [&](int size) { return m_random.between(1, std::clamp(size, 1, 4)); };
        layer.pooling = m_random.of({Pooling::Max, Pooling::Average, Pooling::None});
        layer.poolStride = {m_random.between(1, 3), in.extent.cols == 1 ? 1 : m_random.between(1, 3)};
        if (layer.pooling != Pooling::None) {
            layer.pool = {window(in.extent.rows), window(in.extent.cols)};
            if (layer.pool.rows <= 2 && layer.pool.cols <= 2 && m_random.oneIn(3))
                layer.poolDilation = {layer.pool.rows == 2 ? m_random.between(1, 3) : 1, layer.pool.cols == 2 ? m_random.between(1, 3) : 1};
        }
        layer.poolFirst = layer.operands == 1 || m_random.oneIn(2);
        const auto size = [](int n, int p, int s, int d) { return (n + s - p - d + 1) / s; };
        in.extent = {size(in.extent.rows, layer.pool.rows, layer.poolStride.rows, layer.poolDilation.rows),
                     size(in.extent.cols, layer.pool.cols, layer.poolStride.cols, layer.poolDilation.cols)};
    }

    void choose(const Shape &in, bool oneD, Layer &layer)
    {
        layer.op = m_random.of(
            {Operator::Conv2d, Operator::Conv2d, Operator::Conv1d, Operator::ConvTranspose2d, Operator::Linear, Operator::Passthrough});
        if (layer.op == Operator::Conv1d && !oneD)
            layer.op = Operator::Conv2d;
        layer.kernel = {1, 1};
        layer.pad = {0, 0};
        if (layer.op == Operator::Passthrough)
            return;
        layer.outChannels = m_random.between(1, 40);
        layer.weightBits = m_random.of({1, 2, 4, 8, 8, 8, network::kBinaryBits});
        layer.bias = m_random.oneIn(2);
        layer.activation = m_random.of({Activation::None, Activation::ReLU, Activation::Abs});
        // Mostly shifts that leave something to see, sometimes any.
        const int total = m_random.oneIn(5) ? m_random.between(-15, 15) : m_random.between(-8, 3);
        const bool narrowWeights = layer.weightBits != 8;
        layer.outputShift = (narrowWeights ? std::min(total + 6, 15) : total) - (8 - network::storageBits(layer.weightBits));
        if (m_random.oneIn(15)) {
            layer.outputWidth = 32; // also in the middle of the network
            layer.activation = m_random.of({Activation::None, Activation::ReLU});
        }
        switch (layer.op) {
        case Operator::Conv2d:
            if (m_random.oneIn(6)) {
                layer.flatten = true;
                return;
            }
            layer.kernel = m_random.of({Extent{1, 1}, Extent{3, 3}, Extent{3, 3}});
            layer.dilation = {m_random.between(1, 2), m_random.between(1, 2)};
            layer.pad = {m_random.between(0, 2), 0};
            layer.pad.cols = layer.pad.rows;
            if (m_random.oneIn(4)) {
                layer.groups = in.channels;
                layer.outChannels = in.channels;
            } else if (m_random.oneIn(8)) {
                layer.bypass = true;
                layer.bias = false;
                layer.outChannels = 0;
                layer.weightBits = 8;
                layer.outputShift = m_random.oneIn(2) ? std::optional<int>() : m_random.between(-4, 7);
            }
            break;
        case Operator::Conv1d:
            layer.kernel = {m_random.between(1, 5), 1};
            layer.dilation = {m_random.between(1, 3), 1};
            layer.pad = {m_random.between(0, 2), 0};
            break;
        case Operator::ConvTranspose2d:
            layer.kernel = {3, 3};
            layer.stride = {2, 2};
            layer.pad = {1, 1};
            layer.pad.rows = layer.pad.cols = m_random.between(0, 2);
            layer.outputPad = 1;
            break;
        case Operator::Linear: layer.flatten = m_random.oneIn(2); break;
        case Operator::Passthrough: break;
        }
    }

    Random m_random;
    network::Shapes m_shapes;
};

std::int32_t anyByte(Random &random)
{
    return random.oneIn(4) ? random.of({-128, -127, -1, 0, 1, 127}) : random.between(-128, 127);
}

bool tooWide(const Network &net)
{
    // 32-bit sums of 32-bit data may leave 32 bits, which no implementation has to bear; pass-through layers carry them on.
    const auto wide = [&](const Layer &layer) { return layer.outputWidth == 32; };
    return std::ranges::count_if(net.layers, wide) > 1;
}

} // namespace

network::FeatureMap randomInput(Shape shape, std::uint64_t seed)
{
    Random random(seed);
    network::FeatureMap map{shape, {}};
    for (std::int64_t i = 0; i < shape.elements(); ++i)
        map.values.push_back(anyByte(random));
    return map;
}

network::Parameters randomParameters(const Network &net, const network::Shapes &shapes, std::uint64_t seed)
{
    Random random(seed);
    network::Parameters parameters(net.layers.size());
    for (std::size_t i = 0; i < net.layers.size(); ++i) {
        const Layer &layer = net.layers[i];
        const LayerShape &shape = shapes.layers[i];
        if (!layer.hasWeights() || !shape.executed)
            continue;
        const std::int64_t taps = layer.flatten ? shape.pooled.area() : layer.op == Operator::Linear ? 1 : layer.kernel.area();
        const std::int64_t count = std::int64_t(shape.outChannels) * (shape.inChannels / layer.groups) * taps;
        const int limit = 1 << (network::storageBits(layer.weightBits) - 1);
        for (std::int64_t k = 0; k < count; ++k) {
            const int value = layer.weightBits == network::kBinaryBits ? random.of({-1, 1})
                              : layer.weightBits == 8                  ? anyByte(random)
                                                                       : random.between(-limit, limit - 1);
            parameters[i].weights.push_back(std::int8_t(value));
        }
        for (int o = 0; layer.bias && o < shape.outChannels; ++o)
            parameters[i].bias.push_back(std::int8_t(anyByte(random)));
    }
    return parameters;
}

RandomNetwork randomNetwork(std::uint64_t seed)
{
    // Not every draw has shapes that work out: take the first that does.
    for (std::uint64_t attempt = seed * 1000;; ++attempt) {
        RandomNetwork result;
        result.network = Generator(attempt).network();
        result.shapes = network::inferShapes(result.network);
        if (!result.shapes.ok() || tooWide(result.network))
            continue;
        result.parameters = randomParameters(result.network, result.shapes, attempt);
        result.input = randomInput(result.network.input(), attempt + 1);
        return result;
    }
}

} // namespace facet::testing
