// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Bit-exact inference: images and multiply-accumulates a second, beside the plain reference in the same run.
// docs/arithmetic.md says how to read it.
#include "arithmetic/infer.h"
#include "study/presets.h"
#include "support/random_network.h"
#include "support/reference_arithmetic.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace facet;

namespace {

constexpr int kBatch = 64;

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
        for (std::size_t i = 0; i < network.layers.size(); ++i) {
            const network::LayerShape &shape = shapes.layers[i];
            macs += double(parameters[i].weights.size()) * double(shape.out.area());
        }
    }
};

void report(benchmark::State &state, const Subject &subject, double images)
{
    state.counters["images/s"] = benchmark::Counter(images, benchmark::Counter::kIsRate);
    state.counters["MAC/s"] = benchmark::Counter(images * subject.macs, benchmark::Counter::kIsRate);
}

void batch(benchmark::State &state, const char *preset, arithmetic::InstructionSet set)
{
    const Subject subject(preset);
    const auto engine = arithmetic::Engine::prepare(subject.network, subject.shapes, subject.parameters, set);
    if (!engine) {
        state.SkipWithError(engine.error().message().c_str());
        return;
    }
    arithmetic::Options options;
    options.threads = int(state.range(0));
    for (auto _ : state) {
        auto results = engine->inferBatch(subject.inputs, options);
        benchmark::DoNotOptimize(results);
    }
    report(state, subject, double(state.iterations()) * kBatch);
}

void single(benchmark::State &state, const char *preset)
{
    const Subject subject(preset);
    for (auto _ : state) {
        auto result = arithmetic::infer(subject.network, subject.shapes, subject.parameters, subject.inputs.front());
        benchmark::DoNotOptimize(result);
    }
    report(state, subject, double(state.iterations()));
}

void reference(benchmark::State &state, const char *preset)
{
    const Subject subject(preset);
    for (auto _ : state) {
        auto result = testing::referenceInfer(subject.network, subject.shapes, subject.parameters, subject.inputs.front());
        benchmark::DoNotOptimize(result);
    }
    report(state, subject, double(state.iterations()));
}

} // namespace

int main(int argc, char **argv)
{
    for (const char *preset : {"facenet-v2", "facenet-v5"}) {
        const std::string name = preset;
        benchmark::RegisterBenchmark((name + "/reference").c_str(), reference, preset)->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark((name + "/prepare and infer one").c_str(), single, preset)->Unit(benchmark::kMillisecond);
        for (const arithmetic::InstructionSet set : arithmetic::instructionSets()) {
            for (const int threads : {1, 2})
                benchmark::RegisterBenchmark((name + "/batch of 64, " + nameOf(set) + ", threads").c_str(), batch, preset, set)
                    ->Arg(threads)
                    ->UseRealTime()
                    ->Unit(benchmark::kMillisecond);
        }
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
