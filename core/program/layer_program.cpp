// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "program/layer_program.h"

#include "program/bits.h"

#include <algorithm>

namespace facet::program {

using device::LayerRegister;
using network::Operator;

namespace {

std::uint32_t u(std::int64_t value) { return std::uint32_t(value); }

// What the register formulas share for one layer.
class LayerView
{
public:
    LayerView(const Context &context, int at)
        : c(context), index(at), layer(c.network.layers[std::size_t(at)]), shape(c.shapes.layers[std::size_t(at)]),
          hw(c.hardware[std::size_t(at)]), place(c.placement.layers[std::size_t(at)]), map(c.device.id)
    {
        passthrough = layer.op == Operator::Passthrough;
        depthwise = layer.groups > 1;
        broadcast = isDepthwiseBroadcast(c, index);
        conv1d = layer.op == Operator::Conv1d && !hw.dilatedAsConv2d;
        conv2dOrLinear = layer.op == Operator::Conv2d || layer.op == Operator::Linear || hw.dilatedAsConv2d;
        transposed = layer.op == Operator::ConvTranspose2d;
        unitKernel = conv2dOrLinear && hw.kernel == network::Extent{1, 1};
        emulatedEltwise = !map.max78002() && layer.operands > 1 && hw.inExpand > 1 && layer.operands * hw.inExpand != layer.operands + hw.inExpand;
        flattenUnit = layer.flatten ? hw.kernelAfterFlatten - 1 : 0;
        slots = timeSlotCount(c, index);
        bits = passthrough ? 0 : hw.bits;
        localSource = hasLocalSource();
    }

    const Context &c;
    const int index;
    const network::Layer &layer;
    const network::LayerShape &shape;
    const device::HardwareLayer &hw;
    const place::LayerPlacement &place;
    const device::RegisterMap map;
    bool passthrough, depthwise, broadcast, conv1d, conv2dOrLinear, transposed, unitKernel, emulatedEltwise, localSource;
    int flattenUnit, slots, bits;

    [[nodiscard]] std::uint32_t writeBase(int g) const
    {
        const std::uint64_t outputs = place.outputProcessors;
        std::uint32_t value = u((place.outOffset - hw.outIgnore) / 4);
        if (passthrough) {
            const std::uint64_t here = outputs & (std::uint64_t{0xffff} << (16 * g));
            value |= u((here == 0 ? 0 : lowestBit(here) / 4) << map.instanceShift());
        } else if (depthwise && !broadcast) {
            const int first = lowestBit(place.processors) / 16;
            if (g < first)
                return 0;
            const int pointer = (g - first) * 16 + lowestBit(outputs) - (g != first ? lowestBit(place.processors) % 16 : 0);
            value |= u((pointer / 4) << map.instanceShift());
        } else {
            value |= u((lowestBit(outputs) / 4) << map.instanceShift());
        }
        if (localSource)
            value += u(((lowestBit(outputs >> (g * 4)) & ~3) + g * 4) * map.instanceWords());
        return value;
    }

    [[nodiscard]] std::uint32_t timeSlotOffset() const
    {
        if (unitKernel && !depthwise)
            return 1;
        if (conv2dOrLinear && depthwise && !broadcast)
            return u(4 * map.instanceWords());
        if (passthrough)
            return u(popCount(place.processors) > 4 || (layer.operands > 1 && hw.inExpand > 1) ? 4 * map.instanceWords() : map.instanceWords());
        return 0;
    }

