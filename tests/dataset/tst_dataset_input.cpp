// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Normalization and folding against what the vendor's tool computes (golden/training), and the path from a picture to a network.
#include "dataset/input.h"
#include "support/golden.h"

#include <QTest>

using namespace facet;
using namespace facet::dataset;
using network::FeatureMap;

namespace {

FeatureMap mapOf(const nlohmann::json &shape, const nlohmann::json &values)
{
    return {{shape[0].get<int>(), {shape[1].get<int>(), shape[2].get<int>()}}, values.get<std::vector<std::int32_t>>()};
}

// Plain convolution of integers, stride s, zero padding p; kernel (out, in, k, k).
std::vector<std::int64_t> convolved(const FeatureMap &in, const std::vector<int> &kernel, int outs, int k, int s, int p)
{
    const auto [channels, extent] = in.shape;
    const int rows = (extent.rows + 2 * p - k) / s + 1;
    const int cols = (extent.cols + 2 * p - k) / s + 1;
    std::vector<std::int64_t> out;
    for (int o = 0; o < outs; ++o) {
        for (int y = 0; y < rows; ++y) {
            for (int x = 0; x < cols; ++x) {
                std::int64_t sum = 0;
                for (int c = 0; c < channels; ++c) {
                    for (int i = 0; i < k * k; ++i) {
                        const int row = y * s + i / k - p;
                        const int col = x * s + i % k - p;
                        if (row >= 0 && row < extent.rows && col >= 0 && col < extent.cols)
                            sum += std::int64_t(kernel[std::size_t((o * channels + c) * k * k + i)]) *
                                   in.values[std::size_t((c * extent.rows + row) * extent.cols + col)];
                    }
                }
                out.push_back(sum);
            }
        }
    }
    return out;
}

} // namespace

class TestDatasetInput : public QObject {
    Q_OBJECT

private slots:
    void normalizesEveryCodeAsTheFirmware()
    {
        for (int code = 0; code < 256; ++code) {
            QCOMPARE(int(normalized(std::uint8_t(code))), code - 128);
            QCOMPARE(int(std::uint8_t(normalized(std::uint8_t(code)))), code ^ 0x80);
            QCOMPARE(int(denormalized(normalized(std::uint8_t(code)))), code);
        }
    }

    void normalizesEveryCodeAsTheTrainingTool()
    {
        for (int code = 0; code < 256; ++code) {
            const int expected = code < 128 ? code - 128 : std::min(code - 127, 127);
            QCOMPARE(int(normalized(std::uint8_t(code), Normalization::TrainingTool)), expected);
            const int back = denormalized(std::int8_t(expected), Normalization::TrainingTool);
            QCOMPARE(back, code == 254 ? 255 : code);
        }
    }

    void normalizesAsTheReference()
    {
        FACET_NEED_SHARED();
        const auto table = golden::load(golden::sharedDir() + "/golden/training/normalize.json");
        QCOMPARE(table["u8"].size(), std::size_t(256));
        for (std::size_t i = 0; i < 256; ++i) {
            const auto code = table["u8"][i].get<std::uint8_t>();
            QCOMPARE(int(normalized(code, Normalization::TrainingTool)), table["int8"][i].get<int>());
            QCOMPARE(int(normalized(code, Normalization::Firmware)), table["u8_minus_128"][i].get<int>());
        }
    }

    void foldsAsTheReference()
    {
        FACET_NEED_SHARED();
        const auto cases = golden::load(golden::sharedDir() + "/golden/training/fold.json");
        int compared = 0;
        for (const auto &entry : cases) {
            if (!entry.contains("in_shape_CHW"))
                continue;
            const FeatureMap in = mapOf(entry["in_shape_CHW"], entry["in"]);
            const FeatureMap expected = mapOf(entry["out_shape_CHW"], entry["out"]);
            const int fold = entry["fold"].get<int>();
            QVERIFY(folded(in, fold) == expected);
            QVERIFY(unfolded(expected, fold) == in);
            ++compared;
        }
        QCOMPARE(compared, 4);
    }

