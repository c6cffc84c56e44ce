// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Notices: nothing is wrong, but something could be better (spec/chip/constraints.md section 6).

#include "device/rules_common.h"

#include <array>

namespace facet::device {

namespace {

using network::Layer;
using network::Operator;

void inputPooling(const LayerView &at, Report &report)
{
    if (at.index != 0 || !at.pools())
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The first layer pools its input.")), say(QT_TRANSLATE_NOOP("core", "smaller input data")),
               say(QT_TRANSLATE_NOOP("core", "a pooling window of %1"), at.layer.pool),
               say(QT_TRANSLATE_NOOP("core", "Data that are scaled down at the source take less time to load and less memory.")));
}

void channelMultiple(const LayerView &at, Report &report)
{
    const int channels = at.shape.inChannels;
    if (at.isFirst() || channels % kProcessorsPerInstance == 0)
        return;
    std::vector<Fix> candidates;
    const auto &sources = at.subject.sources[std::size_t(at.index)];
    const bool pinned = at.processors().has_value();
    if (sources.size() == 1 && sources.front() >= 0 && !pinned && !at.layer.inChannels && at.layer.groups == 1) {
        const int source = sources.front();
        const Layer &from = at.subject.network.layers[std::size_t(source)];
        const int rounded = roundUp4(channels);
        if (from.hasWeights() && from.groups == 1 && !from.pins.outputProcessors)
            candidates.push_back(changeLayer(at.subject, source,
                                             say(QT_TRANSLATE_NOOP("core", "Set the output channels of layer %1 to %2"), source, rounded),
                                             [rounded](Layer &layer) { layer.outChannels = rounded; }));
    }
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The number of input channels is not a multiple of 4.")),
        say(QT_TRANSLATE_NOOP("core", "a multiple of 4")), plain(channels),
        say(QT_TRANSLATE_NOOP(
            "core", "Four channels share a memory word, which is read as a whole: multiples of four need the least energy per channel.")),
        report.working(candidates));
}

bool writesOut(const LayerView &at)
{
    return at.isFinal() || at.layer.output;
}

// Whether the byte-lane reader can unload this layer.
bool suitsByteLanes(const LayerView &at)
{
    const auto pixels = at.shape.out.area();
    return at.layer.outputWidth == 8 && pixels >= 4 && pixels % 4 == 0;
}

void byteLanes(const LayerView &at, Report &report)
{
    const auto pixels = at.shape.out.area();
    const bool useful = at.layer.outputWidth == 8 && pixels >= 4 && (pixels % 4 == 0 || at.shape.outChannels == 1);
    if (!writesOut(at) || !useful || at.subject.network.options.mlator)
        return;
    std::vector<Fix> fixes;
    if (suitsByteLanes(at)) {
        fixes.push_back(changeOptions(at.subject, say(QT_TRANSLATE_NOOP("core", "Turn the byte-lane reader on")),
                                      [](network::RunOptions &options) { options.mlator = true; }));
    }
    report.add(say(QT_TRANSLATE_NOOP("core", "The byte-lane reader (`mlator`) would unload this output faster.")),
               say(QT_TRANSLATE_NOOP("core", "the option turned on")), say(QT_TRANSLATE_NOOP("core", "%1 pixels of 8-bit data"), pixels),
               say(QT_TRANSLATE_NOOP("core", "It turns words of four channels into words of four pixels while they are read.")),
               std::move(fixes));
}

void byteLanesIgnored(const LayerView &at, Report &report)
{
    if (!writesOut(at) || !at.subject.network.options.mlator || suitsByteLanes(at))
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The byte-lane reader (`mlator`) does not suit this output and is not used.")),
               say(QT_TRANSLATE_NOOP("core", "8-bit data and a multiple of 4 pixels")),
               say(QT_TRANSLATE_NOOP("core", "%1 pixels of %2 bits"), at.shape.out.area(), at.layer.outputWidth),
               say(QT_TRANSLATE_NOOP("core", "It reads four pixels of one channel at a time.")),
               {changeOptions(at.subject, say(QT_TRANSLATE_NOOP("core", "Turn the byte-lane reader off")),
                              [](network::RunOptions &options) { options.mlator = false; })});
}

