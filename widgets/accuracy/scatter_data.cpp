// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accuracy/scatter_data.h"

#include "explore/comparison.h"
#include "figures/latency_data.h"
#include "variants/provenance_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace facet::accuracy {

using explore::Table;
using figures::Unit;
using study::Origin;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::accuracy::Accuracy)
};

Text plainText(const QString &text)
{
    return {"%1", {text.toStdString()}};
}

QStringList violationsOf(const study::Study &study, const study::Variant &variant, const study::Analysis &analysis, double accuracy)
{
    const study::Budgets &budgets = study.budgets;
    const estimate::Estimate &e = analysis.estimate;
    QStringList result;
    const study::Measurement *onBoard = measuredCost(variant, Cost::Latency);
    if (budgets.latencyUs && (onBoard ? onBoard->value : e.totals.latencyUs) > *budgets.latencyUs)
        result << Tr::tr("latency over %1").arg(figures::brief(Unit::Microseconds, *budgets.latencyUs));
    if (budgets.weightBytes && e.totals.weightBytes > *budgets.weightBytes)
        result << Tr::tr("weights over %1").arg(figures::brief(Unit::Bytes, double(*budgets.weightBytes)));
    if (budgets.energyUj && e.energyUj.value > *budgets.energyUj)
        result << Tr::tr("energy over %1").arg(figures::brief(Unit::Microjoules, *budgets.energyUj));
    if (budgets.accuracy && accuracy < *budgets.accuracy)
        result << Tr::tr("accuracy below %1").arg(figures::exact(Unit::Fraction, *budgets.accuracy));
    const auto errors = std::count_if(analysis.findings.begin(), analysis.findings.end(),
                                      [](const device::Finding &f) { return f.severity == device::Severity::Error; });
    if (errors > 0)
        result << Tr::tr("breaks %n rule(s) of the chip", nullptr, int(errors));
    return result;
}

QString tipOf(const ScatterPoint &point, const study::Measurement &measurement, const estimate::Estimate &e,
              const study::Measurement *boardLatency)
{
    QString accuracy = figures::exact(Unit::Fraction, point.accuracy);
    if (point.spread)
        accuracy += QStringLiteral(" \u00b1 ") + figures::exact(Unit::Fraction, *point.spread);
    QString text = QStringLiteral("<b>%1</b><table cellspacing=0 cellpadding=1>").arg(point.name.toHtmlEscaped());
    const auto row = [&](const QString &what, const QString &value) {
        text += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>").arg(what, value);
    };
    row(Tr::tr("Accuracy"), accuracy);
    row(Tr::tr("Measured"), variants::provenanceText(measurement.provenance).toHtmlEscaped());
    if (boardLatency)
        row(Tr::tr("Latency, measured"), QStringLiteral("%1, %2").arg(figures::exact(Unit::Microseconds, boardLatency->value),
                                                                      variants::provenanceText(boardLatency->provenance).toHtmlEscaped()));
    row(boardLatency ? Tr::tr("Latency, predicted") : Tr::tr("Latency"), figures::exact(Unit::Microseconds, e.totals.latencyUs));
    row(Tr::tr("Weights"), figures::exact(Unit::Bytes, double(e.totals.weightBytes)));
    row(Tr::tr("Data peak"), figures::exact(Unit::Bytes, double(e.totals.dataBytesPeak)));
    row(Tr::tr("Energy"), Tr::tr("%1 (estimate)").arg(figures::exact(Unit::Microjoules, e.energyUj.value)));
    text += QStringLiteral("</table>");
    if (!point.violations.isEmpty())
        text += QStringLiteral("\u2717 ") + point.violations.join(QStringLiteral(", ")).toHtmlEscaped() + QStringLiteral("<br>");
    text +=
        point.dominated ? Tr::tr("Dominated: another variant is at least as accurate and costs no more.") : Tr::tr("On the Pareto front.");
    return text;
}

QString costName(Cost cost)
{
    switch (cost) {
    case Cost::Latency: return Tr::tr("Latency");
    case Cost::Weights: return Tr::tr("Weight memory");
    case Cost::Energy: return Tr::tr("Energy (estimate)");
    }
    return {};
}

} // namespace

int ScatterData::feasibleCount() const
{
    return int(std::count_if(points.begin(), points.end(), [](const ScatterPoint &p) { return p.violations.isEmpty(); }));
}

Unit unitOf(Cost cost)
{
    switch (cost) {
    case Cost::Latency: return Unit::Microseconds;
    case Cost::Weights: return Unit::Bytes;
    case Cost::Energy: break;
    }
    return Unit::Microjoules;
}

double costOf(const estimate::Estimate &estimate, Cost cost)
{
    switch (cost) {
    case Cost::Latency: return estimate.totals.latencyUs;
    case Cost::Weights: return double(estimate.totals.weightBytes);
    case Cost::Energy: break;
    }
    return estimate.energyUj.value;
}

const study::Measurement *measuredCost(const study::Variant &variant, Cost cost)
{
    if (cost == Cost::Weights)
        return nullptr;
    const study::Measurement *best = variant.best(cost == Cost::Latency ? study::Quantity::Latency : study::Quantity::Energy);
    return best && best->provenance.origin == Origin::Board ? best : nullptr;
}

