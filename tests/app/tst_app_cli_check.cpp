// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// `facet check`, run as a process: every broken rule with a way out, and the exit code scripts rely on.
#include "support/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using facet::program::Run;
using facet::program::runFacet;
using nlohmann::json;

class TestAppCliCheck : public QObject {
    Q_OBJECT
private slots:
    void passesGoodDesigns_data();
    void passesGoodDesigns();
    void failsADesignThatDoesNotFit();
    void jsonFindingsAreComplete();
    void fixesTellTheirEffect();
    void estimateNotesBrokenRules();
    void findsAllRulesOfAVendorFile();
    void oneBrokenDesignAmongManyFails();
};

void TestAppCliCheck::passesGoodDesigns_data()
{
    QTest::addColumn<QString>("design");
    for (const char *design : {"facenet-v1", "facenet-v2", "facenet-v3", "facenet-v5", "facenet-v6", "facenet-v7", "kws", "cifar"})
        QTest::newRow(design) << design;
}

void TestAppCliCheck::passesGoodDesigns()
{
    QFETCH(QString, design);
    const Run run = runFacet({"check", design});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QVERIFY(run.out.startsWith((design + " on MAX78000: ").toUtf8()));
    QVERIFY(!run.out.contains("error ["));
}

void TestAppCliCheck::failsADesignThatDoesNotFit()
{
    const Run run = runFacet({"check", "too-big"});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.hasLine("error ["), run.out.constData());
    for (const char *part : {"needs: ", "has: ", "fix: "})
        QVERIFY2(run.hasLine(part), run.out.constData());
}

void TestAppCliCheck::jsonFindingsAreComplete()
{
    const Run run = runFacet({"check", "too-big", "--json"});
    QCOMPARE(run.exitCode, 1);
    const json all = run.json();
    QVERIFY(all.is_object());
    const json &findings = all["designs"][0]["findings"];
    QVERIFY(!findings.empty());
    int errors = 0;
    for (const json &finding : findings) {
        QVERIFY(!finding["rule"].get<std::string>().empty());
        QVERIFY(finding["layer"].is_null() || finding["layer"].is_number_integer());
        for (const char *key : {"needs", "has", "title", "explanation"})
            QVERIFY2(finding[key].is_string(), key);
        QVERIFY(!finding["title"].get<std::string>().empty());
        const std::string severity = finding["severity"].get<std::string>();
        QVERIFY(severity == "error" || severity == "warning" || severity == "notice");
        errors += severity == "error" ? 1 : 0;
        QVERIFY(finding["fixes"].is_array());
        QVERIFY(finding["fixes"].size() <= 3);
    }
    QVERIFY(errors > 0);
}

void TestAppCliCheck::fixesTellTheirEffect()
{
    const json all = runFacet({"check", "too-big", "--json"}).json();
    QVERIFY(all.is_object());
    int errors = 0;
    for (const json &finding : all["designs"][0]["findings"])
        errors += finding["severity"] == "error" ? 1 : 0;
    bool helps = false;
    for (const json &finding : all["designs"][0]["findings"]) {
        for (const json &fix : finding["fixes"]) {
            QVERIFY(!fix["title"].get<std::string>().empty());
            QVERIFY(fix["latency_us"].get<double>() >= 0);
            QVERIFY(fix["weight_bytes"].get<double>() >= 0);
            helps = helps || fix["errors_left"].get<int>() < errors;
        }
    }
    QVERIFY(helps); // at least one fix removes an error
}

void TestAppCliCheck::estimateNotesBrokenRules()
{
    const Run run = runFacet({"estimate", "too-big"});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.err.contains("too-big breaks rules"), run.err.constData());
    QVERIFY(!run.out.contains("breaks rules")); // complaints do not mix with results
}

void TestAppCliCheck::findsAllRulesOfAVendorFile()
{
    QTemporaryDir dir;
    QFile yaml(dir.filePath("broken.yaml"));
    QVERIFY(yaml.open(QIODevice::WriteOnly));
    yaml.write("arch: broken\n"
               "dataset: none\n"
               "layers:\n"
               "  - {processors: 0x7, out_offset: 0x2000, operation: conv2d, kernel_size: 3x3, pad: 3, in_channels: 3, in_dim: [16, 16],\n"
               "     out_channels: 8}\n"
               "  - {processors: 0xff, out_offset: 0, operation: conv2d, kernel_size: 3x3, pad: 3, out_channels: 8}\n");
    yaml.close();
    const Run run = runFacet({"check", yaml.fileName(), "--input-shape", "3x16x16"});
    QVERIFY2(run.exitCode == 1, (run.out + run.err).constData());
    // Both layers are told, not only the first.
    QVERIFY2(run.out.contains("layer 0") && run.out.contains("layer 1"), run.out.constData());
}

void TestAppCliCheck::oneBrokenDesignAmongManyFails()
{
    const Run run = runFacet({"check", "facenet-v2", "too-big", "facenet-v6"});
    QCOMPARE(run.exitCode, 1);
    for (const char *name : {"facenet-v2 on", "too-big on", "facenet-v6 on"})
        QVERIFY2(run.hasLine(name), name);
}

QTEST_GUILESS_MAIN(TestAppCliCheck)
#include "tst_app_cli_check.moc"
