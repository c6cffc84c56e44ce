// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// From an edit to repainted numbers and charts in the real window: budget 16 ms for 32 layers, 50 ms for 128.
// Runs offscreen; the time is from the edit until all queued refreshes, layouts and paint events are done.
#include "study/presets.h"
#include "theme/theme.h"
#include "window/main_window.h"
#include "window/run_window.h"
#include "window/workspace.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

using namespace facet;

namespace {

// `layers` convolutions on 32x32x16; the MAX78002 takes up to 128.
study::Study deepStudy(int layers)
{
    study::Study study;
    study.settings.device = layers > 32 ? device::DeviceId::Max78002 : device::DeviceId::Max78000;
    study::Variant variant;
    variant.name = "deep";
    variant.network.picture = {16, {32, 32}};
    for (int i = 0; i < layers; ++i) {
        network::Layer layer;
        layer.name = "conv" + std::to_string(i + 1);
        layer.outChannels = 16;
        layer.activation = network::Activation::ReLU;
        variant.network.layers.push_back(layer);
    }
    study.variants.push_back(variant);
    study::Variant other = variant;
    other.name = "other";
    study.variants.push_back(other);
    return study;
}

// `map`: the memory map is in front of the other charts.
void editToPaint(benchmark::State &state, bool map)
{
    const int layers = int(state.range(0));
    window::MainWindow window;
    window.resize(1440, 900);
    window.show();
    window.openAtStart({QStringLiteral("facenet")}); // builds the workspace
    QTest::qWait(100);
    window.document().setStudy(deepStudy(layers));
    if (map)
        window.workspace()->docks().dock(QStringLiteral("memoryMap"))->raise();
    QTest::qWait(300);
    network::Network network = *window.document().currentNetwork();
    int channels = 16;
    double slowest = 0;
    for (auto _ : state) {
        channels = channels == 16 ? 20 : 16;
        network.layers[std::size_t(layers / 2)].outChannels = channels;
        QElapsedTimer timer;
        timer.start();
        window.document().editCurrent(network, QStringLiteral("edit"));
        // Refreshes are queued, and so are the repaints they ask for.
        for (int turn = 0; turn < 3; ++turn) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        slowest = std::max(slowest, double(timer.nsecsElapsed()) / 1e6);
    }
    state.counters["slowest_ms"] = slowest;
    window.document().undoStack()->setClean();
}

BENCHMARK_CAPTURE(editToPaint, charts, false)->Arg(7)->Arg(32)->Arg(128)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(editToPaint, memory_map, true)->Arg(7)->Arg(32)->Arg(128)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    window::setUpApplication();
    theme::Theme::instance().apply(theme::Appearance::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
