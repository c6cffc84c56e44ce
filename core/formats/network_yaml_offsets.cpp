// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_offsets.h"

#include "device/hardware_layer.h"

#include <algorithm>
#include <map>

namespace facet::formats::yaml {

namespace {

using network::kNetworkInput;
using network::Layer;

constexpr int kWordBytes = 4;

// A feature map in data memory.
struct Stored {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    unsigned instances = 0;  // bit i = instance i
    std::size_t lastUse = 0; // position in the execution order
};

unsigned instancesOf(std::uint64_t processors)
{
    unsigned instances = 0;
    for (int i = 0; i < device::kDataInstances; ++i) {
        if ((processors >> (device::kProcessorsPerInstance * i) & 0xf) != 0)
            instances |= 1u << i;
    }
    return instances;
}

class Allocator {
public:
    Allocator(const network::Network &network, const network::Shapes &shapes, const place::Placement &placement,
              const device::Device &device)
        : m_network(network), m_shapes(shapes), m_placement(placement), m_device(device), m_offsets(network.layers.size())
    {
    }

    std::vector<DataOffsets> run()
    {
        findLastUses();
        for (std::size_t at = 0; at < m_shapes.order.size(); ++at)
            place(at);
        return std::move(m_offsets);
    }

private:
    void findLastUses()
    {
        for (std::size_t at = 0; at < m_shapes.order.size(); ++at) {
            for (const int source : network::effectiveSources(m_network, m_shapes, m_shapes.order[at]))
                m_lastUse[source] = at;
        }
    }

    [[nodiscard]] std::int64_t inputBytes(int index) const
    {
        const Layer &layer = m_network.layers[std::size_t(index)];
        const auto &shape = m_shapes.layers[std::size_t(index)];
        const int expand = device::hardwareLayer(m_network, m_shapes, index).inExpand;
        return shape.in.area() * expand * layer.operands * (layer.chw ? 1 : kWordBytes);
    }

    [[nodiscard]] std::int64_t outputBytes(int index) const
    {
        const Layer &layer = m_network.layers[std::size_t(index)];
        const device::HardwareLayer hw = device::hardwareLayer(m_network, m_shapes, index);
        const std::int64_t pixels = m_shapes.layers[std::size_t(index)].out.area() + hw.outPad;
        return pixels * hw.outExpand * kWordBytes * (layer.outputWidth / 8) * (layer.pins.writeGap + 1);
    }

    // Where a layer reads when nothing is pinned.
    [[nodiscard]] int inOffset(std::size_t at) const
    {
        const Layer &layer = m_network.layers[std::size_t(m_shapes.order[at])];
        int source = at == 0 ? kNetworkInput : m_shapes.order[at - 1];
        if (!layer.sources.empty())
            source = layer.sources.front();
        return source >= 0 && source < int(m_offsets.size()) ? m_offsets[std::size_t(source)].out : 0;
    }

    void place(std::size_t at)
    {
        const int index = m_shapes.order[at];
        const Layer &layer = m_network.layers[std::size_t(index)];
        const place::LayerPlacement &processors = m_placement.layers[std::size_t(index)];
        DataOffsets &offsets = m_offsets[std::size_t(index)];
        offsets.in = layer.pins.inOffset.value_or(inOffset(at));
        // The FIFO feeds the first layer without storing anything.
        if (at == 0 && !m_network.options.fifo)
            m_stored.push_back({offsets.in, offsets.in + inputBytes(index), instancesOf(processors.processors), lastUse(kNetworkInput, 0)});
        const std::int64_t bytes = outputBytes(index);
        const unsigned instances = instancesOf(processors.outputProcessors);
        offsets.out = layer.pins.outOffset ? *layer.pins.outOffset : lowestFree(bytes, instances, at);
        const std::size_t last = layer.output ? m_shapes.order.size() : lastUse(index, at);
        m_stored.push_back({offsets.out, offsets.out + bytes, instances, last});
    }

    [[nodiscard]] std::size_t lastUse(int source, std::size_t otherwise) const
    {
        const auto found = m_lastUse.find(source);
        return found != m_lastUse.end() ? found->second : otherwise;
    }

    [[nodiscard]] int lowestFree(std::int64_t bytes, unsigned instances, std::size_t at) const
    {
        std::vector<Stored> live;
        std::ranges::copy_if(m_stored, std::back_inserter(live),
                             [&](const Stored &stored) { return stored.lastUse >= at && (stored.instances & instances) != 0; });
        std::vector<std::int64_t> candidates{0};
        for (const Stored &stored : live)
            candidates.push_back(stored.end);
        std::ranges::sort(candidates);
        for (const std::int64_t begin : candidates) {
            const bool free =
                std::ranges::all_of(live, [&](const Stored &stored) { return begin >= stored.end || begin + bytes <= stored.begin; });
            if (free && begin + bytes <= m_device.dataInstanceBytes)
                return static_cast<int>((begin + kWordBytes - 1) / kWordBytes * kWordBytes);
        }
        return 0;
    }

    const network::Network &m_network;
    const network::Shapes &m_shapes;
    const place::Placement &m_placement;
    const device::Device &m_device;
    std::vector<DataOffsets> m_offsets;
    std::vector<Stored> m_stored;
    std::map<int, std::size_t> m_lastUse;
};

} // namespace

std::vector<DataOffsets> dataOffsets(const network::Network &network, const network::Shapes &shapes, const place::Placement &placement,
                                     const device::Device &device)
{
    return Allocator(network, shapes, placement, device).run();
}

} // namespace facet::formats::yaml
