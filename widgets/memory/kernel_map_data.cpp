// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory/kernel_map_data.h"

#include "figures/bar_chart_data.h"
#include "figures/quantity.h"
#include "place/four_banks.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <bit>

namespace facet::memory {

using device::kColumnBytes;
using device::kProcessors;
using device::kProcessorsPerQuadrant;
using explore::Table;
using figures::Unit;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::memory::KernelMap)
};

constexpr int kStartStep = 4; // kernels of a layer begin in columns that are multiples of it

QString bytesOf(std::int64_t columns)
{
    return figures::brief(Unit::Bytes, double(columns * kColumnBytes));
}

// What one processor's memory looks like.
struct Column {
    std::vector<place::ColumnRun> runs; // taken, merged, ascending
    std::vector<place::ColumnRun> gaps;
    KernelShare share;
    friend bool operator==(const Column &a, const Column &b) { return a.runs == b.runs; }
};

Column columnOf(const std::vector<KernelBlock> &blocks, int processor, int capacity)
{
    Column column;
    for (const KernelBlock &block : blocks) {
        if (block.processors >> processor & 1)
            column.runs.push_back({block.begin, block.end});
    }
    std::ranges::sort(column.runs, {}, &place::ColumnRun::begin);
    std::size_t kept = 0;
    for (const place::ColumnRun &run : column.runs) { // kernels of two layers in one column are one run
        if (kept > 0 && run.begin <= column.runs[kept - 1].end)
            column.runs[kept - 1].end = std::max(column.runs[kept - 1].end, run.end);
        else
            column.runs[kept++] = run;
    }
    column.runs.resize(kept);
    const auto addGap = [&](int begin, int end) {
        end = std::min(end, capacity);
        if (begin < end) {
            column.gaps.push_back({begin, end});
            column.share.gaps += end - begin;
        }
    };
    int free = 0; // first column behind the run before
    for (const place::ColumnRun &run : column.runs) {
        // In front: down to the multiple of four, behind: up to the next one; both where the next run is near.
        const int behind = std::min(device::roundUp4(free), run.begin);
        const int front = std::max(run.begin / kStartStep * kStartStep, free);
        if (behind >= front) {
            addGap(free, run.begin);
        } else {
            addGap(free, behind);
            addGap(front, run.begin);
        }
        column.share.used += std::max(std::min(run.end, capacity) - run.begin, 0);
        column.share.over += std::max(run.end - std::max(run.begin, capacity), 0);
        free = run.end;
    }
    addGap(free, device::roundUp4(free));
    column.share.free = capacity - column.share.used - column.share.gaps;
    return column;
}

void addColumns(KernelMap &map)
{
    std::vector<std::pair<Column, int>> known; // of processors that look alike, with their capacity
    std::vector<std::uint64_t> maps;
    for (int processor = 0; processor < kProcessors; ++processor) {
        const int capacity = map.capacity[std::size_t(processor)];
        Column column = columnOf(map.blocks, processor, capacity);
        map.quadrants[std::size_t(processor / kProcessorsPerQuadrant)] += column.share;
        const auto same = std::ranges::find_if(known, [&](const auto &k) { return k.second == capacity && k.first == column; });
        if (same != known.end()) {
            maps[std::size_t(same - known.begin())] |= std::uint64_t{1} << processor;
            continue;
        }
        known.emplace_back(std::move(column), capacity);
        maps.push_back(std::uint64_t{1} << processor);
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
        for (const place::ColumnRun &gap : known[i].first.gaps)
            map.gaps.push_back({maps[i], gap.begin, gap.end});
    }
}

} // namespace

KernelShare &KernelShare::operator+=(const KernelShare &other)
{
    used += other.used;
    gaps += other.gaps;
    free += other.free;
    over += other.over;
    return *this;
}

KernelShare KernelMap::total() const
{
    KernelShare sum;
    for (const KernelShare &quadrant : quadrants)
        sum += quadrant;
    return sum;
}

int KernelMap::ceiling() const
{
    return *std::ranges::max_element(capacity);
}

int KernelMap::blockAt(int processor, int column) const
{
    if (processor < 0 || processor >= kProcessors)
        return -1;
    // Of kernels in the same column, those of the later layer are on top.
    for (std::size_t i = blocks.size(); i-- > 0;) {
        if ((blocks[i].processors >> processor & 1) != 0 && column >= blocks[i].begin && column < blocks[i].end)
            return int(i);
    }
    return -1;
}

bool KernelMap::isGap(int processor, int column) const
{
    return processor >= 0 && processor < kProcessors && std::ranges::any_of(gaps, [&](const KernelGap &gap) {
               return (gap.processors >> processor & 1) != 0 && column >= gap.begin && column < gap.end;
           });
}

QString KernelMap::summary() const
{
    const KernelShare sum = total();
    QString text = Tr::tr("Kernel memory: %1 occupied, %2 of gaps, %3 free.").arg(bytesOf(sum.used), bytesOf(sum.gaps), bytesOf(sum.free));
    if (sum.over > 0)
        text += u' ' + Tr::tr("%1 do not fit.").arg(bytesOf(sum.over));
    return text;
}

