// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// One time measured on silicon beside the time the cycle model predicts for the same network, chip and clock.
#pragma once

#include "estimate/estimate.h"
#include "study/study.h"
#include "text.h"

#include <string>
#include <vector>

namespace facet::calibration {

// What most of the predicted cycles of a run are spent on, or what a single measured layer is.
enum class Kind : std::uint8_t { Conv2d, Conv2dSeveralPasses, Conv1d, TransposedConv, Linear, Passthrough };
inline constexpr int kKinds = 6;
[[nodiscard]] Text kindName(Kind kind);

struct Run {
    std::string name;  // of the network; runs of one name are never on both sides of a cross-validation
    std::string layer; // empty: the whole network
    device::DeviceId device{};
    double clockHz = 0;
    double predictedUs = 0;
    double measuredUs = 0;
    Kind kind = Kind::Conv2d;
    study::Origin origin = study::Origin::Published; // Published or Board: a virtual board is no silicon
    std::string source;

    [[nodiscard]] double residualUs() const { return measuredUs - predictedUs; }
    // Of the measured time: +0.02 = the chip needs 2 % more than predicted.
    [[nodiscard]] double relativeResidual() const { return measuredUs > 0 ? residualUs() / measuredUs : 0; }
    friend bool operator==(const Run &, const Run &) = default;
};

// The kind of one layer (several passes: more than 64 channels to read).
[[nodiscard]] Kind kindOf(const network::Layer &layer, int passes);
// The kind that holds most of the estimate's cycles.
[[nodiscard]] Kind kindOf(const network::Network &network, const estimate::Estimate &estimate);

// Latencies that boards measured of the study's variants as they are now, layers included; predictions by the cycle model at the
// clock of the measurement (the study's clock where none is stated).
[[nodiscard]] std::vector<Run> runsOf(const study::Study &study);

// Times published for networks whose architecture is known (each with its source), with today's predictions.
// What is left out and why: docs/calibration.md.
[[nodiscard]] const std::vector<Run> &publishedRuns();

} // namespace facet::calibration
