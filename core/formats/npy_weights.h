// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Weights of the vendor's test mode (`arch: test`): NumPy arrays appended to one file, one per layer with weights, or one
// array whose first axis is the layer (spec/chip/checkpoint.md section 3). Only shapes and equality are kept.
#pragma once

#include "error.h"
#include "formats/npy.h"
#include "formats/weights.h"

#include <string>
#include <vector>

namespace facet::formats {

// The shape of every array in file order, named "0", "1", ...; sameWeights where an earlier array is equal. A single array of
// five dimensions is split along its first. No bias, no bits (the YAML says them, else 8). Errors: arrays that are not
// weights of two to four dimensions.
[[nodiscard]] Expected<std::vector<WeightInfo>> npyWeightInfos(const std::vector<NpyArray> &arrays, const std::string &file = {});
[[nodiscard]] Expected<std::vector<WeightInfo>> readNpyWeights(const std::string &path);

} // namespace facet::formats
