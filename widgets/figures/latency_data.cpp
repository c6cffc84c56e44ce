// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/latency_data.h"

#include "document/translated.h"
#include "figures/chart_style.h"

#include <QCoreApplication>

#include <cmath>

namespace facet::figures {

using estimate::CycleBreakdown;
using estimate::Estimate;
using explore::Table;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::figures::Latency)
};

} // namespace

double inUnit(double cycles, const Estimate &estimate, TimeUnit unit)
{
    return unit == TimeUnit::Cycles ? cycles : cycles * 1e6 / estimate.clockHz;
}

Unit chartUnit(TimeUnit unit)
{
    return unit == TimeUnit::Cycles ? Unit::Cycles : Unit::Microseconds;
}

QString partName(int part)
{
    switch (part) {
    case 0: return Tr::tr("Input", "part of a layer's cycles");
    case 1: return Tr::tr("Compute", "part of a layer's cycles");
    case 2: return Tr::tr("Output", "part of a layer's cycles");
    case 3: return Tr::tr("Pooling", "part of a layer's cycles");
    case 4: return Tr::tr("Padding", "part of a layer's cycles");
    case 5: return Tr::tr("Overhead", "part of a layer's cycles");
    case 6: return Tr::tr("Pipeline", "part of a layer's cycles");
    default: return {};
    }
}

QString partMeaning(int part, estimate::Model model)
{
    if (model == estimate::Model::Ideal) {
        switch (part) {
        case 1: return Tr::tr("Multiplications, shared by the multipliers of a processor and by all processors at work.");
        case 2: return Tr::tr("Comparisons of the activation, shared by all processors at work.");
        case 3: return Tr::tr("Comparisons of the pooling, shared by all processors at work.");
        default: return {};
        }
    }
    switch (part) {
    case 0: return Tr::tr("Reading rows and columns before the kernel window is full: no result can leave yet.");
    case 1: return Tr::tr("The kernel window moves over the data, one pass for every 64 input channels.");
    case 2: return Tr::tr("Writing results: one cycle per output channel, pixel and pass.");
    case 3: return Tr::tr("Reading the further elements of every pooling window.");
    case 4: return Tr::tr("Padding elements go through the same machine as data.");
    case 5: return Tr::tr("Flatten unit, element-wise operation before pooling, and the price of streaming.");
    case 6: return Tr::tr("The pipeline that clocks above 50 MHz need: about 15 % more cycles, as measured. An estimate.");
    default: return {};
    }
}

QString basis(const Estimate &estimate)
{
    return Tr::tr("%1, %2 MHz, model \"%3\"", "device, clock, latency model")
        .arg(QString::fromUtf8(device::device(estimate.device).name.data(), int(device::device(estimate.device).name.size())))
        .arg(estimate.clockHz / 1e6, 0, 'g', 6)
        .arg(QString::fromStdString(std::string(estimate::modelName(estimate.model))));
}

BarChartData latencyChart(const QString &variant, const network::Network &network, const Estimate &estimate, TimeUnit unit,
                          const Estimate *preview)
{
    BarChartData data;
    data.title = Tr::tr("Latency by layer: %1").arg(variant);
    data.subtitle = Tr::tr("%1 in total; %2").arg(exact(chartUnit(unit), inUnit(estimate.totals.cycles, estimate, unit)), basis(estimate));
    data.categoryTitle = Tr::tr("Layer");
    data.valueTitle = unit == TimeUnit::Cycles ? Tr::tr("Cycles") : Tr::tr("Latency");
    data.unit = chartUnit(unit);
    const std::size_t count = std::min(network.layers.size(), estimate.layers.size());
    for (std::size_t i = 0; i < count; ++i) {
        data.categories << layerLabel(network.layers[i].name, int(i));
        data.shortCategories << QString::number(i + 1);
    }
    const auto totals = estimate.totals.parts.values();
    for (int part = 0; part < CycleBreakdown::kParts; ++part) {
        if (totals[std::size_t(part)] == 0)
            continue;
        BarSeries series;
        series.name = partName(part);
        series.role = ColorRole::Part;
        series.color = part;
        series.values.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            series.values.push_back(inUnit(estimate.layers[i].parts.values()[std::size_t(part)], estimate, unit));
        data.series.push_back(std::move(series));
    }
    if (preview) {
        for (const auto &layer : preview->layers)
            data.ghost.push_back(inUnit(layer.cycles, *preview, unit));
        // A preview may add layers: they get a place of their own, with nothing but the outline.
        for (std::size_t i = count; i < preview->layers.size(); ++i) {
            data.categories << Tr::tr("new");
            data.shortCategories << QString::number(i + 1);
        }
    }
    return data;
}

