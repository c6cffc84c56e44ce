// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Automatic placement: a network of 32 layers in less than 5 ms, one of 128 layers in less than 50 ms, every reference network in
// less than 20 ms.
#include "place/automatic.h"
#include "place/check_place.h"
#include "support/golden.h"
#include "support/golden_network.h"
#include "support/strip.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

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

struct Reference {
    std::string name;
    network::Network network;
    network::Shapes shapes;
    const device::Device *device;

    explicit Reference(const golden::GoldenNetwork &golden)
        : name(golden.name + " on " + std::string(device::device(golden.device).name)), network(testing::stripped(golden.network)),
          shapes(network::inferShapes(network)), device(&device::device(golden.device))
    {
    }
    [[nodiscard]] double secondsToPlace() const
    {
        double best = 1e9;
        for (int i = 0; i < 3; ++i) {
            const auto start = std::chrono::steady_clock::now();
            benchmark::DoNotOptimize(place::placeAutomatically(network, shapes, *device));
            best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        }
        return best;
    }
};

void placeReference(benchmark::State &state, const Reference &reference)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(place::placeAutomatically(reference.network, reference.shapes, *reference.device));
    state.SetLabel(reference.name + ", " + std::to_string(reference.shapes.order.size()) + " layers");
}

// Of all reference networks without their maps and offsets, the one with the most layers and the one that takes longest.
void addReferences()
{
    if (golden::sharedDir().empty())
        return;
    std::optional<Reference> largest, slowest;
    double longest = 0;
    for (const char *folder : {"facenet", "demos", "conformance/MAX78000", "conformance/MAX78002"}) {
        for (const std::string &path : golden::files(folder)) {
            const Reference reference(golden::loadGoldenNetwork(path));
            if (!largest || reference.shapes.order.size() > largest->shapes.order.size())
                largest.emplace(reference);
            if (const double seconds = reference.secondsToPlace(); seconds > longest) {
                longest = seconds;
                slowest.emplace(reference);
            }
        }
    }
    benchmark::RegisterBenchmark("reference network with the most layers", placeReference, *largest)->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("slowest reference network", placeReference, *slowest)->Unit(benchmark::kMicrosecond);
}

} // namespace

BENCHMARK_CAPTURE(placeChain, layers32, 32, device::DeviceId::Max78000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(placeChain, layers128, 128, device::DeviceId::Max78002)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(checkChain, layers32, 32, device::DeviceId::Max78000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(checkChain, layers128, 128, device::DeviceId::Max78002)->Unit(benchmark::kMicrosecond);

int main(int argc, char **argv)
{
    addReferences();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
