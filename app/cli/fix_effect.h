// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a fix would do: the design is edited on a copy and estimated anew.
#pragma once

#include "cli/design_source.h"
#include "device/finding.h"

namespace facet::cli {

struct FixEffect {
    double latencyUs = 0; // of the fixed design
    std::int64_t weightBytes = 0;
    int errorsLeft = 0;
};

[[nodiscard]] FixEffect effectOf(const device::Fix &fix, const Design &design);

} // namespace facet::cli
