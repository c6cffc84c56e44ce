// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/map_units.h"

#include <algorithm>
#include <bit>
#include <optional>

namespace facet::place {

using device::kProcessors;
using network::Layer;
using network::Operator;

namespace {

constexpr int kAlign = device::kProcessorsPerInstance; // maps begin at a data memory: no padding in front of the kernels

std::uint64_t lowest(std::uint64_t map) { return map == 0 ? 0 : map >> std::countr_zero(map); }
int spanOf(std::uint64_t map) { return map == 0 ? 0 : 64 - std::countl_zero(map); }

// The processors with the ranks first .. first + count - 1 of a map.
std::uint64_t ranks(std::uint64_t map, int first, int count)
{
    std::uint64_t part = 0;
    for (int rank = 0; map != 0 && rank < first + count; map &= map - 1, ++rank)
        part |= rank >= first ? map & (~map + 1) : 0;
    return part;
}

// Equal maps in one class; a class lies somewhere inside another where sources are joined.
class Ties
{
public:
    Ties(const network::Network &network, const network::Shapes &shapes, const std::vector<device::HardwareLayer> &hardware,
         const std::vector<Reading> &readings)
        : m_network(network), m_shapes(shapes), m_hardware(hardware), m_readings(readings)
    {
    }

    MapUnits run()
    {
        makeNodes();
        tie();
        fix();
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (isClass(i))
                layOut(int(i), 0);
        }
        join();
        return result();
    }

private:
    struct Node {
        int parent = 0;             // of the class
        int count = 0;              // processors
        bool used = false;
        std::uint64_t pin = 0;
        // Of classes:
        std::uint64_t fixed = 0;    // where it must be; 0 = anywhere
        std::uint64_t pattern = 0;  // beginning with processor 0
        std::vector<std::pair<int, int>> parts; // class node and its first rank in this one
        int unit = 0;               // parent among classes that move together
        int shift = 0;              // against that parent
        int depth = 0;
    };

    static int inNode(int layer) { return 2 * layer; }
    static int outNode(int layer) { return 2 * layer + 1; }
    [[nodiscard]] bool isClass(std::size_t i) const { return m_nodes[i].used && m_nodes[i].parent == int(i); }

    int find(int node) const
    {
        while (m_nodes[std::size_t(node)].parent != node)
            node = m_nodes[std::size_t(node)].parent;
        return node;
    }

    // Equal maps; not where they have different sizes (a design with errors) or are pinned to different processors.
    bool unite(int a, int b)
    {
        a = find(a);
        b = find(b);
        if (a == b)
            return true;
        Node &first = m_nodes[std::size_t(std::min(a, b))], &second = m_nodes[std::size_t(std::max(a, b))];
        if (first.count != second.count || (first.fixed != 0 && second.fixed != 0 && first.fixed != second.fixed))
            return false;
        second.parent = std::min(a, b);
        first.fixed |= second.fixed;
        return true;
    }

    void makeNodes()
    {
        m_nodes.resize(2 * m_network.layers.size());
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            m_nodes[i].parent = int(i);
        for (const int index : m_shapes.order) {
            const network::Pins &pins = m_network.layers[std::size_t(index)].pins;
            Node &in = m_nodes[std::size_t(inNode(index))], &out = m_nodes[std::size_t(outNode(index))];
            in.used = out.used = true;
            in.count = std::clamp(m_hardware[std::size_t(index)].inThreshold, 0, kProcessors);
            out.count = std::clamp(m_hardware[std::size_t(index)].outThreshold, 0, kProcessors);
            in.pin = pins.processors.value_or(0);
            out.pin = pins.outputProcessors.value_or(0);
        }
        if (!m_shapes.order.empty() && m_network.outputMap)
            m_nodes[std::size_t(outNode(m_shapes.order.back()))].pin = *m_network.outputMap;
        for (Node &node : m_nodes)
            node.fixed = node.pin;
        fixInput();
        fixOutput();
    }

