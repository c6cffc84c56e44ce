// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// calcx4 spreads a layer's kernel columns over four banks that are read in parallel (spec/chip/registers.md section 11).
#pragma once

#include "device/hardware_layer.h"
#include "place/kernel_memory.h"
#include "place/placement.h"

#include <algorithm>

namespace facet::place {

// Logical columns, in which memory is allocated, and physical ones, in which kernels are stored.
struct ColumnMap {
    bool spread = false;
    int start = 0;   // first logical column of the layer
    int quarter = 1; // columns in each bank

    // False for what would lie behind the last bank: columns that a map needs more than the layer has kernels.
    [[nodiscard]] bool holds(int logical) const { return !spread || (logical - start) / quarter < 4; }
    [[nodiscard]] int physical(int logical) const
    {
        if (!spread)
            return logical;
        const int bank = (logical - start) / quarter;
        const int within = (logical - start) % quarter;
        return logical < 4096 ? bank * 1024 + within + start / 4 : 4096 + bank * 256 + within + start / 4;
    }
};

[[nodiscard]] inline ColumnMap columnMap(const network::Layer &layer, const network::LayerShape &shape, const device::HardwareLayer &hw,
                                         const KernelColumns &columns)
{
    ColumnMap map;
    if (!layer.calcX4)
        return map;
    map.spread = true;
    map.start = columns.offset;
    const std::int64_t count = std::int64_t(hw.inExpand) * shape.outChannels * 9 * hw.bits / (std::max<std::int64_t>(hw.kernel.area(), 1) * 8);
    map.quarter = int(std::clamp<std::int64_t>((count + 3) / 4, 1, INT32_MAX));
    return map;
}

// The columns of a layer's processors in which its kernels are stored; empty without weights of its own.
[[nodiscard]] std::vector<ColumnRun> physicalColumns(const network::Network &network, const network::Shapes &shapes,
                                                     const std::vector<device::HardwareLayer> &hardware, const Placement &placement,
                                                     int layer);

// Two layers whose kernels share a physical column of a processor, which the allocation of logical columns cannot see.
struct KernelOverlap {
    int layer = -1;
    int other = -1; // allocated before or after
    int column = 0; // physical
};
// Empty for networks without calcx4. In layer order, one for each pair.
[[nodiscard]] std::vector<KernelOverlap> kernelOverlaps(const network::Network &network, const network::Shapes &shapes,
                                                        const std::vector<device::HardwareLayer> &hardware, const Placement &placement);

} // namespace facet::place
