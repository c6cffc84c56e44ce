// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/four_banks.h"
#include "program/bits.h"
#include "program/weight_image.h"

#include <algorithm>

namespace facet::program {

using device::kColumnBytes;

namespace {

// The kernel columns of one processor: bytes and which columns were written.
class ProcessorColumns
{
public:
    void put(int column, int index, std::uint8_t byte)
    {
        reserve(column);
        m_bytes[std::size_t(column * kColumnBytes + index)] = byte;
        m_written[std::size_t(column)] = true;
    }

    // Columns [from, to) count as written; what is there stays.
    void complete(int from, int to)
    {
        if (to > from)
            reserve(to - 1);
        for (int column = from; column < to; ++column)
            m_written[std::size_t(column)] = true;
    }

    [[nodiscard]] int columns() const { return int(m_written.size()); }
    [[nodiscard]] bool written(int column) const { return m_written[std::size_t(column)]; }
    [[nodiscard]] const std::uint8_t *bytes(int column) const { return &m_bytes[std::size_t(column * kColumnBytes)]; }

private:
    void reserve(int column)
    {
        if (std::size_t(column) >= m_written.size()) {
            m_written.resize(std::size_t(column) + 1);
            m_bytes.resize((std::size_t(column) + 1) * kColumnBytes);
        }
    }

    std::vector<std::uint8_t> m_bytes;
    std::vector<bool> m_written;
};

// Fills columns from byte 8 down to byte 0.
class ByteStream
{
public:
    ByteStream(ProcessorColumns &columns, const place::ColumnMap &map, int column) : m_columns(columns), m_map(map), m_column(column) {}

    void put(std::uint8_t byte)
    {
        m_columns.put(m_map.physical(m_column), kColumnBytes - 1 - m_filled, byte);
        if (++m_filled == kColumnBytes) {
            m_filled = 0;
            ++m_column;
        }
    }
    void zeros(int count)
    {
        for (int i = 0; i < count; ++i)
            put(0);
    }
    void skipColumn() { ++m_column; }
    // The first column that is not begun.
    [[nodiscard]] int end() const { return m_column + (m_filled > 0 ? 1 : 0); }

private:
    ProcessorColumns &m_columns;
    const place::ColumnMap &m_map;
    int m_column;
    int m_filled = 0;
};

// Packs one layer for one processor.
class LayerPacker
{
public:
    LayerPacker(const Context &c, int index, const network::LayerParameters &parameters)
        : m_layer(c.network.layers[std::size_t(index)]), m_shape(c.shapes.layers[std::size_t(index)]), m_hw(c.hardware[std::size_t(index)]),
          m_place(c.placement.layers[std::size_t(index)]), m_weights(parameters.weights)
    {
        m_perByte = 8 / std::max(m_hw.bits, 1);
        m_area = int(m_hw.kernel.area());
        m_passes = m_layer.flatten ? 1 : m_hw.inExpand;
        m_startColumn = lowestBit(m_place.outputProcessors) % 4;
        findTaps();
        m_map = place::columnMap(m_layer, m_shape, m_hw, m_place.kernel);
    }

    // `rank`: index of the processor among those of the layer.
    void pack(ProcessorColumns &columns, int rank) const
    {
        const int lead = m_startColumn * m_area * m_passes;
        ByteStream stream(columns, m_map, m_place.kernel.offset + lead / 9);
        stream.zeros(lead % 9 / m_perByte);
        if (m_layer.flatten)
            packFlattened(stream, rank);
        else
            packKernels(stream, rank);
        const int end = m_place.kernel.offset + m_startColumn + m_place.kernel.length;
        for (int column = stream.end(); column < end && m_map.holds(column); ++column)
            columns.complete(m_map.physical(column), m_map.physical(column) + 1);
    }

private:
    // Which hardware kernel position holds which true tap, -1 = a zero.
    void findTaps()
    {
        const int rows = m_layer.kernel.rows, cols = m_layer.kernel.cols;
        m_taps.assign(std::size_t(m_area), -1);
        m_tapCount = m_layer.op == network::Operator::Linear ? 1 : rows * cols;
        if (m_layer.op == network::Operator::Linear || m_hw.kernel == m_layer.kernel) {
            for (int i = 0; i < m_area; ++i)
                m_taps[std::size_t(i)] = i;
        } else if (m_hw.dilatedAsConv2d) { // taps in the middle column
            static constexpr int kFirstRow[] = {1, 1, 0};
            for (int k = 0; k < rows && k < 3; ++k) {
                const int row = std::min(kFirstRow[std::clamp(rows - 1, 0, 2)] + k, 2);
                m_taps[std::size_t(row * 3 + 1)] = k;
            }
        } else if (m_layer.op == network::Operator::Conv1d) { // stretched with zeros
            for (int k = 0; k < rows; ++k)
                m_taps[std::size_t(k * m_layer.dilation.rows)] = k;
        } else { // a 1x1 kernel widened to 3x3
            m_taps[std::size_t(m_area / 2)] = 0;
        }
    }

