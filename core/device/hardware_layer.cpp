// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "device/hardware_layer.h"

#include <algorithm>

namespace facet::device {

using network::Extent;
using network::Operator;

namespace {

// Beyond every chip; keeps products of kernel, dilation and passes from overflowing in designs that are nonsense.
constexpr int kFar = 1 << 20;

// A 1x1 convolution in or right after a streaming layer runs as 3x3 with the weight in the center
// (registers.md section 2); only the first nine layers are looked at.
bool widenedByStreaming(const network::Network &network, const network::Shapes &shapes, int index)
{
    const network::Layer &layer = network.layers[std::size_t(index)];
    const bool convolution = layer.op == Operator::Conv2d || layer.op == Operator::ConvTranspose2d;
    if (!convolution || layer.flatten || layer.kernel != Extent{1, 1} || index > kStreamingLookAhead)
        return false;
    if (layer.streaming)
        return true;
    const auto at = std::ranges::find(shapes.order, index);
    return at != shapes.order.begin() && at != shapes.order.end() && network.layers[std::size_t(*(at - 1))].streaming;
}

// Passes and processors per pass: more than 64 channels are spread evenly, in multiples of four.
void spread(int channels, int &expand, int &threshold)
{
    expand = std::max(1, ceilDiv(channels, kProcessors));
    threshold = ceilDiv(channels, expand);
    if (channels > kProcessors)
        threshold = std::min(roundUp4(threshold), kProcessors);
}

void substituteDilatedConv1d(const network::Layer &layer, const network::LayerShape &shape, HardwareLayer &hw)
{
    const int dilation = std::min(layer.dilation.rows, kFar);
    const int length = std::min(layer.kernel.rows, kFar);
    if (std::int64_t(length - 1) * dilation < 9) {
        hw.kernel = {(length - 1) * dilation + 1, 1}; // stretched with zeros
        return;
    }
    hw.dilatedAsConv2d = true;
    hw.kernel = {3, 3};
    hw.pad = {1, 1};
    hw.in = {ceilDiv(shape.in.rows, dilation), dilation};
    hw.pooled = hw.in;
    hw.out = hw.in;
    hw.outPad = hw.in.rows * dilation - shape.out.rows;
    hw.outIgnore = length == 3 ? 4 * dilation * hw.outExpand : 0;
}

} // namespace

HardwareLayer hardwareLayer(const network::Network &network, const network::Shapes &shapes, int index)
{
    const network::Layer &layer = network.layers[std::size_t(index)];
    const network::LayerShape &shape = shapes.layers[std::size_t(index)];
    HardwareLayer hw;
    spread(shape.inChannels, hw.inExpand, hw.inThreshold);
    spread(shape.outChannels, hw.outExpand, hw.outThreshold);
    hw.bits = layer.bypass ? 8 : network::storageBits(layer.weightBits);
    const bool unit = layer.op == Operator::Linear || layer.op == Operator::Passthrough;
    hw.kernel = unit ? Extent{1, 1} : layer.kernel;
    hw.pad = layer.op == Operator::Passthrough ? Extent{0, 0} : layer.pad;
    hw.in = shape.in;
    hw.pooled = shape.pooled;
    hw.out = shape.out;
    hw.kernelAfterFlatten = hw.inExpand;
    if (layer.flatten) {
        hw.kernelAfterFlatten = int(std::min<std::int64_t>(hw.inExpand * shape.pooled.area(), INT32_MAX));
        hw.pad = {0, 0};
    }
    if (layer.op == Operator::ConvTranspose2d) {
        const auto mirrored = [](std::int64_t dilation, std::int64_t kernel, std::int64_t pad) {
            return int(std::clamp<std::int64_t>(dilation * (kernel - 1) - pad, -kFar, kFar));
        };
        hw.pad = {mirrored(layer.dilation.rows, layer.kernel.rows, layer.pad.rows), mirrored(layer.dilation.cols, layer.kernel.cols, layer.pad.cols)};
    } else if (layer.op == Operator::Conv1d && layer.dilation.rows > 1) {
        substituteDilatedConv1d(layer, shape, hw);
    }
    if (widenedByStreaming(network, shapes, index)) {
        hw.kernel = {3, 3};
        hw.pad = {1, 1};
    }
    return hw;
}

} // namespace facet::device