    void rowsAndColumns(LayerRegisters &r) const
    {
        std::int64_t rows = hw.in.rows, cols = hw.in.cols;
        if (layer.flatten) {
            rows = layer.pool.rows;
            cols = layer.pool.cols;
        } else if (transposed) {
            rows *= 2;
            cols *= 2;
        } else if (emulatedEltwise && passthrough) {
            rows *= hw.inExpand;
        }
        const int padRows = hw.pad.rows, padCols = hw.pad.cols;
        if (!map.max78002()) {
            set(r, LayerRegister::Rows, u((rows - 1 + 2 * padRows) | padRows << 16));
            set(r, LayerRegister::Columns, u((cols - 1 + 2 * padCols) | padCols << 16));
            return;
        }
        const std::int64_t strideRows = layer.poolStride.rows, strideCols = conv1d ? 1 : layer.poolStride.cols;
        const std::int64_t poolCols = conv1d ? 1 : layer.pool.cols, dilationCols = conv1d ? 1 : layer.poolDilation.cols;
        const std::int64_t wholeRows = floorDiv(rows - layer.pool.rows - layer.poolDilation.rows + 1, strideRows) * strideRows;
        const std::int64_t restCols = cols - floorDiv(cols - poolCols - dilationCols + 1, strideCols) * strideCols;
        const std::int64_t step = (conv1d ? 1 : restCols) + (strideRows - 1) * cols;
        const std::int64_t jump = step * (place.readGap + 1) * layer.operands * hw.inExpand;
        const auto padField = [](int pad) { return pad > 0 ? 1u << 15 | u(pad - 1) << 13 : 0u; };
        set(r, LayerRegister::Rows, u(wholeRows | jump << 16) | padField(padRows));
        set(r, LayerRegister::Columns, u((cols - restCols) | restCols << 16) | padField(padCols));
    }

    void pooling(LayerRegisters &r) const
    {
        const bool b = map.max78002();
        const int dilationRows = layer.poolDilation.rows, dilationCols = layer.poolDilation.cols;
        set(r, LayerRegister::PoolRows, u((layer.pool.rows - 1) * dilationRows + (b ? (dilationRows - 1) << 4 : 0)));
        set(r, LayerRegister::PoolColumns, u((layer.pool.cols - 1) * dilationCols + (b ? (dilationCols - 1) << 4 : 0)));
        std::int64_t stride = 0;
        if (!transposed)
            stride = layer.poolStride.rows > 1 ? layer.poolStride.rows - 1 : layer.stride.rows - 1;
        if (b)
            stride += std::int64_t(layer.poolStride.rows * layer.operands * hw.inExpand * (place.readGap + 1)) << 4;
        set(r, LayerRegister::Stride, u(stride));
    }

    [[nodiscard]] std::uint32_t control(int g) const
    {
        std::uint32_t value = 1u << 5;
        const bool pooled = layer.pool.rows > 1 || layer.pool.cols > 1;
        value |= layer.chw ? 1u << 6 : 0;
        value |= pooled ? 1u << 7 : 0;
        value |= layer.pooling == network::Pooling::Average ? 0 : 1u << 8;
        value |= layer.activation == network::Activation::ReLU ? 1u << 9 : 0;
        value |= localSource ? 0 : 1u << 11;
        if (g == c.firstGroup() && !passthrough && !depthwise)
            value |= externalSources();
        value |= layer.outputWidth != 8 ? 1u << 16 : 0;
        if (map.max78002()) {
            if (layer.readAhead) {
                value |= 1u << 17;
                value |= u(usesTcalc(c, index) ? (hw.inExpand - 1) / 4 : hw.inExpand - 1) << 26;
            }
            if (!passthrough)
                value |= u(hw.kernel.cols - 1) << 18 | u(hw.kernel.rows - 1) << 22;
            value |= broadcast ? 1u << 29 : 0;
            value |= layer.bypass ? 1u << 30 : 0;
        }
        return value;
    }

    [[nodiscard]] std::uint32_t control2() const
    {
        std::uint32_t value = u(layer.flatten ? flattenUnit & 15 : emulatedEltwise && passthrough ? 0 : hw.inExpand - 1);
        const int gap = place.writeGap;
        value |= u(passthrough ? gap : hw.outExpand * (gap + 1) - 1) << 4;
        const std::uint64_t outputs = place.outputProcessors;
        value |= u((highestBit(outputs) - (lowestBit(outputs) & ~3)) * bits) << (map.max78002() ? 12 : 8);
        return value;
    }