std::optional<double> budgetOf(const study::Budgets &budgets, Cost cost)
{
    switch (cost) {
    case Cost::Latency: return budgets.latencyUs;
    case Cost::Weights: return budgets.weightBytes ? std::optional<double>(double(*budgets.weightBytes)) : std::nullopt;
    case Cost::Energy: break;
    }
    return budgets.energyUj;
}

void setBudgetOf(study::Budgets &budgets, Cost cost, std::optional<double> value)
{
    switch (cost) {
    case Cost::Latency: budgets.latencyUs = value; break;
    case Cost::Weights: budgets.weightBytes = value ? std::optional<std::int64_t>(std::llround(*value)) : std::nullopt; break;
    case Cost::Energy: budgets.energyUj = value; break;
    }
}

ScatterData scatterData(const study::Study &study, const std::vector<const study::Analysis *> &analyses, Cost cost)
{
    ScatterData data;
    data.costTitle = costName(cost);
    data.costUnit = unitOf(cost);
    data.title = Tr::tr("Measured accuracy against %1").arg(data.costTitle.toLower());
    data.costBudget = budgetOf(study.budgets, cost);
    data.accuracyBudget = study.budgets.accuracy;
    std::vector<explore::TradeOff> tradeOffs;
    std::vector<std::size_t> origins;
    for (std::size_t i = 0; i < study.variants.size(); ++i) {
        const study::Variant &variant = study.variants[i];
        const study::Measurement *measured = variant.best(study::Quantity::Accuracy);
        if (!measured) {
            data.notMeasured << QString::fromStdString(variant.name);
            continue;
        }
        ScatterPoint point;
        point.name = QString::fromStdString(variant.name);
        point.variant = int(i);
        const study::Measurement *onBoard = measuredCost(variant, cost);
        point.costMeasured = onBoard != nullptr;
        point.cost = onBoard ? onBoard->value : costOf(analyses[i]->estimate, cost);
        point.accuracy = measured->value;
        point.spread = measured->spread;
        point.origin = measured->provenance.origin;
        point.violations = violationsOf(study, variant, *analyses[i], measured->value);
        tradeOffs.push_back({point.cost, point.accuracy});
        origins.push_back(i);
        data.points.push_back(std::move(point));
    }
    data.front = explore::paretoFront(tradeOffs);
    for (std::size_t p = 0; p < data.points.size(); ++p) {
        ScatterPoint &point = data.points[p];
        point.dominated = std::find(data.front.begin(), data.front.end(), int(p)) == data.front.end();
        const std::size_t i = origins[p];
        point.tip = tipOf(point, *study.variants[i].best(study::Quantity::Accuracy), analyses[i]->estimate,
                          measuredCost(study.variants[i], Cost::Latency));
    }
    if (!analyses.empty())
        data.subtitle = (std::any_of(data.points.begin(), data.points.end(), [](const ScatterPoint &p) { return p.costMeasured; })
                             ? Tr::tr("Accuracy as measured; cost as measured on a board where ringed, else as estimated for %1")
                             : Tr::tr("Accuracy as measured, cost as estimated for %1"))
                            .arg(figures::basis(analyses.front()->estimate));
    if (!data.notMeasured.isEmpty())
        data.subtitle += QStringLiteral(". ") + Tr::tr("Not measured: %1").arg(data.notMeasured.join(QStringLiteral(", ")));
    return data;
}

Table scatterTable(const study::Study &study, const std::vector<const study::Analysis *> &analyses)
{
    explore::Table table;
    table.caption = plainText(Tr::tr("Measured accuracy and estimated cost"));
    table.columns = {{plainText(Tr::tr("Variant")), false},          {plainText(Tr::tr("Accuracy (%)")), true},
                     {plainText(Tr::tr("Spread (%)")), true},        {plainText(Tr::tr("Measured")), false},
                     {plainText(Tr::tr("Latency (\u00b5s)")), true}, {plainText(Tr::tr("On a board (\u00b5s)")), true},
                     {plainText(Tr::tr("Weights (bytes)")), true},   {plainText(Tr::tr("Energy (\u00b5J, estimate)")), true},
                     {plainText(Tr::tr("Budgets")), false}};
    for (std::size_t i = 0; i < study.variants.size(); ++i) {
        const study::Variant &variant = study.variants[i];
        const estimate::Estimate &e = analyses[i]->estimate;
        const study::Measurement *m = variant.best(study::Quantity::Accuracy);
        const QStringList violations = m ? violationsOf(study, variant, *analyses[i], m->value) : QStringList();
        table.rows.push_back(
            {explore::textCell(variant.name), m ? explore::decimalCell(m->value * 100, 1) : explore::textCell(std::string()),
             m && m->spread ? explore::decimalCell(*m->spread * 100, 1) : explore::textCell(std::string()),
             explore::textCell((m ? variants::provenanceText(m->provenance) : Tr::tr("not measured")).toStdString()),
             explore::decimalCell(e.totals.latencyUs, 2),
             measuredCost(variant, Cost::Latency) ? explore::decimalCell(measuredCost(variant, Cost::Latency)->value, 2)
                                                  : explore::textCell(std::string()),
             explore::countCell(e.totals.weightBytes), explore::decimalCell(e.energyUj.value, 1),
             explore::textCell(
                 (m ? (violations.isEmpty() ? Tr::tr("kept") : violations.join(QStringLiteral(", "))) : QString()).toStdString())});
    }
    return table;
}

} // namespace facet::accuracy
