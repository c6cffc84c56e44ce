// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "program/data_image.h"

#include "program/bits.h"

#include <algorithm>

namespace facet::program {

using device::kProcessors;
using device::kProcessorsPerInstance;
using device::kProcessorsPerQuadrant;

namespace {

// Set processors in ascending order.
std::vector<int> processorsOf(std::uint64_t map)
{
    std::vector<int> list;
    for (int p = 0; p < kProcessors; ++p) {
        if ((map >> p & 1) != 0)
            list.push_back(p);
    }
    return list;
}

std::uint32_t lane(std::int32_t value, int shift)
{
    return std::uint32_t(std::uint8_t(value)) << shift;
}

// One channel per instance, four pixels a word.
std::vector<InputWords> chwWords(const Context &c, const network::FeatureMap &input, const place::LayerPlacement &place, bool fifo)
{
    const device::RegisterMap map(c.device.id);
    const auto pixels = std::size_t(input.shape.extent.area());
    const std::vector<int> processors = processorsOf(place.processors);
    std::vector<InputWords> arrays;
    for (std::size_t channel = 0; channel < processors.size() && channel < std::size_t(input.shape.channels); ++channel) {
        const int p = processors[channel];
        InputWords array;
        array.index = fifo ? p / kProcessorsPerQuadrant : p;
        array.address = fifo ? 0 : map.data(p) + std::uint32_t(place.inOffset);
        array.words.assign((pixels + 3) / 4, 0);
        for (std::size_t i = 0; i < pixels; ++i)
            array.words[i / 4] |= lane(input.values[channel * pixels + i], int(i % 4) * 8);
        arrays.push_back(std::move(array));
    }
    return arrays;
}

// Four channels a word; words pixel by pixel, then pass, then operand.
std::vector<InputWords> hwcWords(const Context &c, const network::FeatureMap &input, int layer, bool fifo)
{
    const device::RegisterMap map(c.device.id);
    const place::LayerPlacement &place = c.placement.layers[std::size_t(layer)];
    const device::HardwareLayer &hw = c.hardware[std::size_t(layer)];
    const int channels = c.shapes.layers[std::size_t(layer)].inChannels;
    const int operands = std::max(c.network.layers[std::size_t(layer)].operands, 1);
    const auto pixels = std::size_t(input.shape.extent.area());
    const std::vector<int> processors = processorsOf(place.processors);
    std::vector<InputWords> arrays;
    for (int first = 0; first < kProcessors; first += kProcessorsPerInstance) {
        if ((place.processors >> first & 0xf) == 0)
            continue;
        InputWords array;
        array.index = fifo ? first / kProcessorsPerQuadrant : first;
        array.address = fifo ? 0 : map.data(first) + std::uint32_t(place.inOffset);
        array.words.assign(pixels * std::size_t(hw.inExpand * operands), 0);
        for (std::size_t rank = 0; rank < processors.size(); ++rank) {
            const int p = processors[rank];
            if (p / kProcessorsPerInstance != first / kProcessorsPerInstance)
                continue;
            for (int pass = 0; pass < hw.inExpand; ++pass) {
                const int channel = pass * hw.inThreshold + int(rank);
                if (channel >= channels)
                    continue;
                for (int operand = 0; operand < operands; ++operand) {
                    const std::size_t plane = std::size_t(operand * channels + channel) * pixels;
                    if (plane + pixels > input.values.size())
                        continue;
                    for (std::size_t i = 0; i < pixels; ++i) {
                        const std::size_t word = (i * std::size_t(hw.inExpand) + std::size_t(pass)) * std::size_t(operands) + std::size_t(operand);
                        array.words[word] |= lane(input.values[plane + i], p % kProcessorsPerInstance * 8);
                    }
                }
            }
        }
        arrays.push_back(std::move(array));
    }
    return arrays;
}

} // namespace

std::vector<InputWords> inputWords(const Context &context, const network::FeatureMap &input)
{
    const int first = context.executed.front();
    const bool fifo = context.network.options.fifo;
    if (context.network.layers[std::size_t(first)].chw)
        return chwWords(context, input, context.placement.layers[std::size_t(first)], fifo);
    return hwcWords(context, input, first, fifo);
}

OutputPlaces::OutputPlaces(const Context &context, int layer)
    : m_map(context.device.id), m_place(context.placement.layers[std::size_t(layer)]), m_hardware(context.hardware[std::size_t(layer)]),
      m_processors(processorsOf(m_place.outputProcessors)), m_wide(context.network.layers[std::size_t(layer)].outputWidth == 32)
{
}

std::optional<OutputPlaces::Place> OutputPlaces::at(int channel, std::uint32_t pixel) const
{
    const int pass = channel / m_hardware.outThreshold;
    const auto rank = std::size_t(channel % m_hardware.outThreshold);
    if (rank >= m_processors.size())
        return std::nullopt;
    const int p = m_processors[rank];
    const int byte = p % kProcessorsPerInstance;
    const std::uint32_t step = std::uint32_t(m_place.writeGap + 1);
    const std::uint32_t base = m_map.data(p) + std::uint32_t(m_place.outOffset);
    const std::uint32_t index = pixel * std::uint32_t(m_hardware.outExpand) + std::uint32_t(pass);
    if (m_wide)
        return Place{base + 4 * (index * 4 * step + std::uint32_t(byte)), 0};
    return Place{base + 4 * index * step, byte};
}

std::vector<OutputWord> outputWords(const Context &context, int layer, const network::FeatureMap &output)
{
    const OutputPlaces places(context, layer);
    const auto pixels = std::size_t(output.shape.extent.area());
    std::map<std::uint32_t, OutputWord> words;
    for (int channel = 0; channel < output.shape.channels; ++channel) {
        for (std::size_t i = 0; i < pixels; ++i) {
            const auto place = places.at(channel, std::uint32_t(i));
            if (!place)
                continue;
            const std::int32_t value = output.values[std::size_t(channel) * pixels + i];
            OutputWord &word = words[place->address];
            word.address = place->address;
            word.mask |= places.wide() ? 0xffff'ffffu : 0xffu << (place->byte * 8);
            word.value |= places.wide() ? std::uint32_t(value) : lane(value, place->byte * 8);
        }
    }
    std::vector<OutputWord> list;
    list.reserve(words.size());
    for (const auto &[address, word] : words)
        list.push_back(word);
    return list;
}

std::vector<int> outputLayers(const Context &context)
{
    std::vector<int> layers;
    for (const int layer : context.executed) {
        if (context.network.layers[std::size_t(layer)].output || layer == context.shapes.order.back())
            layers.push_back(layer);
    }
    return layers;
}

std::vector<std::uint32_t> knownAnswers(const Context &context, const std::map<int, network::FeatureMap> &outputs, int limit)
{
    std::vector<OutputWord> words;
    for (const auto &[layer, output] : outputs) {
        const auto more = outputWords(context, layer, output);
        words.insert(words.end(), more.begin(), more.end());
    }
    std::ranges::sort(words, [](const OutputWord &a, const OutputWord &b) { return a.mask != b.mask ? a.mask < b.mask : a.address < b.address; });
    if (limit >= 0 && words.size() > std::size_t(limit) + 1)
        words.resize(std::size_t(limit) + 1);
    std::vector<std::uint32_t> list;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i + 1;
        while (end < words.size() && words[end].mask == words[i].mask && words[end].address == words[end - 1].address + 4)
            ++end;
        list.insert(list.end(), {words[i].address, words[i].mask, std::uint32_t(end - i)});
        for (; i < end; ++i)
            list.push_back(words[i].value);
    }
    list.push_back(0);
    return list;
}

} // namespace facet::program
