// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// How a checkpoint lays out the weights of a layer (spec/chip/checkpoint.md section 1). Shared by its reader and its writer.
#pragma once

#include "network/shapes.h"

#include <algorithm>
#include <span>
#include <vector>

namespace facet::formats {

// The shape of the tensor that a checkpoint has for a layer.
[[nodiscard]] inline std::vector<int> checkpointShape(const network::Layer &layer, const network::LayerShape &shape)
{
    const int groups = std::max(layer.groups, 1);
    const int inputs = shape.inChannels / groups;
    if (layer.flatten)
        return {shape.outChannels, int(shape.inChannels * shape.pooled.area())};
    switch (layer.op) {
    case network::Operator::Linear: return {shape.outChannels, inputs};
    case network::Operator::Conv1d: return {shape.outChannels, inputs, layer.kernel.rows};
    case network::Operator::ConvTranspose2d: return {shape.inChannels, shape.outChannels / groups, layer.kernel.rows, layer.kernel.cols};
    default: return {shape.outChannels, inputs, layer.kernel.rows, layer.kernel.cols};
    }
}

[[nodiscard]] inline bool isTransposed(const network::Layer &layer)
{
    return layer.op == network::Operator::ConvTranspose2d && !layer.flatten;
}

// (a, b, rows, columns) to (b, a, rows, columns) with both spatial axes flipped, which turns a transposed convolution into a
// correlation. Applied twice it gives the values back.
template <typename T>
[[nodiscard]] std::vector<T> flippedAndSwapped(std::span<const T> values, std::size_t a, std::size_t b, std::size_t area)
{
    std::vector<T> result(values.size());
    for (std::size_t i = 0; i < a; ++i) {
        for (std::size_t j = 0; j < b; ++j) {
            for (std::size_t k = 0; k < area; ++k)
                result[(j * a + i) * area + area - 1 - k] = values[(i * b + j) * area + k];
        }
    }
    return result;
}

} // namespace facet::formats
