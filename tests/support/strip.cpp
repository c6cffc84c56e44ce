// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/strip.h"

#include "place/pins.h"

namespace facet::testing {

network::Network stripped(network::Network network)
{
    return place::unpinned(std::move(network));
}

} // namespace facet::testing
