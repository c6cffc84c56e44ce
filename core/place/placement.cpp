// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/placement.h"

#include "place/bias_memory.h"
#include "place/kernel_memory.h"

#include <algorithm>
#include <bit>

namespace facet::place {

using network::Layer;

namespace {

// Input processors: pinned, or packed from processor 0.
void assignProcessors(Placement &placement, const network::Network &network, const network::Shapes &shapes, const std::vector<device::HardwareLayer> &hardware)
{
    for (const int index : shapes.order) {
        const auto &pin = network.layers[std::size_t(index)].pins.processors;
        placement.layers[std::size_t(index)].processors = pin ? *pin : packedMap(hardware[std::size_t(index)].inThreshold);
    }
}

// Output processors: pinned, else where the layer executed next reads; what is unpinned and does not fit that is packed.
void assignOutputProcessors(Placement &placement, const network::Network &network, const network::Shapes &shapes,
                            const std::vector<device::HardwareLayer> &hardware)
{
    for (std::size_t at = 0; at < shapes.order.size(); ++at) {
        const int index = shapes.order[at];
        const Layer &layer = network.layers[std::size_t(index)];
        LayerPlacement &place = placement.layers[std::size_t(index)];
        const bool last = at + 1 == shapes.order.size();
        const std::uint64_t packed = packedMap(hardware[std::size_t(index)].outThreshold);
        if (last && network.outputMap) {
            place.outputProcessors = *network.outputMap;
        } else if (layer.pins.outputProcessors) {
            place.outputProcessors = *layer.pins.outputProcessors;
        } else if (last) {
            place.outputProcessors = packed;
        } else {
            const int following = shapes.order[at + 1];
            const std::uint64_t next = placement.layers[std::size_t(following)].processors;
            const bool fits = std::popcount(next) == hardware[std::size_t(index)].outThreshold;
            place.outputProcessors = fits || network.layers[std::size_t(following)].pins.processors ? next : packed;
        }
    }
}

void assignOffsets(Placement &placement, const network::Network &network, const network::Shapes &shapes)
{
    int previous = 0;
    for (const int index : shapes.order) {
        const network::Pins &pins = network.layers[std::size_t(index)].pins;
        LayerPlacement &place = placement.layers[std::size_t(index)];
        place.inOffset = pins.inOffset.value_or(previous);
        place.outOffset = pins.outOffset.value_or(0);
        place.writeGap = pins.writeGap;
        place.readGap = pins.readGap;
        previous = place.outOffset;
    }
}

int usedQuadrants(const Placement &placement, const network::Shapes &shapes)
{
    std::uint64_t all = 0;
    for (const int index : shapes.order)
        all |= placement.layers[std::size_t(index)].processors;
    if (!shapes.order.empty())
        all |= placement.layers[std::size_t(shapes.order.back())].outputProcessors;
    int groups = 0;
    for (int quadrant = 0; quadrant < device::kQuadrants; ++quadrant) {
        if ((all >> (device::kProcessorsPerQuadrant * quadrant) & 0xffff) != 0)
            groups |= 1 << quadrant;
    }
    return groups;
}

// The layer whose weights this one uses, -1 = its own.
int weightOwner(const Layer &layer)
{
    return layer.sameWeights.value_or(layer.weightSource.value_or(-1));
}

// Without the processors.
KernelRequest kernelRequest(const Layer &layer, const network::LayerShape &shape, const device::HardwareLayer &hw)
{
    KernelRequest request;
    request.kernelArea = int(hw.kernel.area());
    request.bits = hw.bits;
    request.inExpand = hw.inExpand;
    request.outExpand = hw.outExpand;
    request.outChannels = shape.outChannels;
    request.flattened = layer.flatten ? hw.kernelAfterFlatten : 0;
    request.depthwise = layer.groups > 1;
    return request;
}

class KernelPlacement
{
public:
    KernelPlacement(Placement &placement, const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                    const std::vector<device::HardwareLayer> &hardware)
        : m_placement(placement), m_network(network), m_shapes(shapes), m_hardware(hardware), m_memory(device, network.options.weightStart)
    {
    }

