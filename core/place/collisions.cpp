// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/collisions.h"

#include <algorithm>

namespace facet::place {

using network::kNetworkInput;

namespace {

// A map in data memory and the last position in the execution order at which it must still be whole.
struct Live {
    int owner = kNetworkInput;
    std::size_t lastUse = 0;
    DataWords words;
};

// Position of the last layer that reads each layer's output; index 0 is the network input. 0 where nothing reads it.
std::vector<std::size_t> lastUses(const network::Network &network, const network::Shapes &shapes)
{
    std::vector<std::size_t> last(network.layers.size() + 1, 0);
    for (std::size_t at = 0; at < shapes.order.size(); ++at) {
        for (const int source : network::effectiveSources(network, shapes, shapes.order[at])) {
            if (source >= kNetworkInput && source + 1 < int(last.size()))
                last[std::size_t(source + 1)] = at;
        }
    }
    return last;
}

} // namespace

std::vector<Collision> collisions(const network::Network &network, const network::Shapes &shapes,
                                  const std::vector<device::HardwareLayer> &hardware, const Placement &placement)
{
    std::vector<Collision> found;
    if (shapes.order.empty() || placement.layers.size() != network.layers.size() || hardware.size() != network.layers.size())
        return found;
    const std::vector<std::size_t> last = lastUses(network, shapes);
    const int first = shapes.order.front();
    std::vector<Live> live;
    live.push_back({kNetworkInput, last[0], inputWords(network, shapes, hardware[std::size_t(first)], placement.layers[std::size_t(first)])});

    for (std::size_t at = 0; at < shapes.order.size(); ++at) {
        const int index = shapes.order[at];
        const network::Layer &layer = network.layers[std::size_t(index)];
        if (layer.streaming || !shapes.layers[std::size_t(index)].valid)
            continue;
        std::erase_if(live, [at](const Live &map) { return map.lastUse < at; });
        Live mine{index, last[std::size_t(index + 1)],
                  outputWords(network, shapes, hardware[std::size_t(index)], placement.layers[std::size_t(index)], index)};
        for (const Live &map : live) {
            if (const auto word = firstShared(mine.words, map.words))
                found.push_back({index, map.owner, *word});
        }
        if (layer.output)
            mine.lastUse = shapes.order.size();
        if (mine.lastUse > at)
            live.push_back(std::move(mine));
    }
    return found;
}

} // namespace facet::place
