// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "device/registers.h"

#include <array>

namespace facet::device {

namespace {

struct LayerRegisterRow {
    std::string_view name;
    int max78000; // register number, -1 = the device has none
    int max78002; // -2 = a streaming register with an address of its own
};

constexpr std::array<LayerRegisterRow, kLayerRegisters> kRows{{
    {"NXTLYR", -1, 0},
    {"RCNT", 0, 1},
    {"CCNT", 1, 2},
    {"PRCNT", 3, 4},
    {"PCCNT", 4, 5},
    {"STRIDE", 5, 6},
    {"WPTR_BASE", 6, 7},
    {"WPTR_TOFFS", 7, 8},
    {"WPTR_MOFFS", 8, 9},
    {"WPTR_CHOFFS", 9, 10},
    {"RPTR_BASE", 10, 11},
    {"LCTL", 11, 12},
    {"LCTL2", 20, 13},
    {"MCNT", 12, 14},
    {"MCNT2", -1, 15},
    {"OCHAN", -1, 16},
    {"ONED", 2, 3},
    {"TPTR", 13, 17},
    {"POST", 15, 19},
    {"ENA", 14, 18},
    {"STREAM1", 16, -2},
    {"STREAM2", 17, -2},
    {"FMAX", 18, -2},
}};

} // namespace

std::uint32_t RegisterMap::address(QuadrantRegister reg, int g) const
{
    switch (reg) {
    case QuadrantRegister::Control: return quadrant(g);
    case QuadrantRegister::Sram: return quadrant(g) + 0x04;
    case QuadrantRegister::LayerCount: return quadrant(g) + 0x08;
    case QuadrantRegister::SramTest: return quadrant(g) + 0x0c;
    case QuadrantRegister::InputFrame: return quadrant(g) + (m_max78002 ? 0x108060u : 0x990u);
    case QuadrantRegister::ByteLaneReader: return quadrant(g) + (m_max78002 ? 0x110000u : 0x1000u);
    }
    return 0;
}

std::uint32_t RegisterMap::address(LayerRegister reg, int g, int layer) const
{
    const LayerRegisterRow &row = kRows[std::size_t(reg)];
    const auto l = std::uint32_t(layer);
    if (!m_max78002)
        return row.max78000 < 0 ? 0 : quadrant(g) + 0x10u + std::uint32_t(row.max78000) * 0x80u + l * 4u;
    switch (reg) {
    case LayerRegister::StreamStart: return quadrant(g) + 0x108000u + l * 4u;
    case LayerRegister::StreamDelta: return quadrant(g) + 0x108020u + l * 4u;
    case LayerRegister::Rollover: return quadrant(g) + 0x108040u + l * 4u;
    default: return row.max78002 < 0 ? 0 : quadrant(g) + 0x100000u + std::uint32_t(row.max78002) * 4u + l * 0x100u;
    }
}

std::string_view registerName(LayerRegister reg, DeviceId device)
{
    if (reg == LayerRegister::MaskCount && device == DeviceId::Max78002)
        return "MCNT1";
    return kRows[std::size_t(reg)].name;
}

std::string_view registerName(QuadrantRegister reg)
{
    constexpr std::array<std::string_view, 6> kNames{"CTL", "SRAM", "LCNT_MAX", "SRAM_TEST", "IFRM", "MLAT"};
    return kNames[std::size_t(reg)];
}

} // namespace facet::device