    void run()
    {
        // Layers that use all processors first: they leave the least choice. Sequence order is index order.
        const int count = int(m_network.layers.size());
        for (const bool full : {true, false}) {
            for (int index = 0; index < count; ++index) {
                if ((m_placement.layers[std::size_t(index)].processors == ~std::uint64_t{0}) == full)
                    place(index);
            }
        }
        for (int index = 0; index < count; ++index) {
            const int owner = weightOwner(m_network.layers[std::size_t(index)]);
            if (owner >= 0 && owner < count && m_shapes.layers[std::size_t(index)].executed)
                m_placement.layers[std::size_t(index)].kernel = m_placement.layers[std::size_t(owner)].kernel;
        }
    }

private:
    void place(int index)
    {
        const Layer &layer = m_network.layers[std::size_t(index)];
        const network::LayerShape &shape = m_shapes.layers[std::size_t(index)];
        if (!shape.executed || !layer.hasWeights() || weightOwner(layer) >= 0)
            return;
        LayerPlacement &target = m_placement.layers[std::size_t(index)];
        KernelRequest request = kernelRequest(layer, shape, m_hardware[std::size_t(index)]);
        request.processors = target.processors;
        request.outputProcessors = target.outputProcessors;
        target.kernel = m_memory.take(request, layer.calcX4 && followsWithoutCalcX4(index));
    }

    [[nodiscard]] bool followsWithoutCalcX4(int index) const
    {
        const auto at = std::ranges::find(m_shapes.order, index);
        return at != m_shapes.order.begin() && at != m_shapes.order.end() && !m_network.layers[std::size_t(*(at - 1))].calcX4;
    }

    Placement &m_placement;
    const network::Network &m_network;
    const network::Shapes &m_shapes;
    const std::vector<device::HardwareLayer> &m_hardware;
    KernelMemory m_memory;
};

} // namespace

std::vector<device::HardwareLayer> hardwareLayers(const network::Network &network, const network::Shapes &shapes)
{
    std::vector<device::HardwareLayer> hardware(network.layers.size());
    for (const int index : shapes.order)
        hardware[std::size_t(index)] = device::hardwareLayer(network, shapes, index);
    return hardware;
}

int kernelLength(const network::Network &network, const network::Shapes &shapes, const std::vector<device::HardwareLayer> &hardware, int index,
                 std::uint64_t outputProcessors)
{
    const Layer &layer = network.layers[std::size_t(index)];
    if (!layer.hasWeights() || weightOwner(layer) >= 0)
        return 0;
    KernelRequest request = kernelRequest(layer, shapes.layers[std::size_t(index)], hardware[std::size_t(index)]);
    request.outputProcessors = outputProcessors;
    return kernelNeed(request).length;
}

std::vector<ColumnRun> kernelColumns(const network::Network &network, const network::Shapes &shapes,
                                     const std::vector<device::HardwareLayer> &hardware, const Placement &placement, int index)
{
    const Layer &layer = network.layers[std::size_t(index)];
    const LayerPlacement &place = placement.layers[std::size_t(index)];
    if (!shapes.layers[std::size_t(index)].executed || !layer.hasWeights() || weightOwner(layer) >= 0 || place.kernel.length == 0)
        return {};
    KernelRequest request = kernelRequest(layer, shapes.layers[std::size_t(index)], hardware[std::size_t(index)]);
    request.processors = place.processors;
    request.outputProcessors = place.outputProcessors;
    return takenColumns(request, place.kernel);
}

void placeKernels(Placement &placement, const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                  const std::vector<device::HardwareLayer> &hardware)
{
    placement.groupsUsed = usedQuadrants(placement, shapes);
    KernelPlacement(placement, network, shapes, device, hardware).run();
}

Placement placeSimply(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                      const std::vector<device::HardwareLayer> &hardware)
{
    Placement placement;
    placement.layers.resize(network.layers.size());
    assignProcessors(placement, network, shapes, hardware);
    assignOutputProcessors(placement, network, shapes, hardware);
    assignOffsets(placement, network, shapes);
    placeKernels(placement, network, shapes, device, hardware);
    placeBiases(placement, network, shapes, device);
    return placement;
}

Placement placeSimply(const network::Network &network, const network::Shapes &shapes, const device::Device &device)
{
    return placeSimply(network, shapes, device, hardwareLayers(network, shapes));
}

} // namespace facet::place
