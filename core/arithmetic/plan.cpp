// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "arithmetic/plan.h"

#include "arithmetic/map.h"

#include <algorithm>
#include <map>

namespace facet::arithmetic {

namespace {

using network::Extent;
using network::Layer;
using network::LayerShape;
using network::Network;
using network::Operator;
using network::Pooling;
using network::Shape;

// A hundred times the data memory of the largest chip; keeps memory and every offset within bounds.
constexpr std::int64_t kMaxMapValues = 1 << 27;

tl::unexpected<Error> error(int layer, std::string what, std::string remedy)
{
    return tl::unexpected(Error{std::move(what), {}, 0, layer, std::move(remedy)});
}

std::string text(const Shape &shape)
{
    return std::to_string(shape.channels) + "x" + std::to_string(shape.extent.rows) + "x" + std::to_string(shape.extent.cols);
}

// Rows or columns of the padded map: all input pixels, and all that the outermost output reads.
int paddedSize(int in, int spread, int before, int out, int stride, int kernel, int dilation)
{
    return std::max(before + (in - 1) * spread + 1, (out - 1) * stride + (kernel - 1) * dilation + 1);
}

class Planner {
public:
    Planner(const Network &network, const network::Shapes &shapes) : m_network(network), m_shapes(shapes)
    {
        m_outputs[network::kNetworkInput] = network.input();
    }

    Expected<std::vector<Step>> run()
    {
        for (const network::ShapeProblem &problem : m_shapes.problems) {
            if (problem.kind != network::ShapeProblemKind::NotExecuted)
                return error(problem.layer, "The shapes do not fit together", "Repair the layer first; the findings say what is wrong");
        }
        if (m_shapes.layers.size() != m_network.layers.size() || m_shapes.order.empty())
            return error(-1, "There are no shapes for these layers", "Infer the shapes of this very network");

        std::vector<Step> steps;
        int previous = network::kNetworkInput;
        for (int index = m_shapes.order.front(); index != network::kStop;) {
            auto step = plan(index, previous);
            if (!step)
                return tl::unexpected(step.error());
            m_outputs[index] = {m_shapes.layers[std::size_t(index)].outChannels, m_shapes.layers[std::size_t(index)].out};
            steps.push_back(std::move(*step));
            previous = index;
            const Layer &layer = m_network.layers[std::size_t(index)];
            const int next = layer.simulatedNext.value_or(layer.next.value_or(index + 1));
            index = next < 0 || next >= int(m_network.layers.size()) ? network::kStop : next;
            if (index != network::kStop && m_outputs.contains(index))
                return error(index, "The simulated order comes back to this layer", "Let the order of the layers end");
        }
        return steps;
    }

private:
    Expected<Step> plan(int index, int previous)
    {
        const Layer &layer = m_network.layers[std::size_t(index)];
        const LayerShape &shape = m_shapes.layers[std::size_t(index)];
        if (!shape.executed || !shape.valid)
            return error(index, "The simulated order reaches a layer without shapes",
                         "Let the simulated order follow layers that are executed");
        Step step;
        step.layer = index;
        step.isOutput = layer.output || index == m_shapes.order.back();
        step.bufferShift = layer.bufferShift.value_or(0);
        step.bufferInsert = layer.bufferInsert.value_or(0);
        for (const auto part :
             {&Planner::gather, &Planner::cut, &Planner::pool, &Planner::convolve, &Planner::checkBuffer, &Planner::checkSize}) {
            if (auto done = (this->*part)(step, layer, shape, previous); !done)
                return tl::unexpected(done.error());
        }
        return step;
    }

    Expected<void> gather(Step &step, const Layer &layer, const LayerShape &, int previous)
    {
        if (layer.readsBuffer) {
            if (!m_network.dataBuffer)
                return error(step.layer, "The layer reads a rolling data buffer that the network does not have",
                             "Describe the data buffer");
            step.gathered = {m_network.dataBuffer->channels, m_network.dataBuffer->dim};
            return {};
        }
        step.sources = layer.sources.empty() ? std::vector<int>{previous} : layer.sources;
        std::int64_t channels = 0;
        std::int64_t pixels = 0;
        bool sameSize = true;
        bool sameChannels = true;
        const auto first = m_outputs.find(step.sources.front());
        for (const int source : step.sources) {
            const auto from = m_outputs.find(source);
            if (from == m_outputs.end())
                return error(step.layer, "Layer " + std::to_string(source) + " has not been computed when this layer reads it",
                             "Read a layer that is executed before");
            sameSize = sameSize && from->second.extent == first->second.extent;
            sameChannels = sameChannels && from->second.channels == first->second.channels;
            channels += from->second.channels;
            pixels += from->second.extent.area();
        }
        if (sameSize) {
            step.gathered = {int(channels), first->second.extent};
        } else if (sameChannels) {
            step.pixelwise = true;
            step.gathered = {first->second.channels, {int(pixels), 1}};
        } else {
            return error(step.layer, "The sources differ in size and in channels", "Join maps of one size or of one channel count");
        }
        return {};
    }

