// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Arranges the weights of a layer for the inner loops, and proves that their sums fit.
#include "arithmetic/map.h"
#include "arithmetic/plan.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace facet::arithmetic {

namespace {

using network::Layer;
using network::LayerParameters;

constexpr std::int64_t kLargestInput = 128; // of 8-bit data, by magnitude

tl::unexpected<Error> error(int layer, std::string what, std::string remedy)
{
    return tl::unexpected(Error{std::move(what), {}, 0, layer, std::move(remedy)});
}

int totalShift(const Layer &layer)
{
    if (layer.bypass)
        return layer.outputShift.value_or(7);
    return layer.outputShift.value_or(0) + 8 - network::storageBits(layer.weightBits);
}

bool fits(std::int8_t weight, int bits)
{
    if (bits == network::kBinaryBits)
        return weight == 1 || weight == -1;
    const int limit = 1 << (bits - 1);
    return weight >= -limit && weight < limit;
}

std::size_t inputsPerOutput(const Convolution &conv)
{
    return std::size_t(conv.in.channels / conv.groups) * std::size_t(conv.kernel.area());
}

// The largest magnitude that a sum can reach on the way, rounding included.
std::int64_t largestSum(const Convolution &conv, const std::vector<std::int8_t> &weights, const std::vector<std::int8_t> &bias)
{
    const std::size_t inputs = inputsPerOutput(conv);
    std::int64_t largest = 0;
    for (std::size_t o = 0; o < std::size_t(conv.out.channels); ++o) {
        std::int64_t sum = bias.empty() ? 0 : 128 * std::abs(std::int64_t(bias[o]));
        for (std::size_t i = 0; i < inputs; ++i)
            sum += kLargestInput * std::abs(std::int64_t(weights[o * inputs + i]));
        largest = std::max(largest, sum);
    }
    return largest + (conv.scaling.right > 0 ? std::int64_t(1) << (conv.scaling.right - 1) : 0);
}

// Value of a weight by output, input, row and column.
struct Weights {
    const Convolution &conv;
    const std::vector<std::int8_t> &values;
    [[nodiscard]] std::int8_t at(int o, int c, int i, int j) const
    {
        const int inputs = conv.in.channels / conv.groups;
        return values[((std::size_t(o) * std::size_t(inputs) + std::size_t(c)) * std::size_t(conv.kernel.rows) + std::size_t(i)) *
                          std::size_t(conv.kernel.cols) +
                      std::size_t(j)];
    }
};

std::size_t wholeBlocks(std::size_t count, std::size_t lanes)
{
    return (count + lanes - 1) / lanes * lanes;
}

void arrangeWords(Convolution &conv, const Weights &weights, const std::vector<std::int8_t> &bias, const Kernels &kernels)
{
    const int perWord = kernels.quad ? 4 : 2;
    const int valueBytes = kernels.quad ? 1 : 2;
    const int stride = int(paddedChannels(conv.in.channels));
    const int wordsPerPixel = stride / perWord;
    const std::size_t words = std::size_t(conv.kernel.area()) * std::size_t(wordsPerPixel);
    const std::size_t outputs = wholeBlocks(std::size_t(conv.out.channels), kernels.lanes);
    conv.wordWeights.assign(outputs * words * 4, std::byte(0));
    conv.bias.assign(outputs, 0);
    conv.offsets.clear();
    for (int i = 0; i < conv.kernel.rows; ++i) {
        for (int j = 0; j < conv.kernel.cols; ++j) {
            for (int g = 0; g < wordsPerPixel; ++g)
                conv.offsets.push_back((i * conv.dilation.rows * conv.padded.cols + j * conv.dilation.cols) * stride * valueBytes + g * 4);
        }
    }
    for (int o = 0; o < conv.out.channels; ++o) {
        // 32-bit sums are sums modulo 2^32: unsigned, so that every intermediate value is well defined.
        std::uint32_t start = bias.empty() ? 0 : std::uint32_t(128 * std::int32_t(bias[std::size_t(o)]));
        std::size_t word = 0;
        for (int i = 0; i < conv.kernel.rows; ++i) {
            for (int j = 0; j < conv.kernel.cols; ++j) {
                for (int g = 0; g < wordsPerPixel; ++g, ++word) {
                    const std::size_t at =
                        ((std::size_t(o) / kernels.lanes * words + word) * kernels.lanes + std::size_t(o) % kernels.lanes) * 4;
                    for (int k = 0; k < perWord && g * perWord + k < conv.in.channels; ++k) {
                        const std::int8_t weight = weights.at(o, g * perWord + k, i, j);
                        const std::int16_t wide = weight;
                        if (kernels.quad) {
                            std::memcpy(&conv.wordWeights[at + std::size_t(k)], &weight, sizeof weight);
                            start -= std::uint32_t(128 * std::int32_t(weight)); // inputs come with 128 added
                        } else {
                            std::memcpy(&conv.wordWeights[at + std::size_t(k) * 2], &wide, sizeof wide);
                        }
                    }
                }
            }
        }
        conv.bias[std::size_t(o)] = std::int32_t(start);
    }
}

void arrangeDepthwise(Convolution &conv, const Weights &weights, const std::vector<std::int8_t> &bias, const Kernels &kernels)
{
    const std::size_t stride = wholeBlocks(std::size_t(conv.out.channels), kernels.lanes);
    const int pixelStride = int(paddedChannels(conv.in.channels));
    conv.depthwiseWeights.assign(stride * std::size_t(conv.kernel.area()), 0);
    conv.bias.assign(stride, 0);
    conv.offsets.clear();
    for (int i = 0; i < conv.kernel.rows; ++i) {
        for (int j = 0; j < conv.kernel.cols; ++j) {
            for (int o = 0; o < conv.out.channels; ++o)
                conv.depthwiseWeights[conv.offsets.size() * stride + std::size_t(o)] = weights.at(o, 0, i, j);
            conv.offsets.push_back((i * conv.dilation.rows * conv.padded.cols + j * conv.dilation.cols) * pixelStride);
        }
    }
    for (std::size_t o = 0; o < bias.size(); ++o)
        conv.bias[o] = 128 * std::int32_t(bias[o]);
}

} // namespace

