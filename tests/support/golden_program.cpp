// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/golden_program.h"

#include "place/automatic.h"
#include "support/golden_arithmetic.h"
#include "support/golden_network.h"

#include <stdexcept>

namespace facet::golden {

program::Program compiled(const nlohmann::json &golden, const std::string &path)
{
    const GoldenNetwork known = loadGoldenNetwork(golden);
    const network::Shapes shapes = network::inferShapes(known.network);
    const place::Placement placement = place::placeAutomatically(known.network, shapes, device::device(known.device));
    const std::string blobs = blobsOf(path);
    auto program = program::compile({known.name, known.network, shapes, known.device, placement, parametersOf(golden, known.network, blobs),
                                     inputOf(golden, blobs), -1});
    if (!program)
        throw std::runtime_error(program.error().message());
    return std::move(*program);
}

} // namespace facet::golden
