// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Values as YAML text, byte-stable.
#pragma once

#include "network/types.h"

#include <string>
#include <string_view>
#include <vector>

namespace facet::formats::yaml {

// Plain where that reads back as the same string, otherwise in double quotes.
[[nodiscard]] std::string stringText(std::string_view value);
// Always in double quotes.
[[nodiscard]] std::string quotedText(std::string_view value);
// "0x00000000000000ff"
[[nodiscard]] std::string processorText(std::uint64_t map);
// "0x4000", at least four digits
[[nodiscard]] std::string offsetText(int bytes);
// "[a, b, c]"
[[nodiscard]] std::string listText(const std::vector<std::string> &items);
[[nodiscard]] std::string listText(const std::vector<int> &items);
// "2" when both are equal, otherwise "[2, 1]"
[[nodiscard]] std::string pairText(network::Extent extent);
[[nodiscard]] std::string boolText(bool value);

} // namespace facet::formats::yaml