    // A convolution of folded data is one with a larger kernel and stride on the original.
    void foldedConvolutionsAgreeWithTheReference()
    {
        FACET_NEED_SHARED();
        const auto cases = golden::load(golden::sharedDir() + "/golden/training/fold.json");
        const auto &e = cases.back()["equivalence"];
        FeatureMap image{{e["img_shape"][1].get<int>(), {e["img_shape"][2].get<int>(), e["img_shape"][3].get<int>()}},
                         e["img"].get<std::vector<std::int32_t>>()};
        const auto small = folded(image, e["fold"].get<int>());
        QVERIFY(small.has_value());
        const auto expected = e["out"].get<std::vector<std::int64_t>>();
        QCOMPARE(convolved(*small, e["w_folded"].get<std::vector<int>>(), 4, 3, 1, e["pad_folded"].get<int>()), expected);
        QCOMPARE(convolved(image, e["w_big"].get<std::vector<int>>(), 4, 6, e["stride_big"].get<int>(), e["pad_big"].get<int>()), expected);
    }

    void refusesFoldsThatDoNotDivide()
    {
        const FeatureMap map{{3, {6, 9}}, std::vector<std::int32_t>(162)};
        QVERIFY(folded(map, 3).has_value());
        QVERIFY(!folded(map, 2));
        QVERIFY(!folded(map, 0));
        QVERIFY(!folded(map, -3));
        QVERIFY(!unfolded(map, 2));
        QVERIFY(!unfolded(map, 0));
    }

    void bothWaysToTheInputAgree_data()
    {
        QTest::addColumn<int>("fold");
        QTest::newRow("not folded") << 1;
        QTest::newRow("folded by 2") << 2;
        QTest::newRow("folded by 4") << 4;
    }
    void bothWaysToTheInputAgree()
    {
        QFETCH(int, fold);
        Picture picture{{8, 12}, {}};
        for (int i = 0; i < 8 * 12 * 3; ++i)
            picture.rgb.push_back(std::uint8_t(i * 7));
        network::Network net;
        net.picture = {3, {8, 12}};
        net.fold = fold;
        const auto map = networkInput(picture, net);
        QVERIFY(map.has_value());
        QCOMPARE(map->shape, net.input());
        std::vector<std::int8_t> direct(picture.rgb.size());
        normalizeInto(picture.rgb, net.picture, fold, Normalization::Firmware, direct);
        QCOMPARE(std::vector<std::int32_t>(direct.begin(), direct.end()), map->values);
        // By hand: the second phase of the first row begins with the red of the second pixel.
        if (fold == 2)
            QCOMPARE(map->values[3 * 4 * 6], int(picture.pixel(0, 1)[0]) - 128);
    }

    void fitsAnyPictureToTheNetwork()
    {
        Picture picture{{100, 300}, std::vector<std::uint8_t>(90000, 200)};
        network::Network net;
        net.fold = 4;
        const auto map = networkInput(picture, net);
        QVERIFY(map.has_value());
        QCOMPARE(map->shape, (network::Shape{48, {22, 22}}));
        QCOMPARE(map->values, std::vector<std::int32_t>(88 * 88 * 3, 72));

        net.picture.channels = 1;
        net.fold = 1;
        const auto gray = networkInput(picture, net);
        QVERIFY(gray.has_value());
        QCOMPARE(gray->values, std::vector<std::int32_t>(88 * 88, 72));
    }

    void refusesNetworksThatReadNoPicture()
    {
        const Picture picture{{2, 2}, std::vector<std::uint8_t>(12)};
        network::Network net;
        net.picture.channels = 48;
        QVERIFY(!networkInput(picture, net));
        net.picture = {3, {88, 90}};
        net.fold = 4;
        QVERIFY(!networkInput(picture, net));
        net.picture = {3, {0, 0}};
        QVERIFY(!networkInput(picture, net));
    }
};

QTEST_GUILESS_MAIN(TestDatasetInput)
#include "tst_dataset_input.moc"
