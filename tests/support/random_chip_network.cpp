// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/random_chip_network.h"

#include "support/random.h"

#include <algorithm>
#include <random>

namespace facet::testing {

namespace {

using device::DeviceId;
using network::Activation;
using network::Eltwise;
using network::Extent;
using network::Layer;
using network::Network;
using network::Operator;
using network::Pooling;
using network::Shape;

class Builder {
public:
    Builder(std::uint64_t seed, DeviceId device) : m_random(seed), m_max78002(device == DeviceId::Max78002) {}

    Network network()
    {
        m_oneD = m_random.oneIn(4);
        m_binary = m_max78002 && m_random.oneIn(6);
        m_net.picture = {channels(), {m_random.between(2, m_oneD ? 24 : 7), m_oneD ? 1 : m_random.between(1, 7)}};
        if (m_random.oneIn(12)) // operands that the loader deals out
            m_inputOperands = m_random.between(2, 3);
        m_net.picture.channels *= m_inputOperands;
        m_net.options.avgPoolRounding = m_random.oneIn(3);
        const int blocks = m_random.between(1, 4);
        for (int i = 0; i < blocks; ++i) {
            if (!m_net.layers.empty() && shape().extent.area() == 0)
                break; // shapes that do not work out
            if (m_net.layers.empty() && m_inputOperands > 1) {
                addInputOperands();
                continue;
            }
            switch (m_random.between(0, 9)) {
            case 0:
            case 1: residual(); break;
            case 2:
            case 3: concatenation(); break;
            case 4: operandsOfOne(); break;
            case 5: joinAlongPixels(); break;
            case 6: depthwise(); break;
            case 7: copy(); break;
            default: convolution(channels()); break;
            }
        }
        if (m_random.oneIn(3))
            classifier();
        Layer &last = m_net.layers.back();
        if (last.op != Operator::Passthrough && m_random.oneIn(3)) {
            last.outputWidth = 32;
            last.activation = Activation::None;
        }
        return m_net;
    }

private:
    // Mostly few, so that the maps stay small; sometimes several passes, and counts that fill passes exactly.
    int channels()
    {
        if (m_random.oneIn(6))
            return m_random.of({64, 68, 72, 96, 100, 128, 130, 192});
        return m_random.oneIn(5) ? m_random.between(17, 64) : m_random.between(1, 16);
    }

    int add(Layer layer)
    {
        layer.name = "layer" + std::to_string(m_net.layers.size());
        layer.output = m_random.oneIn(10);
        m_net.layers.push_back(std::move(layer));
        return int(m_net.layers.size()) - 1;
    }

    // What the layer added last writes.
    Shape shape()
    {
        if (m_net.layers.empty())
            return m_net.input();
        const network::LayerShape last = network::inferShapes(m_net).layers.back();
        return {last.outChannels, last.out};
    }

    static Layer passthrough()
    {
        Layer layer;
        layer.op = Operator::Passthrough;
        layer.kernel = {1, 1};
        layer.pad = {0, 0};
        return layer;
    }

    void shiftAndMore(Layer &layer)
    {
        layer.weightBits = m_random.of({8, 8, 8, 4, 2, m_binary ? network::kBinaryBits : 1});
        layer.activation = m_random.of({Activation::None, Activation::ReLU, Activation::Abs});
        layer.bias = m_random.oneIn(2);
        const int total = m_random.oneIn(5) ? m_random.between(-15, 15) : m_random.between(-8, 3);
        const bool narrow = layer.weightBits != 8;
        layer.outputShift = (narrow ? std::min(total + 6, 15) : total) - (8 - network::storageBits(layer.weightBits));
    }

    Layer plainConvolution(int outChannels, const Shape &in, bool keepSize)
    {
        Layer layer;
        layer.outChannels = outChannels;
        shiftAndMore(layer);
        const bool severalPasses = in.channels > device::kProcessors;
        if (in.extent.cols == 1 && m_oneD) {
            layer.op = Operator::Conv1d;
            const bool padded = keepSize && !(m_max78002 && severalPasses);
            layer.kernel = {padded ? m_random.of({1, 3, 5}) : m_random.between(1, std::min(9, in.extent.rows)), 1};
            layer.pad = {padded ? (layer.kernel.rows - 1) / 2 : 0, 0};
            if (keepSize && !padded)
                layer.kernel = {1, 1};
            if (!keepSize && !padded && m_random.oneIn(2) && layer.kernel.rows > 1)
                dilate(layer, in.extent.rows);
        } else {
            const bool unit = m_random.oneIn(3);
            layer.kernel = unit ? Extent{1, 1} : Extent{3, 3};
            const int pad = unit ? 0 : 1;
            layer.pad = {pad, pad};
            if (!unit && !keepSize && m_random.oneIn(3))
                layer.pad = {2, 2};
        }
        // The MAX78002 reads four banks at a time.
        if (m_max78002 && layer.kernel == Extent{3, 3} && outChannels % 4 == 0 && !severalPasses && !m_net.layers.empty() &&
            m_random.oneIn(8))
            layer.calcX4 = true;
        return layer;
    }

