// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "estimate/ops.h"

#include <algorithm>
#include <limits>

namespace facet::estimate {

using network::Eltwise;
using network::Operator;
using network::Pooling;

namespace {

// Leaves room for sums over a network.
constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max() / 4096;

std::int64_t multiplyAccumulates(const network::Layer &layer, const network::LayerShape &shape, const device::HardwareLayer &hw)
{
    if (layer.op == Operator::Passthrough)
        return 0;
    const std::int64_t channels = layer.flatten ? saturatingProduct({shape.inChannels, shape.pooled.area()}) : shape.inChannels;
    // A stretched (dilated) Conv1d counts its true taps; a 1x1 kernel widened for streaming counts as 3x3.
    const std::int64_t taps = layer.op == Operator::Conv1d ? layer.kernel.rows : hw.kernel.area();
    return saturatingProduct({channels / std::max(layer.groups, 1), taps, shape.outChannels, shape.out.area()});
}

} // namespace

std::int64_t saturatingProduct(std::initializer_list<std::int64_t> factors)
{
    std::int64_t product = 1;
    for (const std::int64_t factor : factors) {
        if (__builtin_mul_overflow(product, std::max<std::int64_t>(factor, 0), &product) || product > kLargest)
            return kLargest;
    }
    return product;
}

OpsBySource operationsBySource(const network::Layer &layer, const network::LayerShape &shape, const device::HardwareLayer &hw)
{
    OpsBySource by;
    by.macc = multiplyAccumulates(layer, shape, hw);
    if (layer.activation != network::Activation::None && layer.op != Operator::Passthrough)
        by.activation = saturatingProduct({shape.outChannels, shape.out.area()});

    const std::int64_t pooledElements = saturatingProduct({shape.inChannels, shape.pooled.area()});
    if (layer.pooling != Pooling::None && (layer.pool.rows > 1 || layer.pool.cols > 1)) {
        const std::int64_t area = layer.op == Operator::Conv1d ? layer.pool.rows : layer.pool.area();
        // With the element-wise operation done first only its result is pooled.
        const std::int64_t operands = layer.poolFirst ? layer.operands : 1;
        by.pooling = saturatingProduct({area, pooledElements, operands});
    }
    if (layer.eltwise != Eltwise::None) {
        const std::int64_t result = layer.poolFirst ? pooledElements : saturatingProduct({shape.inChannels, shape.in.area()});
        by.elementWise = saturatingProduct({layer.operands - 1, result});
    }
    return by;
}

Ops operations(const network::Layer &layer, const OpsBySource &by)
{
    Ops ops;
    ops.macc = by.macc;
    ops.comp = by.activation;
    (layer.pooling == Pooling::Average ? ops.add : ops.comp) += by.pooling;
    const bool bitwise = layer.eltwise == Eltwise::Or || layer.eltwise == Eltwise::Xor;
    (bitwise ? ops.bitwise : ops.add) += by.elementWise;
    return ops;
}

} // namespace facet::estimate
