// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "program/c_text.h"

#include "program/explain.h"

#include <algorithm>
#include <cstdio>

namespace facet::program::c {

std::string harmless(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool plain = c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '*' && c != '/' && c != '%' && c != '?';
        out += plain ? c : '_';
    }
    return out;
}

std::string banner(const Program &program, std::string_view purpose)
{
    return "// " + std::string(purpose) + "\n// Network " + harmless(program.name) + " for the " +
           std::string(device::device(program.device).name) + ", written by Facet. Changes are lost when it is written again.\n\n";
}

std::string wordList(std::string_view name, const std::vector<std::uint32_t> &words)
{
    constexpr std::size_t kPerLine = 8;
    std::string text = "#define " + std::string(name) + " { \\\n";
    text.reserve(words.size() * 12 + 64);
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += i % kPerLine == 0 ? "  " : " ";
        text += hexText(words[i]);
        if (i + 1 < words.size())
            text += i % kPerLine == kPerLine - 1 ? ", \\\n" : ",";
    }
    return text + " \\\n}\n";
}

std::string byteList(std::string_view name, const std::vector<std::uint8_t> &bytes)
{
    constexpr std::size_t kPerLine = 16;
    std::string text = "#define " + std::string(name) + " { \\\n";
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        char byte[8];
        std::snprintf(byte, sizeof byte, "0x%02x", bytes[i]);
        text += i % kPerLine == 0 ? "  " : " ";
        text += byte;
        if (i + 1 < bytes.size())
            text += i % kPerLine == kPerLine - 1 ? ", \\\n" : ",";
    }
    return text + " \\\n}\n";
}

std::string statements(const Program &program, const Steps &steps)
{
    std::string text;
    int layer = -2;
    int quadrant = -2;
    for (const Step &step : steps) {
        if (step.layer >= 0 && (step.layer != layer || step.quadrant != quadrant)) {
            text += text.empty() ? "" : "\n";
            text += "  // Layer " + std::to_string(step.layer) + ", quadrant " + std::to_string(step.quadrant) + "\n";
        }
        layer = step.layer;
        quadrant = step.quadrant;
        const std::string target = "*((volatile uint32_t *) " + hexText(step.address) + ")";
        const std::string comment =
            " // " + device::registerAt(step.address, program.device).title.str() + " (" + std::string(step.name) + ")\n";
        if (step.kind == Step::Kind::WaitSet)
            text += "  while ((" + target + " & " + hexText(step.value) + ") != " + hexText(step.value) + ") { }" + comment;
        else
            text += "  " + target + " " + std::string(kindText(step.kind)) + " " + hexText(step.value) + ";" + comment;
    }
    return text;
}

OutputSize outputSize(const Program &program)
{
    OutputSize size;
    for (const auto &[layer, map] : program.sample.outputs) {
        const auto values = std::size_t(map.shape.elements());
        size.lastIsWide = program.network.layers[std::size_t(layer)].outputWidth == 32;
        size.values = values;
        size.lastAt = size.words;
        size.words += size.lastIsWide ? values : (values + 3) / 4;
    }
    return size;
}

bool classifies(const Program &program)
{
    if (program.sample.outputs.empty())
        return false;
    const network::Shape &shape = program.sample.outputs.rbegin()->second.shape;
    return shape.extent.area() == 1 && shape.channels >= 2;
}

} // namespace facet::program::c
