// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/data_memory.h"

#include "device/stream_buffer.h"
#include "place/data_words.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace facet::place {

using network::kNetworkInput;

namespace {

constexpr std::int64_t kWordBytes = 4;
constexpr std::int64_t kBankBytes = 16384; // MAX78002, registers.md section 11

std::int64_t roundUpWord(std::int64_t bytes) { return (bytes + kWordBytes - 1) / kWordBytes * kWordBytes; }

// Union-find with distances: offset(node) = offset(parent) + shift.
class Distances
{
public:
    explicit Distances(std::size_t count) : m_parent(count), m_shift(count)
    {
        for (std::size_t i = 0; i < count; ++i)
            m_parent[i] = i;
    }
    std::pair<std::size_t, std::int64_t> root(std::size_t node) const
    {
        std::int64_t shift = 0;
        while (m_parent[node] != node) {
            shift += m_shift[node];
            node = m_parent[node];
        }
        return {node, shift};
    }
    // offset(a) = offset(b) + shift; the first word on a pair holds.
    void tie(std::size_t a, std::size_t b, std::int64_t shift)
    {
        const auto [rootA, shiftA] = root(a);
        const auto [rootB, shiftB] = root(b);
        if (rootA == rootB)
            return;
        m_parent[rootA] = rootB;
        m_shift[rootA] = shiftB + shift - shiftA;
    }

private:
    std::vector<std::size_t> m_parent;
    std::vector<std::int64_t> m_shift;
};

} // namespace

DataMemory::DataMemory(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                       const std::vector<device::HardwareLayer> &hardware, const std::vector<Reading> &readings, const Gaps &gaps)
    : m_network(network), m_shapes(shapes), m_device(device), m_hardware(hardware), m_readings(readings), m_gaps(gaps)
{
    makeMaps();
    findLifetimes();
    makeGroups();
}

void DataMemory::makeMaps()
{
    m_maps.resize(m_network.layers.size() + 1);
    m_ring.resize(m_maps.size());
    for (const int index : m_shapes.order) {
        Map &map = m_maps[std::size_t(index) + 1];
        map.layer = index;
        LayerPlacement at; // only sizes matter here
        at.outputProcessors = packedMap(m_hardware[std::size_t(index)].outThreshold);
        at.writeGap = m_gaps.write[std::size_t(index)];
        DataWords words = outputWords(m_network, m_shapes, m_hardware[std::size_t(index)], at, index);
        words.pixels += m_hardware[std::size_t(index)].outPad;
        map.size = words.end();
        map.before = m_hardware[std::size_t(index)].outIgnore;
    }
    if (!m_shapes.order.empty()) {
        const int first = m_shapes.order.front();
        LayerPlacement at;
        at.processors = packedMap(m_hardware[std::size_t(first)].inThreshold);
        m_maps[0].size = inputWords(m_network, m_shapes, m_hardware[std::size_t(first)], at).end();
    }
}

void DataMemory::findLifetimes()
{
    const auto &order = m_shapes.order;
    std::size_t streams = 0; // layers that run at the same time, from the first
    while (streams < order.size() && m_network.layers[std::size_t(order[streams])].streaming)
        ++streams;
    for (std::size_t at = 0; at < order.size(); ++at) {
        Map &map = m_maps[std::size_t(order[at]) + 1];
        map.born = map.lastUse = at;
        if (at < streams) {
            map.born = 0;
            map.lastUse = streams - 1;
        }
        for (const SourceView &view : m_readings[std::size_t(order[at])].sources) {
            Map &source = m_maps[std::size_t(view.source + 1)];
            source.lastUse = std::max(source.lastUse, at);
        }
        if (m_network.layers[std::size_t(order[at])].output)
            map.lastUse = order.size();
    }
    for (std::size_t at = 1; at < streams; ++at) {
        const int layer = order[at], before = order[at - 1];
        Map &source = m_maps[std::size_t(before) + 1];
        if (source.lastUse < streams && !m_network.layers[std::size_t(before)].output)
            m_ring[std::size_t(before) + 1] = std::min(source.size, kWordBytes * device::streamBuffer(m_network, m_shapes, m_hardware, m_device, layer).rollover);
    }
}

