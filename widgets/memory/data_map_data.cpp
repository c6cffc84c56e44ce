// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory/data_map_data.h"

#include "figures/bar_chart_data.h"
#include "figures/quantity.h"
#include "memory/kernel_map_data.h"
#include "place/collisions.h"
#include "place/live_maps.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace facet::memory {

using explore::Table;
using figures::Unit;
using network::kNetworkInput;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::memory::DataMap)
};

std::vector<MapSpan> spansOf(const place::LiveMap &map, int steps)
{
    std::vector<MapSpan> spans;
    const int first = map.isInput() ? 0 : int(map.born);
    const int last = std::clamp(int(map.lastUse), first, steps - 1);
    for (int step = first; step <= last; ++step) {
        MapUse use = MapUse::Kept;
        if (!map.isInput() && step == int(map.born))
            use = MapUse::Written;
        else if (std::ranges::find(map.reads, std::size_t(step)) != map.reads.end())
            use = MapUse::Read;
        if (!spans.empty() && spans.back().use == use)
            spans.back().to = step + 1;
        else
            spans.push_back({use, step, step + 1});
    }
    return spans;
}

bool meetsInTime(const DataTensor &a, const DataTensor &b)
{
    return a.from() < b.to() && b.from() < a.to();
}

void addTensor(DataMap &map, DataTensor tensor)
{
    tensor.instances = tensor.words.allInstances();
    tensor.begin = tensor.words.begin;
    tensor.end = tensor.words.end();
    map.top = std::max(map.top, tensor.end);
    map.tensors.push_back(std::move(tensor));
}

void addRolling(DataMap &map, const network::Network &network, const study::Analysis &analysis,
                const std::vector<device::HardwareLayer> &hardware, const device::Device &chip)
{
    int from = int(map.steps.size()), to = 0; // while any layer streams
    for (int step = 0; step < int(map.steps.size()); ++step) {
        if (network.layers[std::size_t(map.steps[std::size_t(step)])].streaming) {
            from = std::min(from, step);
            to = step + 1;
        }
    }
    for (const place::RollingInput &input : place::rollingInputs(network, analysis.shapes, hardware, analysis.placement, chip)) {
        if (input.words.empty())
            continue;
        DataTensor tensor;
        tensor.reader = input.reader;
        const auto sources = network::effectiveSources(network, analysis.shapes, input.reader);
        tensor.owner = sources.empty() ? kNetworkInput : sources.front();
        tensor.name = Tr::tr("Rolling input of %1").arg(map.names[std::size_t(map.stepOf(input.reader))]);
        tensor.words = input.words;
        tensor.spans = {{MapUse::Rolling, from, to}};
        tensor.pinned = network.layers[std::size_t(input.reader)].pins.inOffset.has_value();
        addTensor(map, std::move(tensor));
    }
}

} // namespace

int DataMap::stepOf(int layer) const
{
    const auto at = std::ranges::find(steps, layer);
    return at == steps.end() ? -1 : int(at - steps.begin());
}

int DataMap::tensorAt(int instance, int step, std::int64_t byte) const
{
    int found = -1;
    for (int i = 0; i < int(tensors.size()); ++i) {
        const DataTensor &tensor = tensors[std::size_t(i)];
        if ((tensor.instances >> instance & 1) == 0 || byte < tensor.begin || byte >= tensor.end || step < tensor.from() ||
            step >= tensor.to())
            continue;
        if (found < 0 || tensor.from() >= tensors[std::size_t(found)].from())
            found = i;
    }
    return found;
}

int DataMap::tensorOf(int owner) const
{
    const auto at = std::ranges::find_if(tensors, [&](const DataTensor &tensor) { return tensor.owner == owner && tensor.reader < 0; });
    return at == tensors.end() ? -1 : int(at - tensors.begin());
}

