// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What was measured on a board, as measurements of a variant.
#pragma once

#include "board/event.h"
#include "study/study.h"

#include <vector>

namespace facet::study {

// Fills in the board's name and its firmware, with the check sum of the image.
void describeBoard(const board::BoardInfo &info, Provenance &provenance);

// The latency of the network (median of the warm runs, with their deviation; of the cold run when there were no others) and, where
// they were measured, of its layers. `base` says where it was measured; origin, date and serial number are the caller's. The
// measurements count for the design that was pushed only.
[[nodiscard]] std::vector<Measurement> measurementsOf(const board::PushResult &result, const network::Network &network, Provenance base);

} // namespace facet::study
