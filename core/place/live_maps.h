// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Which feature maps are in data memory while each layer runs (spec/chip/ops-memory.md section 5).
#pragma once

#include "place/data_words.h"

#include <vector>

namespace facet::place {

// A map in data memory and in time. Times are positions in Shapes::order.
struct LiveMap {
    int owner = network::kNetworkInput; // the layer that writes it, or the network input
    std::size_t born = 0;               // when it is written; the network input is there before position 0
    std::size_t lastUse = 0;            // until then it must stay whole; Shapes::order.size() = for the end of the network
    std::vector<std::size_t> reads;     // when it is read, ascending
    bool streamed = false;              // written by a streaming layer: neither checked against others nor kept
    DataWords words;

    [[nodiscard]] bool isInput() const { return owner == network::kNetworkInput; }
    // Whether a write at that time must spare the map.
    [[nodiscard]] bool isLiveFor(std::size_t at) const { return !streamed && lastUse >= at && (isInput() || born < at); }
};

// The network input, then one map for each executed layer of a valid shape, in execution order.
[[nodiscard]] std::vector<LiveMap> liveMaps(const network::Network &network, const network::Shapes &shapes,
                                            const std::vector<device::HardwareLayer> &hardware, const Placement &placement);

// The rolling input of a streaming layer behind the first (spec/chip/registers.md section 6).
struct RollingInput {
    int reader = -1;
    DataWords words;
};
// Empty without a FIFO. They all live while any streaming layer runs.
[[nodiscard]] std::vector<RollingInput> rollingInputs(const network::Network &network, const network::Shapes &shapes,
                                                      const std::vector<device::HardwareLayer> &hardware, const Placement &placement,
                                                      const device::Device &device);

} // namespace facet::place
