// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/metrics.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace facet::training {

namespace {

double share(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? double(part) / double(whole) : 0;
}

// The logit of `chosen` less the largest other one.
double margin(std::span<const double> logits, int chosen)
{
    double other = -std::numeric_limits<double>::infinity();
    for (std::size_t c = 0; c < logits.size(); ++c) {
        if (int(c) != chosen)
            other = std::max(other, logits[c]);
    }
    return logits[std::size_t(chosen)] - other;
}

} // namespace

int Predictions::predicted(std::size_t sample) const
{
    const auto logitsOf = of(sample);
    return int(std::ranges::max_element(logitsOf) - logitsOf.begin());
}

double Predictions::shortfall(std::size_t sample) const
{
    return -margin(of(sample), labels[sample]);
}

std::vector<RocPoint> rocCurve(const Predictions &predictions, int positive)
{
    struct Scored {
        double score;
        bool isPositive;
    };
    std::vector<Scored> samples;
    std::int64_t positives = 0;
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        samples.push_back({margin(predictions.of(i), positive), predictions.labels[i] == positive});
        positives += samples.back().isPositive;
    }
    const std::int64_t negatives = std::int64_t(samples.size()) - positives;
    if (positives == 0 || negatives == 0)
        return {};
    std::ranges::sort(samples, [](const Scored &a, const Scored &b) { return a.score > b.score; });
    std::vector<RocPoint> curve{{0, 0, std::numeric_limits<double>::infinity()}};
    std::int64_t truePositives = 0;
    std::int64_t falsePositives = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        (samples[i].isPositive ? truePositives : falsePositives) += 1;
        if (i + 1 == samples.size() || samples[i + 1].score != samples[i].score)
            curve.push_back({share(falsePositives, negatives), share(truePositives, positives), samples[i].score});
    }
    return curve;
}

std::vector<RocPoint> thinned(const std::vector<RocPoint> &curve, std::size_t most)
{
    if (curve.size() <= most || most < 2)
        return curve;
    std::vector<RocPoint> few;
    for (std::size_t i = 0; i < most; ++i)
        few.push_back(curve[i * (curve.size() - 1) / (most - 1)]);
    return few;
}

double areaUnder(const std::vector<RocPoint> &curve)
{
    if (curve.empty())
        return -1;
    double area = 0;
    for (std::size_t i = 1; i < curve.size(); ++i)
        area +=
            (curve[i].falsePositiveRate - curve[i - 1].falsePositiveRate) * (curve[i].truePositiveRate + curve[i - 1].truePositiveRate) / 2;
    return area;
}

Metrics metricsOf(const Predictions &predictions)
{
    Metrics metrics;
    const auto classes = std::size_t(predictions.classes);
    metrics.samples = std::int64_t(predictions.size());
    metrics.confusion.assign(classes, std::vector<std::int64_t>(classes));
    for (std::size_t i = 0; i < predictions.size(); ++i)
        ++metrics.confusion[std::size_t(predictions.labels[i])][std::size_t(predictions.predicted(i))];
    std::int64_t right = 0;
    int occurring = 0;
    double aucs = 0;
    int curves = 0;
    for (std::size_t c = 0; c < classes; ++c) {
        ClassMetrics each;
        each.samples = std::accumulate(metrics.confusion[c].begin(), metrics.confusion[c].end(), std::int64_t(0));
        std::int64_t predicted = 0;
        for (std::size_t other = 0; other < classes; ++other)
            predicted += metrics.confusion[other][c];
        const std::int64_t hits = metrics.confusion[c][c];
        right += hits;
        each.precision = share(hits, predicted);
        each.recall = share(hits, each.samples);
        each.f1 = share(2 * hits, predicted + each.samples);
        if (each.samples > 0) {
            ++occurring;
            metrics.balancedAccuracy += each.recall;
            metrics.macroF1 += each.f1;
        }
        metrics.perClass.push_back(each);
        if (classes == 2 && c == 0)
            continue; // the curve of the second class says the same
        const double area = areaUnder(rocCurve(predictions, int(c)));
        if (area >= 0) {
            aucs += area;
            ++curves;
        }
    }
    metrics.accuracy = share(right, metrics.samples);
    if (occurring > 0) {
        metrics.balancedAccuracy /= occurring;
        metrics.macroF1 /= occurring;
    }
    if (curves > 0)
        metrics.auc = aucs / curves;
    return metrics;
}

std::vector<std::size_t> worstMistakes(const Predictions &predictions, std::size_t most)
{
    std::vector<std::size_t> mistakes;
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        if (predictions.predicted(i) != predictions.labels[i])
            mistakes.push_back(i);
    }
    std::ranges::stable_sort(mistakes, std::ranges::greater(), [&](std::size_t i) { return predictions.shortfall(i); });
    mistakes.resize(std::min(mistakes.size(), most));
    return mistakes;
}

} // namespace facet::training
