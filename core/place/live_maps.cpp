// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/live_maps.h"

#include "device/stream_buffer.h"

#include <algorithm>

namespace facet::place {

using network::kNetworkInput;

namespace {

// When each map is read; index 0 is the network input.
std::vector<std::vector<std::size_t>> readTimes(const network::Network &network, const network::Shapes &shapes)
{
    std::vector<std::vector<std::size_t>> times(network.layers.size() + 1);
    for (std::size_t at = 0; at < shapes.order.size(); ++at) {
        for (const int source : network::effectiveSources(network, shapes, shapes.order[at])) {
            if (source < kNetworkInput || source + 1 >= int(times.size()))
                continue;
            auto &of = times[std::size_t(source + 1)];
            if (of.empty() || of.back() != at) // a layer may name a source twice
                of.push_back(at);
        }
    }
    return times;
}

} // namespace

std::vector<LiveMap> liveMaps(const network::Network &network, const network::Shapes &shapes,
                              const std::vector<device::HardwareLayer> &hardware, const Placement &placement)
{
    std::vector<LiveMap> maps;
    if (shapes.order.empty() || placement.layers.size() != network.layers.size() || hardware.size() != network.layers.size())
        return maps;
    std::vector<std::vector<std::size_t>> times = readTimes(network, shapes);
    const auto lastOf = [&](int owner) {
        const auto &of = times[std::size_t(owner + 1)];
        return of.empty() ? std::size_t{0} : of.back();
    };
    const auto first = std::size_t(shapes.order.front());
    LiveMap input;
    input.lastUse = lastOf(kNetworkInput);
    input.words = inputWords(network, shapes, hardware[first], placement.layers[first]);
    input.reads = std::move(times[0]);
    maps.push_back(std::move(input));
    for (std::size_t at = 0; at < shapes.order.size(); ++at) {
        const int index = shapes.order[at];
        const network::Layer &layer = network.layers[std::size_t(index)];
        if (!shapes.layers[std::size_t(index)].valid)
            continue;
        LiveMap map;
        map.owner = index;
        map.born = at;
        map.lastUse = layer.output ? shapes.order.size() : lastOf(index);
        map.streamed = layer.streaming;
        map.words = outputWords(network, shapes, hardware[std::size_t(index)], placement.layers[std::size_t(index)], index);
        map.reads = std::move(times[std::size_t(index) + 1]);
        maps.push_back(std::move(map));
    }
    return maps;
}

std::vector<RollingInput> rollingInputs(const network::Network &network, const network::Shapes &shapes,
                                        const std::vector<device::HardwareLayer> &hardware, const Placement &placement,
                                        const device::Device &device)
{
    std::vector<RollingInput> inputs;
    for (std::size_t at = 1; at < shapes.order.size() && network.options.fifo; ++at) {
        const int index = shapes.order[at];
        const network::Layer &layer = network.layers[std::size_t(index)];
        if (!layer.streaming || !shapes.layers[std::size_t(index)].valid || layer.poolStride.rows < 1 || layer.poolStride.cols < 1)
            continue;
        const LayerPlacement &place = placement.layers[std::size_t(index)];
        DataWords words;
        words.begin = place.inOffset;
        words.pixels = device::streamBuffer(network, shapes, hardware, device, index).rollover;
        words.instances = words.lastInstances = instancesOf(place.processors);
        inputs.push_back({index, words});
    }
    return inputs;
}

} // namespace facet::place
