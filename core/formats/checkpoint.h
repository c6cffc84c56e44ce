// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Reads PyTorch checkpoints (.pth.tar: a zip of a pickle and raw storages) without executing anything in them
// (spec/training/checkpoint.md, spec/chip/checkpoint.md).
#pragma once

#include "error.h"
#include "formats/weights.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facet::formats {

inline constexpr std::size_t kMaxCheckpointBytes = 256u << 20;

// A tensor of the state dict, row-major, converted to float (integers are exact up to 2^24).
struct Tensor {
    std::string name; // full state_dict key, e.g. "conv1.op.weight"
    std::vector<int> shape;
    std::vector<float> values;
    friend bool operator==(const Tensor &, const Tensor &) = default;
};

struct Checkpoint {
    std::string arch;      // empty when absent (a warning for the vendor's tool)
    std::int64_t epoch = 0; // absence is an error
    std::vector<Tensor> tensors; // in state_dict order
};

[[nodiscard]] Expected<Checkpoint> readCheckpoint(const std::string &path);
// The same from memory; `file` is for messages only.
[[nodiscard]] Expected<Checkpoint> parseCheckpoint(std::string_view bytes, const std::string &file = {});

// One entry per weighted layer, in order, by the loader's rules of spec/chip/checkpoint.md section 1.
[[nodiscard]] Expected<std::vector<WeightInfo>> weightInfos(const Checkpoint &checkpoint, bool binarySupported);

} // namespace facet::formats
