// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a person waits for: the window until its first paint, and the command line as a whole process. Each beside a yardstick of the same run. docs/benchmarks.md says how to read it.
#include "window/main_window.h"
#include "window/session.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <benchmark/benchmark.h>

using namespace facet;

namespace {

// Everything that was queued paints included.
void settle()
{
    QApplication::sendPostedEvents();
    QApplication::processEvents();
}

// The yardstick: painting the same window again without an edit.
void repaintAlone(benchmark::State &state)
{
    window::MainWindow window;
    window.resize(1440, 900);
    window.session().openSample(QStringLiteral("facenet"));
    window.show();
    QTest::qWait(300);
    for (auto _ : state) {
        window.repaint();
        settle();
    }
}
BENCHMARK(repaintAlone)->Unit(benchmark::kMillisecond)->Iterations(60);

void windowToFirstPaint(benchmark::State &state)
{
    for (auto _ : state) {
        window::MainWindow window;
        window.resize(1440, 900);
        window.session().openSample(QStringLiteral("facenet"));
        window.show();
        settle();
        state.PauseTiming();
        window.hide();
        state.ResumeTiming();
    }
}
BENCHMARK(windowToFirstPaint)->Unit(benchmark::kMillisecond)->Iterations(5);

void process(benchmark::State &state, const QString &program, const QStringList &arguments)
{
    for (auto _ : state) {
        QProcess child;
        child.start(program, arguments);
        child.waitForFinished();
        if (child.exitCode() != 0)
            state.SkipWithError("the program failed");
    }
}
BENCHMARK_CAPTURE(process, facet_estimate, QString(FACET_PROGRAM), QStringList{"estimate", "facenet-v2", "--json"})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(30)
    ->UseRealTime();
// The yardstick: starting the smallest program there is.
BENCHMARK_CAPTURE(process, true_command, QStringLiteral("true"), QStringList{})->Unit(benchmark::kMillisecond)->Iterations(30)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
