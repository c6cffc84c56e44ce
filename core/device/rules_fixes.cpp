// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Ways out that several rules share.

#include "device/rules_common.h"
#include "device/ways_out.h"

#include <algorithm>

namespace facet::device {

using network::Extent;
using network::kNetworkInput;
using network::Layer;
using network::Operator;
using network::Pooling;

Edit replaceLayer(int index, Layer layer)
{
    Edit edit;
    edit.kind = Edit::Kind::ReplaceLayer;
    edit.index = index;
    edit.layer = std::move(layer);
    return edit;
}

Edit insertBefore(int index, Layer layer)
{
    Edit edit = replaceLayer(index, std::move(layer));
    edit.kind = Edit::Kind::InsertLayer;
    return edit;
}

namespace {

// Halves what the operator of a layer sees: pooling over the pooled windows.
std::vector<Fix> poolBy(const Subject &subject, int index, int factor)
{
    const LayerView at(subject, index);
    const Layer &layer = at.layer;
    const bool combined = layer.eltwise != network::Eltwise::None || layer.flatten || layer.readsBuffer;
    if (combined || layer.stride != Extent{1, 1} ||
        (layer.op == Operator::Passthrough && at.hardware.inExpand > at.device.maxPassthroughPoolPasses))
        return {};
    constexpr int kWidest = 16; // no larger window or stride exists on a chip
    if (std::max({layer.pool.rows, layer.pool.cols, layer.poolStride.rows, layer.poolStride.cols}) > kWidest)
        return {};
    const bool oneD = at.shape.oneD;
    const Extent times{factor, oneD ? 1 : factor};
    // Pooling by `factor` after pooling is one pooling with a larger window.
    const Extent pool{layer.pool.rows + layer.poolStride.rows * (times.rows - 1),
                      layer.pool.cols + layer.poolStride.cols * (times.cols - 1)};
    const Extent stride{layer.poolStride.rows * times.rows, layer.poolStride.cols * times.cols};
    return {changeLayer(subject, index,
                        Text{QT_TRANSLATE_NOOP("core", "Pool %1 in front of the operator of layer %2"), {argument(pool), argument(index)}},
                        [&](Layer &changed) {
                            if (changed.pooling == Pooling::None)
                                changed.pooling = Pooling::Max;
                            changed.pool = pool;
                            changed.poolStride = stride;
                        })};
}

void append(std::vector<Fix> &to, std::vector<Fix> from)
{
    to.insert(to.end(), from.begin(), from.end());
}

// Only what folding alone decides: nothing else reads the input or states its shape.
std::vector<Fix> foldBy(const LayerView &at, int factor)
{
    const network::Network &network = at.subject.network;
    const Layer &layer = at.layer;
    const bool stated = layer.inChannels || layer.inDim || !layer.sources.empty() || layer.groups != 1;
    const bool foldable = network.fold >= 1 && network.fold <= kMaxChannels;
    if (!at.isFirst() || stated || !foldable || network.options.startLayer != 0)
        return {};
    const int fold = network.fold * factor;
    Edit edit;
    edit.kind = Edit::Kind::SetFold;
    edit.fold = fold;
    Fix fix{Text{QT_TRANSLATE_NOOP("core", "Fold the input by %1"), {argument(fold)}}, {edit}};
    if (layer.pins.processors) { // more channels need other processors
        Layer changed = layer;
        changed.pins.processors.reset();
        fix.edits.push_back(replaceLayer(at.index, std::move(changed)));
    }
    return {fix};
}

} // namespace

std::vector<Fix> smallerInput(const LayerView &at)
{
    std::vector<Fix> candidates;
    if (at.isFirst()) {
        for (const int factor : {2, 4})
            append(candidates, foldBy(at, factor));
        return candidates;
    }
    const auto &sources = at.subject.sources[std::size_t(at.index)];
    if (sources.size() == 1 && sources.front() >= 0) {
        append(candidates, poolBy(at.subject, sources.front(), 2));
        append(candidates, poolBy(at.subject, sources.front(), 4));
    }
    return candidates;
}

std::vector<Fix> smallerOutput(const LayerView &at)
{
    std::vector<Fix> candidates;
    if (at.isFirst() && !at.pools()) { // folding loses nothing
        for (const int factor : {2, 4})
            append(candidates, foldBy(at, factor));
    }
    append(candidates, poolBy(at.subject, at.index, 2));
    append(candidates, poolBy(at.subject, at.index, 4));
    return candidates;
}

std::vector<Fix> smallerMaps(const network::Network &network, const network::Shapes &shapes, const Device &device, int layer)
{
    if (std::ranges::find(shapes.order, layer) == shapes.order.end())
        return {};
    const Subject subject(network, shapes, device);
    const LayerView at(subject, layer);
    std::vector<Fix> candidates = smallerOutput(at);
    append(candidates, smallerInput(at));
    return candidates;
}

Fix poolInFront(const LayerView &at, Text title, const Extent &pool)
{
    Layer pooling;
    pooling.op = Operator::Passthrough;
    pooling.kernel = {1, 1};
    pooling.pad = {0, 0};
    pooling.pooling = Pooling::Max;
    pooling.pool = pool;
    pooling.poolStride = pool;
    pooling.sources = at.layer.sources;
    Layer rest = at.layer;
    rest.sources.clear();
    rest.pooling = Pooling::None;
    rest.pool = rest.poolStride = rest.poolDilation = {1, 1};
    pooling.pins.processors = at.layer.pins.processors;
    pooling.pins.inOffset = at.layer.pins.inOffset;
    rest.pins.inOffset.reset();
    return Fix{std::move(title), {replaceLayer(at.index, std::move(rest)), insertBefore(at.index, std::move(pooling))}};
}

Fix streamInput(const LayerView &at)
{
    Fix fix = changeOptions(at.subject, say(QT_TRANSLATE_NOOP("core", "Stream the input through the FIFO")),
                            [](network::RunOptions &options) { options.fifo = true; });
    Layer changed = at.layer;
    changed.streaming = true;
    fix.edits.push_back(replaceLayer(at.index, std::move(changed)));
    return fix;
}

void ungroup(Layer &layer)
{
    layer.groups = 1;
}

} // namespace facet::device
