// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/automatic.h"

#include "place/bias_memory.h"
#include "place/data_memory.h"
#include "place/four_banks.h"
#include "place/kernel_counter.h"
#include "place/kernel_memory.h"
#include "place/map_units.h"

#include <algorithm>
#include <array>
#include <bit>

namespace facet::place {

using device::kProcessors;

namespace {

// What a placement costs; the lower the better, the first figure first.
struct Cost {
    std::int64_t missing = 0; // bytes of data memory
    std::int64_t excess = 0;  // kernel columns beyond a memory's end
    int height = 0;           // highest kernel column
    friend auto operator<=>(const Cost &, const Cost &) = default;
};

// Kernel columns that a unit's layers want, by processor against the unit's start.
struct Load {
    std::array<int, kProcessors> columns{};
    std::int64_t total = 0;
};

class Search
{
public:
    Search(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
           const std::vector<device::HardwareLayer> &hardware, const Options &options)
        : m_network(network), m_shapes(shapes), m_device(device), m_hardware(hardware), m_readings(readings(network, shapes, hardware)),
          m_gaps(chooseGaps(network, shapes, device, hardware, m_readings)), m_units(mapUnits(network, shapes, hardware, m_readings)),
          m_data(network, shapes, device, hardware, m_readings, m_gaps), m_trialsLeft(options.trials)
    {
        findLoads();
    }

    Placement run()
    {
        std::vector<int> best;
        Cost bestCost;
        const auto consider = [&](const std::vector<int> &starts) {
            const Cost cost = evaluate(starts);
            if (!best.empty() && cost >= bestCost)
                return false;
            best = starts;
            bestCost = cost;
            return true;
        };
        consider(balanced());
        if (!isIdeal(bestCost))
            consider(spread());
        improve(best, bestCost, consider);
        evaluate(best);
        placeBiases(m_placement, m_network, m_shapes, m_device);
        return std::move(m_placement);
    }

private:
    void findLoads()
    {
        m_loads.resize(m_units.units.size());
        for (const int index : m_shapes.order) {
            const TiedMap &map = m_units.in[std::size_t(index)];
            const int columns = device::roundUp4(kernelLength(m_network, m_shapes, m_hardware, index, m_units.out[std::size_t(index)].pattern));
            Load &load = m_loads[std::size_t(map.unit)];
            for (std::uint64_t rest = map.at(0); rest != 0; rest &= rest - 1)
                load.columns[std::size_t(std::countr_zero(rest))] += columns;
            load.total += std::int64_t(columns) * std::popcount(map.pattern);
            m_most = std::max(m_most, columns);
        }
        std::int64_t all = 0;
        for (const Load &load : m_loads) {
            all += load.total;
            m_most = std::max(m_most, *std::ranges::max_element(load.columns));
        }
        m_most = std::max<int>(m_most, int(std::min<std::int64_t>((all + kProcessors - 1) / kProcessors, INT32_MAX)) / 4 * 4);
    }

    // Nothing can be better: all fits, and the highest column is that of the largest unit or of perfect balance.
    [[nodiscard]] bool isIdeal(const Cost &cost) const { return cost.missing == 0 && cost.excess == 0 && cost.height <= m_most; }

    // The heaviest units first, each where the highest column stays lowest; ties go to the left.
    [[nodiscard]] std::vector<int> balanced() const
    {
        std::vector<std::size_t> queue(m_units.units.size());
        for (std::size_t i = 0; i < queue.size(); ++i)
            queue[i] = i;
        std::ranges::stable_sort(queue, std::greater{}, [&](std::size_t unit) {
            return std::pair<bool, std::int64_t>{m_units.units[unit].starts.size() == 1, m_loads[unit].total};
        });
        return greedy(queue, [](std::size_t, int) { return 0; });
    }

    // In the order of execution, input and output of a layer in different memories where that is possible.
    [[nodiscard]] std::vector<int> spread() const
    {
        std::vector<std::size_t> queue;
        const auto add = [&queue](int unit) {
            if (std::ranges::find(queue, std::size_t(unit)) == queue.end())
                queue.push_back(std::size_t(unit));
        };
        for (const int index : m_shapes.order) {
            add(m_units.in[std::size_t(index)].unit);
            add(m_units.out[std::size_t(index)].unit);
        }
        std::vector<int> starts(m_units.units.size(), 0);
        int turn = 0;
        for (const std::size_t unit : queue) {
            const auto &choices = m_units.units[unit].starts;
            starts[unit] = choices[std::size_t(turn) % choices.size()];
            // The next unit begins behind this one.
            turn = choices.size() > 1 ? turn + std::max(1, 16 - int(choices.size()) + 1) : turn;
        }
        return starts;
    }

    template <typename Penalty> std::vector<int> greedy(const std::vector<std::size_t> &queue, const Penalty &penalty) const
    {
        std::vector<int> starts(m_units.units.size(), 0);
        std::array<std::int64_t, kProcessors> height{};
        for (const std::size_t unit : queue) {
            const Load &load = m_loads[unit];
            std::int64_t lowest = -1;
            for (const int start : m_units.units[unit].starts) {
                std::int64_t top = penalty(unit, start);
                for (int p = 0; p + start < kProcessors; ++p) {
                    if (load.columns[std::size_t(p)] > 0)
                        top = std::max(top, height[std::size_t(p + start)] + load.columns[std::size_t(p)]);
                }
                if (lowest < 0 || top < lowest) {
                    lowest = top;
                    starts[unit] = start;
                }
            }
            for (int p = 0; p + starts[unit] < kProcessors; ++p)
                height[std::size_t(p + starts[unit])] += load.columns[std::size_t(p)];
        }
        return starts;
    }

