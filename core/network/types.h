// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The vocabulary of a convolutional network: operators, extents and shapes.
#pragma once

#include <cstdint>

namespace facet::network {

// What a layer computes after pooling and element-wise operation.
enum class Operator : std::uint8_t { Conv2d, Conv1d, ConvTranspose2d, Linear, Passthrough };

// Element-wise operation on the operands of a layer, done before its operator (or alone with Passthrough).
enum class Eltwise : std::uint8_t { None, Add, Sub, Or, Xor };

enum class Activation : std::uint8_t { None, ReLU, Abs };

// Pooling runs in flight before the operator. None with a pool stride > 1 is plain sub-sampling.
enum class Pooling : std::uint8_t { None, Max, Average };

// Rows x columns: a spatial size, a kernel, a stride. 1-D data are L rows x 1 column.
struct Extent {
    int rows = 1;
    int cols = 1;
    friend bool operator==(const Extent &, const Extent &) = default;
    [[nodiscard]] constexpr std::int64_t area() const { return std::int64_t(rows) * cols; }
};

// A feature map: channels x rows x columns.
struct Shape {
    int channels = 0;
    Extent extent;
    friend bool operator==(const Shape &, const Shape &) = default;
    [[nodiscard]] constexpr std::int64_t elements() const { return channels * extent.area(); }
};

inline constexpr int kNetworkInput = -1; // as a layer's source: the network's input
inline constexpr int kStop = -1;         // as a layer's successor: the network ends
inline constexpr int kBinaryBits = -1;   // weight bits of binary (-1/+1) weights, one bit each

// Storage bits of one weight; binary weights take one.
[[nodiscard]] constexpr int storageBits(int weightBits) { return weightBits < 0 ? -weightBits : weightBits; }

} // namespace facet::network
