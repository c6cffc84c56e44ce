// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Bit-exact inference against libtorch's float32 forward pass of the same network: batch of 64, one thread, in one run.
// A program of its own, the only one of the benchmarks that links libtorch.
#include "arithmetic/infer.h"
#include "study/presets.h"
#include "support/random_network.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

using namespace facet;

namespace {

constexpr int kBatch = 64;

struct Subject {
    network::Network network;
    network::Shapes shapes;
    double macs = 0; // multiply-accumulates of one image

    explicit Subject(const char *preset) : network(*study::preset(preset)), shapes(network::inferShapes(network))
    {
        const network::Parameters parameters = testing::randomParameters(network, shapes, 1);
        for (std::size_t i = 0; i < network.layers.size(); ++i)
            macs += double(parameters[i].weights.size()) * double(shapes.layers[i].out.area());
    }
};

void report(benchmark::State &state, const Subject &subject)
{
    const double images = double(state.iterations()) * kBatch;
    state.counters["images/s"] = benchmark::Counter(images, benchmark::Counter::kIsRate);
    state.counters["MAC/s"] = benchmark::Counter(images * subject.macs, benchmark::Counter::kIsRate);
}

void ours(benchmark::State &state, const char *preset)
{
    const Subject subject(preset);
    const auto parameters = testing::randomParameters(subject.network, subject.shapes, 1);
    std::vector<network::FeatureMap> inputs;
    for (int i = 0; i < kBatch; ++i)
        inputs.push_back(testing::randomInput(subject.network.input(), std::uint64_t(i)));
    const auto engine = arithmetic::Engine::prepare(subject.network, subject.shapes, parameters);
    if (!engine) {
        state.SkipWithError(engine.error().message().c_str());
        return;
    }
    arithmetic::Options options;
    options.threads = 1;
    for (auto _ : state) {
        auto results = engine->inferBatch(inputs, options);
        benchmark::DoNotOptimize(results);
    }
    report(state, subject);
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
    report(state, subject);
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
