// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "accelerator/accelerator.h"

#include "accelerator/engine.h"

#include <algorithm>
#include <cstdio>
#include <optional>

namespace facet::accelerator {

using device::kProcessorsPerQuadrant;
using device::kQuadrants;
using device::LayerRegister;
using device::QuadrantRegister;

namespace {

constexpr std::uint32_t kEnable = 1u << 0;
constexpr std::uint32_t kClock = 1u << 3;
constexpr std::uint32_t kExternalSync = 1u << 11;
constexpr std::uint32_t kInterrupt = 1u << 12;
constexpr std::uint32_t kRounding = 1u << 13;
constexpr std::uint32_t kFifoEnable = 1u << 15;
constexpr std::uint32_t kExpress = 1u << 20;
constexpr std::uint32_t kBinary = 1u << 30;
constexpr std::uint32_t kSelfTestDone = 1u << 25;
constexpr std::uint32_t kSnoopBase = 0x108080;

std::string hex(std::uint32_t value)
{
    char text[16];
    std::snprintf(text, sizeof text, "0x%08x", unsigned(value));
    return text;
}

// Sizes of the windows inside a quadrant.
struct Layout {
    std::uint32_t quadrantBase, quadrantStep;
    std::uint32_t bias, biasCount;
    std::uint32_t tram, tramStep, tramEntries;
    std::uint32_t kernel, kernelStep;
    std::uint32_t data, dataStep;
};

Layout layoutOf(const device::Device &device)
{
    const auto biasCount = std::uint32_t(device.biasBytesPerQuadrant), tram = std::uint32_t(device.tramEntries);
    if (device.id == device::DeviceId::Max78002)
        return {0x5100'0000, 0x0100'0000, 0x180000, biasCount, 0x200000, 0x10000, tram, 0x400000, 0x20000, 0x800000, 0x20000};
    return {0x5010'0000, 0x0040'0000, 0x8000, biasCount, 0x10000, 0x4000, tram, 0x80000, 0x4000, 0x300000, 0x8000};
}

struct LayerAddress {
    LayerRegister reg;
    int layer;
};

// The layer register at an offset inside a quadrant.
std::optional<LayerAddress> layerRegisterAt(const device::Device &device, std::uint32_t offset)
{
    const device::RegisterMap map(device.id);
    for (int r = 0; r < device::kLayerRegisters; ++r) {
        const auto reg = LayerRegister(r);
        const std::uint32_t first = map.address(reg, 0, 0);
        if (first == 0)
            continue;
        const std::uint32_t step = map.address(reg, 0, 1) - first;
        const std::uint32_t base = first - map.quadrant(0);
        const bool stream = reg >= LayerRegister::StreamStart;
        const int layers = device.id == device::DeviceId::Max78002 && stream ? device::kStreamRegisters : device.maxLayers;
        if (offset >= base && (offset - base) % step == 0 && (offset - base) / step < std::uint32_t(layers))
            return LayerAddress{reg, int((offset - base) / step)};
    }
    return std::nullopt;
}

} // namespace

Accelerator::Accelerator(device::DeviceId device) : m_device(device), m_map(device), m_memories(device::device(device)) {}

void Accelerator::fault(std::uint32_t address, std::string what)
{
    if (m_faults.size() < kMostFaults)
        m_faults.push_back({address, std::move(what)});
}

void Accelerator::write32(std::uint32_t address, std::uint32_t value)
{
    if (address == device::kFifoControl) {
        m_registers.fifoControl = value;
        return;
    }
    if (address == device::kAlwaysOnControl) {
        m_registers.alwaysOn = value;
        return;
    }
    if (address >= device::kFifoData && address < device::kFifoData + 4 * kQuadrants && address % 4 == 0) {
        m_fifo[(address - device::kFifoData) / 4].push_back(value);
        tryRun();
        return;
    }
    const Layout layout = layoutOf(device::device(m_device));
    if (address < layout.quadrantBase || address >= layout.quadrantBase + kQuadrants * layout.quadrantStep || address % 4 != 0) {
        fault(address, "write to unmapped address " + hex(address));
        return;
    }
    const std::uint32_t offset = (address - layout.quadrantBase) % layout.quadrantStep;
    writeQuadrant(int((address - layout.quadrantBase) / layout.quadrantStep), offset, address, value);
}

void Accelerator::writeQuadrant(int g, std::uint32_t offset, std::uint32_t address, std::uint32_t value)
{
    const device::Device &device = device::device(m_device);
    const Layout layout = layoutOf(device);
    const auto q = std::size_t(g);
    const auto at = [&](QuadrantRegister reg) { return m_map.address(reg, g) == address; };
    if (at(QuadrantRegister::Control)) {
        writeControl(g, value);
    } else if (at(QuadrantRegister::Sram)) {
        m_registers.memoryTiming[q] = value;
    } else if (at(QuadrantRegister::LayerCount)) {
        m_registers.layerCount[q] = value;
    } else if (at(QuadrantRegister::SramTest)) {
        // The self test clears the memories and is done at once.
        m_registers.selfTest[q] = value != 0 ? value | kSelfTestDone : 0;
    } else if (at(QuadrantRegister::InputFrame)) {
        m_registers.inputFrame[q] = value;
    } else if (const auto reg = layerRegisterAt(device, offset)) {
        m_registers.layer[q][std::size_t(reg->layer)][std::size_t(reg->reg)] = value;
    } else if (offset >= layout.bias && offset < layout.bias + 4 * layout.biasCount) {
        m_memories.setBias(g, int((offset - layout.bias) / 4), std::uint8_t(value));
    } else if (offset >= layout.kernel && offset < layout.kernel + kProcessorsPerQuadrant * layout.kernelStep) {
        const int processor = g * kProcessorsPerQuadrant + int((offset - layout.kernel) / layout.kernelStep);
        writeKernel(address, processor, (offset - layout.kernel) % layout.kernelStep, value);
    } else if (offset >= layout.data && offset < layout.data + 4 * layout.dataStep) {
        const std::uint32_t word = (offset - layout.data) % layout.dataStep / 4;
        if (word >= std::uint32_t(m_memories.instanceWords()))
            fault(address, "write behind the end of a data memory at " + hex(address));
        else
            m_memories.setWord(g * 4 + int((offset - layout.data) / layout.dataStep), word, value);
    } else if (m_device == device::DeviceId::Max78002 && offset >= kSnoopBase && offset < kSnoopBase + 4 * device::kSnoopRegisters) {
        fault(address, "conditional execution (snoop registers) is not modelled");
    } else {
        fault(address, "write to reserved address " + hex(address) + " of quadrant " + std::to_string(g));
    }
}

void Accelerator::write8(std::uint32_t address, std::uint8_t value)
{
    const Layout layout = layoutOf(device::device(m_device));
    const std::uint32_t offset = (address - layout.quadrantBase) % layout.quadrantStep;
    const bool kernel = address >= layout.quadrantBase && address < layout.quadrantBase + kQuadrants * layout.quadrantStep
                        && offset >= layout.kernel && offset < layout.kernel + kProcessorsPerQuadrant * layout.kernelStep;
    if (!kernel || (address & 3) != 1 || value != 1) {
        fault(address, "byte write to " + hex(address) + ": only the kernel loader takes bytes");
        return;
    }
    const int g = int((address - layout.quadrantBase) / layout.quadrantStep);
    if ((m_registers.control[std::size_t(g)] & kExpress) == 0)
        fault(address, "packed kernel writes without CTL bit 20");
    const int processor = g * kProcessorsPerQuadrant + int((offset - layout.kernel) / layout.kernelStep);
    // The packed address counts columns in words instead of in slots of 16 bytes.
    m_memories.packer(processor) = {true, int((offset - layout.kernel) % layout.kernelStep / 4), 0, {}};
}

void Accelerator::writeKernel(std::uint32_t address, int processor, std::uint32_t offset, std::uint32_t value)
{
    Memories::Packer &packer = m_memories.packer(processor);
    if (packer.armed) {
        for (int byte = 0; byte < 4; ++byte) {
            packer.bytes[std::size_t(packer.index)] = std::uint8_t(value >> (24 - 8 * byte));
            if (++packer.index < device::kColumnBytes)
                continue;
            packer.index = 0;
            if (packer.column >= m_memories.kernelColumns(processor))
                fault(address, "kernel column " + std::to_string(packer.column) + " of processor " + std::to_string(processor) + " does not exist");
            for (int i = 0; i < device::kColumnBytes; ++i)
                m_memories.setKernelByte(processor, packer.column, i, packer.bytes[std::size_t(i)]);
            ++packer.column;
        }
        return;
    }
    const int column = int(offset / 16);
    if (column >= m_memories.kernelColumns(processor)) {
        fault(address, "kernel column " + std::to_string(column) + " of processor " + std::to_string(processor) + " does not exist");
        return;
    }
    // One column in four words: byte 0, bytes 1..4, bytes 5..8, and a word that commits.
    const int part = int(offset % 16 / 4);
    if (part == 0)
        m_memories.setKernelByte(processor, column, 0, std::uint8_t(value));
    for (int byte = 0; byte < 4 && (part == 1 || part == 2); ++byte)
        m_memories.setKernelByte(processor, column, 1 + (part - 1) * 4 + byte, std::uint8_t(value >> (24 - 8 * byte)));
}

std::uint32_t Accelerator::read32(std::uint32_t address)
{
    if (address == device::kFifoControl)
        return m_registers.fifoControl;
    if (address == device::kFifoStatus)
        return 0; // never full
    if (address == device::kAlwaysOnControl)
        return m_registers.alwaysOn;
    const device::Device &device = device::device(m_device);
    const Layout layout = layoutOf(device);
    if (address < layout.quadrantBase || address >= layout.quadrantBase + kQuadrants * layout.quadrantStep || address % 4 != 0) {
        fault(address, "read of unmapped address " + hex(address));
        return 0;
    }
    const int g = int((address - layout.quadrantBase) / layout.quadrantStep);
    const auto q = std::size_t(g);
    const std::uint32_t offset = (address - layout.quadrantBase) % layout.quadrantStep;
    if (m_map.address(QuadrantRegister::Control, g) == address)
        return m_registers.control[q];
    if (m_map.address(QuadrantRegister::SramTest, g) == address)
        return m_registers.selfTest[q];
    if (m_map.address(QuadrantRegister::LayerCount, g) == address)
        return m_registers.layerCount[q];
    if (m_map.address(QuadrantRegister::Sram, g) == address)
        return m_registers.memoryTiming[q];
    if (m_map.address(QuadrantRegister::InputFrame, g) == address)
        return m_registers.inputFrame[q];
    if (const auto reg = layerRegisterAt(device, offset))
        return m_registers.at(reg->reg, g, reg->layer);
    if (offset >= layout.bias && offset < layout.bias + 4 * layout.biasCount)
        return std::uint8_t(m_memories.bias(g, int((offset - layout.bias) / 4)));
    if (offset >= layout.data && offset < layout.data + 4 * layout.dataStep) {
        const std::uint32_t word = (offset - layout.data) % layout.dataStep / 4;
        if (word < std::uint32_t(m_memories.instanceWords()))
            return m_memories.word(g * 4 + int((offset - layout.data) / layout.dataStep), word);
    }
    if (offset >= layout.kernel && offset < layout.kernel + kProcessorsPerQuadrant * layout.kernelStep) {
        const int processor = g * kProcessorsPerQuadrant + int((offset - layout.kernel) / layout.kernelStep);
        const std::uint32_t inside = (offset - layout.kernel) % layout.kernelStep;
        if (int(inside / 16) < m_memories.kernelColumns(processor))
            return readKernel(processor, int(inside / 16), int(inside % 16 / 4));
    }
    fault(address, "read of reserved address " + hex(address));
    return 0;
}

// A column reads as it is written in four words: byte 0, bytes 1..4, bytes 5..8, nothing.
std::uint32_t Accelerator::readKernel(int processor, int column, int part) const
{
    if (part == 0)
        return m_memories.kernelByte(processor, column, 0);
    std::uint32_t value = 0;
    for (int byte = 0; byte < 4 && part < 3; ++byte)
        value = value << 8 | m_memories.kernelByte(processor, column, 1 + (part - 1) * 4 + byte);
    return value;
}

void Accelerator::writeControl(int g, std::uint32_t value)
{
    const auto q = std::size_t(g);
    const std::uint32_t before = m_registers.control[q];
    m_registers.control[q] = value;
    if ((value & kExpress) == 0) {
        for (int p = 0; p < kProcessorsPerQuadrant; ++p)
            m_memories.packer(g * kProcessorsPerQuadrant + p) = {};
    }
    // The lead quadrant is the one enabled without waiting for another's sync.
    if ((value & kEnable) != 0 && (value & kExternalSync) == 0)
        start(g);
    else if ((value & kEnable) != 0 && (before & kEnable) == 0 && (value & kFifoEnable) != 0 && int(value >> 9 & 3) == g)
        start(g);
}

void Accelerator::start(int lead)
{
    m_lead = lead;
    m_done = false;
    m_waiting = true;
    m_cycles = 0;
    for (int p = 0; p < device::kProcessors; ++p)
        m_memories.packer(p) = {};
    tryRun();
}

void Accelerator::tryRun()
{
    if (!m_waiting)
        return;
    const auto lead = std::size_t(m_lead);
    if ((m_registers.control[lead] & kFifoEnable) != 0) {
        for (int f = 0; f < kQuadrants; ++f) {
            const bool used = (m_registers.fifoControl >> (12 + f) & 1) != 0;
            if (used && m_fifo[std::size_t(f)].size() < m_registers.inputFrame[lead])
                return;
        }
    }
    m_waiting = false;
    run();
}

void Accelerator::run()
{
    const device::Device &device = device::device(m_device);
    std::vector<int> quadrants{m_lead};
    for (int g = 0; g < kQuadrants; ++g) {
        if (g != m_lead && (m_registers.control[std::size_t(g)] & kClock) != 0)
            quadrants.push_back(g);
    }
    const std::uint32_t control = m_registers.control[std::size_t(m_lead)];
    const std::uint32_t count = m_registers.layerCount[std::size_t(m_lead)];
    const int last = int(count & 0xff);
    int layer = int(count >> 8 & 0xff);
    m_cycles = 1;
    for (int executed = 0; layer < device.maxLayers; ++executed) {
        if (m_layerLimit > 0 && executed >= m_layerLimit)
            break;
        if (executed > device.maxLayers) {
            fault(0, "NXTLYR: the layers go round in a circle");
            break;
        }
        const Decoded decoded = decodeLayer(m_registers, device, quadrants, layer, executed == 0);
        for (const std::string &what : decoded.faults)
            fault(0, what);
        if (decoded.faults.empty()) {
            execute(decoded.config, m_memories, m_fifo, (control & kRounding) != 0, (control & kBinary) != 0);
            m_cycles += layerCycles(decoded.config);
        }
        const std::uint32_t next = m_registers.at(LayerRegister::NextLayer, m_lead, layer);
        if ((next & 0x100) != 0 || (layer == last && (next & 0x80) == 0))
            break;
        layer = (next & 0x80) != 0 ? int(next & 0x7f) : layer + 1;
    }
    for (auto &queue : m_fifo)
        queue.clear();
    m_registers.control[std::size_t(m_lead)] |= kInterrupt;
    m_done = true;
}

} // namespace facet::accelerator
