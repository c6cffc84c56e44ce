// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Streaming: the first layers run at the same time, each on the few rows that the one before has finished
// (spec/chip/constraints.md sections 3, 4 and 5). Buffer sizes are checked when registers are made.

#include "device/rules_common.h"

#include <array>

namespace facet::device {

namespace {

using network::kNetworkInput;
using network::Layer;
using network::Operator;

const Layer *layerAt(const Subject &subject, int index)
{
    return index >= 0 ? &subject.network.layers[std::size_t(index)] : nullptr;
}

Fix stop(const LayerView &at)
{
    return change(at, say(QT_TRANSLATE_NOOP("core", "Do not stream this layer")), [](Layer &layer) { layer.streaming = false; });
}

Text oneByOne()
{
    return say(QT_TRANSLATE_NOOP("core", "Streaming begins with data from the FIFO and goes on from layer to layer without a break."));
}

void streamingFifo(const LayerView &at, Report &report)
{
    if (!at.layer.streaming || !at.isFirst() || at.subject.usesFifo())
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Streaming needs the FIFO.")), say(QT_TRANSLATE_NOOP("core", "input through the FIFO")),
               say(QT_TRANSLATE_NOOP("core", "input in data memory")), oneByOne(),
               {changeOptions(at.subject, say(QT_TRANSLATE_NOOP("core", "Use the FIFO")),
                              [](network::RunOptions &options) { options.fifo = true; }),
                stop(at)});
}

void streamingStart(const LayerView &at, Report &report)
{
    const int start = at.subject.network.options.startLayer;
    if (!at.layer.streaming || start == 0 || !at.shape.executed)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Streaming needs layer 0 as the start layer.")),
               say(QT_TRANSLATE_NOOP("core", "start layer 0")), say(QT_TRANSLATE_NOOP("core", "layer %1"), start),
               say(QT_TRANSLATE_NOOP("core", "The FIFOs feed layer 0.")), {stop(at)});
}

void streamingOrder(const LayerView &at, Report &report)
{
    const int before = at.subject.previous[std::size_t(at.index)];
    const Layer *previous = layerAt(at.subject, before);
    if (!at.layer.streaming || previous == nullptr || previous->streaming)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A streaming layer follows one that does not stream.")),
               say(QT_TRANSLATE_NOOP("core", "layer %1 streaming as well"), before),
               say(QT_TRANSLATE_NOOP("core", "layer %1 not streaming"), before), oneByOne(),
               {stop(at), changeLayer(at.subject, before, say(QT_TRANSLATE_NOOP("core", "Stream layer %1 as well"), before),
                                      [](Layer &layer) { layer.streaming = true; })});
}

void streamingNext(const LayerView &at, Report &report)
{
    const int next = at.subject.following[std::size_t(at.index)];
    if (!at.layer.streaming || next < 0 || next == at.index + 1)
        return;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "A streaming layer hands on to a layer that is not the next one.")),
        say(QT_TRANSLATE_NOOP("core", "layer %1"), at.index + 1), say(QT_TRANSLATE_NOOP("core", "layer %1"), next),
        say(QT_TRANSLATE_NOOP("core", "Streaming layers run at the same time, in the order of their registers.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "Go on with the next layer")), [](Layer &layer) { layer.next.reset(); }), stop(at)});
}

void streamingPad(const LayerView &at, Report &report)
{
    const Layer *next = layerAt(at.subject, at.subject.following[std::size_t(at.index)]);
    const bool last = next == nullptr || !next->streaming;
    if (!at.firstDevice() || !at.layer.streaming || !last || at.hardware.pad.rows != 0)
        return;
    std::vector<Fix> fixes;
    if (at.layer.op == Operator::Conv2d && at.layer.kernel.rows == 3 && !at.layer.flatten)
        fixes.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Set the padding to %1"), 1), [](Layer &layer) { layer.pad = {1, 1}; }));
    fixes.push_back(stop(at));
    report.add(say(QT_TRANSLATE_NOOP("core", "The last streaming layer must pad.")),
               say(QT_TRANSLATE_NOOP("core", "padding of at least 1")), plain(at.hardware.pad),
               say(QT_TRANSLATE_NOOP("core", "The MAX78000 cannot end a stream with a layer that has no padding; the MAX78002 can.")),
               std::move(fixes));
}

void streamingPassthrough(const LayerView &at, Report &report)
{
    if (at.firstDevice() || !at.layer.streaming || at.convolves())
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A pass-through layer cannot stream.")), say(QT_TRANSLATE_NOOP("core", "a convolution")),
               say(QT_TRANSLATE_NOOP("core", "a pass-through layer")),
               say(QT_TRANSLATE_NOOP("core", "The MAX78002 streams convolutions only.")), {stop(at)});
}

void streamingDepth(const LayerView &at, Report &report)
{
    if (!at.layer.streaming || at.index < at.device.maxStreamingLayers)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Too many layers stream.")),
               say(QT_TRANSLATE_NOOP("core", "the first %1 layers at most"), at.device.maxStreamingLayers),
               say(QT_TRANSLATE_NOOP("core", "layer %1"), at.index),
               say(QT_TRANSLATE_NOOP("core", "Only the first 8 layers have registers for the rolling buffers of streaming.")), {stop(at)});
}

void streamingBias(const LayerView &at, Report &report)
{
    if (!at.firstDevice() || !at.layer.streaming || !at.layer.bias)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Streaming together with a bias might not work.")), say(QT_TRANSLATE_NOOP("core", "no bias")),
               say(QT_TRANSLATE_NOOP("core", "a bias")),
               say(QT_TRANSLATE_NOOP("core", "The vendor warns of this combination on the MAX78000.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Drop the bias")), [](Layer &layer) { layer.bias = false; }), stop(at)});
}

} // namespace

std::span<const LayerRule> streamingRules()
{
    static constexpr std::array kRules{
        LayerRule{"streaming-fifo", Severity::Error, Asks::Shapes, streamingFifo},
        LayerRule{"streaming-start", Severity::Error, Asks::Values, streamingStart},
        LayerRule{"streaming-order", Severity::Error, Asks::Values, streamingOrder},
        LayerRule{"streaming-next", Severity::Error, Asks::Values, streamingNext},
        LayerRule{"streaming-pad", Severity::Error, Asks::Shapes, streamingPad},
        LayerRule{"streaming-passthrough", Severity::Error, Asks::Values, streamingPassthrough},
        LayerRule{"streaming-depth", Severity::Error, Asks::Values, streamingDepth},
        LayerRule{"streaming-bias", Severity::Warning, Asks::Values, streamingBias},
    };
    return kRules;
}

} // namespace facet::device