    void masks(LayerRegisters &r) const
    {
        const bool b = map.max78002();
        if (passthrough) {
            const std::uint32_t value = emulatedEltwise ? 0 : u((hw.outExpand - 1) * 8);
            set(r, b ? LayerRegister::MaskOffset : LayerRegister::MaskCount, value);
            if (b)
                set(r, LayerRegister::OutputChannels, u(slots));
            return;
        }
        const int area = int(hw.kernel.area());
        const std::int64_t count = layer.bypass ? shape.outChannels / std::max(layer.groups, 1) : place.kernel.count;
        std::int64_t last = (count - 1) * hw.bits;
        std::int64_t column = layer.bypass ? 0 : std::int64_t(9) * place.kernel.offset / area;
        if (layer.calcX4) {
            column = column < 4096 ? (column % 4) * 1024 + column / 4 : 4096 + ((column - 4096) % 4) * 256 + (column - 4096) / 4;
            if (index == c.executed.front())
                last = (last + hw.bits + 3) / 4 - hw.bits;
        }
        const std::int64_t offset = 8 * column;
        if (!b) {
            set(r, LayerRegister::MaskCount, u(last + offset) | u(offset) << 16);
            return;
        }
        set(r, LayerRegister::MaskCount, u(last + offset));
        set(r, LayerRegister::MaskOffset, u(offset));
        std::int64_t channels = place.kernel.outChannels - 1;
        if (layer.bypass)
            channels = shape.outChannels - 1;
        else if (depthwise)
            channels = std::int64_t(slots + 1) * hw.inExpand - 1;
        else if (layer.calcX4)
            channels /= 4;
        set(r, LayerRegister::OutputChannels, u(channels));
    }

    [[nodiscard]] std::uint32_t oneD() const
    {
        std::uint32_t value = u(slots);
        if (!passthrough && !layer.bypass)
            value |= u(std::int64_t(9) * place.kernel.offset % hw.kernel.area()) << 4;
        if (conv1d)
            value |= u(hw.kernel.rows) << 8 | 1u << 12;
        else if (unitKernel || (passthrough && layer.operands == 1))
            value |= 1u << 8;
        if (layer.operands > 1) {
            std::uint32_t function = 0;
            switch (layer.eltwise) {
            case network::Eltwise::Add: function = 1; break;
            case network::Eltwise::Or: function = 2; break;
            case network::Eltwise::Xor: function = 3; break;
            case network::Eltwise::Sub:
            case network::Eltwise::None: break;
            }
            value |= 1u << 13 | function << 14 | u(layer.operands - 1) << 18;
            value |= layer.poolFirst && (layer.pool.rows > 1 || layer.pool.cols > 1) ? 1u << 16 : 0;
            value |= passthrough ? 0 : 1u << 17;
        }
        return value;
    }

    [[nodiscard]] std::uint32_t tramPointer() const
    {
        const bool streams = index > 0 && layer.streaming;
        if ((conv1d || unitKernel) && !streams)
            return flattenUnit >= 16 ? u(flattenUnit) << 16 | u(2 * flattenUnit + 1) : 0;
        std::uint32_t value = u(tramLines(c, index) - 1);
        if (streams) {
            std::int64_t before = 0;
            for (const int earlier : c.executed) {
                if (earlier < index)
                    before += std::int64_t(tramLines(c, earlier)) * c.hardware[std::size_t(earlier)].inExpand;
            }
            value = u((value + before) | before << 16);
        }
        return value;
    }

    [[nodiscard]] std::uint32_t post(int g) const
    {
        std::uint32_t value = 0;
        const int offset = place.bias.offset[std::size_t(g)];
        if (offset >= 0)
            value |= u(layer.calcX4 || broadcast ? offset / 4 : offset) | 1u << 12;
        const int shift = totalShift(layer);
        value |= u(std::abs(shift)) << 13 | (shift < 0 ? 1u << 17 : 0);
        if (flattenUnit >= 16)
            value |= u(flattenUnit >> 4) << 18 | 1u << 27;
        value |= u(bits == 1 ? 1 : bits == 2 ? 2 : bits == 4 ? 3 : 0) << 22;
        value |= passthrough || depthwise ? 1u << 24 : 0;
        value |= passthrough && layer.operands == 1 ? 1u << 25 : 0;
        value |= layer.activation == network::Activation::Abs ? 1u << 26 : 0;
        value |= transposed ? 1u << 28 : 0;
        value |= layer.calcX4 ? 1u << 29 : 0;
        value |= depthwise ? 1u << 30 : 0;
        value |= usesTcalc(c, index) ? 1u << 31 : 0;
        return value;
    }

