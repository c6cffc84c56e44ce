// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Where a layer's data come from: maps, offsets and gaps of several sources (spec/chip/constraints.md sections 3 and 5).
// Rules about maps, offsets and gaps speak only where the user has pinned them; placement keeps them by itself.

#include "device/rules_common.h"

#include <algorithm>
#include <array>
#include <limits>

namespace facet::device {

namespace {

using network::Eltwise;
using network::Layer;

// The sources of a layer that has several of them, all layers; empty otherwise.
std::span<const int> joined(const LayerView &at)
{
    const auto &sources = at.subject.sources[std::size_t(at.index)];
    const bool layersOnly =
        std::ranges::all_of(sources, [&](int source) { return source >= 0 && source < int(at.subject.network.layers.size()); });
    return sources.size() > 1 && layersOnly ? std::span<const int>(sources) : std::span<const int>();
}

const Layer &layerOf(const LayerView &at, int source)
{
    return at.subject.network.layers[std::size_t(source)];
}

struct Maps {
    std::uint64_t all = 0;
    bool known = true;
    bool overlap = false;
    bool same = true;
    bool ascending = true;
};

Maps mapsOf(const LayerView &at, std::span<const int> sources)
{
    Maps maps;
    std::optional<std::uint64_t> before;
    for (const int source : sources) {
        const auto map = at.subject.outputMap[std::size_t(source)];
        if (!map || *map == 0) {
            maps.known = false;
            return maps;
        }
        maps.overlap = maps.overlap || (maps.all & *map) != 0;
        maps.same = maps.same && (!before || *before == *map);
        maps.ascending = maps.ascending && (!before || lowestProcessor(*before) < lowestProcessor(*map));
        maps.all |= *map;
        before = map;
    }
    return maps;
}

Fix placeOutputs(const LayerView &at, std::span<const int> sources)
{
    Fix fix{say(QT_TRANSLATE_NOOP("core", "Let all these processors be chosen automatically")), {}};
    const auto clear = [&](int index) {
        const bool again = std::ranges::any_of(fix.edits, [index](const Edit &edit) { return edit.index == index; });
        if (again)
            return;
        Layer layer = at.subject.network.layers[std::size_t(index)];
        layer.pins.processors.reset();
        layer.pins.outputProcessors.reset();
        fix.edits.push_back(replaceLayer(index, std::move(layer)));
    };
    for (const int source : sources) {
        clear(source);
        if (const int next = at.subject.following[std::size_t(source)]; next >= 0)
            clear(next);
    }
    clear(at.index);
    return fix;
}

void eltwiseProcessors(const LayerView &at, Report &report)
{
    const auto sources = joined(at);
    const Maps maps = mapsOf(at, sources);
    if (at.layer.eltwise == Eltwise::None || sources.empty() || !maps.known || maps.same)
        return;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The operands are in different processors.")),
        say(QT_TRANSLATE_NOOP("core", "the same output processors for all operands")),
        say(QT_TRANSLATE_NOOP("core", "different maps, %1 together"), hexMap(maps.all)),
        say(QT_TRANSLATE_NOOP("core", "Each processor combines the operands that lie in its own memory, one word behind the other.")),
        {placeOutputs(at, sources)});
}

void concatOverlap(const LayerView &at, Report &report)
{
    const auto sources = joined(at);
    const Maps maps = mapsOf(at, sources);
    if (at.layer.eltwise != Eltwise::None || sources.empty() || !maps.known || !maps.overlap || at.hardware.inExpand > 1)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Concatenated sources share processors.")),
               say(QT_TRANSLATE_NOOP("core", "processors of their own for each source")),
               say(QT_TRANSLATE_NOOP("core", "overlapping maps, %1 together"), hexMap(maps.all)),
               say(QT_TRANSLATE_NOOP(
                   "core", "In one pass a processor reads one channel, so channels that are joined must lie in different processors.")),
               {placeOutputs(at, sources)});
}

