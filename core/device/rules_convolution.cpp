// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Kernels, padding, strides, transposed convolutions and groups (spec/chip/constraints.md sections 1, 3 and 5).

#include "device/rules_common.h"

#include <algorithm>
#include <array>

namespace facet::device {

namespace {

using network::Extent;
using network::Layer;
using network::Operator;

constexpr int kMaxPad = 2;

bool oneD(const Layer &layer)
{
    return layer.op == Operator::Conv1d;
}

int largest(const Extent &extent)
{
    return std::max(extent.rows, extent.cols);
}

Fix setPad(const LayerView &at, int pad)
{
    return change(at, say(QT_TRANSLATE_NOOP("core", "Set the padding to %1"), pad), [pad](Layer &layer) {
        layer.pad = {pad, oneD(layer) ? 0 : pad};
    });
}

Fix setKernel(const LayerView &at, Extent kernel, int pad)
{
    return change(at, say(QT_TRANSLATE_NOOP("core", "Use a kernel of %1"), kernel), [=](Layer &layer) {
        layer.kernel = kernel;
        layer.pad = {pad, oneD(layer) ? 0 : pad};
    });
}

// A kxk convolution (k odd) as (k-1)/2 of 3x3, which see the same pixels. The first takes over where the data come from.
Fix stackOf3x3(const LayerView &at)
{
    const int count = (at.layer.kernel.rows - 1) / 2;
    const Layer &whole = at.layer;
    Fix fix{say(QT_TRANSLATE_NOOP("core", "Use %1 convolutions of 3x3"), count), {}};
    Layer last = whole; // stays what other layers refer to
    last.kernel = {3, 3};
    last.sources.clear();
    last.readsBuffer = false;
    last.eltwise = network::Eltwise::None;
    last.operands = 1;
    last.poolFirst = true;
    last.pooling = network::Pooling::None;
    last.pool = last.poolStride = last.poolDilation = Extent{1, 1};
    last.inChannels.reset();
    last.inDim.reset();
    last.inCrop = {0, 0};
    last.chw = false;
    last.pins.processors.reset();
    last.pins.inOffset.reset();
    last.pins.readGap = 0;
    const auto padOf = [&](int part) { return std::min(kMaxPad, whole.pad.rows / count + (part < whole.pad.rows % count ? 1 : 0)); };
    last.pad = {padOf(count - 1), padOf(count - 1)};
    fix.edits.push_back(replaceLayer(at.index, last));
    for (int part = count - 2; part >= 0; --part) {
        Layer inner = part == 0 ? whole : last;
        inner.kernel = {3, 3};
        inner.pad = {padOf(part), padOf(part)};
        inner.name.clear();
        inner.output = false;
        inner.outputWidth = 8;
        inner.next.reset();
        inner.simulatedNext.reset();
        inner.snoopNext.reset();
        inner.bufferInsert.reset();
        inner.pins.outputProcessors.reset();
        inner.pins.outOffset.reset();
        inner.pins.writeGap = 0;
        fix.edits.push_back(insertBefore(at.index, inner));
    }
    return fix;
}

void kernelConv2d(const LayerView &at, Report &report)
{
    const Extent kernel = at.layer.kernel;
    if (at.layer.op != Operator::Conv2d || kernel == Extent{1, 1} || kernel == Extent{3, 3})
        return;
    std::vector<Fix> fixes;
    const bool stackable = kernel.rows == kernel.cols && kernel.rows % 2 == 1 && kernel.rows <= 9 && at.layer.dilation == Extent{1, 1} &&
                           at.layer.stride == Extent{1, 1} && at.layer.groups == 1 && !at.layer.streaming;
    if (stackable && kernel.rows > 3)
        fixes.push_back(stackOf3x3(at));
    fixes.push_back(setKernel(at, {3, 3}, std::min(1, largest(at.layer.pad))));
    fixes.push_back(setKernel(at, {1, 1}, 0));
    report.add(say(QT_TRANSLATE_NOOP("core", "A Conv2d kernel of %1 is not supported."), kernel),
               say(QT_TRANSLATE_NOOP("core", "1x1 or 3x3")), plain(kernel),
               say(QT_TRANSLATE_NOOP("core", "Every processor has nine multipliers that work on a 3x3 window at once. "
                                             "Two 3x3 layers see as far as one of 5x5, with fewer weights.")),
               std::move(fixes));
}

void kernelConv1d(const LayerView &at, Report &report)
{
    constexpr int kLongest = 9;
    const Extent kernel = at.layer.kernel;
    if (!oneD(at.layer) || (kernel.rows >= 1 && kernel.rows <= kLongest && kernel.cols == 1))
        return;
    const int nearest = std::clamp(kernel.rows, 1, kLongest);
    report.add(say(QT_TRANSLATE_NOOP("core", "A Conv1d kernel of length %1 is not supported."), kernel.rows),
               say(QT_TRANSLATE_NOOP("core", "a length of 1 to 9 and one column")), plain(kernel),
               say(QT_TRANSLATE_NOOP("core", "The nine multipliers of a processor hold one kernel of at most nine taps.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Use a kernel of length %1"), nearest), [nearest](Layer &layer) {
                   layer.kernel = {nearest, 1};
               })});
}

