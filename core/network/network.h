// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A network as plain values: copy it, compare it, print it.
#pragma once

#include "network/types.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace facet::network {

// What the user pins by hand instead of leaving it to automatic placement (vendor YAML states all of it).
struct Pins {
    std::optional<std::uint64_t> processors;       // input processors, bit p = processor p
    std::optional<std::uint64_t> outputProcessors; // where the output goes; default: the next layer's processors
    std::optional<int> inOffset;                   // bytes inside each data-memory instance
    std::optional<int> outOffset;
    int writeGap = 0; // words skipped between output words
    int readGap = 0;  // words skipped between input words (MAX78002)
    std::vector<int> biasGroups; // quadrants allowed for the bias; empty = any in use
    friend bool operator==(const Pins &, const Pins &) = default;
};

// One layer: [element-wise] -> [pooling] -> operator -> bias, shift, clip -> activation.
// Defaults are those of a plain 3x3 convolution with padding 1.
struct Layer {
    std::string name;
    Operator op = Operator::Conv2d;

    // Where the data come from. Empty = the layer executed before (the network input for the first).
    // Several sources are concatenated along channels, or are the operands of the element-wise operation.
    std::vector<int> sources;
    Eltwise eltwise = Eltwise::None;
    int operands = 1; // 2..16 with an element-wise operation

    Pooling pooling = Pooling::None;
    Extent pool;
    Extent poolStride;
    Extent poolDilation;
    bool poolFirst = true; // false: element-wise before pooling

    int outChannels = 0; // 0 = as many as come in (Passthrough, bypass)
    Extent kernel{3, 3};
    Extent pad{1, 1};
    Extent stride;
    Extent dilation;
    int outputPad = 0; // transposed convolution: 1
    int groups = 1;    // 1, or = channels (depth-wise, MAX78002)
    bool flatten = false;

    int weightBits = 8; // 1, 2, 4, 8 or kBinaryBits
    bool bias = false;  // has a bias that is not all zero
    std::optional<int> outputShift; // user shift; the total adds 8 - bits
    int outputWidth = 8;            // 8 or 32 bits
    Activation activation = Activation::None;

    // Overrides of what shape inference derives.
    std::optional<int> inChannels; // of one operand, before flattening
    std::optional<Extent> inDim;   // reinterprets the pixels row-major
    std::array<int, 2> inCrop{0, 0}; // rows dropped at start and end
    int inChannelSkip = 0;

    bool output = false; // an additional output of the network, kept alive to the end
    bool chw = false;    // one channel per data instance; first layer only
    bool streaming = false;
    bool bypass = false;    // MAX78002: all weights +1, no kernel memory
    bool calcX4 = false;    // MAX78002 speed-ups
    bool readAhead = false;
    std::optional<bool> tcalc; // default: readAhead with several passes

    // Execution order. Unset = the following layer; kStop = end.
    std::optional<int> next;
    std::optional<int> simulatedNext; // for simulation and operation counts only
    std::optional<int> snoopNext;     // MAX78002
    // Weights that need no memory of their own.
    std::optional<int> weightSource; // declared by the user: the checkpoint has no tensor for this layer
    std::optional<int> sameWeights;  // found on loading: an earlier layer with identical weights, shape, bits and processors
    std::optional<int> sameBias;     // found on loading: an earlier layer with an identical bias

    // Rolling data buffer.
    bool readsBuffer = false; // the only source is Network::dataBuffer
    std::optional<int> bufferShift;
    std::optional<int> bufferInsert;

    Pins pins;

    friend bool operator==(const Layer &, const Layer &) = default;
    [[nodiscard]] bool hasWeights() const { return op != Operator::Passthrough && !bypass; }
};

// The rolling buffer of temporal networks (YAML `data_buffer`).
struct DataBuffer {
    std::string name;
    std::uint64_t processors = 0;
    int channels = 0;
    Extent dim;
    int offset = 0;
    int width = 8;
    friend bool operator==(const DataBuffer &, const DataBuffer &) = default;
};

// One entry of a custom unload list (YAML `unload`).
struct Unload {
    std::uint64_t processors = 0;
    int channels = 0;
    Extent dim;
    int offset = 0;
    int width = 8;
    int writeGap = 0;
    friend bool operator==(const Unload &, const Unload &) = default;
};

// Settings of a run that change what the chip does (the vendor tool's command-line options of the same names).
struct RunOptions {
    bool fifo = false;           // input through the FIFOs; streaming needs it
    bool fastFifo = false;
    bool fastFifoQuad = false;
    bool overlapData = false;    // layers may overwrite live data
    bool avgPoolRounding = false;
    bool mlator = false;         // unload 8-bit data with the byte-lane reader
    bool newKernelLoader = false;
    int startLayer = 0;          // layers before it are never executed
    int weightStart = 0;         // first kernel column
    friend bool operator==(const RunOptions &, const RunOptions &) = default;
};

struct Network {
    std::string name;     // YAML `arch`
    std::string dataset;  // YAML `dataset`
    Shape picture{3, {88, 88}}; // the sample before folding
    int fold = 1;               // f: HxWxC -> (H/f)x(W/f)x(C*f*f), spec/training/folding.md
    std::vector<Layer> layers;
    RunOptions options;
    std::optional<std::uint64_t> outputMap; // output processors of the final layer
    std::optional<DataBuffer> dataBuffer;
    std::vector<Unload> unload;
    std::vector<std::int64_t> snoop; // MAX78002: raw conditional-execution registers, empty or 32 values

    friend bool operator==(const Network &, const Network &) = default;

    // The input after folding: what the first layer reads. Integer division; a size that does not divide is a shape problem.
    [[nodiscard]] Shape input() const
    {
        const int f = fold > 0 ? fold : 1;
        constexpr std::int64_t kMost = 1 << 20; // far above any chip: an absurd fold must not overflow
        const std::int64_t channels = std::int64_t(picture.channels) * std::min<std::int64_t>(std::int64_t(f) * f, kMost);
        return {int(std::min(channels, kMost)), {picture.extent.rows / f, picture.extent.cols / f}};
    }
};

} // namespace facet::network
