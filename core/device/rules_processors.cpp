// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Processor maps that the user has pinned (spec/chip/constraints.md section 5).

#include "device/rules_common.h"

#include <algorithm>
#include <array>
#include <bit>

namespace facet::device {

namespace {

using network::Layer;
using network::Operator;

Fix placeInput(const LayerView &at)
{
    return change(at, say(QT_TRANSLATE_NOOP("core", "Let the processors be chosen automatically")),
                  [](Layer &layer) { layer.pins.processors.reset(); });
}

// Neither this layer nor the next says where the output goes; empty when a map for the network's output says it.
std::vector<Fix> placeOutput(const LayerView &at)
{
    if (at.isFinal() && at.subject.network.outputMap)
        return {};
    Fix fix = change(at, say(QT_TRANSLATE_NOOP("core", "Let the output processors be chosen automatically")),
                     [](Layer &layer) { layer.pins.outputProcessors.reset(); });
    const int next = at.subject.following[std::size_t(at.index)];
    if (next >= 0 && at.subject.inputMap[std::size_t(next)]) {
        Fix other = changeLayer(at.subject, next, {}, [](Layer &layer) { layer.pins.processors.reset(); });
        fix.edits.push_back(std::move(other.edits.front()));
    }
    return {fix};
}

void processorsEmpty(const LayerView &at, Report &report)
{
    const auto &pins = at.layer.pins;
    if (pins.processors.value_or(1) != 0 && pins.outputProcessors.value_or(1) != 0)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A processor map is empty.")), say(QT_TRANSLATE_NOOP("core", "at least one processor")),
               Text{"%1", {hexMap(0)}}, say(QT_TRANSLATE_NOOP("core", "Every channel is read and written by a processor.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Let the processors be chosen automatically")), [](Layer &layer) {
                   for (auto *map : {&layer.pins.processors, &layer.pins.outputProcessors}) {
                       if (map->value_or(1) == 0)
                           map->reset();
                   }
               })});
}

void processorCount(const LayerView &at, Report &report)
{
    const auto map = at.processors();
    if (!map || *map == 0 || std::popcount(*map) == at.hardware.inThreshold)
        return;
    const int count = at.hardware.inThreshold;
    std::vector<Fix> fixes{placeInput(at)};
    const int lowest = std::min(lowestProcessor(*map) & ~3, kProcessors - count);
    if (count > 0 && lowest >= 0) {
        const std::uint64_t wanted = packedProcessors(count) << lowest;
        fixes.push_back(change(at, Text{QT_TRANSLATE_NOOP("core", "Use the processors %1"), {hexMap(wanted)}},
                               [wanted](Layer &layer) { layer.pins.processors = wanted; }));
    }
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The processor map does not have one processor for each input channel of a pass.")),
        say(QT_TRANSLATE_NOOP("core", "%1 processors (%2 channels in %3 pass(es))"), count, at.shape.inChannels, at.hardware.inExpand),
        say(QT_TRANSLATE_NOOP("core", "%1 in %2"), std::popcount(*map), hexMap(*map)),
        say(QT_TRANSLATE_NOOP("core",
                              "Each processor reads one channel per pass. More than 64 channels are spread evenly, in multiples of four.")),
        std::move(fixes));
}

void outputProcessorCount(const LayerView &at, Report &report)
{
    const auto map = at.outputProcessors();
    const int count = at.hardware.outThreshold;
    if (!map || *map == 0 || std::popcount(*map) == count)
        return;
    std::vector<Fix> fixes = placeOutput(at);
    if (at.layer.hasWeights() && at.layer.groups == 1 && std::popcount(*map) < kProcessors) {
        const int channels = std::popcount(*map);
        fixes.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Set the output channels to %1"), channels),
                               [channels](Layer &layer) { layer.outChannels = channels; }));
    }
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The output map does not have one processor for each output channel of a round.")),
        say(QT_TRANSLATE_NOOP("core", "%1 processors (%2 channels in %3 round(s))"), count, at.shape.outChannels, at.hardware.outExpand),
        say(QT_TRANSLATE_NOOP("core", "%1 in %2"), std::popcount(*map), hexMap(*map)),
        say(QT_TRANSLATE_NOOP("core", "Each output channel goes to the memory of the processor that will read it. More than 64 channels "
                                      "are spread evenly, in multiples of four.")),
        std::move(fixes));
}

