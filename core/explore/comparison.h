// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Variants side by side: layers aligned, differences listed, and one sentence that says what made the difference.
#pragma once

#include "estimate/estimate.h"
#include "network/network.h"
#include "text.h"

#include <string>
#include <vector>

namespace facet::explore {

// One variant of a comparison. The pointers must outlive the call.
struct Candidate {
    std::string name;
    const network::Network *network = nullptr;
    const network::Shapes *shapes = nullptr;
    const estimate::Estimate *estimate = nullptr;
};

// Position: layer 1 beside layer 1, as the talk's tables do. Name: layers of equal name (unnamed ones by kind and order),
// so that the linear layers of a deep and a shallow network stand side by side.
enum class Align : std::uint8_t { Position, Name };

struct AlignedRow {
    std::string label;       // "Layer 3" or the layers' name
    std::vector<int> layers; // per candidate: the layer's index, -1 where it has none
};

[[nodiscard]] std::vector<AlignedRow> align(const std::vector<Candidate> &candidates, Align how);

// One cell of the table of differences: only what differs is listed.
struct Difference {
    std::string row;   // the aligned row's label, or empty for the whole network
    Text field;        // "output channels", "weight bits", "latency", ...
    std::string before;
    std::string after;
    double change = 0;      // after - before where the field is a number
    bool isNumber = false;
    bool lowerIsBetter = false;
};

[[nodiscard]] std::vector<Difference> differences(const Candidate &baseline, const Candidate &other, Align how);

// "facenet-v7 is 0.41 ms faster than facenet-v6 (-28 %): layer 1 -0.62 ms (1 instead of 4 output channels), ..."
// Names at most three layers, those with the largest change, each with the design difference behind it.
[[nodiscard]] std::string sentence(const Candidate &baseline, const Candidate &other, Align how);

// A point of a trade-off: cost (lower is better) against benefit (higher is better).
struct TradeOff {
    double cost = 0;
    double benefit = 0;
};
// Indices of the points that no other point beats in both, by ascending cost.
[[nodiscard]] std::vector<int> paretoFront(const std::vector<TradeOff> &points);

} // namespace facet::explore
