// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/four_banks.h"

#include <bit>
#include <optional>

namespace facet::place {

namespace {

struct Run {
    int begin = 0;
    int end = 0;
};

struct Kernels {
    int layer = 0;
    std::uint64_t processors = 0;
    std::vector<Run> runs; // of physical columns
};

Kernels kernelsOf(const network::Network &network, const network::Shapes &shapes, const std::vector<device::HardwareLayer> &hardware,
                  const Placement &placement, int index)
{
    const network::Layer &layer = network.layers[std::size_t(index)];
    const device::HardwareLayer &hw = hardware[std::size_t(index)];
    const LayerPlacement &place = placement.layers[std::size_t(index)];
    Kernels kernels{index, place.processors, {}};
    const ColumnMap map = columnMap(layer, shapes.layers[std::size_t(index)], hw, place.kernel);
    const int lead = place.outputProcessors == 0 ? 0 : std::countr_zero(place.outputProcessors) % 4;
    const int passes = layer.flatten ? 1 : hw.inExpand;
    int column = place.kernel.offset + lead * int(hw.kernel.area()) * passes / 9;
    const int end = place.kernel.offset + lead + place.kernel.length;
    while (column < end) { // one run for each bank
        int behind = end;
        if (map.spread)
            behind = std::min(end, map.start + ((column - map.start) / map.quarter + 1) * map.quarter);
        kernels.runs.push_back({map.physical(column), map.physical(column) + behind - column});
        column = behind;
    }
    return kernels;
}

std::optional<int> sharedColumn(const Kernels &a, const Kernels &b)
{
    if ((a.processors & b.processors) == 0)
        return std::nullopt;
    for (const Run &mine : a.runs) {
        for (const Run &other : b.runs) {
            const int first = std::max(mine.begin, other.begin);
            if (first < std::min(mine.end, other.end))
                return first;
        }
    }
    return std::nullopt;
}

} // namespace

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
        Kernels mine = kernelsOf(network, shapes, hardware, placement, index);
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
