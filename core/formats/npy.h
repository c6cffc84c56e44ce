// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// NumPy's .npy files: weights and biases of `arch: test` networks and sample data (spec/chip/checkpoint.md sections 3
// and 4). One file may hold several arrays, appended one after the other. Never trusts the file.
#pragma once

#include "error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facet::formats {

inline constexpr std::size_t kMaxNpyBytes = 64u << 20;
inline constexpr std::size_t kMaxNpyArrays = 4096;

enum class NpyType : std::uint8_t { Int8, Int16, Int32, Int64, UInt8, Bool, Float32, Float64 };

// Row-major, whatever the order in the file.
struct NpyArray {
    NpyType type = NpyType::Int64;
    std::vector<int> shape;             // empty: a scalar
    std::vector<std::int64_t> integers; // of the integer types and Bool
    std::vector<double> reals;          // of the float types
    friend bool operator==(const NpyArray &, const NpyArray &) = default;
};

// At least one array; an empty file is an error. Big-endian, complex, structured and object arrays are refused.
[[nodiscard]] Expected<std::vector<NpyArray>> readNpy(const std::string &path);
// The same from memory; `file` is for messages only.
[[nodiscard]] Expected<std::vector<NpyArray>> parseNpy(std::string_view bytes, const std::string &file = {});

// The bytes numpy.save would write (format 1.0, little-endian, row-major), one array after the other. The number of elements
// must be the product of the shape.
[[nodiscard]] std::string writeNpy(const std::vector<NpyArray> &arrays);

} // namespace facet::formats
