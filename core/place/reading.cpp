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
    if (int(sources.size()) != operands)
        note(reading, ReadingProblem::MergedOperands, sources.front());
    reading.step = operands;
    for (std::size_t k = 0; k < sources.size(); ++k)
        reading.sources.push_back({sources[k], 0, int(k)});
}

// The operands are the output passes of one layer, which lie word by word in turn; those of the network input are loaded so.
void readOperandsOfOne(Reading &reading, int source, const network::Layer &layer, const std::vector<device::HardwareLayer> &hardware,
                       const device::HardwareLayer &hw)
{
    reading.sources.push_back({source, 0, 0});
    if (source == kNetworkInput)
        return;
    const device::HardwareLayer &from = hardware[std::size_t(source)];
    reading.step = 1;
    if (from.outExpand != layer.operands || from.outThreshold != hw.inThreshold || hw.inExpand > 1)
        note(reading, ReadingProblem::MergedOperands, source);
}

// Sources of different size follow each other along the pixels.
void readPixelwise(Reading &reading, const std::vector<int> &sources, const network::Shapes &shapes, const network::Shape &input)
{
    std::int64_t pixels = 0;
    for (const int source : sources) {
        reading.sources.push_back({source, 0, int(std::min<std::int64_t>(pixels, INT32_MAX))}); // in pixels until the gaps are known
        pixels += source < 0 ? input.extent.area() : shapes.layers[std::size_t(source)].out.area();
    }
    reading.pixelwise = true;
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
        reading.processors = device::roundUp4(reading.processors) + count;
    }
    // Two layers cannot write to one word, so that each source has data memories of its own.
    if (hw.inExpand == 1 && reading.processors > device::kProcessors)
        note(reading, ReadingProblem::JoinTooWide, sources.back());
}

network::Shape shapeOf(int source, const network::Network &network, const network::Shapes &shapes)
{
    if (source < 0)
        return network.input();
    const network::LayerShape &shape = shapes.layers[std::size_t(source)];
    return {shape.outChannels, shape.out};
}

bool differInSize(const std::vector<int> &sources, const network::Network &network, const network::Shapes &shapes)
{
    const network::Extent first = shapeOf(sources.front(), network, shapes).extent;
    return std::ranges::any_of(sources, [&](int source) { return shapeOf(source, network, shapes).extent != first; });
}

// What no order of the words can mend.
void judgeSources(Reading &reading, const std::vector<int> &sources, const network::Network &network, const network::Shapes &shapes,
                  int index)
{
    const network::Layer &layer = network.layers[std::size_t(index)];
    if (layer.inChannelSkip > 0)
        note(reading, ReadingProblem::PartOfSource, sources.front());
    for (const int source : sources) {
        if (source >= 0 && network.layers[std::size_t(source)].outputWidth == 32)
            note(reading, ReadingProblem::WideSource, source);
    }
    const int first = shapes.order.front();
    const network::Layer &loaded = network.layers[std::size_t(first)];
    const bool plain = !network.options.fifo && !loaded.chw && loaded.operands <= 1;
    if (index != first && !plain && std::ranges::find(sources, kNetworkInput) != sources.end())
        note(reading, ReadingProblem::InputElsewhere, kNetworkInput);
}

// From pixels to words, and past the rows that are dropped: they are passed over by a higher input offset. The first layer's
// offset is where the input is loaded, so that it can drop no rows there ("crop-input").
void findPhases(Reading &reading, const network::Network &network, const network::Shapes &shapes, const device::HardwareLayer &hw, int index,
                int readGap)
{
    const network::Layer &layer = network.layers[std::size_t(index)];
    const std::int64_t perPixel = std::int64_t(hw.inExpand) * std::max(layer.operands, 1) * (readGap + 1);
    const std::int64_t columns = reading.pixelwise ? 1 : shapeOf(reading.sources.front().source, network, shapes).extent.cols;
    const std::int64_t dropped = index == shapes.order.front() ? 0 : layer.inCrop[0] * columns * perPixel;
    constexpr std::int64_t kFar = 1 << 28; // beyond every memory
    for (SourceView &view : reading.sources) {
        const std::int64_t words = reading.pixelwise ? view.phase * perPixel : view.phase;
        view.phase = int(std::clamp(words - dropped, -kFar, kFar));
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
        if (sources.empty())
            continue;
        judgeSources(reading, sources, network, shapes, index);
        if (sources.size() == 1) {
            if (layer.operands > 1)
                readOperandsOfOne(reading, sources.front(), layer, hardware, hardware[std::size_t(index)]);
            else
                reading.sources.push_back({sources.front(), 0, 0});
            continue;
        }
        if (layer.eltwise != network::Eltwise::None)
            readOperands(reading, sources, std::max(layer.operands, 1));
        else if (differInSize(sources, network, shapes))
            readPixelwise(reading, sources, shapes, network.input());
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
            if (gaps.write[source] != 0 && hardware[source].outIgnore > 0)
                note(reading, ReadingProblem::LeadingRow, view.source);
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
    for (const int index : shapes.order) {
        Reading &reading = all[std::size_t(index)];
        if (!reading.sources.empty())
            findPhases(reading, network, shapes, hardware[std::size_t(index)], index, gaps.read[std::size_t(index)]);
    }
    return gaps;
}

} // namespace facet::place