    // Operands, crop and reshape.
    Expected<void> cut(Step &step, const Layer &layer, const LayerShape &shape, int)
    {
        step.operands = std::max(layer.operands, 1);
        step.eltwise = layer.eltwise;
        step.poolFirst = layer.poolFirst;
        step.crop = layer.inCrop;
        step.skippedChannels = layer.inChannelSkip;
        if ((step.operands > 1) != (layer.eltwise != network::Eltwise::None))
            return error(step.layer, "Several operands need an element-wise operation and the reverse",
                         "Choose an operation for the operands");
        if (step.operands > kMaxOperands)
            return error(step.layer, std::to_string(step.operands) + " operands, but a layer takes at most " + std::to_string(kMaxOperands),
                         "Combine them in several layers");
        step.operand = {(step.gathered.channels - step.skippedChannels) / step.operands, step.gathered.extent};
        if (step.skippedChannels < 0 || step.operand.channels < 1)
            return error(step.layer, "No channels are left for the operands", "Skip fewer channels");
        step.read = {shape.inChannels, shape.in};
        Shape cropped = step.operand;
        cropped.extent.rows -= step.crop[0] + step.crop[1];
        if (step.crop[0] < 0 || step.crop[1] < 0 || cropped.extent.rows < 1)
            return error(step.layer, "The crop leaves no rows", "Drop fewer rows");
        // Channels that are skipped at the start may leave more than the layer reads.
        if (step.skippedChannels > 0 && cropped.channels > step.read.channels && cropped.extent.area() == step.read.extent.area()) {
            step.operand.channels = step.read.channels;
            cropped.channels = step.read.channels;
        }
        if (cropped.elements() != step.read.elements())
            return error(step.layer, "The layer reads " + text(step.read) + " values, but gets " + text(cropped),
                         "State input channels and size that hold as many values");
        return {};
    }

    Expected<void> pool(Step &step, const Layer &layer, const LayerShape &shape, int)
    {
        const bool oneD = layer.op == Operator::Conv1d;
        if (oneD && step.read.extent.cols != 1)
            return error(step.layer, "A 1-D convolution reads a map of one column, not " + text(step.read),
                         "Set the input size so that the pixels follow each other in one column");
        step.pooling = layer.pooling;
        step.window = layer.pool;
        step.windowStride = layer.poolStride;
        step.windowStep = layer.poolDilation;
        if (oneD)
            step.window.cols = step.windowStride.cols = step.windowStep.cols = 1;
        if (oneD && layer.pooling == Pooling::Max)
            step.windowStep.rows = 1; // the 1-D maximum takes neighbors whatever the dilation
        step.pools = layer.pool != Extent{1, 1} || layer.poolStride != Extent{1, 1};
        step.roundAverage = m_network.options.avgPoolRounding && !oneD;
        step.pooled = {step.read.channels, shape.pooled};
        if (!step.pools)
            return {};
        if (layer.pooling == Pooling::None && layer.pool != Extent{1, 1})
            return error(step.layer, "A window without a kind of pooling", "Choose maximum or average pooling");
        const auto reads = [](int out, int stride, int window, int dilation) { return (out - 1) * stride + (window - 1) * dilation + 1; };
        if (reads(shape.pooled.rows, step.windowStride.rows, step.window.rows, step.windowStep.rows) > step.read.extent.rows ||
            reads(shape.pooled.cols, step.windowStride.cols, step.window.cols, step.windowStep.cols) > step.read.extent.cols)
            return error(step.layer, "The dilated pooling window reads past the edge", "Use a smaller window or no pooling dilation");
        return {};
    }

