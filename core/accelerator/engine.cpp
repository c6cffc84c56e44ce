// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "accelerator/engine.h"

#include <algorithm>
#include <limits>

namespace facet::accelerator {

using device::kColumnBytes;
using device::kProcessors;
using device::kProcessorsPerInstance;
using device::kProcessorsPerQuadrant;

namespace {

std::int32_t clip8(std::int64_t value)
{
    return std::int32_t(std::clamp<std::int64_t>(value, -128, 127));
}

// One channel of data: what one processor sees in one pass.
struct Plane {
    int rows = 0;
    int cols = 0;
    std::vector<std::int32_t> values;

    Plane(int r, int c) : rows(r), cols(c), values(std::size_t(r) * std::size_t(c)) {}
    std::int32_t &at(int r, int c) { return values[std::size_t(r) * std::size_t(cols) + std::size_t(c)]; }
    [[nodiscard]] std::int32_t at(int r, int c) const { return values[std::size_t(r) * std::size_t(cols) + std::size_t(c)]; }
};

class Engine
{
public:
    Engine(const LayerConfig &config, Memories &memories, const Fifos &fifos, bool averageRounding, bool binaryWeights)
        : c(config), m_memories(memories), m_fifos(fifos), m_averageRounding(averageRounding), m_binary(binaryWeights)
    {
    }

    void run()
    {
        for (int p = 0; p < kProcessors; ++p) {
            if ((c.processors >> p & 1) == 0)
                continue;
            m_active.push_back(p);
            for (int pass = 0; pass < c.passes; ++pass)
                m_planes.push_back(prepare(p, pass));
        }
        if (m_active.empty())
            return;
        switch (c.unit) {
        case Unit::Convolution: convolve(); break;
        case Unit::Depthwise: depthwise(); break;
        case Unit::Passthrough: passThrough(); break;
        }
    }

private:
    [[nodiscard]] const Plane &plane(std::size_t rank, int pass) const { return m_planes[rank * std::size_t(c.passes) + std::size_t(pass)]; }

    [[nodiscard]] std::int32_t input(int processor, std::int64_t pixel, int pass, int operand) const
    {
        const int quadrant = processor / kProcessorsPerQuadrant;
        const auto byteOf = [](std::uint32_t word, std::int64_t lane) { return std::int32_t(std::int8_t(word >> (lane * 8) & 0xff)); };
        if (c.fromFifo) {
            const auto &queue = m_fifos[std::size_t(quadrant)];
            const std::size_t word = std::size_t(c.bytePerPixel ? pixel / 4 : pixel);
            return word < queue.size() ? byteOf(queue[word], c.bytePerPixel ? pixel % 4 : processor % kProcessorsPerInstance) : 0;
        }
        const int instance = processor / kProcessorsPerInstance;
        if (c.bytePerPixel)
            return byteOf(m_memories.word(instance, c.readWord + pixel / 4), pixel % 4);
        const std::int64_t index = ((pixel * c.passes + pass) * c.operands + operand) * c.gap;
        return byteOf(m_memories.word(instance, c.readWord + index), processor % kProcessorsPerInstance);
    }

    // Combination and pooling of one processor's data in one pass.
    [[nodiscard]] Plane prepare(int processor, int pass) const
    {
        std::vector<Plane> operands;
        for (int operand = 0; operand < c.operands; ++operand) {
            Plane raw(c.rows, c.cols);
            for (std::size_t i = 0; i < raw.values.size(); ++i)
                raw.values[i] = input(processor, std::int64_t(i), pass, operand);
            operands.push_back(std::move(raw));
        }
        if (c.combine && !c.poolBeforeCombine)
            return pool(combine(operands));
        for (Plane &each : operands)
            each = pool(each);
        return c.combine ? combine(operands) : std::move(operands.front());
    }

    [[nodiscard]] Plane combine(const std::vector<Plane> &operands) const
    {
        Plane result = operands.front();
        for (std::size_t i = 0; i < result.values.size(); ++i) {
            std::int64_t value = result.values[i];
            for (std::size_t o = 1; o < operands.size(); ++o) {
                const std::int64_t next = operands[o].values[i];
                switch (c.function) {
                case Combine::Add: value += next; break;
                case Combine::Sub: value -= next; break;
                case Combine::Or: value |= next; break;
                case Combine::Xor: value ^= next; break;
                }
            }
            result.values[i] = clip8(value);
        }
        return result;
    }

