// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Shifts, widths, activations, element-wise operations and what a pass-through layer cannot do
// (spec/chip/constraints.md sections 1, 3 and 5).

#include "device/rules_common.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace facet::device {

namespace {

using network::Activation;
using network::Eltwise;
using network::Layer;
using network::Operator;

constexpr int kMostShift = 15;

void shiftRange(const LayerView &at, Report &report)
{
    const Layer &layer = at.layer;
    if (!at.convolves() || !layer.outputShift || std::abs(layer.weightBits) > 8) // such weights are reported
        return;
    // The hardware shift makes up for the missing bits of narrow weights.
    const int extra = layer.bypass ? 0 : 8 - network::storageBits(layer.weightBits);
    const int least = -kMostShift - extra;
    const int most = kMostShift - extra;
    const int shift = *layer.outputShift;
    if (shift >= least && shift <= most)
        return;
    const int nearest = std::clamp(shift, least, most);
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The output shift is out of range.")), say(QT_TRANSLATE_NOOP("core", "%1 to %2"), least, most),
        plain(shift),
        say(QT_TRANSLATE_NOOP(
            "core", "The chip shifts a sum by at most 15 bits either way; 8 minus the weight bits of that make up for narrow weights.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "Set the output shift to %1"), nearest),
                [nearest](Layer &changed) { changed.outputShift = nearest; })});
}

Fix toEightBits(const LayerView &at)
{
    return change(at, say(QT_TRANSLATE_NOOP("core", "Write 8 bits")), [](Layer &layer) { layer.outputWidth = 8; });
}

void wideActivation(const LayerView &at, Report &report)
{
    if (!at.isFinal() || at.layer.outputWidth != 32 || at.layer.activation == Activation::None)
        return;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "32-bit results cannot have an activation.")),
        say(QT_TRANSLATE_NOOP("core", "no activation, or 8-bit output")), say(QT_TRANSLATE_NOOP("core", "an activation and 32-bit output")),
        say(QT_TRANSLATE_NOOP("core", "The activation works on the clipped 8-bit value; the 32-bit sum leaves the chip in front of it.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "Drop the activation")), [](Layer &layer) { layer.activation = Activation::None; }),
         toEightBits(at)});
}

void wideIntermediate(const LayerView &at, Report &report)
{
    if (at.isFinal() || at.layer.outputWidth != 32)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A layer inside the network writes 32 bits.")), say(QT_TRANSLATE_NOOP("core", "8-bit output")),
               say(QT_TRANSLATE_NOOP("core", "32-bit output")),
               say(QT_TRANSLATE_NOOP(
                   "core", "The next layer reads 8-bit data; 32-bit results are meant for the host and take four times the memory.")),
               {toEightBits(at)});
}

void passthroughActivation(const LayerView &at, Report &report)
{
    if (at.convolves() || at.layer.activation == Activation::None)
        return;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "A pass-through layer has no activation.")), say(QT_TRANSLATE_NOOP("core", "no activation")),
        say(QT_TRANSLATE_NOOP("core", "an activation")),
        say(QT_TRANSLATE_NOOP("core", "Data of a pass-through layer go around the multipliers and around the activation behind them.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "Drop the activation")), [](Layer &layer) { layer.activation = Activation::None; })});
}

void passthroughShift(const LayerView &at, Report &report)
{
    const int shift = at.layer.outputShift.value_or(0);
    if (at.convolves() || shift == 0)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A pass-through layer cannot shift its output.")),
               say(QT_TRANSLATE_NOOP("core", "output shift 0")), plain(shift),
               say(QT_TRANSLATE_NOOP("core", "There is no sum to scale: the values are copied.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Drop the output shift")), [](Layer &layer) { layer.outputShift.reset(); })});
}