Table latencyTable(const QString &variant, const network::Network &network, const Estimate &estimate, TimeUnit unit)
{
    using explore::textCell;
    explore::Table table;
    const auto text = [](const QString &s) { return Text{"%1", {s.toStdString()}}; };
    const auto number = [unit](double value) {
        return unit == TimeUnit::Cycles ? explore::cyclesCell(value) : explore::decimalCell(value, 2);
    };
    table.caption = text(Tr::tr("Latency by layer: %1").arg(variant));
    table.columns.push_back({text(Tr::tr("Layer")), false});
    table.columns.push_back({text(unit == TimeUnit::Cycles ? Tr::tr("Cycles") : Tr::tr("Latency (\u00b5s)")), true});
    table.columns.push_back({text(Tr::tr("Share (%)")), true});
    const auto totals = estimate.totals.parts.values();
    std::vector<int> parts;
    for (int part = 0; part < CycleBreakdown::kParts; ++part)
        if (totals[std::size_t(part)] != 0)
            parts.push_back(part);
    for (const int part : parts)
        table.columns.push_back({text(partName(part)), true});
    const double whole = estimate.totals.cycles;
    const auto row = [&](const QString &label, double cycles, const std::array<double, CycleBreakdown::kParts> &values) {
        std::vector<explore::Cell> cells{textCell(label.toStdString()), number(inUnit(cycles, estimate, unit)),
                                         explore::decimalCell(whole > 0 ? cycles / whole * 100 : 0, 1)};
        for (const int part : parts)
            cells.push_back(number(inUnit(values[std::size_t(part)], estimate, unit)));
        table.rows.push_back(std::move(cells));
    };
    for (std::size_t i = 0; i < std::min(network.layers.size(), estimate.layers.size()); ++i)
        row(layerLabel(network.layers[i].name, int(i)), estimate.layers[i].cycles, estimate.layers[i].parts.values());
    if (estimate.totals.startupCycles > 0) {
        row(Tr::tr("Start-up"), estimate.totals.startupCycles, {});
        ++table.summaryRows;
    }
    row(Tr::tr("Total"), estimate.totals.cycles, totals);
    ++table.summaryRows;
    return table;
}

QString latencyTip(const network::Network &network, const Estimate &estimate, int layer, int part)
{
    if (layer < 0 || std::size_t(layer) >= estimate.layers.size() || std::size_t(layer) >= network.layers.size())
        return {};
    const estimate::LayerEstimate &row = estimate.layers[std::size_t(layer)];
    const auto values = row.parts.values();
    const auto percent = [](double share, double whole) { return exact(Unit::Fraction, whole > 0 ? share / whole : 0); };
    QString text =
        QStringLiteral("<b>%1</b> &nbsp; %2<br>")
            .arg(layerLabel(network.layers[std::size_t(layer)].name, layer).toHtmlEscaped(), exact(Unit::Microseconds, row.latencyUs));
    text += Tr::tr("%1, %2 of the whole network").arg(exact(Unit::Cycles, row.cycles), percent(row.cycles, estimate.totals.cycles));
    if (row.approximate)
        text += QStringLiteral("<br>") + Tr::tr("An estimate: the vendor has no exact model for this layer.");
    text += QStringLiteral("<table cellspacing=0 cellpadding=1>");
    for (int i = 0; i < CycleBreakdown::kParts; ++i) {
        const double cycles = values[std::size_t(i)];
        if (cycles == 0)
            continue;
        const QString pattern = i == part ? QStringLiteral("<b>%1</b>") : QStringLiteral("%1");
        text +=
            QStringLiteral(
                "<tr><td><font color='%1'>\u25a0</font> %2&nbsp;&nbsp;</td><td align=right>%3&nbsp;&nbsp;</td><td align=right>%4</td></tr>")
                .arg(theme::colors().parts[std::size_t(i)].name(), pattern.arg(partName(i)), pattern.arg(exact(Unit::Cycles, cycles)),
                     pattern.arg(percent(cycles, row.cycles)));
    }
    text += QStringLiteral("</table>");
    if (part < 0)
        return text;
    text += QStringLiteral("<i>%1</i>").arg(partMeaning(part, estimate.model));
    const double cycles = values[std::size_t(part)];
    if (estimate.model == estimate::Model::Ideal && row.processors > 0 && cycles > 0) {
        const QString processors = Tr::tr("%n processor(s)", nullptr, row.processors);
        if (part == 1) {
            const int multipliers = int(std::lround(double(row.ops.macc) / row.processors / cycles));
            text += QStringLiteral("<br>") + Tr::tr("%1 multiplications / %2 at once / %3 = %4")
                                                 .arg(exact(Unit::Count, double(row.ops.macc)))
                                                 .arg(multipliers)
                                                 .arg(processors, exact(Unit::Cycles, cycles));
        } else {
            text += QStringLiteral("<br>") +
                    Tr::tr("%1 comparisons / %2 = %3")
                        .arg(exact(Unit::Count, std::round(cycles * row.processors)), processors, exact(Unit::Cycles, cycles));
        }
    } else if (row.passes > 0) {
        text += QStringLiteral("<br>") + Tr::tr("%n processor(s) at work", nullptr, row.processors) + QStringLiteral(", ") +
                Tr::tr("%n pass(es)", nullptr, row.passes);
    }
    return text;
}

} // namespace facet::figures
