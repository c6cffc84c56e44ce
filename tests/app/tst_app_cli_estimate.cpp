// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// `facet estimate`, run as a process: every figure of the talk to its last digit, the JSON schema, and the vendor's files.
#include "support/golden.h"
#include "support/program.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTest>

#include <algorithm>
#include <cmath>

using facet::program::Run;
using facet::program::runFacet;
using facet::program::text;
using nlohmann::json;

namespace {

json oneDesign(const QStringList &arguments)
{
    const json all = runFacet(QStringList{"estimate", "--json"} + arguments).json();
    return all.is_object() && all.contains("designs") && all["designs"].size() == 1 ? all["designs"][0] : json();
}

QString twoDigits(const json &number)
{
    return QString::number(number.get<double>(), 'f', 2);
}

} // namespace

class TestAppCliEstimate : public QObject {
    Q_OBJECT
private slots:
    void printsTheTalksOperations_data();
    void printsTheTalksOperations();
    void printsTheTalksMemory_data();
    void printsTheTalksMemory();
    void printsTheTalksMicroseconds_data();
    void printsTheTalksMicroseconds();
    void countsTheMachinesCycles_data();
    void countsTheMachinesCycles();
    void jsonSchemaIsComplete();
    void partsAddUpToTheLayer();
    void severalDesignsInOneCall();
    void sampleStudyGivesAllVariants();
    void clockScalesTime();
    void deviceDecidesCapacity();
    void vendorFileWithCheckpointEqualsThePreset_data();
    void vendorFileWithCheckpointEqualsThePreset();
    void weightShapesReplaceACheckpoint();
    void doesNotOpenAWindow();
    void startsFast();
};

void TestAppCliEstimate::printsTheTalksOperations_data()
{
    using Rows = QList<QPair<int, int>>; // macc; comp per layer
    QTest::addColumn<QString>("design");
    QTest::addColumn<Rows>("layers");
    QTest::addColumn<int>("total");
    const Rows v1{{836352, 30976}, {557568, 46464}, {557568, 23232}, {557568, 11616}, {230400, 4000}, {1600, 0}};
    const Rows v2{{1672704, 61952}, {2230272, 92928}, {2230272, 46464}, {2230272, 23232}, {921600, 8000}, {147456, 1280}, {512, 0}};
    QTest::newRow("v1") << "facenet-v1" << v1 << 2857344;
    QTest::newRow("v2") << "facenet-v2" << v2 << 9666944;
    QTest::newRow("v3 counts as v2") << "facenet-v3" << v2 << 9666944;
}

void TestAppCliEstimate::printsTheTalksOperations()
{
    using Rows = QList<QPair<int, int>>;
    QFETCH(QString, design);
    QFETCH(Rows, layers);
    QFETCH(int, total);
    const json result = oneDesign({design, "--model", "ideal"});
    QVERIFY(result.is_object());
    QCOMPARE(result["layers"].size(), std::size_t(layers.size()));
    int macc = 0;
    int comp = 0;
    for (qsizetype i = 0; i < layers.size(); ++i) {
        const json &ops = result["layers"][std::size_t(i)]["ops"];
        QCOMPARE(ops["macc"].get<int>(), layers[i].first);
        QCOMPARE(ops["comp"].get<int>(), layers[i].second);
        QCOMPARE(ops["add"].get<int>() + ops["mul"].get<int>() + ops["bitwise"].get<int>(), 0);
        macc += layers[i].first;
        comp += layers[i].second;
    }
    QCOMPARE(result["totals"]["macc"].get<int>(), macc);
    QCOMPARE(result["totals"]["comp"].get<int>(), comp);
    QCOMPARE(result["totals"]["ops"].get<int>(), total);

    // The text says it as the talk's "SUMMARY OF OPS" does.
    const Run printed = runFacet({"estimate", design, "--model", "ideal"});
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QVERIFY2(printed.hasLine(QString("Hardware: %1 ops (%2 macc; %3 comp; 0 add; 0 mul; 0 bitwise)")
                                 .arg(english.toString(total), english.toString(macc), english.toString(comp))
                                 .toUtf8()),
             printed.out.constData());
}

