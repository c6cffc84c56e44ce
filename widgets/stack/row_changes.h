// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happened to the rows between two versions of a network, so that a table can follow without starting over.
#pragma once

#include "network/network.h"

namespace facet::stack {

struct RowChange {
    enum class Kind { None, Insert, Remove, Move };
    Kind kind = Kind::None;
    int first = 0; // rows first..first+count-1 (Remove, Move: in the old numbering; Insert: in the new one)
    int count = 0;
    int destination = 0; // Move: they go before this row, in the old numbering
};

// The first step from `before` towards `after`; rows that merely changed their values need none. Apply until None:
// at most two steps (a removal and an insertion) are needed.
[[nodiscard]] RowChange rowChange(const std::vector<network::Layer> &before, const std::vector<network::Layer> &after);

} // namespace facet::stack
