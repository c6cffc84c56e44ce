// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/row_changes.h"

#include <algorithm>

namespace facet::stack {

namespace {

// The same layer at another place: references are renumbered by structural edits and do not count.
bool same(const network::Layer &a, const network::Layer &b)
{
    if (a.name != b.name || a.op != b.op || a.outChannels != b.outChannels || a.weightBits != b.weightBits)
        return false;
    network::Layer x = a;
    network::Layer y = b;
    for (network::Layer *layer : {&x, &y}) {
        layer->sources.clear();
        for (auto *reference :
             {&layer->next, &layer->simulatedNext, &layer->snoopNext, &layer->weightSource, &layer->sameWeights, &layer->sameBias})
            reference->reset();
    }
    return x == y;
}

} // namespace

RowChange rowChange(const std::vector<network::Layer> &before, const std::vector<network::Layer> &after)
{
    const int n = int(before.size());
    const int m = int(after.size());
    int prefix = 0;
    while (prefix < std::min(n, m) && same(before[std::size_t(prefix)], after[std::size_t(prefix)]))
        ++prefix;
    int suffix = 0;
    while (suffix < std::min(n, m) - prefix && same(before[std::size_t(n - 1 - suffix)], after[std::size_t(m - 1 - suffix)]))
        ++suffix;
    const int middle = n - prefix - suffix;
    if (m > n)
        return {RowChange::Kind::Insert, prefix + std::max(0, middle), m - n, 0};
    if (m < n)
        return {RowChange::Kind::Remove, prefix + std::max(0, m - prefix - suffix), n - m, 0};
    // A block that changed places with its neighbor is a move.
    for (int shift = 1; shift < middle; ++shift) {
        bool rotated = true;
        for (int i = 0; i < middle && rotated; ++i)
            rotated = same(before[std::size_t(prefix + (i + shift) % middle)], after[std::size_t(prefix + i)]);
        if (rotated)
            return {RowChange::Kind::Move, prefix, shift, prefix + middle};
    }
    return {};
}

} // namespace facet::stack
