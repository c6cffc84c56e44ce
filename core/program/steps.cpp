// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "program/steps.h"

#include <algorithm>

namespace facet::program {

using device::LayerRegister;
using device::QuadrantRegister;

namespace {

constexpr std::uint32_t kClockEnable = 1u << 3;
constexpr std::uint32_t kInterrupt = 1u << 12;
constexpr std::uint32_t kStreaming = 1u << 14;
constexpr std::uint32_t kFifo = 1u << 15;
constexpr std::uint32_t kExpress = 1u << 20;
constexpr std::uint32_t kMemoryTiming = 0x40e;

bool anyStreaming(const Context &c)
{
    return std::ranges::any_of(c.executed, [&c](int l) { return c.network.layers[std::size_t(l)].streaming; });
}

class Builder
{
public:
    explicit Builder(const Context &context) : c(context), map(context.device.id) {}

    Steps steps;
    const Context &c;
    const device::RegisterMap map;

    void write(QuadrantRegister reg, int g, std::uint32_t value)
    {
        steps.push_back({Step::Kind::Write, map.address(reg, g), value, registerName(reg), -1, g});
    }
    // Registers are zero after reset, so zeros are not written.
    void writeUnlessZero(QuadrantRegister reg, int g, std::uint32_t value)
    {
        if (value != 0)
            write(reg, g, value);
    }
    void writeUnlessZero(LayerRegister reg, int g, int hardwareLayer, std::uint32_t value)
    {
        if (value != 0)
            steps.push_back({Step::Kind::Write, map.address(reg, g, hardwareLayer), value, registerName(reg, c.device.id), hardwareLayer, g});
    }
    void writeChip(std::uint32_t address, std::uint32_t value, std::string_view name)
    {
        steps.push_back({Step::Kind::Write, address, value, name, -1, -1});
    }

