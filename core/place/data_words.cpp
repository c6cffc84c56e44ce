// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/data_words.h"

#include <algorithm>
#include <bit>

namespace facet::place {

namespace {

constexpr int kWordBytes = 4;

// Instances of the first `count` processors of the map.
unsigned instancesOfFirst(std::uint64_t processors, int count)
{
    unsigned instances = 0;
    for (std::uint64_t rest = processors; rest != 0 && count > 0; rest &= rest - 1, --count)
        instances |= 1u << (std::countr_zero(rest) / device::kProcessorsPerInstance);
    return instances;
}

// Which pass a word of a map belongs to, -1 = a word in between.
int passAt(const DataWords &map, std::int64_t offset)
{
    const std::int64_t word = (offset - map.begin) / kWordBytes;
    if (word < 0)
        return -1;
    const std::int64_t stride = std::int64_t(map.wide) * map.step;
    if (word % stride >= map.wide)
        return -1;
    const std::int64_t index = word / stride;
    return index / map.passes < map.pixels ? int(index % map.passes) : -1;
}

unsigned instancesAt(const DataWords &map, int pass)
{
    return pass + 1 < map.passes ? map.instances : map.lastInstances;
}

} // namespace

std::int64_t DataWords::end() const
{
    if (empty())
        return begin;
    return begin + kWordBytes * ((pixels * passes - 1) * wide * step + wide);
}

unsigned instancesOf(std::uint64_t processors)
{
    return instancesOfFirst(processors, device::kProcessors);
}

DataWords inputWords(const network::Network &network, const network::Shapes &shapes, const device::HardwareLayer &hardware,
                     const LayerPlacement &place)
{
    DataWords map;
    map.begin = place.inOffset;
    if (network.options.fifo || shapes.order.empty())
        return map;
    const int first = shapes.order.front();
    const network::Layer &layer = network.layers[std::size_t(first)];
    const network::LayerShape &shape = shapes.layers[std::size_t(first)];
    map.pixels = layer.chw ? (shape.in.area() + 3) / 4 : shape.in.area() * std::max(layer.operands, 1);
    map.passes = hardware.inExpand;
    map.instances = instancesOfFirst(place.processors, hardware.inThreshold);
    map.lastInstances = instancesOfFirst(place.processors, shape.inChannels - (hardware.inExpand - 1) * hardware.inThreshold);
    // Operands of one pass stand side by side; with several passes all blocks count as if they had all channels.
    if (layer.operands > 1)
        map.lastInstances = map.instances;
    return map;
}

DataWords outputWords(const network::Network &network, const network::Shapes &shapes, const device::HardwareLayer &hardware,
                      const LayerPlacement &place, int layer)
{
    const network::LayerShape &shape = shapes.layers[std::size_t(layer)];
    DataWords map;
    map.begin = place.outOffset;
    map.pixels = shape.out.area();
    map.passes = hardware.outExpand;
    map.step = place.writeGap + 1;
    map.wide = std::max(network.layers[std::size_t(layer)].outputWidth / 8, 1);
    map.instances = instancesOfFirst(place.outputProcessors, hardware.outThreshold);
    map.lastInstances = instancesOfFirst(place.outputProcessors, shape.outChannels - (hardware.outExpand - 1) * hardware.outThreshold);
    return map;
}

std::optional<SharedWord> firstShared(const DataWords &a, const DataWords &b)
{
    if (a.empty() || b.empty() || (a.allInstances() & b.allInstances()) == 0)
        return std::nullopt;
    const std::int64_t end = std::min(a.end(), b.end());
    for (std::int64_t offset = std::max(a.begin, b.begin) / kWordBytes * kWordBytes; offset < end; offset += kWordBytes) {
        const int passA = passAt(a, offset), passB = passAt(b, offset);
        if (passA < 0 || passB < 0)
            continue;
        const unsigned shared = instancesAt(a, passA) & instancesAt(b, passB);
        if (shared != 0)
            return SharedWord{std::countr_zero(shared), offset};
    }
    return std::nullopt;
}

} // namespace facet::place
