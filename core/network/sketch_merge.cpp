// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "network/sketch_merge.h"

#include "network/sketch_defaults.h"

#include <algorithm>

namespace facet::network::sketching {

namespace {

std::vector<Layer> visibleParts(const std::vector<Layer> &layers)
{
    std::vector<Layer> parts;
    parts.reserve(layers.size());
    for (const Layer &layer : layers)
        parts.push_back(visiblePart(layer));
    return parts;
}

// Between two matches the layers stand in for each other one by one where they do the same kind of work.
void pairRun(const std::vector<Layer> &a, std::size_t a0, std::size_t a1, const std::vector<Layer> &b, std::size_t b0, std::size_t b1,
             std::vector<Origin> &origins)
{
    if (a1 - a0 != b1 - b0)
        return;
    for (std::size_t i = 0; i < a1 - a0; ++i) {
        if (a[a0 + i].op == b[b0 + i].op && a[a0 + i].eltwise == b[b0 + i].eltwise)
            origins[a0 + i] = {int(b0 + i), false};
    }
}

} // namespace

std::vector<Origin> align(const std::vector<Layer> &layers, const std::vector<Layer> &earlier)
{
    std::vector<Origin> origins(layers.size());
    if (earlier.empty())
        return origins;
    const std::vector<Layer> a = visibleParts(layers);
    const std::vector<Layer> b = visibleParts(earlier);
    const std::size_t n = a.size();
    const std::size_t m = b.size();
    // length[i][j]: the longest common subsequence of a[i..] and b[j..].
    std::vector<int> length((n + 1) * (m + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> int & { return length[i * (m + 1) + j]; };
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t j = m; j-- > 0;)
            at(i, j) = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t runA = 0;
    std::size_t runB = 0;
    while (i < n && j < m) {
        if (a[i] == b[j]) {
            pairRun(layers, runA, i, earlier, runB, j, origins);
            origins[i] = {int(j), true};
            runA = ++i;
            runB = ++j;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    pairRun(layers, runA, n, earlier, runB, m, origins);
    return origins;
}

void keepWhatIsUnsaid(Network &network, const std::vector<Origin> &origins, const Network &base)
{
    std::vector<int> renumbered(base.layers.size(), -1);
    for (std::size_t i = 0; i < origins.size(); ++i) {
        if (origins[i].layer >= 0)
            renumbered[std::size_t(origins[i].layer)] = int(i);
    }
    // A reference to a layer that is gone is dropped; a stop stays a stop.
    const auto follow = [&renumbered](std::optional<int> &reference) {
        if (!reference || *reference < 0)
            return;
        const int target = std::size_t(*reference) < renumbered.size() ? renumbered[std::size_t(*reference)] : -1;
        reference = target < 0 ? std::nullopt : std::optional(target);
    };
    for (std::size_t i = 0; i < origins.size(); ++i) {
        if (!origins[i].unchanged)
            continue;
        Layer &layer = network.layers[i];
        copyUnsaid(base.layers[std::size_t(origins[i].layer)], layer);
        for (auto *reference :
             {&layer.next, &layer.simulatedNext, &layer.snoopNext, &layer.weightSource, &layer.sameWeights, &layer.sameBias})
            follow(*reference);
        // A stop or jump that said what held anyway must not cut off layers put behind it.
        if (layer.next == kStop && i + 1 < origins.size() && std::size_t(origins[i].layer) + 1 == base.layers.size())
            layer.next.reset();
    }
}

} // namespace facet::network::sketching
