// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_data.h"

#include "document/translated.h"
#include "figures/latency_data.h"
#include "theme/colors.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace facet::compare {

using explore::AlignedRow;
using explore::Candidate;
using explore::Scale;
using explore::Table;
using exporting::ComparisonOptions;
using figures::BarChartData;
using figures::BarSeries;
using figures::ColorRole;
using figures::kAbsent;
using figures::Unit;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::compare::Compare)
};

constexpr auto kTime = figures::TimeUnit::Time;

std::size_t baselineOf(const std::vector<Candidate> &candidates, int baseline)
{
    return std::size_t(std::clamp(baseline, 0, std::max(0, int(candidates.size()) - 1)));
}

// A layer's time in microseconds; kAbsent where the candidate has no such layer.
double valueAt(const Candidate &candidate, int layer)
{
    if (layer < 0 || std::size_t(layer) >= candidate.estimate->layers.size())
        return kAbsent;
    return figures::inUnit(candidate.estimate->layers[std::size_t(layer)].cycles, *candidate.estimate, kTime);
}

double ratio(double base, double value)
{
    return std::isfinite(base) && std::isfinite(value) && base > 0 ? value / base : kAbsent;
}

QString nameOf(const Candidate &candidate)
{
    return QString::fromStdString(candidate.name);
}

QString names(const std::vector<Candidate> &candidates)
{
    QStringList list;
    for (const Candidate &candidate : candidates)
        list << nameOf(candidate);
    return list.join(QStringLiteral(" / "));
}

// All candidates share device, model and clock in a study; files may mix them, and then each one is named.
QString commonBasis(const std::vector<Candidate> &candidates)
{
    QStringList all;
    for (const Candidate &candidate : candidates)
        if (const QString one = figures::basis(*candidate.estimate); !all.contains(one))
            all << one;
    return all.join(QStringLiteral("; "));
}

// What all names begin with, up to and with the last dash: "facenet-" of facenet-v2 and facenet-v6.
qsizetype commonPrefix(const std::vector<Candidate> &candidates)
{
    if (candidates.size() < 2)
        return 0;
    QString common = nameOf(candidates.front());
    for (const Candidate &candidate : candidates)
        while (!nameOf(candidate).startsWith(common))
            common.chop(1);
    return common.lastIndexOf(u'-') + 1;
}

Text plainText(const QString &text)
{
    return {"%1", {text.toStdString()}};
}

void addStackedSeries(BarChartData &data, const std::vector<Candidate> &candidates, const std::vector<AlignedRow> &rows)
{
    for (int part = 0; part < estimate::CycleBreakdown::kParts; ++part) {
        bool inLegend = true;
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            const estimate::Estimate &estimate = *candidates[c].estimate;
            if (estimate.totals.parts.values()[std::size_t(part)] == 0)
                continue;
            BarSeries series{figures::partName(part), ColorRole::Part, part, int(c), inLegend, {}};
            inLegend = false;
            for (const AlignedRow &row : rows) {
                const int layer = row.layers[c];
                series.values.push_back(
                    layer < 0 ? kAbsent
                              : figures::inUnit(estimate.layers[std::size_t(layer)].parts.values()[std::size_t(part)], estimate, kTime));
            }
            data.series.push_back(std::move(series));
        }
    }
}

} // namespace

BarChartData latencyComparison(const std::vector<Candidate> &candidates, const std::vector<int> &colors, const ComparisonOptions &options)
{
    BarChartData data;
    if (candidates.empty())
        return data;
    const std::vector<AlignedRow> rows = explore::align(candidates, options.align);
    const std::size_t base = baselineOf(candidates, options.baseline);
    data.title = options.title.isEmpty() ? Tr::tr("Latency by layer: %1").arg(names(candidates)) : options.title;
    QStringList totals;
    for (const Candidate &candidate : candidates)
        totals << Tr::tr("%1 %2", "variant, total")
                      .arg(nameOf(candidate), figures::exact(Unit::Microseconds, candidate.estimate->totals.latencyUs));
    data.subtitle = Tr::tr("In total %1; %2").arg(totals.join(QStringLiteral(", ")), commonBasis(candidates));
    data.categoryTitle = Tr::tr("Layer");
    data.valueTitle = Tr::tr("Latency");
    data.unit = Unit::Microseconds;
    data.alwaysLegend = true;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        data.categories << document::translated(rows[r].label);
        data.shortCategories << QString::number(r + 1);
    }
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        data.groups.push_back(nameOf(candidates[c]));
        data.groupColors.push_back(colors[c]);
    }
    if (options.scale == Scale::Absolute && options.stacked) {
        addStackedSeries(data, candidates, rows);
        return data;
    }
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        BarSeries series{nameOf(candidates[c]), ColorRole::Series, colors[c], int(c), true, {}};
        double sum = figures::inUnit(candidates[c].estimate->totals.startupCycles, *candidates[c].estimate, kTime);
        for (const AlignedRow &row : rows) {
            const double value = valueAt(candidates[c], row.layers[c]);
            switch (options.scale) {
            case Scale::Absolute: series.values.push_back(value); break;
            case Scale::Relative: series.values.push_back(ratio(valueAt(candidates[base], row.layers[base]), value)); break;
            case Scale::Cumulative:
                sum += std::isfinite(value) ? value : 0;
                series.values.push_back(sum);
                break;
            }
        }
        data.series.push_back(std::move(series));
    }
    if (options.scale == Scale::Cumulative) {
        data.lineMode = true;
        data.valueTitle = Tr::tr("Time up to and with this layer");
    } else if (options.scale == Scale::Relative) {
        data.unit = Unit::Fraction;
        data.valueTitle = Tr::tr("Latency relative to %1").arg(nameOf(candidates[base]));
        data.reference = 1;
    }
    return data;
}

