// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A correction of predicted times fitted to measured ones, and how far it can be trusted. The error stated for a correction is
// always that of networks it was not fitted on (leave one network out), never of its own points.
#pragma once

#include "calibration/run.h"

#include <optional>
#include <span>

namespace facet::calibration {

// measured = scale * predicted + offset, with what is not fitted left at 1 and 0.
enum class Form : std::uint8_t { AsPredicted, Offset, Scale, ScaleAndOffset };
[[nodiscard]] Text formName(Form form);

struct Correction {
    Form form = Form::AsPredicted;
    double scale = 1;
    double offsetUs = 0;
    int runs = 0;     // it was fitted on
    int networks = 0; // of so many names
    // Of networks left out of the fit, relative to the measured time. With a single network, or as predicted: of the runs themselves.
    double meanAbsoluteError = 0;
    double worstError = 0;

    [[nodiscard]] double apply(double predictedUs) const { return scale * predictedUs + offsetUs; }
    friend bool operator==(const Correction &, const Correction &) = default;
};

// Least squares of the relative error over whole-network runs (layers are not used). Too few runs for the form: empty
// (an offset or a scale needs one run, both need two different predictions).
[[nodiscard]] std::optional<Correction> fit(std::span<const Run> runs, Form form);

// `fit`, with its errors from leaving one network out at a time. Empty where fewer than two networks remain to fit on.
[[nodiscard]] std::optional<Correction> crossValidated(std::span<const Run> runs, Form form);

// The form that predicts unseen networks best; of equally good ones (within a tenth) the simplest. Runs of one chip only: the
// caller picks them (`ofDevice`). With no runs: as predicted, with runs = 0.
[[nodiscard]] Correction bestCorrection(std::span<const Run> runs);

[[nodiscard]] std::vector<Run> ofDevice(std::span<const Run> runs, device::DeviceId device);

struct KindResidual {
    Kind kind{};
    int runs = 0;
    double mean = 0;  // relative
    double worst = 0; // relative, by size
};
// Residuals by kind of layer, of the kinds that occur, in the order of the enumeration.
[[nodiscard]] std::vector<KindResidual> residualsByKind(std::span<const Run> runs, const Correction &correction);

} // namespace facet::calibration
