// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// State dicts of modules as checkpoints of the vendor's format (spec/training/checkpoint.md).
#pragma once

#include "formats/checkpoint.h"
#include "formats/checkpoint_writer.h"

#include <cstdint>
#include <span>
#include <string>

namespace facet::training {

struct CheckpointFacts {
    std::string arch;
    std::int64_t epoch = 0;
    double top1 = 0; // validation accuracy in percent
    double bestTop1 = 0;
    std::int64_t bestEpoch = 0;
    bool quantized = false; // integers: settings are then 32-bit floats, as the vendor's converter writes them
};
[[nodiscard]] formats::CheckpointContent checkpointContent(std::span<const formats::Tensor> state, const CheckpointFacts &facts);

} // namespace facet::training
