// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "device/stream_buffer.h"

#include <algorithm>

namespace facet::device {

namespace {

constexpr int kIncreaseStart = 2; // the vendor tool's default safety margin

std::int64_t ceil4(std::int64_t value) { return (value + 3) / 4; }

std::int64_t roundUp(std::int64_t value, std::int64_t multiple)
{
    return (value + multiple - 1) / multiple * multiple;
}

struct View {
    const network::Network &network;
    const network::Shapes &shapes;
    const std::vector<HardwareLayer> &hardware;
    const int index;
    const network::Layer &layer = network.layers[std::size_t(index)];
    const HardwareLayer &hw = hardware[std::size_t(index)];
    const bool first = index == 0;
    const std::int64_t width = hw.in.cols;
    const std::int64_t height = hw.in.rows;
    const std::int64_t poolRows = layer.pool.rows, poolCols = layer.pool.cols;
    const std::int64_t strideRows = layer.poolStride.rows, strideCols = layer.poolStride.cols;
    const std::int64_t operands = layer.operands;

    [[nodiscard]] bool lastStreaming() const
    {
        const int following = index + 1;
        return following >= int(network.layers.size()) || !network.layers[std::size_t(following)].streaming;
    }
    // The hardware view of the layer executed before; of the layer itself where there is none.
    [[nodiscard]] const HardwareLayer &before() const
    {
        const auto at = std::ranges::find(shapes.order, index);
        return at == shapes.order.begin() || at == shapes.order.end() ? hw : hardware[std::size_t(*(at - 1))];
    }
};

StreamBuffer max78000(const View &v)
{
    StreamBuffer b;
    if (v.first) {
        b.start = v.height * v.width;
        if (v.layer.streaming) {
            b.start = (v.poolRows - 1) * v.width + v.poolCols;
            b.delta1 = (v.strideCols - 1) * v.operands;
            b.delta2 = (v.poolRows - 1) * v.width * v.operands;
        }
        if (v.layer.chw)
            b.start = ceil4(b.start);
        b.start *= v.poolRows;
    } else {
        const HardwareLayer &p = v.before();
        const std::int64_t line = p.pooled.cols + 2 * p.pad.cols;
        b.start = line * (p.kernel.rows - 1 + v.poolRows - 1) + p.kernel.cols - 1 + v.poolCols + kIncreaseStart;
        b.delta1 = v.strideCols * v.operands;
        b.delta2 = (v.strideRows - 1) * line + v.poolCols * v.operands;
    }
    if (v.first && v.layer.chw) {
        b.rollover = 12;
    } else {
        const std::int64_t reach = std::max<std::int64_t>({v.layer.stride.cols, v.strideCols, v.poolCols});
        b.rollover = roundUp(b.start + (v.poolRows - 1) * v.width + reach, v.hw.inExpand);
    }
    return b;
}

StreamBuffer max78002(const View &v)
{
    StreamBuffer b;
    const std::int64_t pad = v.hw.pad.cols;
    const std::int64_t rowStep = std::max<std::int64_t>(v.poolRows * v.layer.poolDilation.rows, v.strideRows);
    const std::int64_t colStep = std::max<std::int64_t>(v.poolCols * v.layer.poolDilation.cols, v.strideCols);
    const std::int64_t line = v.width + 2 * pad;
    const std::int64_t readAhead = v.layer.readAhead ? v.strideCols : 0;
    const bool noPooling = v.strideRows == 1 && v.poolRows == 1;

    if (v.first) {
        std::int64_t effective = v.width / v.strideCols;
        if (effective * v.strideCols + v.poolCols - 1 > v.width)
            --effective;
        const std::int64_t skipped = std::max<std::int64_t>(0, v.width - effective * v.strideCols);
        if (v.layer.streaming)
            b.start = (noPooling ? colStep : (rowStep * line + pad + 2 * colStep) * v.operands) + readAhead;
        else
            b.start = v.height * v.width;
        const std::int64_t whole = b.start;
        if (v.layer.streaming) {
            b.delta1 = v.strideCols * v.operands - (noPooling ? 1 : 0);
            const auto scale = [&v](std::int64_t value) { return v.layer.chw ? ceil4(value) : value; };
            b.delta1 = scale(b.delta1);
            b.delta2 = v.strideRows == 1 ? b.delta1 + skipped : (v.strideRows - 1) * v.width + skipped + v.poolCols - 1;
            b.delta2 = scale(b.delta2);
            if (b.delta2 > 0)
                ++b.delta2; // the pipeline is on
        }
        if (v.layer.chw)
            b.start = ceil4(b.start);
        b.rollover = whole + colStep + (v.strideCols - 1) * line;
        if (v.layer.chw)
            b.rollover *= v.strideCols * 4;
        return b;
    }
    std::int64_t effective = v.width / colStep;
    if (effective * v.strideCols + v.poolCols > v.width)
        --effective;
    const std::int64_t columns = colStep == 1 ? 0 : v.width - effective * colStep;
    const std::int64_t firstRow = pad > 0 ? pad : v.strideRows;
    b.start = firstRow * line + (rowStep * line + pad + 2 * colStep) * v.operands + readAhead;
    if (v.lastStreaming())
        b.start += columns * v.strideCols;
    b.delta1 = v.strideCols * v.operands;
    b.delta2 = v.strideRows == 1 ? b.delta1 + columns : (v.strideRows - 1) * v.width + columns;
    b.rollover = roundUp(b.start + (v.hw.inExpand - 1) * (rowStep * v.width + pad + colStep) + colStep, v.hw.inExpand);
    return b;
}

} // namespace

StreamBuffer streamBuffer(const network::Network &network, const network::Shapes &shapes, const std::vector<HardwareLayer> &hardware,
                          const Device &device, int layer)
{
    const View v{network, shapes, hardware, layer};
    const bool applies = v.first ? network.options.fifo : v.layer.streaming;
    if (!applies)
        return {};
    return device.id == DeviceId::Max78002 ? max78002(v) : max78000(v);
}

} // namespace facet::device
