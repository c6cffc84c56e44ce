// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "device/rules_common.h"

#include <algorithm>
#include <bit>

namespace facet::device {

using network::kNetworkInput;
using network::kStop;
using network::Operator;

Subject::Subject(const network::Network &of, const network::Shapes &shapesOf, const Device &on) : network(of), shapes(shapesOf), device(on)
{
    const std::size_t count = network.layers.size();
    hardware.resize(count);
    previous.assign(count, kNetworkInput);
    following.assign(count, kStop);
    sources.resize(count);
    inputMap.resize(count);
    outputMap.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        inputMap[i] = network.layers[i].pins.processors;
    for (std::size_t at = 0; at < shapes.order.size(); ++at) {
        const auto index = std::size_t(shapes.order[at]);
        const network::Layer &layer = network.layers[index];
        if (at > 0)
            previous[index] = shapes.order[at - 1];
        if (layer.sources.empty())
            sources[index] = {previous[index]};
        else
            sources[index] = layer.sources;
        outputMap[index] = layer.pins.outputProcessors;
        const bool last = at + 1 == shapes.order.size();
        if (!last) {
            following[index] = shapes.order[at + 1];
            if (!outputMap[index])
                outputMap[index] = inputMap[std::size_t(following[index])];
        }
        if (shapes.layers[index].valid)
            hardware[index] = hardwareLayer(network, shapes, shapes.order[at]);
        if (last && network.outputMap)
            outputMap[index] = network.outputMap;
        else if (last && !outputMap[index] && inputMap[index])
            outputMap[index] = packedProcessors(hardware[index].outThreshold);
    }
}

bool Subject::usesFifo() const
{
    return network.options.fifo || network.options.fastFifo || network.options.fastFifoQuad;
}

int Subject::outOffset(int layer) const
{
    return network.layers[std::size_t(layer)].pins.outOffset.value_or(0);
}

int Subject::inOffset(int layer) const
{
    const auto &pinned = network.layers[std::size_t(layer)].pins.inOffset;
    const int before = previous[std::size_t(layer)];
    return pinned ? *pinned : (before == kNetworkInput ? 0 : outOffset(before));
}

LayerView::LayerView(const Subject &of, int layerIndex)
    : subject(of), index(layerIndex), layer(of.network.layers[std::size_t(layerIndex)]), shape(of.shapes.layers[std::size_t(layerIndex)]),
      hardware(of.hardware[std::size_t(layerIndex)]), device(of.device)
{
}

void Report::begin(const LayerRule &rule, const LayerView &at)
{
    m_rule = rule.id;
    m_severity = rule.severity;
    m_layer = at.index;
    m_layerRule = &rule;
    m_networkRule = nullptr;
    m_subject = &at.subject;
}

void Report::begin(const NetworkRule &rule, const Subject &subject)
{
    m_rule = rule.id;
    m_severity = rule.severity;
    m_layer = -1;
    m_layerRule = nullptr;
    m_networkRule = &rule;
    m_subject = &subject;
}

void Report::add(Text title, Text needs, Text has, Text explanation, std::vector<Fix> fixes)
{
    constexpr std::size_t kMostFixes = 3;
    if (fixes.size() > kMostFixes)
        fixes.resize(kMostFixes);
    m_findings.push_back({std::string(m_rule), m_severity, m_layer, std::move(title), std::move(needs), std::move(has),
                          std::move(explanation), std::move(fixes)});
}

std::vector<Fix> Report::working(const std::vector<Fix> &candidates, std::size_t most)
{
    std::vector<Fix> found;
    if (!m_withFixes)
        return found;
    for (const Fix &fix : candidates) {
        if (found.size() == most || m_trialsLeft == 0)
            break;
        --m_trialsLeft;
        if (auto mended = tried(fix))
            found.push_back(std::move(*mended));
    }
    return found;
}

namespace {

// What a fix is called when it changes later pooling as well; the same arguments.
const char *titleWithFitting(std::string_view title)
{
    struct Pair {
        const char *alone;
        const char *fitting;
    };
    static constexpr Pair kTitles[] = {
        {"Fold the input by %1", QT_TRANSLATE_NOOP("core", "Fold the input by %1 and fit the pooling of later layers")},
        {"Pool %1 in front of the operator of layer %2",
         QT_TRANSLATE_NOOP("core", "Pool %1 in front of the operator of layer %2 and fit the pooling of later layers")},
    };
    const auto at = std::ranges::find(kTitles, title, &Pair::alone);
    return at != std::end(kTitles) ? at->fitting : QT_TRANSLATE_NOOP("core", "Make the map smaller and fit the pooling of later layers");
}

// Makes pooling windows no larger than the map they pool, where that is all that is wrong; adds what it changes to the fix.
// False when a shape stays broken that was not before.
bool fitPooling(network::Network &edited, network::Shapes &shapes, std::size_t problemsBefore, Fix &fix)
{
    for (std::size_t rounds = 0; shapes.problems.size() > problemsBefore; ++rounds) {
        const network::ShapeProblem &problem = shapes.problems.front();
        const bool again = rounds > edited.layers.size();
        if (again || problem.kind != network::ShapeProblemKind::PooledEmpty)
            return false;
        const network::Extent in = shapes.layers[std::size_t(problem.layer)].in;
        network::Layer &layer = edited.layers[std::size_t(problem.layer)];
        if (in.area() == 0 || layer.poolDilation != network::Extent{1, 1})
            return false;
        layer.pool = {std::min(layer.pool.rows, in.rows), std::min(layer.pool.cols, in.cols)};
        const int stride = std::min({layer.poolStride.rows, layer.pool.rows, layer.pool.cols});
        layer.poolStride = {stride, layer.poolStride.cols > 1 ? stride : 1};
        fix.edits.push_back(replaceLayer(problem.layer, layer));
        shapes = network::inferShapes(edited);
    }
    return true;
}

} // namespace

std::optional<Fix> Report::tried(Fix fix) const
{
    network::Network edited = device::apply(m_subject->network, fix.edits);
    network::Shapes shapes = network::inferShapes(edited);
    const std::size_t edits = fix.edits.size();
    if (!fitPooling(edited, shapes, m_subject->shapes.problems.size(), fix))
        return std::nullopt;
    if (fix.edits.size() > edits)
        fix.title.pattern = titleWithFitting(fix.title.pattern);
    const Subject subject(edited, shapes, m_subject->device);
    const int layer = indexAfter(m_layer, fix.edits);
    std::vector<Finding> findings;
    Report report(findings, false);
    if (m_networkRule != nullptr) {
        report.begin(*m_networkRule, subject);
        m_networkRule->check(subject, report);
        const bool gone = std::ranges::none_of(findings, [layer](const Finding &finding) { return finding.layer == layer; });
        return gone ? std::optional<Fix>(std::move(fix)) : std::nullopt;
    }
    const LayerView at(subject, layer);
    if (m_layerRule->asks == Asks::Shapes && (!at.shape.executed || !at.shape.valid))
        return std::nullopt;
    report.begin(*m_layerRule, at);
    m_layerRule->check(at, report);
    return findings.empty() ? std::optional<Fix>(std::move(fix)) : std::nullopt;
}

int indexAfter(int index, const std::vector<Edit> &edits)
{
    for (const Edit &edit : edits) {
        if (edit.kind == Edit::Kind::InsertLayer && edit.index <= index)
            ++index;
        else if (edit.kind == Edit::Kind::RemoveLayer && edit.index < index)
            --index;
    }
    return index;
}

std::string argument(std::int64_t value)
{
    return std::to_string(value);
}

std::string argument(const network::Extent &extent)
{
    return std::to_string(extent.rows) + "x" + std::to_string(extent.cols);
}

std::string hexMap(std::uint64_t map)
{
    std::string text = "0x0000000000000000";
    for (std::size_t at = text.size(); map != 0; map >>= 4)
        text[--at] = "0123456789abcdef"[map & 15];
    return text;
}

std::string operatorName(Operator op)
{
    switch (op) {
    case Operator::Conv2d: return "Conv2d";
    case Operator::Conv1d: return "Conv1d";
    case Operator::ConvTranspose2d: return "ConvTranspose2d";
    case Operator::Linear: return "Linear";
    case Operator::Passthrough: return "Passthrough";
    }
    return {};
}

Text plain(std::int64_t value)
{
    return Text{"%1", {grouped(value)}};
}

Text plain(const network::Extent &extent)
{
    return Text{"%1", {argument(extent)}};
}

Text atMost(std::int64_t value)
{
    return Text{QT_TRANSLATE_NOOP("core", "at most %1"), {grouped(value)}};
}

Text bytes(std::int64_t value)
{
    return Text{QT_TRANSLATE_NOOP("core", "%1 bytes"), {grouped(value)}};
}

Text atMostBytes(std::int64_t value)
{
    return Text{QT_TRANSLATE_NOOP("core", "at most %1 bytes"), {grouped(value)}};
}

std::uint64_t packedProcessors(int count)
{
    return count >= kProcessors ? ~std::uint64_t{0} : (std::uint64_t{1} << std::max(0, count)) - 1;
}

int lowestProcessor(std::uint64_t map)
{
    return std::countr_zero(map);
}

std::uint64_t inQuadrant(std::uint64_t map, int quadrant)
{
    return map >> (kProcessorsPerQuadrant * quadrant) & 0xffff;
}

int quadrantsOf(std::uint64_t map)
{
    int quadrants = 0;
    for (int quadrant = 0; quadrant < kQuadrants; ++quadrant)
        quadrants |= inQuadrant(map, quadrant) != 0 ? 1 << quadrant : 0;
    return quadrants;
}

} // namespace facet::device
