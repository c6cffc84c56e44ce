// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory/memory_data.h"

#include <QCoreApplication>

#include <algorithm>

namespace facet::memory {

using estimate::Estimate;
using estimate::LayerEstimate;
using explore::Table;
using figures::BarChartData;
using figures::Unit;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::memory::Memory)
};

Capacity capacityOf(const QString &title, std::int64_t bytes, std::int64_t LayerEstimate::*need, const network::Network &network,
                    const Estimate &estimate)
{
    Capacity result;
    result.title = title;
    result.bytes = double(bytes);
    for (std::size_t i = 0; i < std::min(network.layers.size(), estimate.layers.size()); ++i) {
        const double value = double(estimate.layers[i].*need);
        if (value > 0)
            result.segments.push_back({figures::layerLabel(network.layers[i].name, int(i)), int(i), value});
    }
    return result;
}

} // namespace

double Capacity::used() const
{
    double sum = 0;
    for (const Segment &segment : segments)
        sum += segment.bytes;
    return sum;
}

QString Capacity::summary() const
{
    const QString share = figures::exact(Unit::Fraction, bytes > 0 ? used() / bytes : 0);
    if (over())
        return Tr::tr("%1 of %2 (%3): %4 too much")
            .arg(figures::brief(Unit::Bytes, used()), figures::brief(Unit::Bytes, bytes), share,
                 figures::brief(Unit::Bytes, used() - bytes));
    return Tr::tr("%1 of %2 (%3)").arg(figures::brief(Unit::Bytes, used()), figures::brief(Unit::Bytes, bytes), share);
}

Capacity kernelMemory(const network::Network &network, const Estimate &estimate, const Estimate *preview)
{
    Capacity result = capacityOf(Tr::tr("Kernel memory"), estimate.totals.weightCapacity, &LayerEstimate::weightBytes, network, estimate);
    if (preview)
        result.preview = double(preview->totals.weightBytes);
    return result;
}

Capacity biasMemory(const network::Network &network, const Estimate &estimate, const Estimate *preview)
{
    Capacity result = capacityOf(Tr::tr("Bias memory"), estimate.totals.biasCapacity, &LayerEstimate::biasBytes, network, estimate);
    if (preview)
        result.preview = double(preview->totals.biasBytes);
    return result;
}

BarChartData dataMemoryChart(const QString &variant, const network::Network &network, const Estimate &estimate)
{
    figures::BarChartData data;
    data.title = Tr::tr("Data memory by layer: %1").arg(variant);
    data.subtitle = Tr::tr("Largest need of one of the %1 data memories").arg(device::kDataInstances);
    data.categoryTitle = Tr::tr("Layer");
    data.valueTitle = Tr::tr("Data memory");
    data.unit = Unit::Bytes;
    data.groups = {Tr::tr("Input"), Tr::tr("Output")};
    figures::BarSeries input{data.groups[0], figures::ColorRole::Part, 0, 0, true, {}};
    figures::BarSeries output{data.groups[1], figures::ColorRole::Part, 2, 1, true, {}};
    for (std::size_t i = 0; i < std::min(network.layers.size(), estimate.layers.size()); ++i) {
        data.categories << figures::layerLabel(network.layers[i].name, int(i));
        data.shortCategories << QString::number(i + 1);
        input.values.push_back(double(estimate.layers[i].inputBytesPerInstance));
        output.values.push_back(double(estimate.layers[i].outputBytesPerInstance));
    }
    data.series = {std::move(input), std::move(output)};
    data.limits = {{Tr::tr("one data memory"), double(estimate.totals.dataCapacity)}};
    return data;
}

