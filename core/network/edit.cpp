// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "network/edit.h"

#include <algorithm>
#include <utility>

namespace facet::network {

namespace {

int layerCount(const Network &network)
{
    return int(network.layers.size());
}

// `renumber` maps an index of a layer to its new one; kNetworkInput and kStop (negative) stay.
template <typename Renumber> void renumberLayer(Layer &layer, const Renumber &renumber)
{
    const auto one = [&](int &index) {
        if (index >= 0)
            index = renumber(index);
    };
    const auto maybe = [&](std::optional<int> &index) {
        if (index)
            one(*index);
    };
    for (int &source : layer.sources)
        one(source);
    maybe(layer.next);
    maybe(layer.simulatedNext);
    maybe(layer.snoopNext);
    maybe(layer.weightSource);
    maybe(layer.sameWeights);
    maybe(layer.sameBias);
}

template <typename Renumber> void renumberAll(Network &network, const Renumber &renumber)
{
    for (Layer &layer : network.layers)
        renumberLayer(layer, renumber);
}

// Unsets `next` where it names what would follow anyway.
void dropRedundantSuccessors(Network &network)
{
    const int count = layerCount(network);
    for (int i = 0; i < count; ++i) {
        std::optional<int> &next = network.layers[std::size_t(i)].next;
        const bool last = i + 1 == count;
        if (next && *next == (last ? kStop : i + 1))
            next.reset();
    }
}

int successor(const Network &network, int index)
{
    if (const auto &next = network.layers[std::size_t(index)].next)
        return *next;
    return index + 1 < layerCount(network) ? index + 1 : kStop;
}

// The layer that hands on to `index`: the one before it, else the first that jumps to it.
int predecessor(const Network &network, int index)
{
    if (index > 0 && successor(network, index - 1) == index)
        return index - 1;
    for (int i = 0; i < layerCount(network); ++i) {
        if (i != index && successor(network, i) == index)
            return i;
    }
    return kNetworkInput;
}

// Replaces the source `removed` by what that layer read.
void rewireSources(Layer &layer, int removed, const std::vector<int> &inherited)
{
    if (std::ranges::find(layer.sources, removed) == layer.sources.end())
        return;
    const bool concatenates = layer.sources.size() > 1 && layer.eltwise == Eltwise::None;
    std::vector<int> sources;
    for (const int source : layer.sources) {
        if (source != removed)
            sources.push_back(source);
        else if (concatenates)
            continue;
        else if (layer.sources.size() == 1)
            sources.insert(sources.end(), inherited.begin(), inherited.end());
        else
            sources.push_back(inherited.front()); // an operand: their number must stay
    }
    if (sources.empty()) // the same layer several times
        sources = inherited;
    layer.sources = std::move(sources);
}

// `member` of every layer that shares with `removed`: the first becomes the owner unless `removed` borrowed itself.
void passOnOwnership(Network &network, int removed, std::optional<int> Layer::*member)
{
    std::optional<int> owner = network.layers[std::size_t(removed)].*member;
    for (int i = 0; i < layerCount(network); ++i) {
        std::optional<int> &shared = network.layers[std::size_t(i)].*member;
        if (i == removed || !shared || *shared != removed)
            continue;
        shared = owner;
        if (!owner)
            owner = i;
    }
}

} // namespace

void insertLayer(Network &network, int index, Layer layer)
{
    if (index < 0 || index > layerCount(network))
        return;
    dropRedundantSuccessors(network);
    const auto renumber = [index](int i) { return i >= index ? i + 1 : i; };
    renumberAll(network, renumber);
    renumberLayer(layer, renumber);
    network.layers.insert(network.layers.begin() + index, std::move(layer));
    // A layer put right at the start layer is the new start.
    if (network.options.startLayer > index)
        ++network.options.startLayer;
    dropRedundantSuccessors(network);
}

void removeLayer(Network &network, int index)
{
    if (index < 0 || index >= layerCount(network))
        return;
    dropRedundantSuccessors(network);
    const Layer &removed = network.layers[std::size_t(index)];
    const int after = successor(network, index);
    std::vector<int> inherited = removed.sources;
    std::erase(inherited, index);
    if (inherited.empty())
        inherited.push_back(predecessor(network, index));
    else if (removed.eltwise != Eltwise::None)
        inherited.resize(1); // operands are no concatenation
    // The layer before runs on to where the removed one jumped.
    if (removed.next && index > 0 && !network.layers[std::size_t(index - 1)].next)
        network.layers[std::size_t(index - 1)].next = after;

    // The next layer read the removed one without saying so; a branch that started there must not be lost.
    const bool branched = !removed.sources.empty();
    if (branched && after != kStop && after < layerCount(network)) {
        Layer &next = network.layers[std::size_t(after)];
        if (next.sources.empty() && !next.readsBuffer)
            next.sources = inherited;
    }
    for (Layer &layer : network.layers) {
        rewireSources(layer, index, inherited);
        for (std::optional<int> *next : {&layer.next, &layer.simulatedNext, &layer.snoopNext}) {
            if (*next && **next == index)
                *next = after;
        }
    }
    passOnOwnership(network, index, &Layer::weightSource);
    passOnOwnership(network, index, &Layer::sameWeights);
    passOnOwnership(network, index, &Layer::sameBias);

    network.layers.erase(network.layers.begin() + index);
    renumberAll(network, [index](int i) { return i > index ? i - 1 : i; });
    int &start = network.options.startLayer;
    if (start > index)
        --start;
    start = std::clamp(start, 0, std::max(0, layerCount(network) - 1));
    dropRedundantSuccessors(network);
}

void moveLayer(Network &network, int from, int to)
{
    const int count = layerCount(network);
    if (from < 0 || from >= count || to < 0 || to >= count || from == to)
        return;
    dropRedundantSuccessors(network);
    const auto begin = network.layers.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    renumberAll(network, [from, to](int i) {
        if (i == from)
            return to;
        if (from < to)
            return i > from && i <= to ? i - 1 : i;
        return i >= to && i < from ? i + 1 : i;
    });
    dropRedundantSuccessors(network);
}

} // namespace facet::network
