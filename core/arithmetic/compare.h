// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Where two computations of the same network part: the first layer, and in it the first channel, row and column.
#pragma once

#include "arithmetic/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace facet::arithmetic {

struct Difference {
    int channel = 0; // of the map; operands of a pooling stage are stacked along the channels
    int row = 0;
    int column = 0;
    std::int32_t ours = 0;
    std::int32_t reference = 0;
    friend bool operator==(const Difference &, const Difference &) = default;
};

struct MapComparison {
    std::int64_t values = 0;
    std::int64_t differing = 0;
    std::int64_t largest = 0;        // largest absolute difference
    std::optional<Difference> first; // in (channel, row, column) order
    friend bool operator==(const MapComparison &, const MapComparison &) = default;
};

// The maps must have the same number of values; positions are named in the shape of `ours`.
[[nodiscard]] MapComparison compareMaps(const network::FeatureMap &ours, const network::FeatureMap &reference);

enum class Verdict : std::uint8_t {
    Equal,
    Differs,
    SizeDiffers, // another number of values
    Missing      // the reference has nothing for this stage
};

struct StageComparison {
    int layer = 0;
    Stage stage = Stage::Output;
    Verdict verdict = Verdict::Missing;
    network::Shape ours;
    network::Shape reference;
    MapComparison map; // of Equal and Differs
    friend bool operator==(const StageComparison &, const StageComparison &) = default;
};

struct Comparison {
    std::vector<StageComparison> stages; // one per stage of ours, in execution order
    int surplus = 0;                     // stages of the reference that the network does not have

    [[nodiscard]] int compared() const;                 // stages with a verdict other than Missing
    [[nodiscard]] bool equal() const;                   // something was compared, all of it is equal, and there is no surplus
    [[nodiscard]] const StageComparison *first() const; // the first that differs, in values or in size; nullptr if none
};

// Stages are matched by layer and kind. A reference that holds outputs only is fine: the other stages are Missing.
[[nodiscard]] Comparison compareStages(std::span<const StageCapture> ours, std::span<const StageCapture> reference);

} // namespace facet::arithmetic