    // FIFO f feeds the processors 16 f to 16 f + 3, or with one channel to a memory processor 16 f (constraints.md section 4);
    // one channel to a memory needs a memory for each.
    void fixInput()
    {
        if (m_shapes.order.empty())
            return;
        const int first = m_shapes.order.front();
        const Layer &layer = m_network.layers[std::size_t(first)];
        Node &in = m_nodes[std::size_t(inNode(first))];
        const bool fifo = m_network.options.fifo;
        if (in.pin != 0 || (!fifo && !layer.chw))
            return;
        const int perMemory = layer.chw ? 1 : kAlign;
        const int step = fifo ? device::kProcessorsPerQuadrant : kAlign;
        std::uint64_t map = 0;
        for (int channel = 0; channel < in.count; ++channel) {
            const int processor = channel / perMemory * step + channel % perMemory;
            if (processor >= kProcessors)
                return; // too many channels: a finding of its own
            map |= std::uint64_t{1} << processor;
        }
        in.fixed = map;
    }

    // The vendor's tool wants calcx4 layers of several passes to write to all quadrants, but lets the final layer keep to the first
    // processors (constraints.md section 5).
    void fixOutput()
    {
        if (m_shapes.order.empty())
            return;
        const int last = m_shapes.order.back();
        Node &out = m_nodes[std::size_t(outNode(last))];
        if (m_network.layers[std::size_t(last)].calcX4 && m_hardware[std::size_t(last)].inExpand > 1 && out.pin == 0)
            out.fixed = packedMap(out.count);
    }

    void tie()
    {
        for (const int index : m_shapes.order) {
            const Layer &layer = m_network.layers[std::size_t(index)];
            const Reading &reading = m_readings[std::size_t(index)];
            for (const SourceView &view : reading.sources) {
                if (view.source < 0) {
                    unite(inNode(index), inNode(m_shapes.order.front()));
                    continue;
                }
                const bool whole = m_nodes[std::size_t(inNode(index))].count == m_nodes[std::size_t(outNode(view.source))].count;
                if (!whole || !unite(inNode(index), outNode(view.source)))
                    m_inside.push_back({inNode(index), outNode(view.source), view.rank});
            }
            if (layer.op == Operator::Passthrough || layer.groups > 1)
                unite(inNode(index), outNode(index));
            // Shared kernels are read by the same processors.
            const int owner = layer.sameWeights.value_or(layer.weightSource.value_or(-1));
            if (owner >= 0 && owner < int(m_network.layers.size()) && m_nodes[std::size_t(inNode(owner))].used)
                unite(inNode(index), inNode(owner));
        }
        for (const auto &[whole, part, rank] : m_inside) {
            const int a = find(whole), b = find(part);
            if (a != b && rank + m_nodes[std::size_t(b)].count <= m_nodes[std::size_t(a)].count)
                m_nodes[std::size_t(a)].parts.emplace_back(b, rank);
        }
        for (Node &node : m_nodes)
            std::ranges::stable_sort(node.parts, {}, &std::pair<int, int>::second);
    }

