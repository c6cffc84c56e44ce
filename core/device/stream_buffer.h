// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// How far a streaming layer runs behind the one before, and how much of its input stays in memory meanwhile
// (spec/chip/registers.md section 6).
#pragma once

#include "device/device.h"
#include "device/hardware_layer.h"
#include "network/shapes.h"

#include <cstdint>
#include <vector>

namespace facet::device {

// All values count input words of one processor block (pixels times passes).
struct StreamBuffer {
    std::int64_t start = 0;    // words that must be there before the layer begins
    std::int64_t delta1 = 0;   // words between two pixels, and
    std::int64_t delta2 = 0;   // between two rows
    std::int64_t rollover = 0; // words after which the buffer is written again from its beginning
    friend bool operator==(const StreamBuffer &, const StreamBuffer &) = default;
};

// Zero for layers that neither stream nor read a FIFO. `hardware` has the index of Network::layers.
[[nodiscard]] StreamBuffer streamBuffer(const network::Network &network, const network::Shapes &shapes,
                                        const std::vector<HardwareLayer> &hardware, const Device &device, int layer);

} // namespace facet::device
