// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Every golden network: every stage of every layer and every output, value by value.
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

    arithmetic::Result result;
    try {
        result = testing::referenceInfer(design.network, shapes, parameters, input);
    } catch (const std::exception &error) {
        QFAIL(error.what());
    }
    const std::vector<std::string> differences = golden::differences(result, json);
    for (const std::string &line : differences)
        qInfo("%s", line.c_str());
    QCOMPARE(differences.size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestArithmeticGolden)
#include "tst_arithmetic_golden.moc"
