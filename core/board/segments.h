// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A compiled network as memory segments.
#pragma once

#include "board/deployment.h"
#include "network/parameters.h"
#include "program/layer_program.h"

#include <cstdint>
#include <vector>

namespace facet::board {

// Kernels by processor and column, then biases by quadrant, then registers. Registers are written in full, zeros included, so that
// nothing of an earlier network remains. None is longer than kSegmentBytes.
[[nodiscard]] std::vector<Segment> segmentsOf(const program::Context &context, const network::Parameters &parameters);

// The bytes of a segment as the board reads them back: registers and biases as little-endian words; kernels column by column, the
// most significant byte first, without the filling of the last word.
[[nodiscard]] std::vector<std::uint8_t> contentOf(const Segment &segment);

} // namespace facet::board