void TestAppCliEstimate::printsTheTalksMemory_data()
{
    QTest::addColumn<QString>("design");
    QTest::addColumn<QByteArray>("weights");
    QTest::addColumn<int>("bytes");
    QTest::newRow("v1") << "facenet-v1" << QByteArray("Weight memory: 16,972 bytes out of 442,368 bytes total (3.8%)") << 16972;
    QTest::newRow("v2") << "facenet-v2" << QByteArray("Weight memory: 98,648 bytes out of 442,368 bytes total (22.3%)") << 98648;
    QTest::newRow("v3") << "facenet-v3" << QByteArray("Weight memory: 49,324 bytes out of 442,368 bytes total (11.1%)") << 49324;
}

void TestAppCliEstimate::printsTheTalksMemory()
{
    QFETCH(QString, design);
    QFETCH(QByteArray, weights);
    QFETCH(int, bytes);
    const Run printed = runFacet({"estimate", design, "--model", "ideal"});
    QVERIFY2(printed.hasLine(weights), printed.out.constData());
    QVERIFY2(printed.hasLine("Bias memory: 2 bytes out of 2,048 bytes total (0.1%)"), printed.out.constData());
    const json totals = oneDesign({design, "--model", "ideal"})["totals"];
    QCOMPARE(totals["weight_bytes"].get<int>(), bytes);
    QCOMPARE(totals["weight_capacity"].get<int>(), 442368);
    QCOMPARE(totals["bias_bytes"].get<int>(), 2);
    QCOMPARE(totals["bias_capacity"].get<int>(), 2048);
}

void TestAppCliEstimate::printsTheTalksMicroseconds_data()
{
    QTest::addColumn<QString>("design");
    QTest::addColumn<QStringList>("layers");
    QTest::addColumn<QString>("total");
    QTest::newRow("v1 (not printed in the talk)")
        << "facenet-v1" << QStringList{"826.03", "542.08", "212.96", "91.96", "18.50", "1.00"} << "1692.53";
    QTest::newRow("v2") << "facenet-v2" << QStringList{"1652.05", "851.84", "367.84", "169.40", "34.50", "5.52", "0.16"} << "3081.31";
    QTest::newRow("v6") << "facenet-v6" << QStringList{"826.03", "348.48", "87.12", "33.88", "11.00", "1.00"} << "1307.51";
    QTest::newRow("v7") << "facenet-v7" << QStringList{"206.51", "309.76", "96.80", "33.88", "11.00", "1.00"} << "658.95";
    QTest::newRow("v5") << "facenet-v5" << QStringList{"79.05", "53.24", "19.00", "5.60", "0.16"} << "157.05";
}

void TestAppCliEstimate::printsTheTalksMicroseconds()
{
    QFETCH(QString, design);
    QFETCH(QStringList, layers);
    QFETCH(QString, total);
    const json result = oneDesign({design, "--model", "ideal"});
    QVERIFY(result.is_object());
    QStringList found;
    for (const json &layer : result["layers"])
        found.append(twoDigits(layer["latency_us"]));
    QCOMPARE(found, layers);
    QCOMPARE(twoDigits(result["totals"]["latency_us"]), total);

    const Run printed = runFacet({"estimate", design, "--model", "ideal"});
    QStringList lastColumn; // of the table's rows: layers, then the total
    for (const QString &line : QString::fromUtf8(printed.out).split('\n')) {
        if (line.startsWith("SUMMARY"))
            break;
        const QString word = line.section(' ', -1);
        if (word.contains('.'))
            lastColumn.append(word);
    }
    QCOMPARE(lastColumn, layers + QStringList{total});
}

void TestAppCliEstimate::countsTheMachinesCycles_data()
{
    QTest::addColumn<QString>("design");
    QTest::addColumn<int>("cycles");
    QTest::newRow("v1") << "facenet-v1" << 89400;
    QTest::newRow("v2") << "facenet-v2" << 148507;
    QTest::newRow("v3 as v2: bits do not matter") << "facenet-v3" << 148507;
    QTest::newRow("v5") << "facenet-v5" << 9127;
    QTest::newRow("v6") << "facenet-v6" << 72544;
    QTest::newRow("v7") << "facenet-v7" << 45528;
}

void TestAppCliEstimate::countsTheMachinesCycles()
{
    QFETCH(QString, design);
    QFETCH(int, cycles);
    // The cycle model is the default.
    const json result = oneDesign({design});
    QVERIFY(result.is_object());
    QCOMPARE(text(result["model"]), text("cycles"));
    QCOMPARE(text(result["totals"]["cycles"]), text(cycles));
    QCOMPARE(twoDigits(result["totals"]["latency_us"]), QString::number(cycles / 50.0, 'f', 2));
}

