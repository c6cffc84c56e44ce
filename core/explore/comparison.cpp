// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "explore/comparison.h"

#include "explore/format.h"
#include "explore/layer_properties.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace facet::explore {

namespace {

// What makes two layers "the same" when aligning by name: the name, or the kind where there is none; the n-th of them.
struct Key {
    std::string name;
    network::Operator kind{};
    network::Eltwise eltwise{};
    int occurrence = 0;
    auto operator<=>(const Key &) const = default;
};

std::vector<Key> keysOf(const network::Network &network)
{
    std::vector<Key> keys;
    std::map<Key, int> seen;
    for (const network::Layer &layer : network.layers) {
        Key key{layer.name, {}, {}, 0};
        if (layer.name.empty()) {
            key.kind = layer.op;
            key.eltwise = layer.eltwise;
        }
        key.occurrence = seen[key]++;
        keys.push_back(std::move(key));
    }
    return keys;
}

Text positionLabel(std::size_t index)
{
    return {QT_TRANSLATE_NOOP("core", "Layer %1"), {std::to_string(index + 1)}};
}

std::vector<AlignedRow> alignByPosition(const std::vector<Candidate> &candidates)
{
    std::size_t count = 0;
    for (const Candidate &candidate : candidates)
        count = std::max(count, candidate.network->layers.size());
    std::vector<AlignedRow> rows;
    for (std::size_t i = 0; i < count; ++i) {
        AlignedRow row{positionLabel(i), {}};
        for (const Candidate &candidate : candidates)
            row.layers.push_back(i < candidate.network->layers.size() ? int(i) : -1);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AlignedRow> alignByName(const std::vector<Candidate> &candidates)
{
    std::vector<AlignedRow> rows;
    std::vector<Key> rowKeys;
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        const std::vector<Key> keys = keysOf(*candidates[c].network);
        std::ptrdiff_t after = 0; // where a new row goes: behind the row of the layer before
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const auto found = std::ranges::find(rowKeys, keys[i]);
            std::ptrdiff_t at = found - rowKeys.begin();
            if (found == rowKeys.end()) {
                at = after;
                const std::string &name = keys[i].name;
                AlignedRow row{name.empty() ? positionLabel(i) : Text{"%1", {name}}, std::vector<int>(candidates.size(), -1)};
                rows.insert(rows.begin() + at, std::move(row));
                rowKeys.insert(rowKeys.begin() + at, keys[i]);
            }
            rows[std::size_t(at)].layers[c] = int(i);
            after = at + 1;
        }
    }
    return rows;
}

Text plain(std::string text)
{
    return {"%1", {std::move(text)}};
}

// Collects the rows of the table of differences.
class Collector {
public:
    void setRow(int row, const Text &label)
    {
        m_row = row;
        m_label = label;
    }
    void texts(const char *field, const Text &before, const Text &after)
    {
        if (!(before == after))
            add(field, before, after);
    }
    void count(const char *field, double before, double after, bool lowerIsBetter = false)
    {
        number(field, before, after, grouped(std::llround(before)), grouped(std::llround(after)), lowerIsBetter);
    }
    void cost(const char *field, double before, double after, int digits)
    {
        number(field, before, after, decimals(before, digits), decimals(after, digits), true);
    }
    // A number whose texts are given; lists nothing when both print the same.
    void number(const char *field, double before, double after, const std::string &beforeText, const std::string &afterText,
                bool lowerIsBetter)
    {
        if (beforeText == afterText)
            return;
        Difference &added = add(field, plain(beforeText), plain(afterText));
        added.change = after - before;
        added.isNumber = true;
        added.lowerIsBetter = lowerIsBetter;
    }
    [[nodiscard]] std::vector<Difference> take() { return std::move(m_list); }

private:
    Difference &add(const char *field, const Text &before, const Text &after)
    {
        return m_list.emplace_back(Difference{m_row, m_label, Text{field, {}}, before, after, 0, false, false});
    }

