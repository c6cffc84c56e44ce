// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/check_sources.h"

#include "place/automatic.h"

#include <algorithm>
#include <bit>
#include <string>

namespace facet::place {

namespace {

using device::Finding;
using network::kNetworkInput;

Text title(ReadingProblem problem)
{
    switch (problem) {
    case ReadingProblem::SplitSource:
        return Text{QT_TRANSLATE_NOOP("core", "A joined source begins in one input pass and ends in the next."), {}};
    case ReadingProblem::JoinTooWide:
        return Text{QT_TRANSLATE_NOOP("core", "The joined sources do not find room side by side."), {}};
    case ReadingProblem::HolesInCopy:
        return Text{QT_TRANSLATE_NOOP("core", "A pass-through layer cannot copy joined sources with idle processors in between."), {}};
    case ReadingProblem::InputOperand:
        return Text{QT_TRANSLATE_NOOP("core", "The network input is joined with other maps."), {}};
    case ReadingProblem::InputElsewhere:
        return Text{QT_TRANSLATE_NOOP("core", "The network input does not lie in memory as this layer reads it."), {}};
    case ReadingProblem::MergedOperands:
        return Text{QT_TRANSLATE_NOOP("core", "The operands lie side by side in the processors."), {}};
    case ReadingProblem::PartOfSource:
        return Text{QT_TRANSLATE_NOOP("core", "The layer skips channels of its source."), {}};
    case ReadingProblem::WideSource:
        return Text{QT_TRANSLATE_NOOP("core", "The source has 32-bit results, of which this layer would read single bytes."), {}};
    case ReadingProblem::LeadingRow:
        return Text{QT_TRANSLATE_NOOP("core", "The source writes a row in front of its map, which must lie without gaps."), {}};
    case ReadingProblem::GapsDiffer:
        return Text{QT_TRANSLATE_NOOP("core", "Layers want the words of one map at different distances."), {}};
    case ReadingProblem::GapUnreadable:
        return Text{QT_TRANSLATE_NOOP("core", "A map that is interleaved for another layer cannot be read by this one."), {}};
    case ReadingProblem::ProcessorsDiffer:
        return Text{QT_TRANSLATE_NOOP("core", "A source stands in other processors than this layer reads."), {}};
    case ReadingProblem::OffsetsDiffer:
        return Text{QT_TRANSLATE_NOOP("core", "A source begins at another place than this layer reads."), {}};
    case ReadingProblem::None: break;
    }
    return {};
}

Text need(ReadingProblem problem)
{
    switch (problem) {
    case ReadingProblem::SplitSource: return Text{QT_TRANSLATE_NOOP("core", "sources that fill whole passes, or share one"), {}};
    case ReadingProblem::JoinTooWide:
        return Text{QT_TRANSLATE_NOOP("core", "at most 64 processors, each source from a data memory of four on"), {}};
    case ReadingProblem::HolesInCopy:
        return Text{QT_TRANSLATE_NOOP("core", "multiples of four channels in all sources but the last, or a convolution"), {}};
    case ReadingProblem::InputOperand:
    case ReadingProblem::InputElsewhere: return Text{QT_TRANSLATE_NOOP("core", "a copy of the input, made by a pass-through layer"), {}};
    case ReadingProblem::MergedOperands:
        return Text{QT_TRANSLATE_NOOP("core", "one source for each operand, or operands that are the output passes of one layer"), {}};
    case ReadingProblem::PartOfSource: return Text{QT_TRANSLATE_NOOP("core", "all channels of the source"), {}};
    case ReadingProblem::WideSource: return Text{QT_TRANSLATE_NOOP("core", "8-bit results"), {}};
    case ReadingProblem::LeadingRow:
    case ReadingProblem::GapsDiffer:
    case ReadingProblem::GapUnreadable:
    case ReadingProblem::ProcessorsDiffer:
    case ReadingProblem::OffsetsDiffer: return Text{QT_TRANSLATE_NOOP("core", "a copy of the map, made by a pass-through layer"), {}};
    case ReadingProblem::None: break;
    }
    return {};
}

Text has(const Reading &reading)
{
    if (reading.problem == ReadingProblem::JoinTooWide)
        return Text{QT_TRANSLATE_NOOP("core", "%1 processors"), {std::to_string(reading.processors)}};
    if (reading.culprit == kNetworkInput)
        return Text{QT_TRANSLATE_NOOP("core", "the network input"), {}};
    return Text{QT_TRANSLATE_NOOP("core", "layer %1"), {std::to_string(reading.culprit)}};
}

// In a quadrant the processors of a copy stand side by side (constraints.md section 5).
bool hasHoles(std::uint64_t map)
{
    for (int quadrant = 0; quadrant < device::kQuadrants; ++quadrant) {
        const std::uint64_t here = map >> (device::kProcessorsPerQuadrant * quadrant) & 0xffff;
        const std::uint64_t low = here == 0 ? 0 : here >> std::countr_zero(here);
        if ((low & (low + 1)) != 0)
            return true;
    }
    return false;
}

std::uint64_t ranks(std::uint64_t map, int first, int count)
{
    std::uint64_t part = 0;
    for (int rank = 0; map != 0 && rank < first + count; map &= map - 1, ++rank)
        part |= rank >= first ? map & (~map + 1) : 0;
    return part;
}

// The placement as it is: two layers can ask for a map in different places, or a pin can be in the way.
void compare(const Placed &p, int index, Reading &reading)
{
    const LayerPlacement &reader = p.placement.layers[std::size_t(index)];
    const LayerPlacement &first = p.placement.layers[std::size_t(p.shapes.order.front())];
    const int readers = p.hardware[std::size_t(index)].inThreshold;
    for (const SourceView &view : reading.sources) {
        const bool input = view.source == kNetworkInput;
        const std::uint64_t written = input ? first.processors : p.placement.layers[std::size_t(view.source)].outputProcessors;
        const std::int64_t begin = input ? first.inOffset : p.placement.layers[std::size_t(view.source)].outOffset;
        const int count = std::min(std::popcount(written), readers - view.rank);
        ReadingProblem found = ReadingProblem::None;
        if (ranks(reader.processors, view.rank, count) != written)
            found = ReadingProblem::ProcessorsDiffer;
        else if (reader.inOffset + std::int64_t{4} * view.phase != begin)
            found = ReadingProblem::OffsetsDiffer;
        if (found != ReadingProblem::None && reading.problem == ReadingProblem::None) {
            reading.problem = found;
            reading.culprit = view.source;
        }
    }
    const bool copies = p.network.layers[std::size_t(index)].op == network::Operator::Passthrough;
    if (reading.problem == ReadingProblem::None && copies && reading.sources.size() > 1 && hasHoles(reader.processors)) {
        reading.problem = ReadingProblem::HolesInCopy;
        reading.culprit = reading.sources.front().source;
    }
}

} // namespace

std::vector<Reading> judgedReadings(const Placed &p)
{
    std::vector<Reading> all = readings(p.network, p.shapes, p.hardware);
    [[maybe_unused]] const Gaps gaps = chooseGaps(p.network, p.shapes, p.device, p.hardware, all);
    for (const int index : p.shapes.order) {
        if (p.shapes.layers[std::size_t(index)].valid)
            compare(p, index, all[std::size_t(index)]);
    }
    return all;
}

void checkSources(const Placed &p, std::vector<Finding> &findings)
{
    if (isPlacedByHand(p.network, p.shapes))
        return;
    const std::vector<Reading> all = judgedReadings(p);
    for (const int index : p.shapes.order) {
        const Reading &reading = all[std::size_t(index)];
        if (reading.problem == ReadingProblem::None)
            continue;
        Finding finding;
        finding.rule = "source-layout";
        finding.layer = index;
        finding.title = title(reading.problem);
        finding.needs = need(reading.problem);
        finding.has = has(reading);
        finding.explanation = Text{QT_TRANSLATE_NOOP("core", "Operands, and sources of several passes, lie in the same memories word by word in turn; a processor "
                                                             "counts through all words. The MAX78002 can skip words in layers of one pass."),
                                   {}};
        findings.push_back(std::move(finding));
    }
}

} // namespace facet::place
