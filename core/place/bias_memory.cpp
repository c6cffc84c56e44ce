// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/bias_memory.h"

#include <algorithm>
#include <bit>

namespace facet::place {

using device::kProcessorsPerQuadrant;
using device::kQuadrants;

namespace {

constexpr int kBytesPerPass = 16; // depth-wise layers

// Bytes that a depth-wise layer stores in one quadrant.
int depthwiseBytes(const device::HardwareLayer &hw, std::uint64_t processors, bool broadcast, int quadrant, int outChannels)
{
    const auto inQuadrant = std::uint32_t(processors >> (kProcessorsPerQuadrant * quadrant) & 0xffff);
    const int before = std::popcount(processors & ((std::uint64_t{1} << (kProcessorsPerQuadrant * quadrant)) - 1));
    const int lastPass = (hw.inExpand - 1) * hw.inThreshold;
    const int full = (hw.inExpand - 1) * kBytesPerPass;
    if (!broadcast) {
        // Used processors in ascending order, then zeros; channels beyond the last existing one are cut.
        const int used = std::popcount(inQuadrant);
        const int missing = std::clamp(lastPass + before + used - outChannels, 0, used);
        return full + kBytesPerPass - missing;
    }
    int last = 0; // bytes of the last pass up to its last existing channel
    for (int s = 0; s < kBytesPerPass; ++s) {
        const int processor = (s % 4) * 4 + s / 4;
        if ((inQuadrant >> processor & 1) == 0)
            continue;
        const int rank = before + std::popcount(inQuadrant & ((1u << processor) - 1));
        if (lastPass + rank < outChannels)
            last = s + 1;
    }
    return full + last;
}

class BiasMemory
{
public:
    BiasMemory(Placement &placement, const network::Network &network, const network::Shapes &shapes, const device::Device &device)
        : m_placement(placement), m_network(network), m_shapes(shapes), m_device(device)
    {
    }

    void run()
    {
        for (const int index : m_shapes.order) {
            if (needsPlace(index) && m_network.layers[std::size_t(index)].groups > 1)
                placeDepthwise(index);
        }
        struct Waiting {
            int layer;
            int key;
        };
        std::vector<Waiting> waiting;
        for (const int index : m_shapes.order) {
            if (needsPlace(index) && m_network.layers[std::size_t(index)].groups <= 1)
                waiting.push_back({index, sortKey(index)});
        }
        std::ranges::stable_sort(waiting, {}, &Waiting::key);
        for (const Waiting &next : waiting)
            placeNormal(next.layer);
        for (const int index : m_shapes.order) {
            const auto &same = m_network.layers[std::size_t(index)].sameBias;
            if (same && *same >= 0 && *same < index)
                m_placement.layers[std::size_t(index)].bias.offset = m_placement.layers[std::size_t(*same)].bias.offset;
        }
    }

private:
    [[nodiscard]] bool needsPlace(int index) const
    {
        const network::Layer &layer = m_network.layers[std::size_t(index)];
        return layer.bias && layer.hasWeights() && !layer.sameBias && m_shapes.layers[std::size_t(index)].outChannels > 0;
    }

    [[nodiscard]] int length(int index) const
    {
        const device::HardwareLayer hw = device::hardwareLayer(m_network, m_shapes, index);
        const std::uint64_t outputs = m_placement.layers[std::size_t(index)].outputProcessors;
        const int gap = outputs == 0 ? 0 : std::countr_zero(outputs) % 4;
        const bool leading = index == 0 && m_network.layers[0].streaming && m_device.id == device::DeviceId::Max78000;
        return m_shapes.layers[std::size_t(index)].outChannels + gap * hw.outExpand + (leading ? 1 : 0);
    }

    // Bit g: quadrant g may hold the bias.
    [[nodiscard]] int allowed(int index) const
    {
        const auto &groups = m_network.layers[std::size_t(index)].pins.biasGroups;
        int mask = 0;
        for (const int group : groups)
            mask |= group >= 0 && group < kQuadrants ? 1 << group : 0;
        return mask != 0 ? mask : std::max(m_placement.groupsUsed, 1);
    }

    [[nodiscard]] int sortKey(int index) const
    {
        if (m_network.layers[std::size_t(index)].flatten && m_device.id == device::DeviceId::Max78000)
            return -1;
        if (allowed(index) == 1)
            return 0;
        return m_device.biasBytesPerQuadrant - length(index);
    }

    void placeNormal(int index)
    {
        const int mask = allowed(index);
        int best = -1;
        for (int quadrant = 0; quadrant < kQuadrants; ++quadrant) {
            if ((mask >> quadrant & 1) != 0 && (best < 0 || used(quadrant) < used(best)))
                best = quadrant;
        }
        BiasPlace &bias = m_placement.layers[std::size_t(index)].bias;
        const int start = m_network.layers[std::size_t(index)].calcX4 ? device::roundUp4(used(best)) : used(best);
        raise(best, start, length(index), bias);
    }

    void placeDepthwise(int index)
    {
        const device::HardwareLayer hw = device::hardwareLayer(m_network, m_shapes, index);
        LayerPlacement &place = m_placement.layers[std::size_t(index)];
        const bool broadcast = place.processors == place.outputProcessors;
        for (int quadrant = 0; quadrant < kQuadrants; ++quadrant) {
            if ((place.processors >> (kProcessorsPerQuadrant * quadrant) & 0xffff) == 0)
                continue;
            const int start = broadcast ? device::roundUp4(used(quadrant)) : used(quadrant);
            raise(quadrant, start, depthwiseBytes(hw, place.processors, broadcast, quadrant, m_shapes.layers[std::size_t(index)].outChannels),
                  place.bias);
        }
    }

    [[nodiscard]] int used(int quadrant) const { return m_placement.biasUsed[std::size_t(quadrant)]; }

    void raise(int quadrant, int start, int bytes, BiasPlace &bias)
    {
        const int before = used(quadrant);
        bias.offset[std::size_t(quadrant)] = start;
        m_placement.biasUsed[std::size_t(quadrant)] = start + bytes;
        bias.bytes += start + bytes - before;
        bias.fits = bias.fits && start + bytes <= m_device.biasBytesPerQuadrant;
    }

    Placement &m_placement;
    const network::Network &m_network;
    const network::Shapes &m_shapes;
    const device::Device &m_device;
};

} // namespace

void placeBiases(Placement &placement, const network::Network &network, const network::Shapes &shapes, const device::Device &device)
{
    // Most networks have few biases; skip the sorting machinery when there is none.
    if (std::ranges::any_of(network.layers, &network::Layer::bias))
        BiasMemory(placement, network, shapes, device).run();
}

} // namespace facet::place
