// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/strip.h"

#include "network/shapes.h"

namespace facet::testing {

namespace {

// What the vendor's tool takes the output map of a layer for: its own, else what the layer executed next reads.
std::uint64_t outputMap(const network::Network &network, const network::Shapes &shapes, std::size_t at)
{
    const network::Pins &pins = network.layers[std::size_t(shapes.order[at])].pins;
    if (pins.outputProcessors || at + 1 == shapes.order.size())
        return pins.outputProcessors.value_or(0);
    return network.layers[std::size_t(shapes.order[at + 1])].pins.processors.value_or(0);
}

} // namespace

network::Network stripped(network::Network network)
{
    const network::Shapes shapes = network::inferShapes(network);
    network::Network result = network;
    for (std::size_t at = 1; at < shapes.order.size(); ++at) {
        const network::Layer &layer = network.layers[std::size_t(shapes.order[at])];
        const network::Layer &before = network.layers[std::size_t(shapes.order[at - 1])];
        if (!layer.sources.empty() || layer.readsBuffer || !layer.pins.inOffset || layer.pins.inOffset == before.pins.outOffset)
            continue;
        for (std::size_t writer = at; writer-- > 0;) {
            const int index = shapes.order[writer];
            if (network.layers[std::size_t(index)].pins.outOffset == layer.pins.inOffset &&
                outputMap(network, shapes, writer) == layer.pins.processors) {
                result.layers[std::size_t(shapes.order[at])].sources = {index};
                break;
            }
        }
    }
    result.outputMap.reset();
    for (network::Layer &layer : result.layers)
        layer.pins = {};
    return result;
}

} // namespace facet::testing
