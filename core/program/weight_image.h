// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Kernel and bias memory as they are loaded (spec/chip/registers.md sections 4.2, 4.3 and 5).
#pragma once

#include "network/parameters.h"
#include "program/layer_program.h"

#include <array>
#include <cstdint>
#include <vector>

namespace facet::program {

// A run of columns of one processor for the express loader: write the byte 1 to address | 1, then the words from address on.
struct KernelBlock {
    std::uint32_t address = 0;
    std::vector<std::uint32_t> words; // nine bytes a column, big-endian packed, the last word left-aligned
    friend bool operator==(const KernelBlock &, const KernelBlock &) = default;
};

// Ordered by processor and column. `parameters` must hold the weights of every layer that has some.
[[nodiscard]] std::vector<KernelBlock> kernelBlocks(const Context &context, const network::Parameters &parameters);
// The blocks as one list: address, count, words, ..., 0.
[[nodiscard]] std::vector<std::uint32_t> kernelStream(const std::vector<KernelBlock> &blocks);

using BiasImage = std::array<std::vector<std::uint8_t>, device::kQuadrants>;
[[nodiscard]] BiasImage biasImage(const Context &context, const network::Parameters &parameters);

} // namespace facet::program
