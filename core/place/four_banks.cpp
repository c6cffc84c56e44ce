// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/four_banks.h"

#include <bit>
#include <optional>

namespace facet::place {

namespace {

struct Kernels {
    int layer = 0;
    std::uint64_t processors = 0;
    std::vector<ColumnRun> runs; // of physical columns
};

std::optional<int> sharedColumn(const Kernels &a, const Kernels &b)
{
    if ((a.processors & b.processors) == 0)
        return std::nullopt;
    for (const ColumnRun &mine : a.runs) {
        for (const ColumnRun &other : b.runs) {
            const int first = std::max(mine.begin, other.begin);
            if (first < std::min(mine.end, other.end))
                return first;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<ColumnRun> physicalColumns(const network::Network &network, const network::Shapes &shapes,
                                       const std::vector<device::HardwareLayer> &hardware, const Placement &placement, int index)
{
    std::vector<ColumnRun> runs = kernelColumns(network, shapes, hardware, placement, index);
    const ColumnMap map = columnMap(network.layers[std::size_t(index)], shapes.layers[std::size_t(index)], hardware[std::size_t(index)],
                                    placement.layers[std::size_t(index)].kernel);
    if (!map.spread)
        return runs;
    std::vector<ColumnRun> spread; // at least one for each bank
    for (const ColumnRun &run : runs) {
        for (int column = run.begin; column < run.end && map.holds(column);) {
            const int behind = std::min(run.end, map.start + ((column - map.start) / map.quarter + 1) * map.quarter);
            spread.push_back({map.physical(column), map.physical(column) + behind - column});
            column = behind;
        }
    }
    return spread;
}

std::vector<KernelOverlap> kernelOverlaps(const network::Network &network, const network::Shapes &shapes,
                                          const std::vector<device::HardwareLayer> &hardware, const Placement &placement)
{
    std::vector<KernelOverlap> overlaps;
    if (std::ranges::none_of(shapes.order, [&](int index) { return network.layers[std::size_t(index)].calcX4; }))
        return overlaps;
    std::vector<Kernels> all;
    for (const int index : shapes.order) {
        const network::Layer &layer = network.layers[std::size_t(index)];
        if (!layer.hasWeights() || layer.sameWeights || layer.weightSource || placement.layers[std::size_t(index)].kernel.length == 0)
            continue;
        Kernels mine{index, placement.layers[std::size_t(index)].processors, physicalColumns(network, shapes, hardware, placement, index)};
        for (const Kernels &other : all) {
            const bool spread = layer.calcX4 || network.layers[std::size_t(other.layer)].calcX4;
            if (const auto column = spread ? sharedColumn(mine, other) : std::nullopt)
                overlaps.push_back({index, other.layer, *column});
        }
        all.push_back(std::move(mine));
    }
    return overlaps;
}

} // namespace facet::place