void TestAppCliEstimate::jsonSchemaIsComplete()
{
    const json all = runFacet({"estimate", "facenet-v2", "--model", "ideal", "--json"}).json();
    QVERIFY(all.is_object());
    QCOMPARE(text(all["facet"]), text(1));
    QVERIFY(!all.contains("errors"));
    const json &design = all["designs"][0];
    QCOMPARE(text(design["name"]), text("facenet-v2"));
    QCOMPARE(text(design["device"]), text("MAX78000"));
    QCOMPARE(text(design["model"]), text("ideal"));
    QCOMPARE(text(design["clock_hz"]), text(50000000));
    QVERIFY(design["findings"].is_array());
    for (const char *key : {"weight_load_us", "input_load_us", "energy_uj"}) {
        QVERIFY2(design[key]["value"].get<double>() > 0, key);
        QVERIFY2(design[key]["relative_error"].get<double>() > 0, key);
    }
    for (const char *key : {"ops", "macc", "comp", "add", "mul", "bitwise", "weight_bytes", "weight_capacity", "bias_bytes",
                            "bias_capacity", "startup_cycles", "cycles", "latency_us", "data_bytes_peak"})
        QVERIFY2(design["totals"][key].is_number(), key);
    std::size_t index = 0;
    for (const json &layer : design["layers"]) {
        QCOMPARE(layer["index"].get<std::size_t>(), index++);
        QVERIFY(layer["name"].is_string());
        QVERIFY(!layer["operation"].get<std::string>().empty());
        QVERIFY(layer["approximate"].is_boolean());
        for (const char *key : {"weight_bytes", "bias_bytes", "cycles", "latency_us"})
            QVERIFY2(layer[key].is_number(), key);
        for (const char *key : {"macc", "comp", "add", "mul", "bitwise"})
            QVERIFY2(layer["ops"][key].is_number_integer(), key);
        for (const char *key : {"input", "compute", "output", "pooling", "padding", "overhead", "pipeline"})
            QVERIFY2(layer["parts"][key].is_number(), key);
    }
    QCOMPARE(index, std::size_t(7));
    QCOMPARE(text(design["layers"][1]["input"]), text({8, 88, 88}));
    QCOMPARE(text(design["layers"][1]["pooled"]), text({8, 44, 44}));
    QCOMPARE(text(design["layers"][1]["output"]), text({16, 44, 44}));
}

void TestAppCliEstimate::partsAddUpToTheLayer()
{
    for (const char *model : {"ideal", "cycles"}) {
        const json design = oneDesign({"facenet-v2", "--model", model});
        QVERIFY(design.is_object());
        double sum = design["totals"]["startup_cycles"].get<double>();
        for (const json &layer : design["layers"]) {
            double parts = 0;
            for (const json &part : layer["parts"])
                parts += part.get<double>();
            QVERIFY(std::abs(parts - layer["cycles"].get<double>()) < 1e-6);
            sum += parts;
        }
        QVERIFY(std::abs(sum - design["totals"]["cycles"].get<double>()) < 1e-6);
    }
}

void TestAppCliEstimate::severalDesignsInOneCall()
{
    const json all = runFacet({"estimate", "facenet-v2", "kws", "facenet-v2", "--json"}).json();
    QVERIFY(all.is_object());
    QCOMPARE(all["designs"].size(), std::size_t(3));
    QCOMPARE(text(all["designs"][1]["name"]), text("kws"));
    QCOMPARE(text(all["designs"][2]["name"]), text("facenet-v2 (2)")); // names stay unique
}

void TestAppCliEstimate::sampleStudyGivesAllVariants()
{
    const json all = runFacet({"estimate", "facenet", "--json"}).json();
    QVERIFY(all.is_object());
    QStringList names;
    for (const json &design : all["designs"])
        names.append(QString::fromStdString(design["name"].get<std::string>()));
    QCOMPARE(names, (QStringList{"facenet-v1", "facenet-v2", "facenet-v3", "facenet-v5", "facenet-v6", "facenet-v7"}));
}

