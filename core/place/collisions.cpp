// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/collisions.h"

#include "place/live_maps.h"

namespace facet::place {

std::vector<Collision> collisions(const network::Network &network, const network::Shapes &shapes,
                                  const std::vector<device::HardwareLayer> &hardware, const Placement &placement)
{
    std::vector<Collision> found;
    const std::vector<LiveMap> maps = liveMaps(network, shapes, hardware, placement);
    for (const LiveMap &mine : maps) {
        if (mine.isInput() || mine.streamed)
            continue;
        for (const LiveMap &other : maps) {
            if (!other.isLiveFor(mine.born))
                continue;
            if (const auto word = firstShared(mine.words, other.words))
                found.push_back({mine.owner, other.owner, *word});
        }
    }
    return found;
}

} // namespace facet::place