QString DataMap::summary() const
{
    QString text = Tr::tr("%n map(s) in %1 data memories of %2, up to byte %3.", nullptr, int(tensors.size()))
                       .arg(device::kDataInstances)
                       .arg(figures::brief(Unit::Bytes, double(capacity)), figures::exact(Unit::Count, double(top)));
    if (!overlaps.empty())
        text += u' ' + Tr::tr("%n overlap(s).", nullptr, int(overlaps.size()));
    if (top > capacity)
        text += u' ' + Tr::tr("%1 too much.").arg(figures::brief(Unit::Bytes, double(top - capacity)));
    return text;
}

DataMap dataMap(const QString &variant, const network::Network &network, const study::Analysis &analysis, device::DeviceId id)
{
    DataMap map;
    const device::Device &chip = device::device(id);
    map.title = Tr::tr("Data memory: %1").arg(variant);
    map.capacity = chip.dataInstanceBytes;
    map.overlapAllowed = network.options.overlapData;
    if (analysis.placement.layers.size() != network.layers.size() || analysis.shapes.layers.size() != network.layers.size())
        return map;
    map.steps = analysis.shapes.order;
    for (const int layer : map.steps)
        map.names.push_back(figures::layerLabel(network.layers[std::size_t(layer)].name, layer));
    const std::vector<device::HardwareLayer> hardware = place::hardwareLayers(network, analysis.shapes);
    for (const place::LiveMap &live : place::liveMaps(network, analysis.shapes, hardware, analysis.placement)) {
        // Between streaming layers only the rolling inputs are there.
        const bool rolling = live.streamed && std::ranges::any_of(live.reads, [&](std::size_t at) {
                                 return network.layers[std::size_t(map.steps[at])].streaming;
                             });
        if (live.words.empty() || rolling)
            continue;
        DataTensor tensor;
        tensor.owner = live.owner;
        tensor.words = live.words;
        tensor.spans = spansOf(live, int(map.steps.size()));
        if (live.isInput()) {
            tensor.name = Tr::tr("Network input");
            tensor.pinned = network.layers[std::size_t(map.steps.front())].pins.inOffset.has_value();
        } else {
            tensor.name = Tr::tr("Output of %1").arg(map.names[std::size_t(map.stepOf(live.owner))]);
            tensor.pinned = network.layers[std::size_t(live.owner)].pins.outOffset.has_value();
        }
        addTensor(map, std::move(tensor));
    }
    addRolling(map, network, analysis, hardware, chip);
    for (const place::Collision &collision : place::collisions(network, analysis.shapes, hardware, analysis.placement)) {
        const int mine = map.tensorOf(collision.layer), other = map.tensorOf(collision.victim);
        if (mine < 0 || other < 0)
            continue;
        const DataTensor &a = map.tensors[std::size_t(mine)], &b = map.tensors[std::size_t(other)];
        map.overlaps.push_back({collision.layer, collision.victim, map.stepOf(collision.layer), a.instances & b.instances,
                                collision.word.offset, std::min(a.end, b.end)});
    }
    return map;
}

std::int64_t snapped(const DataMap &map, int tensor, std::int64_t offset, std::int64_t reach, std::int64_t grid)
{
    const DataTensor &moved = map.tensors[std::size_t(tensor)];
    const std::int64_t size = moved.end - moved.begin;
    std::int64_t best = -1;
    const auto consider = [&](std::int64_t place) {
        if (place >= 0 && std::abs(place - offset) <= reach && (best < 0 || std::abs(place - offset) < std::abs(best - offset)))
            best = place;
    };
    consider(0);
    consider(map.capacity - size);
    for (int i = 0; i < int(map.tensors.size()); ++i) {
        const DataTensor &other = map.tensors[std::size_t(i)];
        if (i == tensor || (other.instances & moved.instances) == 0 || !meetsInTime(other, moved))
            continue;
        consider(other.end);
        consider(other.begin - size);
    }
    if (best >= 0)
        return best;
    const std::int64_t step = std::max<std::int64_t>(grid, 4);
    return std::max<std::int64_t>((offset + step / 2) / step * step, 0);
}