void DataMemory::makeGroups()
{
    const std::size_t layers = m_network.layers.size();
    // Nodes: the input, outputs of the layers, inputs of the layers.
    Distances distances(1 + 2 * layers);
    const auto outNode = [](int layer) { return std::size_t(layer + 1); };
    const auto inNode = [layers](int layer) { return 1 + layers + std::size_t(layer); };
    for (const int index : m_shapes.order) {
        const Reading &reading = m_readings[std::size_t(index)];
        for (const SourceView &view : reading.sources)
            distances.tie(outNode(view.source), inNode(index), kWordBytes * view.phase);
    }
    std::vector<int> groupOf(1 + 2 * layers, -1);
    const auto group = [&](std::size_t node) {
        const auto [root, shift] = distances.root(node);
        if (groupOf[root] < 0) {
            groupOf[root] = int(m_groups.size());
            m_groups.emplace_back();
        }
        return std::pair<int, std::int64_t>{groupOf[root], shift};
    };
    const auto add = [&](std::size_t node) {
        Map &map = m_maps[node];
        std::tie(map.group, map.shift) = group(node);
        m_groups[std::size_t(map.group)].maps.push_back(int(node));
    };
    m_groupOfReader.resize(layers);
    m_shiftOfReader.resize(layers);
    if (!m_shapes.order.empty())
        add(0);
    for (const int index : m_shapes.order) {
        add(outNode(index));
        const auto [at, shift] = group(inNode(index));
        m_groupOfReader[std::size_t(index)] = at;
        m_shiftOfReader[std::size_t(index)] = shift;
    }
    for (Group &each : m_groups) {
        for (const int at : each.maps) {
            const Map &map = m_maps[std::size_t(at)];
            each.least = std::max(each.least, map.before - map.shift);
            each.weight += map.size * std::int64_t(map.lastUse - map.born + 1);
        }
    }
    for (const int index : m_shapes.order) {
        const network::Pins &pins = m_network.layers[std::size_t(index)].pins;
        const Map &map = m_maps[outNode(index)];
        Group &writes = m_groups[std::size_t(map.group)], &reads = m_groups[std::size_t(m_groupOfReader[std::size_t(index)])];
        if (pins.inOffset && reads.fixed < 0)
            reads.fixed = std::max<std::int64_t>(*pins.inOffset - m_shiftOfReader[std::size_t(index)], 0);
        if (pins.outOffset && writes.fixed < 0)
            writes.fixed = std::max<std::int64_t>(*pins.outOffset - map.shift, 0);
    }
}

std::int64_t DataMemory::sizeOf(const Map &map, bool rings) const
{
    const std::int64_t ring = m_ring[std::size_t(map.layer + 1)];
    return rings && ring > 0 ? ring : map.size;
}

// Read-ahead: a layer's input and output begin, and end, in different banks.
bool DataMemory::banksDiffer(const Group &group, std::int64_t base) const
{
    for (const int at : group.maps) {
        const Map &map = m_maps[std::size_t(at)];
        if (map.layer < 0 || !m_network.layers[std::size_t(map.layer)].readAhead)
            continue;
        for (const SourceView &view : m_readings[std::size_t(map.layer)].sources) {
            const Map &source = m_maps[std::size_t(view.source + 1)];
            const Group &from = m_groups[std::size_t(source.group)];
            if (!from.placed || source.size == 0)
                continue;
            const std::int64_t read = from.base + source.shift, written = base + map.shift;
            const bool begins = read / kBankBytes == written / kBankBytes;
            const bool ends = (read + source.size - 1) / kBankBytes == (written + map.size - 1) / kBankBytes;
            if (begins || ends)
                return false;
        }
    }
    return true;
}

std::int64_t DataMemory::lowestBase(const Group &group, bool rings) const
{
    if (group.fixed >= 0)
        return group.fixed;
    // Bases that would overwrite something, as half-open ranges.
    std::vector<std::pair<std::int64_t, std::int64_t>> taken;
    std::int64_t longest = 0;
    for (const int at : group.maps) {
        const Map &map = m_maps[std::size_t(at)];
        const std::int64_t begin = map.shift - map.before, end = map.shift + sizeOf(map, rings);
        longest = std::max(longest, end);
        for (const Group &other : m_groups) {
            if (!other.placed)
                continue;
            for (const int index : other.maps) {
                const Map &placed = m_maps[std::size_t(index)];
                if (map.size > 0 && placed.size > 0 && map.meets(placed)) {
                    const std::int64_t first = other.base + placed.shift - placed.before, behind = other.base + placed.shift + sizeOf(placed, rings);
                    taken.emplace_back(first - end + 1, behind - begin);
                }
            }
        }
    }
    std::ranges::sort(taken);
    const auto lowestFrom = [&](std::int64_t base) {
        for (const auto &[first, behind] : taken) {
            if (base >= first && base < behind)
                base = roundUpWord(behind);
        }
        return base;
    };
    const std::int64_t lowest = lowestFrom(roundUpWord(group.least));
    if (banksDiffer(group, lowest))
        return lowest;
    for (std::int64_t bank = 0; bank * kBankBytes < m_device.dataInstanceBytes; ++bank) {
        const std::int64_t base = lowestFrom(std::max(roundUpWord(group.least), bank * kBankBytes));
        if (base + longest <= m_device.dataInstanceBytes && banksDiffer(group, base))
            return base;
    }
    return lowest;
}

