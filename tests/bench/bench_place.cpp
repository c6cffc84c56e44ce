// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Automatic placement: a network of 32 layers in less than 5 ms, one of 128 layers in less than 50 ms.
#include "place/automatic.h"
#include "place/check_place.h"

#include <benchmark/benchmark.h>

using namespace facet;

namespace {

// Chains of convolutions of many widths, with a shortcut every eighth layer.
network::Network chain(int layers, device::DeviceId)
{
    network::Network network;
    network.picture = {3, {64, 64}};
    for (int i = 0; i < layers; ++i) {
        network::Layer layer;
        layer.outChannels = 8 + i * 28 % 56;
        if (i % 16 == 3 && i < 64) { // 64 pixels wide, so four times at the most
            layer.pooling = network::Pooling::Max;
            layer.pool = layer.poolStride = {2, 2};
        }
        if (i % 8 == 5) { // copied, and added two layers later
            layer.op = network::Operator::Passthrough;
            layer.kernel = {1, 1};
            layer.pad = {0, 0};
            layer.outChannels = 0;
        } else if (i % 8 == 6) {
            layer.outChannels = network.layers[std::size_t(i - 2)].outChannels;
            layer.sources = {i - 2};
        } else if (i % 8 == 7) {
            layer.eltwise = network::Eltwise::Add;
            layer.operands = 2;
            layer.sources = {i - 2, i - 1};
        }
        layer.weightBits = layers > 32 ? 4 : 8;
        network.layers.push_back(layer);
    }
    return network;
}

void placeChain(benchmark::State &state, int layers, device::DeviceId id)
{
    const auto &device = device::device(id);
    const auto network = chain(layers, id);
    const auto shapes = network::inferShapes(network);
    const auto placement = place::placeAutomatically(network, shapes, device);
    const auto findings = place::check(network, shapes, placement, device);
    if (!shapes.ok() || !findings.empty())
        state.SkipWithError(shapes.ok() ? findings.front().title.str().c_str() : "the shapes do not fit");
    for (auto _ : state)
        benchmark::DoNotOptimize(place::placeAutomatically(network, shapes, device));
}

void checkChain(benchmark::State &state, int layers, device::DeviceId id)
{
    const auto &device = device::device(id);
    const auto network = chain(layers, id);
    const auto shapes = network::inferShapes(network);
    const auto placement = place::placeAutomatically(network, shapes, device);
    for (auto _ : state)
        benchmark::DoNotOptimize(place::check(network, shapes, placement, device));
}

} // namespace

BENCHMARK_CAPTURE(placeChain, layers32, 32, device::DeviceId::Max78000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(placeChain, layers128, 128, device::DeviceId::Max78002)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(checkChain, layers32, 32, device::DeviceId::Max78000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(checkChain, layers128, 128, device::DeviceId::Max78002)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
