// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Fitting and judging corrections, on runs made up so that the right answer is known.

#include "calibration/correction.h"
#include "network/fingerprint.h"
#include "network/sketch.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace facet;
using namespace facet::calibration;

namespace {

std::vector<Run> made(int networks, const std::function<double(double)> &measured)
{
    std::vector<Run> runs;
    for (int i = 0; i < networks; ++i) {
        Run run;
        run.name = "net" + std::to_string(i);
        run.predictedUs = 500.0 * (i + 1);
        run.measuredUs = measured(run.predictedUs);
        runs.push_back(run);
    }
    return runs;
}

} // namespace

class TestCalibrationCorrection : public QObject {
    Q_OBJECT
private slots:
    void findsTheForm_data();
    void findsTheForm();
    void needsEnoughRuns();
    void judgesOnNetworksLeftOut();
    void takesTheSimplestOfEquals();
    void groupsResidualsByKind();
    void takesRunsFromTheStudy();
};

void TestCalibrationCorrection::findsTheForm_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("offset");
    QTest::addColumn<int>("form");
    QTest::newRow("the chip is as predicted") << 1.0 << 0.0 << int(Form::AsPredicted);
    QTest::newRow("an interrupt handler on top") << 1.0 << 12.0 << int(Form::Offset);
    QTest::newRow("a slower clock") << 1.07 << 0.0 << int(Form::Scale);
    QTest::newRow("both") << 1.15 << 40.0 << int(Form::ScaleAndOffset);
}

void TestCalibrationCorrection::findsTheForm()
{
    QFETCH(double, scale);
    QFETCH(double, offset);
    QFETCH(int, form);
    const Correction best = bestCorrection(made(6, [=](double p) { return scale * p + offset; }));
    QCOMPARE(int(best.form), form);
    QVERIFY(std::abs(best.scale - scale) < 1e-9);
    QVERIFY(std::abs(best.offsetUs - offset) < 1e-6);
    QVERIFY(best.meanAbsoluteError < 1e-9);
    QCOMPARE(best.runs, 6);
    QCOMPARE(best.networks, 6);
}

void TestCalibrationCorrection::needsEnoughRuns()
{
    const auto slower = [](double p) { return 1.1 * p; };
    QVERIFY(!fit({}, Form::Offset));
    QVERIFY(!fit({}, Form::Scale));
    QVERIFY(!fit(made(1, slower), Form::ScaleAndOffset));
    QCOMPARE(bestCorrection({}).runs, 0);
    // Two networks: one would be judged by a fit on the other alone.
    QVERIFY(!crossValidated(made(2, slower), Form::Scale));
    QCOMPARE(bestCorrection(made(2, slower)).form, Form::AsPredicted);
    QCOMPARE(bestCorrection(made(3, slower)).form, Form::Scale);
    // The same prediction twice tells a factor from a constant no better than one run.
    std::vector<Run> alike = made(1, slower);
    alike.push_back(alike.front());
    QVERIFY(!fit(alike, Form::ScaleAndOffset));
}

void TestCalibrationCorrection::judgesOnNetworksLeftOut()
{
    // Many runs of one odd network must not vouch for each other.
    std::vector<Run> runs = made(3, [](double p) { return p; });
    Run odd = runs.back();
    odd.name = "odd";
    odd.measuredUs = 2 * odd.predictedUs;
    for (int i = 0; i < 20; ++i)
        runs.push_back(odd);
    const auto own = fit(runs, Form::Scale);
    const auto unseen = crossValidated(runs, Form::Scale);
    QVERIFY(own && unseen);
    QCOMPARE(unseen->scale, own->scale); // what is used is fitted on all
    QVERIFY(unseen->meanAbsoluteError > own->meanAbsoluteError);
    // Left out, the odd network is predicted by the others, which are as predicted: half of its time, twenty times of 23.
    QVERIFY(unseen->meanAbsoluteError > 20.0 / 23 * 0.5);
}

void TestCalibrationCorrection::takesTheSimplestOfEquals()
{
    // One part in ten thousand of noise: a constant gains nothing worth a parameter.
    int sign = 1;
    const Correction best = bestCorrection(made(8, [&sign](double p) {
        sign = -sign;
        return p * (1 + sign * 1e-4);
    }));
    QCOMPARE(best.form, Form::AsPredicted);
    QVERIFY(std::abs(best.meanAbsoluteError - 1e-4) < 1e-6);
}

void TestCalibrationCorrection::groupsResidualsByKind()
{
    std::vector<Run> runs = made(2, [](double p) { return p / 0.9; });
    runs[1].kind = Kind::Conv1d;
    runs[1].measuredUs = runs[1].predictedUs;
    Run layer = runs[0];
    layer.layer = "conv1";
    layer.measuredUs = layer.predictedUs / 0.8;
    runs.push_back(layer);
    const std::vector<KindResidual> kinds = residualsByKind(runs, {});
    QCOMPARE(kinds.size(), 2u);
    QCOMPARE(kinds[0].kind, Kind::Conv2d);
    QCOMPARE(kinds[0].runs, 2);
    QVERIFY(std::abs(kinds[0].mean - 0.15) < 1e-12);
    QVERIFY(std::abs(kinds[0].worst - 0.2) < 1e-12);
    QCOMPARE(kinds[1].kind, Kind::Conv1d);
    QCOMPARE(kinds[1].mean, 0.0);
}

void TestCalibrationCorrection::takesRunsFromTheStudy()
{
    study::Study study;
    study.variants.resize(1);
    study::Variant &variant = study.variants.front();
    variant.name = "v2";
    variant.network = network::parseSketch("in3x88x88 c8 c16 c32 fc2").value();
    const auto add = [&variant](study::Origin origin, int layer, std::int64_t madeOn) {
        study::Measurement measured;
        measured.quantity = study::Quantity::Latency;
        measured.value = 1234;
        measured.layer = layer;
        measured.madeOn = madeOn;
        measured.provenance.origin = origin;
        measured.provenance.clockHz = 25e6;
        measured.provenance.board = "MAX78000FTHR";
        variant.measurements.push_back(measured);
    };
    const std::int64_t now = network::fingerprint(variant.network);
    add(study::Origin::Board, -1, now);
    add(study::Origin::Board, 0, now);
    add(study::Origin::VirtualBoard, -1, now); // no silicon
    add(study::Origin::TypedIn, -1, now);
    add(study::Origin::Board, -1, now + 1); // of another design
    add(study::Origin::Board, 99, now);     // of no layer
    const std::vector<Run> runs = runsOf(study);
    QCOMPARE(runs.size(), 2u);
    QCOMPARE(runs[0].name, variant.name);
    QVERIFY(runs[0].layer.empty());
    QCOMPARE(runs[0].clockHz, 25e6);
    QCOMPARE(runs[0].predictedUs,
             estimate::estimate(variant.network, {study.settings.device, estimate::Model::Cycles, 25e6}).totals.latencyUs);
    QCOMPARE(runs[1].layer, variant.network.layers.front().name);
    QVERIFY(runs[1].predictedUs < runs[0].predictedUs);
}

QTEST_APPLESS_MAIN(TestCalibrationCorrection)
#include "tst_calibration_correction.moc"