void concatOrder(const LayerView &at, Report &report)
{
    const auto sources = joined(at);
    const Maps maps = mapsOf(at, sources);
    if (at.layer.eltwise != Eltwise::None || sources.empty() || !maps.known || maps.overlap || maps.ascending || at.hardware.inExpand > 1)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Concatenated sources stand in another order than their processors.")),
               say(QT_TRANSLATE_NOOP("core", "ascending processors")), say(QT_TRANSLATE_NOOP("core", "another order")),
               say(QT_TRANSLATE_NOOP("core", "Channels are numbered by processor; the kernels must be sorted the same way.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Read the sources in the order of their processors")),
                       [&](Layer &layer) {
                           std::ranges::stable_sort(
                               layer.sources, {}, [&](int source) { return lowestProcessor(*at.subject.outputMap[std::size_t(source)]); });
                       }),
                placeOutputs(at, sources)});
}

void sourceProcessors(const LayerView &at, Report &report)
{
    const auto &sources = at.layer.sources;
    const auto own = at.processors();
    const bool layersOnly = std::ranges::all_of(sources, [](int source) { return source >= 0; });
    if (sources.empty() || !layersOnly || !own || *own == 0)
        return;
    const Maps maps = mapsOf(at, sources);
    if (!maps.known || maps.all == *own)
        return;
    const bool idle = (*own & ~maps.all) != 0;
    report.add(idle ? say(QT_TRANSLATE_NOOP("core", "Some processors of the layer have no data."))
                    : say(QT_TRANSLATE_NOOP("core", "Some data of the sources are not read.")),
               say(QT_TRANSLATE_NOOP("core", "the processors that the sources write to: %1"), hexMap(maps.all)), Text{"%1", {hexMap(*own)}},
               say(QT_TRANSLATE_NOOP("core", "A processor reads what a source has left in its own data memory.")),
               {placeOutputs(at, sources)});
}

// The offset that reads all sources from their beginning.
std::optional<int> firstOffset(const LayerView &at)
{
    int lowest = std::numeric_limits<int>::max();
    for (const int source : at.layer.sources) {
        if (source < 0 || !layerOf(at, source).pins.outOffset)
            return std::nullopt;
        lowest = std::min(lowest, *layerOf(at, source).pins.outOffset);
    }
    return at.layer.sources.empty() ? std::nullopt : std::optional(lowest);
}

void sourceOffset(const LayerView &at, Report &report)
{
    const auto expected = firstOffset(at);
    const auto given = at.layer.pins.inOffset;
    if (!expected || !given || *given == *expected)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The input offset is not where the sources begin.")), bytes(*expected), bytes(*given),
               say(QT_TRANSLATE_NOOP("core", "The layer would read other data than the named sources have written.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the input offset to %1"), *expected),
                       [&](Layer &layer) { layer.pins.inOffset = *expected; })});
}

void inOffset(const LayerView &at, Report &report)
{
    const auto given = at.layer.pins.inOffset;
    const int before = at.subject.previous[std::size_t(at.index)];
    if (before < 0 || !at.layer.sources.empty() || at.layer.readsBuffer || !given || *given == at.subject.outOffset(before))
        return;
    const int written = at.subject.outOffset(before);
    std::vector<Fix> fixes{change(at, say(QT_TRANSLATE_NOOP("core", "Set the input offset to %1"), written),
                                  [written](Layer &layer) { layer.pins.inOffset = written; }),
                           change(at, say(QT_TRANSLATE_NOOP("core", "State layer %1 as the source"), before),
                                  [before](Layer &layer) { layer.sources = {before}; })};
    report.add(say(QT_TRANSLATE_NOOP("core", "The input offset is not where the layer before has written, and no source is stated.")),
               bytes(written), bytes(*given),
               say(QT_TRANSLATE_NOOP("core", "Layer %1 is taken as the source, which may be wrong."), before), std::move(fixes));
}

// Gaps are the user's business only where the outputs have been put somewhere by hand.
bool placedByHand(const LayerView &at, std::span<const int> sources)
{
    return std::ranges::any_of(sources, [&](int source) { return layerOf(at, source).pins.outOffset.has_value(); });
}

Fix setWriteGaps(const LayerView &at, std::span<const int> sources, int gap)
{
    Fix fix{say(QT_TRANSLATE_NOOP("core", "Set the write gap of the sources to %1"), gap), {}};
    for (const int source : sources) {
        Layer layer = layerOf(at, source);
        layer.pins.writeGap = gap;
        fix.edits.push_back(replaceLayer(source, std::move(layer)));
    }
    return fix;
}

