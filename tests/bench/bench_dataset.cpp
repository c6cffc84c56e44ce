// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Preparing a data set on one core: crops per second from JPEG pictures of the size of WIDER FACE. Beside it what cannot be avoided,
// decoding the same pictures, and what a training run asks for. docs/dataset.md says how to read it.
#include "dataset/augment.h"
#include "dataset/prepare.h"
#include "dataset/random.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace facet::dataset;

namespace {

constexpr int kPictures = 24;

// As hard to compress as a photo: shapes of all sizes, gradients and grain (about 120 KB at quality 90).
QImage photo(std::uint64_t seed)
{
    Random random(seed);
    QImage image(1024, 683, QImage::Format_RGB888);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto color = [&] { return QColor(random.between(0, 255), random.between(0, 255), random.between(0, 255)); };
    for (int i = 0; i < 400; ++i) {
        const double size = 400 / (1 + 0.1 * i);
        QLinearGradient gradient(0, 0, size, size);
        gradient.setColorAt(0, color());
        gradient.setColorAt(1, color());
        painter.setPen(Qt::NoPen);
        painter.setBrush(gradient);
        painter.drawEllipse(QPointF(random.between(0, 1024), random.between(0, 683)), size, size * random.between(0.3, 1.0));
    }
    painter.end();
    for (int y = 0; y < image.height(); ++y) {
        uchar *line = image.scanLine(y);
        for (qsizetype x = 0; x < image.width() * 3; ++x)
            line[x] = uchar(std::clamp(line[x] + random.between(-6, 6), 0, 255));
    }
    return image;
}

struct Source {
    QTemporaryDir folder;
    std::vector<std::string> files;

    Source()
    {
        QDir(folder.path()).mkpath("WIDER_train/images/0");
        QFile text(folder.filePath("wider_face_train_bbx_gt.txt"));
        if (!text.open(QIODevice::WriteOnly))
            qFatal("no temporary folder");
        for (int i = 0; i < kPictures; ++i) {
            const QString name = QString("0/%1.jpg").arg(i);
            const QString path = folder.filePath("WIDER_train/images/" + name);
            photo(std::uint64_t(i)).save(path, "JPG", 90);
            files.push_back(path.toStdString());
            text.write((name + "\n2\n400 200 120 150 0 0 0 0 0 0 \n700 300 60 80 0 0 0 0 0 0 \n").toUtf8());
        }
    }
};

const Source &source()
{
    static const Source drawn;
    return drawn;
}

// The yardstick: reading and decoding alone.
void decodeAlone(benchmark::State &state)
{
    for (auto _ : state) {
        for (const std::string &file : source().files)
            benchmark::DoNotOptimize(readPicture(file, Orientation::AsStored));
    }
    state.counters["pictures/s"] = benchmark::Counter(double(state.iterations() * kPictures), benchmark::Counter::kIsRate);
}
BENCHMARK(decodeAlone)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

// Everything: annotations, plan, decoding, cutting, resizing, writing, with the settings for WIDER FACE.
void prepareWider(benchmark::State &state)
{
    std::int64_t crops = 0;
    for (auto _ : state) {
        const auto catalog = readWider(source().folder.path().toStdString());
        PlanSettings settings = defaultSettings(SourceKind::Wider);
        settings.balance = 0;
        const Plan plan = planned(*catalog, settings);
        if (!prepare(*catalog, plan, source().folder.filePath("out.facetset").toStdString()))
            state.SkipWithError("not prepared");
        crops += plan.samples();
    }
    state.counters["crops/s"] = benchmark::Counter(double(crops), benchmark::Counter::kIsRate);
    state.counters["crops/picture"] = double(crops) / double(state.iterations() * kPictures);
}
BENCHMARK(prepareWider)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

void augmentSample(benchmark::State &state)
{
    const auto picture = readPicture(source().files[0]);
    const Picture small = centerCropped(*picture, {88, 88});
    std::uint32_t index = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(augmented(small, {}, {1, 0, index++}));
    state.counters["samples/s"] = benchmark::Counter(double(state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(augmentSample)->Unit(benchmark::kMicrosecond)->MeasureProcessCPUTime();

void foldedInput(benchmark::State &state)
{
    const auto picture = readPicture(source().files[0]);
    const Picture small = centerCropped(*picture, {88, 88});
    std::vector<std::int8_t> out(small.rgb.size());
    for (auto _ : state) {
        normalizeInto(small.rgb, {3, {88, 88}}, int(state.range(0)), Normalization::Firmware, out);
        benchmark::ClobberMemory();
    }
    state.counters["samples/s"] = benchmark::Counter(double(state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(foldedInput)->Arg(1)->Arg(4)->Unit(benchmark::kMicrosecond);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    (void)source(); // drawn before anything is measured
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
