// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Every register access of a program with what it means: for people, for the register view and for the JSON file.
#pragma once

#include "device/register_fields.h"
#include "program/compile.h"

#include <string>
#include <string_view>
#include <vector>

namespace facet::program {

enum class Phase : std::uint8_t { Init, Configure, Start, Interrupt };
// "init", "configure", "start", "interrupt"
[[nodiscard]] std::string_view phaseName(Phase phase);

struct Access {
    Phase phase{};
    Step step;
    int layer = -1;          // of the network; -1 = not about one layer
    std::string layerName;   // empty when layer is -1
    bool resetLayer = false; // MAX78002: of the layer that is put in front of average pooling
    Text title;              // of the register: "Rows"
    std::vector<device::RegisterField> fields;
};

// In program order: init, configure, start, interrupt.
[[nodiscard]] std::vector<Access> explain(const Program &program);

// "0x50100010"
[[nodiscard]] std::string hexText(std::uint32_t value);
// "17:16", or "5" for a single bit.
[[nodiscard]] std::string bitsText(const device::RegisterField &field);
// "=", "|=", "&=" or "wait".
[[nodiscard]] std::string_view kindText(Step::Kind kind);
[[nodiscard]] std::string layerText(const Access &access); // "layer 3 conv4", "layer 3 conv4 (reset)", ""

// All accesses and memory blocks as text, one line for each access and one for each of its fields.
[[nodiscard]] std::string explanation(const Program &program);

} // namespace facet::program
