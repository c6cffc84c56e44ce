// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Registers of the FIFO and of streaming layers (spec/chip/registers.md section 6).
#include "program/bits.h"
#include "program/layer_program.h"

#include <algorithm>

namespace facet::program {

namespace {

constexpr int kIncreaseStart = 2; // the vendor tool's default safety margin

std::int64_t ceil4(std::int64_t value) { return (value + 3) / 4; }

std::int64_t roundUp(std::int64_t value, std::int64_t multiple)
{
    return (value + multiple - 1) / multiple * multiple;
}

struct View {
    const Context &c;
    const int index;
    const network::Layer &layer = c.network.layers[std::size_t(index)];
    const device::HardwareLayer &hw = c.hardware[std::size_t(index)];
    const bool fifo = c.network.options.fifo;
    const bool first = index == 0;
    const std::int64_t width = hw.in.cols;
    const std::int64_t height = hw.in.rows;
    const std::int64_t poolRows = layer.pool.rows, poolCols = layer.pool.cols;
    const std::int64_t strideRows = layer.poolStride.rows, strideCols = layer.poolStride.cols;
    const std::int64_t operands = layer.operands;

    [[nodiscard]] bool lastStreaming() const
    {
        const int following = index + 1;
        return following >= int(c.network.layers.size()) || !c.network.layers[std::size_t(following)].streaming;
    }
};

void max78000(const View &v, std::int64_t &start, std::int64_t &delta1, std::int64_t &delta2, std::int64_t &rollover)
{
    if (v.first) {
        start = v.height * v.width;
        if (v.layer.streaming) {
            start = (v.poolRows - 1) * v.width + v.poolCols;
            delta1 = (v.strideCols - 1) * v.operands;
            delta2 = (v.poolRows - 1) * v.width * v.operands;
        }
        if (v.layer.chw)
            start = ceil4(start);
        start *= v.poolRows;
    } else {
        const int before = v.c.previousExecuted(v.index);
        const device::HardwareLayer &p = v.c.hardware[std::size_t(before)];
        const std::int64_t line = p.pooled.cols + 2 * p.pad.cols;
        start = line * (p.kernel.rows - 1 + v.poolRows - 1) + p.kernel.cols - 1 + v.poolCols + kIncreaseStart;
        delta1 = v.strideCols * v.operands;
        delta2 = (v.strideRows - 1) * line + v.poolCols * v.operands;
    }
    if (v.first && v.layer.chw) {
        rollover = 12;
    } else {
        const std::int64_t reach = std::max<std::int64_t>({v.layer.stride.cols, v.strideCols, v.poolCols});
        rollover = roundUp(start + (v.poolRows - 1) * v.width + reach, v.hw.inExpand);
    }
}

void max78002(const View &v, std::int64_t &start, std::int64_t &delta1, std::int64_t &delta2, std::int64_t &rollover)
{
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
            start = (noPooling ? colStep : (rowStep * line + pad + 2 * colStep) * v.operands) + readAhead;
        else
            start = v.height * v.width;
        const std::int64_t whole = start;
        if (v.layer.streaming) {
            delta1 = v.strideCols * v.operands - (noPooling ? 1 : 0);
            const auto scale = [&v](std::int64_t value) { return v.layer.chw ? ceil4(value) : value; };
            delta1 = scale(delta1);
            delta2 = v.strideRows == 1 ? delta1 + skipped : (v.strideRows - 1) * v.width + skipped + v.poolCols - 1;
            delta2 = scale(delta2);
            if (delta2 > 0)
                ++delta2; // the pipeline is on
        }
        if (v.layer.chw)
            start = ceil4(start);
        rollover = whole + colStep + (v.strideCols - 1) * line;
        if (v.layer.chw)
            rollover *= v.strideCols * 4;
        return;
    }
    std::int64_t effective = v.width / colStep;
    if (effective * v.strideCols + v.poolCols > v.width)
        --effective;
    const std::int64_t columns = colStep == 1 ? 0 : v.width - effective * colStep;
    const std::int64_t firstRow = pad > 0 ? pad : v.strideRows;
    start = firstRow * line + (rowStep * line + pad + 2 * colStep) * v.operands + readAhead;
    if (v.lastStreaming())
        start += columns * v.strideCols;
    delta1 = v.strideCols * v.operands;
    delta2 = v.strideRows == 1 ? delta1 + columns : (v.strideRows - 1) * v.width + columns;
    rollover = roundUp(start + (v.hw.inExpand - 1) * (rowStep * v.width + pad + colStep) + colStep, v.hw.inExpand);
}

} // namespace

StreamRegisters streamRegisters(const Context &context, int layer)
{
    const View v{context, layer};
    StreamRegisters r;
    const bool applies = v.first ? v.fifo : v.layer.streaming;
    if (!applies)
        return r;
    std::int64_t start = 0, delta1 = 0, delta2 = 0, rollover = 0;
    if (context.device.id == device::DeviceId::Max78002)
        max78002(v, start, delta1, delta2, rollover);
    else
        max78000(v, start, delta1, delta2, rollover);
    std::int64_t invocations = 0;
    if (!v.first && v.layer.streaming) {
        for (const int earlier : context.executed) {
            if (earlier >= layer)
                continue;
            const int passes = context.hardware[std::size_t(earlier)].inExpand;
            invocations += usesTcalc(context, earlier) ? device::roundUp4(passes) : passes;
        }
    }
    r.start = std::uint32_t(start);
    r.delta = std::uint32_t(delta2 << 16 | delta1 << 4 | invocations);
    if (v.fifo && v.layer.streaming)
        r.rollover = std::uint32_t(rollover);
    if (v.first) {
        const std::int64_t frame = v.height * v.width;
        r.frame = std::uint32_t(v.layer.chw ? ceil4(frame) : frame);
    }
    return r;
}

} // namespace facet::program
