// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "error.h"
#include "network/network.h"

#include <string>

namespace facet::trainer {

// A vendor YAML, STUDY.facet#VARIANT, a study with one variant, or the name of a built-in design.
[[nodiscard]] tl::expected<network::Network, Errors> readDesign(const std::string &design);

} // namespace facet::trainer
