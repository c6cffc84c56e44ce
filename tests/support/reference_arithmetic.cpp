// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/reference_arithmetic.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace facet::testing {

namespace {

using arithmetic::Stage;
using network::Activation;
using network::Eltwise;
using network::Extent;
using network::FeatureMap;
using network::Layer;
using network::LayerParameters;
using network::LayerShape;
using network::Operator;
using network::Pooling;
using network::Shape;
using std::int64_t;

// Channels x rows x columns of unbounded integers.
struct Block {
    int channels = 0;
    int rows = 0;
    int cols = 0;
    std::vector<int64_t> values;

    Block() = default;
    Block(int c, int h, int w) : channels(c), rows(h), cols(w), values(std::size_t(int64_t(c) * h * w)) {}
    int64_t &at(int c, int y, int x) { return values.at(std::size_t((int64_t(c) * rows + y) * cols + x)); }
    [[nodiscard]] int64_t at(int c, int y, int x) const { return values.at(std::size_t((int64_t(c) * rows + y) * cols + x)); }
    // Zero outside.
    [[nodiscard]] int64_t padded(int c, int y, int x) const { return y < 0 || x < 0 || y >= rows || x >= cols ? 0 : at(c, y, x); }
};

void require(bool condition, const char *what)
{
    if (!condition)
        throw std::runtime_error(what);
}

Block fromMap(const FeatureMap &map)
{
    Block block(map.shape.channels, map.shape.extent.rows, map.shape.extent.cols);
    require(block.values.size() == map.values.size(), "feature map size");
    std::ranges::copy(map.values, block.values.begin());
    return block;
}

FeatureMap toMap(const Block &block)
{
    FeatureMap map{{block.channels, {block.rows, block.cols}}, {}};
    for (const int64_t value : block.values) {
        require(value >= INT32_MIN && value <= INT32_MAX, "value exceeds 32 bits");
        map.values.push_back(std::int32_t(value));
    }
    return map;
}

Block concatenateChannels(const std::vector<Block> &blocks)
{
    Block out = blocks.front();
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        out.channels += blocks[i].channels;
        out.values.insert(out.values.end(), blocks[i].values.begin(), blocks[i].values.end());
    }
    return out;
}

// (C, H*W) each, joined along the pixels.
Block concatenatePixels(const std::vector<Block> &blocks)
{
    int pixels = 0;
    for (const Block &block : blocks) {
        require(block.channels == blocks.front().channels, "channels differ");
        pixels += block.rows * block.cols;
    }
    Block out(blocks.front().channels, pixels, 1);
    for (int c = 0; c < out.channels; ++c) {
        int at = 0;
        for (const Block &block : blocks) {
            for (int y = 0; y < block.rows; ++y)
                for (int x = 0; x < block.cols; ++x)
                    out.at(c, at++, 0) = block.at(c, y, x);
        }
    }
    return out;
}

Block concatenate(const std::vector<Block> &blocks)
{
    for (const Block &block : blocks) {
        if (block.rows != blocks.front().rows || block.cols != blocks.front().cols)
            return concatenatePixels(blocks);
    }
    return concatenateChannels(blocks);
}

Block channelsOf(const Block &block, int first, int count)
{
    require(first >= 0 && first + count <= block.channels, "not enough channels");
    Block out(count, block.rows, block.cols);
    const auto begin = block.values.begin() + int64_t(first) * block.rows * block.cols;
    std::copy(begin, begin + int64_t(out.values.size()), out.values.begin());
    return out;
}

Block crop(const Block &block, const std::array<int, 2> &rows)
{
    const int left = block.rows - rows[0] - rows[1];
    require(left > 0, "nothing left after the crop");
    Block out(block.channels, left, block.cols);
    for (int c = 0; c < out.channels; ++c)
        for (int y = 0; y < out.rows; ++y)
            for (int x = 0; x < out.cols; ++x)
                out.at(c, y, x) = block.at(c, y + rows[0], x);
    return out;
}

