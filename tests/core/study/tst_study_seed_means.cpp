// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Mean and spread over seeds.
#include "study/seed_means.h"

#include <QTest>

#include <cmath>

using namespace facet;
using study::Measurement;

namespace {

Measurement run(std::int64_t seed, double value, const char *split = "test")
{
    Measurement m;
    m.value = value;
    m.madeOn = 5;
    m.provenance.origin = study::Origin::Trained;
    m.provenance.source = "default recipe";
    m.provenance.dataSet = "faces (ab)";
    m.provenance.split = split;
    m.provenance.samples = 100;
    m.provenance.seed = seed;
    m.provenance.stage = study::WeightStage::Quantized;
    m.provenance.date = "2026-11-2" + std::to_string(seed % 10);
    return m;
}

} // namespace

class TestSeedMeans : public QObject {
    Q_OBJECT

private slots:
    void oneSeedHasNoSpread()
    {
        const std::vector<Measurement> one = study::withSeedMeans({}, {run(1, 0.9)});
        QCOMPARE(one, std::vector<Measurement>{run(1, 0.9)});
    }

    void severalSeedsHaveAMeanAndASpread()
    {
        const auto all = study::withSeedMeans({run(1, 0.90), run(2, 0.92)}, {run(3, 0.97)});
        QCOMPARE(all.size(), 4u);
        const Measurement &mean = all.back();
        QVERIFY(std::abs(mean.value - 0.93) < 1e-12);
        // ((0.03)^2 + (0.01)^2 + (0.04)^2) / 2
        QVERIFY(mean.spread && std::abs(*mean.spread - std::sqrt(0.0026 / 2)) < 1e-12);
        QCOMPARE(mean.provenance.seed, -1);
        QCOMPARE(mean.provenance.date, std::string("2026-11-23"));
        QCOMPARE(mean.provenance.source, std::string("default recipe; mean of seeds 1, 2, 3"));
        QCOMPARE(mean.provenance.samples, 100);
        QCOMPARE(mean.madeOn, 5);
    }

    void theMeanIsWhatAVariantShows()
    {
        study::Variant variant;
        variant.measurements = study::withSeedMeans({}, {run(1, 0.90), run(2, 0.92)});
        for (Measurement &m : variant.measurements) {
            m.madeOn = 0;
            m.provenance.date = "2026-11-22";
        }
        const Measurement *shown = variant.best(study::Quantity::Accuracy);
        QVERIFY(shown && shown->spread);
        QVERIFY(std::abs(shown->value - 0.91) < 1e-12);
    }

    void meansAreMadeAnew()
    {
        const auto two = study::withSeedMeans({}, {run(1, 0.90), run(2, 0.92)});
        const auto three = study::withSeedMeans(two, {run(3, 0.97)});
        QCOMPARE(three, study::withSeedMeans({run(1, 0.90), run(2, 0.92)}, {run(3, 0.97)}));
        // Added once more: nothing changes.
        QCOMPARE(study::withSeedMeans(three, {run(3, 0.97)}), three);
        // The same seed measured again counts once, with its latest value.
        const auto again = study::withSeedMeans(two, {run(1, 0.80)});
        QCOMPARE(again.size(), 3u);
        QVERIFY(std::abs(again.back().value - 0.86) < 1e-12);
    }

    void onlyTheSameIsAveraged_data()
    {
        QTest::addColumn<int>("differs");
        QTest::newRow("another design") << 0;
        QTest::newRow("another data set") << 1;
        QTest::newRow("another split") << 2;
        QTest::newRow("another stage") << 3;
        QTest::newRow("another recipe") << 4;
        QTest::newRow("another engine") << 5;
        QTest::newRow("no seed") << 6;
        QTest::newRow("another quantity") << 7;
        QTest::newRow("another origin") << 8;
    }
    void onlyTheSameIsAveraged()
    {
        QFETCH(int, differs);
        Measurement other = run(2, 0.8);
        switch (differs) {
        case 0: other.madeOn = 6; break;
        case 1: other.provenance.dataSet = "faces (cd)"; break;
        case 2: other.provenance.split = "validation"; break;
        case 3: other.provenance.stage = study::WeightStage::Float; break;
        case 4: other.provenance.source = "recipe with patience 2"; break;
        case 5: other.provenance.engine = "x"; break;
        case 6: other.provenance.seed = -1; break;
        case 7: other.quantity = study::Quantity::Latency; break;
        default: other.provenance.origin = study::Origin::Simulated;
        }
        const auto all = study::withSeedMeans({run(1, 0.9)}, {other});
        QCOMPARE(all, (std::vector<Measurement>{run(1, 0.9), other}));
    }

    void aMeanFollowsItsLastRunSoThatLaterOnesComeAfter()
    {
        const auto all = study::withSeedMeans({run(1, 0.9), run(2, 0.8)}, {run(1, 0.5, "validation")});
        QCOMPARE(all.size(), 4u);
        QVERIFY(all[2].spread);
        QCOMPARE(all[3], run(1, 0.5, "validation"));
    }

    void whatOthersTypedInStays()
    {
        Measurement typed;
        typed.value = 0.7;
        typed.spread = 0.02;
        typed.provenance.source = "my own mean of seeds";
        const auto all = study::withSeedMeans({typed, run(1, 0.9)}, {run(2, 0.8)});
        QCOMPARE(all.size(), 4u);
        QCOMPARE(all[0], typed);
    }
};

QTEST_APPLESS_MAIN(TestSeedMeans)
#include "tst_study_seed_means.moc"
