// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Where things go: processors, kernel columns and bias bytes (spec/chip/registers.md sections 4.1 and 5).
#pragma once

#include "device/device.h"
#include "device/hardware_layer.h"
#include "network/shapes.h"

#include <array>
#include <cstdint>
#include <vector>

namespace facet::place {

// Kernel memory of one layer, the same columns in every processor it uses.
struct KernelColumns {
    int offset = 0;
    int length = 0;       // columns needed
    int count = 0;        // kern_count: kernels per processor with gaps and alignment
    int outChannels = 0;  // kern_ochan
    bool fits = true;
    friend bool operator==(const KernelColumns &, const KernelColumns &) = default;
};

struct BiasPlace {
    std::array<int, device::kQuadrants> offset{-1, -1, -1, -1}; // recorded offset per quadrant, -1 = not there
    int bytes = 0; // by which this layer raised the fill levels
    bool fits = true;
    friend bool operator==(const BiasPlace &, const BiasPlace &) = default;
};

struct LayerPlacement {
    std::uint64_t processors = 0;
    std::uint64_t outputProcessors = 0;
    int inOffset = 0;  // bytes inside each data-memory instance
    int outOffset = 0;
    int writeGap = 0;  // words skipped between output words
    int readGap = 0;   // words skipped between input words (MAX78002)
    KernelColumns kernel;
    BiasPlace bias;
    friend bool operator==(const LayerPlacement &, const LayerPlacement &) = default;
};

struct Placement {
    std::vector<LayerPlacement> layers; // same index as Network::layers
    std::array<int, device::kQuadrants> biasUsed{};
    int groupsUsed = 0; // bit g = quadrant g

    [[nodiscard]] int biasBytes() const { return biasUsed[0] + biasUsed[1] + biasUsed[2] + biasUsed[3]; }
    friend bool operator==(const Placement &, const Placement &) = default;
};

// Pinned processor maps are taken as they are; layers without one get the lowest processors, packed from 0.
// Unpinned data-memory offsets are the vendor's defaults: output at 0, input where the layer before wrote. Deterministic; `shapes` are those of `network`.
[[nodiscard]] Placement placeSimply(const network::Network &network, const network::Shapes &shapes, const device::Device &device);

// The same with the hardware view of all layers, for callers that have it already.
[[nodiscard]] Placement placeSimply(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                                    const std::vector<device::HardwareLayer> &hardware);
// Same index as Network::layers; default values for layers that are not executed.
[[nodiscard]] std::vector<device::HardwareLayer> hardwareLayers(const network::Network &network, const network::Shapes &shapes);

// Fills LayerPlacement::kernel of every layer and Placement::groupsUsed. Processor maps must be set.
void placeKernels(Placement &placement, const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                  const std::vector<device::HardwareLayer> &hardware);
// Kernel columns that a layer takes when it writes to the given processors; 0 when it has no weights of its own.
[[nodiscard]] int kernelLength(const network::Network &network, const network::Shapes &shapes,
                               const std::vector<device::HardwareLayer> &hardware, int layer, std::uint64_t outputProcessors);

// A packed map of `count` processors from processor 0.
[[nodiscard]] constexpr std::uint64_t packedMap(int count)
{
    return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

} // namespace facet::place
