// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Two computations of a network side by side: the first wrong layer and position; and what a map holds in numbers.
#include "arithmetic/compare.h"
#include "arithmetic/map_statistics.h"

#include <QTest>

using namespace facet;
using arithmetic::Stage;
using arithmetic::Verdict;

namespace {

network::FeatureMap counting(network::Shape shape)
{
    network::FeatureMap map{shape, {}};
    for (int i = 0; i < int(shape.elements()); ++i)
        map.values.push_back(i - 20);
    return map;
}

std::vector<arithmetic::StageCapture> threeStages()
{
    return {{0, Stage::Output, 1, counting({2, {3, 4}})},
            {1, Stage::Pooling, 1, counting({2, {1, 2}})},
            {1, Stage::Output, 1, counting({4, {1, 1}})}};
}

} // namespace

class TestArithmeticCompare : public QObject {
    Q_OBJECT

private slots:
    void equalStagesAreEqual()
    {
        const auto stages = threeStages();
        const arithmetic::Comparison result = arithmetic::compareStages(stages, stages);
        QVERIFY(result.equal());
        QCOMPARE(result.compared(), 3);
        QVERIFY(result.first() == nullptr);
        QCOMPARE(result.stages[0].map.values, std::int64_t(24));
    }

    void namesTheFirstWrongPosition()
    {
        auto reference = threeStages();
        reference[0].map.values[12 + 2 * 4 + 1] += 5; // channel 1, row 2, column 1
        reference[0].map.values[12 + 2 * 4 + 3] -= 9;
        reference[2].map.values[0] = 0;
        const arithmetic::Comparison result = arithmetic::compareStages(threeStages(), reference);
        QVERIFY(!result.equal());
        const arithmetic::StageComparison *first = result.first();
        QVERIFY(first);
        QCOMPARE(first->layer, 0);
        QVERIFY(first->map.first == (arithmetic::Difference{1, 2, 1, 1, 6}));
        QCOMPARE(first->map.differing, std::int64_t(2));
        QCOMPARE(first->map.largest, std::int64_t(9));
        QCOMPARE(int(result.stages[1].verdict), int(Verdict::Equal));
        QCOMPARE(int(result.stages[2].verdict), int(Verdict::Differs));
    }

    void outputsAloneAreEnough()
    {
        auto reference = threeStages();
        reference.erase(reference.begin() + 1);
        const arithmetic::Comparison result = arithmetic::compareStages(threeStages(), reference);
        QVERIFY(result.equal());
        QCOMPARE(result.compared(), 2);
        QCOMPARE(int(result.stages[1].verdict), int(Verdict::Missing));
    }

    void nothingComparedIsNotEqual() { QVERIFY(!arithmetic::compareStages(threeStages(), {}).equal()); }

    void anotherSizeIsADifference()
    {
        auto reference = threeStages();
        reference[1].map = counting({2, {2, 2}});
        const arithmetic::Comparison result = arithmetic::compareStages(threeStages(), reference);
        QCOMPARE(int(result.first()->verdict), int(Verdict::SizeDiffers));
        QCOMPARE(result.first()->reference.extent.rows, 2);
    }

    void aStageThatTheNetworkLacksIsCounted()
    {
        auto reference = threeStages();
        reference.push_back({7, Stage::Output, 1, counting({1, {1, 1}})});
        const arithmetic::Comparison result = arithmetic::compareStages(threeStages(), reference);
        QCOMPARE(result.surplus, 1);
        QVERIFY(!result.equal());
    }

    void differencesOfFullRangeDoNotOverflow()
    {
        const network::FeatureMap low{{1, {1, 1}}, {std::numeric_limits<std::int32_t>::min()}};
        const network::FeatureMap high{{1, {1, 1}}, {std::numeric_limits<std::int32_t>::max()}};
        QCOMPARE(arithmetic::compareMaps(low, high).largest, (std::int64_t(1) << 32) - 1);
    }

    void statisticsCountClippedAndZeroValues()
    {
        const network::FeatureMap map{{1, {2, 4}}, {0, 127, -128, 127, 3, 0, -7, 9}};
        const arithmetic::MapStatistics narrow = arithmetic::statisticsOf(map, false);
        QVERIFY(narrow == (arithmetic::MapStatistics{-128, 127, 0.25, 0.375}));
        QCOMPARE(arithmetic::statisticsOf(map, true).saturated, 0.0);
        QVERIFY(arithmetic::statisticsOf({}, false) == arithmetic::MapStatistics{});
    }
};

QTEST_APPLESS_MAIN(TestArithmeticCompare)
#include "tst_arithmetic_compare.moc"