    [[nodiscard]] std::int32_t average(std::int64_t sum) const
    {
        const std::int64_t area = std::int64_t(c.poolRows) * c.poolCols;
        if (!m_averageRounding || c.oneD)
            return std::int32_t(sum / area); // toward zero
        const std::int64_t magnitude = (2 * std::abs(sum) + area) / (2 * area);
        return clip8(sum < 0 ? -magnitude : magnitude);
    }

    [[nodiscard]] Plane pool(const Plane &in) const
    {
        if (!c.pooled && c.stride == 1)
            return in;
        Plane out(c.pooledRows, c.pooledCols);
        for (int r = 0; r < out.rows; ++r) {
            for (int col = 0; col < out.cols; ++col) {
                std::int64_t sum = 0;
                std::int32_t most = std::numeric_limits<std::int32_t>::min();
                for (int i = 0; i < c.poolRows; ++i) {
                    for (int j = 0; j < c.poolCols; ++j) {
                        const int y = r * c.stride + i * c.poolRowDilation, x = col * c.strideCols + j * c.poolColDilation;
                        const std::int32_t value = y < in.rows && x < in.cols ? in.at(y, x) : 0;
                        sum += value;
                        most = std::max(most, value);
                    }
                }
                out.at(r, col) = c.maxPool ? most : average(sum);
            }
        }
        return out;
    }

    // Byte n of a processor's kernel stream: columns are filled from byte 8 down to byte 0.
    [[nodiscard]] std::uint8_t streamByte(int processor, std::int64_t n) const
    {
        return m_memories.kernelByte(processor, int(n / kColumnBytes), kColumnBytes - 1 - int(n % kColumnBytes));
    }

    [[nodiscard]] std::int32_t signedWeight(std::uint32_t raw) const
    {
        if (m_binary && c.bits == 1)
            return raw != 0 ? -1 : 1;
        const std::uint32_t sign = 1u << (c.bits - 1);
        return std::int32_t(raw ^ sign) - std::int32_t(sign);
    }

    // Taps of kernel `index` in row-major order; false when all are zero.
    bool kernel(int processor, std::int64_t index, std::vector<std::int32_t> &taps) const
    {
        const int area = c.kernelRows * c.kernelCols;
        taps.assign(std::size_t(area), 1);
        if (c.bypass)
            return true;
        const std::int64_t perByte = 8 / c.bits;
        std::int64_t first = c.kernelByte + index / perByte * area;
        if (c.fourBanks) { // output o lies in bank o % 4
            const std::int64_t output = index / c.passes, pass = index % c.passes;
            const std::int64_t inBank = output / 4 * c.passes + pass;
            const std::int64_t column = output % 4 * 1024 + c.firstBankColumn + inBank / perByte;
            first = column * kColumnBytes;
            index = inBank;
        }
        const std::uint32_t mask = (1u << c.bits) - 1;
        const int shift = int(index % perByte) * c.bits;
        bool any = false;
        for (int tap = 0; tap < area; ++tap) {
            const std::uint32_t raw = std::uint32_t(streamByte(processor, first + area - 1 - tap)) >> shift & mask;
            taps[std::size_t(tap)] = signedWeight(raw);
            any = any || taps[std::size_t(tap)] != 0;
        }
        return any;
    }

    [[nodiscard]] int outRows() const { return (c.transposed ? 2 * c.pooledRows : c.pooledRows) + 2 * c.padRows - c.kernelRows + 1; }
    [[nodiscard]] int outCols() const { return (c.transposed ? 2 * c.pooledCols : c.pooledCols) + 2 * c.padCols - c.kernelCols + 1; }

    // acc += correlation of the (zero-inserted) plane with the taps.
    void accumulate(std::vector<std::int64_t> &acc, const Plane &data, const std::vector<std::int32_t> &taps) const
    {
        const int rows = outRows(), cols = outCols();
        const int step = c.transposed ? 2 : 1;
        for (int i = 0; i < c.kernelRows; ++i) {
            for (int j = 0; j < c.kernelCols; ++j) {
                const std::int64_t weight = taps[std::size_t(i * c.kernelCols + j)];
                if (weight == 0)
                    continue;
                for (int r = 0; r < data.rows; ++r) {
                    const int y = r * step + c.padRows - i;
                    if (y < 0 || y >= rows)
                        continue;
                    for (int x = 0; x < data.cols; ++x) {
                        const int at = x * step + c.padCols - j;
                        if (at >= 0 && at < cols)
                            acc[std::size_t(y) * std::size_t(cols) + std::size_t(at)] += weight * data.at(r, x);
                    }
                }
            }
        }
    }

