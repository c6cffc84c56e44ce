// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/bar_chart_data.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace facet::figures {

int BarChartData::groupCount() const
{
    int count = std::max<int>(1, int(groups.size()));
    for (const BarSeries &s : series)
        count = std::max(count, s.group + 1);
    return count;
}

double BarChartData::total(int category, int group) const
{
    double sum = kAbsent;
    for (const BarSeries &s : series) {
        if (s.group != group || std::size_t(category) >= s.values.size())
            continue;
        const double value = s.values[std::size_t(category)];
        if (std::isfinite(value))
            sum = std::isfinite(sum) ? sum + value : value;
    }
    return sum;
}

namespace {

template <typename Visit> void eachTotal(const BarChartData &data, Visit visit)
{
    // One pass over the series instead of total() per bar: a chart of 128 layers is rebuilt at every keystroke.
    const std::size_t categories = std::size_t(data.categoryCount());
    const std::size_t groups = std::size_t(data.groupCount());
    std::vector<double> sums(categories * groups, kAbsent);
    for (const BarSeries &s : data.series) {
        for (std::size_t i = 0; i < std::min(categories, s.values.size()); ++i) {
            double &sum = sums[i * groups + std::size_t(s.group)];
            if (std::isfinite(s.values[i]))
                sum = std::isfinite(sum) ? sum + s.values[i] : s.values[i];
        }
    }
    for (const double sum : sums)
        if (std::isfinite(sum))
            visit(sum);
    for (const double ghost : data.ghost)
        if (std::isfinite(ghost))
            visit(ghost);
}

} // namespace

double BarChartData::largest() const
{
    double result = 0;
    eachTotal(*this, [&](double v) { result = std::max(result, v); });
    return result;
}

double BarChartData::smallest() const
{
    double result = 0;
    eachTotal(*this, [&](double v) { result = std::min(result, v); });
    return result;
}

double BarChartData::smallestPositive() const
{
    double result = 0;
    eachTotal(*this, [&](double v) {
        if (v > 0 && (result <= 0 || v < result))
            result = v;
    });
    return result;
}

QString layerLabel(const std::string &name, int index)
{
    return name.empty() ? QCoreApplication::translate("facet::figures", "Layer %1").arg(index) : QString::fromStdString(name);
}

} // namespace facet::figures
