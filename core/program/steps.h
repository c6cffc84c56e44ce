// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the chip is told, step by step, and the sequences that set it up and start it (spec/chip/registers.md sections 3, 7 and 8).
#pragma once

#include "program/layer_program.h"

#include <string>
#include <vector>

namespace facet::program {

// One access of the accelerator's bus, in program order.
struct Step {
    enum class Kind : std::uint8_t {
        Write,    // [address] = value
        Or,       // [address] |= value
        And,      // [address] &= value
        WaitSet,  // until ([address] & value) == value
    };
    Kind kind = Kind::Write;
    std::uint32_t address = 0;
    std::uint32_t value = 0;
    std::string_view name; // of the register
    int layer = -1;        // hardware layer, -1 = the whole quadrant or chip
    int quadrant = -1;     // -1 = outside the quadrants
    friend bool operator==(const Step &, const Step &) = default;
};
using Steps = std::vector<Step>;

[[nodiscard]] Steps initSteps(const Context &context);
[[nodiscard]] Steps configureSteps(const Context &context);
[[nodiscard]] Steps startSteps(const Context &context);
// In the interrupt handler: clears the interrupt and stops every quadrant.
[[nodiscard]] Steps interruptSteps(const Context &context);
[[nodiscard]] Steps stopSteps(const Context &context);
[[nodiscard]] Steps continueSteps(const Context &context);

} // namespace facet::program
