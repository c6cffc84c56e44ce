// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Inserting, removing and moving layers: everything that refers to a layer by its index (sources, next, simulatedNext,
// snoopNext, weightSource, sameWeights, sameBias) goes on meaning the same layer. The start layer shifts with what is put
// in or taken out before it and is a position when layers move.
// An index out of range leaves the network as it is. Successors that only say what holds anyway (the following layer,
// or a stop at the end) are unset, so that layers put in between are executed.
#pragma once

#include "network/network.h"

namespace facet::network {

// Puts `layer` before the layer at `index` (0..size). Its own references are in the numbering of `network` as it was.
void insertLayer(Network &network, int index, Layer layer);

// Who read the removed layer reads what that layer read, and one of several concatenated sources is dropped; who jumped to it
// goes on to its successor; the first layer that shared its weights or bias becomes their owner.
void removeLayer(Network &network, int index);

// Takes the layer at `from` out and puts it back so that its index becomes `to`. Layers without sources of their own
// read whatever now precedes them.
void moveLayer(Network &network, int from, int to);

} // namespace facet::network
