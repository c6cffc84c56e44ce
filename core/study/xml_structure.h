// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What Boost's XML archives take on trust: the shape of the text around the values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace facet::study::archive {

inline constexpr std::size_t kMaxTagName = 62;
inline constexpr std::size_t kMaxDepth = 16;

struct BadStructure {
    std::size_t at = 0; // byte
    std::string why;    // a clause
};

// The first place where tags are not closed in the order in which they were opened, are nested too deeply or have too long
// a name, or where an object says that it is tracked (ours never are); nullopt when all is well. Text holds no '<' of its own.
[[nodiscard]] std::optional<BadStructure> findBadStructure(std::string_view xml);

} // namespace facet::study::archive
