// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// How good a classifier is: from its logits and the true labels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace facet::training {

// Logits of samples, `classes` values each, and their labels. Integers of the chip are exact as double.
struct Predictions {
    int classes = 0;
    std::vector<double> logits;
    std::vector<int> labels;

    [[nodiscard]] std::size_t size() const { return labels.size(); }
    [[nodiscard]] std::span<const double> of(std::size_t sample) const
    {
        return {logits.data() + sample * std::size_t(classes), std::size_t(classes)};
    }
    // The class of the largest logit; the first of equal ones, as on the board.
    [[nodiscard]] int predicted(std::size_t sample) const;
    // How far the true class lies below the best other one; negative when it is the best.
    [[nodiscard]] double shortfall(std::size_t sample) const;
};

struct ClassMetrics {
    double precision = 0; // 0 where nothing was predicted as this class
    double recall = 0;
    double f1 = 0;
    std::int64_t samples = 0;
    friend bool operator==(const ClassMetrics &, const ClassMetrics &) = default;
};

struct RocPoint {
    double falsePositiveRate = 0;
    double truePositiveRate = 0;
    double threshold = 0; // of the score: the samples at or above it count as positive
    friend bool operator==(const RocPoint &, const RocPoint &) = default;
};

struct Metrics {
    std::int64_t samples = 0;
    double accuracy = 0;
    double balancedAccuracy = 0; // mean of the recalls of classes that occur
    std::vector<ClassMetrics> perClass;
    double macroF1 = 0;                               // mean over the classes that occur
    std::vector<std::vector<std::int64_t>> confusion; // [true][predicted]
    // Two classes: of the second one. More: mean of one against the rest. Negative when one class is missing.
    double auc = -1;
    friend bool operator==(const Metrics &, const Metrics &) = default;
};
[[nodiscard]] Metrics metricsOf(const Predictions &predictions);

// From (0, 0) to (1, 1) by falling threshold, one point per distinct score; samples that tie move together. Empty when one kind is missing.
// The score of a sample is the logit of `positive` less the largest other one.
[[nodiscard]] std::vector<RocPoint> rocCurve(const Predictions &predictions, int positive);
// At most `most` points, the first and the last among them: enough to draw the curve.
[[nodiscard]] std::vector<RocPoint> thinned(const std::vector<RocPoint> &curve, std::size_t most);
[[nodiscard]] double areaUnder(const std::vector<RocPoint> &curve); // trapezoids; -1 for an empty curve

// Positions of wrongly classified samples, those with the largest shortfall first; ties in order.
[[nodiscard]] std::vector<std::size_t> worstMistakes(const Predictions &predictions, std::size_t most);

} // namespace facet::training
