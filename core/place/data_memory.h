// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Where maps lie in the data memories, so that nothing that is still needed is overwritten (spec/chip/ops-memory.md section 5).
#pragma once

#include "place/placement.h"
#include "place/reading.h"

#include <cstdint>
#include <vector>

namespace facet::place {

// Offsets of all maps for given processors. Maps that one layer reads together keep their distance. Every group of maps
// goes to the lowest place where it overwrites nothing; several orders are tried when one does not fit.
class DataMemory
{
public:
    DataMemory(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
               const std::vector<device::HardwareLayer> &hardware, const std::vector<Reading> &readings, const Gaps &gaps);

    // Sets inOffset, outOffset and the gaps of all layers of `placement`, whose processors must be set.
    // Returns by how many bytes all maps together miss their memories; 0 = everything fits.
    std::int64_t place(Placement &placement);

private:
    // A map in time: it is there from position `born` to `lastUse` of the execution order.
    struct Map {
        int group = 0;
        std::int64_t shift = 0;  // against the group's base
        std::int64_t before = 0; // bytes written in front of it
        std::int64_t size = 0;
        std::size_t born = 0;
        std::size_t lastUse = 0;
        int layer = network::kNetworkInput; // that writes it
        unsigned instances = 0;
        [[nodiscard]] bool meets(const Map &o) const { return (instances & o.instances) != 0 && born <= o.lastUse && o.born <= lastUse; }
    };
    struct Group {
        std::vector<int> maps;
        std::int64_t least = 0;  // lowest base
        std::int64_t fixed = -1; // pinned base
        std::int64_t base = 0;
        bool placed = false;
        std::int64_t weight = 0; // size and lifetime, for the order
    };
    enum class Order : std::uint8_t { Time, Size, Area };

    void makeMaps();
    void makeGroups();
    void findLifetimes();
    [[nodiscard]] std::int64_t run(Order order, bool rings);
    [[nodiscard]] std::int64_t lowestBase(const Group &group, bool rings) const;
    [[nodiscard]] std::int64_t sizeOf(const Map &map, bool rings) const;
    [[nodiscard]] bool banksDiffer(const Group &group, std::int64_t base) const;
    [[nodiscard]] unsigned strayInstances(const Placement &placement, int index) const;
    void write(Placement &placement) const;

    const network::Network &m_network;
    const network::Shapes &m_shapes;
    const device::Device &m_device;
    const std::vector<device::HardwareLayer> &m_hardware;
    const std::vector<Reading> &m_readings;
    const Gaps &m_gaps;
    std::vector<Map> m_maps;          // 0 = the network input, then one per layer
    std::vector<Group> m_groups;
    std::vector<std::int64_t> m_ring; // by map: bytes when only the rolling window of a streaming reader must stay, else 0
    std::vector<int> m_groupOfReader; // by layer: group and distance of its input offset
    std::vector<std::int64_t> m_shiftOfReader;
};

} // namespace facet::place
