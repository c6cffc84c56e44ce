// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Dilated convolutions: stretched kernels, and the Conv2d hardware that runs wider ones (spec/chip/registers.md section 2).

#include "device/rules_common.h"

#include <array>

namespace facet::device {

namespace {

using network::Extent;
using network::Layer;
using network::Operator;

// (k-1)*d from which the stretched kernel no longer fits into nine taps.
constexpr std::int64_t kStretchLimit = 9;

bool dilatedConv1d(const LayerView &at)
{
    return at.layer.op == Operator::Conv1d && at.layer.dilation.rows > 1;
}

// Runs on Conv2d hardware: every d-th sample stands in one column.
bool wide(const LayerView &at)
{
    return dilatedConv1d(at) && (at.layer.kernel.rows - std::int64_t{1}) * at.layer.dilation.rows >= kStretchLimit;
}

Fix setDilation(const LayerView &at, int dilation)
{
    return change(at, say(QT_TRANSLATE_NOOP("core", "Set the dilation to %1"), dilation), [dilation](Layer &layer) {
        layer.dilation = {dilation, layer.op == Operator::Conv1d ? 1 : dilation};
    });
}

// The largest dilation that still only stretches the kernel.
int stretchable(const LayerView &at)
{
    const int taps = at.layer.kernel.rows - 1;
    return taps > 0 ? int((kStretchLimit - 1) / taps) : 1;
}

Text wideExplanation()
{
    return say(QT_TRANSLATE_NOOP("core",
                                 "A dilated kernel of more than nine taps runs as a 3x3 convolution over an image as wide as the dilation: "
                                 "three taps, no pooling, no padding, one operand."));
}

Text stretchNeed()
{
    return say(QT_TRANSLATE_NOOP("core", "(length - 1) x dilation below 9"));
}

void dilationOperator(const LayerView &at, Report &report)
{
    const Extent dilation = at.layer.dilation;
    const bool onlyRows = at.layer.op == Operator::Conv1d && dilation.cols == 1;
    if (dilation == Extent{1, 1} || onlyRows)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Only Conv1d can be dilated.")), say(QT_TRANSLATE_NOOP("core", "dilation 1")), plain(dilation),
               say(QT_TRANSLATE_NOOP("core", "The 3x3 window is wired to neighboring pixels; it cannot skip any.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the dilation to %1"), 1), [](Layer &layer) {
                   layer.dilation = {1, 1};
               })});
}

void dilationKernel(const LayerView &at, Report &report)
{
    if (!dilatedConv1d(at) || at.layer.kernel.rows != 1)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A kernel of length 1 cannot be dilated.")),
               say(QT_TRANSLATE_NOOP("core", "a length of at least 2, or dilation 1")),
               say(QT_TRANSLATE_NOOP("core", "dilation %1"), at.layer.dilation.rows),
               say(QT_TRANSLATE_NOOP("core", "Dilation is the distance between taps; one tap has none.")), {setDilation(at, 1)});
}

void dilationLength(const LayerView &at, Report &report)
{
    constexpr int kWideTaps = 3;
    if (!wide(at) || at.layer.kernel.rows <= kWideTaps)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The kernel is too long for a dilation of %1."), at.layer.dilation.rows),
               say(QT_TRANSLATE_NOOP("core", "a kernel length of at most 3, or (length - 1) x dilation below 9")),
               plain(at.layer.kernel.rows), wideExplanation(),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Use a kernel of length %1"), kWideTaps),
                       [](Layer &layer) {
                           layer.kernel = {kWideTaps, 1};
                       }),
                setDilation(at, stretchable(at))});
}

void dilationPooling(const LayerView &at, Report &report)
{
    if (!wide(at) || (!at.pools() && at.layer.poolStride == Extent{1, 1}))
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A layer with a dilation of %1 cannot pool."), at.layer.dilation.rows), stretchNeed(),
               plain(at.layer.dilation.rows), wideExplanation(),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Remove the pooling")),
                       [](Layer &layer) {
                           layer.pooling = network::Pooling::None;
                           layer.pool = layer.poolStride = layer.poolDilation = {1, 1};
                       }),
                setDilation(at, stretchable(at))});
}