void passthroughWidth(const LayerView &at, Report &report)
{
    if (at.convolves() || at.layer.outputWidth == 8)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A pass-through layer cannot write 32 bits.")), say(QT_TRANSLATE_NOOP("core", "8-bit output")),
               plain(at.layer.outputWidth), say(QT_TRANSLATE_NOOP("core", "It copies 8-bit values and has no 32-bit sums to write.")),
               {toEightBits(at)});
}

// Pass-through layer in front that does the element-wise part.
Fix combineInFront(const LayerView &at)
{
    Layer combine;
    combine.op = Operator::Passthrough;
    combine.kernel = {1, 1};
    combine.pad = {0, 0};
    combine.sources = at.layer.sources;
    combine.eltwise = at.layer.eltwise;
    combine.operands = at.layer.operands;
    combine.inChannels = at.layer.inChannels;
    combine.inDim = at.layer.inDim;
    combine.inCrop = at.layer.inCrop;
    combine.pins.processors = at.layer.pins.processors;
    combine.pins.inOffset = at.layer.pins.inOffset;
    combine.pins.readGap = at.layer.pins.readGap;
    Layer rest = at.layer;
    rest.sources.clear();
    rest.eltwise = Eltwise::None;
    rest.operands = 1;
    rest.poolFirst = true;
    rest.inChannels.reset();
    rest.inDim.reset();
    rest.inCrop = {0, 0};
    rest.pins.inOffset.reset();
    rest.pins.readGap = 0;
    return Fix{say(QT_TRANSLATE_NOOP("core", "Combine the operands in a pass-through layer of its own")),
               {replaceLayer(at.index, std::move(rest)), insertBefore(at.index, std::move(combine))}};
}

void eltwiseConv1d(const LayerView &at, Report &report)
{
    if (at.layer.op != Operator::Conv1d || at.layer.operands <= 1)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "An element-wise operation cannot be part of a Conv1d layer.")),
               say(QT_TRANSLATE_NOOP("core", "1 operand")), plain(at.layer.operands),
               say(QT_TRANSLATE_NOOP("core", "In one-dimensional mode the chip does not combine operands in front of the convolution.")),
               {combineInFront(at)});
}

void eltwiseBias(const LayerView &at, Report &report)
{
    if (at.device.id == DeviceId::Max78000 || !at.convolves() || at.layer.operands <= 1 || !at.layer.bias)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A convolution with a bias cannot combine operands as well.")),
               say(QT_TRANSLATE_NOOP("core", "no bias, or 1 operand")),
               say(QT_TRANSLATE_NOOP("core", "a bias and %1 operands"), at.layer.operands),
               say(QT_TRANSLATE_NOOP(
                   "core", "The MAX78002 supports a bias only where the convolution reads one operand; the MAX78000 has no such limit.")),
               {combineInFront(at), change(at, say(QT_TRANSLATE_NOOP("core", "Drop the bias")), [](Layer &layer) { layer.bias = false; })});
}

void operandPasses(const LayerView &at, Report &report)
{
    const int passes = at.hardware.inExpand;
    const int operands = at.layer.operands;
    const bool emulated = operands > 1 && passes > 1 && std::int64_t(operands) * passes != std::int64_t(operands) + passes;
    if (at.device.id != DeviceId::Max78000 || !emulated || (!at.convolves() && !at.pools()))
        return;
    std::vector<Fix> fixes;
    if (at.convolves() && !at.pools())
        fixes.push_back(combineInFront(at));
    if (at.convolves() && at.pools() && at.layer.poolFirst == false)
        fixes.push_back(combineInFront(at)); // the rest pools what has been combined
    if (!at.convolves()) {
        fixes.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Remove the pooling")), [](Layer &layer) {
            layer.pooling = network::Pooling::None;
            layer.pool = layer.poolStride = layer.poolDilation = {1, 1};
            layer.poolFirst = true;
        }));
    }
    report.add(
        say(QT_TRANSLATE_NOOP("core", "An element-wise operation with several passes cannot pool or convolve as well.")),
        say(QT_TRANSLATE_NOOP("core", "a pass-through layer without pooling, or one pass")),
        say(QT_TRANSLATE_NOOP("core", "%1 operands in %2 passes"), operands, passes),
        say(QT_TRANSLATE_NOOP(
            "core", "Beyond two operands in two passes the MAX78000 can only run the passes one below the other, as one tall image.")),
        std::move(fixes));
}

