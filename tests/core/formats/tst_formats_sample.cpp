// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Samples of NumPy files, folded as the network reads them.
#include "formats/sample.h"
#include "support/golden.h"

#include <QTest>

using namespace facet;
using formats::NpyArray;
using formats::NpyType;

namespace {

network::Network reading(network::Shape picture, int fold = 1)
{
    network::Network network;
    network.picture = picture;
    network.fold = fold;
    return network;
}

} // namespace

class TestSample : public QObject {
    Q_OBJECT

private slots:
    void foldingFollowsTheSpecification()
    {
        network::FeatureMap picture{{3, {4, 6}}, {}};
        for (int i = 0; i < 72; ++i)
            picture.values.push_back(i);
        const network::FeatureMap map = formats::folded(picture, 2);
        QCOMPARE(map.shape.channels, 12);
        // folded[(i * f + j) * C + c][y][x] = picture[c][y * f + i][x * f + j]
        for (int i = 0; i < 2; ++i)
            for (int j = 0; j < 2; ++j)
                for (int c = 0; c < 3; ++c)
                    for (int y = 0; y < 2; ++y)
                        for (int x = 0; x < 3; ++x)
                            QCOMPARE(map.values[std::size_t((((i * 2 + j) * 3 + c) * 2 + y) * 3 + x)],
                                     picture.values[std::size_t((c * 4 + y * 2 + i) * 6 + x * 2 + j)]);
        QVERIFY(formats::unfolded(map, 2) == picture);
    }

    void takesTheFoldedShapeAndThePicture()
    {
        const network::Network network = reading({1, {2, 2}}, 2);
        const auto both =
            formats::samplesOf({{NpyType::Int64, {4, 1, 1}, {1, 2, 3, 4}, {}}, {NpyType::Int64, {1, 2, 2}, {1, 2, 3, 4}, {}}}, network);
        QVERIFY(both);
        QCOMPARE(both->size(), std::size_t(2));
        QVERIFY(both->at(0) == both->at(1)); // one channel: the phases are the pixels in order
    }

    void aBatchIsSeveralSamples()
    {
        const auto samples = formats::samplesOf({{NpyType::Int8, {3, 1, 1, 2}, {1, 2, 3, 4, 5, 6}, {}}}, reading({1, {1, 2}}));
        QVERIFY(samples);
        QCOMPARE(samples->size(), std::size_t(3));
        QCOMPARE(samples->at(2).values, (std::vector<std::int32_t>{5, 6}));
    }

    void oneDimensionalDataHaveALengthOnly()
    {
        const auto samples = formats::samplesOf({{NpyType::Int8, {2, 3}, {1, 2, 3, 4, 5, 6}, {}}}, reading({2, {3, 1}}));
        QVERIFY(samples);
        QCOMPARE(samples->at(0).shape.extent.rows, 3);
    }

    void refusesWhatTheNetworkCannotRead()
    {
        const auto large = formats::samplesOf({{NpyType::Int64, {1, 1, 2}, {0, 200}, {}}}, reading({1, {1, 2}}));
        QVERIFY(!large);
        QVERIFY(large.error().what.find("200") != std::string::npos);
        const auto shape = formats::samplesOf({{NpyType::Int64, {1, 1, 3}, {0, 1, 2}, {}}}, reading({1, {1, 2}}));
        QVERIFY(!shape);
        QVERIFY(shape.error().what.find("1x1x3") != std::string::npos && shape.error().what.find("1x1x2") != std::string::npos);
    }

    void readsTheReferenceSamples()
    {
        FACET_NEED_SHARED();
        const std::string folder = golden::sharedDir() + "/golden/facenet/";
        const auto plain = formats::readSamples(folder + "sample_facenet88.npy", reading({3, {88, 88}}));
        QVERIFY2(plain.has_value(), plain ? "" : plain.error().message().c_str());
        const auto own = formats::readSamples(folder + "sample_facenet22f.npy", reading({3, {88, 88}}, 4));
        QVERIFY(own);
        QCOMPARE(own->front().shape.channels, 48);
    }
};

QTEST_APPLESS_MAIN(TestSample)
#include "tst_formats_sample.moc"
