// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/segments.h"

#include "program/weight_image.h"

#include <algorithm>
#include <map>

namespace facet::board {

namespace {

using device::LayerRegister;

constexpr std::uint32_t kColumnStep = 4; // packed addresses count a kernel column as one word
constexpr std::size_t kWordsPerSegment = kSegmentBytes / 4;
constexpr std::uint32_t kColumnsPerSegment = kSegmentBytes / device::kColumnBytes;
static_assert(kSegmentBytes % 4 == 0 && kSegmentBytes % device::kColumnBytes == 0);

void addKernels(const program::Context &context, const network::Parameters &parameters, std::vector<Segment> &segments)
{
    for (const program::KernelBlock &block : program::kernelBlocks(context, parameters)) {
        std::uint32_t address = block.address;
        for (std::size_t from = 0; from < block.words.size(); from += kWordsPerSegment, address += kColumnsPerSegment * kColumnStep) {
            const std::size_t to = std::min(from + kWordsPerSegment, block.words.size());
            segments.push_back({Segment::Kind::Kernels, address, {block.words.begin() + std::ptrdiff_t(from), block.words.begin() + std::ptrdiff_t(to)}});
        }
    }
}

// Neighboring words in segments.
void addWords(const std::map<std::uint32_t, std::uint32_t> &words, Segment::Kind kind, std::vector<Segment> &segments)
{
    const std::size_t first = segments.size();
    for (const auto &[address, value] : words) {
        const bool continues = segments.size() > first && segments.back().words.size() < kWordsPerSegment &&
                               segments.back().address + segments.back().bytes() == address;
        if (!continues)
            segments.push_back({kind, address, {}});
        segments.back().words.push_back(value);
    }
}

std::map<std::uint32_t, std::uint32_t> registerWords(const program::Context &context)
{
    const device::RegisterMap map(context.device.id);
    std::map<std::uint32_t, std::uint32_t> words;
    // The MAX78000 keeps a register of all layers in a row, the MAX78002 all registers of a layer: whole rows make long segments.
    const int layers = map.max78002() ? context.hardwareIndex[std::size_t(context.executed.back())] + 1 : context.device.maxLayers;
    for (const int g : context.groups) {
        for (int r = 0; r < device::kLayerRegisters; ++r) {
            const auto reg = LayerRegister(r);
            const bool stream = map.max78002() && reg >= LayerRegister::StreamStart;
            for (int l = 0; l < (stream ? std::min(layers, device::kStreamRegisters) : layers); ++l) {
                if (const std::uint32_t address = map.address(reg, g, l); address != 0)
                    words[address] = 0;
            }
        }
        words[map.address(device::QuadrantRegister::InputFrame, g)] = 0;
        words[map.address(device::QuadrantRegister::LayerCount, g)] = 0;
    }
    for (const program::Step &step : program::initSteps(context)) {
        if (const auto known = words.find(step.address); step.kind == program::Step::Kind::Write && known != words.end())
            known->second = step.value; // the number of layers; control and clearing belong to power-up
    }
    for (const program::Step &step : program::configureSteps(context))
        words[step.address] = step.value;
    return words;
}

} // namespace

std::vector<Segment> segmentsOf(const program::Context &context, const network::Parameters &parameters)
{
    std::vector<Segment> segments;
    addKernels(context, parameters, segments);
    const device::RegisterMap map(context.device.id);
    const program::BiasImage biases = program::biasImage(context, parameters);
    std::map<std::uint32_t, std::uint32_t> words;
    for (std::size_t g = 0; g < biases.size(); ++g) {
        for (std::size_t i = 0; i < biases[g].size(); ++i)
            words[map.bias(int(g), int(i))] = biases[g][i];
    }
    addWords(words, Segment::Kind::Biases, segments);
    addWords(registerWords(context), Segment::Kind::Registers, segments);
    return segments;
}

std::vector<std::uint8_t> contentOf(const Segment &segment)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve(segment.bytes());
    const bool kernels = segment.kind == Segment::Kind::Kernels;
    for (const std::uint32_t word : segment.words) {
        for (int i = 0; i < 4; ++i)
            bytes.push_back(std::uint8_t(word >> (kernels ? 24 - 8 * i : 8 * i)));
    }
    if (kernels)
        bytes.resize(bytes.size() - bytes.size() % device::kColumnBytes);
    return bytes;
}

} // namespace facet::board
