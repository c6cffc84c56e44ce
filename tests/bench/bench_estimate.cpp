// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What one keystroke costs in the core. docs/benchmarks.md says how to read it.
#include "study/analysis.h"
#include "study/presets.h"

#include <benchmark/benchmark.h>

using namespace facet;

namespace {

network::Network deep(int layers)
{
    network::Network network = *study::preset("facenet-v2");
    network.layers.resize(1);
    for (int i = 1; i < layers; ++i) {
        network::Layer layer = network.layers.front();
        layer.outChannels = 16 + i % 48;
        layer.bias = i % 3 == 0;
        network.layers.push_back(layer);
    }
    return network;
}

// The yardstick: copying the network, the least that any edit does.
void copyNetwork(benchmark::State &state)
{
    const network::Network network = *study::preset("facenet-v2");
    for (auto _ : state) {
        network::Network copy = network;
        benchmark::DoNotOptimize(copy);
    }
}
BENCHMARK(copyNetwork);

void estimatePreset(benchmark::State &state, const char *name, estimate::Model model)
{
    const network::Network network = *study::preset(name);
    for (auto _ : state) {
        auto result = estimate::estimate(network, {device::DeviceId::Max78000, model, 0});
        benchmark::DoNotOptimize(result);
    }
}
BENCHMARK_CAPTURE(estimatePreset, v2_cycles, "facenet-v2", estimate::Model::Cycles);
BENCHMARK_CAPTURE(estimatePreset, v2_ideal, "facenet-v2", estimate::Model::Ideal);

void analyzeDeep(benchmark::State &state)
{
    const network::Network network = deep(int(state.range(0)));
    const auto device = state.range(0) > 32 ? device::DeviceId::Max78002 : device::DeviceId::Max78000;
    for (auto _ : state) {
        auto result = study::analyze(network, {device, estimate::Model::Cycles, 0});
        benchmark::DoNotOptimize(result);
    }
}
BENCHMARK(analyzeDeep)->Arg(7)->Arg(32)->Arg(128)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