Expected<void> addParameters(Step &step, const Layer &layer, const LayerParameters &parameters, bool wideInput, const Kernels &kernels)
{
    Convolution &conv = step.convolution;
    conv.shift = totalShift(layer);
    if (conv.shift < -15 || conv.shift > 15)
        return error(step.layer, "The total output shift is " + std::to_string(conv.shift) + ", but the chip shifts by -15 to 15",
                     "Change the output shift");
    const int right = 7 - conv.shift;
    conv.scaling = {std::max(right, 0), std::max(-right, 0), layer.activation == network::Activation::ReLU ? 0 : -128,
                    layer.activation == network::Activation::Abs};

    const std::size_t needed = std::size_t(conv.out.channels) * inputsPerOutput(conv);
    std::vector<std::int8_t> ones;
    if (layer.bypass)
        ones.assign(needed, 1);
    const std::vector<std::int8_t> &weights = layer.bypass ? ones : parameters.weights;
    if (weights.size() != needed)
        return error(step.layer, "There are " + std::to_string(weights.size()) + " weights for a layer of " + std::to_string(needed),
                     "Load weights that belong to this network");
    if (!layer.bypass && !std::ranges::all_of(weights, [&](std::int8_t weight) { return fits(weight, layer.weightBits); }))
        return error(step.layer, "A weight does not fit " + std::to_string(network::storageBits(layer.weightBits)) + " bits",
                     "Quantize the weights for this width");
    if (!parameters.bias.empty() && parameters.bias.size() != std::size_t(conv.out.channels))
        return error(step.layer,
                     "The bias has " + std::to_string(parameters.bias.size()) + " values for " + std::to_string(conv.out.channels) +
                         " output channels",
                     "Load a bias that belongs to this network");

    const bool exactIn32Bits = largestSum(conv, weights, parameters.bias) <= std::numeric_limits<std::int32_t>::max();
    if (wideInput || !exactIn32Bits) {
        conv.path = Convolution::Path::Plain;
        conv.plainWeights = weights;
        conv.bias.assign(std::size_t(conv.out.channels), 0);
        for (std::size_t o = 0; o < parameters.bias.size(); ++o)
            conv.bias[o] = 128 * std::int32_t(parameters.bias[o]);
    } else if (conv.groups > 1) {
        conv.path = Convolution::Path::Depthwise;
        arrangeDepthwise(conv, {conv, weights}, parameters.bias, kernels);
    } else {
        conv.path = Convolution::Path::Words;
        arrangeWords(conv, {conv, weights}, parameters.bias, kernels);
    }
    return {};
}

} // namespace facet::arithmetic