void TestAppCliEstimate::clockScalesTime()
{
    const json design = oneDesign({"facenet-v7", "--model", "ideal", "--clock-mhz", "25"});
    QVERIFY(design.is_object());
    QCOMPARE(text(design["clock_hz"]), text(25000000));
    QCOMPARE(twoDigits(design["totals"]["latency_us"]), QString("1317.89")); // 2 x 658.9467
}

void TestAppCliEstimate::deviceDecidesCapacity()
{
    const json design = oneDesign({"facenet-v2", "--device", "max78002"});
    QVERIFY(design.is_object());
    QCOMPARE(text(design["device"]), text("MAX78002"));
    QCOMPARE(text(design["totals"]["weight_capacity"]), text(2396160));
    QCOMPARE(text(design["totals"]["bias_capacity"]), text(8192));
    QCOMPARE(text(design["totals"]["approximate"]), text(true)); // the vendor has no model for it
}

void TestAppCliEstimate::vendorFileWithCheckpointEqualsThePreset_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("input");
    for (const char *version : {"v1", "v2", "v3", "v6", "v7"})
        QTest::newRow(version) << version << "3x88x88";
    QTest::newRow("v5 reads the folded sample") << "v5"
                                                << "48x22x22";
}

void TestAppCliEstimate::vendorFileWithCheckpointEqualsThePreset()
{
    FACET_NEED_SHARED();
    QFETCH(QString, version);
    QFETCH(QString, input);
    const QString base = QString::fromStdString(facet::golden::sharedDir()) + "/golden/facenet/" + version;
    const QStringList arguments{base + ".yaml", "--checkpoint", base + ".pth.tar", "--input-shape", input};
    for (const char *model : {"ideal", "cycles"}) {
        const json file = oneDesign(arguments + QStringList{"--model", model});
        const json preset = oneDesign({"facenet-" + version, "--model", model});
        QVERIFY(file.is_object() && preset.is_object());
        QCOMPARE(text(file["name"]), text(version.toStdString()));
        QCOMPARE(file["layers"].size(), preset["layers"].size());
        for (std::size_t i = 0; i < preset["layers"].size(); ++i) {
            for (const char *key : {"ops", "weight_bytes", "bias_bytes", "cycles", "latency_us", "parts"})
                QCOMPARE(text(file["layers"][i][key]), text(preset["layers"][i][key]));
        }
        for (const char *key : {"ops", "weight_bytes", "bias_bytes", "cycles", "latency_us"})
            QCOMPARE(text(file["totals"][key]), text(preset["totals"][key]));
    }
}

void TestAppCliEstimate::weightShapesReplaceACheckpoint()
{
    FACET_NEED_SHARED();
    const QString yaml = QString::fromStdString(facet::golden::sharedDir()) + "/golden/facenet/v6.yaml";
    const json file = oneDesign(
        {yaml, "--input-shape", "3x88x88", "--weight-shapes", "4x3x3x3,4x4x3x3,4x4x3x3,8x4x3x3,16x8x3x3,2x400", "--model", "ideal"});
    QVERIFY(file.is_object());
    QCOMPARE(twoDigits(file["totals"]["latency_us"]), QString("1307.51"));
    QCOMPARE(text(file["totals"]["weight_bytes"]), text(2636));
}

void TestAppCliEstimate::doesNotOpenAWindow()
{
    // A platform that does not exist would end any program that starts Qt's graphics.
    qputenv("QT_QPA_PLATFORM", "none-of-these");
    const Run run = runFacet({"estimate", "facenet-v2"});
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QCOMPARE(run.exitCode, 0);
}

void TestAppCliEstimate::startsFast()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("sanitizers change the time");
#endif
    // The whole process. Others may be at work on this machine: one undisturbed run of many is enough.
    constexpr int kRuns = 50;
    constexpr qint64 kLimit = 50'000'000; // ns
    qint64 best = 1'000'000'000;
    for (int i = 0; i < kRuns && best >= kLimit; ++i) {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(runFacet({"estimate", "facenet-v2"}).exitCode, 0);
        best = std::min(best, timer.nsecsElapsed());
    }
    QVERIFY2(best < kLimit, qPrintable(QString("%1 ms").arg(double(best) / 1e6)));
}

QTEST_GUILESS_MAIN(TestAppCliEstimate)
#include "tst_app_cli_estimate.moc"