void passthroughMap(const LayerView &at, Report &report)
{
    const auto in = at.processors();
    const auto out = at.outputProcessors();
    if (at.convolves() || !in || !out || *in == 0 || *out == 0)
        return;
    for (int quadrant = 0; quadrant < kQuadrants; ++quadrant) {
        const int count = std::popcount(inQuadrant(*in, quadrant));
        std::uint64_t there = inQuadrant(*out, quadrant);
        if (there != 0)
            there >>= lowestProcessor(there);
        if (there == packedProcessors(count))
            continue;
        std::vector<Fix> fixes{placeInput(at)};
        report.add(
            say(QT_TRANSLATE_NOOP("core", "A pass-through layer writes to a map of another shape in quadrant %1."), quadrant),
            say(QT_TRANSLATE_NOOP("core", "%1 output processors side by side"), count),
            say(QT_TRANSLATE_NOOP("core", "%1 of the output map %2"), std::popcount(there), hexMap(*out)),
            say(QT_TRANSLATE_NOOP(
                "core", "A pass-through layer copies within a quadrant: the processors of a quadrant write one block, in their order.")),
            std::move(fixes));
        return;
    }
}

void depthwiseMap(const LayerView &at, Report &report)
{
    const auto in = at.processors();
    const auto out = at.outputProcessors();
    if (at.layer.groups <= 1 || !in || *in == 0)
        return;
    const bool spans = std::popcount(unsigned(quadrantsOf(*in))) > 1;
    const bool badInput = spans && lowestProcessor(*in) % kProcessorsPerInstance != 0;
    const bool badOutput = out && *out != 0 && lowestProcessor(*out) % kProcessorsPerInstance != 0;
    if (!badInput && !badOutput)
        return;
    std::vector<Fix> fixes;
    if (!badOutput)
        fixes.push_back(placeInput(at));
    else if (!badInput)
        fixes = placeOutput(at);
    report.add(
        badOutput ? say(QT_TRANSLATE_NOOP("core", "The output of a depth-wise layer does not begin at a data memory."))
                  : say(QT_TRANSLATE_NOOP("core", "The input of a depth-wise layer that spans quadrants does not begin at a data memory.")),
        say(QT_TRANSLATE_NOOP("core", "a first processor that is a multiple of 4")), plain(lowestProcessor(badOutput ? *out : *in)),
        say(QT_TRANSLATE_NOOP("core", "Depth-wise results are written as words of four channels.")), std::move(fixes));
}

void depthwiseSlots(const LayerView &at, Report &report)
{
    constexpr int kMostSlots = 16;
    const auto in = at.processors();
    const auto out = at.outputProcessors();
    if (at.layer.groups <= 1 || !in || !out || at.layer.outputWidth > 32)
        return;
    int needed = 0;
    for (int quadrant = 0; quadrant < kQuadrants; ++quadrant) {
        const int count = std::popcount(inQuadrant(*in, quadrant));
        if (count > 0)
            needed = std::max(needed, *in == *out ? (std::min(count - 1, 3) + 1) * at.layer.outputWidth / 8
                                                  : ceilDiv(count * at.layer.outputWidth, 8));
    }
    if (needed <= kMostSlots)
        return;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "A depth-wise layer needs too many time slots for its output.")), atMost(kMostSlots), plain(needed),
        say(QT_TRANSLATE_NOOP("core", "Processors that write to other processors take turns, and 32-bit results take four turns each.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "Write 8 bits")), [](Layer &layer) { layer.outputWidth = 8; })});
}

void biasGroupRange(const LayerView &at, Report &report)
{
    const auto &groups = at.layer.pins.biasGroups;
    const auto bad = std::ranges::find_if(groups, [](int group) { return group < 0 || group >= kQuadrants; });
    if (bad == groups.end())
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The bias is put into a quadrant that does not exist.")),
               say(QT_TRANSLATE_NOOP("core", "quadrants 0 to 3")), plain(*bad),
               say(QT_TRANSLATE_NOOP("core", "There are four quadrants with a bias memory each.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Let the bias be placed automatically")),
                       [](Layer &layer) { layer.pins.biasGroups.clear(); })});
}

