// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Study files on the command line: their settings, variants and baseline.
#include "study/presets.h"
#include "study/study_file.h"
#include "support/program.h"

#include <QTemporaryDir>
#include <QTest>

using facet::program::Run;
using facet::program::runFacet;
using facet::program::text;
using nlohmann::json;

class TestAppCliStudies : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void studySettingsAreUsed();
    void optionsOverrideTheStudy();
    void anotherChipHasItsOwnClock();
    void hashNamesOneVariant();
    void unknownVariantIsRefusedWithTheNames();
    void emptyStudyIsRefused();
    void comparesWithTheStudysBaseline();
    void comparesAllDesignsOnTheFirstOnesChip();
    void runOptionsReachEveryVariant();

private:
    QString path(const char *name) const { return m_dir.filePath(name); }
    QTemporaryDir m_dir;
};

void TestAppCliStudies::initTestCase()
{
    facet::study::Study study = facet::study::sampleStudy("facenet").value();
    study.settings = {facet::device::DeviceId::Max78000, facet::estimate::Model::Ideal, 25e6};
    study.baseline = study.indexOf("facenet-v6");
    QVERIFY(facet::study::save(study, path("faces.facet").toStdString()));
    QVERIFY(facet::study::save(facet::study::Study{}, path("empty.facet").toStdString()));
}

void TestAppCliStudies::studySettingsAreUsed()
{
    const json all = runFacet({"estimate", path("faces.facet"), "--json"}).json();
    QVERIFY(all.is_object());
    QCOMPARE(all["designs"].size(), std::size_t(6));
    QCOMPARE(text(all["designs"][4]["name"]), text("facenet-v6"));
    QCOMPARE(text(all["designs"][4]["model"]), text("ideal"));
    QCOMPARE(text(all["designs"][4]["clock_hz"]), text(25000000));
    QCOMPARE(QString::number(all["designs"][4]["totals"]["latency_us"].get<double>(), 'f', 2), QString("2615.01"));
}

void TestAppCliStudies::optionsOverrideTheStudy()
{
    const json all = runFacet({"estimate", path("faces.facet") + "#facenet-v6", "--json", "--model", "cycles", "--clock-mhz", "50"}).json();
    QVERIFY(all.is_object());
    QCOMPARE(text(all["designs"][0]["totals"]["cycles"]), text(72544));
    QCOMPARE(text(all["designs"][0]["totals"]["latency_us"]), text(1450.88));
}

void TestAppCliStudies::anotherChipHasItsOwnClock()
{
    const json all = runFacet({"estimate", path("faces.facet"), "--json", "--device", "MAX78002"}).json();
    QVERIFY(all.is_object());
    QCOMPARE(text(all["designs"][0]["clock_hz"]), text(200000000));
}

void TestAppCliStudies::hashNamesOneVariant()
{
    const Run run = runFacet({"estimate", path("faces.facet") + "#facenet-v7"});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.startsWith("facenet-v7 on MAX78000 at 25 MHz, model ideal\n"));
    QVERIFY(!run.out.contains("facenet-v6"));
}

void TestAppCliStudies::unknownVariantIsRefusedWithTheNames()
{
    const Run run = runFacet({"estimate", path("faces.facet") + "#facenet-v4"});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("facenet-v4") && run.err.contains("facenet-v5"), run.err.constData());
}

void TestAppCliStudies::emptyStudyIsRefused()
{
    const Run run = runFacet({"check", path("empty.facet")});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("no variants"), run.err.constData());
}

void TestAppCliStudies::comparesWithTheStudysBaseline()
{
    const Run run = runFacet({"compare", path("faces.facet")});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.startsWith("Comparison with facenet-v6 on MAX78000 at 25 MHz, model ideal\n"), run.out.constData());
}

void TestAppCliStudies::comparesAllDesignsOnTheFirstOnesChip()
{
    const Run run = runFacet({"compare", "facenet-v6", path("faces.facet") + "#facenet-v7", "--json"});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.err.contains("set up for different"), run.err.constData());
    const json all = run.json();
    QVERIFY(all.is_object());
    for (const json &design : all["designs"]) {
        QCOMPARE(text(design["model"]), text("cycles"));
        QCOMPARE(text(design["clock_hz"]), text(50000000));
    }
}

void TestAppCliStudies::runOptionsReachEveryVariant()
{
    // The MAX78000 always starts with its first layer.
    const Run run = runFacet({"check", path("faces.facet"), "--start-layer", "1", "--json"});
    QCOMPARE(run.exitCode, 1);
    const json all = run.json();
    QVERIFY(all.is_object());
    for (const json &design : all["designs"]) {
        bool error = false;
        for (const json &finding : design["findings"])
            error = error || finding["severity"] == "error";
        QVERIFY(error);
    }
}

QTEST_GUILESS_MAIN(TestAppCliStudies)
#include "tst_app_cli_studies.moc"
