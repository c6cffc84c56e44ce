// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Every golden network on every instruction set of this machine: every stage of every layer and every output, value by value.
// There are no exceptions. Rolling data buffers occur in no golden network (tst_arithmetic_buffer covers them); two networks end
// their simulated order before the final layer (snoop) and so list no final output, which the comparison demands as well.
#include "arithmetic/infer.h"
#include "network/shapes.h"
#include "support/golden.h"
#include "support/golden_arithmetic.h"
#include "support/golden_network.h"
#include "support/reference_arithmetic.h"

#include <QFileInfo>
#include <QTest>

using namespace facet;

class TestArithmeticGolden : public QObject {
    Q_OBJECT
private slots:
    void stages_data();
    void stages();
};

void TestArithmeticGolden::stages_data()
{
    FACET_NEED_SHARED();
    QTest::addColumn<QString>("path");
    for (const char *folder : {"facenet", "demos", "conformance/MAX78000", "conformance/MAX78002"}) {
        for (const std::string &path : golden::files(folder)) {
            const QString file = QString::fromStdString(path);
            QTest::addRow("%s/%s", folder, qPrintable(QFileInfo(file).fileName().section(".json", 0, 0))) << file;
        }
    }
}

void TestArithmeticGolden::stages()
{
    QFETCH(QString, path);
    const std::string file = path.toStdString();
    const nlohmann::json json = golden::load(file);
    const golden::GoldenNetwork design = golden::loadGoldenNetwork(json);
    const std::string blobs = golden::blobsOf(file);
    const network::Parameters parameters = golden::parametersOf(json, design.network, blobs);
    const network::FeatureMap input = golden::inputOf(json, blobs);
    const network::Shapes shapes = network::inferShapes(design.network);

    // The plain reference is the oracle of other tests: hold it to the same values where it is not too slow.
    constexpr int kLargestReference = 3'000'000;
    if (json["ops"]["total"]["macc"].get<std::int64_t>() <= kLargestReference) {
        const auto lines = golden::differences(testing::referenceInfer(design.network, shapes, parameters, input), json);
        QVERIFY2(lines.empty(), lines.empty() ? "" : ("reference: " + lines.front()).c_str());
    }

    arithmetic::Options options;
    options.captureStages = true;
    for (const arithmetic::InstructionSet set : arithmetic::instructionSets()) {
        const auto engine = arithmetic::Engine::prepare(design.network, shapes, parameters, set);
        QVERIFY2(engine, engine ? "" : engine.error().message().c_str());
        const auto result = engine->infer(input, options);
        QVERIFY2(result, result ? "" : result.error().message().c_str());
        const std::vector<std::string> differences = golden::differences(*result, json);
        for (const std::string &line : differences)
            qInfo("%s: %s", arithmetic::nameOf(set), line.c_str());
        QCOMPARE(differences.size(), std::size_t(0));
    }
}

QTEST_GUILESS_MAIN(TestArithmeticGolden)
#include "tst_arithmetic_golden.moc"
