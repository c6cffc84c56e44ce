// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The published runs: the sketches are the networks that were measured, and the figures stated in docs/calibration.md follow from them.

#include "calibration/correction.h"

#include <QTest>

#include <cmath>

using namespace facet;
using namespace facet::calibration;
using device::DeviceId;

class TestCalibrationPublished : public QObject {
    Q_OBJECT
private slots:
    void predictsWhatTheVendorsModelDoes_data();
    void predictsWhatTheVendorsModelDoes();
    void everyRunHasASource();
    void statesItsErrors();
};

void TestCalibrationPublished::predictsWhatTheVendorsModelDoes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("cycles");
    // From the vendor's latency formula for the layers printed in each project's log. For cifar-100 it gives 129,310 with the
    // project's own processor map; packed from processor 0 its kernels have a few columns of padding more.
    QTest::newRow("mnist") << "mnist" << 70157.0;
    QTest::newRow("cifar-100") << "cifar-100" << 129319.0;
    QTest::newRow("cats-vs-dogs") << "cats-vs-dogs 64x64" << 127097.0;
    QTest::newRow("rock-paper-scissors") << "rock-paper-scissors" << 133449.0;
}

void TestCalibrationPublished::predictsWhatTheVendorsModelDoes()
{
    QFETCH(QString, name);
    QFETCH(double, cycles);
    int found = 0;
    for (const Run &run : ofDevice(publishedRuns(), DeviceId::Max78000)) {
        if (run.name != name.toStdString())
            continue;
        ++found;
        QCOMPARE(run.predictedUs * 50, cycles);
    }
    QCOMPARE(found, 1);
}

void TestCalibrationPublished::everyRunHasASource()
{
    QCOMPARE(publishedRuns().size(), 10u);
    for (const Run &run : publishedRuns()) {
        QVERIFY2(!run.source.empty(), run.name.c_str());
        QVERIFY2(run.predictedUs > 0 && run.clockHz > 0, run.name.c_str());
        QCOMPARE(run.origin, study::Origin::Published);
    }
}

void TestCalibrationPublished::statesItsErrors()
{
    // The figures of docs/calibration.md. No correction predicts unseen networks better than the formula as it is.
    const Correction small = bestCorrection(ofDevice(publishedRuns(), DeviceId::Max78000));
    QCOMPARE(small.form, Form::AsPredicted);
    QCOMPARE(small.networks, 4);
    QCOMPARE(std::round(1e4 * small.meanAbsoluteError), 50.0); // 0.50 %
    QCOMPARE(std::round(1e4 * small.worstError), 140.0);
    const Correction large = bestCorrection(ofDevice(publishedRuns(), DeviceId::Max78002));
    QCOMPARE(large.form, Form::AsPredicted);
    QCOMPARE(large.runs, 6);
    QCOMPARE(large.networks, 2);
    QCOMPARE(std::round(1e4 * large.meanAbsoluteError), 228.0);
    QCOMPARE(std::round(1e4 * large.worstError), 431.0);
}

QTEST_APPLESS_MAIN(TestCalibrationPublished)
#include "tst_calibration_published.moc"
