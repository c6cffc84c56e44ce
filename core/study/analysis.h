// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Everything that is derived from a network at once: the one source of the window's and the command line's numbers.
#pragma once

#include "device/check.h"
#include "estimate/estimate.h"
#include "network/shapes.h"
#include "place/placement.h"

namespace facet::study {

struct Analysis {
    network::Shapes shapes;
    place::Placement placement; // which the estimate and the findings are about
    estimate::Estimate estimate;
    std::vector<device::Finding> findings;
};

[[nodiscard]] Analysis analyze(const network::Network &network, const estimate::Settings &settings);

} // namespace facet::study
