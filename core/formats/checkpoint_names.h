// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// How parameters are named in a checkpoint (spec/chip/checkpoint.md section 1).
#pragma once

#include <optional>
#include <string_view>

namespace facet::formats {

// "conv1.op.weight" -> layer conv1, op "op", parameter "weight"; two parts leave op empty, one part is no parameter.
struct ParameterName {
    std::string_view layer;
    std::string_view op;
    std::string_view parameter;
};

[[nodiscard]] inline std::optional<ParameterName> split(std::string_view name)
{
    const std::size_t last = name.rfind('.');
    if (last == std::string_view::npos)
        return std::nullopt;
    const std::string_view front = name.substr(0, last);
    const std::size_t before = front.rfind('.');
    if (before == std::string_view::npos)
        return ParameterName{front, {}, name.substr(last + 1)};
    return ParameterName{front.substr(0, before), front.substr(before + 1), name.substr(last + 1)};
}

} // namespace facet::formats
