// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "explore/result_tables.h"

#include "explore/format.h"
#include "explore/layer_properties.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>

namespace facet::explore {

namespace {

using estimate::Ops;

// add, mul and bitwise are zero in most networks: their columns are shown only where they say something.
struct Counter {
    const char *title;
    std::int64_t Ops::*member;
    bool always;
};
constexpr std::array kCounters{
    Counter{QT_TRANSLATE_NOOP("core", "macc"), &Ops::macc, true},        Counter{QT_TRANSLATE_NOOP("core", "comp"), &Ops::comp, true},
    Counter{QT_TRANSLATE_NOOP("core", "add"), &Ops::add, false},         Counter{QT_TRANSLATE_NOOP("core", "mul"), &Ops::mul, false},
    Counter{QT_TRANSLATE_NOOP("core", "bitwise"), &Ops::bitwise, false},
};

std::string shapeText(int channels, network::Extent extent, bool oneD)
{
    return std::to_string(channels) + "x" + extentText(extent, oneD);
}

Column text(const char *title)
{
    return {{title, {}}, false};
}

Column number(const char *title)
{
    return {{title, {}}, true};
}

Column candidateColumn(const Candidate &candidate)
{
    return {{"%1", {candidate.name}}, true};
}

// "9,666,944" -> "9666944".
std::string ungrouped(std::string number)
{
    std::erase(number, ',');
    return number;
}

std::vector<Counter> shownCounters(const Ops &ops)
{
    std::vector<Counter> shown;
    std::ranges::copy_if(kCounters, std::back_inserter(shown), [&](const Counter &c) { return c.always || ops.*c.member != 0; });
    return shown;
}

// operations, counters, weight bytes, bias bytes, cycles, time: the numeric columns of the layer table.
void appendCosts(std::vector<Cell> &row, const std::vector<Counter> &counters, const Ops &ops, std::int64_t weightBytes,
                 std::int64_t biasBytes, double cycles, double latencyUs)
{
    row.push_back(countCell(ops.total()));
    for (const Counter &counter : counters)
        row.push_back(countCell(ops.*counter.member));
    row.push_back(countCell(weightBytes));
    row.push_back(countCell(biasBytes));
    row.push_back(cyclesCell(cycles));
    row.push_back(decimalCell(latencyUs));
}

} // namespace

Table layerTable(const Candidate &candidate)
{
    const estimate::Totals &totals = candidate.estimate->totals;
    const std::vector<Counter> counters = shownCounters(totals.ops);
    Table table;
    table.columns = {number(QT_TRANSLATE_NOOP("core", "Layer")),   text(QT_TRANSLATE_NOOP("core", "Name")),
                     text(QT_TRANSLATE_NOOP("core", "Operation")), text(QT_TRANSLATE_NOOP("core", "Input")),
                     text(QT_TRANSLATE_NOOP("core", "Output")),    number(QT_TRANSLATE_NOOP("core", "ops"))};
    for (const Counter &counter : counters)
        table.columns.push_back(number(counter.title));
    for (const char *title : {QT_TRANSLATE_NOOP("core", "weight bytes"), QT_TRANSLATE_NOOP("core", "bias bytes"),
                              QT_TRANSLATE_NOOP("core", "cycles"), QT_TRANSLATE_NOOP("core", "µs")})
        table.columns.push_back(number(title));

    for (std::size_t i = 0; i < candidate.network->layers.size(); ++i) {
        const network::Layer &layer = candidate.network->layers[i];
        const network::LayerShape &shape = candidate.shapes->layers[i];
        const estimate::LayerEstimate &cost = candidate.estimate->layers[i];
        std::vector<Cell> row{countCell(static_cast<long long>(i)), textCell(layer.name), textCell(operationText(layer))};
        if (shape.executed) {
            row.push_back(textCell(shapeText(shape.inChannels, shape.in, shape.oneD)));
            row.push_back(textCell(shapeText(shape.outChannels, shape.out, shape.oneD)));
        } else {
            row.push_back(textCell(Text{QT_TRANSLATE_NOOP("core", "not executed"), {}}));
            row.push_back(textCell(std::string()));
        }
        appendCosts(row, counters, cost.ops, cost.weightBytes, cost.biasBytes, cost.cycles, cost.latencyUs);
        table.rows.push_back(std::move(row));
    }
    if (totals.startupCycles > 0) {
        std::vector<Cell> row{textCell(std::string()), textCell(Text{QT_TRANSLATE_NOOP("core", "start-up"), {}})};
        row.resize(table.columns.size() - 2, textCell(std::string()));
        row.push_back(cyclesCell(totals.startupCycles));
        row.push_back(decimalCell(totals.cycles > 0 ? totals.latencyUs * totals.startupCycles / totals.cycles : 0));
        table.rows.push_back(std::move(row));
    }
    std::vector<Cell> row{textCell(std::string()), textCell(Text{QT_TRANSLATE_NOOP("core", "TOTAL"), {}})};
    row.resize(5, textCell(std::string()));
    appendCosts(row, counters, totals.ops, totals.weightBytes, totals.biasBytes, totals.cycles, totals.latencyUs);
    table.rows.push_back(std::move(row));
    table.summaryRows = 1;
    return table;
}

Table latencyTable(const std::vector<Candidate> &candidates, int baseline, Align how, Scale scale)
{
    Table table;
    switch (scale) {
    case Scale::Absolute: table.caption = {QT_TRANSLATE_NOOP("core", "Latency per layer (µs)"), {}}; break;
    case Scale::Relative:
        table.caption = {QT_TRANSLATE_NOOP("core", "Latency per layer (% of %1)"), {candidates[std::size_t(baseline)].name}};
        break;
    case Scale::Cumulative: table.caption = {QT_TRANSLATE_NOOP("core", "Latency up to and with each layer (µs)"), {}}; break;
    }
    table.columns = {text(QT_TRANSLATE_NOOP("core", "Layer"))};
    for (const Candidate &candidate : candidates)
        table.columns.push_back(candidateColumn(candidate));

    const auto value = [&](double us, double ofBaseline) {
        if (scale != Scale::Relative)
            return decimalCell(us);
        return ofBaseline > 0 ? decimalCell(us / ofBaseline * 100, 1) : textCell(std::string());
    };
    std::vector<double> sums(candidates.size(), 0);
    for (const AlignedRow &aligned : align(candidates, how)) {
        const auto us = [&](std::size_t c) {
            const int layer = aligned.layers[c];
            return layer >= 0 ? candidates[c].estimate->layers[std::size_t(layer)].latencyUs : 0;
        };
        std::vector<Cell> row{textCell(aligned.label)};
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            sums[c] += us(c);
            if (aligned.layers[c] < 0)
                row.push_back(textCell(std::string()));
            else
                row.push_back(value(scale == Scale::Cumulative ? sums[c] : us(c), us(std::size_t(baseline))));
        }
        table.rows.push_back(std::move(row));
    }
    if (scale != Scale::Cumulative) {
        std::vector<Cell> row{textCell(Text{QT_TRANSLATE_NOOP("core", "TOTAL"), {}})};
        const double ofBaseline = candidates[std::size_t(baseline)].estimate->totals.latencyUs;
        for (const Candidate &candidate : candidates)
            row.push_back(value(candidate.estimate->totals.latencyUs, ofBaseline));
        table.rows.push_back(std::move(row));
        table.summaryRows = 1;
    }
    return table;
}

