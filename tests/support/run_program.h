// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Plays a compiled network on the model of the accelerator and looks at what it leaves in data memory.
#pragma once

#include "network/parameters.h"
#include "program/layer_program.h"

#include <map>
#include <string>

namespace facet::testing {

// Empty when the accelerator computes `expected` (by layer) from `input`; otherwise what went wrong first.
[[nodiscard]] std::string runProgram(const program::Context &context, const network::Parameters &parameters, const network::FeatureMap &input,
                                     const std::map<int, network::FeatureMap> &expected);

} // namespace facet::testing
