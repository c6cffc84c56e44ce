// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The values of all registers of one layer in one quadrant (spec/chip/registers.md sections 2, 3, 6 and 11).
#pragma once

#include "device/hardware_layer.h"
#include "device/registers.h"
#include "place/placement.h"

#include <array>
#include <vector>

namespace facet::program {

// Everything a layer's registers are computed from. References must outlive the use.
struct Context {
    const network::Network &network;
    const network::Shapes &shapes;
    const device::Device &device;
    const place::Placement &placement;
    std::vector<device::HardwareLayer> hardware; // same index as Network::layers
    std::vector<int> hardwareIndex;              // the layer's number on the chip; MAX78002 inserts reset layers
    std::vector<bool> resetBefore;               // a reset layer stands in front (average pooling after element-wise)
    std::vector<int> groups;                     // used quadrants, ascending
    std::vector<int> executed;                   // executed layers by index

    [[nodiscard]] int firstGroup() const { return groups.front(); }
    [[nodiscard]] int previousExecuted(int layer) const; // -1 for the first
};

[[nodiscard]] Context makeContext(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                                  const place::Placement &placement);

using LayerRegisters = std::array<std::uint32_t, device::kLayerRegisters>; // by LayerRegister

[[nodiscard]] LayerRegisters layerRegisters(const Context &context, int layer, int quadrant);
// The reset layer in front of `layer`, given that layer's own registers.
[[nodiscard]] LayerRegisters resetLayerRegisters(const Context &context, int layer, const LayerRegisters &own);

// Registers of the streaming machinery; zero where the layer has none.
struct StreamRegisters {
    std::uint32_t start = 0;
    std::uint32_t delta = 0;
    std::uint32_t rollover = 0;
    std::uint32_t frame = 0; // IFRM, layer 0 with FIFO
};
[[nodiscard]] StreamRegisters streamRegisters(const Context &context, int layer);

// Lines of a layer's line buffer in its processors' TRAM.
[[nodiscard]] int tramLines(const Context &context, int layer);
// Time slots minus one of pass-through and depth-wise layers.
[[nodiscard]] int timeSlotCount(const Context &context, int layer);
// Total output shift as programmed: the user's plus 8 - bits; 0 for pass-through, 7 by default with bypass.
[[nodiscard]] int totalShift(const network::Layer &layer);
// MAX78002: by default on with readAhead and several passes.
[[nodiscard]] bool usesTcalc(const Context &context, int layer);
[[nodiscard]] bool isDepthwiseBroadcast(const Context &context, int layer);

} // namespace facet::program