    [[nodiscard]] std::uint32_t layerCount() const
    {
        const int last = c.hardwareIndex[std::size_t(c.executed.back())];
        const int first = c.hardwareIndex[std::size_t(c.executed.front())];
        return std::uint32_t(last | first << 8);
    }
};

} // namespace

Steps initSteps(const Context &c)
{
    Builder b(c);
    const std::uint32_t control = kClockEnable | kExpress | (c.network.options.fifo ? kFifo : 0);
    if (c.device.id == device::DeviceId::Max78000) {
        b.writeChip(device::kAlwaysOnControl, 0, "AON_CTL");
        for (const int g : c.groups) {
            b.write(QuadrantRegister::Control, g, control);
            b.write(QuadrantRegister::Sram, g, kMemoryTiming);
            b.writeUnlessZero(QuadrantRegister::LayerCount, g, b.layerCount());
        }
        return b.steps;
    }
    // The MAX78002 clears its memories with the built-in self test; bit 10 includes the bias memory.
    const bool bias = std::ranges::any_of(c.placement.biasUsed, [](int used) { return used > 0; });
    constexpr std::uint32_t kTestDone = 1u << 25;
    for (const int g : c.groups)
        b.write(QuadrantRegister::Control, g, kClockEnable);
    b.writeChip(device::kAlwaysOnControl, 0, "AON_CTL");
    for (const int g : c.groups)
        b.write(QuadrantRegister::Sram, g, kMemoryTiming);
    for (const int g : c.groups)
        b.write(QuadrantRegister::SramTest, g, bias ? 0x1c80 : 0x1880);
    for (const int g : c.groups)
        b.steps.push_back({Step::Kind::WaitSet, b.map.address(QuadrantRegister::SramTest, g), kTestDone, "SRAM_TEST", -1, g});
    for (const int g : c.groups)
        b.write(QuadrantRegister::SramTest, g, 0);
    for (const int g : c.groups) {
        b.write(QuadrantRegister::Control, g, control);
        b.writeUnlessZero(QuadrantRegister::LayerCount, g, b.layerCount());
    }
    return b.steps;
}

Steps configureSteps(const Context &c)
{
    Builder b(c);
    for (const int layer : c.executed) {
        const int number = c.hardwareIndex[std::size_t(layer)];
        const StreamRegisters stream = streamRegisters(c, layer);
        for (const int g : c.groups) {
            const LayerRegisters own = layerRegisters(c, layer, g);
            const bool reset = c.resetBefore[std::size_t(layer)] && g == c.firstGroup();
            const LayerRegisters before = reset ? resetLayerRegisters(c, layer, own) : LayerRegisters{};
            for (int r = 0; r < device::kLayerRegisters; ++r) {
                const auto reg = LayerRegister(r);
                b.writeUnlessZero(reg, g, number - 1, before[std::size_t(r)]);
                b.writeUnlessZero(reg, g, number, own[std::size_t(r)]);
            }
            b.writeUnlessZero(QuadrantRegister::InputFrame, g, stream.frame);
        }
    }
    if (!c.network.snoop.empty()) {
        for (const int g : c.groups) {
            for (int i = 0; i < device::kSnoopRegisters && i < int(c.network.snoop.size()); ++i) {
                const auto value = std::uint32_t(c.network.snoop[std::size_t(i)]);
                if (value != 0)
                    b.steps.push_back({Step::Kind::Write, b.map.snoop(g, i), value, "SNOOP", -1, g});
            }
        }
    }
    if (c.network.options.fifo) {
        const network::LayerShape &first = c.shapes.layers[std::size_t(c.executed.front())];
        const std::uint64_t processors = c.placement.layers[std::size_t(c.executed.front())].processors;
        std::uint32_t value = 0x02u << 2 | 0x02u << 7;
        if (c.device.id == device::DeviceId::Max78000)
            value |= 1u << 11;
        for (int f = 0; f < device::kQuadrants && f < first.inChannels; ++f)
            value |= (processors >> (16 * f) & 1) != 0 ? 1u << (12 + f) : 0;
        b.writeChip(device::kFifoControl, value, "FIFO_CTL");
    }
    return b.steps;
}

Steps startSteps(const Context &c)
{
    Builder b(c);
    const network::Layer &first = c.network.layers[std::size_t(c.executed.front())];
    const bool streaming = anyStreaming(c);
    const bool fifo = c.network.options.fifo;
    const bool binary = std::ranges::any_of(c.executed, [&c](int l) {
        const network::Layer &layer = c.network.layers[std::size_t(l)];
        return layer.hasWeights() && layer.weightBits == network::kBinaryBits;
    });
    const bool max78002 = c.device.id == device::DeviceId::Max78002;
    std::uint32_t value = kClockEnable | kExpress;
    value |= streaming ? kStreaming : 0;
    value |= c.network.options.avgPoolRounding ? 1u << 13 : 0;
    value |= fifo ? 1u << 11 : 0;
    value |= fifo && streaming ? 1u << 19 : 0;
    value |= binary ? 1u << 30 : 0;
    value |= max78002 && streaming && first.chw ? 1u << 6 : 0;
    value |= max78002 && !c.network.snoop.empty() ? 1u << 7 : 0;
    const int lead = c.firstGroup();
    for (const int g : c.groups)
        b.write(QuadrantRegister::Control, g, value | 1u << 11 | std::uint32_t(lead) << 9 | (g != lead ? 1u : 0u) | (fifo ? kFifo : 0));
    b.write(QuadrantRegister::Control, lead, value | 1u | (fifo ? kFifo : 0));
    return b.steps;
}

Steps interruptSteps(const Context &c)
{
    Builder b(c);
    const std::uint32_t clear = kInterrupt | 1u | (anyStreaming(c) ? kStreaming : 0);
    for (const int g : c.groups)
        b.steps.push_back({Step::Kind::And, b.map.address(QuadrantRegister::Control, g), ~clear, "CTL", -1, g});
    return b.steps;
}

Steps stopSteps(const Context &c)
{
    const int g = c.firstGroup();
    return {{Step::Kind::And, device::RegisterMap(c.device.id).address(QuadrantRegister::Control, g), ~1u, "CTL", -1, g}};
}

Steps continueSteps(const Context &c)
{
    const int g = c.firstGroup();
    return {{Step::Kind::Or, device::RegisterMap(c.device.id).address(QuadrantRegister::Control, g), 1u, "CTL", -1, g}};
}

} // namespace facet::program