    // Moves units one at a time while that helps and trials are left.
    template <typename Consider> void improve(std::vector<int> &best, Cost &cost, const Consider &consider)
    {
        for (bool better = true; better && m_trialsLeft > 0 && !isIdeal(cost);) {
            better = false;
            for (const std::size_t unit : movable(best)) {
                for (const int start : m_units.units[unit].starts) {
                    if (start == best[unit])
                        continue;
                    if (m_trialsLeft-- <= 0 || isIdeal(cost))
                        return;
                    std::vector<int> moved = best;
                    moved[unit] = start;
                    better = consider(moved) || better;
                }
            }
        }
    }

    // Units with a choice, those with kernels in the highest column, or with data where they are missing, first.
    [[nodiscard]] std::vector<std::size_t> movable(const std::vector<int> &) const
    {
        std::vector<std::size_t> units;
        for (std::size_t i = 0; i < m_units.units.size(); ++i) {
            if (m_units.units[i].starts.size() > 1)
                units.push_back(i);
        }
        std::ranges::stable_sort(units, std::greater{}, [&](std::size_t unit) { return m_loads[unit].total; });
        return units;
    }

    Cost evaluate(const std::vector<int> &starts)
    {
        m_placement = Placement{};
        m_placement.layers.resize(m_network.layers.size());
        for (const int index : m_shapes.order) {
            const network::Pins &pins = m_network.layers[std::size_t(index)].pins;
            LayerPlacement &place = m_placement.layers[std::size_t(index)];
            const TiedMap &in = m_units.in[std::size_t(index)], &out = m_units.out[std::size_t(index)];
            place.processors = pins.processors.value_or(in.at(starts[std::size_t(in.unit)]));
            place.outputProcessors = pins.outputProcessors.value_or(out.at(starts[std::size_t(out.unit)]));
        }
        if (!m_shapes.order.empty() && m_network.outputMap)
            m_placement.layers[std::size_t(m_shapes.order.back())].outputProcessors = *m_network.outputMap;
        Cost cost;
        cost.missing = m_data.place(m_placement);
        placeKernels(m_placement, m_network, m_shapes, m_device, m_hardware);
        for (const int index : m_shapes.order) {
            const LayerPlacement &place = m_placement.layers[std::size_t(index)];
            if (!place.kernel.fits)
                cost.excess += place.kernel.length;
        }
        cost.excess += counterExcess(m_placement, m_network, m_shapes, m_device, m_hardware);
        if ((m_placement.groupsUsed & 1) == 0)
            ++cost.excess; // the chip wants something in quadrant 0
        for (const KernelOverlap &overlap : kernelOverlaps(m_network, m_shapes, m_hardware, m_placement))
            cost.excess += m_placement.layers[std::size_t(overlap.layer)].kernel.length;
        cost.height = kernelHeight(m_placement);
        return cost;
    }

    const network::Network &m_network;
    const network::Shapes &m_shapes;
    const device::Device &m_device;
    const std::vector<device::HardwareLayer> &m_hardware;
    std::vector<Reading> m_readings;
    Gaps m_gaps;
    MapUnits m_units;
    DataMemory m_data;
    std::vector<Load> m_loads;
    int m_most = 0; // no placement has a lower highest column
    int m_trialsLeft;
    Placement m_placement;
};

} // namespace

bool isPlacedByHand(const network::Network &network, const network::Shapes &shapes)
{
    return std::ranges::all_of(shapes.order, [&](int index) {
        const network::Pins &pins = network.layers[std::size_t(index)].pins;
        return pins.processors && pins.outOffset;
    });
}

Placement placeAutomatically(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                             const std::vector<device::HardwareLayer> &hardware, const Options &options)
{
    if (isPlacedByHand(network, shapes))
        return placeSimply(network, shapes, device, hardware);
    return Search(network, shapes, device, hardware, options).run();
}

Placement placeAutomatically(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                             const Options &options)
{
    return placeAutomatically(network, shapes, device, hardwareLayers(network, shapes), options);
}

network::Network pinned(network::Network network, const network::Shapes &shapes, const Placement &placement)
{
    for (const int index : shapes.order) {
        const LayerPlacement &place = placement.layers[std::size_t(index)];
        network::Pins &pins = network.layers[std::size_t(index)].pins;
        pins.processors = place.processors;
        // What the vendor's tool takes the final map for anyway need not be said.
        const bool usual = index == shapes.order.back() && place.outputProcessors == packedMap(std::popcount(place.outputProcessors));
        if (!usual)
            pins.outputProcessors = place.outputProcessors;
        pins.inOffset = place.inOffset;
        pins.outOffset = place.outOffset;
        pins.writeGap = place.writeGap;
        pins.readGap = place.readGap;
    }
    return network;
}

int kernelHeight(const Placement &placement)
{
    int height = 0;
    for (const LayerPlacement &place : placement.layers) {
        if (place.kernel.length > 0)
            height = std::max(height, place.kernel.offset + std::countr_zero(place.outputProcessors | (std::uint64_t{1} << 63)) % 4 + place.kernel.length);
    }
    return height;
}

} // namespace facet::place
