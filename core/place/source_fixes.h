// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Ways out of "source-layout". Private to core/place: others include check_place.h.
#pragma once

#include "place/check_data.h"

namespace facet::place {

// What may put the sources of a layer where it reads them, best first and not tried out: a copy of the map that is in the way, or
// what makes the copy unnecessary. Empty where only another design helps.
[[nodiscard]] std::vector<device::Fix> sourceFixes(const Placed &placed, int reader);

} // namespace facet::place
