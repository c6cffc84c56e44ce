// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Pooling and flattening (spec/chip/constraints.md sections 1, 2, 3 and 5).

#include "device/rules_common.h"

#include <algorithm>
#include <array>

namespace facet::device {

namespace {

using network::Extent;
using network::Layer;
using network::Operator;
using network::Pooling;

constexpr int kMostSteps = 16; // 4-bit fields hold window reach and stride minus 1

bool farReaching(std::int64_t pool, std::int64_t dilation)
{
    return (pool - 1) * dilation >= kMostSteps;
}

void poolSize(const LayerView &at, Report &report)
{
    const Layer &layer = at.layer;
    if (!farReaching(layer.pool.rows, layer.poolDilation.rows) && !farReaching(layer.pool.cols, layer.poolDilation.cols))
        return;
    const auto largest = [](int pool, int dilation) {
        return farReaching(pool, dilation) ? (kMostSteps - 1) / std::max(1, dilation) + 1 : pool;
    };
    const Extent most{largest(layer.pool.rows, layer.poolDilation.rows), largest(layer.pool.cols, layer.poolDilation.cols)};
    std::vector<Fix> fixes{
        change(at, say(QT_TRANSLATE_NOOP("core", "Set the pooling window to %1"), most), [most](Layer &changed) { changed.pool = most; })};
    if (layer.poolDilation != Extent{1, 1} && std::max(layer.pool.rows, layer.pool.cols) <= kMostSteps)
        fixes.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Set the pooling dilation to 1")), [](Layer &changed) {
            changed.poolDilation = {1, 1};
        }));
    report.add(say(QT_TRANSLATE_NOOP("core", "The pooling window is too large.")),
               layer.poolDilation == Extent{1, 1} ? atMost(kMostSteps) : say(QT_TRANSLATE_NOOP("core", "(size - 1) x dilation below 16")),
               plain(layer.pool),
               say(QT_TRANSLATE_NOOP("core", "Pooling reads its window in flight; a 4-bit register holds how far the window reaches. "
                                             "Larger windows can be pooled in two layers.")),
               std::move(fixes));
}

void poolStride(const LayerView &at, Report &report)
{
    const Extent stride = at.layer.poolStride;
    if (std::max(stride.rows, stride.cols) <= kMostSteps)
        return;
    const Extent most{std::min(stride.rows, kMostSteps), std::min(stride.cols, kMostSteps)};
    report.add(say(QT_TRANSLATE_NOOP("core", "The pooling stride is too large.")), atMost(kMostSteps), plain(stride),
               say(QT_TRANSLATE_NOOP("core", "A 4-bit register holds the stride minus one.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the pooling stride to %1"), most),
                       [most](Layer &layer) { layer.poolStride = most; })});
}

void poolStrideSquare(const LayerView &at, Report &report)
{
    const Extent stride = at.layer.poolStride;
    if (at.shape.oneD || stride.rows == stride.cols)
        return;
    const auto set = [&](int to) {
        return change(at, say(QT_TRANSLATE_NOOP("core", "Set the pooling stride to %1"), Extent{to, to}), [to](Layer &layer) {
            layer.poolStride = {to, to};
        });
    };
    report.add(say(QT_TRANSLATE_NOOP("core", "The pooling stride differs between rows and columns.")),
               say(QT_TRANSLATE_NOOP("core", "the same stride in both")), plain(stride),
               say(QT_TRANSLATE_NOOP("core", "One register holds the stride of both axes.")), {set(stride.rows), set(stride.cols)});
}

void poolDilation(const LayerView &at, Report &report)
{
    const int most = at.device.maxPoolDilation;
    const Extent dilation = at.layer.poolDilation;
    if (std::max(dilation.rows, dilation.cols) <= most)
        return;
    std::vector<Fix> fixes{change(at, say(QT_TRANSLATE_NOOP("core", "Set the pooling dilation to 1")), [](Layer &layer) {
        layer.poolDilation = {1, 1};
    })};
    report.add(most == 1 ? say(QT_TRANSLATE_NOOP("core", "The chip has no dilated pooling."))
                         : say(QT_TRANSLATE_NOOP("core", "The pooling dilation is too large.")),
               atMost(most), plain(dilation),
               say(QT_TRANSLATE_NOOP("core", "Only the MAX78002 can skip pixels within a pooling window, up to every 16th.")),
               std::move(fixes));
}

