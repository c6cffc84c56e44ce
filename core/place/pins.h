// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Moving what is placed by hand: maps that one layer reads together, and layers that hang together, stay together.
#pragma once

#include "place/placement.h"

#include <optional>

namespace facet::place {

// Whether the layer states any of its processors, offsets, gaps or bias groups.
[[nodiscard]] bool hasPins(const network::Layer &layer);
// Whether any executed layer does, or the network states its output map.
[[nodiscard]] bool hasPins(const network::Network &network);

// The layer without pins; automatic placement decides.
[[nodiscard]] network::Network unpinned(network::Network network, int layer);
// The network without any. A layer whose offset and processors say which earlier map it reads, as vendor descriptions may,
// gets that map as its source.
[[nodiscard]] network::Network unpinned(network::Network network);

// Moves the map that `owner` writes (kNetworkInput: the network's input) to byte `offset` of its data memories and pins it
// there. Pinned offsets of its readers, and of other maps that these read together with it, move by as much.
// Nothing where an offset would become negative or the layer is not executed.
[[nodiscard]] std::optional<network::Network> withMapAt(const network::Network &network, const network::Shapes &shapes,
                                                        const Placement &placement, int owner, int offset);

// Pins the processors of a layer `shift` processors to the right (negative: left). Pinned maps that must stay equal to them,
// or beside them, move by as much: those of its sources, of their other readers, and behind pass-through and depth-wise layers.
// Nothing where a map would leave the chip's 64 processors.
[[nodiscard]] std::optional<network::Network> withProcessorsShifted(const network::Network &network, const network::Shapes &shapes,
                                                                    const Placement &placement, int layer, int shift);

} // namespace facet::place
