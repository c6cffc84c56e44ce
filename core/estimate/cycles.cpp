// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "estimate/cycles.h"

#include <algorithm>
#include <bit>

namespace facet::estimate {

using network::Operator;

namespace {

constexpr std::int64_t kFlattenUnitFrom = 16; // the flatten unit is used from this many weights per kernel on

// Time slots of a pass-through or depth-wise layer: results leave four processors at a time (registers.md section 2).
std::int64_t timeSlots(const network::Layer &layer, const place::LayerPlacement &placement)
{
    const int width = layer.outputWidth / 8;
    const bool depthwise = layer.groups > 1;
    if (layer.op != Operator::Passthrough && !depthwise)
        return 1;
    const bool broadcast = depthwise && placement.processors == placement.outputProcessors;
    std::int64_t slots = 0; // minus one
    for (int quadrant = 0; quadrant < device::kQuadrants; ++quadrant) {
        const int used = std::popcount(placement.processors >> (device::kProcessorsPerQuadrant * quadrant) & 0xffff);
        if (used == 0)
            continue;
        std::int64_t here = (std::int64_t(used) * width - 1) / 4;
        if (broadcast)
            here = std::int64_t(std::min(used - 1, 3) + 1) * width - 1;
        else if (depthwise)
            here = (std::int64_t(used) * layer.outputWidth + 7) / 8 - 1;
        slots = std::max(slots, here);
    }
    return slots + 1;
}

// Kernels that are applied to every pass: the true output channels plus gaps and alignment.
std::int64_t outputsPerPass(const network::Layer &layer, const network::LayerShape &shape, const device::HardwareLayer &hw,
                            const place::LayerPlacement &placement, std::int64_t slots)
{
    if (layer.bypass)
        return shape.outChannels / std::max(layer.groups, 1);
    if (layer.groups > 1)
        return slots; // each processor computes its own channel; four leave per slot
    return placement.kernel.count / std::max(hw.kernelAfterFlatten, 1);
}

} // namespace

CycleTerms cycleTerms(const network::Layer &layer, const network::LayerShape &shape, const device::HardwareLayer &hw,
                      const place::LayerPlacement &placement)
{
    CycleTerms t;
    t.passthrough = layer.op == Operator::Passthrough;
    t.streaming = layer.streaming;
    const bool transposed = layer.op == Operator::ConvTranspose2d;
    t.rows = hw.pooled.rows * (transposed ? 2 : 1);
    t.cols = hw.pooled.cols * (transposed ? 2 : 1);
    t.outCols = layer.flatten ? t.cols : hw.out.cols;
    t.poolArea = std::max<std::int64_t>(layer.pool.area(), 1);
    t.padRows = hw.pad.rows;
    t.padCols = hw.pad.cols;
    t.kernelRows = hw.kernel.rows;
    t.kernelCols = hw.kernel.cols;
    t.operands = std::max(layer.operands, 1);
    t.passes = hw.inExpand;
    if (t.passthrough && hw.outExpand > 1 && t.poolArea > 1)
        t.passes = 2 * hw.inExpand - 1;
    t.timeSlots = timeSlots(layer, placement);
    t.kernelOffset = placement.kernel.offset;
    t.flattenUnit = layer.flatten && hw.kernelAfterFlatten - 1 >= kFlattenUnitFrom ? 1 : 0;

    const std::int64_t M = t.passes, E = t.operands, A = t.poolArea;
    const bool poolFirst = layer.poolFirst;
    t.padElement = poolFirst ? 2 * M * E : 2 * M;
    t.dataElement = poolFirst ? M * E * (A + 1) : M * (E * A + 1);
    t.multiplier = poolFirst ? 1 : M;
    const std::int64_t a = t.padElement, b = t.dataElement, m = t.multiplier;
    const std::int64_t ph = t.padRows, pw = t.padCols, kh = t.kernelRows, kw = t.kernelCols;
    if (!poolFirst && (M > 1 || E > 1))
        t.poolLast = ((t.rows + 2 * ph - kw + 1) * pw + (t.cols + 2 * pw - kh + 1) * ph - ph * pw) * t.kernelOffset;

    if (t.passthrough) {
        t.beforeStreaming = t.rows * t.cols * (b + M * t.timeSlots);
    } else {
        t.outChannels = outputsPerPass(layer, shape, hw, placement, t.timeSlots);
        t.singleOutput = t.outChannels == 1 && M == 1 ? 1 : 0;
        t.paddingRowAbove = 2 * pw * (a + 1) + m * t.cols * (a + 1);
        t.fillRow = 2 * pw * (a + 1) + m * t.cols * (b + 1);
        t.outputRow = pw * (a + 1) + m * (kw - 1 - pw) * (b + 1) + m * (t.outCols - pw) * b + a * pw;
        t.paddingRowBelow = pw * (a + 1) + m * (kw - 1 - pw) * (a + 1) + m * (t.outCols - pw) * a + a * pw;
        t.writeRow = M * t.outCols * t.outChannels + t.outChannels * t.singleOutput;
        t.beforeStreaming = t.flattenUnit + t.poolLast + ph * t.paddingRowAbove + (kh - 1 - ph) * t.fillRow
                            + (t.outputRow + t.writeRow) * (t.rows - (kh - 1 - ph)) + ph * (t.paddingRowBelow + t.writeRow);
    }
    t.total = t.streaming ? (15 * t.beforeStreaming + 9) / 10 : t.beforeStreaming;
    return t;
}

CycleBreakdown breakdown(const CycleTerms &t)
{
    CycleBreakdown parts;
    // Of a data element's cycles those that read the further elements of a pooling window.
    const std::int64_t pooling = t.passes * t.operands * (t.poolArea - 1);
    const std::int64_t plain = t.dataElement - pooling;
    const std::int64_t m = t.multiplier;
    std::int64_t input = 0, compute = 0, output = 0, pooled = 0, padding = 0;
    if (t.passthrough) {
        compute = t.rows * t.cols * plain;
        pooled = t.rows * t.cols * pooling;
        output = t.rows * t.cols * t.passes * t.timeSlots;
    } else {
        const std::int64_t fillRows = t.kernelRows - 1 - t.padRows;
        const std::int64_t outputRows = t.rows - fillRows;
        const std::int64_t fillElements = fillRows * m * t.cols;                                  // rows before the first output
        const std::int64_t leadElements = outputRows * m * (t.kernelCols - 1 - t.padCols);        // columns before the first output
        const std::int64_t windowElements = outputRows * m * (t.outCols - t.padCols);
        input = (fillElements + leadElements) * (plain + 1);
        compute = windowElements * plain;
        pooled = (fillElements + leadElements + windowElements) * pooling;
        output = (outputRows + t.padRows) * t.writeRow;
        const std::int64_t a = t.padElement;
        padding = t.padRows * (t.paddingRowAbove + t.paddingRowBelow) + fillRows * 2 * t.padCols * (a + 1)
                  + outputRows * (t.padCols * (a + 1) + a * t.padCols);
    }
    parts.input = double(input);
    parts.compute = double(compute);
    parts.output = double(output);
    parts.pooling = double(pooled);
    parts.padding = double(padding);
    parts.overhead = double(t.flattenUnit + t.poolLast + (t.total - t.beforeStreaming));
    return parts;
}

int idealMultipliers(const network::Layer &layer, const device::HardwareLayer &hw)
{
    // A processor multiplies nine values at once: a whole 3x3 kernel, all taps of a 1-D kernel, or one value of a 1x1 kernel.
    if (layer.op == Operator::Conv1d)
        return std::clamp(layer.kernel.rows, 1, 9);
    return std::clamp(int(std::min<std::int64_t>(hw.kernel.area(), 9)), 1, 9);
}

int idealProcessors(const network::LayerShape &shape)
{
    return std::clamp(shape.inChannels, 1, device::kProcessors);
}

} // namespace facet::estimate