    [[nodiscard]] std::uint32_t enable(int g) const
    {
        const auto mask = u(place.processors >> (16 * g) & 0xffff);
        return layer.hasWeights() ? mask << 16 | mask : mask;
    }

    [[nodiscard]] std::uint32_t nextLayer() const
    {
        if (layer.snoopNext)
            return 0x80u | u(c.hardwareIndex[std::size_t(*layer.snoopNext)]);
        const int count = int(c.network.layers.size());
        const int next = layer.next.value_or(index + 1);
        if (next < 0 || next >= count)
            return index + 1 < count ? 0x100u : 0u;
        return next == index + 1 ? 0u : 0x80u | u(c.hardwareIndex[std::size_t(next)]);
    }

    static void set(LayerRegisters &r, LayerRegister reg, std::uint32_t value) { r[std::size_t(reg)] = value; }

private:
    // Other quadrants whose processors, or whose bias memory, take part in this layer.
    [[nodiscard]] std::uint32_t externalSources() const
    {
        std::uint32_t value = 0;
        for (const int t : c.groups) {
            const bool processors = t > c.firstGroup() && (place.processors >> (16 * t) & 0xffff) != 0;
            const bool bias = t != c.firstGroup() && place.bias.offset[std::size_t(t)] >= 0;
            value |= processors || bias ? 1u << (12 + t) : 0;
        }
        return value;
    }

    // The output map has gaps inside a quadrant that the usual addressing cannot express.
    [[nodiscard]] bool hasLocalSource() const
    {
        for (const int g : c.groups) {
            int previous = -1, gap = -1;
            for (int bit = 0; bit < 16; ++bit) {
                if ((place.outputProcessors >> (16 * g + bit) & 1) == 0)
                    continue;
                if (previous >= 0) {
                    const int here = bit - previous - 1;
                    if ((gap >= 0 && here != gap) || (here > 0 && passthrough))
                        return true;
                    gap = here;
                }
                previous = bit;
            }
        }
        return false;
    }
};

} // namespace

int Context::previousExecuted(int layer) const
{
    const auto at = std::ranges::find(shapes.order, layer);
    return at == shapes.order.begin() || at == shapes.order.end() ? -1 : *(at - 1);
}

Context makeContext(const network::Network &network, const network::Shapes &shapes, const device::Device &device, const place::Placement &placement)
{
    Context c{network, shapes, device, placement, place::hardwareLayers(network, shapes), {}, {}, {}, {}};
    const std::size_t count = network.layers.size();
    c.hardwareIndex.resize(count);
    c.resetBefore.resize(count);
    int inserted = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const network::Layer &layer = network.layers[i];
        if (shapes.layers[i].executed) {
            c.executed.push_back(int(i));
            const int previous = c.previousExecuted(int(i));
            const bool average = layer.pooling == network::Pooling::Average && layer.pool.area() > 1;
            if (device.id == device::DeviceId::Max78002 && average && previous >= 0 && network.layers[std::size_t(previous)].operands > 1) {
                c.resetBefore[i] = true;
                ++inserted;
            }
        }
        c.hardwareIndex[i] = int(i) + inserted;
    }
    for (int g = 0; g < device::kQuadrants; ++g) {
        if ((placement.groupsUsed >> g & 1) != 0)
            c.groups.push_back(g);
    }
    if (c.groups.empty())
        c.groups.push_back(0);
    return c;
}

int totalShift(const network::Layer &layer)
{
    if (layer.op == Operator::Passthrough)
        return 0;
    if (layer.bypass)
        return layer.outputShift.value_or(7);
    return layer.outputShift.value_or(0) + 8 - network::storageBits(layer.weightBits);
}

bool usesTcalc(const Context &context, int index)
{
    const network::Layer &layer = context.network.layers[std::size_t(index)];
    return layer.tcalc.value_or(layer.readAhead && context.hardware[std::size_t(index)].inExpand > 1);
}

bool isDepthwiseBroadcast(const Context &context, int layer)
{
    const place::LayerPlacement &place = context.placement.layers[std::size_t(layer)];
    return context.network.layers[std::size_t(layer)].groups > 1 && place.processors == place.outputProcessors;
}