Block reshape(Block block, int channels, Extent extent)
{
    require(int64_t(block.values.size()) == channels * extent.area(), "reshape to another number of values");
    block.channels = channels;
    block.rows = extent.rows;
    block.cols = extent.cols;
    return block;
}

Block eltwise(const std::vector<Block> &operands, Eltwise op)
{
    Block out = operands.front();
    for (std::size_t k = 1; k < operands.size(); ++k) {
        for (std::size_t i = 0; i < out.values.size(); ++i) {
            int64_t &value = out.values[i];
            const int64_t other = operands[k].values.at(i);
            switch (op) {
            case Eltwise::Add: value += other; break;
            case Eltwise::Sub: value -= other; break;
            case Eltwise::Or: value |= other; break;
            case Eltwise::Xor: value ^= other; break;
            case Eltwise::None: throw std::runtime_error("several operands without an operation");
            }
        }
    }
    for (int64_t &value : out.values)
        value = std::clamp<int64_t>(value, -128, 127);
    return out;
}

int pooledSize(int in, int pool, int stride, int dilation)
{
    return (in + stride - pool - dilation + 1) / stride;
}

int64_t average(int64_t sum, int64_t count, bool round)
{
    if (!round)
        return sum / count;                                                       // toward zero
    const int64_t magnitude = ((sum < 0 ? -sum : sum) * 2 + count) / (2 * count); // half away from zero
    return std::clamp<int64_t>(sum < 0 ? -magnitude : magnitude, -128, 127);
}

Block pool(const Block &block, const Layer &layer, bool oneD, bool rounding)
{
    const bool maximum = layer.pooling == Pooling::Max;
    const int stepRows = oneD && maximum ? 1 : layer.poolDilation.rows; // the 1-D maximum ignores the dilation
    const int poolCols = oneD ? 1 : layer.pool.cols;
    const int strideCols = oneD ? 1 : layer.poolStride.cols;
    const int dilationCols = oneD ? 1 : layer.poolDilation.cols;
    Block out(block.channels, pooledSize(block.rows, layer.pool.rows, layer.poolStride.rows, layer.poolDilation.rows),
              oneD ? block.cols : pooledSize(block.cols, poolCols, strideCols, dilationCols));
    for (int c = 0; c < out.channels; ++c) {
        for (int y = 0; y < out.rows; ++y) {
            for (int x = 0; x < out.cols; ++x) {
                int64_t largest = INT64_MIN;
                int64_t sum = 0;
                for (int i = 0; i < layer.pool.rows; ++i) {
                    for (int j = 0; j < poolCols; ++j) {
                        const int64_t value = block.at(c, y * layer.poolStride.rows + i * stepRows, x * strideCols + j * dilationCols);
                        largest = std::max(largest, value);
                        sum += value;
                    }
                }
                if (layer.pooling == Pooling::Average)
                    out.at(c, y, x) = average(sum, int64_t(layer.pool.rows) * poolCols, rounding && !oneD);
                else
                    out.at(c, y, x) = largest; // a window of one pixel when there is no pooling
            }
        }
    }
    return out;
}

// A zero row and column between neighbours.
Block spread(const Block &block, Extent stride)
{
    Block out(block.channels, stride.rows * (block.rows - 1) + 1, stride.cols * (block.cols - 1) + 1);
    for (int c = 0; c < block.channels; ++c)
        for (int y = 0; y < block.rows; ++y)
            for (int x = 0; x < block.cols; ++x)
                out.at(c, y * stride.rows, x * stride.cols) = block.at(c, y, x);
    return out;
}

