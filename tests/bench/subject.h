// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A built-in network with random weights and a batch of random inputs, and what a run over it is counted in.
#pragma once

#include "study/presets.h"
#include "support/random_network.h"

#include <benchmark/benchmark.h>

#include <vector>

namespace facet::bench {

inline constexpr int kBatch = 64;

struct Subject {
    network::Network network;
    network::Shapes shapes;
    network::Parameters parameters;
    std::vector<network::FeatureMap> inputs;
    double macs = 0; // multiply-accumulates of one image

    explicit Subject(const char *preset) : network(*study::preset(preset)), shapes(network::inferShapes(network))
    {
        parameters = testing::randomParameters(network, shapes, 1);
        for (int i = 0; i < kBatch; ++i)
            inputs.push_back(testing::randomInput(network.input(), std::uint64_t(i)));
        for (std::size_t i = 0; i < network.layers.size(); ++i)
            macs += double(parameters[i].weights.size()) * double(shapes.layers[i].out.area());
    }
};

inline void report(benchmark::State &state, const Subject &subject, int imagesPerIteration)
{
    const double images = double(state.iterations()) * imagesPerIteration;
    state.counters["images/s"] = benchmark::Counter(images, benchmark::Counter::kIsRate);
    state.counters["MAC/s"] = benchmark::Counter(images * subject.macs, benchmark::Counter::kIsRate);
}

} // namespace facet::bench