void conv1dPadPasses(const LayerView &at, Report &report)
{
    if (at.device.id == DeviceId::Max78000 || at.layer.op != Operator::Conv1d || at.layer.pad.rows == 0 || at.hardware.inExpand <= 1)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A padded Conv1d cannot take several passes.")),
               say(QT_TRANSLATE_NOOP("core", "no padding, or at most 64 input channels")),
               say(QT_TRANSLATE_NOOP("core", "padding %1 and %2 passes"), at.layer.pad.rows, at.hardware.inExpand),
               say(QT_TRANSLATE_NOOP("core", "The MAX78002 does not support 1D padding together with several passes; the MAX78000 does.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the padding to %1"), 0), [](Layer &layer) {
                   layer.pad = {0, 0};
               })});
}

// Kernels that the chip fills up with zeros (registers.md sections 2 and 4.2): those that stretch a dilated Conv1d, those around a
// 1x1 kernel in a streaming network, and those of processors without a channel in the last pass, whose data are anything.
void binaryZeros(const LayerView &at, Report &report)
{
    const bool padded = at.layer.op != Operator::Linear && at.hardware.kernel != at.layer.kernel;
    const bool idle = at.hardware.inThreshold > 0 && at.shape.inChannels % at.hardware.inThreshold != 0 && at.layer.groups == 1;
    if (!at.layer.hasWeights() || at.layer.weightBits != network::kBinaryBits || (!padded && !idle))
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The chip puts zeros into these kernels, which binary weights do not have.")),
               say(QT_TRANSLATE_NOOP("core", "weights of 2 bits, or kernels that run as they are")),
               padded ? say(QT_TRANSLATE_NOOP("core", "binary weights, kernel %1 run as %2"), at.layer.kernel, at.hardware.kernel)
                      : say(QT_TRANSLATE_NOOP("core", "binary weights, %1 channels in %2 passes of %3"), at.shape.inChannels,
                            at.hardware.inExpand, at.hardware.inThreshold),
               say(QT_TRANSLATE_NOOP("core", "A dilated Conv1d runs as a longer kernel with zeros between its weights, a 1x1 convolution in a "
                                             "stream as 3x3, and the last pass has a zero kernel where no channel is left. A binary weight is "
                                             "-1 or +1: each zero would count as +1.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Use %1-bit weights"), 2), [](Layer &layer) { layer.weightBits = 2; })});
}

} // namespace

std::span<const LayerRule> arithmeticRules()
{
    static constexpr std::array kRules{
        LayerRule{"shift-range", Severity::Error, Asks::Values, shiftRange},
        LayerRule{"wide-activation", Severity::Error, Asks::Shapes, wideActivation},
        LayerRule{"wide-intermediate", Severity::Warning, Asks::Shapes, wideIntermediate},
        LayerRule{"passthrough-activation", Severity::Error, Asks::Values, passthroughActivation},
        LayerRule{"passthrough-shift", Severity::Error, Asks::Values, passthroughShift},
        LayerRule{"passthrough-width", Severity::Error, Asks::Values, passthroughWidth},
        LayerRule{"eltwise-conv1d", Severity::Error, Asks::Values, eltwiseConv1d},
        LayerRule{"eltwise-bias", Severity::Error, Asks::Values, eltwiseBias},
        LayerRule{"operand-passes", Severity::Error, Asks::Shapes, operandPasses},
        LayerRule{"conv1d-pad-passes", Severity::Error, Asks::Shapes, conv1dPadPasses},
        LayerRule{"binary-zeros", Severity::Error, Asks::Shapes, binaryZeros},
    };
    return kRules;
}

} // namespace facet::device
