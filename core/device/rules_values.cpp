// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Values that no layer can have, on any chip (spec/chip/constraints.md section 2).

#include "device/rules_common.h"

#include <algorithm>
#include <array>

namespace facet::device {

namespace {

using network::Eltwise;
using network::Extent;
using network::Layer;

struct Field {
    const char *tooSmall; // a sentence
    int *value;
    int least;
};

// Every number of a layer that has a smallest sensible value.
std::vector<Field> fieldsOf(Layer &layer)
{
    std::vector<Field> fields{
        {QT_TRANSLATE_NOOP("core", "The pool size is too small."), &layer.pool.rows, 1},
        {QT_TRANSLATE_NOOP("core", "The pool size is too small."), &layer.pool.cols, 1},
        {QT_TRANSLATE_NOOP("core", "The pool stride is too small."), &layer.poolStride.rows, 1},
        {QT_TRANSLATE_NOOP("core", "The pool stride is too small."), &layer.poolStride.cols, 1},
        {QT_TRANSLATE_NOOP("core", "The pool dilation is too small."), &layer.poolDilation.rows, 1},
        {QT_TRANSLATE_NOOP("core", "The pool dilation is too small."), &layer.poolDilation.cols, 1},
        {QT_TRANSLATE_NOOP("core", "The kernel size is too small."), &layer.kernel.rows, 1},
        {QT_TRANSLATE_NOOP("core", "The kernel size is too small."), &layer.kernel.cols, 1},
        {QT_TRANSLATE_NOOP("core", "The padding is too small."), &layer.pad.rows, 0},
        {QT_TRANSLATE_NOOP("core", "The padding is too small."), &layer.pad.cols, 0},
        {QT_TRANSLATE_NOOP("core", "The stride is too small."), &layer.stride.rows, 1},
        {QT_TRANSLATE_NOOP("core", "The stride is too small."), &layer.stride.cols, 1},
        {QT_TRANSLATE_NOOP("core", "The dilation is too small."), &layer.dilation.rows, 1},
        {QT_TRANSLATE_NOOP("core", "The dilation is too small."), &layer.dilation.cols, 1},
        {QT_TRANSLATE_NOOP("core", "The output padding is too small."), &layer.outputPad, 0},
        {QT_TRANSLATE_NOOP("core", "The number of groups is too small."), &layer.groups, 1},
        {QT_TRANSLATE_NOOP("core", "The number of output channels is too small."), &layer.outChannels, 0},
        {QT_TRANSLATE_NOOP("core", "The row crop is too small."), &layer.inCrop[0], 0},
        {QT_TRANSLATE_NOOP("core", "The row crop is too small."), &layer.inCrop[1], 0},
        {QT_TRANSLATE_NOOP("core", "The channel skip is too small."), &layer.inChannelSkip, 0},
        {QT_TRANSLATE_NOOP("core", "The write gap is too small."), &layer.pins.writeGap, 0},
        {QT_TRANSLATE_NOOP("core", "The read gap is too small."), &layer.pins.readGap, 0},
    };
    if (layer.inChannels)
        fields.push_back({QT_TRANSLATE_NOOP("core", "The number of input channels is too small."), &*layer.inChannels, 1});
    if (layer.inDim) {
        fields.push_back({QT_TRANSLATE_NOOP("core", "The input size is too small."), &layer.inDim->rows, 1});
        fields.push_back({QT_TRANSLATE_NOOP("core", "The input size is too small."), &layer.inDim->cols, 1});
    }
    if (layer.pins.inOffset)
        fields.push_back({QT_TRANSLATE_NOOP("core", "The input offset is too small."), &*layer.pins.inOffset, 0});
    if (layer.bufferShift)
        fields.push_back({QT_TRANSLATE_NOOP("core", "The buffer shift is too small."), &*layer.bufferShift, 1});
    if (layer.bufferInsert)
        fields.push_back({QT_TRANSLATE_NOOP("core", "The buffer insert is too small."), &*layer.bufferInsert, 1});
    return fields;
}

// The usual case without a list of fields: this runs for every layer at every keystroke.
bool sane(const Layer &layer)
{
    const auto least = [](const Extent &extent, int value) { return extent.rows >= value && extent.cols >= value; };
    return least(layer.pool, 1) && least(layer.poolStride, 1) && least(layer.poolDilation, 1) && least(layer.kernel, 1) &&
           least(layer.pad, 0) && least(layer.stride, 1) && least(layer.dilation, 1) && layer.outputPad >= 0 && layer.groups >= 1 &&
           layer.outChannels >= 0 && layer.inCrop[0] >= 0 && layer.inCrop[1] >= 0 && layer.inChannelSkip >= 0 && layer.pins.writeGap >= 0 &&
           layer.pins.readGap >= 0 && layer.inChannels.value_or(1) >= 1 && least(layer.inDim.value_or(Extent{}), 1) &&
           layer.pins.inOffset.value_or(0) >= 0 && layer.bufferShift.value_or(1) >= 1 && layer.bufferInsert.value_or(1) >= 1;
}

void valueRange(const LayerView &at, Report &report)
{
    if (sane(at.layer))
        return;
    Layer mended = at.layer;
    std::optional<Field> worst;
    int had = 0;
    for (const Field &field : fieldsOf(mended)) {
        if (*field.value >= field.least)
            continue;
        if (!worst) {
            worst = field;
            had = *field.value;
        }
        *field.value = field.least;
    }
    if (!worst)
        return;
    report.add(Text{worst->tooSmall, {}}, say(QT_TRANSLATE_NOOP("core", "at least %1"), worst->least), plain(had),
               say(QT_TRANSLATE_NOOP("core", "Sizes and strides count from 1, paddings, gaps and offsets from 0.")),
               {Fix{say(QT_TRANSLATE_NOOP("core", "Raise it to the smallest allowed value")), {replaceLayer(at.index, mended)}}});
}

void operandsRange(const LayerView &at, Report &report)
{
    const bool elementWise = at.layer.eltwise != Eltwise::None;
    const int operands = at.layer.operands;
    if (elementWise ? operands >= 2 && operands <= kMaxPasses : operands == 1)
        return;
    const auto drop = change(at, say(QT_TRANSLATE_NOOP("core", "Drop the element-wise operation")), [](Layer &layer) {
        layer.eltwise = Eltwise::None;
        layer.operands = 1;
    });
    if (!elementWise) {
        report.add(say(QT_TRANSLATE_NOOP("core", "The layer has several operands but no element-wise operation.")),
                   say(QT_TRANSLATE_NOOP("core", "1 operand")), plain(operands),
                   say(QT_TRANSLATE_NOOP("core", "Operands are what an element-wise operation combines.")), {drop});
        return;
    }
    const int nearest = std::clamp(operands, 2, kMaxPasses);
    report.add(
        say(QT_TRANSLATE_NOOP("core", "An element-wise operation cannot have that many operands.")),
        say(QT_TRANSLATE_NOOP("core", "2 to 16 operands")), plain(operands),
        say(QT_TRANSLATE_NOOP("core", "The operands of a pixel are read one after the other; a 4-bit counter counts them.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "Use %1 operands"), nearest), [nearest](Layer &layer) { layer.operands = nearest; }),
         drop});
}

void weightBits(const LayerView &at, Report &report)
{
    const int bits = at.layer.weightBits;
    if (!at.layer.hasWeights() || bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == network::kBinaryBits)
        return;
    const int nearest = bits > 4 ? 8 : bits == 3 ? 4 : 1;
    report.add(say(QT_TRANSLATE_NOOP("core", "Weights cannot have %1 bits."), bits), say(QT_TRANSLATE_NOOP("core", "1, 2, 4 or 8 bits")),
               plain(bits), say(QT_TRANSLATE_NOOP("core", "A kernel word of 8 bits is cut into one, two, four or eight weights.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Use %1-bit weights"), nearest),
                       [nearest](Layer &layer) { layer.weightBits = nearest; })});
}

void outputWidth(const LayerView &at, Report &report)
{
    const int width = at.layer.outputWidth;
    if (width == 8 || width == 32)
        return;
    const int nearest = width > 8 ? 32 : 8;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The output cannot have %1 bits."), width), say(QT_TRANSLATE_NOOP("core", "8 or 32 bits")),
        plain(width), say(QT_TRANSLATE_NOOP("core", "Results leave the accelerator clipped to 8 bits or as the full 32-bit sum.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "Write %1 bits"), nearest), [nearest](Layer &layer) { layer.outputWidth = nearest; })});
}

void bufferUse(const LayerView &at, Report &report)
{
    const Layer &layer = at.layer;
    const bool known = layer.pins.inOffset && layer.pins.outOffset && layer.inDim && layer.inChannels;
    if (!layer.readsBuffer || known)
        return;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The layer reads the data buffer without saying where and what.")),
        say(QT_TRANSLATE_NOOP("core", "input and output offsets, input size and input channels")),
        say(QT_TRANSLATE_NOOP("core", "not all of them")),
        say(QT_TRANSLATE_NOOP("core", "The rolling buffer is filled from outside; nothing tells its shape but the layer that reads it.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "Read the layer before instead")), [](Layer &changed) { changed.readsBuffer = false; })});
}

void bufferShift(const LayerView &at, Report &report)
{
    const Layer &layer = at.layer;
    if (!layer.bufferShift || (layer.op == network::Operator::Passthrough && (layer.readsBuffer || !layer.sources.empty())))
        return;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "Only a pass-through layer with stated sources can shift the data buffer.")),
        say(QT_TRANSLATE_NOOP("core", "a pass-through layer with sources")), Text{"%1", {operatorName(layer.op)}},
        say(QT_TRANSLATE_NOOP("core", "Shifting is a copy of the buffer onto itself, some pixels further.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "Do not shift the buffer")), [](Layer &changed) { changed.bufferShift.reset(); })});
}

void bufferInsert(const LayerView &at, Report &report)
{
    if (!at.layer.bufferInsert || at.layer.pins.outOffset)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The layer inserts into the data buffer, but its output offset is not stated.")),
               say(QT_TRANSLATE_NOOP("core", "an output offset")), say(QT_TRANSLATE_NOOP("core", "none")),
               say(QT_TRANSLATE_NOOP("core", "New data go to a fixed place in the buffer.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Do not insert into the buffer")),
                       [](Layer &changed) { changed.bufferInsert.reset(); })});
}

} // namespace

std::span<const LayerRule> valueRules()
{
    static constexpr std::array kRules{
        LayerRule{"value-range", Severity::Error, Asks::Values, valueRange},
        LayerRule{"operands-range", Severity::Error, Asks::Values, operandsRange},
        LayerRule{"weight-bits", Severity::Error, Asks::Values, weightBits},
        LayerRule{"output-width", Severity::Error, Asks::Values, outputWidth},
        LayerRule{"buffer-input", Severity::Error, Asks::Values, bufferUse},
        LayerRule{"buffer-shift", Severity::Error, Asks::Values, bufferShift},
        LayerRule{"buffer-insert", Severity::Error, Asks::Values, bufferInsert},
    };
    return kRules;
}

} // namespace facet::device
