// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/report_data.h"

#include "accuracy/scatter_chart.h"
#include "compare/compare_data.h"
#include "figures/bar_chart.h"
#include "figures/chart_style.h"
#include "figures/latency_data.h"
#include "memory/capacity_bar.h"
#include "variants/provenance_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace facet::exporting {

using explore::Table;
using figures::Unit;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::exporting::Report)
};

Text plainText(const QString &text)
{
    return {"%1", {text.toStdString()}};
}

explore::Column column(const QString &title, bool number)
{
    return {plainText(title), number};
}

} // namespace

ReportData::ReportData(const study::Study &s) : study(s)
{
    for (const study::Variant &variant : s.variants)
        analyses.push_back(study::analyze(variant.network, s.settings));
}

std::vector<explore::Candidate> ReportData::candidates() const
{
    std::vector<explore::Candidate> result;
    for (std::size_t i = 0; i < analyses.size(); ++i)
        result.push_back({study.variants[i].name, &study.variants[i].network, &analyses[i].shapes, &analyses[i].estimate});
    return result;
}

std::vector<const study::Analysis *> ReportData::pointers() const
{
    std::vector<const study::Analysis *> result;
    for (const study::Analysis &analysis : analyses)
        result.push_back(&analysis);
    return result;
}

int ReportData::baseline() const
{
    return std::clamp(study.baseline, 0, std::max(0, int(analyses.size()) - 1));
}

Table summaryTable(const ReportData &data)
{
    explore::Table table;
    table.caption = plainText(Tr::tr("Variants"));
    table.columns = {column(Tr::tr("Variant"), false),
                     column(Tr::tr("Layers"), true),
                     column(Tr::tr("Operations"), true),
                     column(Tr::tr("Weights (bytes)"), true),
                     column(Tr::tr("of capacity (%)"), true),
                     column(Tr::tr("Latency (\u00b5s)"), true),
                     column(Tr::tr("Energy (\u00b5J, est.)"), true),
                     column(Tr::tr("Accuracy (%)"), true),
                     column(Tr::tr("Measured"), false),
                     column(Tr::tr("Rules"), false)};
    for (std::size_t i = 0; i < data.analyses.size(); ++i) {
        const study::Variant &variant = data.study.variants[i];
        const estimate::Estimate &e = data.analyses[i].estimate;
        const study::Measurement *accuracy = variant.best(study::Quantity::Accuracy);
        const auto errors = std::count_if(data.analyses[i].findings.begin(), data.analyses[i].findings.end(),
                                          [](const device::Finding &f) { return f.severity == device::Severity::Error; });
        table.rows.push_back(
            {explore::textCell(variant.name), explore::countCell((long long)variant.network.layers.size()),
             explore::countCell(e.totals.ops.total()), explore::countCell(e.totals.weightBytes),
             explore::decimalCell(e.totals.weightCapacity > 0 ? double(e.totals.weightBytes) / double(e.totals.weightCapacity) * 100 : 0,
                                  1),
             explore::decimalCell(e.totals.latencyUs, 2), explore::decimalCell(e.energyUj.value, 1),
             accuracy ? explore::decimalCell(accuracy->value * 100, 1) : explore::textCell(std::string()),
             explore::textCell((accuracy ? variants::originText(accuracy->provenance.origin) : Tr::tr("not measured")).toStdString()),
             explore::textCell((errors == 0 ? Tr::tr("kept") : Tr::tr("%n broken", nullptr, int(errors))).toStdString())});
    }
    return table;
}

