// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a checkpoint tells about one weighted layer, without the numbers themselves.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace facet::formats {

struct WeightInfo {
    std::string name;       // "conv1"
    std::vector<int> shape; // torch order: Conv2d (out,in/groups,kh,kw), Conv1d (out,in/groups,k), Linear (out,in),
                            // ConvTranspose2d (in,out/groups,kh,kw) from a checkpoint, (out,in,kh,kw) with arch: test
    bool hasBias = false;   // a bias tensor that is not all zero
    std::optional<int> bits;        // 1, 2, 4, 8, -1 (binary) as the loader derives it; YAML wins
    std::optional<int> outputShift; // user shift; YAML wins
    std::optional<int> sameWeights; // index of an earlier WeightInfo with identical tensor and bits
    std::optional<int> sameBias;    // index of an earlier WeightInfo with an identical bias
    friend bool operator==(const WeightInfo &, const WeightInfo &) = default;
};

} // namespace facet::formats
