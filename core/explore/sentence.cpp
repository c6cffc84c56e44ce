// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The sentence that says what made the difference between two variants.
#include "explore/comparison.h"
#include "explore/format.h"
#include "explore/layer_properties.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace facet::explore {

namespace {

constexpr std::size_t kMaxNamedLayers = 3;
constexpr std::size_t kMaxReasons = 2; // per layer, before "despite"
constexpr double kVisibleUs = 0.005;   // less is not seen in two digits
constexpr double kSameRatio = 0.005;   // "half" means half within this

enum class Quantity : std::uint8_t { Latency, WeightBytes };

struct Contribution {
    const AlignedRow *row = nullptr;
    double change = 0;
};

// Why a layer's cost changed: the words, and what the change alone would do (logarithm of the factor; 0 = cannot be told).
struct Reason {
    std::vector<Text> words;
    double pull = 0;
};

double costOf(const Candidate &candidate, int layer, Quantity quantity)
{
    if (layer < 0)
        return 0;
    const estimate::LayerEstimate &cost = candidate.estimate->layers[std::size_t(layer)];
    return quantity == Quantity::Latency ? cost.latencyUs : double(cost.weightBytes);
}

double totalOf(const Candidate &candidate, Quantity quantity)
{
    const estimate::Totals &totals = candidate.estimate->totals;
    return quantity == Quantity::Latency ? totals.latencyUs : double(totals.weightBytes);
}

std::string amount(double value, Quantity quantity)
{
    return quantity == Quantity::Latency ? decimals(value) : grouped(std::llround(value));
}

std::string signedAmount(double value, Quantity quantity)
{
    return quantity == Quantity::Latency ? withSign(value) : groupedWithSign(std::llround(value));
}

// "Layer 3" as against a layer's own name.
bool isPosition(const Text &label)
{
    return std::string_view(label.pattern) != "%1";
}

// The unit stands in the pattern, so that a translation can place it.
Text layerClause(const Text &label, double change, Quantity quantity)
{
    const std::string number = signedAmount(change, quantity);
    const bool position = isPosition(label);
    if (quantity == Quantity::Latency) {
        return {position ? QT_TRANSLATE_NOOP("core", "layer %1 %2 µs") : QT_TRANSLATE_NOOP("core", "%1 %2 µs"),
                {label.arguments[0], number}};
    }
    return {position ? QT_TRANSLATE_NOOP("core", "layer %1 %2 bytes") : QT_TRANSLATE_NOOP("core", "%1 %2 bytes"),
            {label.arguments[0], number}};
}

// Folding explains size and channels of the first layer at once.
std::optional<Reason> foldingReason(const LayerView &before, const LayerView &after)
{
    const int a = std::max(before.network.fold, 1);
    const int b = std::max(after.network.fold, 1);
    if (a == b || !before.readsNetworkInput() || !after.readsNetworkInput())
        return std::nullopt;
    const double pull = 2 * (std::log(a) - std::log(b)); // pixels fall with the square of the fold
    const std::string was = extentText({a, a});
    const std::string is = extentText({b, b});
    if (a == 1)
        return Reason{{{QT_TRANSLATE_NOOP("core", "folding %1"), {is}}}, pull};
    if (b == 1)
        return Reason{{{QT_TRANSLATE_NOOP("core", "no folding instead of %1"), {was}}}, pull};
    return Reason{{{QT_TRANSLATE_NOOP("core", "folding %1 instead of %2"), {is, was}}}, pull};
}

// Does a change of this property change the cost at all?
bool matters(const LayerProperty &property, Quantity quantity, estimate::Model model)
{
    const std::string_view field = property.field;
    if (quantity == Quantity::Latency) {
        // Activations are counted as comparisons by the ideal model; the machine does them in passing.
        return property.effect != Effect::None && (field != "activation" || model == estimate::Model::Ideal);
    }
    return field == "operation" || field == "output channels" || field == "input channels" || field == "kernel" || field == "groups" ||
           field == "weight bits" || field == "input size";
}

std::vector<Reason> reasons(const LayerView &before, const LayerView &after, Quantity quantity, estimate::Model model)
{
    std::vector<Reason> found;
    const std::optional<Reason> folding = foldingReason(before, after);
    if (folding)
        found.push_back(*folding);
    for (const LayerProperty &property : layerProperties()) {
        if (!matters(property, quantity, model) || (folding && property.derived))
            continue;
        // The pixels of a layer decide about its weights only where they are flattened.
        if (quantity == Quantity::WeightBytes && std::string_view(property.field) == "input size" && !after.layer().flatten)
            continue;
        const std::optional<Text> was = property.value(before);
        const std::optional<Text> is = property.value(after);
        if (!was || !is || *was == *is)
            continue;
        Reason reason;
        if (property.clause[0] != '\0')
            reason.words = {{property.clause, {is->str(), was->str()}}};
        else
            reason.words = {*is, {QT_TRANSLATE_NOOP("core", " instead of "), {}}, *was};
        const bool proportional = property.effect == Effect::Grows || quantity == Quantity::WeightBytes;
        if (proportional && property.size != nullptr && property.size(before) > 0 && property.size(after) > 0)
            reason.pull = std::log(property.size(after) / property.size(before));
        found.push_back(std::move(reason));
    }
    return found;
}

void append(std::vector<Text> &out, const std::vector<Text> &words)
{
    out.insert(out.end(), words.begin(), words.end());
}

// " (folding 4x4, despite 8 instead of 4 output channels)"; nothing when the designs do not differ in this layer.
void appendReasons(std::vector<Text> &out, std::vector<Reason> found, double change)
{
    const auto helps = [&](const Reason &r) { return r.pull == 0 || (r.pull < 0) == (change < 0); };
    // Strongest first among those that explain the sign; the rest keep their order.
    std::ranges::stable_sort(
        found, [&](const Reason &a, const Reason &b) { return helps(a) != helps(b) ? helps(a) : std::abs(a.pull) > std::abs(b.pull); });
    const auto against = std::ranges::find_if_not(found, helps);
    std::vector<std::vector<Text>> shown;
    for (auto it = found.begin(); it != against && shown.size() < kMaxReasons; ++it)
        shown.push_back(it->words);
    if (against != found.end()) {
        std::vector<Text> words{{QT_TRANSLATE_NOOP("core", "despite "), {}}};
        append(words, against->words);
        shown.push_back(std::move(words));
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        out.push_back({i == 0 ? QT_TRANSLATE_NOOP("core", " (") : QT_TRANSLATE_NOOP("core", ", "), {}});
        append(out, shown[i]);
    }
    if (!shown.empty())
        out.push_back({QT_TRANSLATE_NOOP("core", ")"), {}});
}

// ": layer 1 -619.52 µs (1 instead of 4 output channels), ..., the other layers -1.20 µs"
void appendLayers(std::vector<Text> &out, const Candidate &a, const Candidate &b, const std::vector<AlignedRow> &rows, Quantity quantity)
{
    const double visible = quantity == Quantity::Latency ? kVisibleUs : 0.5;
    std::vector<Contribution> contributions;
    for (const AlignedRow &row : rows)
        contributions.push_back({&row, costOf(b, row.layers[1], quantity) - costOf(a, row.layers[0], quantity)});
    std::ranges::stable_sort(contributions,
                             [](const Contribution &x, const Contribution &y) { return std::abs(x.change) > std::abs(y.change); });
    std::erase_if(contributions, [&](const Contribution &c) { return std::abs(c.change) < visible; });
    const std::size_t hidden = contributions.size() > kMaxNamedLayers ? contributions.size() - kMaxNamedLayers : 0;
    double rest = 0;
    for (std::size_t i = 0; i < contributions.size(); ++i) {
        const auto &[row, change] = contributions[i];
        // A single further layer takes no more room by its name than as "the other layer".
        if (i >= kMaxNamedLayers && hidden > 1) {
            rest += change;
            continue;
        }
        out.push_back({i == 0 ? QT_TRANSLATE_NOOP("core", ": ") : QT_TRANSLATE_NOOP("core", ", "), {}});
        out.push_back(layerClause(row->label, change, quantity));
        if (row->layers[0] < 0) {
            out.push_back({QT_TRANSLATE_NOOP("core", " (not in %1)"), {a.name}});
        } else if (row->layers[1] < 0) {
            out.push_back({QT_TRANSLATE_NOOP("core", " (not in %1)"), {b.name}});
        } else {
            appendReasons(
                out, reasons({*a.network, *a.shapes, row->layers[0]}, {*b.network, *b.shapes, row->layers[1]}, quantity, b.estimate->model),
                change);
        }
    }
    if (hidden > 1) {
        const char *pattern = quantity == Quantity::Latency ? QT_TRANSLATE_NOOP("core", ", %1 other layers %2 µs")
                                                            : QT_TRANSLATE_NOOP("core", ", %1 other layers %2 bytes");
        out.push_back({pattern, {std::to_string(hidden), signedAmount(rest, quantity)}});
    }
}

// ": 4-bit instead of 8-bit weights" when every layer with weights changed so, else with the layers; nothing when none did.
bool appendWeightBits(std::vector<Text> &out, const Candidate &a, const Candidate &b, const std::vector<AlignedRow> &rows)
{
    std::map<std::pair<int, int>, std::vector<std::string>> changes; // {after, before} -> layers
    std::size_t weighted = 0;
    const bool byPosition = !rows.empty() && isPosition(rows.front().label);
    for (const AlignedRow &row : rows) {
        if (row.layers[0] < 0 || row.layers[1] < 0)
            continue;
        const network::Layer &was = a.network->layers[std::size_t(row.layers[0])];
        const network::Layer &is = b.network->layers[std::size_t(row.layers[1])];
        if (!was.hasWeights() || !is.hasWeights())
            continue;
        ++weighted;
        const int wasBits = network::storageBits(was.weightBits);
        const int isBits = network::storageBits(is.weightBits);
        if (wasBits != isBits)
            changes[{isBits, wasBits}].push_back(row.label.arguments[0]);
    }
    bool first = true;
    for (const auto &[bits, layers] : changes) {
        const std::vector<std::string> numbers{std::to_string(bits.first), std::to_string(bits.second)};
        out.push_back({first ? QT_TRANSLATE_NOOP("core", ": ") : QT_TRANSLATE_NOOP("core", ", "), {}});
        first = false;
        if (layers.size() == weighted) {
            out.push_back({QT_TRANSLATE_NOOP("core", "%1-bit instead of %2-bit weights"), numbers});
            continue;
        }
        std::string list;
        for (const std::string &layer : layers)
            list += (list.empty() ? "" : ", ") + layer;
        const char *named = QT_TRANSLATE_NOOP("core", "%1-bit instead of %2-bit weights in %3");
        const char *one = QT_TRANSLATE_NOOP("core", "%1-bit instead of %2-bit weights in layer %3");
        const char *several = QT_TRANSLATE_NOOP("core", "%1-bit instead of %2-bit weights in layers %3");
        const char *numbered = layers.size() == 1 ? one : several;
        out.push_back({byPosition ? numbered : named, {numbers[0], numbers[1], list}});
    }
    return !first;
}

// "half the weight memory (49,324 instead of 98,648 bytes)", "279 bytes (10.6 %) less weight memory"
Text memoryClause(double was, double is)
{
    const std::vector<std::string> both{grouped(std::llround(is)), grouped(std::llround(was))};
    if (was > 0 && std::abs(is / was - 0.5) < kSameRatio)
        return {QT_TRANSLATE_NOOP("core", "half the weight memory (%1 instead of %2 bytes)"), both};
    if (was > 0 && std::abs(is / was - 2.0) < kSameRatio)
        return {QT_TRANSLATE_NOOP("core", "twice the weight memory (%1 instead of %2 bytes)"), both};
    const std::string bytes = grouped(std::llround(std::abs(is - was)));
    if (was <= 0)
        return {QT_TRANSLATE_NOOP("core", "%1 bytes more weight memory"), {bytes}};
    const std::string percent = decimals(std::abs(is - was) / was * 100, 1);
    return {is < was ? QT_TRANSLATE_NOOP("core", "%1 bytes (%2 %) less weight memory")
                     : QT_TRANSLATE_NOOP("core", "%1 bytes (%2 %) more weight memory"),
            {bytes, percent}};
}

Text latencyHead(const Candidate &a, const Candidate &b, double was, double is)
{
    const std::string difference = amount(std::abs(is - was), Quantity::Latency);
    if (was <= 0)
        return {QT_TRANSLATE_NOOP("core", "%1 is %2 µs slower than %3"), {b.name, difference, a.name}};
    const std::string percent = decimals(std::abs(is - was) / was * 100, 1);
    return {is < was ? QT_TRANSLATE_NOOP("core", "%1 is %2 µs (%3 %) faster than %4")
                     : QT_TRANSLATE_NOOP("core", "%1 is %2 µs (%3 %) slower than %4"),
            {b.name, difference, percent, a.name}};
}

} // namespace

