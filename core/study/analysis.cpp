// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/analysis.h"

#include "place/automatic.h"
#include "place/check_place.h"

#include <utility>

namespace facet::study {

Analysis analyze(const network::Network &network, const estimate::Settings &settings)
{
    Analysis result;
    result.shapes = network::inferShapes(network);
    const device::Device &device = device::device(settings.device);
    result.placement = place::placeAutomatically(network, result.shapes, device);
    result.estimate = estimate::estimate(network, result.shapes, settings, result.placement);
    result.findings = device::check(network, result.shapes, device);
    for (device::Finding &finding : place::check(network, result.shapes, result.placement, device))
        result.findings.push_back(std::move(finding));
    device::sort(result.findings);
    return result;
}

} // namespace facet::study