void depthwiseMoves(const LayerView &at, Report &report)
{
    const auto in = at.processors();
    const auto out = at.outputProcessors();
    if (at.layer.groups <= 1 || !in || !out || *in == *out)
        return;
    std::vector<Fix> fixes;
    const int next = at.subject.following[std::size_t(at.index)];
    if (!at.isFinal() || !at.subject.network.outputMap) {
        Fix fix = change(at, say(QT_TRANSLATE_NOOP("core", "Write to the processors that read")),
                         [&](Layer &layer) { layer.pins.outputProcessors = *in; });
        if (next >= 0 && at.subject.inputMap[std::size_t(next)] == out)
            fix.edits.push_back(changeLayer(at.subject, next, {}, [&](Layer &layer) { layer.pins.processors = *in; }).edits.front());
        fixes.push_back(std::move(fix));
    }
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The depth-wise layer moves data between processors.")),
        say(QT_TRANSLATE_NOOP("core", "output processors %1"), hexMap(*in)), Text{"%1", {hexMap(*out)}},
        say(QT_TRANSLATE_NOOP("core", "Depth-wise results that stay in their processors are written in parallel; others take turns.")),
        std::move(fixes));
}

void dilatedOnConv2d(const LayerView &at, Report &report)
{
    if (!at.hardware.dilatedAsConv2d)
        return;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The dilated Conv1d runs on the Conv2d hardware.")),
        say(QT_TRANSLATE_NOOP("core", "(length - 1) x dilation below 9 for a stretched kernel")),
        say(QT_TRANSLATE_NOOP("core", "length %1, dilation %2"), at.layer.kernel.rows, at.layer.dilation.rows),
        say(QT_TRANSLATE_NOOP(
            "core", "The samples are seen as an image as wide as the dilation, over which a 3x3 kernel with one used column moves.")));
}

void passthroughChain(const LayerView &at, Report &report)
{
    const int next = at.subject.following[std::size_t(at.index)];
    if (at.convolves() || next < 0)
        return;
    const LayerView after(at.subject, next);
    const auto &sources = at.subject.sources[std::size_t(next)];
    if (after.convolves() || sources.size() != 1 || sources.front() != at.index)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The pass-through layer is followed by another.")),
               say(QT_TRANSLATE_NOOP("core", "one layer for both")), say(QT_TRANSLATE_NOOP("core", "layers %1 and %2"), at.index, next),
               say(QT_TRANSLATE_NOOP("core", "The two could perhaps be one layer, which saves a run over the data.")));
}

void flatInto2d(const LayerView &at, Report &report)
{
    const bool twoD = at.layer.op == Operator::Conv2d || at.layer.op == Operator::ConvTranspose2d;
    if (!twoD || at.layer.inDim || at.shape.in.cols != 1 || at.shape.in.rows <= 1)
        return;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "One-dimensional data go into a two-dimensional layer.")),
        say(QT_TRANSLATE_NOOP("core", "a stated input size")), plain(at.shape.in),
        say(QT_TRANSLATE_NOOP("core", "The samples are taken as an image of one column, unless the layer states rows and columns.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "State the size %1"), at.shape.in), [&](Layer &layer) { layer.inDim = at.shape.in; })});
}

} // namespace

std::span<const LayerRule> adviceRules()
{
    static constexpr std::array kRules{
        LayerRule{"flat-into-2d", Severity::Warning, Asks::Shapes, flatInto2d},
        LayerRule{"byte-lanes-ignored", Severity::Warning, Asks::Shapes, byteLanesIgnored},
        LayerRule{"input-pooling", Severity::Notice, Asks::Shapes, inputPooling},
        LayerRule{"channel-multiple", Severity::Notice, Asks::Shapes, channelMultiple},
        LayerRule{"byte-lanes", Severity::Notice, Asks::Shapes, byteLanes},
        LayerRule{"depthwise-moves", Severity::Notice, Asks::Shapes, depthwiseMoves},
        LayerRule{"dilated-on-conv2d", Severity::Notice, Asks::Shapes, dilatedOnConv2d},
        LayerRule{"passthrough-chain", Severity::Notice, Asks::Shapes, passthroughChain},
    };
    return kRules;
}

} // namespace facet::device