std::vector<Text> sentence(const Candidate &baseline, const Candidate &other, Align how)
{
    for (const Candidate *candidate : {&baseline, &other}) {
        if (!candidate->shapes->ok()) {
            return {{QT_TRANSLATE_NOOP("core", "What %1 costs is not known: the shape of a layer cannot be derived."), {candidate->name}}};
        }
    }
    const std::vector<AlignedRow> rows = align({baseline, other}, how);
    const double wasUs = totalOf(baseline, Quantity::Latency);
    const double isUs = totalOf(other, Quantity::Latency);
    const double wasBytes = totalOf(baseline, Quantity::WeightBytes);
    const double isBytes = totalOf(other, Quantity::WeightBytes);
    const bool sameTime = std::abs(isUs - wasUs) < kVisibleUs;
    const bool sameMemory = wasBytes == isBytes;
    const Text stop{QT_TRANSLATE_NOOP("core", "."), {}};

    std::vector<Text> out;
    if (sameTime && sameMemory) {
        return {{QT_TRANSLATE_NOOP("core", "%1 is as fast as %2 and needs as much weight memory."), {other.name, baseline.name}}};
    }
    if (sameTime) {
        out.push_back({QT_TRANSLATE_NOOP("core", "%1 is as fast as %2 and needs "), {other.name, baseline.name}});
        out.push_back(memoryClause(wasBytes, isBytes));
        if (!appendWeightBits(out, baseline, other, rows))
            appendLayers(out, baseline, other, rows, Quantity::WeightBytes);
        out.push_back(stop);
        return out;
    }
    out.push_back(latencyHead(baseline, other, wasUs, isUs));
    appendLayers(out, baseline, other, rows, Quantity::Latency);
    out.push_back(stop);
    if (!sameMemory) {
        out.push_back({QT_TRANSLATE_NOOP("core", " It needs "), {}});
        out.push_back(memoryClause(wasBytes, isBytes));
        appendWeightBits(out, baseline, other, rows);
        out.push_back(stop);
    }
    return out;
}

} // namespace facet::explore
