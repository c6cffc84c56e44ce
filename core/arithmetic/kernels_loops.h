// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The inner loops, written once for every instruction set. Included by one source per instruction set; everything depends
// on the parameter Simd (or is compiled under its own name), so that no two sources share a function.
#pragma once

#include "arithmetic/kernels.h"

#include <cstring>

namespace facet::arithmetic {

// Simd offers:
//   Vector          kLanes sums of 32 bits
//   kQuad           whether words hold four bytes
//   load(p), store(p, v), broadcast(word address), bias(p) = load
//   multiplyAdd(sum, input, weights)   the step described in kernels.h
//   finish(v, scaling)                 shift and activation
//   storeNarrow(p, v, count)           the first `count` lanes, clipped to 8 bits
//   storeWide(p, v, count)
template <class Simd> struct Loops {
    using Vector = typename Simd::Vector;
    static constexpr std::size_t kLanes = Simd::kLanes;

    // kPixels pixels x kBlocks blocks of outputs, kept in registers over all words.
    template <std::size_t kPixels, std::size_t kBlocks>
    static void tile(const ProductTask &task, const std::byte *const *pixels, std::size_t valid, std::size_t firstPixel, std::size_t block)
    {
        Vector sums[kPixels][kBlocks];
        for (std::size_t b = 0; b < kBlocks; ++b) {
            const Vector bias = Simd::load(task.bias + (block + b) * kLanes);
            for (std::size_t p = 0; p < kPixels; ++p)
                sums[p][b] = bias;
        }
        const std::size_t blockBytes = task.words * kLanes * 4;
        const std::byte *weights = task.weights + block * blockBytes;
        const std::byte *starts[kPixels];
        for (std::size_t p = 0; p < kPixels; ++p)
            starts[p] = pixels[p];
        for (std::size_t w = 0; w < task.words; ++w) {
            const std::int32_t offset = task.offsets[w];
            Vector factors[kBlocks];
            for (std::size_t b = 0; b < kBlocks; ++b)
                factors[b] = Simd::loadWeights(weights + b * blockBytes + w * kLanes * 4);
            for (std::size_t p = 0; p < kPixels; ++p) {
                const Vector input = Simd::broadcast(starts[p] + offset);
                for (std::size_t b = 0; b < kBlocks; ++b)
                    sums[p][b] = Simd::multiplyAdd(sums[p][b], input, factors[b]);
            }
        }
        for (std::size_t p = 0; p < kPixels && p < valid; ++p) {
            for (std::size_t b = 0; b < kBlocks; ++b) {
                const std::size_t first = (block + b) * kLanes;
                const std::size_t left = task.stride - first;
                const std::size_t at = (firstPixel + p) * task.stride + first;
                if (task.narrow != nullptr)
                    Simd::storeNarrow(task.narrow + at, Simd::finish(sums[p][b], task.scaling), left < kLanes ? left : kLanes);
                else
                    Simd::storeWide(task.wide + at, sums[p][b], left < kLanes ? left : kLanes);
            }
        }
    }

    template <std::size_t kPixels>
    static void pixelRow(const ProductTask &task, const std::byte *const *pixels, std::size_t valid, std::size_t firstPixel)
    {
        const std::size_t blocks = (task.outputs + kLanes - 1) / kLanes;
        std::size_t block = 0;
        for (; block + 2 <= blocks; block += 2)
            tile<kPixels, 2>(task, pixels, valid, firstPixel, block);
        if (block < blocks)
            tile<kPixels, 1>(task, pixels, valid, firstPixel, block);
    }

    static void products(const ProductTask &task)
    {
        constexpr std::size_t kPixels = Simd::kPixels;
        std::size_t pixel = 0;
        for (; pixel + kPixels <= task.pixelCount; pixel += kPixels)
            pixelRow<kPixels>(task, task.pixels + pixel, kPixels, pixel);
        const std::size_t left = task.pixelCount - pixel;
        if (left == 1) {
            pixelRow<1>(task, task.pixels + pixel, 1, pixel);
        } else if (left > 1) {
            // The last pixel stands in for those that are missing; their sums are dropped.
            const std::byte *pixels[kPixels];
            for (std::size_t p = 0; p < kPixels; ++p)
                pixels[p] = task.pixels[pixel + (p < left ? p : left - 1)];
            pixelRow<kPixels>(task, pixels, left, pixel);
        }
    }

    static void depthwise(const DepthwiseTask &task)
    {
        for (std::size_t p = 0; p < task.pixelCount; ++p) {
            for (std::size_t first = 0; first < task.stride; first += kLanes) {
                alignas(64) std::int32_t sums[kLanes];
                std::memcpy(sums, task.bias + first, sizeof sums);
                for (std::size_t t = 0; t < task.taps; ++t) {
                    const std::byte *values = task.pixels[p] + (std::size_t(task.offsets[t]) + first) * sizeof(std::int16_t);
                    const std::int16_t *weights = task.weights + t * task.weightStride + first;
                    std::int16_t inputs[kLanes];
                    std::memcpy(inputs, values, sizeof inputs);
                    for (std::size_t lane = 0; lane < kLanes; ++lane)
                        sums[lane] += std::int32_t(inputs[lane]) * std::int32_t(weights[lane]);
                }
                const std::size_t left = task.stride - first;
                const std::size_t count = left < kLanes ? left : kLanes;
                const Vector sum = Simd::load(sums);
                if (task.narrow != nullptr)
                    Simd::storeNarrow(task.narrow + p * task.stride + first, Simd::finish(sum, task.scaling), count);
                else
                    Simd::storeWide(task.wide + p * task.stride + first, sum, count);
            }
        }
    }

    // One output pixel, kChunk channels at a time; tells how many are done.
    template <std::size_t kChunk>
    static std::size_t maximumOf(const MaximumTask &task, const std::int8_t *in, std::int8_t *out, std::size_t c)
    {
        using Bytes [[gnu::vector_size(kChunk)]] = std::int8_t;
        for (; c + kChunk <= task.channels; c += kChunk) {
            Bytes most;
            std::memcpy(&most, in + c, kChunk);
            for (int i = 0; i < task.windowRows; ++i) {
                for (int j = 0; j < task.windowCols; ++j) {
                    Bytes values;
                    std::memcpy(&values,
                                in + std::size_t(i * task.stepRows) * task.rowStride + std::size_t(j * task.stepCols) * task.pixelStride +
                                    c,
                                kChunk);
                    most = most < values ? values : most;
                }
            }
            std::memcpy(out + c, &most, kChunk);
        }
        return c;
    }

    static void maximum(const MaximumTask &task)
    {
        for (int y = 0; y < task.outRows; ++y) {
            for (int x = 0; x < task.outCols; ++x) {
                const std::int8_t *in =
                    task.in + std::size_t(y * task.strideRows) * task.rowStride + std::size_t(x * task.strideCols) * task.pixelStride;
                std::int8_t *out = task.out + (std::size_t(y) * std::size_t(task.outCols) + std::size_t(x)) * task.outStride;
                const std::size_t done = maximumOf<4>(task, in, out, maximumOf<16>(task, in, out, maximumOf<64>(task, in, out, 0)));
                maximumOf<1>(task, in, out, done);
            }
        }
    }

    static void toOffsetBytes(const std::int8_t *__restrict from, std::byte *__restrict to, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            to[i] = std::byte(std::uint8_t(from[i]) ^ 0x80u);
    }
    static void to16Bits(const std::int8_t *__restrict from, std::byte *__restrict to, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i) {
            const std::int16_t value = from[i];
            std::memcpy(to + i * sizeof value, &value, sizeof value);
        }
    }

    static Kernels table() { return {kLanes, Simd::kQuad, products, depthwise, maximum, Simd::kQuad ? toOffsetBytes : to16Bits, to16Bits}; }
};

} // namespace facet::arithmetic
