// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Bit-exact inference against libtorch's float32 forward pass of the same network: batch of 64, one thread, in one run.
// A program of its own, the only one of the benchmarks that links libtorch.
#include "arithmetic/infer.h"
#include "bench/subject.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

using namespace facet;

namespace {

using bench::kBatch;
using bench::report;
using bench::Subject;

void ours(benchmark::State &state, const char *preset)
{
    const Subject subject(preset);
    const auto engine = arithmetic::Engine::prepare(subject.network, subject.shapes, subject.parameters);
    if (!engine) {
        state.SkipWithError(engine.error().message().c_str());
        return;
    }
    arithmetic::Options options;
    options.threads = 1;
    for (auto _ : state) {
        auto results = engine->inferBatch(subject.inputs, options);
        benchmark::DoNotOptimize(results);
    }
    report(state, subject, kBatch);
}

// The layers that FaceNets are made of: maximum pooling, convolution or linear layer, bias, ReLU.
void theirs(benchmark::State &state, const char *preset)
{
    const Subject subject(preset);
    at::set_num_threads(1);
    std::vector<at::Tensor> weights, biases;
    for (std::size_t i = 0; i < subject.network.layers.size(); ++i) {
        const network::Layer &layer = subject.network.layers[i];
        const network::LayerShape &shape = subject.shapes.layers[i];
        const bool plain = (layer.op == network::Operator::Conv2d || layer.op == network::Operator::Linear) && layer.sources.empty() &&
                           layer.groups == 1 && layer.operands == 1 && layer.pooling != network::Pooling::Average;
        if (!plain) {
            state.SkipWithError("a layer that this program does not know");
            return;
        }
        weights.push_back(layer.flatten ? at::randn({shape.outChannels, shape.inChannels * shape.pooled.area()})
                                        : at::randn({shape.outChannels, shape.inChannels, layer.kernel.rows, layer.kernel.cols}));
        biases.push_back(layer.bias ? at::randn({shape.outChannels}) : at::Tensor());
    }
    const network::Shape in = subject.network.input();
    const at::Tensor input = at::randn({kBatch, in.channels, in.extent.rows, in.extent.cols});
    for (auto _ : state) {
        at::Tensor x = input;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const network::Layer &layer = subject.network.layers[i];
            if (layer.pool != network::Extent{1, 1})
                x = at::max_pool2d(x, {layer.pool.rows, layer.pool.cols}, {layer.poolStride.rows, layer.poolStride.cols});
            x = layer.flatten ? at::linear(x.flatten(1), weights[i], biases[i])
                              : at::conv2d(x, weights[i], biases[i], 1, {layer.pad.rows, layer.pad.cols});
            if (layer.activation == network::Activation::ReLU)
                x = at::relu(x);
        }
        benchmark::DoNotOptimize(x.data_ptr<float>());
    }
    report(state, subject, kBatch);
}

} // namespace

int main(int argc, char **argv)
{
    for (const char *preset : {"facenet-v2", "facenet-v5"}) {
        const std::string name = preset;
        benchmark::RegisterBenchmark((name + "/libtorch float32, one thread").c_str(), theirs, preset)->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark((name + "/bit-exact, one thread").c_str(), ours, preset)->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
