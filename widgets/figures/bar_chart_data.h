// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a bar chart shows, as plain values: the chart, its table twin and its file exports are all made from it.
#pragma once

#include "figures/quantity.h"

#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace facet::figures {

inline constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN(); // no bar: the layer does not exist there

enum class ColorRole : std::uint8_t { Part, Series, Layer };

// One color of the chart: a stacked part, or a bar of its own. Series of the same group lie on top of each other.
struct BarSeries {
    QString name;
    ColorRole role = ColorRole::Series;
    int color = 0; // index into the palette of the role
    int group = 0;
    bool inLegend = true;
    std::vector<double> values; // one per category, kAbsent where there is none
};

// A line across the chart: a capacity or a budget.
struct BarLimit {
    QString name;
    double value = 0;
};

struct BarChartData {
    QString title;         // of the figure; also its accessible name
    QString subtitle;      // one line below the title of exported figures; may be empty
    QString categoryTitle; // "Layer"
    QString valueTitle;    // "Latency"
    Unit unit = Unit::Count;
    QStringList categories;
    QStringList shortCategories; // used where the full ones find no room
    std::vector<BarSeries> series;
    std::vector<QString> groups;     // names of the bars side by side; empty for one bar per category
    std::vector<int> groupColors;    // variant colors of the groups: a strip below stacked bars tells them apart
    std::vector<double> ghost;       // preview: total per category, drawn as an outline; empty = none
    std::vector<BarLimit> limits;    // what lies above the lowest limit is hatched in red
    std::optional<double> reference; // a thin line to compare with, e.g. 100 %
    bool lineMode = false;           // series as lines with points (running sums)
    bool valueLabels = true;         // the total above each bar, where there is room
    bool compact = false;            // a small multiple: heading above, no value axis (bars carry their values)
    bool alwaysLegend = false;       // show a legend even for a single series

    [[nodiscard]] int categoryCount() const { return int(categories.size()); }
    [[nodiscard]] int groupCount() const;
    // Sum of a group's series; kAbsent if none of them has a value there.
    [[nodiscard]] double total(int category, int group) const;
    [[nodiscard]] double largest() const;          // largest total, ghost included; 0 for an empty chart
    [[nodiscard]] double smallest() const;         // smallest total, at most 0
    [[nodiscard]] double smallestPositive() const; // for logarithmic axes; 0 if there is none
};

// Layer labels: the name, or "Layer 3" for an unnamed one.
[[nodiscard]] QString layerLabel(const std::string &name, int index);

} // namespace facet::figures