BarChartData quantityComparison(const std::vector<Candidate> &candidates, const std::vector<int> &colors, Quantity quantity)
{
    BarChartData data;
    switch (quantity) {
    case Quantity::Latency:
        data.title = Tr::tr("Latency");
        data.unit = Unit::Microseconds;
        break;
    case Quantity::Weights:
        data.title = Tr::tr("Weight memory");
        data.unit = Unit::Bytes;
        break;
    case Quantity::DataPeak:
        data.title = Tr::tr("Data memory peak");
        data.unit = Unit::Bytes;
        break;
    case Quantity::Energy:
        data.title = Tr::tr("Energy (estimate)");
        data.unit = Unit::Microjoules;
        break;
    }
    data.valueTitle = data.title;
    const qsizetype prefix = commonPrefix(candidates);
    data.compact = true;
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        const estimate::Estimate &e = *candidates[c].estimate;
        double value = 0;
        switch (quantity) {
        case Quantity::Latency: value = e.totals.latencyUs; break;
        case Quantity::Weights: value = double(e.totals.weightBytes); break;
        case Quantity::DataPeak: value = double(e.totals.dataBytesPeak); break;
        case Quantity::Energy: value = e.energyUj.value; break;
        }
        data.categories << nameOf(candidates[c]);
        data.shortCategories << nameOf(candidates[c]).mid(prefix);
        BarSeries series{nameOf(candidates[c]), ColorRole::Series, colors[c], 0, false, std::vector<double>(candidates.size(), kAbsent)};
        series.values[c] = value;
        data.series.push_back(std::move(series));
    }
    return data;
}

Table differencesTable(const std::vector<Candidate> &candidates, int baseline, explore::Align align)
{
    const std::size_t base = baselineOf(candidates, baseline);
    if (candidates.size() == 2)
        return explore::differencesTable(candidates[base], candidates[1 - base], align);
    explore::Table table;
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        if (c == base)
            continue;
        explore::Table one = explore::differencesTable(candidates[base], candidates[c], align);
        if (table.columns.empty()) {
            table.caption = plainText(Tr::tr("Differences from %1").arg(nameOf(candidates[base])));
            table.columns = one.columns;
            table.columns.insert(table.columns.begin(), {plainText(Tr::tr("Variant")), false});
            if (table.columns.size() > 5) // the other variant's column, by now of several
                table.columns[4].title = plainText(Tr::tr("Here"));
        }
        for (auto &row : one.rows) {
            row.insert(row.begin(), explore::textCell(candidates[c].name));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

QStringList sentences(const std::vector<Candidate> &candidates, int baseline, explore::Align align)
{
    QStringList result;
    const std::size_t base = baselineOf(candidates, baseline);
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        if (c == base)
            continue;
        QString text;
        for (const Text &piece : explore::sentence(candidates[base], candidates[c], align))
            text += document::translated(piece);
        result << text;
    }
    return result;
}

QString rowTip(const std::vector<Candidate> &candidates, const std::vector<int> &colors, const ComparisonOptions &options, int row)
{
    const std::vector<AlignedRow> rows = explore::align(candidates, options.align);
    if (row < 0 || std::size_t(row) >= rows.size())
        return {};
    const AlignedRow &aligned = rows[std::size_t(row)];
    const std::size_t base = baselineOf(candidates, options.baseline);
    const double reference = valueAt(candidates[base], aligned.layers[base]);
    QString text = QStringLiteral("<b>%1</b><table cellspacing=0 cellpadding=1>").arg(document::translated(aligned.label).toHtmlEscaped());
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        const double value = valueAt(candidates[c], aligned.layers[c]);
        const QString change = c == base                                          ? Tr::tr("baseline")
                               : std::isfinite(value) && std::isfinite(reference) ? figures::percentChange(reference, value)
                                                                                  : QString();
        const QString share =
            std::isfinite(value) && candidates[c].estimate->totals.cycles > 0
                ? Tr::tr("%1 of its total")
                      .arg(figures::exact(Unit::Fraction, candidates[c].estimate->layers[std::size_t(aligned.layers[c])].cycles /
                                                              candidates[c].estimate->totals.cycles))
                : Tr::tr("no such layer");
        text += QStringLiteral("<tr><td><font color='%1'>\u25a0</font> %2&nbsp;&nbsp;</td><td align=right>%3&nbsp;&nbsp;</td><td "
                               "align=right>%4&nbsp;&nbsp;</td><td>%5</td></tr>")
                    .arg(theme::colors().variant(colors[c]).name(), nameOf(candidates[c]).toHtmlEscaped(),
                         figures::exact(Unit::Microseconds, value), change, share);
    }
    return text + QStringLiteral("</table>");
}

} // namespace facet::compare