    // Stretched with zeros, or on Conv2d hardware.
    void dilate(Layer &layer, int rows)
    {
        if (layer.weightBits == network::kBinaryBits)
            return;
        if (m_random.oneIn(2)) {
            layer.kernel = {m_random.of({2, 3}), 1};
            layer.dilation = {m_random.between(1, 12), 1};
        } else {
            layer.dilation = {m_random.between(1, 3), 1};
        }
        const auto reach = [&] { return (layer.kernel.rows - 1) * layer.dilation.rows; };
        if (reach() + 1 > rows || (layer.kernel.rows > 3 && reach() >= 9))
            layer.dilation = {1, 1};
    }

    void pool(Layer &layer, const Shape &in)
    {
        if (in.extent.rows < 3 || (in.extent.cols < 3 && in.extent.cols != 1))
            return;
        const int size = m_random.between(1, 3);
        layer.pooling = size == 1 ? Pooling::None : m_random.of({Pooling::Max, Pooling::Average});
        layer.pool = {size, in.extent.cols == 1 ? 1 : m_random.between(1, size)};
        const int stride = m_random.between(1, 3);
        layer.poolStride = {stride, in.extent.cols == 1 && m_oneD ? 1 : stride};
        if (m_max78002 && layer.pool == Extent{2, 1} && in.extent.cols == 1 && in.extent.rows > 4 && m_random.oneIn(3))
            layer.poolDilation = {m_random.between(1, 3), 1};
        if (m_max78002 && layer.pool == Extent{2, 2} && in.extent.rows > 4 && in.extent.cols > 4 && m_random.oneIn(3))
            layer.poolDilation = {m_random.between(1, 3), m_random.between(1, 3)};
    }

    void convolution(int outChannels)
    {
        const Shape in = shape();
        if (!m_oneD && in.extent.area() < 40 && m_random.oneIn(7)) {
            Layer layer;
            shiftAndMore(layer);
            layer.outChannels = outChannels;
            layer.op = Operator::ConvTranspose2d;
            layer.stride = {2, 2};
            layer.outputPad = 1;
            layer.pad.rows = layer.pad.cols = m_random.between(0, 2);
            add(layer);
            return;
        }
        Layer layer = plainConvolution(outChannels, in, false);
        const bool dilated = layer.dilation.rows > 1 && (layer.kernel.rows - 1) * layer.dilation.rows >= 9;
        if (m_random.oneIn(4) && !dilated)
            pool(layer, in);
        if (!m_net.layers.empty() && m_random.oneIn(8) && in.extent.rows > layer.kernel.rows + 6)
            layer.inCrop = {m_random.between(0, 2), m_random.between(1, 2)};
        if (m_max78002 && m_random.oneIn(12) && layer.op == Operator::Conv2d && !layer.calcX4) {
            layer.bypass = true;
            layer.bias = false;
            layer.outChannels = 0;
            layer.weightBits = 8;
            layer.outputShift = m_random.between(-4, 7);
        }
        add(layer);
    }

    // A branch and its beginning, combined element by element; the other operand may be a longer branch.
    void residual()
    {
        const int width = channels();
        const int begin = add(plainConvolution(width, shape(), true));
        std::vector<int> sources{begin};
        // The MAX78000 cannot skip words, so that what a branch reads must be copied for the sum.
        if (!m_max78002 && !m_random.oneIn(4))
            sources[0] = add(passthrough());
        const int branches = m_random.oneIn(3) ? 2 : 1;
        for (int branch = 0; branch < branches; ++branch) {
            Layer next = plainConvolution(width, shape(), true);
            next.sources = {begin};
            int end = add(next);
            if (m_random.oneIn(3))
                end = add(plainConvolution(width, shape(), true));
            sources.push_back(end);
        }
        const Shape in = shape();
        const bool alone = m_oneD || m_random.oneIn(2);
        Layer join = alone ? passthrough() : plainConvolution(channels(), in, true);
        if (!alone && m_max78002)
            join.bias = false;
        join.operands = int(sources.size());
        join.eltwise = m_random.of({Eltwise::Add, Eltwise::Sub, Eltwise::Or, Eltwise::Xor});
        if (m_random.oneIn(2))
            std::ranges::reverse(sources);
        join.sources = sources;
        if (m_random.oneIn(3) && in.channels <= device::kProcessors) {
            pool(join, in);
            join.poolFirst = (join.pool.rows == 1 && join.pool.cols == 1) || join.operands > 2 || m_random.oneIn(2);
        }
        add(join);
    }

