// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/run_program.h"

#include "accelerator/accelerator.h"
#include "device/registers.h"
#include "program/data_image.h"
#include "program/steps.h"
#include "program/weight_image.h"

#include <cstdio>

namespace facet::testing {

namespace {

std::string hex(std::uint32_t value)
{
    char text[16];
    std::snprintf(text, sizeof text, "%08x", value);
    return text;
}

std::string play(accelerator::Accelerator &chip, const program::Steps &steps)
{
    for (const program::Step &step : steps) {
        switch (step.kind) {
        case program::Step::Kind::Write: chip.write32(step.address, step.value); break;
        case program::Step::Kind::Or: chip.write32(step.address, chip.read32(step.address) | step.value); break;
        case program::Step::Kind::And: chip.write32(step.address, chip.read32(step.address) & step.value); break;
        case program::Step::Kind::WaitSet:
            if ((chip.read32(step.address) & step.value) != step.value)
                return "waits for ever at " + hex(step.address);
            break;
        }
    }
    return {};
}

} // namespace

std::string runProgram(const program::Context &context, const network::Parameters &parameters, const network::FeatureMap &input,
                       const std::map<int, network::FeatureMap> &expected)
{
    accelerator::Accelerator chip(context.device.id);
    const device::RegisterMap map(context.device.id);
    if (std::string error = play(chip, program::initSteps(context)); !error.empty())
        return error;
    for (const program::KernelBlock &block : program::kernelBlocks(context, parameters)) {
        chip.write8(block.address | 1, 1);
        for (std::size_t i = 0; i < block.words.size(); ++i)
            chip.write32(block.address + 4 * std::uint32_t(i), block.words[i]);
    }
    const program::BiasImage biases = program::biasImage(context, parameters);
    for (std::size_t g = 0; g < biases.size(); ++g) {
        for (std::size_t i = 0; i < biases[g].size(); ++i)
            chip.write32(map.bias(int(g), int(i)), biases[g][i]);
    }
    if (std::string error = play(chip, program::configureSteps(context)); !error.empty())
        return error;
    const auto arrays = program::inputWords(context, input);
    const bool fifo = context.network.options.fifo;
    for (const program::InputWords &array : arrays) {
        for (std::size_t i = 0; i < array.words.size() && !fifo; ++i)
            chip.write32(array.address + 4 * std::uint32_t(i), array.words[i]);
    }
    if (std::string error = play(chip, program::startSteps(context)); !error.empty())
        return error;
    for (const program::InputWords &array : arrays) {
        for (std::size_t i = 0; i < array.words.size() && fifo; ++i)
            chip.write32(device::kFifoData + 4u * std::uint32_t(array.index), array.words[i]);
    }
    if (!chip.faults().empty())
        return chip.faults().front().what;
    if (!chip.done())
        return "did not finish";
    for (const auto &[layer, output] : expected) {
        for (const program::OutputWord &word : program::outputWords(context, layer, output)) {
            const std::uint32_t has = chip.read32(word.address) & word.mask;
            if (has != word.value)
                return "layer " + std::to_string(layer) + ": word at " + hex(word.address) + " is " + hex(has) + ", expected " + hex(word.value);
        }
    }
    return {};
}

} // namespace facet::testing
