// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Reading the reference data of quantization-aware training.
#pragma once

#include "support/golden.h"

#include <string>
#include <vector>

namespace facet::golden {

inline nlohmann::json training(const std::string &file)
{
    return load(sharedDir() + "/golden/training/" + file);
}

// A list of numbers, a tensor, or nothing.
inline std::vector<float> floats(const nlohmann::json &values)
{
    if (values.is_null())
        return {};
    return (values.is_object() ? values.at("data") : values).get<std::vector<float>>();
}

inline std::vector<int> ints(const nlohmann::json &values)
{
    if (values.is_null())
        return {};
    std::vector<int> integers;
    for (const float value : floats(values))
        integers.push_back(int(value));
    return integers;
}

} // namespace facet::golden