void kernelTransposed(const LayerView &at, Report &report)
{
    if (at.layer.op != Operator::ConvTranspose2d || at.layer.kernel == Extent{3, 3})
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A ConvTranspose2d kernel of %1 is not supported."), at.layer.kernel),
               say(QT_TRANSLATE_NOOP("core", "3x3")), plain(at.layer.kernel),
               say(QT_TRANSLATE_NOOP("core", "The chip writes zeros between the pixels and runs its 3x3 convolution over them.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Use a kernel of %1"), Extent{3, 3}), [](Layer &layer) {
                   layer.kernel = {3, 3};
               })});
}

void padRange(const LayerView &at, Report &report)
{
    const int pad = largest(at.layer.pad);
    if (!at.convolves() || pad <= kMaxPad)
        return;
    std::vector<Fix> fixes;
    const int kernel = at.layer.op == Operator::Linear ? 1 : at.layer.kernel.rows;
    for (const int candidate : {1, 2}) {
        if (candidate < kernel)
            fixes.push_back(setPad(at, candidate));
    }
    fixes.push_back(setPad(at, 0));
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The padding is too large.")), atMost(kMaxPad), plain(pad),
        say(QT_TRANSLATE_NOOP(
            "core",
            "The padding is a 2-bit field of the layer's registers, and a 3x3 kernel with more padding would see nothing but zeros.")),
        std::move(fixes));
}

void padKernel(const LayerView &at, Report &report)
{
    const Layer &layer = at.layer;
    const Extent kernel = layer.op == Operator::Linear ? Extent{1, 1} : layer.kernel;
    const bool tooLarge = layer.pad.rows >= kernel.rows || (!oneD(layer) && layer.pad.cols >= kernel.cols);
    if (!at.convolves() || largest(layer.pad) > kMaxPad || !tooLarge)
        return;
    const int shortest = oneD(layer) ? kernel.rows : std::min(kernel.rows, kernel.cols);
    if (shortest < 1)
        return; // the kernel itself is reported
    std::vector<Fix> fixes{setPad(at, std::min(shortest / 2, kMaxPad))};
    if (layer.op == Operator::Conv2d)
        fixes.push_back(setKernel(at, {3, 3}, std::min(largest(layer.pad), kMaxPad)));
    report.add(say(QT_TRANSLATE_NOOP("core", "The padding is as large as the kernel.")),
               say(QT_TRANSLATE_NOOP("core", "less than the kernel size of %1"), kernel), plain(layer.pad),
               say(QT_TRANSLATE_NOOP(
                   "core", "With that much padding the kernel would sit on zeros alone, which only adds a frame of constant values.")),
               std::move(fixes));
}

