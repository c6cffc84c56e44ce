// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/kernel_counter.h"

#include <algorithm>

namespace facet::place {

std::int64_t kernelCounterLimit(const device::Device &device)
{
    return std::int64_t{1} << (device.id == device::DeviceId::Max78002 ? 19 : 16);
}

std::int64_t kernelCounter(const network::Network &network, const device::HardwareLayer &hardware, const Placement &placement, int layer)
{
    const network::Layer &description = network.layers[std::size_t(layer)];
    const KernelColumns &kernel = placement.layers[std::size_t(layer)].kernel;
    if (!description.hasWeights() || description.calcX4 || kernel.length == 0)
        return 0;
    const std::int64_t first = 8 * (std::int64_t{9} * kernel.offset / std::max<std::int64_t>(hardware.kernel.area(), 1));
    return first + std::max<std::int64_t>(std::int64_t(kernel.count) - 1, 0) * hardware.bits;
}

std::int64_t counterExcess(const Placement &placement, const network::Network &network, const network::Shapes &shapes,
                           const device::Device &device, const std::vector<device::HardwareLayer> &hardware)
{
    std::int64_t excess = 0;
    for (const int index : shapes.order)
        excess += std::max<std::int64_t>(0, kernelCounter(network, hardware[std::size_t(index)], placement, index) - kernelCounterLimit(device) + 1);
    return excess;
}

} // namespace facet::place
