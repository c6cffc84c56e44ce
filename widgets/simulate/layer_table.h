// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The layers of a run as a table: shape, range, what is clipped and what is zero.
#pragma once

#include "explore/table.h"
#include "simulate/simulation.h"

#include <vector>

namespace facet::simulate {

// The rows of the table: the input first (kNetworkInput), then the executed layers in order.
[[nodiscard]] std::vector<int> layerRows(const Outcome &outcome);
[[nodiscard]] explore::Table layerTable(const Outcome &outcome);

} // namespace facet::simulate
