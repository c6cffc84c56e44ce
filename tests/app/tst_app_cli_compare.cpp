// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// `facet compare`, run as a process: texts, CSV and Markdown.
#include "support/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using facet::program::Run;
using facet::program::runFacet;
using facet::program::text;
using nlohmann::json;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QStringList kTalk{"compare", "facenet-v2", "facenet-v6", "facenet-v7", "--model", "ideal"};

} // namespace

class TestAppCliCompare : public QObject {
    Q_OBJECT
private slots:
    void printsTheTalksTableAndASentence();
    void baselineIsChosenByName();
    void relativeAndCumulative();
    void alignsByName();
    void writesCsv();
    void writesMarkdown();
    void jsonHoldsRowsAndDifferences();
    void usesTheBaselineOfAStudy();
};

void TestAppCliCompare::printsTheTalksTableAndASentence()
{
    const Run run = runFacet(kTalk + QStringList{"--baseline", "facenet-v6"});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.hasLine("TOTAL       3081.31     1307.51      658.95"));
    QVERIFY(run.hasLine("Layer 1     1652.05      826.03      206.51"));
    QVERIFY2(run.hasLine("facenet-v7 is 648.56 µs (49.6 %) faster than facenet-v6: layer 1 -619.52 µs (1 instead of 4 output channels), "
                         "layer 2 -38.72 µs"),
             run.out.constData());
}

void TestAppCliCompare::baselineIsChosenByName()
{
    const Run run = runFacet({"compare", "facenet-v3", "facenet-v2", "--baseline", "facenet-v2"});
    QVERIFY2(run.hasLine("facenet-v3 is as fast as facenet-v2 and needs half the weight memory (49,324 instead of 98,648 bytes): "
                         "4-bit instead of 8-bit weights."),
             run.out.constData());
}

void TestAppCliCompare::relativeAndCumulative()
{
    const Run relative = runFacet({"compare", "facenet-v6", "facenet-v7", "--model", "ideal", "--relative"});
    QVERIFY2(relative.hasLine("Layer 1       100.0        25.0"), relative.out.constData());
    const Run cumulative = runFacet({"compare", "facenet-v6", "facenet-v7", "--model", "ideal", "--cumulative"});
    QVERIFY2(cumulative.hasLine("Layer 6     1307.51      658.95"), cumulative.out.constData());
}

void TestAppCliCompare::alignsByName()
{
    const Run run = runFacet({"compare", "facenet-v2", "facenet-v5", "--model", "ideal", "--align", "name"});
    QVERIFY2(run.hasLine("fc           0.16        0.16"), run.out.constData());
}

void TestAppCliCompare::writesCsv()
{
    QTemporaryDir dir;
    const QString path = dir.filePath("talk.CSV"); // the suffix counts in any case
    const Run run = runFacet(kTalk + QStringList{"--output", path});
    QCOMPARE(run.exitCode, 0);
    const QList<QByteArray> lines = contents(path).split('\n');
    QCOMPARE(lines[0], QByteArray("Layer,facenet-v2,facenet-v6,facenet-v7"));
    QVERIFY(contents(path).contains("\nweight memory (bytes),98648,2636,2357\n"));
    QCOMPARE(QString::number(lines[1].split(',')[1].toDouble(), 'f', 2), QString("1652.05"));
}

void TestAppCliCompare::writesMarkdown()
{
    QTemporaryDir dir;
    const QString path = dir.filePath("talk.md");
    QCOMPARE(runFacet(kTalk + QStringList{"--output", path}).exitCode, 0);
    const QByteArray written = contents(path);
    QVERIFY(written.startsWith("# Comparison with facenet-v2\n"));
    QVERIFY(written.contains("| Layer 1 | 1652.05 | 826.03 | 206.51 |\n"));
    QVERIFY(written.contains("| **TOTAL** | **3081.31** | **1307.51** | **658.95** |\n"));
    QVERIFY(written.contains("- facenet-v6 is 1773.81 µs (57.6 %) faster than facenet-v2: "));
    QVERIFY(written.contains("**From facenet-v2 to facenet-v7**"));
}

void TestAppCliCompare::jsonHoldsRowsAndDifferences()
{
    const json all = runFacet({"compare", "facenet-v2", "facenet-v6", "--model", "ideal", "--json"}).json();
    QVERIFY(all.is_object());
    QCOMPARE(text(all["facet"]), text(1));
    QCOMPARE(all["designs"].size(), std::size_t(2));
    const json &comparison = all["comparison"];
    QCOMPARE(text(comparison["baseline"]), text("facenet-v2"));
    QCOMPARE(comparison["rows"].size(), std::size_t(7));
    QCOMPARE(text(comparison["rows"][6]["layers"]), text({6, nullptr}));
    const json &other = comparison["others"][0];
    QCOMPARE(text(other["name"]), text("facenet-v6"));
    QVERIFY(other["sentence"].get<std::string>().starts_with("facenet-v6 is 1773.81"));
    bool found = false;
    for (const json &difference : other["differences"])
        found = found || (difference["row"] == 0 && difference["field"] == "output channels" && difference["change"] == -4.0);
    QVERIFY(found);
}

void TestAppCliCompare::usesTheBaselineOfAStudy()
{
    const Run run = runFacet({"compare", "facenet", "--model", "ideal"});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.startsWith("Comparison with facenet-v2 on MAX78000"), run.out.constData());
    QVERIFY(run.hasLine("facenet-v5 is 2924.26 µs (94.9 %) faster than facenet-v2: "));
}

QTEST_GUILESS_MAIN(TestAppCliCompare)
#include "tst_app_cli_compare.moc"