    [[nodiscard]] std::uint32_t encoded(std::int8_t weight) const
    {
        if (m_layer.weightBits == network::kBinaryBits)
            return weight < 0 ? 1u : 0u;
        return std::uint32_t(std::uint8_t(weight)) & ((1u << m_hw.bits) - 1);
    }

    // Weight of (output, input channel, hardware tap); 0 where there is none.
    [[nodiscard]] std::uint32_t weight(int output, int channel, int tap) const
    {
        const int at = m_taps[std::size_t(tap)];
        const int inputs = m_shape.inChannels / std::max(m_layer.groups, 1);
        if (at < 0 || output >= m_shape.outChannels || channel >= inputs)
            return 0;
        return encoded(m_weights[(std::size_t(output) * std::size_t(inputs) + std::size_t(channel)) * std::size_t(m_tapCount) + std::size_t(at)]);
    }

    // calcx4: outputs 0, 4, 8, ... first, then 1, 5, ...
    [[nodiscard]] int outputAt(int position) const
    {
        if (!m_layer.calcX4)
            return position;
        const int quarter = m_shape.outChannels / 4;
        return quarter == 0 ? position : position % quarter * 4 + position / quarter;
    }

    // One group of outputs [first, first + count) for all passes. Where narrow kernels of several passes share bytes and the
    // processor has no channel in the last pass, the vendor's tool leaves out bytes that hold kernels of other passes too, and the
    // rest of the stream moves up; here only the missing kernels are zeros (docs/placement.md).
    void packGroup(ByteStream &stream, int rank, int first, int count) const
    {
        for (int pass = 0; pass < m_passes; ++pass) {
            for (int tap = m_area - 1; tap >= 0; --tap) {
                std::uint32_t byte = 0;
                for (int element = 0; element < m_perByte; ++element) {
                    const int s = pass * m_perByte + element;
                    const int output = s / m_passes;
                    const int channel = rank + s % m_passes * m_hw.inThreshold;
                    if (output >= count)
                        continue;
                    const bool depthwise = m_layer.groups > 1;
                    const std::uint32_t value = depthwise ? weight(channel, 0, tap) : weight(outputAt(first + output), channel, tap);
                    byte |= value << (element * m_hw.bits);
                }
                stream.put(std::uint8_t(byte));
            }
        }
    }

    void packKernels(ByteStream &stream, int rank) const
    {
        if (m_layer.groups > 1) {
            packGroup(stream, rank, 0, 1);
            return;
        }
        const std::uint64_t map = m_place.outputProcessors >> lowestBit(m_place.outputProcessors);
        const int width = 1 + highestBit(map);
        if ((map & (map + 1)) == 0) {
            // The chip counts kernels through all rounds without a break. The vendor's tool begins a byte with every round, which is
            // the same but for eight weights a byte and rounds that are no multiple of eight (docs/placement.md).
            for (int output = 0; output < m_shape.outChannels; output += m_perByte)
                packGroup(stream, rank, output, std::min(m_perByte, m_shape.outChannels - output));
            return;
        }
        for (int expand = 0; expand < m_hw.outExpand; ++expand) {
            int output = expand * m_hw.outThreshold;
            const int last = std::min(output + m_hw.outThreshold, m_shape.outChannels);
            for (int bit = 0; bit < width && output < last; bit += m_perByte) {
                if ((map >> bit & ((1u << m_perByte) - 1)) == 0) {
                    stream.skipColumn();
                    continue;
                }
                packGroup(stream, rank, output, std::min(m_perByte, last - output));
                output += m_perByte;
            }
        }
    }

