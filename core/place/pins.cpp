// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/pins.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <vector>

namespace facet::place {

using network::kNetworkInput;
using network::Layer;
using network::Network;
using network::Pins;

namespace {

// What the vendor's tool takes the output map of a layer for: its own, else what the layer executed next reads.
std::uint64_t statedOutput(const Network &network, const network::Shapes &shapes, std::size_t at)
{
    const Pins &pins = network.layers[std::size_t(shapes.order[at])].pins;
    if (pins.outputProcessors || at + 1 == shapes.order.size())
        return pins.outputProcessors.value_or(0);
    return network.layers[std::size_t(shapes.order[at + 1])].pins.processors.value_or(0);
}

std::optional<std::uint64_t> shifted(std::uint64_t map, int by)
{
    if (map == 0 || std::abs(by) >= device::kProcessors)
        return std::nullopt;
    if (by >= 0)
        return std::countl_zero(map) >= by ? std::optional{map << by} : std::nullopt;
    return std::countr_zero(map) >= -by ? std::optional{map >> -by} : std::nullopt;
}

bool writesWhereItReads(const Layer &layer)
{
    return layer.op == network::Operator::Passthrough || layer.groups > 1;
}

// Inputs and outputs of layers as one set, to walk what is tied together: 2 i = what layer i reads, 2 i + 1 = what it
// writes, 0 and 1 shifted by one layer for the network input.
class Ties {
public:
    Ties(const Network &network, const network::Shapes &shapes) : m_seen(2 * (network.layers.size() + 1), false)
    {
        for (const int index : shapes.order)
            m_sources.push_back({index, network::effectiveSources(network, shapes, index)});
    }

    static std::size_t input(int layer) { return std::size_t(2 * (layer + 1)); }
    static std::size_t output(int layer) { return std::size_t(2 * (layer + 1) + 1); }
    [[nodiscard]] bool reached(std::size_t what) const { return m_seen[what]; }

    // `ofLayer` joins the two sides of a layer.
    template <typename OfLayer> void spread(std::size_t from, const OfLayer &ofLayer)
    {
        m_seen[from] = true;
        for (bool more = true; more;) {
            more = false;
            for (const auto &[index, sources] : m_sources) {
                for (const int source : sources)
                    more = join(input(index), output(source)) || more;
                if (ofLayer(index))
                    more = join(input(index), output(index)) || more;
            }
        }
    }

private:
    bool join(std::size_t a, std::size_t b)
    {
        if (b >= m_seen.size() || m_seen[a] == m_seen[b])
            return false;
        return m_seen[a] = m_seen[b] = true;
    }

    struct Sources {
        int layer;
        std::vector<int> sources;
    };
    std::vector<Sources> m_sources;
    std::vector<bool> m_seen;
};

bool isExecuted(const network::Shapes &shapes, int layer)
{
    return layer >= 0 && std::ranges::find(shapes.order, layer) != shapes.order.end();
}

} // namespace

bool hasPins(const Layer &layer)
{
    return layer.pins != Pins{};
}

bool hasPins(const Network &network)
{
    return network.outputMap || std::ranges::any_of(network.layers, [](const Layer &layer) { return hasPins(layer); });
}

Network unpinned(Network network, int layer)
{
    if (layer >= 0 && std::size_t(layer) < network.layers.size())
        network.layers[std::size_t(layer)].pins = {};
    return network;
}

Network unpinned(Network network)
{
    const network::Shapes shapes = network::inferShapes(network);
    Network result = network;
    for (std::size_t at = 1; at < shapes.order.size(); ++at) {
        const Layer &layer = network.layers[std::size_t(shapes.order[at])];
        const Layer &before = network.layers[std::size_t(shapes.order[at - 1])];
        if (!layer.sources.empty() || layer.readsBuffer || !layer.pins.inOffset || layer.pins.inOffset == before.pins.outOffset)
            continue;
        for (std::size_t writer = at; writer-- > 0;) {
            const int index = shapes.order[writer];
            if (network.layers[std::size_t(index)].pins.outOffset == layer.pins.inOffset &&
                statedOutput(network, shapes, writer) == layer.pins.processors) {
                result.layers[std::size_t(shapes.order[at])].sources = {index};
                break;
            }
        }
    }
    result.outputMap.reset();
    for (Layer &layer : result.layers)
        layer.pins = {};
    return result;
}

std::optional<Network> withMapAt(const Network &network, const network::Shapes &shapes, const Placement &placement, int owner, int offset)
{
    if (shapes.order.empty() || placement.layers.size() != network.layers.size() || offset < 0)
        return std::nullopt;
    const int first = shapes.order.front();
    if (owner != kNetworkInput && !isExecuted(shapes, owner))
        return std::nullopt;
    const int now = owner == kNetworkInput ? placement.layers[std::size_t(first)].inOffset : placement.layers[std::size_t(owner)].outOffset;
    Ties ties(network, shapes);
    ties.spread(Ties::output(owner), [](int) { return false; });
    Network moved = network;
    bool possible = true;
    const auto move = [&](std::optional<int> &pin) {
        if (!pin)
            return;
        *pin += offset - now;
        possible = possible && *pin >= 0;
    };
    for (const int index : shapes.order) {
        Pins &pins = moved.layers[std::size_t(index)].pins;
        if (ties.reached(Ties::input(index)))
            move(pins.inOffset);
        if (ties.reached(Ties::output(index)) && index != owner)
            move(pins.outOffset);
    }
    // A stated offset comes with a stated gap; none means zero.
    if (owner == kNetworkInput) {
        Pins &pins = moved.layers[std::size_t(first)].pins;
        pins.inOffset = offset;
        pins.readGap = placement.layers[std::size_t(first)].readGap;
    } else {
        Pins &pins = moved.layers[std::size_t(owner)].pins;
        pins.outOffset = offset;
        pins.writeGap = placement.layers[std::size_t(owner)].writeGap;
    }
    return possible ? std::optional{std::move(moved)} : std::nullopt;
}

std::optional<Network> withProcessorsShifted(const Network &network, const network::Shapes &shapes, const Placement &placement, int layer,
                                             int shift)
{
    if (!isExecuted(shapes, layer) || placement.layers.size() != network.layers.size())
        return std::nullopt;
    Ties ties(network, shapes);
    ties.spread(Ties::input(layer), [&](int index) { return writesWhereItReads(network.layers[std::size_t(index)]); });
    Network moved = network;
    moved.layers[std::size_t(layer)].pins.processors = placement.layers[std::size_t(layer)].processors;
    bool possible = true;
    const auto move = [&](std::optional<std::uint64_t> &pin) {
        if (!pin)
            return;
        pin = shifted(*pin, shift);
        possible = possible && pin;
    };
    for (const int index : shapes.order) {
        Pins &pins = moved.layers[std::size_t(index)].pins;
        if (ties.reached(Ties::input(index)))
            move(pins.processors);
        if (ties.reached(Ties::output(index)))
            move(index == shapes.order.back() && moved.outputMap ? moved.outputMap : pins.outputProcessors);
    }
    return possible ? std::optional{std::move(moved)} : std::nullopt;
}

} // namespace facet::place