std::int64_t DataMemory::run(Order order, bool rings)
{
    std::vector<Group *> queue;
    for (Group &group : m_groups) {
        group.placed = false;
        if (!group.maps.empty())
            queue.push_back(&group);
    }
    // Groups are numbered in the order of execution.
    std::ranges::stable_sort(queue, {}, [&](const Group *group) {
        std::int64_t key = 0;
        if (order != Order::Time) {
            for (const int at : group->maps) {
                const Map &map = m_maps[std::size_t(at)];
                key = std::min(key, order == Order::Size ? -sizeOf(map, rings) - map.shift : -group->weight);
            }
        }
        return std::pair<bool, std::int64_t>{group->fixed < 0, key};
    });
    std::int64_t missing = 0;
    for (Group *group : queue) {
        group->base = lowestBase(*group, rings);
        group->placed = true;
        for (const int at : group->maps) {
            const Map &map = m_maps[std::size_t(at)];
            missing += std::max<std::int64_t>(0, group->base + map.shift + sizeOf(map, rings) - m_device.dataInstanceBytes);
        }
        if (!banksDiffer(*group, group->base))
            missing += kWordBytes;
    }
    return missing;
}

// Before a layer that averages what an element-wise layer has written, the MAX78002 gets one more layer, which writes a word at the same
// offset: to data memory 0 where the averaging layer passes through and writes nothing to quadrant 0 (registers.md sections 2 and 3).
unsigned DataMemory::strayInstances(const Placement &placement, int index) const
{
    const network::Layer &layer = m_network.layers[std::size_t(index)];
    const auto at = std::ranges::find(m_shapes.order, index);
    const bool averages = layer.op == network::Operator::Passthrough && layer.pooling == network::Pooling::Average && layer.pool.area() > 1;
    if (m_device.id != device::DeviceId::Max78002 || !averages || at == m_shapes.order.begin() ||
        m_network.layers[std::size_t(*(at - 1))].operands <= 1)
        return 0;
    return (placement.layers[std::size_t(index)].outputProcessors & 0xffff) == 0 ? 1u : 0u;
}

std::int64_t DataMemory::place(Placement &placement)
{
    if (m_shapes.order.empty())
        return 0;
    m_maps[0].instances = instancesOf(placement.layers[std::size_t(m_shapes.order.front())].processors);
    for (const int index : m_shapes.order)
        m_maps[std::size_t(index) + 1].instances = instancesOf(placement.layers[std::size_t(index)].outputProcessors) | strayInstances(placement, index);
    const bool streams = std::ranges::any_of(m_ring, [](std::int64_t bytes) { return bytes > 0; });
    std::int64_t best = -1;
    std::vector<std::int64_t> bases(m_groups.size());
    const auto attempt = [&](Order order, bool rings) {
        if (best == 0)
            return;
        const std::int64_t missing = run(order, rings);
        if (best >= 0 && missing >= best)
            return;
        best = missing;
        std::ranges::transform(m_groups, bases.begin(), &Group::base);
    };
    for (const bool rings : {false, true}) {
        if (rings && !streams)
            continue;
        for (const Order order : {Order::Time, Order::Size, Order::Area})
            attempt(order, rings);
    }
    for (std::size_t i = 0; i < bases.size(); ++i)
        m_groups[i].base = bases[i];
    write(placement);
    return best;
}

void DataMemory::write(Placement &placement) const
{
    for (const int index : m_shapes.order) {
        const network::Pins &pins = m_network.layers[std::size_t(index)].pins;
        LayerPlacement &place = placement.layers[std::size_t(index)];
        const Map &map = m_maps[std::size_t(index) + 1];
        place.outOffset = pins.outOffset.value_or(int(m_groups[std::size_t(map.group)].base + map.shift));
        place.inOffset = pins.inOffset.value_or(
            int(m_groups[std::size_t(m_groupOfReader[std::size_t(index)])].base + m_shiftOfReader[std::size_t(index)]));
        place.writeGap = m_gaps.write[std::size_t(index)];
        place.readGap = m_gaps.read[std::size_t(index)];
    }
}

} // namespace facet::place
