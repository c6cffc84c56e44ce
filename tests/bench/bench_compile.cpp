// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// From a design to what the chip is told: `facet compile` as a whole process, and its parts. docs/benchmarks.md says how to read it.
#include "arithmetic/infer.h"
#include "arithmetic/random_parameters.h"
#include "place/automatic.h"
#include "program/export.h"
#include "study/cross_check.h"
#include "study/presets.h"
#include "support/golden.h"
#include "support/golden_network.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace facet;

namespace {

struct Design {
    network::Network network;
    network::Shapes shapes;
    place::Placement placement;
    network::Parameters parameters;
    network::FeatureMap sample;
};

Design faceNet()
{
    Design design;
    design.network = study::sampleStudy("facenet-v2")->variants.front().network;
    design.shapes = network::inferShapes(design.network);
    auto random = arithmetic::randomParameters(design.network, design.shapes, 1);
    design.network = std::move(random.network);
    design.parameters = std::move(random.parameters);
    design.placement = place::placeAutomatically(design.network, design.shapes, device::device(device::DeviceId::Max78000));
    design.sample = arithmetic::randomInput(design.network.input(), 1);
    return design;
}

program::Program programOf(const Design &design)
{
    return program::compile({"facenet-v2", design.network, design.shapes, device::DeviceId::Max78000, design.placement, design.parameters,
                             design.sample, -1})
        .value();
}

// The yardstick of the model: the same inference by the fast arithmetic.
void inferOnce(benchmark::State &state)
{
    const Design design = faceNet();
    for (auto _ : state)
        benchmark::DoNotOptimize(arithmetic::infer(design.network, design.shapes, design.parameters, design.sample));
}
BENCHMARK(inferOnce)->Unit(benchmark::kMillisecond);

void compileToAValue(benchmark::State &state)
{
    const Design design = faceNet();
    for (auto _ : state)
        benchmark::DoNotOptimize(programOf(design));
}
BENCHMARK(compileToAValue)->Unit(benchmark::kMillisecond);

void exportToText(benchmark::State &state)
{
    const program::Program program = programOf(faceNet());
    for (auto _ : state)
        benchmark::DoNotOptimize(program::exportedFiles(program));
}
BENCHMARK(exportToText)->Unit(benchmark::kMillisecond);

// Loading the program and running it on the model of the accelerator; every output word is compared.
void runOnTheAcceleratorModel(benchmark::State &state)
{
    const Design design = faceNet();
    const auto expected = arithmetic::infer(design.network, design.shapes, design.parameters, design.sample);
    for (auto _ : state) {
        const auto check = study::crossCheck(design.network, design.shapes, device::device(device::DeviceId::Max78000), design.placement,
                                             design.parameters, design.sample, *expected);
        if (!check || !check->equal())
            state.SkipWithError("the model computes something else");
    }
}
BENCHMARK(runOnTheAcceleratorModel)->Unit(benchmark::kMillisecond);

// Every reference network without its maps and offsets would be another file's business: here the one with the most layers is placed.
void placeTheLargestReference(benchmark::State &state)
{
    if (golden::sharedDir().empty()) {
        state.SkipWithError("reference data (../shared) are not on this machine");
        return;
    }
    golden::GoldenNetwork largest;
    for (const char *folder : {"facenet", "demos", "conformance/MAX78000", "conformance/MAX78002"}) {
        for (const std::string &path : golden::files(folder)) {
            golden::GoldenNetwork known = golden::loadGoldenNetwork(path);
            if (known.network.layers.size() > largest.network.layers.size())
                largest = std::move(known);
        }
    }
    for (network::Layer &layer : largest.network.layers) {
        layer.pins = {};
        layer.sameWeights.reset();
        layer.sameBias.reset();
    }
    largest.network.outputMap.reset();
    const network::Shapes shapes = network::inferShapes(largest.network);
    state.SetLabel(largest.name + ", " + std::to_string(largest.network.layers.size()) + " layers");
    for (auto _ : state)
        benchmark::DoNotOptimize(place::placeAutomatically(largest.network, shapes, device::device(largest.device)));
}
BENCHMARK(placeTheLargestReference)->Unit(benchmark::kMillisecond);

void process(benchmark::State &state, const QString &program, const QStringList &arguments)
{
    const QTemporaryDir folder;
    int run = 0;
    for (auto _ : state) {
        QStringList all = arguments;
        if (!all.isEmpty())
            all << "-o" << folder.filePath(QString::number(run++));
        QProcess child;
        child.start(program, all);
        child.waitForFinished();
        if (child.exitCode() != 0)
            state.SkipWithError("the program failed");
    }
}
BENCHMARK_CAPTURE(process, facet_compile, QString(FACET_PROGRAM), QStringList{"compile", "facenet-v2", "--random-weights", "1"})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(30)
    ->UseRealTime();
// The yardstick: starting the smallest program there is.
BENCHMARK_CAPTURE(process, true_command, QStringLiteral("true"), QStringList{})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(30)
    ->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
