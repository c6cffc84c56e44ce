// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Executes one decoded layer on the memories (spec/chip/arithmetic.md, registers.md sections 4 and 10).
#pragma once

#include "accelerator/layer_config.h"

#include <deque>

namespace facet::accelerator {

using Fifos = std::array<std::deque<std::uint32_t>, device::kQuadrants>;

// Reads the whole input first, so that a layer may write where it reads. `fifos` are only used by a layer that reads them.
void execute(const LayerConfig &config, Memories &memories, const Fifos &fifos, bool averageRounding, bool binaryWeights);

// Clock cycles of the layer by the machine model of spec/chip/latency.md, from the decoded configuration alone.
[[nodiscard]] std::int64_t layerCycles(const LayerConfig &config);

} // namespace facet::accelerator
