// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the registers of one layer mean.
#pragma once

#include "accelerator/memories.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace facet::accelerator {

enum class Unit : std::uint8_t { Convolution, Passthrough, Depthwise };
enum class Combine : std::uint8_t { Sub, Add, Or, Xor };

struct LayerConfig {
    Unit unit = Unit::Convolution;
    bool transposed = false;
    bool bypass = false; // all weights are one

    // Input: an image of rows x cols pixels; each pixel has passes x operands words.
    int rows = 1; // before pooling; of a transposed convolution before up-sampling
    int cols = 1;
    int padRows = 0;
    int padCols = 0;
    int passes = 1;
    int operands = 1;
    int gap = 1; // words from one input word to the next
    bool bytePerPixel = false; // CHW
    std::int64_t readWord = 0;
    bool fromFifo = false;
    bool streaming = false;
    bool flattenUnit = false;

    // Pooling and element-wise combination, before the unit.
    bool pooled = false;
    bool maxPool = true;
    bool oneD = false; // averages are cut off even where the quadrant rounds them (spec/chip/arithmetic.md section 4)
    int poolRows = 1;
    int poolCols = 1;
    int poolRowDilation = 1;
    int poolColDilation = 1;
    int stride = 1;
    int strideCols = 1;
    int pooledRows = 1;
    int pooledCols = 1;
    bool combine = false;
    Combine function = Combine::Add;
    bool poolBeforeCombine = true;

    // Kernels.
    int kernelRows = 3;
    int kernelCols = 3;
    int bits = 8;
    std::int64_t kernelByte = 0; // first byte of the layer in the byte stream of each processor
    std::int64_t kernelCount = 0;
    bool fourBanks = false; // calcx4
    int firstBankColumn = 0;
    int positions = 1; // output processors spanned, from a multiple of four on
    int expands = 1;   // output passes

    // Output.
    std::array<std::int64_t, device::kQuadrants> writeWord{};   // inside the instance
    std::array<int, device::kQuadrants> writeInstance{};        // first destination instance
    std::int64_t pixelWords = 1;  // from one pixel to the next
    std::int64_t expandWords = 1; // from one output pass to the next
    bool wide = false;            // 32-bit
    bool relu = false;
    bool absolute = false;
    int shift = 0; // left when positive
    int slots = 1; // time slots
    bool broadcast = false;

    // Who takes part.
    std::uint64_t processors = 0;
    std::uint64_t weightProcessors = 0;
    std::uint64_t summed = 0; // processors whose products reach the sum
    std::array<int, device::kQuadrants> biasByte{-1, -1, -1, -1};
};

struct Decoded {
    LayerConfig config;
    std::vector<std::string> faults; // inconsistent fields, by register name
};

// `quadrants`: those that were started, the lead first.
[[nodiscard]] Decoded decodeLayer(const RegisterFile &registers, const device::Device &device, const std::vector<int> &quadrants, int layer,
                                  bool firstExecuted);

} // namespace facet::accelerator
