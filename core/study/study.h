// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The document: variants of a network, what was measured of them, and what they must keep to.
#pragma once

#include "estimate/estimate.h"
#include "network/network.h"

#include <optional>
#include <string>
#include <vector>

namespace facet::study {

enum class Quantity : std::uint8_t { Accuracy, Latency, Energy }; // fraction 0..1, microseconds, microjoules

// Where a number comes from. The window never shows a prediction as if it were one of these.
enum class Origin : std::uint8_t { TypedIn, Published, Simulated, Trained, VirtualBoard, Board };

// Which weights were measured.
enum class WeightStage : std::uint8_t { Unknown, Float, QuantizationAware, Quantized };

struct Provenance {
    Origin origin = Origin::TypedIn;
    std::string source;       // publication, file or person's note
    std::string board;        // board name
    std::string serialNumber;
    std::string firmware;
    std::string engine;       // version of the numeric engine
    std::string dataSet;
    std::string split;
    std::int64_t samples = 0; // size of the set; 0 = not stated
    std::int64_t seed = -1;   // -1 = not stated
    WeightStage stage = WeightStage::Unknown;
    std::string date;         // ISO 8601; empty = not stated
    double clockHz = 0;
    friend bool operator==(const Provenance &, const Provenance &) = default;
};

struct Measurement {
    Quantity quantity = Quantity::Accuracy;
    double value = 0;
    std::optional<double> spread; // standard deviation over seeds or runs
    int layer = -1;               // -1: the whole network
    std::int64_t madeOn = 0;      // network::fingerprint of the design it was made on; 0 = not stated, counts for any
    Provenance provenance;
    friend bool operator==(const Measurement &, const Measurement &) = default;
};

struct Variant {
    std::string name; // unique in the study
    network::Network network;
    std::string notes;
    std::vector<Measurement> measurements;
    friend bool operator==(const Variant &, const Variant &) = default;

    // The measurement to show, of those made on this very network (a measurement does not survive an edit, but comes back with undo): the best-founded origin (Board first, TypedIn last), the latest of those. Null if none.
    [[nodiscard]] const Measurement *best(Quantity quantity) const;
};

// Upper limits, but accuracy which is a lower one. Unset = no limit.
struct Budgets {
    std::optional<double> latencyUs;
    std::optional<std::int64_t> weightBytes;
    std::optional<double> energyUj;
    std::optional<double> accuracy;
    friend bool operator==(const Budgets &, const Budgets &) = default;
};

struct Study {
    std::string title;
    std::string notes;
    estimate::Settings settings; // device, latency model, clock
    std::vector<Variant> variants;
    int baseline = 0; // index of the variant others are compared with
    Budgets budgets;
    friend bool operator==(const Study &, const Study &) = default;

    [[nodiscard]] int indexOf(const std::string &variantName) const; // -1 if there is none
    // `wanted`, or wanted-2, wanted-3, ... until no variant has the name.
    [[nodiscard]] std::string freeName(const std::string &wanted) const;
};

} // namespace facet::study
