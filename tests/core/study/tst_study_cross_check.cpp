// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The accelerator model, fed with our own program, computes what the arithmetic computes; and it tells when it does not.
#include "arithmetic/infer.h"
#include "arithmetic/map_statistics.h"
#include "arithmetic/random_parameters.h"
#include "formats/checkpoint_parameters.h"
#include "formats/sample.h"
#include "network/shapes.h"
#include "place/automatic.h"
#include "study/cross_check.h"
#include "study/presets.h"
#include "support/golden.h"
#include "support/golden_arithmetic.h"
#include "support/golden_network.h"

#include <QTest>

using namespace facet;

namespace {

arithmetic::Options withStages()
{
    arithmetic::Options options;
    options.captureStages = true;
    return options;
}

struct Run {
    network::Network network;
    network::Shapes shapes;
    network::Parameters parameters;
    network::FeatureMap input;
    arithmetic::Result result;
};

Run randomRun(const network::Network &design)
{
    Run run;
    run.shapes = network::inferShapes(design);
    auto random = arithmetic::randomParameters(design, run.shapes, 1);
    run.network = std::move(random.network);
    run.parameters = std::move(random.parameters);
    run.input = arithmetic::randomInput(run.network.input(), 2);
    auto result = arithmetic::infer(run.network, run.shapes, run.parameters, run.input, withStages());
    [&] { QVERIFY2(result.has_value(), result ? "" : result.error().message().c_str()); }();
    if (result)
        run.result = std::move(*result);
    return run;
}

Expected<study::CrossCheck> check(const Run &run, device::DeviceId id)
{
    const device::Device &device = device::device(id);
    return study::crossCheck(run.network, run.shapes, device, place::placeAutomatically(run.network, run.shapes, device), run.parameters,
                             run.input, run.result);
}

} // namespace

class TestCrossCheck : public QObject {
    Q_OBJECT

private slots:
    void presetsComputeTheSameIntegers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("device");
        for (const char *name : {"facenet-v1", "facenet-v2", "facenet-v3", "facenet-v5", "facenet-v6", "facenet-v7"}) {
            QTest::addRow("%s on the MAX78000", name) << name << int(device::DeviceId::Max78000);
            QTest::addRow("%s on the MAX78002", name) << name << int(device::DeviceId::Max78002);
        }
    }
    void presetsComputeTheSameIntegers()
    {
        QFETCH(QString, name);
        QFETCH(int, device);
        const auto design = study::preset(name.toStdString());
        QVERIFY(design);
        const Run run = randomRun(*design);
        const auto result = check(run, device::DeviceId(device));
        QVERIFY2(result.has_value(), result ? "" : result.error().message().c_str());
        QVERIFY(result->equal());
        QVERIFY(result->cycles > 1000 && result->writes > 1000);
    }

    void aWrongIntegerIsFound()
    {
        Run run = randomRun(*study::preset("facenet-v7"));
        run.result.outputs.back().map.values[1] ^= 1;
        const auto result = check(run, device::DeviceId::Max78000);
        QVERIFY(result.has_value());
        QVERIFY(!result->equal());
        QCOMPARE(result->wrongWords, std::int64_t(1));
        QCOMPARE(result->firstWrong->layer, int(run.network.layers.size()) - 1);
        QCOMPARE(result->firstWrong->has ^ result->firstWrong->expected, 1u);
    }

    void canceled()
    {
        const Run run = randomRun(*study::preset("facenet-v7"));
        std::stop_source source;
        source.request_stop();
        const device::Device &device = device::device(device::DeviceId::Max78000);
        QVERIFY(!study::crossCheck(run.network, run.shapes, device, place::placeAutomatically(run.network, run.shapes, device),
                                   run.parameters, run.input, run.result, source.get_token()));
    }

    void randomWeightsKeepTheLayersAlive_data() { presetsComputeTheSameIntegers_data(); }
    void randomWeightsKeepTheLayersAlive()
    {
        QFETCH(QString, name);
        network::Network design = *study::preset(name.toStdString());
        for (network::Layer &layer : design.layers)
            layer.outputShift.reset();
        const Run run = randomRun(design);
        for (const arithmetic::StageCapture &stage : run.result.stages) {
            const bool wide = design.layers[std::size_t(stage.layer)].outputWidth == 32;
            const arithmetic::MapStatistics s = arithmetic::statisticsOf(stage.map, wide);
            QVERIFY2(s.zeros < 0.95 && s.saturated < 0.6, qPrintable(QStringLiteral("layer %1").arg(stage.layer)));
        }
        // The same seed, the same weights; another seed, others.
        const network::Shapes shapes = network::inferShapes(design);
        QVERIFY(arithmetic::randomParameters(design, shapes, 1).parameters == run.parameters);
        QVERIFY(arithmetic::randomParameters(design, shapes, 2).parameters != run.parameters);
    }

    void theReferenceCheckpointToo()
    {
        FACET_NEED_SHARED();
        const std::string folder = golden::sharedDir() + "/golden/facenet/";
        const auto golden = golden::load(folder + "v2-MAX78000.json.gz");
        const auto design = golden::loadGoldenNetwork(golden);
        const auto checkpoint = formats::readCheckpoint(folder + "v2.pth.tar");
        QVERIFY(checkpoint);
        const auto parameters = formats::parametersOf(*checkpoint, design.network);
        QVERIFY(parameters);
        Run run;
        run.network = parameters->network;
        run.shapes = network::inferShapes(run.network);
        run.parameters = parameters->parameters;
        run.input = formats::readSamples(folder + "sample_facenet88.npy", run.network)->front();
        run.result = *arithmetic::infer(run.network, run.shapes, run.parameters, run.input, withStages());
        QVERIFY(golden::differences(run.result, golden).empty());
        const auto result = check(run, device::DeviceId::Max78000);
        QVERIFY2(result.has_value(), result ? "" : result.error().message().c_str());
        QVERIFY(result->equal());
        QCOMPARE(result->cycles, golden.at("latency").at("total").get<std::int64_t>());
    }
};

QTEST_APPLESS_MAIN(TestCrossCheck)
#include "tst_study_cross_check.moc"
