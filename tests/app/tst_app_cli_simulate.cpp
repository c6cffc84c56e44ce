// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// `facet simulate`, run as a process: the vendor's integers, dumps that compare equal, and the first value that does not.
#include "formats/npy.h"
#include "support/golden.h"
#include "support/golden_arithmetic.h"
#include "support/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using facet::program::Run;
using facet::program::runFacet;
using nlohmann::json;

namespace {

QStringList faceNet(const char *version)
{
    const QString folder = QString::fromStdString(golden::sharedDir()) + "/golden/facenet/";
    return {"simulate", folder + version + ".yaml",      "--checkpoint",  folder + version + ".pth.tar",
            "--input",  folder + "sample_facenet88.npy", "--input-shape", "3x88x88"};
}

} // namespace

class TestAppCliSimulate : public QObject {
    Q_OBJECT

private slots:
    void computesTheVendorsIntegers_data()
    {
        FACET_NEED_SHARED();
        QTest::addColumn<QString>("version");
        for (const char *version : {"v1", "v2", "v3", "v6", "v7"})
            QTest::newRow(version) << version;
    }
    void computesTheVendorsIntegers()
    {
        QFETCH(QString, version);
        const json golden = golden::load(golden::sharedDir() + "/golden/facenet/" + version.toStdString() + "-MAX78000.json.gz");
        QTemporaryDir out;
        const Run run = runFacet(faceNet(qPrintable(version)) + QStringList{"--json", "--accelerator", "--dump", out.path()});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const json result = run.json();
        QCOMPARE(result["stages"].size(), golden["stages"].size());
        for (std::size_t i = 0; i < golden["stages"].size(); ++i) {
            const json &stage = result["stages"][i];
            const json &expected = golden["stages"][i];
            QCOMPARE(stage["min"].get<int>(), expected["min"].get<int>());
            QCOMPARE(stage["max"].get<int>(), expected["max"].get<int>());
            // The file holds every value.
            const QString name =
                QString("layer%1-%2.npy").arg(stage["layer"].get<int>(), 2, 10, QChar('0')).arg(QString::fromStdString(stage["stage"]));
            const auto arrays = formats::readNpy(out.filePath(name).toStdString());
            QVERIFY2(arrays, qPrintable(name));
            const std::vector<std::int32_t> values(arrays->front().integers.begin(), arrays->front().integers.end());
            QCOMPARE(golden::sha256OfInt32(values), expected["sha256_i32"].get<std::string>());
        }
        const golden::Array answer = golden::array(golden["final_output"].begin().value());
        const auto logits = result["outputs"][0]["values"].get<std::vector<std::int32_t>>();
        QVERIFY(logits == answer.values);
        QCOMPARE(result["outputs"][0]["class"].get<int>(), logits[1] > logits[0] ? 1 : 0);
        QVERIFY(result["accelerator"]["equal"].get<bool>());
        QVERIFY(result["accelerator"]["words"].get<int>() > 0);
    }

    // The cycle model of the vendor's tool counts the same cycles as the accelerator.
    void countsCycles()
    {
        FACET_NEED_SHARED();
        const json golden = golden::load(golden::sharedDir() + "/golden/facenet/v2-MAX78000.json.gz");
        const Run run = runFacet(faceNet("v2") + QStringList{"--json", "--accelerator"});
        QCOMPARE(run.json()["accelerator"]["cycles"].get<int>(), golden["latency"]["total"].get<int>());
    }

    void comparesWithAReference()
    {
        QTemporaryDir out;
        const QStringList command{"simulate", "facenet-v6", "--random-weights", "11"};
        QCOMPARE(runFacet(command + QStringList{"--dump", out.path()}).exitCode, 0);
        const Run equal = runFacet(command + QStringList{"--compare", out.path()});
        QCOMPARE(equal.exitCode, 0);
        QVERIFY(equal.out.contains("equal to the reference"));

        // One value of layer 2: channel 3, row 1, column 4.
        const std::string path = out.filePath("layer02-output.npy").toStdString();
        auto arrays = formats::readNpy(path);
        QVERIFY(arrays);
        const std::vector<int> shape = arrays->front().shape;
        QCOMPARE(shape.size(), std::size_t(3));
        arrays->front().integers[std::size_t((3 * shape[1] + 1) * shape[2] + 4)] += 1;
        QFile file(QString::fromStdString(path));
        const std::string bytes = formats::writeNpy(*arrays);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()));
        file.close();
        const Run differs = runFacet(command + QStringList{"--compare", out.path()});
        QCOMPARE(differs.exitCode, 1);
        QVERIFY2(differs.out.contains("layer 2, output, channel 3, row 1, column 4"), differs.out.constData());
        const json first = runFacet(command + QStringList{"--compare", out.path(), "--json"}).json()["comparison"]["first"];
        QCOMPARE(first["layer"].get<int>(), 2);
        QCOMPARE(first["channel"].get<int>(), 3);
        QCOMPARE(first["row"].get<int>(), 1);
        QCOMPARE(first["column"].get<int>(), 4);
        QCOMPARE(first["reference"].get<int>() - first["value"].get<int>(), 1);
        QCOMPARE(first["differing"].get<int>(), 1);
    }

    void complainsAboutWhatItCannotRead_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("complaint");
        QTest::newRow("no reference") << QStringList{"--random-weights", "1", "--compare", "nowhere"} << QByteArray("nowhere");
        QTest::newRow("no weights") << QStringList{} << QByteArray("weights are missing");
    }
    void complainsAboutWhatItCannotRead()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, complaint);
        const Run run = runFacet(QStringList{"simulate", "facenet-v6"} + arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(complaint), run.err.constData());
    }

    void theAcceleratorNeedsADesignThatFits()
    {
        QCOMPARE(runFacet({"simulate", "too-big", "--random-weights", "1", "--accelerator"}).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(TestAppCliSimulate)
#include "tst_app_cli_simulate.moc"