void padPassthrough(const LayerView &at, Report &report)
{
    if (at.convolves() || at.layer.pad == Extent{0, 0})
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A pass-through layer cannot pad.")), say(QT_TRANSLATE_NOOP("core", "padding 0")),
               plain(at.layer.pad),
               say(QT_TRANSLATE_NOOP("core", "Padding is inserted by the convolution unit, which a pass-through layer does not use.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the padding to %1"), 0), [](Layer &layer) {
                   layer.pad = {0, 0};
               })});
}

// The layer that reads this one and nothing else, if it could do the sub-sampling.
int subsampler(const LayerView &at)
{
    const int next = at.subject.following[std::size_t(at.index)];
    if (next < 0)
        return -1;
    const Layer &reader = at.subject.network.layers[std::size_t(next)];
    const bool free = reader.pool == Extent{1, 1} && reader.poolStride == Extent{1, 1} && reader.operands == 1 && !reader.flatten &&
                      !reader.inDim && reader.sources.empty() && !reader.readsBuffer;
    return free ? next : -1;
}

void stride(const LayerView &at, Report &report)
{
    const Extent stride = at.layer.stride;
    if (at.layer.op == Operator::ConvTranspose2d || stride == Extent{1, 1})
        return;
    std::vector<Fix> fixes;
    const Edit single = change(at, {}, [](Layer &layer) { layer.stride = {1, 1}; }).edits.front();
    const int next = subsampler(at);
    if (next >= 0 && stride.rows == stride.cols && stride.rows <= 16) {
        Fix fix =
            changeLayer(at.subject, next, say(QT_TRANSLATE_NOOP("core", "Keep every %1th pixel in layer %2 instead"), stride.rows, next),
                        [&](Layer &layer) {
                            const bool flat = at.shape.oneD || layer.op == Operator::Conv1d;
                            layer.poolStride = {stride.rows, flat ? 1 : stride.cols};
                        });
        fix.edits.push_back(single);
        fixes.push_back(std::move(fix));
    }
    fixes.push_back(Fix{say(QT_TRANSLATE_NOOP("core", "Set the stride to 1")), {single}});
    report.add(say(QT_TRANSLATE_NOOP("core", "Convolutions move by one pixel at a time.")), say(QT_TRANSLATE_NOOP("core", "stride 1")),
               plain(stride),
               say(QT_TRANSLATE_NOOP("core", "The window shifts through a buffer of rows that advances pixel by pixel. "
                                             "Only pooling, in front of the convolution, can move further.")),
               std::move(fixes));
}

void strideTransposed(const LayerView &at, Report &report)
{
    if (at.layer.op != Operator::ConvTranspose2d || at.layer.stride == Extent{2, 2})
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A transposed convolution always doubles the size.")),
               say(QT_TRANSLATE_NOOP("core", "stride 2")), plain(at.layer.stride),
               say(QT_TRANSLATE_NOOP("core", "The chip inserts exactly one zero between two pixels.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the stride to %1"), 2), [](Layer &layer) {
                   layer.stride = {2, 2};
               })});
}

void outputPad(const LayerView &at, Report &report)
{
    const bool transposed = at.layer.op == Operator::ConvTranspose2d;
    const int needed = transposed ? 1 : 0;
    if (at.layer.outputPad == needed)
        return;
    report.add(transposed ? say(QT_TRANSLATE_NOOP("core", "A transposed convolution needs an output padding of 1."))
                          : say(QT_TRANSLATE_NOOP("core", "Only transposed convolutions have an output padding.")),
               plain(needed), plain(at.layer.outputPad),
               say(QT_TRANSLATE_NOOP(
                   "core", "The zeros inserted after each pixel, the last one included, make the output exactly twice as large.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the output padding to %1"), needed),
                       [needed](Layer &layer) { layer.outputPad = needed; })});
}

