// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/analysis.h"

namespace facet::study {

Analysis analyze(const network::Network &network, const estimate::Settings &settings)
{
    Analysis result;
    result.shapes = network::inferShapes(network);
    result.estimate = estimate::estimate(network, result.shapes, settings);
    result.findings = device::check(network, result.shapes, device::device(settings.device));
    return result;
}

} // namespace facet::study
