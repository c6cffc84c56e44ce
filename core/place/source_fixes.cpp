// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/source_fixes.h"

#include "network/edit.h"
#include "place/check_sources.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>

namespace facet::place {

namespace {

using device::Edit;
using device::Fix;
using network::kNetworkInput;
using network::Layer;
using network::Network;

Edit layerEdit(Edit::Kind kind, int index, Layer layer)
{
    Edit edit;
    edit.kind = kind;
    edit.index = index;
    edit.layer = std::move(layer);
    return edit;
}

template <typename Change> Fix changeOf(const Placed &p, int index, Text title, const Change &change)
{
    Layer layer = p.network.layers[std::size_t(index)];
    change(layer);
    return {std::move(title), {layerEdit(Edit::Kind::ReplaceLayer, index, std::move(layer))}};
}

Layer copyOf(int source)
{
    Layer copy;
    copy.op = network::Operator::Passthrough;
    copy.kernel = {1, 1};
    copy.pad = {0, 0};
    copy.sources = {source};
    return copy;
}

// The sources at these positions of the reader's list, each copied right in front of it.
Fix copyFor(const Placed &p, int reader, const std::vector<std::size_t> &positions, Text title)
{
    Fix fix{std::move(title), {}};
    Network edited = p.network;
    edited.layers[std::size_t(reader)].sources = network::effectiveSources(p.network, p.shapes, reader);
    for (const std::size_t position : positions) {
        Layer copy = copyOf(edited.layers[std::size_t(reader)].sources[position]);
        network::insertLayer(edited, reader, copy); // at the reader's index
        fix.edits.push_back(layerEdit(Edit::Kind::InsertLayer, reader, std::move(copy)));
        ++reader;
        edited.layers[std::size_t(reader)].sources[position] = reader - 1;
    }
    fix.edits.push_back(layerEdit(Edit::Kind::ReplaceLayer, reader, edited.layers[std::size_t(reader)]));
    return fix;
}

Text copyTitle(int reader, int source)
{
    if (source == kNetworkInput)
        return {QT_TRANSLATE_NOOP("core", "Copy the network input for layer %1 with a pass-through layer"), {std::to_string(reader)}};
    return {QT_TRANSLATE_NOOP("core", "Copy the output of layer %1 for layer %2 with a pass-through layer"),
            {std::to_string(source), std::to_string(reader)}};
}

// The map in the way, copied for a layer that reads it together with others: for this one, or for one that wants its words apart.
// Then all that such a layer reads.
void addCopies(std::vector<Fix> &fixes, const Placed &p, int culprit)
{
    std::vector<Fix> ofAll;
    for (const int other : p.shapes.order) {
        const std::vector<int> sources = network::effectiveSources(p.network, p.shapes, other);
        const auto last = std::ranges::find(sources.rbegin(), sources.rend(), culprit);
        if (sources.size() < 2 || last == sources.rend())
            continue;
        fixes.push_back(copyFor(p, other, {std::size_t(sources.rend() - last) - 1}, copyTitle(other, culprit)));
        std::vector<std::size_t> all(sources.size());
        std::iota(all.begin(), all.end(), std::size_t(0));
        ofAll.push_back(copyFor(
            p, other, all, {QT_TRANSLATE_NOOP("core", "Copy all sources of layer %1 with pass-through layers"), {std::to_string(other)}}));
    }
    std::ranges::move(ofAll, std::back_inserter(fixes));
}

// The first layer, or the FIFO, takes the input in a form that no other layer reads.
void addPlainInput(std::vector<Fix> &fixes, const Placed &p)
{
    if (p.network.options.fifo) {
        Edit edit;
        edit.kind = Edit::Kind::SetOptions;
        edit.options = p.network.options;
        edit.options.fifo = edit.options.fastFifo = edit.options.fastFifoQuad = false;
        fixes.push_back({Text{QT_TRANSLATE_NOOP("core", "Do not use the FIFO"), {}}, {std::move(edit)}});
    }
    const int first = p.shapes.order.front();
    if (p.network.layers[std::size_t(first)].chw)
        fixes.push_back(changeOf(p, first, Text{QT_TRANSLATE_NOOP("core", "Use channel-last data (HWC)"), {}},
                                 [](Layer &layer) { layer.chw = false; }));
}

// Sources begin at a data memory each: multiples of four channels leave no processor idle in between.
Fix wholeMemories(const Placed &p, const Reading &reading, bool fewer)
{
    Fix fix{Text{QT_TRANSLATE_NOOP("core", "Round the channels of the sources to multiples of four"), {}}, {}};
    for (std::size_t k = 0; k + 1 < reading.sources.size(); ++k) {
        const int source = reading.sources[k].source;
        if (source < 0)
            continue;
        Layer layer = p.network.layers[std::size_t(source)];
        const int rounded = fewer ? layer.outChannels / 4 * 4 : device::roundUp4(layer.outChannels);
        if (rounded < 1 || rounded == layer.outChannels)
            continue;
        layer.outChannels = rounded;
        fix.edits.push_back(layerEdit(Edit::Kind::ReplaceLayer, source, std::move(layer)));
    }
    return fix;
}

} // namespace

std::vector<Fix> sourceFixes(const Placed &p, int reader)
{
    const std::vector<Reading> all = judgedReadings(p);
    const Reading &reading = all[std::size_t(reader)];
    std::vector<Fix> fixes;
    switch (reading.problem) {
    case ReadingProblem::None:
    case ReadingProblem::SplitSource:
    case ReadingProblem::MergedOperands: break;
    case ReadingProblem::JoinTooWide: fixes.push_back(wholeMemories(p, reading, true)); break;
    case ReadingProblem::HolesInCopy: fixes.push_back(wholeMemories(p, reading, false)); break;
    case ReadingProblem::InputElsewhere: addPlainInput(fixes, p); break;
    case ReadingProblem::PartOfSource:
        fixes.push_back(changeOf(p, reader, Text{QT_TRANSLATE_NOOP("core", "Read all channels of the source"), {}}, [](Layer &layer) {
            layer.inChannelSkip = 0;
            layer.inChannels.reset();
        }));
        break;
    case ReadingProblem::WideSource:
        fixes.push_back(changeOf(p, reading.culprit,
                                 Text{QT_TRANSLATE_NOOP("core", "Write 8 bits in layer %1"), {std::to_string(reading.culprit)}},
                                 [](Layer &layer) { layer.outputWidth = 8; }));
        break;
    case ReadingProblem::InputOperand:
    case ReadingProblem::LeadingRow:
    case ReadingProblem::GapsDiffer:
    case ReadingProblem::GapUnreadable:
    case ReadingProblem::ProcessorsDiffer:
    case ReadingProblem::OffsetsDiffer: addCopies(fixes, p, reading.culprit); break;
    }
    return fixes;
}

} // namespace facet::place