KernelMap kernelMap(const QString &variant, const network::Network &network, const study::Analysis &analysis, device::DeviceId id,
                    int steps)
{
    KernelMap map;
    map.title = Tr::tr("Kernel memory: %1").arg(variant);
    const device::Device &chip = device::device(id);
    for (int processor = 0; processor < kProcessors; ++processor)
        map.capacity[std::size_t(processor)] = chip.columnsOf(processor);
    for (int quadrant = 0; quadrant < device::kQuadrants; ++quadrant) {
        map.bias[std::size_t(quadrant)] = {analysis.placement.biasUsed[std::size_t(quadrant)], chip.biasBytesPerQuadrant,
                                           (analysis.placement.groupsUsed >> quadrant & 1) != 0};
    }
    for (std::size_t i = 0; i < network.layers.size(); ++i)
        map.names.push_back(figures::layerLabel(network.layers[i].name, int(i)));
    if (analysis.placement.layers.size() == network.layers.size() && analysis.shapes.layers.size() == network.layers.size()) {
        const std::vector<device::HardwareLayer> hardware = place::hardwareLayers(network, analysis.shapes);
        for (const int layer : analysis.shapes.order) {
            const auto runs = place::physicalColumns(network, analysis.shapes, hardware, analysis.placement, layer);
            if (runs.empty())
                continue;
            map.order.push_back(layer);
            if (steps >= 0 && int(map.order.size()) > steps)
                continue;
            ++map.shown;
            for (const place::ColumnRun &run : runs) {
                map.blocks.push_back({layer, analysis.placement.layers[std::size_t(layer)].processors, run.begin, run.end});
                map.top = std::max(map.top, run.end);
            }
        }
    }
    addColumns(map);
    return map;
}

QString rangesOf(std::uint64_t map)
{
    QStringList ranges;
    for (int from = 0; from < kProcessors;) {
        if ((map >> from & 1) == 0) {
            ++from;
            continue;
        }
        int to = from;
        while (to + 1 < kProcessors && (map >> (to + 1) & 1) != 0)
            ++to;
        ranges << (to == from ? QString::number(from) : QStringLiteral("%1–%2").arg(from).arg(to));
        from = to + 1;
    }
    return ranges.join(QStringLiteral(", "));
}

QString kernelTip(const KernelMap &map, int processor, int column)
{
    if (processor < 0 || processor >= kProcessors || column < 0)
        return {};
    const QString where = Tr::tr("Processor %1, column %2").arg(processor).arg(figures::exact(Unit::Count, column));
    const int index = map.blockAt(processor, column);
    if (index < 0) {
        if (map.isGap(processor, column))
            return QStringLiteral("<b>%1</b><br>%2<br>%3")
                .arg(Tr::tr("Gap"), where, Tr::tr("Kernels begin in columns that are multiples of four."));
        return column < map.capacity[std::size_t(processor)] ? QStringLiteral("<b>%1</b><br>%2").arg(Tr::tr("Free"), where) : QString();
    }
    const KernelBlock &block = map.blocks[std::size_t(index)];
    QString text = QStringLiteral("<b>%1</b><br>%2<br>%3<br>%4")
                       .arg(map.names[std::size_t(block.layer)].toHtmlEscaped(), where,
                            Tr::tr("Columns %1 to %2 (%3 in each processor)")
                                .arg(figures::exact(Unit::Count, block.begin), figures::exact(Unit::Count, block.end - 1),
                                     figures::exact(Unit::Bytes, double(block.end - block.begin) * kColumnBytes)),
                            Tr::tr("Processors %1").arg(rangesOf(block.processors)));
    if (column >= map.capacity[std::size_t(processor)])
        text += QStringLiteral("<br><b>%1</b>").arg(Tr::tr("Beyond the end of the memory: this does not fit."));
    return text;
}

Table kernelMapTable(const KernelMap &map)
{
    const auto text = [](const QString &s) { return Text{"%1", {s.toStdString()}}; };
    Table table;
    table.caption = text(map.title);
    table.columns = {{text(Tr::tr("Layer")), false},           {text(Tr::tr("Processors")), false},
                     {text(Tr::tr("First column")), true},     {text(Tr::tr("Behind the last")), true},
                     {text(Tr::tr("Occupied (bytes)")), true}, {text(Tr::tr("Too much (bytes)")), true}};
    for (int i = 0; i < map.shown; ++i) {
        const int layer = map.order[std::size_t(i)];
        std::int64_t used = 0, over = 0;
        int begin = -1, end = 0;
        std::uint64_t processors = 0;
        for (const KernelBlock &block : map.blocks) {
            if (block.layer != layer)
                continue;
            begin = begin < 0 ? block.begin : std::min(begin, block.begin);
            end = std::max(end, block.end);
            processors = block.processors;
            for (std::uint64_t rest = processors; rest != 0; rest &= rest - 1) {
                const int capacity = map.capacity[std::size_t(std::countr_zero(rest))];
                used += block.end - block.begin;
                over += std::max(block.end - std::max(block.begin, capacity), 0);
            }
        }
        table.rows.push_back({explore::textCell(map.names[std::size_t(layer)].toStdString()),
                              explore::textCell(rangesOf(processors).toStdString()), explore::countCell(begin), explore::countCell(end),
                              explore::countCell(used * kColumnBytes), explore::countCell(over * kColumnBytes)});
    }
    const KernelShare sum = map.total();
    const auto total = [&](const QString &name, std::int64_t columns) {
        table.rows.push_back({explore::textCell(name.toStdString()), explore::textCell(std::string()), explore::textCell(std::string()),
                              explore::textCell(std::string()), explore::countCell(columns * kColumnBytes),
                              explore::textCell(std::string())});
    };
    total(Tr::tr("Occupied"), sum.used);
    total(Tr::tr("Gaps"), sum.gaps);
    total(Tr::tr("Free"), sum.free);
    total(Tr::tr("Too much"), sum.over);
    table.summaryRows = 4;
    return table;
}

} // namespace facet::memory