void biasGroupUsed(const LayerView &at, Report &report)
{
    const auto &groups = at.layer.pins.biasGroups;
    if (groups.empty())
        return;
    std::uint64_t all = 0;
    for (const int index : at.subject.shapes.order) {
        // Automatic placement packs from processor 0.
        all |= at.subject.inputMap[std::size_t(index)].value_or(packedProcessors(at.subject.hardware[std::size_t(index)].inThreshold));
    }
    const int last = at.subject.finalLayer();
    all |= at.subject.outputMap[std::size_t(last)].value_or(packedProcessors(at.subject.hardware[std::size_t(last)].outThreshold));
    const int used = quadrantsOf(all);
    for (const int group : groups) {
        if (group < 0 || group >= kQuadrants || (used >> group & 1) != 0)
            continue;
        report.add(
            say(QT_TRANSLATE_NOOP("core", "The bias is put into a quadrant that the network does not use.")),
            say(QT_TRANSLATE_NOOP("core", "a quadrant with processors at work")), say(QT_TRANSLATE_NOOP("core", "quadrant %1"), group),
            say(QT_TRANSLATE_NOOP("core", "Quadrants without processors at work stay switched off, and their bias memory with them.")),
            {change(at, say(QT_TRANSLATE_NOOP("core", "Let the bias be placed automatically")),
                    [](Layer &layer) { layer.pins.biasGroups.clear(); })});
        return;
    }
}

void narrowAlignment(const LayerView &at, Report &report)
{
    const auto out = at.outputProcessors();
    if (!at.layer.hasWeights() || at.hardware.bits >= 8 || !out || *out == 0 || lowestProcessor(*out) % kProcessorsPerInstance == 0)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Narrow weights with output processors that do not begin at a data memory.")),
               say(QT_TRANSLATE_NOOP("core", "a first output processor that is a multiple of 4")), plain(lowestProcessor(*out)),
               say(QT_TRANSLATE_NOOP("core", "Several narrow kernels share a kernel word; skipped output channels leave gaps in it.")),
               placeOutput(at));
}

} // namespace

std::span<const LayerRule> processorRules()
{
    static constexpr std::array kRules{
        LayerRule{"processors-empty", Severity::Error, Asks::Values, processorsEmpty},
        LayerRule{"processor-count", Severity::Error, Asks::Shapes, processorCount},
        LayerRule{"output-processor-count", Severity::Error, Asks::Shapes, outputProcessorCount},
        LayerRule{"passthrough-map", Severity::Error, Asks::Shapes, passthroughMap},
        LayerRule{"depthwise-map", Severity::Error, Asks::Shapes, depthwiseMap},
        LayerRule{"depthwise-slots", Severity::Error, Asks::Shapes, depthwiseSlots},
        LayerRule{"bias-group-range", Severity::Error, Asks::Values, biasGroupRange},
        LayerRule{"bias-group-used", Severity::Error, Asks::Shapes, biasGroupUsed},
        LayerRule{"narrow-alignment", Severity::Warning, Asks::Shapes, narrowAlignment},
    };
    return kRules;
}

} // namespace facet::device
