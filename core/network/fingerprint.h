// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A number that changes when what a network computes changes: what ties a measurement to the design it was made on.
#pragma once

#include "network/network.h"

#include <cstdint>

namespace facet::network {

// Never 0. The same on every machine and in every version that keeps the fields. Names and pinned places do not count.
[[nodiscard]] std::int64_t fingerprint(const Network &network);

} // namespace facet::network