Table totalsTable(const std::vector<Candidate> &candidates)
{
    Table table;
    table.caption = {QT_TRANSLATE_NOOP("core", "Whole network"), {}};
    table.columns = {text(QT_TRANSLATE_NOOP("core", "Figure"))};
    for (const Candidate &candidate : candidates)
        table.columns.push_back(candidateColumn(candidate));
    const auto add = [&](const char *title, const std::function<Cell(const estimate::Estimate &)> &cell) {
        std::vector<Cell> row{textCell(Text{title, {}})};
        for (const Candidate &candidate : candidates)
            row.push_back(cell(*candidate.estimate));
        table.rows.push_back(std::move(row));
    };
    using estimate::Estimate;
    add(QT_TRANSLATE_NOOP("core", "operations"), [](const Estimate &e) { return countCell(e.totals.ops.total()); });
    add(QT_TRANSLATE_NOOP("core", "weight memory (bytes)"), [](const Estimate &e) { return countCell(e.totals.weightBytes); });
    add(QT_TRANSLATE_NOOP("core", "weight memory (% of the chip's)"), [](const Estimate &e) {
        return decimalCell(e.totals.weightCapacity > 0 ? 100.0 * double(e.totals.weightBytes) / double(e.totals.weightCapacity) : 0, 1);
    });
    add(QT_TRANSLATE_NOOP("core", "bias memory (bytes)"), [](const Estimate &e) { return countCell(e.totals.biasBytes); });
    add(QT_TRANSLATE_NOOP("core", "data memory peak (bytes)"), [](const Estimate &e) { return countCell(e.totals.dataBytesPeak); });
    add(QT_TRANSLATE_NOOP("core", "cycles"), [](const Estimate &e) { return cyclesCell(e.totals.cycles); });
    add(QT_TRANSLATE_NOOP("core", "latency (µs)"), [](const Estimate &e) { return decimalCell(e.totals.latencyUs); });
    add(QT_TRANSLATE_NOOP("core", "energy (µJ)"), [](const Estimate &e) { return decimalCell(e.energyUj.value); });
    return table;
}

Table differencesTable(const Candidate &baseline, const Candidate &other, Align how)
{
    Table table;
    table.caption = {QT_TRANSLATE_NOOP("core", "From %1 to %2"), {baseline.name, other.name}};
    table.columns = {text(QT_TRANSLATE_NOOP("core", "Layer")), text(QT_TRANSLATE_NOOP("core", "Property")), candidateColumn(baseline),
                     candidateColumn(other), number(QT_TRANSLATE_NOOP("core", "Change"))};
    for (const Difference &difference : differences(baseline, other, how)) {
        const Text whole{QT_TRANSLATE_NOOP("core", "whole network"), {}};
        Cell change = textCell(std::string());
        if (difference.isNumber) {
            // As many digits as the values show.
            const bool fraction =
                difference.after.str().find('.') != std::string::npos || difference.before.str().find('.') != std::string::npos;
            change = decimalCell(difference.change);
            change.text = {"%1", {fraction ? withSign(difference.change) : groupedWithSign(std::llround(difference.change))}};
        }
        const auto value = [&](const Text &shown) {
            Cell cell = textCell(shown);
            if (difference.isNumber)
                cell.raw = ungrouped(shown.str());
            return cell;
        };
        table.rows.push_back({textCell(difference.row < 0 ? whole : difference.label), textCell(difference.field), value(difference.before),
                              value(difference.after), std::move(change)});
    }
    return table;
}

} // namespace facet::explore