int tramLines(const Context &context, int index)
{
    const network::Layer &layer = context.network.layers[std::size_t(index)];
    const device::HardwareLayer &hw = context.hardware[std::size_t(index)];
    if (layer.op == Operator::Passthrough)
        return 1;
    const int width = layer.op == Operator::ConvTranspose2d ? (hw.pooled.cols - 1) * 2 + 1 + layer.outputPad : hw.pooled.cols;
    return std::max(0, width + 2 * hw.pad.cols - hw.kernel.cols) + 1;
}

int timeSlotCount(const Context &context, int index)
{
    const network::Layer &layer = context.network.layers[std::size_t(index)];
    const bool passthrough = layer.op == Operator::Passthrough;
    if (!passthrough && layer.groups <= 1)
        return 0;
    const bool broadcast = isDepthwiseBroadcast(context, index);
    int slots = 0;
    for (const int g : context.groups) {
        const int used = popCount(context.placement.layers[std::size_t(index)].processors >> (16 * g) & 0xffff);
        if (used == 0)
            continue;
        const int width = layer.outputWidth / 8;
        if (passthrough)
            slots = std::max(slots, (used * width - 1) / 4);
        else if (broadcast)
            slots = std::max(slots, (std::min(used - 1, 3) + 1) * width - 1);
        else
            slots = std::max(slots, device::ceilDiv(used * layer.outputWidth, 8) - 1);
    }
    return slots;
}

LayerRegisters layerRegisters(const Context &context, int layer, int quadrant)
{
    const LayerView view(context, layer);
    LayerRegisters r{};
    if (context.device.id == device::DeviceId::Max78002)
        LayerView::set(r, LayerRegister::NextLayer, view.nextLayer());
    view.rowsAndColumns(r);
    view.pooling(r);
    LayerView::set(r, LayerRegister::WriteBase, view.writeBase(quadrant));
    LayerView::set(r, LayerRegister::WriteTimeSlotOffset, view.timeSlotOffset());
    LayerView::set(r, LayerRegister::WriteMaskOffset, view.passthrough ? 0 : 1u << view.map.instanceShift());
    if (view.hw.outExpand > 1)
        LayerView::set(r, LayerRegister::WriteChannelOffset, u((view.layer.outputWidth / 8) * (view.place.writeGap + 1)));
    LayerView::set(r, LayerRegister::ReadBase, u(view.place.inOffset / 4));
    LayerView::set(r, LayerRegister::LayerControl, view.control(quadrant));
    LayerView::set(r, LayerRegister::LayerControl2, view.control2());
    view.masks(r);
    LayerView::set(r, LayerRegister::OneD, view.oneD());
    LayerView::set(r, LayerRegister::TramPointer, view.tramPointer());
    LayerView::set(r, LayerRegister::Post, view.post(quadrant));
    LayerView::set(r, LayerRegister::Enable, view.enable(quadrant));
    const StreamRegisters stream = streamRegisters(context, layer);
    LayerView::set(r, LayerRegister::StreamStart, stream.start);
    LayerView::set(r, LayerRegister::StreamDelta, stream.delta);
    LayerView::set(r, LayerRegister::Rollover, stream.rollover);
    return r;
}

LayerRegisters resetLayerRegisters(const Context &context, int layer, const LayerRegisters &own)
{
    LayerRegisters r{};
    LayerView::set(r, LayerRegister::Rows, 0x10000);
    LayerView::set(r, LayerRegister::Columns, 0x10000);
    LayerView::set(r, LayerRegister::Stride, 0x10);
    LayerView::set(r, LayerRegister::WriteBase, own[std::size_t(LayerRegister::WriteBase)]);
    LayerView::set(r, LayerRegister::WriteTimeSlotOffset, own[std::size_t(LayerRegister::WriteTimeSlotOffset)]);
    LayerView::set(r, LayerRegister::ReadBase, u(context.placement.layers[std::size_t(layer)].inOffset / 4));
    LayerView::set(r, LayerRegister::LayerControl, 0x920);
    LayerView::set(r, LayerRegister::OneD, 0x100);
    LayerView::set(r, LayerRegister::Post, 0x0300'0000);
    LayerView::set(r, LayerRegister::Enable, 1);
    return r;
}

} // namespace facet::program