    Expected<void> convolve(Step &step, const Layer &layer, const LayerShape &shape, int)
    {
        step.convolves = layer.op != Operator::Passthrough;
        if (!step.convolves) {
            if (layer.outputWidth != 8)
                return error(step.layer, "A pass-through layer cannot have 32-bit outputs", "Set the output width to 8 bits");
            if (shape.outChannels != step.pooled.channels)
                return error(step.layer, "A pass-through layer cannot change the number of channels", "Leave out_channels to the layer");
            return {};
        }
        Convolution &conv = step.convolution;
        conv.in = step.pooled;
        conv.out = {shape.outChannels, shape.out};
        conv.groups = layer.groups;
        conv.wideOutput = layer.outputWidth == 32;
        conv.activation = layer.activation;
        if (conv.groups != 1 && (conv.groups != conv.in.channels || conv.groups != conv.out.channels || layer.flatten))
            return error(step.layer, "Groups must be 1 or equal to input and output channels", "Use one group, or a depth-wise layer");
        if (layer.flatten) {
            conv.kernel = conv.in.extent;
        } else {
            conv.kernel = layer.op == Operator::Linear ? Extent{1, 1} : layer.kernel;
            conv.dilation = layer.dilation;
            conv.padBefore = layer.pad;
            conv.stride = layer.stride;
        }
        if (layer.flatten)
            conv.padBefore = {0, 0};
        else if (layer.op == Operator::ConvTranspose2d) {
            conv.spread = layer.stride;
            conv.stride = {1, 1};
            conv.padBefore = {layer.dilation.rows * (conv.kernel.rows - 1) - layer.pad.rows,
                              layer.dilation.cols * (conv.kernel.cols - 1) - layer.pad.cols};
        } else if (layer.op == Operator::Conv1d) {
            conv.kernel.cols = conv.dilation.cols = conv.stride.cols = 1;
            conv.padBefore.cols = 0;
        }
        if (conv.padBefore.rows < 0 || conv.padBefore.cols < 0 || conv.kernel.area() < 1 || conv.stride.area() < 1)
            return error(step.layer, "Kernel, stride and padding do not fit together", "Use the chip's kernels and paddings");
        conv.padded = {paddedSize(conv.in.extent.rows, conv.spread.rows, conv.padBefore.rows, conv.out.extent.rows, conv.stride.rows,
                                  conv.kernel.rows, conv.dilation.rows),
                       paddedSize(conv.in.extent.cols, conv.spread.cols, conv.padBefore.cols, conv.out.extent.cols, conv.stride.cols,
                                  conv.kernel.cols, conv.dilation.cols)};
        return {};
    }

    Expected<void> checkBuffer(Step &step, const Layer &layer, const LayerShape &shape, int)
    {
        if (step.bufferShift == 0 && step.bufferInsert == 0)
            return {};
        if (!m_network.dataBuffer)
            return error(step.layer, "The layer writes a rolling data buffer that the network does not have", "Describe the data buffer");
        const network::DataBuffer &buffer = *m_network.dataBuffer;
        const std::int64_t entry = std::int64_t(buffer.channels) * buffer.dim.cols;
        if (step.bufferShift < 0 || step.bufferInsert < 0 || step.bufferInsert > buffer.dim.rows ||
            (step.bufferInsert > 0 && (layer.outputWidth != 8 || Shape{shape.outChannels, shape.out}.elements() != entry)))
            return error(step.layer, "The output does not fit an entry of the rolling data buffer",
                         "Insert 8-bit outputs of as many values as an entry has");
        return {};
    }

    Expected<void> checkSize(Step &step, const Layer &, const LayerShape &, int)
    {
        const Shape padded{step.pooled.channels, step.convolves ? step.convolution.padded : Extent{}};
        for (const Shape &shape : {step.gathered, step.read, step.pooled, padded, step.convolves ? step.convolution.out : step.pooled}) {
            if (std::int64_t(paddedChannels(shape.channels)) * shape.extent.area() > kMaxMapValues)
                return error(step.layer, "A feature map of " + text(shape) + " values is too large", "No chip holds a map of this size");
        }
        return {};
    }

    const Network &m_network;
    const network::Shapes &m_shapes;
    std::map<int, Shape> m_outputs;
};

} // namespace

Expected<std::vector<Step>> planSteps(const Network &network, const network::Shapes &shapes)
{
    return Planner(network, shapes).run();
}

} // namespace facet::arithmetic