bool wouldOverlap(const DataMap &map, int tensor, std::int64_t offset)
{
    const DataTensor &moved = map.tensors[std::size_t(tensor)];
    place::DataWords words = moved.words;
    words.begin = offset;
    return std::ranges::any_of(map.tensors, [&](const DataTensor &other) {
        return &other != &moved && meetsInTime(other, moved) && place::firstShared(words, other.words).has_value();
    });
}

QString useName(MapUse use)
{
    switch (use) {
    case MapUse::Written: return Tr::tr("written");
    case MapUse::Read: return Tr::tr("read");
    case MapUse::Kept: return Tr::tr("kept");
    case MapUse::Rolling: return Tr::tr("rolling");
    }
    return {};
}

QString tensorTip(const DataMap &map, int tensor, int step)
{
    if (tensor < 0 || std::size_t(tensor) >= map.tensors.size())
        return {};
    const DataTensor &t = map.tensors[std::size_t(tensor)];
    QString text = QStringLiteral("<b>%1</b>").arg(t.name.toHtmlEscaped());
    for (const MapSpan &span : t.spans) {
        if (step >= span.from && step < span.to)
            text +=
                QStringLiteral("<br>") + Tr::tr("%1 while %2 runs").arg(useName(span.use), map.names[std::size_t(step)].toHtmlEscaped());
    }
    text += QStringLiteral("<br>") + Tr::tr("Bytes %1 to %2 (%3) of data memories %4")
                                         .arg(figures::exact(Unit::Count, double(t.begin)), figures::exact(Unit::Count, double(t.end - 1)),
                                              figures::brief(Unit::Bytes, double(t.end - t.begin)), rangesOf(t.instances));
    text += QStringLiteral("<br>") + (t.pinned ? Tr::tr("Pinned by hand") : Tr::tr("Placed automatically; drag to pin"));
    for (const DataOverlap &overlap : map.overlaps) {
        if (overlap.layer != t.owner && overlap.victim != t.owner)
            continue;
        const int other = map.tensorOf(overlap.layer == t.owner ? overlap.victim : overlap.layer);
        text += QStringLiteral("<br><b>%1</b>").arg(Tr::tr("Overlaps: %1").arg(map.tensors[std::size_t(other)].name.toHtmlEscaped()));
    }
    if (t.end > map.capacity)
        text += QStringLiteral("<br><b>%1</b>").arg(Tr::tr("Beyond the end of the memory: this does not fit."));
    return text;
}

Table dataMapTable(const DataMap &map)
{
    const auto text = [](const QString &s) { return Text{"%1", {s.toStdString()}}; };
    Table table;
    table.caption = text(map.title);
    table.columns = {{text(Tr::tr("Map")), false},       {text(Tr::tr("Data memories")), false},
                     {text(Tr::tr("First byte")), true}, {text(Tr::tr("Behind the last")), true},
                     {text(Tr::tr("From")), false},      {text(Tr::tr("Until")), false},
                     {text(Tr::tr("Placed")), false},    {text(Tr::tr("Overlaps")), false}};
    for (const DataTensor &tensor : map.tensors) {
        QStringList overlaps;
        for (const DataOverlap &overlap : map.overlaps) {
            if (tensor.reader < 0 && overlap.layer == tensor.owner)
                overlaps << map.tensors[std::size_t(map.tensorOf(overlap.victim))].name;
        }
        const auto step = [&](int at) { return explore::textCell(map.names[std::size_t(at)].toStdString()); };
        table.rows.push_back({explore::textCell(tensor.name.toStdString()), explore::textCell(rangesOf(tensor.instances).toStdString()),
                              explore::countCell(tensor.begin), explore::countCell(tensor.end), step(tensor.from()), step(tensor.to() - 1),
                              explore::textCell((tensor.pinned ? Tr::tr("by hand") : Tr::tr("automatically")).toStdString()),
                              explore::textCell(overlaps.join(QStringLiteral(", ")).toStdString())});
    }
    return table;
}

} // namespace facet::memory