void dilationPadding(const LayerView &at, Report &report)
{
    if (!wide(at) || at.layer.pad.rows == 0)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A layer with a dilation of %1 cannot pad."), at.layer.dilation.rows), stretchNeed(),
               plain(at.layer.dilation.rows), wideExplanation(),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the padding to %1"), 0),
                       [](Layer &layer) {
                           layer.pad = {0, 0};
                       }),
                setDilation(at, stretchable(at))});
}

void dilationOperands(const LayerView &at, Report &report)
{
    if (!wide(at) || at.layer.operands <= 1)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A layer with a dilation of %1 cannot combine operands."), at.layer.dilation.rows),
               stretchNeed(), plain(at.layer.dilation.rows), wideExplanation(), {setDilation(at, stretchable(at))});
}

// What is written in front of the output is reckoned as words of four 8-bit channels (registers.md section 2).
void dilationWidth(const LayerView &at, Report &report)
{
    if (at.hardware.outIgnore == 0 || at.layer.outputWidth == 8)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A layer with a dilation of %1 cannot have 32-bit results."), at.layer.dilation.rows),
               stretchNeed(), plain(at.layer.dilation.rows), wideExplanation(),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Use 8-bit results")), [](Layer &layer) { layer.outputWidth = 8; }),
                setDilation(at, stretchable(at))});
}

// The dilation is the width of the hardware image, which has one column of padding on each side.
int largestDilation(const Device &device)
{
    return device.maxDimension - (device.id == DeviceId::Max78000 ? 2 : 1);
}

void dilationLimit(const LayerView &at, Report &report)
{
    const int most = largestDilation(at.device);
    if (!wide(at) || at.layer.dilation.rows <= most)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The dilation is too large.")), atMost(most), plain(at.layer.dilation.rows),
               say(QT_TRANSLATE_NOOP(
                   "core", "The dilation becomes the width of the image that the hardware moves over, and the column counter ends there.")),
               {setDilation(at, stretchable(at)), setDilation(at, most)});
}

void dilationOffset(const LayerView &at, Report &report)
{
    const auto offset = at.layer.pins.outOffset;
    if (!offset || *offset < 0 || *offset >= at.hardware.outIgnore)
        return;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The output offset leaves no room for what comes before the first result.")),
        say(QT_TRANSLATE_NOOP("core", "at least %1 bytes"), at.hardware.outIgnore), bytes(*offset),
        say(QT_TRANSLATE_NOOP(
            "core", "As a 3x3 convolution the layer first writes a padded row that means nothing; it is put in front of the output.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "Let the output be placed automatically")),
                [](Layer &layer) { layer.pins.outOffset.reset(); }),
         change(at, say(QT_TRANSLATE_NOOP("core", "Set the output offset to %1"), at.hardware.outIgnore),
                [&](Layer &layer) { layer.pins.outOffset = at.hardware.outIgnore; })});
}

} // namespace

std::span<const LayerRule> dilationRules()
{
    static constexpr std::array kRules{
        LayerRule{"dilation-operator", Severity::Error, Asks::Values, dilationOperator},
        LayerRule{"dilation-kernel", Severity::Error, Asks::Values, dilationKernel},
        LayerRule{"dilation-length", Severity::Error, Asks::Values, dilationLength},
        LayerRule{"dilation-pooling", Severity::Error, Asks::Values, dilationPooling},
        LayerRule{"dilation-padding", Severity::Error, Asks::Values, dilationPadding},
        LayerRule{"dilation-operands", Severity::Error, Asks::Values, dilationOperands},
        LayerRule{"dilation-width", Severity::Error, Asks::Shapes, dilationWidth},
        LayerRule{"dilation-limit", Severity::Error, Asks::Values, dilationLimit},
        LayerRule{"dilation-offset", Severity::Error, Asks::Shapes, dilationOffset},
    };
    return kRules;
}

} // namespace facet::device
