// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the bits of every register mean (spec/chip/registers.md sections 3, 6, 7 and 8).
#pragma once

#include "device/registers.h"
#include "text.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace facet::device {

// One field of a register that holds a value.
struct RegisterField {
    std::string_view name; // "pad"
    int low = 0;           // lowest bit
    int width = 0;         // bits
    std::uint32_t value = 0;
    Text meaning; // of this value: "1 row of padding"

    [[nodiscard]] int high() const { return low + width - 1; }
};

// A register on the bus.
struct RegisterPlace {
    std::string_view name; // "RCNT"
    Text title;            // "Rows"
    int quadrant = -1;     // -1: outside of the quadrants
    int layer = -1;        // on the chip; -1: not a register of a layer
    friend bool operator==(const RegisterPlace &, const RegisterPlace &) = default;
};

// The register at an address; the name is empty where there is none (memories, unmapped addresses).
[[nodiscard]] RegisterPlace registerAt(std::uint32_t address, DeviceId device);

// All fields from the lowest bit on; no two overlap. Empty where there is no register. Bits that no field covers are reserved.
[[nodiscard]] std::vector<RegisterField> registerFields(std::uint32_t address, std::uint32_t value, DeviceId device);

} // namespace facet::device
