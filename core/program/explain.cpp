// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "program/explain.h"

#include <algorithm>
#include <cstdio>

namespace facet::program {

namespace {

std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

std::string heading(const Access &access)
{
    std::string text = "\n" + std::string(phaseName(access.phase));
    if (access.layer >= 0)
        text += ", " + layerText(access);
    if (access.step.quadrant >= 0)
        text += ", quadrant " + std::to_string(access.step.quadrant);
    return text + "\n";
}

std::string blockLine(std::uint32_t address, std::size_t count, const std::string &what)
{
    return "  " + hexText(address) + "  " + std::to_string(count) + " " + what + "\n";
}

std::string memories(const Program &program)
{
    const device::RegisterMap map(program.device);
    std::string text = "\nkernels: a byte 1 to the address with bit 0 set, then the words\n";
    for (const KernelBlock &block : program.kernels)
        text += blockLine(block.address, block.words.size(), "words");
    text += "\nbiases: a byte in each word\n";
    for (std::size_t g = 0; g < program.biases.size(); ++g) {
        if (!program.biases[g].empty())
            text += blockLine(map.bias(int(g), 0), program.biases[g].size(), "bytes, quadrant " + std::to_string(g));
    }
    text += "\ninput\n";
    for (const InputWords &words : program.sample.words)
        text += words.address == 0
                    ? blockLine(device::kFifoData + 4 * std::uint32_t(words.index), words.words.size(),
                                "words through FIFO " + std::to_string(words.index))
                    : blockLine(words.address, words.words.size(), "words, processors from " + std::to_string(words.index) + " on");
    return text;
}

} // namespace

std::string_view phaseName(Phase phase)
{
    constexpr std::array<std::string_view, 4> kNames{"init", "configure", "start", "interrupt"};
    return kNames[std::size_t(phase)];
}

std::vector<Access> explain(const Program &program)
{
    const Context context = program.context();
    std::vector<Access> accesses;
    const auto add = [&](Phase phase, const Steps &steps) {
        for (const Step &step : steps) {
            Access access;
            access.phase = phase;
            access.step = step;
            if (step.layer >= 0)
                access.layer = networkLayer(context, step.layer);
            if (access.layer >= 0) {
                access.layerName = program.network.layers[std::size_t(access.layer)].name;
                access.resetLayer = context.hardwareIndex[std::size_t(access.layer)] != step.layer;
            }
            access.title = device::registerAt(step.address, program.device).title;
            access.fields = device::registerFields(step.address, step.value, program.device);
            accesses.push_back(std::move(access));
        }
    };
    add(Phase::Init, program.init);
    add(Phase::Configure, program.configure);
    add(Phase::Start, program.start);
    add(Phase::Interrupt, program.interrupt);
    return accesses;
}

std::string hexText(std::uint32_t value)
{
    char text[16];
    std::snprintf(text, sizeof text, "0x%08x", value);
    return text;
}

std::string bitsText(const device::RegisterField &field)
{
    return field.width == 1 ? std::to_string(field.low) : std::to_string(field.high()) + ":" + std::to_string(field.low);
}

std::string_view kindText(Step::Kind kind)
{
    constexpr std::array<std::string_view, 4> kTexts{"=", "|=", "&=", "wait"};
    return kTexts[std::size_t(kind)];
}

std::string layerText(const Access &access)
{
    if (access.layer < 0)
        return {};
    return "layer " + std::to_string(access.layer) + (access.layerName.empty() ? "" : " " + access.layerName) +
           (access.resetLayer ? " (reset)" : "");
}

std::string explanation(const Program &program)
{
    std::string text = program.name + " on " + std::string(device::device(program.device).name) + "\n";
    const Access *before = nullptr;
    const std::vector<Access> accesses = explain(program);
    for (const Access &access : accesses) {
        const bool same = before != nullptr && before->phase == access.phase && before->step.layer == access.step.layer &&
                          before->step.quadrant == access.step.quadrant;
        if (before != nullptr && before->phase == Phase::Init && access.phase != Phase::Init)
            text += memories(program);
        if (!same)
            text += heading(access);
        before = &access;
        text += "  " + hexText(access.step.address) + " " + padded(std::string(kindText(access.step.kind)), 4) + " " +
                hexText(access.step.value) + "  " + padded(std::string(access.step.name), 12) + access.title.str() + "\n";
        // What an AND keeps and what a wait looks at are bits, not values of fields.
        for (const device::RegisterField &field : access.fields) {
            const bool masks = access.step.kind == Step::Kind::And;
            const std::uint32_t all = field.width >= 32 ? ~0u : (1u << field.width) - 1u;
            if (masks && field.value == all)
                continue;
            text += "      " + padded(bitsText(field), 6) + padded(std::string(field.name), 16) +
                    padded(masks ? "cleared" : std::to_string(field.value), 10) + (masks ? "" : field.meaning.str()) + "\n";
        }
    }
    return text;
}

} // namespace facet::program