    void packFlattened(ByteStream &stream, int rank) const
    {
        const int pixels = int(m_shape.pooled.area());
        const int perOutput = pixels * m_hw.inExpand;
        const int outputs = (m_shape.outChannels + m_perByte - 1) / m_perByte * m_perByte;
        std::uint32_t byte = 0;
        int filled = 0;
        for (int output = 0; output < outputs; ++output) {
            for (int i = 0; i < perOutput; ++i) {
                const int channel = i % m_hw.inExpand * m_hw.inThreshold + rank;
                std::uint32_t value = 0;
                if (output < m_shape.outChannels && channel < m_shape.inChannels) {
                    const std::size_t row = std::size_t(output) * std::size_t(m_shape.inChannels) + std::size_t(channel);
                    value = encoded(m_weights[row * std::size_t(pixels) + std::size_t(i / m_hw.inExpand)]);
                }
                byte |= value << (filled * m_hw.bits);
                if (++filled == m_perByte) {
                    stream.put(std::uint8_t(byte));
                    byte = 0;
                    filled = 0;
                }
            }
        }
    }

    const network::Layer &m_layer;
    const network::LayerShape &m_shape;
    const device::HardwareLayer &m_hw;
    const place::LayerPlacement &m_place;
    const std::vector<std::int8_t> &m_weights;
    std::vector<int> m_taps;
    place::ColumnMap m_map;
    int m_perByte = 1;
    int m_area = 1;
    int m_passes = 1;
    int m_startColumn = 0;
    int m_tapCount = 1;
};

KernelBlock block(const ProcessorColumns &columns, std::uint32_t base, int from, int to)
{
    KernelBlock result;
    result.address = base | std::uint32_t(from * 4);
    const int bytes = (to - from) * kColumnBytes;
    result.words.assign(std::size_t((bytes + 3) / 4), 0);
    for (int i = 0; i < bytes; ++i) {
        const std::uint32_t byte = columns.bytes(from + i / kColumnBytes)[i % kColumnBytes];
        result.words[std::size_t(i / 4)] |= byte << (24 - i % 4 * 8);
    }
    return result;
}

} // namespace

std::vector<KernelBlock> kernelBlocks(const Context &context, const network::Parameters &parameters)
{
    std::vector<ProcessorColumns> processors(device::kProcessors);
    for (const int index : context.executed) {
        const network::Layer &layer = context.network.layers[std::size_t(index)];
        if (!layer.hasWeights() || layer.sameWeights || layer.weightSource)
            continue;
        const LayerPacker packer(context, index, parameters[std::size_t(index)]);
        int rank = 0;
        for (int p = 0; p < device::kProcessors; ++p) {
            if ((context.placement.layers[std::size_t(index)].processors >> p & 1) != 0)
                packer.pack(processors[std::size_t(p)], rank++);
        }
    }
    const device::RegisterMap map(context.device.id);
    std::vector<KernelBlock> blocks;
    for (int p = 0; p < device::kProcessors; ++p) {
        const ProcessorColumns &columns = processors[std::size_t(p)];
        for (int from = 0; from < columns.columns(); ++from) {
            if (!columns.written(from))
                continue;
            int to = from;
            while (to < columns.columns() && columns.written(to))
                ++to;
            blocks.push_back(block(columns, map.kernel(p), from, to));
            from = to;
        }
    }
    return blocks;
}

std::vector<std::uint32_t> kernelStream(const std::vector<KernelBlock> &blocks)
{
    std::vector<std::uint32_t> stream;
    for (const KernelBlock &each : blocks) {
        stream.push_back(each.address);
        stream.push_back(std::uint32_t(each.words.size()));
        stream.insert(stream.end(), each.words.begin(), each.words.end());
    }
    stream.push_back(0);
    return stream;
}

} // namespace facet::program
