// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What one layer computes, worked out before the first image: where its data come from, how they are cut, pooled and
// convolved, with the weights in the order in which the inner loops read them.
#pragma once

#include "arithmetic/infer.h"
#include "arithmetic/kernels.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace facet::arithmetic {

// A convolution (or linear layer) over a map that has been padded: input words at fixed distances from each output pixel.
struct Convolution {
    enum class Path : std::uint8_t {
        Words,     // every output reads all inputs; 32-bit sums
        Depthwise, // every output reads its own channel; 32-bit sums
        Plain      // 64-bit sums: 32-bit inputs, or sums that might not fit 32 bits
    };
    Path path = Path::Words;

    // A flattened layer is a convolution whose kernel is as large as the map.
    network::Shape in;
    network::Shape out;
    network::Extent kernel;
    network::Extent stride;
    network::Extent dilation;
    network::Extent spread{1, 1}; // distance of input pixels from each other (transposed convolution: 2)
    network::Extent padBefore;    // rows above, columns to the left
    network::Extent padded;       // size of the padded map
    int groups = 1;

    Scaling scaling;
    bool wideOutput = false;
    network::Activation activation = network::Activation::None;
    int shift = 0; // total

    // For the path taken; empty otherwise.
    std::vector<std::byte> wordWeights;
    std::vector<std::int16_t> depthwiseWeights;
    std::vector<std::int8_t> plainWeights;
    std::vector<std::int32_t> bias;    // corrected, padded to whole blocks
    std::vector<std::int32_t> offsets; // of words (bytes) or taps (values) from an output pixel's start
};

inline constexpr int kMaxOperands = 16;

struct Step {
    int layer = 0;
    std::vector<int> sources; // layers or kNetworkInput; empty: the rolling buffer
    bool pixelwise = false;   // sources of different sizes are joined along the pixels
    network::Shape gathered;  // all sources together
    int skippedChannels = 0;
    int operands = 1;
    network::Shape operand; // of one operand as cut from the gathered map, before the crop
    std::array<int, 2> crop{0, 0};
    network::Shape read; // of one operand after crop and reshape
    network::Eltwise eltwise = network::Eltwise::None;
    bool poolFirst = true;

    bool pools = false; // pooling or sub-sampling
    network::Pooling pooling = network::Pooling::None;
    network::Extent window, windowStride, windowStep;
    bool roundAverage = false;
    network::Shape pooled;

    bool convolves = false;
    Convolution convolution;
    int bufferShift = 0;
    int bufferInsert = 0;
    bool isOutput = false;
};

struct Engine::Plan {
    InstructionSet instructions{};
    network::Shape input;
    network::Shape buffer; // no channels: there is none
    std::vector<Step> steps;
    std::size_t layers = 0;
};

// Checks and geometry of all layers, without weights.
[[nodiscard]] Expected<std::vector<Step>> planSteps(const network::Network &network, const network::Shapes &shapes);

// Adds weights and bias to the convolution of a step; chooses its path. `wideInput`: the data are 32 bits wide.
[[nodiscard]] Expected<void> addParameters(Step &step, const network::Layer &layer, const network::LayerParameters &parameters,
                                           bool wideInput, const Kernels &kernels);

} // namespace facet::arithmetic
