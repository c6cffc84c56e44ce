// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The proof after training: what the chip computes is what was trained, logit by logit. Names libtorch through module.h.
#pragma once

#include "formats/checkpoint_parameters.h"
#include "training/module.h"
#include "training/report.h"

#include <span>

namespace facet::training {

struct ConsistencyCheck {
    Consistency consistency;
    Predictions chip; // of the samples that were compared
};
// `trained` is quantizing; `written` was read back from the checkpoint that it was written to. Compares all logits and classes of the
// samples, and the outputs of every layer for the first few.
[[nodiscard]] Expected<ConsistencyCheck> checkConsistency(Module &trained, const formats::CheckpointParameters &written,
                                                          const dataset::PreparedSet &set, std::span<const std::size_t> indices,
                                                          const Recipe &recipe);

// What the module answers, in the order of `indices`; evaluation mode, as it is (floating point or fake-quantized).
[[nodiscard]] Predictions predictionsOf(Module &module, const dataset::PreparedSet &set, std::span<const std::size_t> indices,
                                        const Recipe &recipe);

} // namespace facet::training
