// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "device/register_fields.h"

#include "device/register_table.h"

#include <algorithm>

namespace facet::device {

namespace {

std::string hexadecimal(std::uint32_t value)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    do {
        text.insert(text.begin(), kDigits[value & 15]);
        value >>= 4;
    } while (value != 0);
    return "0x" + text;
}

// "0-3, 8": bits of `mask`, counted from `first`.
std::string listed(std::uint32_t mask, int first)
{
    std::string text;
    for (int bit = 0; bit < 32; ++bit) {
        if ((mask >> bit & 1) == 0)
            continue;
        int last = bit;
        while (last + 1 < 32 && (mask >> (last + 1) & 1) != 0)
            ++last;
        text += (text.empty() ? "" : ", ") + std::to_string(first + bit) + (last > bit ? "-" + std::to_string(first + last) : "");
        bit = last;
    }
    return text;
}

Text meaningOf(const FieldRow &row, std::uint32_t value, int quadrant)
{
    const auto with = [&row](std::string argument) { return Text{row.meaning, {std::move(argument)}}; };
    switch (row.kind) {
    case FieldKind::Number: return with(std::to_string(value));
    case FieldKind::Hexadecimal: return with(hexadecimal(value));
    case FieldKind::PlusOne: return with(std::to_string(std::uint64_t(value) + 1));
    case FieldKind::Words: return with(hexadecimal(value * 4));
    case FieldKind::Eighths: return with(std::to_string(value / 8));
    case FieldKind::Processors:
        return value == 0 ? Text{QT_TRANSLATE_NOOP("core", "none in this quadrant"), {}}
                          : with(listed(value, std::max(quadrant, 0) * kProcessorsPerQuadrant));
    case FieldKind::Flag: return value != 0 ? Text{row.meaning, {}} : Text{QT_TRANSLATE_NOOP("core", "off"), {}};
    case FieldKind::Choice: return value < row.choices.size() && row.choices[value] != nullptr ? Text{row.choices[value], {}} : Text{};
    }
    return {};
}

struct Found {
    RegisterPlace place;
    const RegisterRow *row = nullptr;
};

const RegisterRow *rowOf(std::string_view name)
{
    const auto rows = registerRows();
    const auto found = std::ranges::find(rows, name, &RegisterRow::name);
    return found == rows.end() ? nullptr : &*found;
}

Found find(std::uint32_t address, DeviceId device)
{
    const auto outside = [](std::string_view name) {
        const RegisterRow *row = rowOf(name);
        return Found{{name, {row->title, {}}, -1, -1}, row};
    };
    if (address == kFifoControl)
        return outside("FIFO_CTL");
    if (address == kFifoStatus)
        return outside("FIFO_STAT");
    if (address == kAlwaysOnControl)
        return outside("AON_CTL");
    const RegisterMap map(device);
    const int layers = map.max78002() ? 128 : 32;
    for (int g = 0; g < kQuadrants; ++g) {
        for (const QuadrantRegister reg : {QuadrantRegister::Control, QuadrantRegister::Sram, QuadrantRegister::LayerCount,
                                           QuadrantRegister::SramTest, QuadrantRegister::InputFrame, QuadrantRegister::ByteLaneReader}) {
            if (map.address(reg, g) == address) {
                const RegisterRow *row = rowOf(registerName(reg));
                return {{registerName(reg), {row->title, {}}, g, -1}, row};
            }
        }
        if (map.max78002() && address >= map.snoop(g, 0) && address < map.snoop(g, kSnoopRegisters)) {
            const RegisterRow *row = rowOf("SNOOP");
            return {{row->name, {row->title, {}}, g, -1}, row};
        }
        for (int r = 0; r < kLayerRegisters; ++r) {
            const auto reg = LayerRegister(r);
            const std::uint32_t first = map.address(reg, g, 0);
            if (first == 0 || address < first || address % 4 != 0)
                continue;
            const std::uint32_t step = map.address(reg, g, 1) - first;
            const std::uint32_t index = (address - first) / step;
            const bool streaming = reg == LayerRegister::StreamStart || reg == LayerRegister::StreamDelta || reg == LayerRegister::Rollover;
            const auto most = std::uint32_t(map.max78002() && streaming ? kStreamRegisters : layers);
            if ((address - first) % step != 0 || index >= most)
                continue;
            const RegisterRow *row = rowOf(registerName(reg, device));
            return {{row->name, {row->title, {}}, g, int(index)}, row};
        }
    }
    return {};
}

} // namespace

RegisterPlace registerAt(std::uint32_t address, DeviceId device)
{
    return find(address, device).place;
}

std::vector<RegisterField> registerFields(std::uint32_t address, std::uint32_t value, DeviceId device)
{
    const Found found = find(address, device);
    std::vector<RegisterField> fields;
    if (found.row == nullptr)
        return fields;
    const Chip chip = device == DeviceId::Max78002 ? Chip::Max78002 : Chip::Max78000;
    for (const FieldRow &row : found.row->fields) {
        if (row.chip != Chip::Both && row.chip != chip)
            continue;
        const std::uint32_t mask = row.width >= 32 ? ~0u : (1u << row.width) - 1u;
        const std::uint32_t part = value >> row.low & mask;
        fields.push_back({row.name, row.low, row.width, part, meaningOf(row, part, found.place.quadrant)});
    }
    std::ranges::sort(fields, {}, &RegisterField::low);
    return fields;
}

} // namespace facet::device