void poolDilationAlone(const LayerView &at, Report &report)
{
    if (at.layer.poolDilation == Extent{1, 1} || at.pools())
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A pooling dilation is set, but there is no pooling.")),
               say(QT_TRANSLATE_NOOP("core", "a pooling window larger than 1x1")), plain(at.layer.pool),
               say(QT_TRANSLATE_NOOP("core", "Dilation is the distance between the pixels of a pooling window.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the pooling dilation to 1")), [](Layer &layer) {
                   layer.poolDilation = {1, 1};
               })});
}

// The vendor's simulation takes neighbors for the maximum of a Conv1d whatever the dilation; the pooling registers are dilated
// all the same (arithmetic.md section 4, registers.md section 3).
void poolDilationSound(const LayerView &at, Report &report)
{
    const Layer &layer = at.layer;
    if (layer.op != Operator::Conv1d || layer.pooling != Pooling::Max || layer.poolDilation.rows == 1 || layer.pool.rows == 1)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Dilated maximum pooling of a Conv1d is computed differently by the chip and by the vendor's simulation.")),
               say(QT_TRANSLATE_NOOP("core", "pooling dilation 1")), plain(layer.poolDilation.rows),
               say(QT_TRANSLATE_NOOP("core", "The simulation takes the maximum of neighboring samples, the chip that of samples at the stated distance.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the pooling dilation to 1")), [](Layer &changed) { changed.poolDilation = {1, 1}; })});
}

Fix poolFirst(const LayerView &at)
{
    return change(at, say(QT_TRANSLATE_NOOP("core", "Pool before the element-wise operation")),
                  [](Layer &layer) { layer.poolFirst = true; });
}

void poolLast(const LayerView &at, Report &report)
{
    if (at.layer.poolFirst || (at.layer.operands > 1 && at.pools()))
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Pooling last needs both pooling and an element-wise operation.")),
               say(QT_TRANSLATE_NOOP("core", "several operands and a pooling window larger than 1x1")),
               say(QT_TRANSLATE_NOOP("core", "%1 operand(s), window %2"), at.layer.operands, at.layer.pool),
               say(QT_TRANSLATE_NOOP("core", "The setting tells which of the two comes first.")), {poolFirst(at)});
}

void poolLastOperands(const LayerView &at, Report &report)
{
    constexpr int kMostOperands = 2;
    if (at.layer.poolFirst || !at.pools() || at.layer.operands <= kMostOperands)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Pooling last works with two operands only.")), say(QT_TRANSLATE_NOOP("core", "2 operands")),
               plain(at.layer.operands),
               say(QT_TRANSLATE_NOOP("core", "Pooling behind the element-wise operation is made for one pair of operands.")),
               {poolFirst(at)});
}

void passthroughPoolPasses(const LayerView &at, Report &report)
{
    const bool global = at.shape.pooled == Extent{1, 1};
    const int passes = at.hardware.inExpand;
    const int most = at.device.maxPassthroughPoolPasses;
    if (at.convolves() || !at.pools() || global || passes <= most)
        return;
    std::vector<Fix> candidates;
    // The next convolution can pool just as well.
    const int next = at.subject.following[std::size_t(at.index)];
    if (next >= 0) {
        const Layer &reader = at.subject.network.layers[std::size_t(next)];
        const bool free = reader.op != Operator::Passthrough && reader.pool == Extent{1, 1} && reader.poolStride == Extent{1, 1} &&
                          reader.operands == 1 && !reader.flatten && reader.sources.empty() && !reader.readsBuffer && !reader.inDim;
        if (free) {
            Fix fix =
                changeLayer(at.subject, next, say(QT_TRANSLATE_NOOP("core", "Pool in front of the operator of layer %1 instead"), next),
                            [&](Layer &layer) {
                                layer.pooling = at.layer.pooling;
                                layer.pool = at.layer.pool;
                                layer.poolStride = at.layer.poolStride;
                                layer.poolDilation = at.layer.poolDilation;
                            });
            fix.edits.push_back(change(at, {}, [](Layer &layer) {
                                    layer.pooling = Pooling::None;
                                    layer.pool = layer.poolStride = layer.poolDilation = {1, 1};
                                }).edits.front());
            candidates.push_back(std::move(fix));
        }
    }
    const int source = at.subject.sources[std::size_t(at.index)].front();
    if (source >= 0 && at.subject.sources[std::size_t(at.index)].size() == 1 && !at.layer.inChannels) {
        const Layer &from = at.subject.network.layers[std::size_t(source)];
        if (from.hasWeights() && from.groups == 1) {
            candidates.push_back(changeLayer(at.subject, source,
                                             say(QT_TRANSLATE_NOOP("core", "Use %1 channels, which take one pass"), kProcessors),
                                             [](Layer &layer) { layer.outChannels = kProcessors; }));
        }
    }
    report.add(
        say(QT_TRANSLATE_NOOP("core", "A pooling pass-through layer takes too many passes.")),
        say(QT_TRANSLATE_NOOP("core", "at most %1 pass(es) of 64 channels"), most), say(QT_TRANSLATE_NOOP("core", "%1 passes"), passes),
        say(QT_TRANSLATE_NOOP(
            "core", "Without a convolution the MAX78000 cannot interleave pooling with several passes, unless a single pixel remains.")),
        report.working(candidates));
}

