// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a plain YAML scalar means: the implicit types of YAML 1.1, which the vendor's reader follows.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace facet::formats::yaml {

enum class Kind : std::uint8_t { Null, Bool, Integer, Float, String, Sequence, Mapping };

// Never Sequence or Mapping. "0x0000.0000.0000.000f" and "None" are strings, "0x0f", "017" and "1_000" integers,
// "yes" and "Off" booleans. Base-60 numbers count as Float: nothing here may be one.
[[nodiscard]] Kind resolveScalar(std::string_view text);

struct Integer {
    bool negative = false;
    std::uint64_t magnitude = 0;
};

// Of a text that resolves to Kind::Integer; nullopt when the magnitude exceeds 64 bits.
[[nodiscard]] std::optional<Integer> parseInteger(std::string_view text);
// Of a text that resolves to Kind::Bool.
[[nodiscard]] bool parseBool(std::string_view text);
// A processor map given as a string: '.' and '_' are skipped, the rest is hexadecimal with an optional "0x".
[[nodiscard]] std::optional<std::uint64_t> parseProcessorMap(std::string_view text);

} // namespace facet::formats::yaml
