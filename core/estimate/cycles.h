// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The cycle model of one layer (spec/chip/latency.md): the terms of the formula, kept so that they can be explained.
#pragma once

#include "device/hardware_layer.h"
#include "estimate/estimate.h"
#include "place/placement.h"

namespace facet::estimate {

// Symbols are those of spec/chip/latency.md; all in cycles unless said otherwise.
struct CycleTerms {
    bool passthrough = false;
    bool streaming = false;
    std::int64_t rows = 0;      // Hp, pooled
    std::int64_t cols = 0;      // Wp, pooled
    std::int64_t outCols = 0;   // Wo
    std::int64_t poolArea = 1;  // A
    std::int64_t padRows = 0;   // ph
    std::int64_t padCols = 0;   // pw
    std::int64_t kernelRows = 1; // kh
    std::int64_t kernelCols = 1; // kw
    std::int64_t passes = 1;    // M
    std::int64_t operands = 1;  // E
    std::int64_t outChannels = 0; // Co, kernels per pass with gaps
    std::int64_t timeSlots = 1; // TS
    std::int64_t kernelOffset = 0; // KO
    std::int64_t flattenUnit = 0;  // FL
    std::int64_t padElement = 0;   // a
    std::int64_t dataElement = 0;  // b
    std::int64_t multiplier = 1;   // m
    std::int64_t poolLast = 0;     // pre
    std::int64_t singleOutput = 0; // q1
    std::int64_t paddingRowAbove = 0; // R0
    std::int64_t fillRow = 0;         // R1
    std::int64_t outputRow = 0;       // R2
    std::int64_t paddingRowBelow = 0; // R3
    std::int64_t writeRow = 0;        // Q
    std::int64_t beforeStreaming = 0; // the sum before the streaming factor
    std::int64_t total = 0;
};

// `shape` must be valid. Depth-wise and bypassed layers (MAX78002 only) are an extension, see docs/estimator.md.
[[nodiscard]] CycleTerms cycleTerms(const network::Layer &layer, const network::LayerShape &shape, const device::HardwareLayer &hw,
                                    const place::LayerPlacement &placement);

// The same cycles by named part; adds up to terms.total.
[[nodiscard]] CycleBreakdown breakdown(const CycleTerms &terms);

// The talk's formula: (macc / A + other operations) / P, with A multipliers per processor at work and P processors.
[[nodiscard]] int idealMultipliers(const network::Layer &layer, const device::HardwareLayer &hw);
[[nodiscard]] int idealProcessors(const network::LayerShape &shape);

} // namespace facet::estimate