void flattenSize(const LayerView &at, Report &report)
{
    constexpr int kMostPixels = 256;
    if (!at.layer.flatten || at.shape.pooled.area() <= kMostPixels)
        return;
    std::vector<Fix> candidates;
    for (const int size : {2, 4, 8, 16}) {
        const Extent pool{size, at.shape.pooled.cols == 1 ? 1 : size};
        candidates.push_back(poolInFront(at, say(QT_TRANSLATE_NOOP("core", "Insert a %1 max pool in front"), pool), pool));
    }
    report.add(say(QT_TRANSLATE_NOOP("core", "The feature map is too large to flatten.")),
               say(QT_TRANSLATE_NOOP("core", "at most %1 pixels per channel"), kMostPixels),
               say(QT_TRANSLATE_NOOP("core", "%1 (%2 pixels)"), at.shape.pooled, at.shape.pooled.area()),
               say(QT_TRANSLATE_NOOP(
                   "core", "Each pixel of a flattened channel is a pass of its own, and the counter of such passes ends at 256 pixels.")),
               report.working(candidates));
}

// The counter of flattened pixels has eight bits, in two registers (LCTL2 and POST), and counts the passes of each pixel as well
// (registers.md section 3); the vendor's tool looks at the pixels alone.
void flattenPasses(const LayerView &at, Report &report)
{
    constexpr std::int64_t kMost = 256;
    const std::int64_t rounds = at.shape.pooled.area() * at.hardware.inExpand;
    if (!at.layer.flatten || at.hardware.inExpand <= 1 || rounds <= kMost)
        return;
    std::vector<Fix> candidates;
    for (const int size : {2, 4, 8, 16}) {
        const Extent pool{size, at.shape.pooled.cols == 1 ? 1 : size};
        candidates.push_back(poolInFront(at, say(QT_TRANSLATE_NOOP("core", "Insert a %1 max pool in front"), pool), pool));
    }
    report.add(say(QT_TRANSLATE_NOOP("core", "The feature map is too large to flatten in several passes.")),
               say(QT_TRANSLATE_NOOP("core", "at most %1 pixels times passes"), kMost),
               say(QT_TRANSLATE_NOOP("core", "%1 (%2 pixels in %3 passes)"), at.shape.pooled, at.shape.pooled.area(), at.hardware.inExpand),
               say(QT_TRANSLATE_NOOP(
                   "core", "Each pixel of a flattened channel is a pass of its own, and the counter of such passes ends at 256.")),
               report.working(candidates));
}

void flattenOperator(const LayerView &at, Report &report)
{
    const Layer &layer = at.layer;
    const bool pointwise = layer.op == Operator::Linear || (layer.op == Operator::Conv2d && layer.kernel == Extent{1, 1});
    if (!layer.flatten || pointwise)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Only a linear layer or a 1x1 convolution can flatten its input.")),
               say(QT_TRANSLATE_NOOP("core", "Linear, or Conv2d 1x1")), Text{"%1", {operatorName(layer.op)}},
               say(QT_TRANSLATE_NOOP("core", "Flattening turns pixels into channels; what is left is a single pixel for every channel.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Do not flatten")), [](Layer &changed) { changed.flatten = false; })});
}

// The same pooling in a layer in front, or none.
std::vector<Fix> poolElsewhere(const LayerView &at)
{
    Fix before = poolInFront(at, say(QT_TRANSLATE_NOOP("core", "Pool in a layer of its own in front")), at.layer.pool);
    Layer &pooling = before.edits.back().layer;
    pooling.pooling = at.layer.pooling == Pooling::None ? Pooling::Max : at.layer.pooling;
    pooling.poolStride = at.layer.poolStride;
    pooling.poolDilation = at.layer.poolDilation;
    return {before, change(at, say(QT_TRANSLATE_NOOP("core", "Remove the pooling")), [](Layer &layer) {
                layer.pooling = Pooling::None;
                layer.pool = layer.poolStride = layer.poolDilation = {1, 1};
                layer.poolFirst = true;
            })};
}

