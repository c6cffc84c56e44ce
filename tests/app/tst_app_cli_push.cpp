// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// `facet push` as a process, to the virtual board as another: the firmware that boards run, over a real terminal.
#include "study/presets.h"
#include "study/study_file.h"
#include "support/golden.h"
#include "support/golden_arithmetic.h"
#include "support/program.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using program::Run;
using program::runFacet;

namespace {

bool hasVirtualBoard = false; // beside the program, or where the environment says

} // namespace

#define FACET_NEED_VIRTUAL_BOARD()                                                                                                                   \
    if (!hasVirtualBoard)                                                                                                                            \
    QSKIP("facet-virtual-board was not built (docs/board.md)")

class TestAppCliPush : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const Run run = runFacet({"ports", "--json"});
        QCOMPARE(run.exitCode, 0);
        hasVirtualBoard = run.json()["virtual_board"] == true;
    }

    void pushesTheReferenceNetworks_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("device");
        for (const char *network : {"v1", "v2", "v3", "v5", "v6", "v7"}) {
            QTest::addRow("FaceNet %s on the MAX78000", network) << network << "MAX78000";
            QTest::addRow("FaceNet %s on the MAX78002", network) << network << "MAX78002";
        }
    }
    void pushesTheReferenceNetworks()
    {
        FACET_NEED_SHARED();
        FACET_NEED_VIRTUAL_BOARD();
        QFETCH(QString, network);
        QFETCH(QString, device);
        const QString folder = QString::fromStdString(golden::sharedDir()) + "/golden/facenet/";
        const Run run = runFacet({"push", folder + network + ".yaml", "--device", device, "--checkpoint", folder + network + ".pth.tar", "--input-shape",
                                  network == "v5" ? "48x22x22" : "3x88x88", "--input", folder + (network == "v5" ? "sample_facenet22f.npy" : "sample_facenet88.npy"),
                                  "--port", "virtual", "--repeat", "3", "--per-layer", "--compare-layers", "--json"});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const auto json = run.json();
        QVERIFY(json["known_answer"] == "passed");
        QVERIFY(json["origin"] == "virtual board");
        QVERIFY(json["board"]["simulated"] == true);
        // The integers of the vendor's converter.
        const auto file = golden::load((folder + network + "-" + device + ".json.gz").toStdString());
        const auto &output = json["outputs"].back();
        const auto expected = golden::array(file["final_output"][std::to_string(output["layer"].get<int>())]);
        QCOMPARE(output["values"].get<std::vector<std::int32_t>>(), expected.values);
        for (const auto &layer : json["layers_compared"])
            QVERIFY(layer["identical"] == true);
        QCOMPARE(json["layers_compared"].size(), json["layer_times"].size());
        // Measured: on the MAX78000 the simulated chip takes what the estimate says, but for starting and noticing the end.
        const double measured = json["warm"]["cycles"], predicted = json["predicted"]["cycles"];
        QVERIFY(measured > 0);
        if (device == "MAX78000")
            QVERIFY2(std::abs(measured - predicted) < predicted * 0.01 + 100, qPrintable(QString("%1, predicted %2").arg(measured).arg(predicted)));
    }

    void pushesBuiltInDesigns_data()
    {
        QTest::addColumn<QString>("design");
        QTest::addColumn<QString>("device");
        QTest::newRow("FaceNet v2") << "facenet-v2" << "MAX78000";
        QTest::newRow("key words") << "kws" << "MAX78000";
        QTest::newRow("CIFAR on the MAX78002") << "cifar" << "MAX78002";
    }
    void pushesBuiltInDesigns()
    {
        FACET_NEED_VIRTUAL_BOARD();
        QFETCH(QString, design);
        QFETCH(QString, device);
        const Run run = runFacet({"push", design, "--device", device, "--random-weights", "4", "--port", "virtual"});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(run.hasLine("known answer  passed"));
        QVERIFY(run.hasLine("simulated "));
        QVERIFY(!run.hasLine("measured "));
        QVERIFY(run.err.isEmpty());
    }

    void survivesFaultsOnTheLine_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("strict timing, byte by byte") << QStringList{"--strict"};
        QTest::newRow("lost bytes") << QStringList{"--fault=drop:probability=0.00005"};
        QTest::newRow("flipped bits") << QStringList{"--fault=flip:probability=0.00005"};
    }
    void survivesFaultsOnTheLine()
    {
        FACET_NEED_VIRTUAL_BOARD();
        QFETCH(QStringList, faults);
        QStringList arguments{"push", "facenet-v5", "--random-weights", "4", "--port", "virtual", "--repeat", "2", "--json"};
        for (const QString &fault : faults)
            arguments << "--virtual-option=" + fault;
        const Run run = runFacet(arguments);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(run.json()["known_answer"] == "passed");
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such port") << QStringList{"--port", "/dev/ttyNotThere"} << "no-such-port";
        QTest::newRow("firmware of tomorrow") << QStringList{"--port", "virtual", "--virtual-option=--claim-protocol=2.0"} << "firmware-too-new";
        QTest::newRow("firmware of yesterday") << QStringList{"--port", "virtual", "--virtual-option=--claim-protocol=0.9"} << "firmware-too-old";
        QTest::newRow("a virtual board that refuses its arguments") << QStringList{"--port", "virtual", "--virtual-option=--nonsense"} << "no-virtual-board";
    }
    void namesWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, code);
        if (arguments.contains("virtual"))
            FACET_NEED_VIRTUAL_BOARD();
        const Run run = runFacet(QStringList{"push", "facenet-v5", "--random-weights", "4", "--json"} + arguments);
        QCOMPARE(run.exitCode, 2);
        const auto json = run.json();
        QCOMPARE(QString::fromStdString(json["error"]["code"].get<std::string>()), code);
        QVERIFY(!json["error"]["remedy"].get<std::string>().empty());
        QVERIFY(!json.contains("outputs"));
        QVERIFY(run.err.startsWith("facet: "));
    }

    void wantsWeightsAndAPort()
    {
        QCOMPARE(runFacet({"push", "facenet-v2", "--port", "virtual"}).exitCode, 2);
        QCOMPARE(runFacet({"push", "facenet-v2", "--random-weights", "1"}).exitCode, 2);
        QCOMPARE(runFacet({"push", "facenet-v2", "--random-weights", "1", "--port", "virtual", "--baud", "12345"}).exitCode, 2);
    }

    void refusesADesignThatBreaksRules()
    {
        const Run run = runFacet({"push", "too-big", "--random-weights", "1", "--port", "/dev/ttyNotThere"});
        QCOMPARE(run.exitCode, 1);
    }

    void storesMeasurementsInAStudy()
    {
        FACET_NEED_VIRTUAL_BOARD();
        QTemporaryDir folder;
        const QString path = folder.filePath("mine.facet");
        study::Study study;
        study.variants.push_back({"small", *study::preset("facenet-v5"), {}, {}});
        QVERIFY(study::save(study, path.toStdString()));
        const Run run = runFacet({"push", path + "#small", "--random-weights", "4", "--port", "virtual", "--per-layer", "--store", path});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const auto stored = study::load(path.toStdString());
        QVERIFY(stored);
        const study::Variant &variant = stored->variants[0];
        QCOMPARE(variant.measurements.size(), 1 + variant.network.layers.size());
        const study::Measurement *latency = variant.best(study::Quantity::Latency);
        QVERIFY(latency);
        QVERIFY(latency->value > 0);
        QCOMPARE(latency->provenance.origin, study::Origin::VirtualBoard);
        QCOMPARE(latency->provenance.board, std::string("MAX78000FTHR"));
        QVERIFY(!latency->provenance.firmware.empty() && !latency->provenance.date.empty());
        QCOMPARE(latency->provenance.clockHz, 50e6);
        // Into a study without the variant: nothing is written.
        QCOMPARE(runFacet({"push", "facenet-v5", "--random-weights", "4", "--port", "virtual", "--store", path}).exitCode, 2);
        QVERIFY(*study::load(path.toStdString()) == *stored);
    }

    void listsPorts()
    {
        const Run run = runFacet({"ports", "--json"});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.json()["ports"].is_array());
        QCOMPARE(runFacet({"ports"}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestAppCliPush)
#include "tst_app_cli_push.moc"
