// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The accelerator's address map (spec/chip/registers.md section 1). Writer and reader of a program share only this.
#pragma once

#include "device/device.h"

#include <cstdint>
#include <string_view>

namespace facet::device {

// Registers that exist once per layer and quadrant, in the order in which they are programmed.
enum class LayerRegister : std::uint8_t {
    NextLayer,
    Rows,
    Columns,
    PoolRows,
    PoolColumns,
    Stride,
    WriteBase,
    WriteTimeSlotOffset,
    WriteMaskOffset,
    WriteChannelOffset,
    ReadBase,
    LayerControl,
    LayerControl2,
    MaskCount,  // MAX78000: offset and count in one; MAX78002: the count
    MaskOffset, // MAX78002
    OutputChannels,
    OneD,
    TramPointer,
    Post,
    Enable,
    StreamStart,
    StreamDelta,
    Rollover,
};
inline constexpr int kLayerRegisters = 23;

// Registers that exist once per quadrant.
enum class QuadrantRegister : std::uint8_t { Control, Sram, LayerCount, SramTest, InputFrame, ByteLaneReader };

inline constexpr std::uint32_t kFifoControl = 0x5000'0000;
inline constexpr std::uint32_t kFifoStatus = 0x5000'0004;
inline constexpr std::uint32_t kFifoData = 0x5000'0008; // + 4 * FIFO
inline constexpr std::uint32_t kAlwaysOnControl = 0x5000'1000;
inline constexpr int kStreamRegisters = 8; // MAX78002: layers with streaming registers
inline constexpr int kSnoopRegisters = 24;

class RegisterMap
{
public:
    explicit constexpr RegisterMap(DeviceId device) : m_max78002(device == DeviceId::Max78002) {}

    [[nodiscard]] constexpr std::uint32_t quadrant(int g) const
    {
        return m_max78002 ? 0x5100'0000u + std::uint32_t(g) * 0x0100'0000u : 0x5010'0000u + std::uint32_t(g) * 0x0040'0000u;
    }
    [[nodiscard]] std::uint32_t address(QuadrantRegister reg, int g) const;
    // 0 when the device has no such register.
    [[nodiscard]] std::uint32_t address(LayerRegister reg, int g, int layer) const;
    [[nodiscard]] constexpr std::uint32_t snoop(int g, int index) const { return quadrant(g) + 0x108080u + 4u * std::uint32_t(index); }
    [[nodiscard]] constexpr std::uint32_t bias(int g, int index) const
    {
        return quadrant(g) + (m_max78002 ? 0x180000u : 0x8000u) + 4u * std::uint32_t(index);
    }
    [[nodiscard]] constexpr std::uint32_t tram(int processor) const
    {
        const auto q = std::uint32_t(processor % kProcessorsPerQuadrant);
        return quadrant(processor / kProcessorsPerQuadrant) + (m_max78002 ? 0x200000u + q * 0x10000u : 0x10000u + q * 0x4000u);
    }
    // Kernel memory of a processor; a column takes a slot of 16 bytes.
    [[nodiscard]] constexpr std::uint32_t kernel(int processor) const
    {
        const auto q = std::uint32_t(processor % kProcessorsPerQuadrant);
        return quadrant(processor / kProcessorsPerQuadrant) + (m_max78002 ? 0x400000u + q * 0x20000u : 0x80000u + q * 0x4000u);
    }
    // Data memory of the instance that serves a processor.
    [[nodiscard]] constexpr std::uint32_t data(int processor) const
    {
        const auto n = std::uint32_t(processor % kProcessorsPerQuadrant / kProcessorsPerInstance);
        return quadrant(processor / kProcessorsPerQuadrant) + (m_max78002 ? 0x800000u + n * 0x20000u : 0x300000u + n * 0x8000u);
    }
    // Bits by which a data-memory word address is shifted to select the destination instance.
    [[nodiscard]] constexpr int instanceShift() const { return m_max78002 ? 15 : 13; }
    [[nodiscard]] constexpr int instanceWords() const { return m_max78002 ? 8'192 : 2'048; }
    [[nodiscard]] constexpr bool max78002() const { return m_max78002; }

private:
    bool m_max78002;
};

// The register's name as the documentation writes it, e.g. "RCNT".
[[nodiscard]] std::string_view registerName(LayerRegister reg, DeviceId device);
[[nodiscard]] std::string_view registerName(QuadrantRegister reg);

} // namespace facet::device