void flattenPooling(const LayerView &at, Report &report)
{
    if (!at.layer.flatten || (!at.pools() && at.layer.poolStride == Extent{1, 1}))
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A flattening layer cannot pool as well.")), say(QT_TRANSLATE_NOOP("core", "no pooling")),
               plain(at.layer.pool),
               say(QT_TRANSLATE_NOOP("core", "A flattened input is read as one long pixel: there are no windows left to pool.")),
               poolElsewhere(at));
}

// STRIDE is 0 in a transposed convolution and RCNT counts the rows between which zeros are put, so that the registers
// cannot say how the input is pooled (registers.md section 3).
void poolTransposed(const LayerView &at, Report &report)
{
    if (at.layer.op != Operator::ConvTranspose2d || (!at.pools() && at.layer.poolStride == Extent{1, 1}))
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A transposed convolution cannot pool as well.")), say(QT_TRANSLATE_NOOP("core", "no pooling")),
               say(QT_TRANSLATE_NOOP("core", "window %1, stride %2"), at.layer.pool, at.layer.poolStride),
               say(QT_TRANSLATE_NOOP("core", "The registers that hold stride and size of the pooled image hold those of the stretched "
                                             "image here.")),
               report.working(poolElsewhere(at)));
}

void flattenStreaming(const LayerView &at, Report &report)
{
    if (!at.layer.flatten || !at.layer.streaming)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A streaming layer cannot flatten.")), say(QT_TRANSLATE_NOOP("core", "all data in memory")),
               say(QT_TRANSLATE_NOOP("core", "streaming")),
               say(QT_TRANSLATE_NOOP("core", "Flattening needs every pixel; streaming keeps only a few rows.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Do not stream this layer")), [](Layer &layer) { layer.streaming = false; }),
                change(at, say(QT_TRANSLATE_NOOP("core", "Do not flatten")), [](Layer &layer) { layer.flatten = false; })});
}

void flattenUnneeded(const LayerView &at, Report &report)
{
    if (!at.layer.flatten || at.shape.pooled != Extent{1, 1})
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Flattening is not needed: the input is a single pixel.")),
               say(QT_TRANSLATE_NOOP("core", "more than 1x1")), plain(at.shape.pooled),
               say(QT_TRANSLATE_NOOP("core", "A map of one pixel already is one value per channel.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Do not flatten")), [](Layer &layer) { layer.flatten = false; })});
}

} // namespace

std::span<const LayerRule> poolingRules()
{
    static constexpr std::array kRules{
        LayerRule{"pool-size", Severity::Error, Asks::Values, poolSize},
        LayerRule{"pool-stride", Severity::Error, Asks::Values, poolStride},
        LayerRule{"pool-stride-square", Severity::Error, Asks::Shapes, poolStrideSquare},
        LayerRule{"pool-dilation", Severity::Error, Asks::Values, poolDilation},
        LayerRule{"pool-dilation-alone", Severity::Error, Asks::Values, poolDilationAlone},
        LayerRule{"pool-dilation-1d", Severity::Error, Asks::Values, poolDilationSound},
        LayerRule{"pool-last", Severity::Error, Asks::Values, poolLast},
        LayerRule{"pool-last-operands", Severity::Error, Asks::Values, poolLastOperands},
        LayerRule{"passthrough-pool-passes", Severity::Error, Asks::Shapes, passthroughPoolPasses},
        LayerRule{"pool-transposed", Severity::Error, Asks::Shapes, poolTransposed},
        LayerRule{"flatten-size", Severity::Error, Asks::Shapes, flattenSize},
        LayerRule{"flatten-passes", Severity::Error, Asks::Shapes, flattenPasses},
        LayerRule{"flatten-operator", Severity::Error, Asks::Values, flattenOperator},
        LayerRule{"flatten-pooling", Severity::Error, Asks::Values, flattenPooling},
        LayerRule{"flatten-streaming", Severity::Error, Asks::Values, flattenStreaming},
        LayerRule{"flatten-unneeded", Severity::Warning, Asks::Shapes, flattenUnneeded},
    };
    return kRules;
}

} // namespace facet::device
