// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/reading.h"

#include <algorithm>

namespace facet::place {

using network::kNetworkInput;

namespace {

void note(Reading &reading, ReadingProblem problem, int source)
{
    if (reading.problem == ReadingProblem::None) {
        reading.problem = problem;
        reading.culprit = source;
    }
}

// Operands lie word by word in turn.
void readOperands(Reading &reading, const std::vector<int> &sources, int operands)
{
    reading.step = operands;
    for (std::size_t k = 0; k < sources.size(); ++k)
        reading.sources.push_back({sources[k], 0, int(k)});
}

// Channels one source behind the other: side by side in a pass, and passes word by word in turn.
void readJoined(Reading &reading, const std::vector<int> &sources, const network::Shapes &shapes, const device::HardwareLayer &hw)
{
    const int perPass = std::max(hw.inThreshold, 1);
    int channel = 0;
    reading.step = hw.inExpand > 1 ? hw.inExpand : 0;
    for (const int source : sources) {
        const int count = source < 0 ? 0 : shapes.layers[std::size_t(source)].outChannels;
        const int pass = channel / perPass, rank = channel % perPass;
        if (rank + count > perPass)
            note(reading, ReadingProblem::SplitSource, source);
        reading.sources.push_back({source, rank, pass});
        channel += count;
    }
}

} // namespace

std::vector<Reading> readings(const network::Network &network, const network::Shapes &shapes,
                              const std::vector<device::HardwareLayer> &hardware)
{
    std::vector<Reading> all(network.layers.size());
    for (const int index : shapes.order) {
        const network::Layer &layer = network.layers[std::size_t(index)];
        Reading &reading = all[std::size_t(index)];
        if (layer.readsBuffer)
            continue;
        std::vector<int> sources = network::effectiveSources(network, shapes, index);
        std::erase_if(sources, [&](int source) { return source < kNetworkInput || source >= int(network.layers.size()); });
        if (sources.size() == 1) {
            reading.sources.push_back({sources.front(), 0, 0});
            continue;
        }
        if (layer.eltwise != network::Eltwise::None)
            readOperands(reading, sources, std::max(layer.operands, 1));
        else
            readJoined(reading, sources, shapes, hardware[std::size_t(index)]);
        for (std::size_t k = 1; k < sources.size(); ++k) { // a map cannot stand in two places
            if (std::find(sources.begin(), sources.begin() + std::ptrdiff_t(k), sources[k]) != sources.begin() + std::ptrdiff_t(k))
                note(reading, ReadingProblem::GapsDiffer, sources[k]);
        }
        if (std::ranges::find(sources, kNetworkInput) != sources.end())
            note(reading, ReadingProblem::InputOperand, kNetworkInput);
    }
    return all;
}

Gaps chooseGaps(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                const std::vector<device::HardwareLayer> &hardware, std::vector<Reading> &all)
{
    Gaps gaps;
    gaps.write.resize(network.layers.size());
    gaps.read.resize(network.layers.size());
    std::vector<bool> decided(network.layers.size());
    for (const int index : shapes.order) {
        const network::Pins &pins = network.layers[std::size_t(index)].pins;
        gaps.write[std::size_t(index)] = pins.writeGap;
        gaps.read[std::size_t(index)] = pins.readGap;
        decided[std::size_t(index)] = pins.writeGap != 0 || pins.outOffset.has_value();
    }
    for (const int index : shapes.order) {
        Reading &reading = all[std::size_t(index)];
        for (const SourceView &view : reading.sources) {
            if (view.source < 0 || reading.step == 0)
                continue;
            const auto source = std::size_t(view.source);
            if (!decided[source])
                gaps.write[source] = reading.step - 1;
            else if (gaps.write[source] != reading.step - 1)
                note(reading, ReadingProblem::GapsDiffer, view.source);
            decided[source] = true;
        }
    }
    for (const int index : shapes.order) {
        Reading &reading = all[std::size_t(index)];
        if (reading.step != 0 || reading.sources.empty() || network.layers[std::size_t(index)].pins.readGap != 0)
            continue;
        const auto gapOf = [&](const SourceView &view) { return view.source < 0 ? 0 : gaps.write[std::size_t(view.source)]; };
        const int gap = gapOf(reading.sources.front());
        const auto other = std::ranges::find_if(reading.sources, [&](const SourceView &view) { return gapOf(view) != gap; });
        const network::Layer &layer = network.layers[std::size_t(index)];
        const bool skips = device.supportsReadGap && hardware[std::size_t(index)].inExpand == 1 && !layer.flatten && layer.operands == 1;
        if (other != reading.sources.end())
            note(reading, ReadingProblem::GapsDiffer, gap != 0 ? reading.sources.front().source : other->source);
        else if (gap != 0 && !skips)
            note(reading, ReadingProblem::GapUnreadable, reading.sources.front().source);
        else
            gaps.read[std::size_t(index)] = gap;
    }
    return gaps;
}

} // namespace facet::place
