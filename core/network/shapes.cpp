// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "network/shapes.h"

#include <algorithm>
#include <span>

namespace facet::network {

namespace {

// No chip comes near; keeps every later product far from overflow in designs that are nonsense.
constexpr std::int64_t kLargestExtent = 1 << 15;

int bounded(std::int64_t value)
{
    return int(std::clamp<std::int64_t>(value, 0, kLargestExtent));
}

// floor(numerator / denominator) for a positive denominator.
std::int64_t floorDiv(std::int64_t numerator, std::int64_t denominator)
{
    const std::int64_t d = std::max<std::int64_t>(denominator, 1);
    return numerator >= 0 ? numerator / d : -((-numerator + d - 1) / d);
}

std::int64_t pooledSize(std::int64_t in, std::int64_t pool, std::int64_t stride, std::int64_t dilation)
{
    return floorDiv(in + stride - pool - dilation + 1, stride);
}

std::int64_t convolvedSize(std::int64_t in, std::int64_t kernel, std::int64_t pad, std::int64_t stride, std::int64_t dilation)
{
    return floorDiv(in - dilation * (kernel - 1) - 1 + 2 * pad, stride) + 1;
}

std::int64_t transposedSize(std::int64_t in, std::int64_t kernel, std::int64_t pad, std::int64_t stride, std::int64_t dilation,
                            std::int64_t outputPad)
{
    return (in - 1) * stride - 2 * pad + dilation * (kernel - 1) + outputPad + 1;
}

class Inference
{
public:
    Inference(const Network &network, Shapes &shapes) : m_network(network), m_shapes(shapes) {}

    void run()
    {
        const int count = int(m_network.layers.size());
        m_shapes.layers.assign(m_network.layers.size(), {});
        if (count == 0) {
            problem(ShapeProblemKind::NoLayers, -1);
            return;
        }
        checkFold();
        followOrder(count);
        for (m_done = 0; m_done < m_shapes.order.size(); ++m_done)
            infer(m_shapes.order[m_done], m_done == 0 ? kNetworkInput : m_shapes.order[m_done - 1]);
    }

private:
    void problem(ShapeProblemKind kind, int layer, std::int64_t needs = 0, std::int64_t has = 0)
    {
        m_shapes.problems.push_back({kind, layer, needs, has});
        if (layer >= 0)
            m_shapes.layers[std::size_t(layer)].valid = false;
    }

    void checkFold()
    {
        const int f = m_network.fold;
        const Extent size = m_network.picture.extent;
        if (f < 1)
            problem(ShapeProblemKind::FoldDoesNotDivide, -1, f, size.rows);
        else if (size.rows % f != 0)
            problem(ShapeProblemKind::FoldDoesNotDivide, -1, f, size.rows);
        else if (size.cols % f != 0)
            problem(ShapeProblemKind::FoldDoesNotDivide, -1, f, size.cols);
    }

    void followOrder(int count)
    {
        const int start = std::clamp(m_network.options.startLayer, 0, count - 1);
        m_shapes.order.reserve(std::size_t(count));
        for (int layer = start; layer != kStop;) {
            auto &shape = m_shapes.layers[std::size_t(layer)];
            if (shape.executed) {
                problem(ShapeProblemKind::EndlessSequence, layer);
                break;
            }
            shape.executed = true;
            shape.valid = true;
            m_shapes.order.push_back(layer);
            const int following = m_network.layers[std::size_t(layer)].next.value_or(layer + 1);
            layer = following < 0 || following >= count ? kStop : following;
        }
        for (int layer = start; layer < count; ++layer) {
            if (!m_shapes.layers[std::size_t(layer)].executed)
                problem(ShapeProblemKind::NotExecuted, layer);
        }
    }

    [[nodiscard]] Shape output(int source) const
    {
        if (source == kNetworkInput)
            return m_network.input();
        const LayerShape &shape = m_shapes.layers[std::size_t(source)];
        return {shape.outChannels, shape.out};
    }

    [[nodiscard]] bool available(int source, int layer) const
    {
        if (source == kNetworkInput)
            return true;
        if (source < 0 || source >= int(m_shapes.layers.size()) || source == layer)
            return false;
        const auto end = m_shapes.order.begin() + std::ptrdiff_t(m_done);
        return std::find(m_shapes.order.begin(), end, source) != end;
    }