void writeGaps(const LayerView &at, Report &report)
{
    const auto sources = joined(at);
    if (sources.empty() || !placedByHand(at, sources))
        return;
    const bool elementWise = at.layer.eltwise != Eltwise::None;
    const Maps maps = mapsOf(at, sources);
    const bool interleaved = elementWise || (maps.known && maps.overlap && at.hardware.inExpand > 1);
    const int needed = elementWise ? at.layer.operands - 1 : interleaved ? int(sources.size()) - 1 : 0;
    const auto wrong = std::ranges::find_if(sources, [&](int source) { return layerOf(at, source).pins.writeGap != needed; });
    if (wrong == sources.end())
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The write gap of a source does not fit the way the sources are joined.")),
               say(QT_TRANSLATE_NOOP("core", "write gap %1"), needed),
               say(QT_TRANSLATE_NOOP("core", "write gap %1 of layer %2"), layerOf(at, *wrong).pins.writeGap, *wrong),
               say(QT_TRANSLATE_NOOP(
                   "core", "Sources in the same processors are read word by word in turn: each leaves room for the words of the others.")),
               {setWriteGaps(at, sources, needed)});
}

Fix setReadGap(const LayerView &at, int gap)
{
    return change(at, say(QT_TRANSLATE_NOOP("core", "Set the read gap to %1"), gap), [gap](Layer &layer) { layer.pins.readGap = gap; });
}

void joinedReadGap(const LayerView &at, Report &report)
{
    const auto sources = joined(at);
    if (sources.empty() || !placedByHand(at, sources))
        return;
    const int gap = layerOf(at, sources.front()).pins.writeGap;
    const bool elementWise = at.layer.eltwise != Eltwise::None;
    const Maps maps = mapsOf(at, sources);
    const bool interleaved = maps.known && maps.overlap && at.hardware.inExpand > 1;
    const int needed = elementWise   ? gap / std::max(1, at.layer.operands)
                       : interleaved ? std::max(0, (gap + 1) / int(sources.size()) - 1)
                                     : gap;
    if (at.layer.pins.readGap == needed)
        return;
    std::vector<Fix> fixes;
    if (at.device.supportsReadGap || needed == 0)
        fixes.push_back(setReadGap(at, needed));
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The read gap does not match the write gap of the sources.")),
        say(QT_TRANSLATE_NOOP("core", "read gap %1"), needed),
        say(QT_TRANSLATE_NOOP("core", "read gap %1, write gap %2"), at.layer.pins.readGap, gap),
        say(QT_TRANSLATE_NOOP("core", "The words of the sources stand in turn; the read gap skips only what belongs to none of them.")),
        std::move(fixes));
}

void readGap(const LayerView &at, Report &report)
{
    const auto &sources = at.subject.sources[std::size_t(at.index)];
    if (at.layer.operands != 1 || at.layer.readsBuffer || sources.size() != 1 || sources.front() < 0)
        return;
    const int source = sources.front();
    const int written = layerOf(at, source).pins.writeGap;
    if (at.layer.pins.readGap == written)
        return;
    std::vector<Fix> fixes;
    if (at.device.supportsReadGap && at.hardware.inExpand == 1)
        fixes.push_back(setReadGap(at, written));
    fixes.push_back(setWriteGaps(at, std::span(&source, 1), at.layer.pins.readGap));
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The read gap does not match the write gap of the source.")),
        say(QT_TRANSLATE_NOOP("core", "read gap %1, as layer %2 writes"), written, source),
        say(QT_TRANSLATE_NOOP("core", "read gap %1"), at.layer.pins.readGap),
        say(QT_TRANSLATE_NOOP(
            "core", "A layer that leaves gaps between its words must be read with the same gaps, or with the words that fill them.")),
        std::move(fixes));
}