    int m_row = -1;
    Text m_label;
    std::vector<Difference> m_list;
};

Text foldText(int fold)
{
    if (fold <= 1)
        return {QT_TRANSLATE_NOOP("core", "none"), {}};
    return plain(extentText({fold, fold}));
}

void wholeNetwork(const Candidate &a, const Candidate &b, Collector &out)
{
    const auto picture = [](const network::Shape &s) { return plain(std::to_string(s.channels) + "x" + extentText(s.extent)); };
    out.texts(QT_TRANSLATE_NOOP("core", "input"), picture(a.network->picture), picture(b.network->picture));
    out.texts(QT_TRANSLATE_NOOP("core", "folding"), foldText(a.network->fold), foldText(b.network->fold));
    out.count(QT_TRANSLATE_NOOP("core", "layers"), double(a.network->layers.size()), double(b.network->layers.size()));
    const estimate::Totals &x = a.estimate->totals;
    const estimate::Totals &y = b.estimate->totals;
    out.count(QT_TRANSLATE_NOOP("core", "operations"), double(x.ops.total()), double(y.ops.total()), true);
    out.count(QT_TRANSLATE_NOOP("core", "weight memory (bytes)"), double(x.weightBytes), double(y.weightBytes), true);
    out.count(QT_TRANSLATE_NOOP("core", "bias memory (bytes)"), double(x.biasBytes), double(y.biasBytes), true);
    out.count(QT_TRANSLATE_NOOP("core", "data memory peak (bytes)"), double(x.dataBytesPeak), double(y.dataBytesPeak), true);
    out.number(QT_TRANSLATE_NOOP("core", "cycles"), x.cycles, y.cycles, groupedCycles(x.cycles), groupedCycles(y.cycles), true);
    out.cost(QT_TRANSLATE_NOOP("core", "latency (µs)"), x.latencyUs, y.latencyUs, 2);
    out.cost(QT_TRANSLATE_NOOP("core", "energy (µJ)"), a.estimate->energyUj.value, b.estimate->energyUj.value, 2);
}

void oneLayer(const Candidate &a, int layerA, const Candidate &b, int layerB, Collector &out)
{
    const Text missing = plain("-");
    const auto view = [](const Candidate &c, int layer) { return LayerView{*c.network, *c.shapes, layer}; };
    for (const LayerProperty &property : layerProperties()) {
        const std::optional<Text> before = layerA >= 0 ? property.value(view(a, layerA)) : std::nullopt;
        const std::optional<Text> after = layerB >= 0 ? property.value(view(b, layerB)) : std::nullopt;
        if (before && after && property.isNumber) {
            out.number(property.field, property.size(view(a, layerA)), property.size(view(b, layerB)), before->str(), after->str(), false);
        } else {
            out.texts(property.field, before.value_or(missing), after.value_or(missing));
        }
    }
    static const estimate::LayerEstimate kNone;
    const auto cost = [](const Candidate &c, int layer) -> const estimate::LayerEstimate & {
        return layer >= 0 ? c.estimate->layers[std::size_t(layer)] : kNone;
    };
    const estimate::LayerEstimate &x = cost(a, layerA);
    const estimate::LayerEstimate &y = cost(b, layerB);
    out.count(QT_TRANSLATE_NOOP("core", "operations"), double(x.ops.total()), double(y.ops.total()), true);
    out.count(QT_TRANSLATE_NOOP("core", "weight memory (bytes)"), double(x.weightBytes), double(y.weightBytes), true);
    out.number(QT_TRANSLATE_NOOP("core", "cycles"), x.cycles, y.cycles, groupedCycles(x.cycles), groupedCycles(y.cycles), true);
    out.cost(QT_TRANSLATE_NOOP("core", "latency (µs)"), x.latencyUs, y.latencyUs, 2);
}

} // namespace

std::vector<AlignedRow> align(const std::vector<Candidate> &candidates, Align how)
{
    return how == Align::Position ? alignByPosition(candidates) : alignByName(candidates);
}

std::vector<Difference> differences(const Candidate &baseline, const Candidate &other, Align how)
{
    Collector out;
    wholeNetwork(baseline, other, out);
    const std::vector<AlignedRow> rows = align({baseline, other}, how);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        out.setRow(int(r), rows[r].label);
        oneLayer(baseline, rows[r].layers[0], other, rows[r].layers[1], out);
    }
    return out.take();
}

std::string joined(const std::vector<Text> &pieces)
{
    std::string text;
    for (const Text &piece : pieces)
        text += piece.str();
    return text;
}

std::vector<int> paretoFront(const std::vector<TradeOff> &points)
{
    std::vector<int> order;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (std::isfinite(points[i].cost) && std::isfinite(points[i].benefit))
            order.push_back(int(i));
    }
    const auto at = [&](int i) -> const TradeOff & { return points[std::size_t(i)]; };
    // By cost; of equal cost the best first, so that one pass finds what is beaten.
    std::ranges::stable_sort(
        order, [&](int a, int b) { return at(a).cost != at(b).cost ? at(a).cost < at(b).cost : at(a).benefit > at(b).benefit; });
    std::vector<int> front;
    for (const int i : order) {
        const bool better = front.empty() || at(i).benefit > at(front.back()).benefit;
        const bool equal = !front.empty() && at(i).cost == at(front.back()).cost && at(i).benefit == at(front.back()).benefit;
        if (better || equal)
            front.push_back(i);
    }
    return front;
}

} // namespace facet::explore
