// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/fix_effect.h"

#include <algorithm>

namespace facet::cli {

FixEffect effectOf(const device::Fix &fix, const Design &design)
{
    const study::Analysis fixed = study::analyze(device::apply(design.variant.network, fix.edits), design.settings);
    const auto errors = std::ranges::count(fixed.findings, device::Severity::Error, &device::Finding::severity);
    return {fixed.estimate.totals.latencyUs, fixed.estimate.totals.weightBytes, int(errors)};
}

} // namespace facet::cli
