// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/activation_range.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace facet::training {

namespace {

struct Merged {
    std::vector<double> edges;  // kHistogramBins + 1
    std::vector<double> counts; // [j]: between edge j - 1 and edge j; [0] = 0
};

// Counts up to `edge`, of a cumulative histogram (its first entry is 0) that is linear between its equidistant edges.
double countUpTo(double edge, const BatchHistogram &batch, std::span<const double> cumulative)
{
    const double width = double(batch.highest) - double(batch.lowest);
    const double position = width > 0 ? (edge - double(batch.lowest)) / width * double(kHistogramBins)
                                      : (edge < double(batch.lowest) ? -1.0 : double(kHistogramBins));
    if (!(position > 0))
        return 0;
    if (position >= double(kHistogramBins))
        return cumulative.back();
    const auto below = std::size_t(position);
    return cumulative[below] + (position - double(below)) * (cumulative[below + 1] - cumulative[below]);
}

// All batches over common edges.
Merged merge(std::span<const BatchHistogram> batches)
{
    double lowest = batches[0].lowest;
    double highest = batches[0].highest;
    for (const BatchHistogram &batch : batches) {
        lowest = std::min(lowest, double(batch.lowest));
        highest = std::max(highest, double(batch.highest));
    }
    Merged merged;
    for (std::size_t j = 0; j <= kHistogramBins; ++j)
        merged.edges.push_back(j == kHistogramBins ? highest : lowest + (highest - lowest) * double(j) / double(kHistogramBins));
    merged.counts.resize(kHistogramBins + 1);
    std::vector<double> cumulative(kHistogramBins + 1);
    for (const BatchHistogram &batch : batches) {
        for (std::size_t j = 0; j < kHistogramBins; ++j)
            cumulative[j + 1] = cumulative[j] + batch.counts[j];
        double before = countUpTo(merged.edges[0], batch, cumulative);
        for (std::size_t j = 1; j <= kHistogramBins; ++j) {
            const double now = countUpTo(merged.edges[j], batch, cumulative);
            merged.counts[j] += now - before;
            before = now;
        }
    }
    return merged;
}

// Leaves out what is too far from the mean, and empty bins.
Merged withoutOutliers(const Merged &all, double outlierZ)
{
    std::vector<double> midpoints(all.edges.size());
    for (std::size_t j = 1; j < midpoints.size(); ++j)
        midpoints[j] = (all.edges[j - 1] + all.edges[j]) / 2;
    double total = 0;
    double mean = 0;
    for (std::size_t j = 0; j < midpoints.size(); ++j) {
        total += all.counts[j];
        mean += all.counts[j] * midpoints[j];
    }
    if (!(total > 0))
        return {};
    mean /= total;
    double variance = 0;
    for (std::size_t j = 0; j < midpoints.size(); ++j)
        variance += all.counts[j] / total * (midpoints[j] - mean) * (midpoints[j] - mean);
    constexpr double kNoSpread = 1e-9;
    const double deviation = variance > 0 ? std::sqrt(variance) : kNoSpread;
    Merged kept;
    for (std::size_t j = 0; j < midpoints.size(); ++j) {
        if (all.counts[j] != 0 && std::abs(midpoints[j] - mean) <= outlierZ * deviation) {
            kept.edges.push_back(all.edges[j]);
            kept.counts.push_back(all.counts[j]);
        }
    }
    return kept;
}

double meanSquaredError(const Merged &values, double range)
{
    constexpr double kTiny = 1e-9;
    const double step = (range + kTiny) / 128;
    double sum = 0;
    double total = 0;
    for (std::size_t j = 0; j < values.edges.size(); ++j) {
        const double stored = std::clamp(std::nearbyint(values.edges[j] / (range + kTiny) * 128), -128.0, 127.0) * step;
        sum += values.counts[j] * (values.edges[j] - stored) * (values.edges[j] - stored);
        total += values.counts[j];
    }
    return sum / total;
}

} // namespace

BatchHistogram histogramOf(std::span<const float> values)
{
    BatchHistogram histogram;
    const auto [lowest, highest] = std::ranges::minmax(values);
    histogram.lowest = lowest;
    histogram.highest = highest;
    histogram.counts.resize(kHistogramBins);
    const float width = highest - lowest;
    for (const float value : values) {
        const auto bin = width > 0 ? std::int64_t((value - lowest) * float(kHistogramBins) / width) : 0;
        ++histogram.counts[std::size_t(std::clamp<std::int64_t>(bin, 0, kHistogramBins - 1))];
    }
    return histogram;
}

std::optional<ActivationRange> activationRange(std::span<const BatchHistogram> batches, double outlierZ)
{
    if (batches.empty())
        return std::nullopt;
    const Merged values = withoutOutliers(merge(batches), outlierZ);
    double largest = 0;
    for (const double edge : values.edges)
        largest = std::max(largest, std::abs(edge));
    if (!(largest > 0))
        return std::nullopt;
    ActivationRange range;
    range.initial = std::exp2(std::ceil(std::log2(largest)));
    std::size_t best = 0;
    for (std::size_t i = 0; i < range.errors.size(); ++i) {
        range.errors[i] = meanSquaredError(values, std::ldexp(range.initial, -int(i)));
        if (range.errors[i] < range.errors[best])
            best = i;
    }
    range.log2 = int(std::lround(std::log2(range.initial))) - int(best);
    return range;
}

} // namespace facet::training
