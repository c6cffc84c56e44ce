// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Variations of training samples: repeatable, and doing what their names say.
#include "dataset/augment.h"
#include "drawn.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace facet;
using namespace facet::dataset;

namespace {

Picture plain(std::uint8_t red, std::uint8_t green, std::uint8_t blue)
{
    Picture out{{88, 88}, {}};
    for (int i = 0; i < 88 * 88; ++i)
        out.rgb.insert(out.rgb.end(), {red, green, blue});
    return out;
}

// A bright spot on black, and where it is.
Picture spot(int row, int col)
{
    Picture out = plain(0, 0, 0);
    for (int y = row - 3; y <= row + 3; ++y) {
        for (int x = col - 3; x <= col + 3; ++x)
            std::fill_n(out.rgb.begin() + (y * 88 + x) * 3, 3, std::uint8_t(255));
    }
    return out;
}

std::pair<double, double> center(const Picture &picture)
{
    double sum = 0;
    double row = 0;
    double col = 0;
    for (int y = 0; y < picture.extent.rows; ++y) {
        for (int x = 0; x < picture.extent.cols; ++x) {
            const double weight = picture.pixel(y, x)[1];
            sum += weight;
            row += weight * y;
            col += weight * x;
        }
    }
    return {row / sum, col / sum};
}

double mean(const Picture &picture)
{
    double sum = 0;
    for (const std::uint8_t code : picture.rgb)
        sum += code;
    return sum / double(picture.rgb.size());
}

} // namespace

class TestDatasetAugment : public QObject {
    Q_OBJECT

private slots:
    void noneChangesNothing()
    {
        const Picture picture = drawn::picture(drawn::gradient(88, 88));
        for (std::uint32_t i = 0; i < 20; ++i)
            QVERIFY(augmented(picture, Augmentation::none(), {1, 2, i}) == picture);
    }

    void repeatsForTheSameSeedEpochAndIndex()
    {
        const Picture picture = drawn::picture(drawn::gradient(88, 88));
        std::set<std::string> different; // GCC 12 warns about sets of vectors of bytes
        int count = 0;
        for (std::uint64_t seed = 0; seed < 3; ++seed) {
            for (std::uint32_t epoch = 0; epoch < 3; ++epoch) {
                for (std::uint32_t index = 0; index < 3; ++index, ++count) {
                    Augmentation always;
                    always.geometry = 1;
                    const Picture once = augmented(picture, always, {seed, epoch, index});
                    QVERIFY(augmented(picture, always, {seed, epoch, index}) == once);
                    different.emplace(once.rgb.begin(), once.rgb.end());
                }
            }
        }
        QCOMPARE(int(different.size()), count);
    }

    void flipsAsOftenAsAskedFor()
    {
        const Picture picture = drawn::picture(drawn::gradient(31, 20));
        Picture mirror = picture;
        for (int y = 0; y < 20; ++y) {
            for (int x = 0; x < 31; ++x)
                std::copy_n(picture.pixel(y, 30 - x), 3, mirror.rgb.begin() + (y * 31 + x) * 3);
        }
        Augmentation settings = Augmentation::none();
        settings.flip = 0.25;
        int flipped = 0;
        for (std::uint32_t i = 0; i < 4000; ++i) {
            const Picture out = augmented(picture, settings, {5, 0, i});
            QVERIFY(out == picture || out == mirror);
            flipped += out == mirror ? 1 : 0;
        }
        QVERIFY2(std::abs(flipped - 1000) < 120, qPrintable(QString::number(flipped))); // more than four deviations
    }

    void movesWithinTheRangesAskedFor_data()
    {
        QTest::addColumn<double>("shift");
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("degrees");
        QTest::addColumn<bool>("flip");
        QTest::addColumn<double>("furthest"); // pixels the spot at 20 right of the center may move; it must come near to that
        QTest::newRow("shift by a tenth of the side") << 0.1 << 0.0 << 0.0 << false << 8.8 * std::sqrt(2.0);
        QTest::newRow("scale by a fifth of its distance") << 0.0 << 0.2 << 0.0 << false << 4.0;
        QTest::newRow("turn by 30 degrees") << 0.0 << 0.0 << 30.0 << false << 2 * 20 * std::sin(15 * 3.14159265 / 180);
        QTest::newRow("turn a mirror image") << 0.0 << 0.0 << 30.0 << true << 2 * 20 * std::sin(15 * 3.14159265 / 180);
    }
    void movesWithinTheRangesAskedFor()
    {
        QFETCH(double, shift);
        QFETCH(double, scale);
        QFETCH(double, degrees);
        QFETCH(bool, flip);
        QFETCH(double, furthest);
        Augmentation settings = Augmentation::none();
        settings.flip = flip ? 1 : 0;
        settings.geometry = 1;
        settings.shift = shift;
        settings.scale = scale;
        settings.degrees = degrees;
        const auto [row, col] = center(flip ? spot(44, 87 - 64) : spot(44, 64));
        double most = 0;
        for (std::uint32_t i = 0; i < 400; ++i) {
            // A mirrored spot is looked for where the other one would be.
            const auto [y, x] = center(augmented(spot(44, 64), settings, {9, 0, i}));
            most = std::max(most, std::hypot(y - row, x - col));
        }
        QVERIFY2(most <= furthest + 0.3 && most >= furthest * 0.85, qPrintable(QString("%1 of %2").arg(most).arg(furthest)));
    }

    void recolorsWithinTheRangesAskedFor()
    {
        Augmentation settings = Augmentation::none();
        settings.color = 1;
        settings.brightness = 0.2;
        double lowest = 255;
        double highest = 0;
        for (std::uint32_t i = 0; i < 300; ++i) {
            const double value = mean(augmented(plain(100, 100, 100), settings, {3, 0, i}));
            lowest = std::min(lowest, value);
            highest = std::max(highest, value);
        }
        QVERIFY(lowest >= 80 && lowest < 83 && highest <= 120 && highest > 117);

        settings = Augmentation::none();
        settings.color = 1;
        settings.saturation = 0.5; // gray stays gray, colors move towards it or away
        for (std::uint32_t i = 0; i < 50; ++i)
            QVERIFY(augmented(plain(90, 90, 90), settings, {3, 0, i}) == plain(90, 90, 90));
        const Picture red = augmented(plain(200, 90, 90), settings, {3, 0, 1});
        QVERIFY(red.rgb[0] != 200);
        settings.contrast = 0.5; // a plain picture has none
        settings.saturation = 0;
        QVERIFY(augmented(plain(90, 90, 90), settings, {3, 0, 4}) == plain(90, 90, 90));
    }

    void noiseHasNoMeanAndTheDeviationAskedFor()
    {
        Augmentation settings = Augmentation::none();
        settings.noise = 1;
        settings.noiseDeviation = 10;
        double most = 0;
        for (std::uint32_t i = 0; i < 60; ++i) {
            const Picture out = augmented(plain(128, 128, 128), settings, {4, 0, i});
            QVERIFY(std::abs(mean(out) - 128) < 0.5);
            double squares = 0;
            for (const std::uint8_t code : out.rgb)
                squares += (code - 128.0) * (code - 128.0);
            most = std::max(most, std::sqrt(squares / double(out.rgb.size())));
        }
        QVERIFY2(most <= 10.2 && most > 9, qPrintable(QString::number(most)));
    }
};

QTEST_GUILESS_MAIN(TestDatasetAugment)
#include "tst_dataset_augment.moc"