Block convolve(const Block &in, const Layer &layer, const LayerShape &shape, const LayerParameters &parameters)
{
    const Extent kernel = layer.op == Operator::Linear || layer.flatten ? Extent{1, 1} : layer.kernel;
    const bool transposed = layer.op == Operator::ConvTranspose2d;
    const bool oneD = layer.op == Operator::Conv1d;
    const Extent stride = transposed || layer.flatten ? Extent{1, 1} : layer.stride;
    const Block data = transposed ? spread(in, layer.stride) : in;
    Extent pad = layer.flatten ? Extent{0, 0} : layer.pad;
    if (transposed)
        pad = {layer.dilation.rows * (kernel.rows - 1) - pad.rows, layer.dilation.cols * (kernel.cols - 1) - pad.cols};
    if (oneD)
        pad.cols = 0;
    const int kernelCols = oneD ? 1 : kernel.cols;
    const int inputs = data.channels / layer.groups; // of one output
    const int outputs = shape.outChannels / layer.groups;
    Block out(shape.outChannels, shape.out.rows, shape.out.cols);
    for (int o = 0; o < out.channels; ++o) {
        for (int y = 0; y < out.rows; ++y) {
            for (int x = 0; x < out.cols; ++x) {
                int64_t sum = 0;
                for (int c = 0; c < inputs; ++c) {
                    for (int i = 0; i < kernel.rows; ++i) {
                        for (int j = 0; j < kernelCols; ++j) {
                            const int64_t weight =
                                layer.bypass
                                    ? 1
                                    : parameters.weights.at(std::size_t(((int64_t(o) * inputs + c) * kernel.rows + i) * kernelCols + j));
                            sum += weight * data.padded(o / outputs * inputs + c, y * stride.rows + i * layer.dilation.rows - pad.rows,
                                                        x * stride.cols + j * layer.dilation.cols - pad.cols);
                        }
                    }
                }
                out.at(o, y, x) = sum + (parameters.bias.empty() ? 0 : 128 * int64_t(parameters.bias.at(std::size_t(o))));
            }
        }
    }
    return out;
}

int totalShift(const Layer &layer)
{
    if (layer.bypass)
        return layer.outputShift.value_or(7);
    return layer.outputShift.value_or(0) + 8 - network::storageBits(layer.weightBits);
}

// floor(1/2 + value * 2^shift / 128)
int64_t scale(int64_t value, int shift)
{
    const int right = 7 - shift;
    if (right <= 0)
        return value * (int64_t(1) << -right);
    return (value + (int64_t(1) << (right - 1))) >> right;
}

void finish(Block &block, const Layer &layer)
{
    for (int64_t &value : block.values) {
        if (layer.outputWidth == 8)
            value = std::clamp<int64_t>(scale(value, totalShift(layer)), -128, 127);
        if (layer.activation == Activation::ReLU)
            value = std::clamp<int64_t>(value, 0, 127);
        else if (layer.activation == Activation::Abs)
            value = std::min<int64_t>(value < 0 ? -value : value, 127);
    }
}

// dim.rows entries of channels x dim.cols values.
class RollingBuffer {
public:
    RollingBuffer(const network::DataBuffer &description, const FeatureMap *before)
        : m_block(before != nullptr ? fromMap(*before) : Block(description.channels, description.dim.rows, description.dim.cols))
    {
    }
    [[nodiscard]] const Block &block() const { return m_block; }

    static Block rolled(const Block &block, int by)
    {
        Block out(block.channels, block.rows, block.cols);
        for (int c = 0; c < out.channels; ++c)
            for (int y = 0; y + by < out.rows; ++y)
                for (int x = 0; x < out.cols; ++x)
                    out.at(c, y, x) = block.at(c, y + by, x);
        return out;
    }
    void shift(int by) { m_block = rolled(m_block, by); }
    // The output, pixel by pixel with its channels together, becomes (channels, columns) of each of the last entries.
    void insert(const Block &output, int count)
    {
        require(int64_t(output.values.size()) == int64_t(m_block.channels) * m_block.cols && count <= m_block.rows, "buffer_insert");
        std::vector<int64_t> flat;
        for (int y = 0; y < output.rows; ++y)
            for (int x = 0; x < output.cols; ++x)
                for (int c = 0; c < output.channels; ++c)
                    flat.push_back(output.at(c, y, x));
        for (int entry = m_block.rows - count; entry < m_block.rows; ++entry)
            for (int c = 0; c < m_block.channels; ++c)
                for (int x = 0; x < m_block.cols; ++x)
                    m_block.at(c, entry, x) = flat[std::size_t(c * m_block.cols + x)];
    }

private:
    Block m_block;
};

} // namespace

