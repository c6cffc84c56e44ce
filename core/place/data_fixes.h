// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Ways out of the findings about data memory. Private to core/place: others include check_place.h.
#pragma once

#include "place/check_data.h"

namespace facet::place {

// Gives each finding of checkData() up to three fixes, best first. Each has been tried out on a copy of the network: its finding
// goes, and no rule of the chip is broken that was kept before. Trials place the whole network, so there is a budget for all.
void addDataFixes(std::vector<device::Finding> &findings, const Placed &placed);

} // namespace facet::place
