// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whether every layer finds its sources where it reads (spec/chip/registers.md section 10).
// Private to core/place: others include check_place.h.
#pragma once

#include "place/check_data.h"
#include "place/reading.h"

namespace facet::place {

// Adds a finding "source-layout" for each layer whose sources lie elsewhere than it reads, whatever the reason. Networks that are
// placed by hand are taken at their word: there the rules about maps, offsets and gaps speak (core/device).
void checkSources(const Placed &placed, std::vector<device::Finding> &findings);

// How the layers read, with what is wrong about it in this placement. Same index as Network::layers.
[[nodiscard]] std::vector<Reading> judgedReadings(const Placed &placed);

} // namespace facet::place
