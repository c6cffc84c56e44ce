// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The tables of a study: the layers of one network, and variants side by side.
#pragma once

#include "explore/comparison.h"
#include "explore/table.h"

#include <vector>

namespace facet::explore {

// Absolute: as estimated. Relative: percent of the baseline's layer. Cumulative: sum from the first layer to this one.
enum class Scale : std::uint8_t { Absolute, Relative, Cumulative };

// One row per layer (numbered from 0, as the vendor's tool does): operation, shapes, operations, memory, cycles, time;
// the start-up (where the model has one) and the total below.
[[nodiscard]] Table layerTable(const Candidate &candidate);

// Latency in microseconds, one column per candidate, one row per aligned layer; a total below, except cumulative.
// A layer that a candidate lacks is an empty cell; so is a relative one whose baseline layer costs nothing.
[[nodiscard]] Table latencyTable(const std::vector<Candidate> &candidates, int baseline, Align how, Scale scale);

// One row per figure of the whole network, one column per candidate.
[[nodiscard]] Table totalsTable(const std::vector<Candidate> &candidates);

[[nodiscard]] Table differencesTable(const Candidate &baseline, const Candidate &other, Align how);

} // namespace facet::explore