Table memoryTable(const QString &variant, const network::Network &network, const Estimate &estimate)
{
    const auto text = [](const QString &s) { return Text{"%1", {s.toStdString()}}; };
    explore::Table table;
    table.caption = text(Tr::tr("Memory by layer: %1").arg(variant));
    table.columns = {{text(Tr::tr("Layer")), false},
                     {text(Tr::tr("Weights (bytes)")), true},
                     {text(Tr::tr("Share (%)")), true},
                     {text(Tr::tr("Kernel columns")), true},
                     {text(Tr::tr("Bias (bytes)")), true},
                     {text(Tr::tr("Input (bytes per memory)")), true},
                     {text(Tr::tr("Output (bytes per memory)")), true}};
    const estimate::Totals &totals = estimate.totals;
    const auto share = [&](std::int64_t bytes) {
        return explore::decimalCell(totals.weightCapacity > 0 ? double(bytes) / double(totals.weightCapacity) * 100 : 0, 1);
    };
    std::int64_t columns = 0, input = 0, output = 0;
    for (std::size_t i = 0; i < std::min(network.layers.size(), estimate.layers.size()); ++i) {
        const LayerEstimate &layer = estimate.layers[i];
        columns += layer.kernelColumns;
        input = std::max(input, layer.inputBytesPerInstance);
        output = std::max(output, layer.outputBytesPerInstance);
        table.rows.push_back({explore::textCell(figures::layerLabel(network.layers[i].name, int(i)).toStdString()),
                              explore::countCell(layer.weightBytes), share(layer.weightBytes), explore::countCell(layer.kernelColumns),
                              explore::countCell(layer.biasBytes), explore::countCell(layer.inputBytesPerInstance),
                              explore::countCell(layer.outputBytesPerInstance)});
    }
    table.rows.push_back({explore::textCell(Tr::tr("Total, largest of data memory").toStdString()), explore::countCell(totals.weightBytes),
                          share(totals.weightBytes), explore::countCell(columns), explore::countCell(totals.biasBytes),
                          explore::countCell(input), explore::countCell(output)});
    table.rows.push_back({explore::textCell(Tr::tr("Capacity").toStdString()), explore::countCell(totals.weightCapacity),
                          share(totals.weightCapacity), explore::countCell(device::device(estimate.device).kernelColumns),
                          explore::countCell(totals.biasCapacity), explore::countCell(totals.dataCapacity),
                          explore::countCell(totals.dataCapacity)});
    table.summaryRows = 2;
    return table;
}

QString segmentTip(const Capacity &capacity, int segment)
{
    if (segment < 0 || std::size_t(segment) >= capacity.segments.size())
        return QStringLiteral("<b>%1</b><br>%2").arg(capacity.title, capacity.summary());
    const Segment &s = capacity.segments[std::size_t(segment)];
    return QStringLiteral("<b>%1</b> &nbsp; %2<br>%3<br>%4")
        .arg(s.name.toHtmlEscaped(), figures::exact(Unit::Bytes, s.bytes),
             Tr::tr("%1 of the capacity").arg(figures::exact(Unit::Fraction, s.bytes / capacity.bytes)),
             Tr::tr("%1 of what the network needs").arg(figures::exact(Unit::Fraction, s.bytes / capacity.used())));
}

QString dataMemoryTip(const network::Network &network, const Estimate &estimate, int layer)
{
    if (layer < 0 || std::size_t(layer) >= estimate.layers.size() || std::size_t(layer) >= network.layers.size())
        return {};
    const LayerEstimate &row = estimate.layers[std::size_t(layer)];
    const std::int64_t together = row.inputBytesPerInstance + row.outputBytesPerInstance;
    QString text = QStringLiteral("<b>%1</b><br>%2<br>%3<br>%4")
                       .arg(figures::layerLabel(network.layers[std::size_t(layer)].name, layer).toHtmlEscaped(),
                            Tr::tr("Input: %1 in one data memory").arg(figures::exact(Unit::Bytes, double(row.inputBytesPerInstance))),
                            Tr::tr("Output: %1 in one data memory").arg(figures::exact(Unit::Bytes, double(row.outputBytesPerInstance))),
                            Tr::tr("One data memory holds %1").arg(figures::exact(Unit::Bytes, double(estimate.totals.dataCapacity))));
    if (std::max(row.inputBytesPerInstance, row.outputBytesPerInstance) > estimate.totals.dataCapacity)
        text += QStringLiteral("<br><b>%1</b>").arg(Tr::tr("Too large for one data memory: pool, fold or stream."));
    else if (together > estimate.totals.dataCapacity)
        text += QStringLiteral("<br>") + Tr::tr("Both together do not fit: they must lie in different data memories.");
    return text;
}

} // namespace facet::memory
