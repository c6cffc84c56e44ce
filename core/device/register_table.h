// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The fields of every register as a table. Private to core/device: others include register_fields.h.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace facet::device {

enum class Chip : std::uint8_t { Both, Max78000, Max78002 };

// What %1 in the meaning stands for.
enum class FieldKind : std::uint8_t {
    Number,      // the value
    Hexadecimal, // the value
    PlusOne,     // the value + 1
    Words,       // the value * 4: a word address in bytes
    Eighths,     // the value / 8
    Processors,  // a list of processors
    Flag,        // the meaning holds when it is set
    Choice       // one meaning for each value
};

struct FieldRow {
    std::string_view name;
    int low = 0;
    int width = 1;
    FieldKind kind = FieldKind::Flag;
    const char *meaning = ""; // marked for translation
    Chip chip = Chip::Both;
    std::array<const char *, 4> choices{};
};

struct RegisterRow {
    std::string_view name;
    const char *title = ""; // marked for translation
    std::vector<FieldRow> fields;
};

[[nodiscard]] std::span<const RegisterRow> registerRows();

} // namespace facet::device
