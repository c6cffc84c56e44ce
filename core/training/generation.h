// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>

namespace facet::training {

// The two generations of the vendor's quantization-aware training (spec/training/qat.md). The first keeps all activations in
// -1..127/128 from the start; the second leaves them free and measures a power-of-two range of each layer once.
enum class Generation : std::uint8_t { First = 1, Second = 2 };

} // namespace facet::training
