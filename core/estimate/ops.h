// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Operation counts of one layer (spec/chip/ops-memory.md section 1).
#pragma once

#include "device/hardware_layer.h"
#include "estimate/estimate.h"

namespace facet::estimate {

// The same operations sorted by what causes them; they add up to Ops.
struct OpsBySource {
    std::int64_t macc = 0;
    std::int64_t activation = 0; // comparisons
    std::int64_t pooling = 0;    // comparisons, or additions when averaging
    std::int64_t elementWise = 0;
};

[[nodiscard]] OpsBySource operationsBySource(const network::Layer &layer, const network::LayerShape &shape, const device::HardwareLayer &hw);
[[nodiscard]] Ops operations(const network::Layer &layer, const OpsBySource &by);

// factor * factor * ..., at most the largest value: a nonsensical design must not overflow.
[[nodiscard]] std::int64_t saturatingProduct(std::initializer_list<std::int64_t> factors);

} // namespace facet::estimate