    // What is pinned fixes what lies inside it.
    void fix()
    {
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t i = 0; i < m_nodes.size(); ++i) {
                if (!isClass(i) || m_nodes[i].fixed == 0)
                    continue;
                for (const auto &[part, rank] : m_nodes[i].parts) {
                    Node &inner = m_nodes[std::size_t(part)];
                    if (inner.fixed != 0)
                        continue;
                    inner.fixed = ranks(m_nodes[i].fixed, rank, inner.count);
                    changed = changed || inner.fixed != 0;
                }
            }
        }
    }

    // The pattern of a class: its parts side by side, each beginning at a data memory.
    std::uint64_t layOut(int index, int depth)
    {
        Node &node = m_nodes[std::size_t(index)];
        if (node.pattern != 0 || node.count == 0)
            return node.pattern;
        if (node.fixed != 0)
            return node.pattern = lowest(node.fixed);
        if (depth > int(m_nodes.size()))
            return node.pattern = packedMap(node.count); // parts of each other: a circle of joins
        std::uint64_t pattern = 0;
        int at = 0, rank = 0;
        for (const auto &[part, first] : node.parts) {
            if (first < rank)
                continue; // the same ranks as a part before
            for (; rank < first && at < kProcessors; ++rank, ++at)
                pattern |= std::uint64_t{1} << at;
            const std::uint64_t inner = layOut(part, depth + 1);
            at = device::roundUp4(at);
            if (at + spanOf(inner) > kProcessors)
                return node.pattern = packedMap(node.count);
            pattern |= inner << at;
            at += spanOf(inner);
            rank += m_nodes[std::size_t(part)].count;
        }
        for (; rank < node.count && at < kProcessors; ++rank, ++at)
            pattern |= std::uint64_t{1} << at;
        return node.pattern = rank < node.count ? packedMap(node.count) : pattern;
    }

    std::pair<int, int> root(int index) const
    {
        int shift = 0;
        while (m_nodes[std::size_t(index)].unit != index) {
            shift += m_nodes[std::size_t(index)].shift;
            index = m_nodes[std::size_t(index)].unit;
        }
        return {index, shift};
    }

    // Classes inside others move with them.
    void join()
    {
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            m_nodes[i].unit = int(i);
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (!isClass(i))
                continue;
            for (const auto &[part, rank] : m_nodes[i].parts) {
                Node &inner = m_nodes[std::size_t(part)];
                const std::uint64_t here = ranks(m_nodes[i].pattern, rank, inner.count);
                const auto [outerRoot, outerShift] = root(int(i));
                const auto [innerRoot, innerShift] = root(part);
                if (outerRoot == innerRoot || lowest(here) != inner.pattern)
                    continue;
                // start(inner) = start(outer) + countr_zero(here)
                m_nodes[std::size_t(innerRoot)].unit = outerRoot;
                m_nodes[std::size_t(innerRoot)].shift = outerShift + std::countr_zero(here) - innerShift;
            }
        }
    }

    MapUnits result()
    {
        MapUnits units;
        units.in.resize(m_network.layers.size());
        units.out.resize(m_network.layers.size());
        struct Extent {
            int low = 0;
            int high = 0;
            std::optional<int> fixed; // start
        };
        std::vector<int> unitOf(m_nodes.size(), -1);
        std::vector<Extent> extents;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (!isClass(i))
                continue;
            const auto [top, shift] = root(int(i));
            if (unitOf[std::size_t(top)] < 0) {
                unitOf[std::size_t(top)] = int(extents.size());
                extents.push_back({shift, shift, std::nullopt});
            }
            Extent &extent = extents[std::size_t(unitOf[std::size_t(top)])];
            extent.low = std::min(extent.low, shift);
            extent.high = std::max(extent.high, shift + spanOf(m_nodes[i].pattern));
            if (m_nodes[i].fixed != 0 && !extent.fixed)
                extent.fixed = std::countr_zero(m_nodes[i].fixed) - shift;
        }
        for (const Extent &extent : extents) {
            MapUnit unit;
            if (extent.fixed)
                unit.starts = {std::max(*extent.fixed + extent.low, 0)};
            for (int start = 0; !extent.fixed && start + extent.high - extent.low <= kProcessors; start += kAlign)
                unit.starts.push_back(start);
            if (unit.starts.empty())
                unit.starts = {0};
            units.units.push_back(std::move(unit));
        }
        const auto tied = [&](int node) {
            const int classNode = find(node);
            const auto [top, shift] = root(classNode);
            const int unit = unitOf[std::size_t(top)];
            return TiedMap{unit, shift - extents[std::size_t(unit)].low, m_nodes[std::size_t(classNode)].pattern};
        };
        for (const int index : m_shapes.order) {
            units.in[std::size_t(index)] = tied(inNode(index));
            units.out[std::size_t(index)] = tied(outNode(index));
        }
        return units;
    }

    struct Inside {
        int whole;
        int part;
        int rank;
    };

    const network::Network &m_network;
    const network::Shapes &m_shapes;
    const std::vector<device::HardwareLayer> &m_hardware;
    const std::vector<Reading> &m_readings;
    std::vector<Node> m_nodes;
    std::vector<Inside> m_inside;
};

} // namespace

MapUnits mapUnits(const network::Network &network, const network::Shapes &shapes, const std::vector<device::HardwareLayer> &hardware,
                  const std::vector<Reading> &readings)
{
    return Ties(network, shapes, hardware, readings).run();
}

} // namespace facet::place
