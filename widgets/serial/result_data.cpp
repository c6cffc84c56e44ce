// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serial/result_data.h"

#include "figures/quantity.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace facet::serial {

using figures::Unit;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::serial::Result)
};

struct Pair {
    QString name;
    double predictedUs = 0;
    double measuredUs = 0;
    std::int64_t cycles = 0;
};

// Layers as they could be told apart: a chain of streaming layers is one entry.
std::vector<Pair> pairsOf(const MeasuredResult &measured)
{
    std::vector<Pair> pairs;
    for (const board::LayerTime &time : measured.result.layerTimes) {
        Pair pair;
        for (int layer = time.fromLayer; layer <= time.layer; ++layer) {
            if (layer < 0 || layer >= int(measured.predicted.layers.size()))
                continue;
            const auto at = std::size_t(layer);
            pair.predictedUs += measured.predicted.layers[at].latencyUs;
            pair.name +=
                (pair.name.isEmpty() ? QString() : QStringLiteral(" + ")) + figures::layerLabel(measured.network.layers[at].name, layer);
        }
        pair.measuredUs = time.us;
        pair.cycles = time.cycles;
        pairs.push_back(pair);
    }
    return pairs;
}

const board::RunTimes &timesOf(const MeasuredResult &measured)
{
    return measured.result.warm.runs > 0 ? measured.result.warm : measured.result.cold;
}

QString difference(double measured, double predicted)
{
    if (predicted <= 0)
        return {};
    const double percent = 100 * (measured - predicted) / predicted;
    return (percent > 0 ? QStringLiteral("+") : QString()) + QLocale().toString(percent, 'f', 2) + QStringLiteral(" %");
}

} // namespace

figures::BarChartData resultChart(const MeasuredResult &measured)
{
    figures::BarChartData chart;
    chart.title = measured.simulated
                      ? QCoreApplication::translate("facet::serial::Result", "Predicted and on the virtual board: %1").arg(measured.variant)
                      : QCoreApplication::translate("facet::serial::Result", "Predicted and measured: %1").arg(measured.variant);
    chart.subtitle = resultSentence(measured);
    chart.categoryTitle = QCoreApplication::translate("facet::serial::Result", "Layer");
    chart.valueTitle = QCoreApplication::translate("facet::serial::Result", "Latency");
    chart.unit = Unit::Microseconds;
    figures::BarSeries predicted{
        QCoreApplication::translate("facet::serial::Result", "Predicted"), figures::ColorRole::Series, 0, 0, true, {}};
    figures::BarSeries real{measured.simulated ? QCoreApplication::translate("facet::serial::Result", "Virtual board")
                                               : QCoreApplication::translate("facet::serial::Result", "Measured"),
                            figures::ColorRole::Series,
                            2,
                            1,
                            true,
                            {}};
    const auto add = [&](const QString &name, double predictedUs, double measuredUs) {
        chart.categories << name;
        chart.shortCategories << name;
        predicted.values.push_back(predictedUs);
        real.values.push_back(measuredUs);
    };
    for (const Pair &pair : pairsOf(measured))
        add(pair.name, pair.predictedUs, pair.measuredUs);
    add(QCoreApplication::translate("facet::serial::Result", "Total"), measured.predicted.totals.latencyUs, timesOf(measured).medianUs);
    chart.series = {predicted, real};
    chart.groups = {predicted.name, real.name};
    return chart;
}

explore::Table resultTable(const MeasuredResult &measured)
{
    using explore::textCell;
    explore::Table table;
    table.caption = {QT_TRANSLATE_NOOP("core", "Predicted and measured times"), {}};
    table.columns = {{{QT_TRANSLATE_NOOP("core", "Layer"), {}}, false},
                     {{QT_TRANSLATE_NOOP("core", "Predicted (µs)"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Measured (µs)"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Cycles"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Difference (%)"), {}}, true}};
    const auto row = [&](Text name, double predicted, double real, std::int64_t cycles) {
        table.rows.push_back({textCell(std::move(name)), explore::decimalCell(predicted), explore::decimalCell(real),
                              explore::countCell(cycles),
                              predicted > 0 ? explore::decimalCell(100 * (real - predicted) / predicted) : textCell(std::string())});
    };
    for (const Pair &pair : pairsOf(measured))
        row({"%1", {pair.name.toStdString()}}, pair.predictedUs, pair.measuredUs, pair.cycles);
    const board::RunTimes &times = timesOf(measured);
    row({QT_TRANSLATE_NOOP("core", "Total"), {}}, measured.predicted.totals.latencyUs, times.medianUs, times.cycles);
    table.summaryRows = 1;
    return table;
}

QString resultSentence(const MeasuredResult &measured)
{
    const board::RunTimes &times = timesOf(measured);
    if (times.runs == 0)
        return Tr::tr("Known answer identical; nothing was timed.");
    const QString time = figures::brief(Unit::Microseconds, times.medianUs);
    const QString predicted = figures::brief(Unit::Microseconds, measured.predicted.totals.latencyUs);
    const QString change = difference(times.medianUs, measured.predicted.totals.latencyUs);
    const QString runs = Tr::tr("median of %n run(s)", nullptr, times.runs);
    return measured.simulated ? Tr::tr("%1 on the virtual board (%2), %3 predicted: %4. A simulated time, not a measurement of silicon. "
                                       "Known answer identical.")
                                    .arg(time, runs, predicted, change)
                              : Tr::tr("%1 measured (%2), %3 predicted: %4. Known answer identical.").arg(time, runs, predicted, change);
}

QString layersSentence(const MeasuredResult &measured)
{
    if (measured.result.layers.empty())
        return {};
    for (const board::LayerComparison &layer : measured.result.layers) {
        if (!layer.difference)
            continue;
        const board::Difference &d = *layer.difference;
        const auto at = std::size_t(std::max(0, d.layer));
        const QString name =
            at < measured.network.layers.size() ? figures::layerLabel(measured.network.layers[at].name, d.layer) : QString();
        return Tr::
            tr("First difference from the simulator: %1, channel %2, row %3, column %4 (address %5): %6 instead of %7; %n value(s) of the "
               "layer differ.",
               nullptr, int(d.count))
                .arg(name)
                .arg(d.channel)
                .arg(d.row)
                .arg(d.column)
                .arg(QStringLiteral("0x%1").arg(d.address, 8, 16, QLatin1Char('0')))
                .arg(d.found)
                .arg(d.expected);
    }
    return Tr::tr("%n layer(s) read back, identical with the simulator.", nullptr, int(measured.result.layers.size()));
}

} // namespace facet::serial
