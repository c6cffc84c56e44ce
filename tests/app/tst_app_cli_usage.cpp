// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Help, bad usage and unreadable input: what is said where, and the exit code.
#include "support/program.h"

#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

using facet::program::Run;
using facet::program::runFacet;

class TestAppCliUsage : public QObject {
    Q_OBJECT
private slots:
    void helpAndVersion_data();
    void helpAndVersion();
    void refusesBadUsage_data();
    void refusesBadUsage();
    void listsEveryMistakeOfAYaml();
    void refusesDamagedStudies_data();
    void refusesDamagedStudies();
    void readableDesignsAreStillPrinted();
    void errorsStandInTheJson();
    void saysWhenThereIsNoDisplay();

private:
    QString file(const char *name, const QByteArray &content);
    QTemporaryDir m_dir;
};

QString TestAppCliUsage::file(const char *name, const QByteArray &content)
{
    const QString path = m_dir.filePath(name);
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestAppCliUsage::helpAndVersion_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QList<QByteArray>>("says");
    QTest::newRow("the program") << QStringList{"--help"} << QList<QByteArray>{"estimate", "check", "compare", "report", "Exit code"};
    QTest::newRow("version") << QStringList{"--version"} << QList<QByteArray>{"facet 0."};
    QTest::newRow("estimate") << QStringList{"estimate", "--help"}
                              << QList<QByteArray>{"--device",      "--model",         "--clock-mhz",         "--json",    "--checkpoint",
                                                   "--weights",     "--weight-shapes", "--input-shape",       "--fifo",    "--overlap-data",
                                                   "--start-layer", "--weight-start",  "--avg-pool-rounding", "facenet-v7"};
    QTest::newRow("check") << QStringList{"check", "--help"} << QList<QByteArray>{"--device", "--json"};
    QTest::newRow("compare") << QStringList{"compare", "-h"}
                             << QList<QByteArray>{"--output", "--baseline", "--align", "--relative", "--cumulative"};
    QTest::newRow("report") << QStringList{"report", "--help"} << QList<QByteArray>{"--output"};
}

void TestAppCliUsage::helpAndVersion()
{
    QFETCH(QStringList, arguments);
    QFETCH(QList<QByteArray>, says);
    const Run run = runFacet(arguments);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err, QByteArray());
    for (const QByteArray &word : says)
        QVERIFY2(run.out.contains(word), word.constData());
}

void TestAppCliUsage::refusesBadUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("complaint");
    QTest::newRow("a design that does not exist") << QStringList{"estimate", "nowhere.yaml"} << QByteArray("nowhere.yaml");
    QTest::newRow("the built-in names are listed") << QStringList{"estimate", "facenet-v4"} << QByteArray("facenet-v5");
    QTest::newRow("no design at all") << QStringList{"estimate"} << QByteArray("DESIGN");
    QTest::newRow("an unknown option") << QStringList{"estimate", "facenet-v2", "--bogus"} << QByteArray("--bogus");
    QTest::newRow("an unknown device") << QStringList{"check", "facenet-v2", "--device", "MAX78001"} << QByteArray("MAX78001");
    QTest::newRow("an unknown model") << QStringList{"estimate", "facenet-v2", "--model", "magic"} << QByteArray("magic");
    QTest::newRow("a clock of zero") << QStringList{"estimate", "facenet-v2", "--clock-mhz", "0"} << QByteArray("--clock-mhz");
    QTest::newRow("a clock that is no number") << QStringList{"estimate", "facenet-v2", "--clock-mhz", "fast"} << QByteArray("fast");
    QTest::newRow("a shape with a hole") << QStringList{"estimate", "facenet-v2", "--input-shape", "3x88x"} << QByteArray("3x88x");
    QTest::newRow("a shape of zero") << QStringList{"estimate", "facenet-v2", "--input-shape", "3x0x88"} << QByteArray("3x0x88");
    QTest::newRow("weights of one dimension") << QStringList{"estimate", "facenet-v2", "--weight-shapes", "4x3x3x3,7"}
                                              << QByteArray("\"7\"");
    QTest::newRow("two sources of weights") << QStringList{"estimate", "facenet-v2", "--checkpoint", "a", "--weights", "b"}
                                            << QByteArray("--weights");
    QTest::newRow("a file of another kind") << QStringList{"estimate", QStringLiteral(FACET_PROGRAM)} << QByteArray(".yaml");
    QTest::newRow("a folder") << QStringList{"estimate", "/"} << QByteArray("facet: /");
    QTest::newRow("a study that does not exist") << QStringList{"estimate", "nowhere.facet#v1"} << QByteArray("nowhere.facet");
    QTest::newRow("neither sub-command nor file") << QStringList{"estmate", "facenet-v2"} << QByteArray("estmate");
    QTest::newRow("an option no window knows") << QStringList{"--wrong"} << QByteArray("--wrong");
    QTest::newRow("one design is no comparison") << QStringList{"compare", "facenet-v2"} << QByteArray("two designs");
    QTest::newRow("a baseline that is not compared")
        << QStringList{"compare", "facenet-v2", "facenet-v6", "--baseline", "facenet-v7"} << QByteArray("facenet-v7");
    QTest::newRow("a picture of an unknown kind")
        << QStringList{"compare", "facenet-v2", "facenet-v6", "-o", "x.gif"} << QByteArray(".png");
    QTest::newRow("an output without suffix") << QStringList{"compare", "facenet-v2", "facenet-v6", "-o", "x"} << QByteArray(".png");
    QTest::newRow("relative and cumulative at once")
        << QStringList{"compare", "facenet-v2", "facenet-v6", "--relative", "--cumulative"} << QByteArray("--cumulative");
    QTest::newRow("a folder that cannot be written")
        << QStringList{"compare", "facenet-v2", "facenet-v6", "-o", "/proc/none/x.csv"} << QByteArray("/proc/none/x.csv");
}