Table numbersTable(const ReportData &data)
{
    explore::Table table;
    table.caption = plainText(Tr::tr("Numbers by layer"));
    for (const explore::Candidate &candidate : data.candidates()) {
        explore::Table one = explore::layerTable(candidate);
        if (table.columns.empty()) {
            table.columns = one.columns;
            table.columns.insert(table.columns.begin(), column(Tr::tr("Variant"), false));
        }
        for (auto &row : one.rows) {
            row.insert(row.begin(), explore::textCell(candidate.name));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

QStringList methodNotes(const ReportData &data)
{
    if (data.analyses.empty())
        return {};
    const estimate::Estimate &e = data.analyses[std::size_t(data.baseline())].estimate;
    QStringList notes;
    notes << Tr::tr("Basis of all estimates: %1.").arg(figures::basis(e));
    if (e.model == estimate::Model::Ideal)
        notes << Tr::tr("Latency, model \"ideal\": (multiplications / multipliers of a processor + comparisons) / processors at work. "
                        "It leaves out padding, start-up and memory access.");
    else
        notes << Tr::tr(
            "Latency, model \"cycles\": the machine's steps counted per layer - reading, computing, writing, pooling and padding. "
            "Exact for the MAX78000 without streaming; for the MAX78002 an estimate, since its vendor publishes no model.");
    notes << Tr::tr(
        "Operations are counted as the vendor's tool counts them: multiply-accumulates, comparisons, additions, multiplications, bitwise.");
    notes << Tr::tr("Weight memory is the sum of all kernels at their bit width; data memory the need of one of %1 memories by one layer.")
                 .arg(device::kDataInstances);
    notes << Tr::tr("Energy is an estimate from published measurements, with an uncertainty of \u00b1%1 %.")
                 .arg(std::lround(e.energyUj.relativeError * 100));
    notes << Tr::tr("Accuracy is shown only where it was measured, with the origin of the measurement; nothing is predicted.");
    return notes;
}

Figure latencyFigure(const ReportData &data, const theme::Colors &colors)
{
    std::vector<int> indices(data.analyses.size());
    std::iota(indices.begin(), indices.end(), 0);
    ComparisonOptions options;
    options.baseline = data.baseline();
    figures::BarChartData chart = compare::latencyComparison(data.candidates(), indices, options);
    chart.title = Tr::tr("Latency by layer");
    return figures::barFigure(chart, colors, {960, 480});
}

Figure kernelMemoryFigure(const ReportData &data, const theme::Colors &colors)
{
    std::vector<memory::Capacity> bars;
    for (std::size_t i = 0; i < data.analyses.size(); ++i) {
        bars.push_back(memory::kernelMemory(data.study.variants[i].network, data.analyses[i].estimate));
        bars.back().title = QString::fromStdString(data.study.variants[i].name);
    }
    Figure figure;
    figure.title = Tr::tr("Kernel memory");
    constexpr double kHeading = 34;
    figure.size = {960, kHeading + std::max<double>(1, double(bars.size())) * memory::kCapacityHeight + 6};
    figure.paint = [bars, colors, title = figure.title](QPainter &painter, const QRectF &area) {
        painter.fillRect(area, colors.surface);
        painter.setFont(figures::chartFont(figures::printFont(), 1.25, true));
        painter.setPen(colors.text);
        painter.drawText(QRectF(area.left() + 12, area.top() + 6, area.width() - 24, kHeading - 8), Qt::AlignLeft | Qt::AlignVCenter,
                         Tr::tr("%1 by layer", "kernel memory").arg(title));
        const double height = (area.height() - kHeading) / double(std::max<std::size_t>(1, bars.size()));
        for (std::size_t i = 0; i < bars.size(); ++i)
            memory::paintCapacity(painter,
                                  QRectF(area.left(), area.top() + kHeading + double(i) * height, area.width(),
                                         std::min(height, double(memory::kCapacityHeight))),
                                  bars[i], colors, figures::printFont());
    };
    return figure;
}

Figure accuracyFigure(const ReportData &data, const theme::Colors &colors)
{
    return accuracy::scatterFigure(accuracy::scatterData(data.study, data.pointers(), accuracy::Cost::Latency), colors, {960, 480});
}

} // namespace facet::exporting