    // Reads the sources of a layer; sets the channels of one operand and the size before pooling.
    void read(int index, int previous)
    {
        const Layer &layer = m_network.layers[std::size_t(index)];
        LayerShape &shape = m_shapes.layers[std::size_t(index)];
        const std::int64_t operands = std::max(layer.operands, 1);
        const bool elementWise = layer.eltwise != Eltwise::None;

        if (layer.readsBuffer) {
            shape.inChannels = bounded(layer.inChannels.value_or(0));
            const Extent dim = layer.inDim.value_or(Extent{});
            shape.in = {bounded(dim.rows), bounded(dim.cols)};
            return;
        }

        const int fallback[] = {previous};
        const std::span<const int> sources = layer.sources.empty() ? std::span<const int>(fallback) : std::span<const int>(layer.sources);
        std::int64_t sum = 0;
        std::int64_t pixels = 0;
        int first = -2;
        bool sameSize = true;
        bool sameChannels = true;
        for (const int source : sources) {
            if (!available(source, index)) {
                const bool exists = source >= 0 && source < int(m_shapes.layers.size()) && source != index;
                problem(exists ? ShapeProblemKind::SourceNotExecuted : ShapeProblemKind::BadSource, index, 0, source);
                continue;
            }
            const Shape from = output(source);
            if (first == -2)
                first = source;
            sameSize = sameSize && from.extent == output(first).extent;
            sameChannels = sameChannels && from.channels == output(first).channels;
            sum += from.channels;
            pixels += from.extent.area();
        }
        if (first == -2)
            return;
        const Shape from = output(first);

        if (layer.inChannels.value_or(0) > 0)
            shape.inChannels = bounded(*layer.inChannels);
        else if (!layer.sources.empty())
            shape.inChannels = bounded(elementWise ? from.channels : sum);
        else if (previous == kNetworkInput) {
            shape.inChannels = bounded(from.channels / operands);
            if (from.channels % operands != 0)
                problem(ShapeProblemKind::OperandSplit, index, operands, from.channels);
        } else
            shape.inChannels = bounded(from.channels);
        if (elementWise && sources.size() > 1 && !sameChannels)
            problem(ShapeProblemKind::SourceChannelsDiffer, index);

        if (layer.inDim) {
            shape.in = {bounded(layer.inDim->rows), bounded(layer.inDim->cols)};
            const std::int64_t cropped = std::int64_t(layer.inCrop[0] + layer.inCrop[1]) * shape.in.cols;
            const std::int64_t has = sameSize ? from.extent.area() : pixels;
            // Reshaping may trade channels for pixels only where in_channels says so.
            const bool channelsStated = layer.inChannels.value_or(0) > 0;
            if (shape.in.area() + cropped != has && !(channelsStated && (shape.in.area() + cropped) * shape.inChannels == has * sum))
                problem(ShapeProblemKind::PixelCountMismatch, index, has, shape.in.area() + cropped);
        } else {
            shape.in = from.extent;
            shape.in.rows = bounded(std::int64_t(shape.in.rows) - layer.inCrop[0] - layer.inCrop[1]);
            if (!sameSize)
                problem(ShapeProblemKind::SourceSizesDiffer, index);
        }
    }

    void infer(int index, int previous)
    {
        const Layer &layer = m_network.layers[std::size_t(index)];
        LayerShape &shape = m_shapes.layers[std::size_t(index)];
        read(index, previous);

        shape.oneD = layer.op == Operator::Conv1d || (layer.op == Operator::Passthrough && shape.in.cols == 1);
        shape.pooled.rows = bounded(pooledSize(shape.in.rows, layer.pool.rows, layer.poolStride.rows, layer.poolDilation.rows));
        shape.pooled.cols =
            shape.oneD ? 1 : bounded(pooledSize(shape.in.cols, layer.pool.cols, layer.poolStride.cols, layer.poolDilation.cols));
        if (shape.pooled.area() == 0)
            problem(ShapeProblemKind::PooledEmpty, index, 1, 0);

        shape.outChannels = layer.outChannels > 0 ? bounded(layer.outChannels) : shape.inChannels;
        if (layer.outChannels <= 0 && layer.hasWeights())
            problem(ShapeProblemKind::OutputChannelsMissing, index);

        shape.out = operatorOutput(layer, shape);
        if (shape.out.area() == 0 && shape.pooled.area() != 0)
            problem(ShapeProblemKind::OutputEmpty, index);
    }

    static Extent operatorOutput(const Layer &layer, const LayerShape &shape)
    {
        if (layer.op == Operator::Passthrough)
            return shape.pooled;
        if (layer.flatten)
            return {1, 1};
        const Extent kernel = layer.op == Operator::Linear ? Extent{1, 1} : layer.kernel;
        if (layer.op == Operator::ConvTranspose2d) {
            return {bounded(transposedSize(shape.pooled.rows, kernel.rows, layer.pad.rows, layer.stride.rows, layer.dilation.rows, layer.outputPad)),
                    bounded(transposedSize(shape.pooled.cols, kernel.cols, layer.pad.cols, layer.stride.cols, layer.dilation.cols, layer.outputPad))};
        }
        const int rows = bounded(convolvedSize(shape.pooled.rows, kernel.rows, layer.pad.rows, layer.stride.rows, layer.dilation.rows));
        if (shape.oneD)
            return {rows, 1};
        return {rows, bounded(convolvedSize(shape.pooled.cols, kernel.cols, layer.pad.cols, layer.stride.cols, layer.dilation.cols))};
    }

    const Network &m_network;
    Shapes &m_shapes;
    std::size_t m_done = 0; // layers of the order whose output is known
};

} // namespace

Shapes inferShapes(const Network &network)
{
    Shapes shapes;
    Inference(network, shapes).run();
    return shapes;
}

std::vector<int> effectiveSources(const Network &network, const Shapes &shapes, int layer)
{
    const auto &given = network.layers[std::size_t(layer)].sources;
    if (!given.empty())
        return given;
    const auto at = std::ranges::find(shapes.order, layer);
    if (at == shapes.order.end())
        return {};
    return {at == shapes.order.begin() ? kNetworkInput : *(at - 1)};
}

} // namespace facet::network