void TestAppCliUsage::refusesBadUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, complaint);
    const Run run = runFacet(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.startsWith("facet: "), run.err.constData());
    QVERIFY2(run.err.contains(complaint), run.err.constData());
    QVERIFY2(run.out.isEmpty(), run.out.constData());
}

void TestAppCliUsage::listsEveryMistakeOfAYaml()
{
    const QString path = file("bad.yaml", "arch: x\n"
                                          "dataset: y\n"
                                          "layers:\n"
                                          "  - out_offset: 0\n"
                                          "    processors: 0x7\n"
                                          "    operation: conv5d\n" // line 6
                                          "    colour: blue\n"      // line 7
                                          "  - processors: 0xf\n"
                                          "    quantization: 3\n"); // line 9
    const Run run = runFacet({"check", path, "--input-shape", "3x8x8"});
    QCOMPARE(run.exitCode, 2);
    for (const char *line : {"bad.yaml:6:", "bad.yaml:7:", "bad.yaml:9:"})
        QVERIFY2(run.err.contains(line), run.err.constData());
    QVERIFY(run.err.count('\n') >= 3); // one line for each
}

void TestAppCliUsage::refusesDamagedStudies_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not XML") << QByteArray("hello");
    QTest::newRow("cut off") << QByteArray(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\" ?>\n<!DOCTYPE boost_serialization>\n"
        "<boost_serialization signature=\"serialization::archive\" version=\"19\">\n<study");
}

void TestAppCliUsage::refusesDamagedStudies()
{
    QFETCH(QByteArray, content);
    const Run run = runFacet({"estimate", file("damaged.facet", content)});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("damaged.facet"), run.err.constData());
    QVERIFY(run.out.isEmpty());
}

void TestAppCliUsage::readableDesignsAreStillPrinted()
{
    const Run run = runFacet({"estimate", "facenet-v2", "nowhere.yaml", "facenet-v6"});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.hasLine("facenet-v2 on MAX78000"));
    QVERIFY(run.hasLine("facenet-v6 on MAX78000"));
    QVERIFY(run.err.contains("nowhere.yaml"));
}

void TestAppCliUsage::errorsStandInTheJson()
{
    const QString path = file("typo.yaml", "arch: x\ndataset: y\nlayers:\n  - processor: 1\n");
    const Run run = runFacet({"estimate", "--json", path});
    QCOMPARE(run.exitCode, 2);
    const nlohmann::json all = run.json();
    QVERIFY(all.is_object());
    QCOMPARE(all["designs"].size(), std::size_t(0));
    bool found = false;
    for (const nlohmann::json &error : all["errors"])
        found = found || (error["line"] == 4 && !error["what"].get<std::string>().empty());
    QVERIFY(found);
}

void TestAppCliUsage::saysWhenThereIsNoDisplay()
{
    QHash<QByteArray, QByteArray> kept;
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (qEnvironmentVariableIsSet(name))
            kept[name] = qgetenv(name);
        qunsetenv(name);
    }
    const Run run = runFacet({"facenet-v2"});
    for (auto it = kept.begin(); it != kept.end(); ++it)
        qputenv(it.key().constData(), it.value());
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("no display") && run.err.contains("facet report"), run.err.constData());
}

QTEST_GUILESS_MAIN(TestAppCliUsage)
#include "tst_app_cli_usage.moc"
