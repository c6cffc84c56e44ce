// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Bit-exact inference: images and multiply-accumulates a second, beside the plain reference in the same run.
// docs/arithmetic.md says how to read it.
#include "arithmetic/infer.h"
#include "bench/subject.h"
#include "support/reference_arithmetic.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>
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

// One thread and two in turn. On a busy machine only the quickest of many runs had both processors to itself: the best are compared.
void scaling(benchmark::State &state, const char *preset)
{
    const Subject subject(preset);
    const auto engine = arithmetic::Engine::prepare(subject.network, subject.shapes, subject.parameters);
    if (!engine) {
        state.SkipWithError(engine.error().message().c_str());
        return;
    }
    std::array<double, 2> best{1e9, 1e9}; // milliseconds
    for (auto _ : state) {
        for (std::size_t i = 0; i < best.size(); ++i) {
            arithmetic::Options options;
            options.threads = int(i) + 1;
            const auto start = std::chrono::steady_clock::now();
            benchmark::DoNotOptimize(engine->inferBatch(subject.inputs, options));
            best[i] = std::min(best[i], std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        }
    }
    state.counters["1 thread, best ms"] = best[0];
    state.counters["2 threads, best ms"] = best[1];
    state.counters["times as fast"] = best[0] / best[1];
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
        benchmark::RegisterBenchmark((name + "/batch of 64, two threads against one").c_str(), scaling, preset)
            ->Iterations(500)
            ->UseRealTime()
            ->Unit(benchmark::kMillisecond);
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
