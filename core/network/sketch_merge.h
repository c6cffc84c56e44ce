// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Carries over from an earlier network what a sketch cannot say.
#pragma once

#include "network/network.h"

#include <vector>

namespace facet::network::sketching {

// Where a layer of a sketch comes from.
struct Origin {
    int layer = -1;         // of the earlier network; -1 = new
    bool unchanged = false; // false: changed in place, it keeps only the name
};

// Aligns by the longest common subsequence of layers whose visible parts are equal; runs of equal length between them
// count as changed in place where the operator is the same.
[[nodiscard]] std::vector<Origin> align(const std::vector<Layer> &layers, const std::vector<Layer> &earlier);

// Unchanged layers get pins, crops, sequences and the rest from `base`, with references to its layers renumbered.
void keepWhatIsUnsaid(Network &network, const std::vector<Origin> &origins, const Network &base);

} // namespace facet::network::sketching