arithmetic::Result referenceInfer(const network::Network &network, const network::Shapes &shapes, const network::Parameters &parameters,
                                  const FeatureMap &input, const FeatureMap *buffer)
{
    arithmetic::Result result;
    std::map<int, Block> outputs;
    outputs[network::kNetworkInput] = fromMap(input);
    const bool hasBuffer = network.dataBuffer.has_value();
    RollingBuffer rolling(network.dataBuffer.value_or(network::DataBuffer{}), hasBuffer ? buffer : nullptr);

    int previous = network::kNetworkInput;
    for (int index = network.options.startLayer; index >= 0 && index < int(network.layers.size());) {
        const Layer &layer = network.layers[std::size_t(index)];
        const LayerShape &shape = shapes.layers.at(std::size_t(index));
        const auto capture = [&](Stage stage, const Block &block, int operands = 1) {
            result.stages.push_back({index, stage, operands, toMap(block)});
        };

        std::vector<Block> gathered;
        if (layer.readsBuffer)
            gathered.push_back(rolling.block());
        else if (layer.sources.empty())
            gathered.push_back(outputs.at(previous));
        else
            for (const int source : layer.sources)
                gathered.push_back(outputs.at(source));
        const Block all = concatenate(gathered);

        const bool several = layer.operands > 1;
        std::vector<Block> operands;
        if (several) {
            const int channels = (all.channels - layer.inChannelSkip) / layer.operands;
            for (int k = 0; k < layer.operands; ++k)
                operands.push_back(channelsOf(all, layer.inChannelSkip + k * channels, channels));
        } else {
            operands.push_back(channelsOf(all, layer.inChannelSkip, all.channels - layer.inChannelSkip));
        }
        if (several && !layer.poolFirst) {
            operands = {eltwise(operands, layer.eltwise)};
            capture(Stage::Eltwise, operands.front());
        }
        for (Block &operand : operands) {
            if (layer.inCrop[0] != 0 || layer.inCrop[1] != 0)
                operand = crop(operand, layer.inCrop);
            operand = reshape(std::move(operand), shape.inChannels, shape.in);
        }
        if (layer.pool != Extent{1, 1} || layer.poolStride != Extent{1, 1}) {
            for (Block &operand : operands)
                operand = pool(operand, layer, layer.op == Operator::Conv1d, network.options.avgPoolRounding);
            capture(Stage::Pooling, concatenateChannels(operands), int(operands.size()));
        }
        if (several && layer.poolFirst) {
            operands = {eltwise(operands, layer.eltwise)};
            capture(Stage::Eltwise, operands.front());
        }

        Block data = std::move(operands.front());
        if (layer.flatten)
            data = reshape(std::move(data), int(data.values.size()), {1, 1});
        if (layer.op != Operator::Passthrough) {
            data = convolve(data, layer, shape, parameters.at(std::size_t(index)));
            finish(data, layer);
        }
        if (layer.bufferShift) {
            rolling.shift(*layer.bufferShift);
            data = RollingBuffer::rolled(data, *layer.bufferShift);
        }
        capture(Stage::Output, data);
        if (layer.bufferInsert)
            rolling.insert(data, *layer.bufferInsert);
        outputs[index] = std::move(data);

        previous = index;
        const int next = layer.simulatedNext.value_or(layer.next.value_or(index + 1));
        const bool last = next < 0 || next >= int(network.layers.size());
        if (layer.output || index == shapes.order.back())
            result.outputs.push_back({index, toMap(outputs[index])});
        index = last ? -1 : next;
    }
    if (hasBuffer)
        result.buffer = toMap(rolling.block());
    return result;
}

} // namespace facet::testing