Fix ordinary(const LayerView &at)
{
    return change(at, say(QT_TRANSLATE_NOOP("core", "Use an ordinary convolution (1 group)")), ungroup);
}

void groupsDevice(const LayerView &at, Report &report)
{
    if (at.device.supportsGroups || at.layer.groups <= 1)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The chip has no depth-wise convolution.")), say(QT_TRANSLATE_NOOP("core", "1 group")),
               plain(at.layer.groups),
               say(QT_TRANSLATE_NOOP(
                   "core", "On the MAX78000 all processors add into every output channel; they cannot write channels of their own.")),
               {ordinary(at)});
}

void groupsDepthwise(const LayerView &at, Report &report)
{
    const int channels = at.shape.inChannels;
    if (!at.device.supportsGroups || at.layer.groups <= 1 || (at.layer.groups == channels && at.shape.outChannels == channels))
        return;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "Groups must equal the input and the output channels.")),
        say(QT_TRANSLATE_NOOP("core", "1 group, or as many as channels")),
        say(QT_TRANSLATE_NOOP("core", "%1 groups, %2 input and %3 output channels"), at.layer.groups, channels, at.shape.outChannels),
        say(QT_TRANSLATE_NOOP(
            "core", "Each processor either adds into all outputs or keeps its channel to itself (depth-wise); nothing lies between.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "Make it depth-wise: %1 groups and channels"), channels),
                [channels](Layer &layer) { layer.groups = layer.outChannels = channels; }),
         ordinary(at)});
}

void groupsFlatten(const LayerView &at, Report &report)
{
    if (at.layer.groups <= 1 || (!at.layer.flatten && at.layer.pins.biasGroups.empty()))
        return;
    const bool flatten = at.layer.flatten;
    report.add(flatten ? say(QT_TRANSLATE_NOOP("core", "A depth-wise layer cannot flatten its input."))
                       : say(QT_TRANSLATE_NOOP("core", "A depth-wise layer's bias cannot be put into a chosen quadrant.")),
               say(QT_TRANSLATE_NOOP("core", "neither flattening nor a bias quadrant")),
               say(QT_TRANSLATE_NOOP("core", "%1 groups"), at.layer.groups),
               say(QT_TRANSLATE_NOOP(
                   "core", "Depth-wise channels stay in their processors, and so do their biases; flattening mixes all of them.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Drop flattening and bias quadrant")),
                       [](Layer &layer) {
                           layer.flatten = false;
                           layer.pins.biasGroups.clear();
                       }),
                ordinary(at)});
}

} // namespace

std::span<const LayerRule> convolutionRules()
{
    static constexpr std::array kRules{
        LayerRule{"kernel-conv2d", Severity::Error, Asks::Values, kernelConv2d},
        LayerRule{"kernel-conv1d", Severity::Error, Asks::Values, kernelConv1d},
        LayerRule{"kernel-transposed", Severity::Error, Asks::Values, kernelTransposed},
        LayerRule{"pad-range", Severity::Error, Asks::Values, padRange},
        LayerRule{"pad-kernel", Severity::Error, Asks::Values, padKernel},
        LayerRule{"pad-passthrough", Severity::Error, Asks::Values, padPassthrough},
        LayerRule{"stride", Severity::Error, Asks::Values, stride},
        LayerRule{"stride-transposed", Severity::Error, Asks::Values, strideTransposed},
        LayerRule{"output-pad", Severity::Error, Asks::Values, outputPad},
        LayerRule{"groups-device", Severity::Error, Asks::Values, groupsDevice},
        LayerRule{"groups-depthwise", Severity::Error, Asks::Shapes, groupsDepthwise},
        LayerRule{"groups-flatten", Severity::Error, Asks::Values, groupsFlatten},
    };
    return kRules;
}

} // namespace facet::device