    [[nodiscard]] std::int64_t finish(std::int64_t acc) const
    {
        if (c.wide)
            return acc;
        const int right = 7 - c.shift;
        std::int64_t value = right > 0 ? (acc + (std::int64_t{1} << (right - 1))) >> right : acc * (std::int64_t{1} << -right);
        value = clip8(value);
        if (c.relu)
            value = std::max<std::int64_t>(value, 0);
        if (c.absolute)
            value = std::min<std::int64_t>(std::abs(value), 127);
        return value;
    }

    void store(int instance, std::int64_t base, int lane, std::int64_t pixel, int expand, std::int64_t value)
    {
        const std::int64_t word = base + pixel * c.pixelWords + expand * c.expandWords;
        if (c.wide)
            m_memories.setWord(instance, word + lane, std::uint32_t(value));
        else
            m_memories.setByte(instance, word, lane, std::uint8_t(value));
    }

    // A processor that the output map leaves out: its kernels were never written (3x3, 8 bits: one column each). It takes no bias
    // byte either, as the reference's bias lists have none for it; leading ones, before the first output, do.
    [[nodiscard]] bool isGap(std::int64_t output) const
    {
        if (c.bypass || c.fourBanks || c.bits != 8 || c.kernelRows * c.kernelCols != kColumnBytes || c.kernelByte % kColumnBytes != 0)
            return false;
        const std::int64_t column = c.kernelByte / kColumnBytes + output * c.passes;
        return !m_memories.kernelWritten(m_active.front(), int(column));
    }

    void convolve()
    {
        const int rows = outRows(), cols = outCols();
        if (rows <= 0 || cols <= 0)
            return;
        // Every started quadrant holds the same pointer.
        std::size_t any = 0;
        while (any + 1 < c.writeWord.size() && c.writeWord[any] == 0 && c.writeInstance[any] == 0)
            ++any;
        const std::int64_t base = c.writeWord[any];
        const int firstInstance = c.writeInstance[any];
        std::vector<std::int32_t> taps;
        std::vector<std::int64_t> acc(std::size_t(rows) * std::size_t(cols));
        int biasIndex = 0;
        bool begun = false;
        for (int expand = 0; expand < c.expands; ++expand) {
            for (int position = 0; position < c.positions; ++position) {
                const std::int64_t output = std::int64_t(expand) * c.positions + position;
                const std::int64_t first = output * (c.bypass ? 1 : c.passes);
                if (first >= c.kernelCount)
                    return;
                const bool gap = isGap(output);
                if (gap && begun)
                    continue;
                begun = begun || !gap;
                std::int64_t bias = 0;
                for (int g = 0; g < device::kQuadrants; ++g) {
                    if (c.biasByte[std::size_t(g)] >= 0)
                        bias = m_memories.bias(g, c.biasByte[std::size_t(g)] + biasIndex);
                }
                ++biasIndex;
                std::ranges::fill(acc, bias * 128);
                for (std::size_t rank = 0; rank < m_active.size(); ++rank) {
                    if ((c.summed >> m_active[rank] & 1) == 0)
                        continue;
                    for (int pass = 0; pass < c.passes; ++pass) {
                        if (kernel(m_active[rank], output * c.passes + pass, taps))
                            accumulate(acc, plane(rank, pass), taps);
                    }
                }
                for (std::size_t i = 0; i < acc.size(); ++i)
                    store(firstInstance + position / 4, base, position % 4, std::int64_t(i), expand, finish(acc[i]));
            }
        }
    }

    void depthwise()
    {
        const int rows = outRows(), cols = outCols();
        if (rows <= 0 || cols <= 0)
            return;
        const int lowest = m_active.front();
        std::array<int, device::kQuadrants> ranks{};
        std::vector<std::int32_t> taps;
        std::vector<std::int64_t> acc(std::size_t(rows) * std::size_t(cols));
        for (std::size_t rank = 0; rank < m_active.size(); ++rank) {
            const int p = m_active[rank];
            const int g = p / kProcessorsPerQuadrant;
            const int inQuadrant = p % kProcessorsPerQuadrant;
            const int order = ranks[std::size_t(g)]++;
            const int slot = c.broadcast ? inQuadrant % 4 * 4 + inQuadrant / 4 : order;
            const int offset = c.broadcast ? p - (lowest & ~3) : order;
            const int destination = c.writeInstance[std::size_t(g)] * kProcessorsPerInstance + offset;
            for (int pass = 0; pass < c.passes; ++pass) {
                const int bias = c.biasByte[std::size_t(g)];
                std::ranges::fill(acc, bias >= 0 ? 128 * std::int64_t(m_memories.bias(g, bias + pass * 16 + slot)) : 0);
                if (kernel(p, pass, taps))
                    accumulate(acc, plane(rank, pass), taps);
                for (std::size_t i = 0; i < acc.size(); ++i)
                    store(destination / 4, c.writeWord[std::size_t(g)], destination % 4, std::int64_t(i), pass, finish(acc[i]));
            }
        }
    }

