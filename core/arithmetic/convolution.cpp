// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// spec/chip/arithmetic.md sections 2 and 3.
#include "arithmetic/workspace.h"

#include <algorithm>
#include <cstring>

namespace facet::arithmetic {

namespace {

using network::Activation;

// Output pixels handed to an inner loop at once: a multiple of what every instruction set takes, so that none is left in between.
constexpr std::size_t kPixelsAtOnce = 5 * 11 * 16;
// Inner loops read whole blocks: bytes behind the last pixel.
constexpr std::size_t kSlack = 256;

// Surrounds the map with zeros (and puts them between pixels for a transposed convolution), in the form the inner loops read.
void pad(const Convolution &conv, const Kernels &kernels, const View<std::int8_t> &in, std::vector<std::byte> &padded)
{
    const bool words = conv.path == Convolution::Path::Words;
    const bool bytes = words && kernels.quad;
    const std::size_t valueBytes = bytes ? 1 : 2;
    const std::size_t stride = paddedChannels(conv.in.channels);
    const std::size_t pixelBytes = stride * valueBytes;
    padded.resize(std::size_t(conv.padded.area()) * pixelBytes + kSlack);
    std::memset(padded.data(), bytes ? 0x80 : 0, padded.size());

    const auto convert = words ? kernels.toWords : kernels.to16Bits;
    const bool dense = conv.spread == network::Extent{1, 1} && in.stride == stride;
    for (int y = 0; y < conv.in.extent.rows; ++y) {
        const std::size_t row = std::size_t(conv.padBefore.rows + y * conv.spread.rows) * std::size_t(conv.padded.cols);
        std::byte *to = padded.data() + (row + std::size_t(conv.padBefore.cols)) * pixelBytes;
        if (dense) {
            convert(in.pixel(y, 0), to, std::size_t(conv.in.extent.cols) * stride);
            continue;
        }
        for (int x = 0; x < conv.in.extent.cols; ++x)
            convert(in.pixel(y, x), to + std::size_t(x * conv.spread.cols) * pixelBytes, std::size_t(conv.in.channels));
    }
}

// Calls run(first pixel, addresses, count) for all output pixels in order.
template <typename Run> void overPixels(const Convolution &conv, std::size_t pixelBytes, Workspace &workspace, Run run)
{
    const std::size_t count = std::size_t(conv.out.extent.area());
    workspace.starts.resize(std::min(count, kPixelsAtOnce));
    int y = 0;
    int x = 0;
    for (std::size_t first = 0; first < count; first += kPixelsAtOnce) {
        const std::size_t now = std::min(kPixelsAtOnce, count - first);
        for (std::size_t p = 0; p < now;) {
            // The rest of this row, or as much of it as there is room for.
            const std::byte *start =
                workspace.padded.data() +
                (std::size_t(y * conv.stride.rows) * std::size_t(conv.padded.cols) + std::size_t(x * conv.stride.cols)) * pixelBytes;
            const std::size_t step = std::size_t(conv.stride.cols) * pixelBytes;
            const std::size_t inRow = std::min(now - p, std::size_t(conv.out.extent.cols - x));
            for (std::size_t k = 0; k < inRow; ++k)
                workspace.starts[p + k] = start + k * step;
            p += inRow;
            x += int(inRow);
            if (x == conv.out.extent.cols) {
                x = 0;
                ++y;
            }
        }
        run(first, workspace.starts.data(), now);
    }
}

template <typename Task> void direct(Task &task, const Convolution &conv, Map &out, std::size_t firstPixel)
{
    task.scaling = conv.scaling;
    task.offsets = conv.offsets.data();
    task.bias = conv.bias.data();
    task.stride = out.stride();
    if (conv.wideOutput)
        task.wide = out.full.data() + firstPixel * out.stride();
    else
        task.narrow = out.narrow.data() + firstPixel * out.stride();
}

std::int32_t activated(std::int64_t value, Activation activation)
{
    if (activation == Activation::ReLU)
        return std::int32_t(std::clamp<std::int64_t>(value, 0, 127));
    if (activation == Activation::Abs)
        return std::int32_t(std::min<std::int64_t>(value < 0 ? -value : value, 127));
    return std::int32_t(value);
}

// 64-bit sums, plainly: for data or sums that 32 bits might not hold.
template <typename T> void convolvePlainly(const Convolution &conv, const View<T> &in, Workspace &workspace, Map &out)
{
    std::int32_t *wide = conv.wideOutput ? out.reset<std::int32_t>(conv.out) : nullptr;
    std::int8_t *narrow = conv.wideOutput ? nullptr : out.reset<std::int8_t>(conv.out);
    const int inputs = conv.in.channels / conv.groups;
    const int outputs = conv.out.channels / conv.groups;
    const std::int64_t half = conv.scaling.right > 0 ? std::int64_t(1) << (conv.scaling.right - 1) : 0;
    std::size_t at = 0;
    for (int y = 0; y < conv.out.extent.rows; ++y) {
        for (int x = 0; x < conv.out.extent.cols; ++x, at += out.stride()) {
            const std::int8_t *weight = conv.plainWeights.data();
            for (int o = 0; o < conv.out.channels; ++o) {
                std::int64_t sum = conv.bias[std::size_t(o)];
                for (int c = 0; c < inputs; ++c) {
                    for (int i = 0; i < conv.kernel.rows; ++i) {
                        for (int j = 0; j < conv.kernel.cols; ++j, ++weight) {
                            const int row = y * conv.stride.rows + i * conv.dilation.rows - conv.padBefore.rows;
                            const int col = x * conv.stride.cols + j * conv.dilation.cols - conv.padBefore.cols;
                            if (row < 0 || col < 0 || row % conv.spread.rows != 0 || col % conv.spread.cols != 0 ||
                                row / conv.spread.rows >= conv.in.extent.rows || col / conv.spread.cols >= conv.in.extent.cols)
                                continue;
                            sum +=
                                *weight * std::int64_t(in.pixel(row / conv.spread.rows, col / conv.spread.cols)[o / outputs * inputs + c]);
                        }
                    }
                }
                if (wide != nullptr) {
                    workspace.overflow = workspace.overflow || sum < INT32_MIN || sum > INT32_MAX;
                    wide[at + std::size_t(o)] = activated(sum, conv.activation);
                } else {
                    sum = std::clamp<std::int64_t>((sum + half) >> conv.scaling.right, -128, 127) * (std::int64_t(1) << conv.scaling.left);
                    narrow[at + std::size_t(o)] = std::int8_t(activated(std::clamp<std::int64_t>(sum, -128, 127), conv.activation));
                }
            }
        }
    }
}

} // namespace

void convolve(const Convolution &conv, const Kernels &kernels, const View<std::int8_t> &in, Workspace &workspace, Map &out)
{
    if (conv.path == Convolution::Path::Plain) {
        convolvePlainly(conv, in, workspace, out);
        return;
    }
    pad(conv, kernels, in, workspace.padded);
    if (conv.wideOutput)
        out.reset<std::int32_t>(conv.out);
    else
        out.reset<std::int8_t>(conv.out);
    const std::size_t stride = paddedChannels(conv.in.channels);
    if (conv.path == Convolution::Path::Words) {
        ProductTask task;
        task.words = conv.offsets.size();
        task.weights = conv.wordWeights.data();
        task.outputs = std::size_t(conv.out.channels);
        overPixels(conv, stride * (kernels.quad ? 1 : 2), workspace,
                   [&](std::size_t first, const std::byte *const *pixels, std::size_t count) {
                       direct(task, conv, out, first);
                       task.pixels = pixels;
                       task.pixelCount = count;
                       kernels.products(task);
                   });
    } else {
        DepthwiseTask task;
        task.taps = conv.offsets.size();
        task.weights = conv.depthwiseWeights.data();
        task.weightStride = conv.bias.size();
        overPixels(conv, stride * 2, workspace, [&](std::size_t first, const std::byte *const *pixels, std::size_t count) {
            direct(task, conv, out, first);
            task.pixels = pixels;
            task.pixelCount = count;
            kernels.depthwise(task);
        });
    }
    if (conv.wideOutput && conv.activation != Activation::None) {
        for (std::int32_t &value : out.full)
            value = activated(value, conv.activation);
    }
}

void convolve(const Convolution &conv, const Kernels &, const View<std::int32_t> &in, Workspace &workspace, Map &out)
{
    convolvePlainly(conv, in, workspace, out);
}

} // namespace facet::arithmetic
