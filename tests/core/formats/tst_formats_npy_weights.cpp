// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/npy_weights.h"

#include <QTest>

#include <cstdint>

using namespace facet;
using formats::NpyArray;
using formats::NpyType;
using formats::npyWeightInfos;

namespace {

NpyArray array(std::vector<int> shape, std::int64_t fill = 1)
{
    std::size_t size = 1;
    for (const int dimension : shape)
        size *= std::size_t(dimension);
    return {NpyType::Int64, std::move(shape), std::vector<std::int64_t>(size, fill), {}};
}

} // namespace

class TestFormatsNpyWeights : public QObject {
    Q_OBJECT
private slots:
    void keepsShapesInOrder();
    void splitsOneArrayByLayer();
    void findsEqualLayers();
    void rejectsWhatIsNoLayer_data();
    void rejectsWhatIsNoLayer();
    void rejectsAMissingFile();
};

void TestFormatsNpyWeights::keepsShapesInOrder()
{
    const auto infos = npyWeightInfos({array({4, 3, 3, 3}), array({8, 4, 9}), array({2, 8})});
    QVERIFY(infos.has_value());
    QCOMPARE(infos->size(), std::size_t(3));
    QCOMPARE((*infos)[0].shape, (std::vector<int>{4, 3, 3, 3}));
    QCOMPARE((*infos)[1].shape, (std::vector<int>{8, 4, 9}));
    QCOMPARE((*infos)[2].shape, (std::vector<int>{2, 8}));
    QCOMPARE((*infos)[2].name, std::string("2"));
    QVERIFY(!(*infos)[2].hasBias);
    QVERIFY(!(*infos)[2].bits);
}

void TestFormatsNpyWeights::splitsOneArrayByLayer()
{
    NpyArray whole = array({3, 4, 4, 3, 3});
    whole.integers.back() = 2; // the third layer differs, the second does not
    const auto infos = npyWeightInfos({whole});
    QVERIFY(infos.has_value());
    QCOMPARE(infos->size(), std::size_t(3));
    QCOMPARE((*infos)[1].shape, (std::vector<int>{4, 4, 3, 3}));
    QCOMPARE((*infos)[1].sameWeights, std::optional<int>(0));
    QVERIFY(!(*infos)[2].sameWeights);
}

void TestFormatsNpyWeights::findsEqualLayers()
{
    const auto infos = npyWeightInfos({array({4, 4}, 1), array({4, 4}, 2), array({4, 4}, 1), array({2, 8}, 1)});
    QVERIFY(infos.has_value());
    QVERIFY(!(*infos)[1].sameWeights);
    QCOMPARE((*infos)[2].sameWeights, std::optional<int>(0));
    QVERIFY(!(*infos)[3].sameWeights); // same values, other shape
}

void TestFormatsNpyWeights::rejectsWhatIsNoLayer_data()
{
    QTest::addColumn<std::vector<int>>("shape");
    QTest::newRow("a scalar") << std::vector<int>{};
    QTest::newRow("one dimension") << std::vector<int>{4};
    QTest::newRow("a dimension of zero") << std::vector<int>{0, 3};
    QTest::newRow("six dimensions") << std::vector<int>{1, 1, 1, 1, 1, 1};
    QTest::newRow("a layer axis of zero") << std::vector<int>{0, 4, 4, 3, 3};
    QTest::newRow("no layer in the layer axis") << std::vector<int>{1, 0, 1, 1, 1};
}

void TestFormatsNpyWeights::rejectsWhatIsNoLayer()
{
    QFETCH(std::vector<int>, shape);
    const auto infos = npyWeightInfos({array(shape)}, "weights.npy");
    QVERIFY(!infos.has_value());
    QCOMPARE(infos.error().file, std::string("weights.npy"));
    QVERIFY(!infos.error().what.empty());
}

void TestFormatsNpyWeights::rejectsAMissingFile()
{
    const auto infos = formats::readNpyWeights("/nowhere/weights.npy");
    QVERIFY(!infos.has_value());
    QVERIFY(infos.error().message().find("/nowhere/weights.npy") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestFormatsNpyWeights)
#include "tst_formats_npy_weights.moc"
