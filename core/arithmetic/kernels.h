// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The inner loops of inference, one table of functions per instruction set. They see raw pointers only, so that nothing
// else is ever compiled for an instruction set that the machine may not have.
//
// A "word" is 32 bits of input: two 16-bit values (pair kernels) or four unsigned bytes that hold value + 128 (quad kernels).
// One step multiplies the values of one word with as many weights per output and adds the products to 32-bit sums:
// docs/arithmetic.md shows why nothing can saturate or be lost.
#pragma once

#include "arithmetic/instruction_set.h"

#include <cstddef>
#include <cstdint>

namespace facet::arithmetic {

// How a 32-bit sum becomes an 8-bit value (spec/chip/arithmetic.md section 3).
struct Scaling {
    int right = 7;     // rounded right shift, >= 0
    int left = 0;      // left shift, >= 0; one of both is zero
    int lowest = -128; // 0 for ReLU
    bool absolute = false;
};

// Outputs of a number of pixels: sum over all words of input word x weights, plus bias.
struct ProductTask {
    const std::byte *const *pixels = nullptr; // where the words of each output pixel start
    std::size_t pixelCount = 0;
    const std::int32_t *offsets = nullptr; // of each word from the start of the pixel, in bytes
    std::size_t words = 0;
    const std::byte *weights = nullptr; // [block of lanes][word][lane], 4 bytes each
    const std::int32_t *bias = nullptr; // [block of lanes][lane], all corrections included
    std::size_t outputs = 0;            // channels
    Scaling scaling;
    std::int8_t *narrow = nullptr; // either 8-bit outputs, `stride` values apart,
    std::int32_t *wide = nullptr;  // or the sums themselves
    std::size_t stride = 0;        // room for a multiple of 4 channels; the surplus is zeroed
};

// Depth-wise convolution: every channel by itself. Input values are 16 bits; whole blocks of channels are read.
struct DepthwiseTask {
    const std::byte *const *pixels = nullptr;
    std::size_t pixelCount = 0;
    const std::int32_t *offsets = nullptr; // of each tap from the start of the pixel, in values
    std::size_t taps = 0;
    const std::int16_t *weights = nullptr; // [tap][channel]
    const std::int32_t *bias = nullptr;
    std::size_t weightStride = 0; // channels, padded to whole blocks
    Scaling scaling;
    std::int8_t *narrow = nullptr;
    std::int32_t *wide = nullptr;
    std::size_t stride = 0;
};

// Maximum over a window; the values of a pixel are contiguous, `stride` values a pixel.
struct MaximumTask {
    const std::int8_t *in = nullptr;
    std::size_t rowStride = 0; // values
    std::size_t pixelStride = 0;
    std::size_t channels = 0;
    int outRows = 0, outCols = 0;
    int windowRows = 1, windowCols = 1;
    int strideRows = 1, strideCols = 1;
    int stepRows = 1, stepCols = 1; // dilation
    std::int8_t *out = nullptr;     // outCols * outStride values a row
    std::size_t outStride = 0;
};

struct Kernels {
    std::size_t lanes = 8; // outputs of a block
    bool quad = false;     // words hold four bytes instead of two 16-bit values
    void (*products)(const ProductTask &) = nullptr;
    void (*depthwise)(const DepthwiseTask &) = nullptr;
    void (*maximum)(const MaximumTask &) = nullptr;
    // 8-bit values to the inputs of words: value + 128 as bytes, or 16 bits.
    void (*toWords)(const std::int8_t *from, std::byte *to, std::size_t count) = nullptr;
    void (*to16Bits)(const std::int8_t *from, std::byte *to, std::size_t count) = nullptr;
};

[[nodiscard]] const Kernels &kernels(InstructionSet set);

} // namespace facet::arithmetic
