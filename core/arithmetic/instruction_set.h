// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Which machine instructions the inner loops use. All of them compute the same integers.
#pragma once

#include <cstdint>
#include <vector>

namespace facet::arithmetic {

enum class InstructionSet : std::uint8_t {
    Portable,  // any machine
    Avx2,      // x86-64 since 2013
    Avx512Vnni // x86-64 with AVX-512 BW and VNNI
};

// Those that this machine has, best last; Portable is always there.
[[nodiscard]] std::vector<InstructionSet> instructionSets();
[[nodiscard]] InstructionSet bestInstructionSet();
[[nodiscard]] const char *nameOf(InstructionSet set);

} // namespace facet::arithmetic