    void passThrough()
    {
        std::array<int, device::kQuadrants> firsts{-1, -1, -1, -1};
        for (std::size_t rank = 0; rank < m_active.size(); ++rank) {
            const int p = m_active[rank];
            const std::size_t g = std::size_t(p / kProcessorsPerQuadrant);
            const int inQuadrant = p % kProcessorsPerQuadrant;
            if (firsts[g] < 0)
                firsts[g] = inQuadrant & ~3;
            const int instance = c.writeInstance[g] + (inQuadrant - firsts[g]) / 4;
            for (int pass = 0; pass < c.passes; ++pass) {
                const Plane &data = plane(rank, pass);
                for (std::size_t i = 0; i < data.values.size(); ++i)
                    store(instance, c.writeWord[g], inQuadrant % 4, std::int64_t(i), pass, data.values[i]);
            }
        }
    }

    const LayerConfig &c;
    Memories &m_memories;
    const Fifos &m_fifos;
    bool m_averageRounding;
    bool m_binary;
    std::vector<int> m_active;   // enabled processors, ascending
    std::vector<Plane> m_planes; // by rank and pass
};

} // namespace

void execute(const LayerConfig &config, Memories &memories, const Fifos &fifos, bool averageRounding, bool binaryWeights)
{
    Engine(config, memories, fifos, averageRounding, binaryWeights).run();
}

std::int64_t layerCycles(const LayerConfig &c)
{
    const std::int64_t area = std::int64_t(c.poolRows) * c.poolCols;
    const std::int64_t operands = c.operands;
    std::int64_t passes = c.passes;
    const std::int64_t up = c.transposed ? 2 : 1;
    const std::int64_t rows = c.pooledRows * up, cols = c.pooledCols * up;
    std::int64_t total = 0;
    if (c.unit == Unit::Passthrough) {
        if (c.expands > 1 && area > 1)
            passes = 2 * passes - 1;
        const bool poolFirst = c.poolBeforeCombine || area == 1;
        const std::int64_t element = poolFirst ? passes * operands * (area + 1) : passes * (operands * area + 1);
        total = rows * cols * (element + passes * c.slots);
    } else {
        const bool poolFirst = c.poolBeforeCombine || area == 1;
        const std::int64_t pad = poolFirst ? 2 * passes * operands : 2 * passes;
        const std::int64_t data = poolFirst ? passes * operands * (area + 1) : passes * (operands * area + 1);
        const std::int64_t m = poolFirst ? 1 : passes;
        const std::int64_t kh = c.kernelRows, kw = c.kernelCols, ph = c.padRows, pw = c.padCols;
        const std::int64_t outputs = c.unit == Unit::Depthwise ? c.slots : c.kernelCount / (c.bypass ? 1 : passes);
        const std::int64_t outCols = cols + 2 * pw - kw + 1;
        std::int64_t before = c.flattenUnit ? 1 : 0;
        if (!poolFirst && (passes > 1 || operands > 1))
            before += ((rows + 2 * ph - kw + 1) * pw + (cols + 2 * pw - kh + 1) * ph - ph * pw) * (c.kernelByte / kColumnBytes);
        const std::int64_t above = 2 * pw * (pad + 1) + m * cols * (pad + 1);
        const std::int64_t fill = 2 * pw * (pad + 1) + m * cols * (data + 1);
        const auto outputRow = [&](std::int64_t element) {
            return pw * (pad + 1) + m * (kw - 1 - pw) * (element + 1) + m * (outCols - pw) * element + pad * pw;
        };
        const std::int64_t write = passes * outCols * outputs + (outputs == 1 && passes == 1 ? outputs : 0);
        total = before + ph * above + (kh - 1 - ph) * fill + (outputRow(data) + write) * (rows - (kh - 1 - ph)) + ph * (outputRow(pad) + write);
    }
    return c.streaming ? (15 * total + 9) / 10 : total;
}

} // namespace facet::accelerator
