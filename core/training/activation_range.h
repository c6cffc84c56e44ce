// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The power-of-two range of a layer's activations, from histograms of calibration batches (spec/training/qat.md section 6; second
// generation).
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace facet::training {

inline constexpr std::size_t kHistogramBins = 2048;
inline constexpr double kDefaultOutlierZ = 8.0; // `outlier_removal_z_score`

// Counts of one batch between its lowest and highest value.
struct BatchHistogram {
    float lowest = 0;
    float highest = 0;
    std::vector<double> counts; // kHistogramBins; the highest value falls into the last
};
// `values` are finite and not empty. As torch.histc computes it.
[[nodiscard]] BatchHistogram histogramOf(std::span<const float> values);

struct ActivationRange {
    int log2 = 0;                   // activations are stored divided by 2^log2
    double initial = 1;             // the smallest power of two that holds everything but the outliers
    std::array<double, 5> errors{}; // mean squared error of initial / 2^i
};
// nullopt: nothing but zeros was seen (a dead layer). `outlierZ`: values further from the mean than this many standard deviations are
// left out.
[[nodiscard]] std::optional<ActivationRange> activationRange(std::span<const BatchHistogram> batches, double outlierZ);

} // namespace facet::training
