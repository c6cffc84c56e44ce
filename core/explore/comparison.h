// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Variants side by side: layers aligned, differences listed, and one sentence that says what made the difference.
#pragma once

#include "estimate/estimate.h"
#include "network/network.h"
#include "network/shapes.h"
#include "text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace facet::explore {

// One variant of a comparison. The pointers must outlive the call and belong together (shapes and estimate of this network).
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
    Text label;              // "Layer 3" (counted from 1), or the layers' name
    std::vector<int> layers; // per candidate: the layer's index, -1 where it has none
};

// Every layer of every candidate stands in exactly one row. By name, a layer that only later candidates have is put
// behind the layer it follows there.
[[nodiscard]] std::vector<AlignedRow> align(const std::vector<Candidate> &candidates, Align how);

// One cell of the table of differences: only what differs is listed.
struct Difference {
    int row = -1; // index into align({baseline, other}, how); -1 = the whole network
    Text label;   // the aligned row's label; empty for the whole network
    Text field;   // "output channels", "weight bits", "latency (µs)", ...
    Text before;  // in the baseline; "-" where the layer is missing
    Text after;
    double change = 0; // after - before where the field is a number
    bool isNumber = false;
    bool lowerIsBetter = false; // a cost: a negative change is good news
};

// Whole-network rows first, then layer by layer: what the designer set, then what it costs. Empty when the networks
// and their costs are equal.
[[nodiscard]] std::vector<Difference> differences(const Candidate &baseline, const Candidate &other, Align how);

// "facenet-v7 is 648.56 µs (49.6 %) faster than facenet-v6: layer 1 -619.52 µs (1 instead of 4 output channels), ...
// It needs 279 bytes (10.6 %) less weight memory."
// Names at most three layers, those with the largest change, each with the design differences behind it, and the sum of the
// others, so that the parts add up to the whole. Both estimates must have the same device, model and clock.
// The sentence is the pieces put together without separators; translate piece by piece. Never empty.
[[nodiscard]] std::vector<Text> sentence(const Candidate &baseline, const Candidate &other, Align how);

// The pieces put together in English.
[[nodiscard]] std::string joined(const std::vector<Text> &pieces);

// A point of a trade-off: cost (lower is better) against benefit (higher is better).
struct TradeOff {
    double cost = 0;
    double benefit = 0;
};
// Indices of the points that no other point dominates (at least as good in both and better in one), by ascending cost, then
// index. Equal points are all kept; points that are not finite never are.
[[nodiscard]] std::vector<int> paretoFront(const std::vector<TradeOff> &points);

} // namespace facet::explore
