// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Bit-exact inference: images and multiply-accumulates a second, beside the plain reference in the same run.
// docs/arithmetic.md says how to read it.
#include "arithmetic/infer.h"
#include "bench/subject.h"
#include "support/reference_arithmetic.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace facet;

namespace {

using bench::kBatch;
using bench::report;
using bench::Subject;

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
    report(state, subject, kBatch);
}

void single(benchmark::State &state, const char *preset)
{
    const Subject subject(preset);
    for (auto _ : state) {
        auto result = arithmetic::infer(subject.network, subject.shapes, subject.parameters, subject.inputs.front());
        benchmark::DoNotOptimize(result);
    }
    report(state, subject, 1);
}

void reference(benchmark::State &state, const char *preset)
{
    const Subject subject(preset);
    for (auto _ : state) {
        auto result = testing::referenceInfer(subject.network, subject.shapes, subject.parameters, subject.inputs.front());
        benchmark::DoNotOptimize(result);
    }
    report(state, subject, 1);
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