// Every channel stays in its processor: pixels can be counted anew, but not dealt to other channels.
void channelsRegrouped(const LayerView &at, Report &report)
{
    const Layer &layer = at.layer;
    const auto &sources = at.subject.sources[std::size_t(at.index)];
    if (layer.readsBuffer || sources.empty())
        return;
    std::int64_t sum = 0;
    bool sameSize = true;
    const auto shapeOf = [&](int source) {
        if (source < 0)
            return at.subject.network.input();
        const network::LayerShape &shape = at.subject.shapes.layers[std::size_t(source)];
        return network::Shape{shape.outChannels, shape.out};
    };
    const network::Shape first = shapeOf(sources.front());
    for (const int source : sources) {
        sum += shapeOf(source).channels;
        sameSize = sameSize && shapeOf(source).extent == first.extent;
    }
    const std::int64_t operands = std::max(layer.operands, 1);
    const std::int64_t given = (sameSize ? sum : first.channels) - layer.inChannelSkip;
    const std::int64_t read = operands * at.shape.inChannels;
    if (given == read || (layer.inChannelSkip > 0 && given > read))
        return;
    std::vector<Fix> candidates;
    if (layer.inChannels) {
        candidates.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Let the input channels and size be derived")), [](Layer &changed) {
            changed.inChannels.reset();
            changed.inDim.reset();
        }));
    }
    if (operands > 1 && given > 0 && given % operands == 0) {
        const int each = int(given / operands);
        candidates.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Read %1 channels for each operand"), each),
                                    [each](Layer &changed) { changed.inChannels = each; }));
    }
    report.add(say(QT_TRANSLATE_NOOP("core", "The layer reads another number of channels than there are.")),
               say(QT_TRANSLATE_NOOP("core", "%1 channels in all"), given), plain(read),
               say(QT_TRANSLATE_NOOP("core", "A processor reads one channel of its own memory in each pass. The size of an image can be stated "
                                             "anew, row by row, but its pixels stay in the processor that they were written to.")),
               report.working(candidates));
}

// The input is loaded at the first layer's input offset, where that layer begins to read.
void cropInput(const LayerView &at, Report &report)
{
    if (!at.isFirst() || at.layer.inCrop[0] <= 0 || at.layer.readsBuffer)
        return;
    Layer copy;
    copy.op = network::Operator::Passthrough;
    copy.kernel = {1, 1};
    copy.pad = {0, 0};
    copy.sources = at.layer.sources;
    Layer rest = at.layer;
    rest.sources.clear();
    Fix fix{say(QT_TRANSLATE_NOOP("core", "Copy the input in a pass-through layer in front")), {}};
    if (at.layer.operands <= 1 && at.layer.sources.size() <= 1 && !at.layer.chw && !at.layer.streaming) {
        copy.pins.processors = at.layer.pins.processors;
        copy.pins.inOffset = at.layer.pins.inOffset;
        rest.pins.inOffset.reset();
        fix.edits = {replaceLayer(at.index, std::move(rest)), insertBefore(at.index, std::move(copy))};
    }
    Fix none = change(at, say(QT_TRANSLATE_NOOP("core", "Do not drop rows at the start")), [](Layer &layer) { layer.inCrop[0] = 0; });
    report.add(say(QT_TRANSLATE_NOOP("core", "Rows are dropped at the start of the network input.")), plain(0), plain(at.layer.inCrop[0]),
               say(QT_TRANSLATE_NOOP("core", "Rows of a map are dropped by reading from a higher offset. The input is loaded at the offset "
                                             "that the first layer reads from, so that it would still read the first rows.")),
               report.working(fix.edits.empty() ? std::vector<Fix>{none} : std::vector<Fix>{fix, none}));
}

} // namespace

std::span<const LayerRule> sourceRules()
{
    static constexpr std::array kRules{
        LayerRule{"channels-regrouped", Severity::Error, Asks::Shapes, channelsRegrouped},
        LayerRule{"crop-input", Severity::Error, Asks::Shapes, cropInput},
        LayerRule{"eltwise-processors", Severity::Error, Asks::Shapes, eltwiseProcessors},
        LayerRule{"concat-overlap", Severity::Warning, Asks::Shapes, concatOverlap},
        LayerRule{"concat-order", Severity::Warning, Asks::Shapes, concatOrder},
        LayerRule{"source-processors", Severity::Warning, Asks::Shapes, sourceProcessors},
        LayerRule{"source-offset", Severity::Warning, Asks::Shapes, sourceOffset},
        LayerRule{"in-offset", Severity::Warning, Asks::Shapes, inOffset},
        LayerRule{"write-gaps", Severity::Warning, Asks::Shapes, writeGaps},
        LayerRule{"joined-read-gap", Severity::Warning, Asks::Shapes, joinedReadGap},
        LayerRule{"read-gap", Severity::Warning, Asks::Shapes, readGap},
    };
    return kRules;
}

} // namespace facet::device
