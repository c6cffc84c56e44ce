// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "estimate/estimate.h"

#include "estimate/cycles.h"
#include "estimate/loading.h"
#include "estimate/ops.h"
#include "place/automatic.h"
#include "place/placement.h"

#include <algorithm>
#include <cmath>

namespace facet::estimate {

using network::Operator;

namespace {

constexpr double kPipelineShare = 0.15; // measured on the MAX78002, golden/measured/README.md
constexpr double kStartupCycles = 1;    // spec/chip/latency.md

// floor(weights * bits / 8) of the hardware tensor, which includes the zero taps of a stretched kernel (ops-memory.md section 2).
std::int64_t weightBytes(const network::Layer &layer, const network::LayerShape &shape, const device::HardwareLayer &hw)
{
    if (!layer.hasWeights() || layer.sameWeights || layer.weightSource)
        return 0;
    const std::int64_t channels = layer.flatten ? saturatingProduct({shape.inChannels, shape.pooled.area()}) : shape.inChannels;
    return saturatingProduct({channels / std::max(layer.groups, 1), hw.kernel.area(), shape.outChannels, hw.bits}) / 8;
}

CycleBreakdown idealCycles(const network::Layer &layer, const network::LayerShape &shape, const device::HardwareLayer &hw, const OpsBySource &by)
{
    const double processors = idealProcessors(shape);
    CycleBreakdown parts;
    parts.compute = double(by.macc) / idealMultipliers(layer, hw) / processors;
    parts.output = double(by.activation) / processors;
    parts.pooling = double(by.pooling) / processors;
    parts.overhead = double(by.elementWise) / processors;
    return parts;
}

// Layers that the simulated order skips count no operations (ops-memory.md section 1).
bool countsOperations(const network::Network &network, const network::Shapes &shapes, int index)
{
    const bool usual = std::ranges::none_of(network.layers, [](const network::Layer &l) { return l.simulatedNext.has_value(); });
    if (usual || shapes.order.empty())
        return true;
    const int count = int(network.layers.size());
    int layer = shapes.order.front();
    for (int steps = 0; layer >= 0 && layer < count && steps < count; ++steps) {
        if (layer == index)
            return true;
        const network::Layer &at = network.layers[std::size_t(layer)];
        layer = at.simulatedNext.value_or(at.next.value_or(layer + 1));
    }
    return false;
}

// Bytes of one data-memory instance (ops-memory.md section 5). A FIFO input occupies nothing.
void dataNeed(LayerEstimate &row, const network::Network &network, const network::Layer &layer, const network::LayerShape &shape,
              const device::HardwareLayer &hw, bool first)
{
    const std::int64_t lanes = layer.chw ? 1 : 4;
    if (!(first && network.options.fifo))
        row.inputBytesPerInstance = shape.in.area() * hw.inExpand * std::max(layer.operands, 1) * lanes;
    row.outputBytesPerInstance = (shape.out.area() + hw.outPad) * hw.outExpand * 4 * (layer.outputWidth / 8);
}

} // namespace

CycleBreakdown &CycleBreakdown::operator+=(const CycleBreakdown &o)
{
    input += o.input;
    compute += o.compute;
    output += o.output;
    pooling += o.pooling;
    padding += o.padding;
    overhead += o.overhead;
    pipeline += o.pipeline;
    return *this;
}

namespace {

// Figures of a layer depend on which processors it uses only where these take turns (pass-through and depth-wise layers), where its
// output map cannot begin at a data memory (joined sources), where its kernel offset counts (pooling after the element-wise
// operation), and where bias bytes are aligned (calcx4). For all others, maps packed from processor 0 give the numbers of any
// automatic placement, whose output maps have no gaps and begin at a multiple of 4 (docs/placement.md), in a fraction of the time.
bool dependsOnProcessors(const network::Network &network, const network::Shapes &shapes)
{
    return std::ranges::any_of(shapes.order, [&](int index) {
        const network::Layer &layer = network.layers[std::size_t(index)];
        return layer.op == Operator::Passthrough || layer.groups > 1 || layer.sources.size() > 1 || layer.operands > 1 || layer.calcX4 ||
               layer.pins.processors || layer.pins.outputProcessors;
    });
}

Estimate estimatePlaced(const network::Network &network, const network::Shapes &shapes, const Settings &settings,
                        const std::vector<device::HardwareLayer> &hardware, const place::Placement &placement)
{
    const device::Device &device = device::device(settings.device);
    Estimate result;
    result.model = settings.model;
    result.device = settings.device;
    result.clockHz = settings.clockHz > 0 ? settings.clockHz : device.defaultClockHz;
    result.layers.resize(network.layers.size());

    const bool pipeline = settings.model == Model::Cycles && device.pipelineAboveHz > 0 && result.clockHz > device.pipelineAboveHz;

    Totals &totals = result.totals;
    for (const int index : shapes.order) {
        const network::Layer &layer = network.layers[std::size_t(index)];
        const network::LayerShape &shape = shapes.layers[std::size_t(index)];
        const device::HardwareLayer &hw = hardware[std::size_t(index)];
        const place::LayerPlacement &place = placement.layers[std::size_t(index)];
        LayerEstimate &row = result.layers[std::size_t(index)];
        row.executed = true;
        row.passes = hw.inExpand;
        row.processors = hw.inThreshold;
        if (!shape.valid)
            continue;

        const OpsBySource by = operationsBySource(layer, shape, hw);
        if (countsOperations(network, shapes, index))
            row.ops = operations(layer, by);
        row.weightBytes = weightBytes(layer, shape, hw);
        row.biasBytes = place.bias.bytes;
        row.kernelColumns = place.kernel.length;
        if (settings.model == Model::Ideal) {
            row.parts = idealCycles(layer, shape, hw, by);
            row.cycles = row.parts.total();
        } else {
            const CycleTerms terms = cycleTerms(layer, shape, hw, place);
            row.parts = breakdown(terms);
            if (pipeline)
                row.parts.pipeline = std::round(double(terms.total) * kPipelineShare);
            row.cycles = double(terms.total) + row.parts.pipeline;
            row.approximate = layer.streaming || !device.hasLatencyModel;
        }
        row.latencyUs = row.cycles / result.clockHz * 1e6;
        dataNeed(row, network, layer, shape, hw, index == shapes.order.front());

        totals.ops += row.ops;
        totals.weightBytes += row.weightBytes;
        totals.biasBytes += row.biasBytes;
        totals.parts += row.parts;
        totals.cycles += row.cycles;
        totals.approximate = totals.approximate || row.approximate;
        totals.dataBytesPeak = std::max(totals.dataBytesPeak, row.inputBytesPerInstance + row.outputBytesPerInstance);
    }
    totals.startupCycles = settings.model == Model::Cycles && !shapes.order.empty() ? kStartupCycles : 0;
    totals.cycles += totals.startupCycles;
    totals.latencyUs = totals.cycles / result.clockHz * 1e6;
    totals.weightCapacity = device.weightBytes();
    totals.biasCapacity = device.biasBytes();
    totals.dataCapacity = device.dataInstanceBytes;

    result.weightLoadUs = weightLoadUs(totals.weightBytes, device, result.clockHz);
    result.inputLoadUs = inputLoadUs(network, shapes, device);
    result.energyUj = energyUj(totals.latencyUs, device, result.clockHz);
    return result;
}

} // namespace

Estimate estimate(const network::Network &network, const network::Shapes &shapes, const Settings &settings, const place::Placement &placement)
{
    return estimatePlaced(network, shapes, settings, place::hardwareLayers(network, shapes), placement);
}

Estimate estimate(const network::Network &network, const network::Shapes &shapes, const Settings &settings)
{
    const device::Device &device = device::device(settings.device);
    const std::vector<device::HardwareLayer> hardware = place::hardwareLayers(network, shapes);
    return estimatePlaced(network, shapes, settings, hardware,
                          dependsOnProcessors(network, shapes) ? place::placeAutomatically(network, shapes, device, hardware)
                                                               : place::placeSimply(network, shapes, device, hardware));
}

Estimate estimate(const network::Network &network, const Settings &settings)
{
    return estimate(network, network::inferShapes(network), settings);
}

std::optional<Model> modelByName(std::string_view name)
{
    if (name == "ideal")
        return Model::Ideal;
    if (name == "cycles")
        return Model::Cycles;
    return std::nullopt;
}

std::string_view modelName(Model model)
{
    return model == Model::Ideal ? "ideal" : "cycles";
}

} // namespace facet::estimate
