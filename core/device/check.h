// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Every rule of a chip that needs no placement (spec/chip/constraints.md), checked at once.
#pragma once

#include "device/device.h"
#include "device/finding.h"
#include "network/shapes.h"

#include <string_view>
#include <vector>

namespace facet::device {

// All findings, errors first within a layer, network-wide ones first of all. `shapes` are those of `network`.
[[nodiscard]] std::vector<Finding> check(const network::Network &network, const network::Shapes &shapes, const Device &device);

// Every rule that check() knows, in the order of docs/rules.md.
struct RuleInfo {
    std::string_view id;
    Severity severity{};
};
[[nodiscard]] std::vector<RuleInfo> rules();

// The order of check(), for findings of several rooms.
void sort(std::vector<Finding> &findings);

[[nodiscard]] bool hasErrors(const std::vector<Finding> &findings);

} // namespace facet::device