    // Branches side by side; over several passes where they fill them.
    void concatenation()
    {
        // Sources that fill passes, or share one.
        const std::vector<int> filling =
            m_random.of<std::vector<int>>({{64, 64}, {64, 64, 64}, {32, 32, 64}, {64, 32, 32}, {44, 44}, {32, 32, 32, 32}});
        const bool passes = m_random.oneIn(3);
        const Shape in = shape();
        const int before = int(m_net.layers.size()) - 1;
        std::vector<int> sources;
        const int branches = passes ? int(filling.size()) : m_random.between(2, 3);
        for (int branch = 0; branch < branches; ++branch) {
            Layer layer = plainConvolution(passes ? filling[std::size_t(branch)] : m_random.between(1, 21), in, true);
            if (before >= 0 && branch > 0)
                layer.sources = {before};
            else if (branch > 0)
                layer.sources = {network::kNetworkInput};
            sources.push_back(add(layer));
        }
        if (before >= 0 && !passes && m_random.oneIn(4))
            sources.push_back(before);
        Layer join = m_random.oneIn(4) ? passthrough() : plainConvolution(channels(), {4 * device::kProcessors, in.extent}, true);
        join.sources = sources;
        add(join);
        if (m_random.oneIn(4)) { // a second reader of one branch
            Layer again = plainConvolution(channels(), in, true);
            again.sources = {sources.front()};
            add(again);
        }
    }

    // The output passes of one layer as operands of the next.
    void operandsOfOne()
    {
        const int operands = m_random.between(2, 3);
        const int each = m_random.of({44, 48, 64});
        if (each * operands <= device::kProcessors)
            return convolution(channels());
        add(plainConvolution(each * operands, shape(), true));
        Layer join = passthrough();
        join.operands = operands;
        join.inChannels = each;
        join.eltwise = m_random.of({Eltwise::Add, Eltwise::Sub, Eltwise::Or, Eltwise::Xor});
        add(join);
    }

    void addInputOperands()
    {
        const Shape in{m_net.picture.channels / m_inputOperands, m_net.picture.extent};
        Layer join = m_oneD || m_random.oneIn(2) ? passthrough() : plainConvolution(channels(), in, true);
        if (join.op != Operator::Passthrough && m_max78002)
            join.bias = false;
        join.operands = m_inputOperands;
        join.eltwise = m_random.of({Eltwise::Add, Eltwise::Sub, Eltwise::Or, Eltwise::Xor});
        add(join);
    }

    // Maps of different size, one behind the other.
    void joinAlongPixels()
    {
        const int width = channels();
        const int begin = add(plainConvolution(width, shape(), true));
        const Shape in = shape();
        Layer smaller = passthrough();
        pool(smaller, in);
        if (width > device::kProcessors && !m_max78002)
            return;
        const int end = add(smaller);
        const Shape pooled = shape();
        if (pooled.extent == in.extent || m_net.layers.back().output)
            return;
        Layer join = passthrough();
        join.sources = {begin, end};
        join.inChannels = width;
        join.inDim = Extent{int(in.extent.area() + pooled.extent.area()), 1};
        add(join);
        m_oneD = true;
    }

    void depthwise()
    {
        if (!m_max78002)
            return convolution(channels());
        Layer layer = plainConvolution(shape().channels, shape(), false);
        layer.calcX4 = false;
        layer.groups = layer.outChannels;
        add(layer);
    }

    void copy()
    {
        const Shape in = shape();
        Layer layer = passthrough();
        if (in.channels <= device::kProcessors || m_max78002)
            pool(layer, in);
        add(layer);
    }

    void classifier()
    {
        const Shape in = shape();
        Layer layer;
        shiftAndMore(layer);
        layer.op = Operator::Linear;
        layer.kernel = {1, 1};
        layer.pad = {0, 0};
        layer.flatten = in.extent.area() <= 256 && in.extent.area() > 1;
        layer.outChannels = m_random.between(1, 20);
        if (layer.flatten || in.extent.area() == 1)
            add(layer);
    }

    Random m_random;
    bool m_max78002;
    bool m_oneD = false;
    bool m_binary = false;
    int m_inputOperands = 1;
    Network m_net;
};

} // namespace

RandomNetwork randomChipNetwork(std::uint64_t seed, device::DeviceId device)
{
    for (std::uint64_t attempt = seed * 1000;; ++attempt) {
        RandomNetwork result;
        result.network = Builder(attempt, device).network();
        result.shapes = network::inferShapes(result.network);
        if (!result.shapes.ok())
            continue;
        result.parameters = randomParameters(result.network, result.shapes, attempt);
        result.input = randomInput(result.network.input(), attempt + 1);
        return result;
    }
}

} // namespace facet::testing
