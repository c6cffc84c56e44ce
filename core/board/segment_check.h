// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Which segments a board does not hold: by CRC over runs of neighboring segments, halved where they differ.
#pragma once

#include "board/conversation.h"
#include "board/deployment.h"

#include <functional>
#include <vector>

namespace facet::board {

// Asks about the segments `which` (ascending indices) and calls `done` with those that differ, ascending. Indices that must not be
// asked about are to be left out by the caller.
void checkSegments(Conversation &talk, const Deployment &deployment, const std::vector<std::size_t> &which,
                   std::function<void(std::vector<std::size_t>)> done);

} // namespace facet::board
