// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "accelerator/layer_config.h"

#include <algorithm>

namespace facet::accelerator {

using device::LayerRegister;

namespace {

constexpr std::uint32_t field(std::uint32_t value, int low, int width)
{
    return value >> low & ((1u << width) - 1u);
}

class Decoder
{
public:
    Decoder(const RegisterFile &registers, const device::Device &device, const std::vector<int> &quadrants, int layer, bool first)
        : m_registers(registers), m_device(device), m_quadrants(quadrants), m_layer(layer), m_first(first),
          m_max78002(device.id == device::DeviceId::Max78002), m_map(device.id)
    {
    }

    Decoded run()
    {
        processors();
        kind();
        pooling();
        image();
        kernels();
        outputs();
        post();
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::uint32_t reg(LayerRegister r) const { return m_registers.at(r, m_quadrants.front(), m_layer); }
    [[nodiscard]] std::uint32_t reg(LayerRegister r, int quadrant) const { return m_registers.at(r, quadrant, m_layer); }
    [[nodiscard]] bool bit(LayerRegister r, int n) const { return (reg(r) >> n & 1) != 0; }

    void fault(LayerRegister r, const std::string &what)
    {
        m_result.faults.push_back("layer " + std::to_string(m_layer) + ", " + std::string(registerName(r, m_device.id)) + ": " + what);
    }

    void processors()
    {
        for (const int g : m_quadrants) {
            const std::uint32_t enable = reg(LayerRegister::Enable, g);
            c.processors |= std::uint64_t(enable & 0xffff) << (16 * g);
            c.weightProcessors |= std::uint64_t(enable >> 16) << (16 * g);
        }
        if (c.processors == 0)
            fault(LayerRegister::Enable, "no processor is enabled");
        // Other quadrants reach the sum only where the lead quadrant listens to them.
        const int lead = m_quadrants.front();
        for (const int g : m_quadrants) {
            if (g == lead || bit(LayerRegister::LayerControl, 12 + g))
                c.summed |= c.processors & (std::uint64_t{0xffff} << (16 * g));
        }
    }

    void kind()
    {
        const bool depthwise = m_max78002 && bit(LayerRegister::Post, 30);
        const bool timeSlots = bit(LayerRegister::Post, 24);
        c.unit = depthwise ? Unit::Depthwise : timeSlots ? Unit::Passthrough : Unit::Convolution;
        c.bypass = m_max78002 && bit(LayerRegister::LayerControl, 30);
        c.broadcast = m_max78002 && bit(LayerRegister::LayerControl, 29);
        c.transposed = bit(LayerRegister::Post, 28);
        c.fourBanks = m_max78002 && bit(LayerRegister::Post, 29);
        c.slots = int(field(reg(LayerRegister::OneD), 0, 4)) + 1;
        c.bytePerPixel = bit(LayerRegister::LayerControl, 6);
        c.streaming = reg(LayerRegister::Rollover) != 0;
        if (!bit(LayerRegister::LayerControl, 11))
            fault(LayerRegister::LayerControl, "per-quadrant output addressing (bit 11 clear) is not modelled");
        if (c.unit == Unit::Convolution && !c.bypass && c.weightProcessors != c.processors)
            fault(LayerRegister::Enable, "processors and weight enables differ");

        const std::uint32_t oneD = reg(LayerRegister::OneD);
        c.combine = (oneD >> 13 & 1) != 0;
        c.function = Combine(field(oneD, 14, 2));
        c.operands = c.combine ? int(field(oneD, 18, 4)) + 1 : 1;
        c.poolBeforeCombine = !c.combine || (oneD >> 16 & 1) != 0;

        c.flattenUnit = bit(LayerRegister::Post, 27);
        const std::uint32_t low = field(reg(LayerRegister::LayerControl2), 0, 4);
        c.passes = int(low | (c.flattenUnit ? field(reg(LayerRegister::Post), 18, 4) << 4 : 0)) + 1;
    }

    void pooling()
    {
        c.pooled = bit(LayerRegister::LayerControl, 7);
        c.maxPool = bit(LayerRegister::LayerControl, 8);
        const std::uint32_t rows = reg(LayerRegister::PoolRows), cols = reg(LayerRegister::PoolColumns);
        if (m_max78002) {
            c.poolRowDilation = int(field(rows, 4, 4)) + 1;
            c.poolColDilation = int(field(cols, 4, 4)) + 1;
        }
        c.poolRows = int(field(rows, 0, 4)) / c.poolRowDilation + 1;
        c.poolCols = int(field(cols, 0, 4)) / c.poolColDilation + 1;
        if (c.pooled != (c.poolRows > 1 || c.poolCols > 1))
            fault(LayerRegister::LayerControl, "the pooling bit does not match the pool size");
        c.stride = int(field(reg(LayerRegister::Stride), 0, 4)) + 1;
    }

    void image()
    {
        const std::uint32_t rows = reg(LayerRegister::Rows), cols = reg(LayerRegister::Columns);
        const bool oneD = c.oneD = bit(LayerRegister::OneD, 12);
        c.strideCols = c.stride;
        if (m_max78002) {
            c.padRows = (rows >> 15 & 1) != 0 ? int(field(rows, 13, 2)) + 1 : 0;
            c.padCols = (cols >> 15 & 1) != 0 ? int(field(cols, 13, 2)) + 1 : 0;
            const int rest = int(cols >> 16);
            c.cols = int(field(cols, 0, 11)) + rest;
            if (oneD || c.cols == 1)
                c.strideCols = 1;
            c.pooledRows = int(field(rows, 0, 11)) / c.stride + 1;
            c.pooledCols = int(field(cols, 0, 11)) / c.strideCols + 1;
            c.rows = (c.pooledRows - 1) * c.stride + (c.poolRows - 1) * c.poolRowDilation + 1;
            const int step = int(reg(LayerRegister::Stride) >> 4);
            const int unit = c.stride * c.operands * c.passes;
            if (!c.flattenUnit && unit > 0 && step % unit == 0 && step / unit > 0)
                c.gap = step / unit;
            if (c.transposed) {
                c.rows = (c.pooledRows + 1) / 2;
                c.cols = (c.pooledCols + 1) / 2;
            }
        } else {
            c.padRows = int(field(rows, 16, 2));
            c.padCols = int(field(cols, 16, 2));
            c.rows = int(field(rows, 0, 10)) + 1 - 2 * c.padRows;
            c.cols = int(field(cols, 0, 10)) + 1 - 2 * c.padCols;
            if (c.rows < 1)
                fault(LayerRegister::Rows, "fewer rows than padding");
            if (c.cols < 1)
                fault(LayerRegister::Columns, "fewer columns than padding");
            if (oneD || c.cols == 1)
                c.strideCols = 1;
            if (c.transposed) {
                c.rows /= 2;
                c.cols /= 2;
            }
            c.pooledRows = std::max(0, (c.rows + c.stride - c.poolRows) / c.stride);
            c.pooledCols = std::max(0, (c.cols + c.strideCols - c.poolCols) / c.strideCols);
        }
        if (c.transposed) { // no pooling in front of a transposed convolution's up-sampling is lost: sizes are those of the input
            c.pooledRows = c.rows;
            c.pooledCols = c.cols;
        }
        c.readWord = reg(LayerRegister::ReadBase);
        c.fromFifo = m_first && (m_registers.control[std::size_t(m_quadrants.front())] >> 15 & 1) != 0;
    }

    void kernels()
    {
        static constexpr std::array<int, 4> kBits{8, 1, 2, 4};
        c.bits = kBits[field(reg(LayerRegister::Post), 22, 2)];
        const std::uint32_t oneD = reg(LayerRegister::OneD);
        const int length = int(field(oneD, 8, 4));
        if (c.unit == Unit::Passthrough || (length == 1 && (oneD >> 12 & 1) == 0)) {
            c.kernelRows = c.kernelCols = 1;
        } else if ((oneD >> 12 & 1) != 0) {
            c.kernelRows = length;
            c.kernelCols = 1;
            if (length == 0)
                fault(LayerRegister::OneD, "a 1-D kernel of length 0");
        }
        if (c.unit == Unit::Passthrough)
            return;
        if (m_max78002) {
            const int rows = int(field(reg(LayerRegister::LayerControl), 22, 4)) + 1, cols = int(field(reg(LayerRegister::LayerControl), 18, 4)) + 1;
            if (rows != c.kernelRows || cols != c.kernelCols)
                fault(LayerRegister::LayerControl, "the kernel size does not match ONED");
        }
        std::int64_t offset = 0, last = 0;
        if (m_max78002) {
            offset = reg(LayerRegister::MaskOffset);
            last = std::int64_t(reg(LayerRegister::MaskCount)) - offset;
        } else {
            offset = reg(LayerRegister::MaskCount) >> 16;
            last = std::int64_t(reg(LayerRegister::MaskCount) & 0xffff) - offset;
        }
        if (last < 0)
            fault(LayerRegister::MaskCount, "the last kernel lies before the first");
        c.kernelCount = std::max<std::int64_t>(0, last) / c.bits + 1;
        const int area = c.kernelRows * c.kernelCols;
        c.kernelByte = offset / 8 * area + int(field(oneD, 4, 4));
        const int spanField = m_max78002 ? 12 : 8;
        c.positions = int(reg(LayerRegister::LayerControl2) >> spanField) / c.bits + 1;
        if (c.fourBanks) {
            c.firstBankColumn = int(offset / 8) * area / 9;
            c.kernelCount = (std::int64_t(reg(LayerRegister::OutputChannels)) + 1) * 4;
        } else if (m_max78002 && !c.bypass && c.unit == Unit::Convolution && std::int64_t(reg(LayerRegister::OutputChannels)) + 1 != c.kernelCount) {
            fault(LayerRegister::OutputChannels, "the channel count does not match MCNT1");
        }
        if (c.bypass)
            c.kernelCount = std::int64_t(reg(LayerRegister::OutputChannels)) + 1;
        const std::int64_t perExpand = std::int64_t(c.positions) * (c.bypass ? 1 : c.passes);
        c.expands = int((c.kernelCount + perExpand - 1) / perExpand);
    }

    void outputs()
    {
        const int shift = m_map.instanceShift();
        for (const int g : m_quadrants) {
            const std::uint32_t base = reg(LayerRegister::WriteBase, g);
            c.writeWord[std::size_t(g)] = base & ((1u << shift) - 1);
            c.writeInstance[std::size_t(g)] = int(base >> shift);
        }
        const std::uint32_t control2 = reg(LayerRegister::LayerControl2);
        const std::int64_t skip = m_max78002 ? field(control2, 4, 8) : field(control2, 4, 4);
        c.wide = bit(LayerRegister::LayerControl, 16);
        c.pixelWords = (skip + 1) * (c.wide ? 4 : 1);
        c.expandWords = reg(LayerRegister::WriteChannelOffset);
        if (c.unit == Unit::Passthrough) {
            c.expands = c.passes;
            c.expandWords = skip + 1;
            c.pixelWords = c.expandWords * c.passes;
        }
        if (c.expands > 1 && c.expandWords == 0)
            fault(LayerRegister::WriteChannelOffset, "several output passes without an offset between them");
    }

    void post()
    {
        const std::uint32_t value = reg(LayerRegister::Post);
        const int magnitude = int(field(value, 13, 4));
        c.shift = (value >> 17 & 1) != 0 ? -magnitude : magnitude;
        c.relu = bit(LayerRegister::LayerControl, 9);
        c.absolute = (value >> 26 & 1) != 0;
        // The MAX78000's streaming front end takes one byte before the first output.
        const int leading = !m_max78002 && m_first && c.streaming ? 1 : 0;
        for (const int g : m_quadrants) {
            const std::uint32_t own = reg(LayerRegister::Post, g);
            if ((own >> 12 & 1) != 0)
                c.biasByte[std::size_t(g)] = int(field(own, 0, 12)) * (c.fourBanks || c.broadcast ? 4 : 1) + leading;
        }
    }

    const RegisterFile &m_registers;
    const device::Device &m_device;
    const std::vector<int> &m_quadrants;
    int m_layer;
    bool m_first;
    bool m_max78002;
    device::RegisterMap m_map;
    Decoded m_result;
    LayerConfig &c = m_result.config;
};

} // namespace

Decoded decodeLayer(const RegisterFile &registers, const device::Device &device, const std::vector<int> &quadrants, int layer, bool firstExecuted)
{
    return Decoder(registers, device, quadrants, layer, firstExecuted).run();
}

} // namespace facet::accelerator
