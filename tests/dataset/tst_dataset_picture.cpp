// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Picture files in, pixels out; broken ones are errors, never surprises.
#include "dataset/picture.h"
#include "dataset/picture_header.h"
#include "drawn.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <thread>

using namespace facet;
using namespace facet::dataset;

class TestDatasetPicture : public QObject {
    Q_OBJECT

private slots:
    void decodesWhatAnotherEncoded_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<double>("meanError"); // allowed, in codes
        QTest::newRow("PNG keeps every pixel") << QByteArray("PNG") << 0.0;
        QTest::newRow("BMP keeps every pixel") << QByteArray("BMP") << 0.0;
        QTest::newRow("binary PPM keeps every pixel") << QByteArray("PPM") << 0.0;
        QTest::newRow("JPEG keeps them nearly") << QByteArray("JPG") << 4.0;
    }
    void decodesWhatAnotherEncoded()
    {
        QFETCH(QByteArray, format);
        QFETCH(double, meanError);
        const QImage image = drawn::gradient(61, 37);
        const std::string bytes = drawn::encoded(image, format.constData());
        const auto header = parsePictureHeader(bytes);
        QVERIFY2(header.has_value(), header ? "" : header.error().message().c_str());
        QCOMPARE(header->extent.rows, 37);
        QCOMPARE(header->extent.cols, 61);
        const auto picture = decodePicture(bytes);
        QVERIFY2(picture.has_value(), picture ? "" : picture.error().message().c_str());
        const Picture expected = drawn::picture(image);
        QCOMPARE(picture->extent, expected.extent);
        double sum = 0;
        for (std::size_t i = 0; i < expected.rgb.size(); ++i)
            sum += std::abs(int(expected.rgb[i]) - int(picture->rgb[i]));
        QVERIFY2(sum / double(expected.rgb.size()) <= meanError, qPrintable(QString::number(sum / double(expected.rgb.size()))));
    }

    void grayBecomesRgb()
    {
        const auto picture = decodePicture(std::string("P5\n# two pixels\n2 1\n255\n\x10\xf0", 26));
        QVERIFY2(picture.has_value(), picture ? "" : picture.error().message().c_str());
        QCOMPARE(picture->rgb, (std::vector<std::uint8_t>{0x10, 0x10, 0x10, 0xf0, 0xf0, 0xf0}));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("complaint");
        const std::string png = drawn::encoded(drawn::gradient(40, 30), "PNG");
        const std::string jpeg = drawn::encoded(drawn::gradient(40, 30), "JPG");
        const auto row = [](const char *name, const std::string &bytes, const char *complaint) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(complaint);
        };
        row("an empty file", "", "no JPEG");
        row("a text", "hello, this is not a picture", "no JPEG");
        row("a JPEG cut in its pixels", jpeg.substr(0, jpeg.size() - 40), "in the middle");
        row("a JPEG cut in its header", jpeg.substr(0, 100), "before its size is known");
        row("a PNG cut in its pixels", png.substr(0, png.size() - 20), "in the middle");
        std::string wrong = png;
        wrong[png.find("IDAT") + 20] ^= 0x55;
        row("a PNG with a damaged checksum", wrong, "cannot be decoded");
        std::string huge = png;
        huge.replace(16, 8, std::string("\x00\x00\x7f\xff\x00\x00\x7f\xff", 8));
        row("a PNG that claims a thousand million pixels", huge, "at most 64 million");
        std::string empty = png;
        empty.replace(16, 4, std::string(4, '\0'));
        row("a PNG without columns", empty, "no pixels");
        row("a PPM without its pixels", "P6 100 100 255\nabc", "in the middle");
        row("a PPM with an absurd number", "P6 99999999999 1 255\nabc", "damaged");
        row("a frame header behind the scan", std::string("\xff\xd8\xff\xda\x00\x04\x00\x00\xff\xd9", 10), "damaged");
        row("a GIF", "GIF89a", "no JPEG");
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, complaint);
        const auto picture = decodePicture(bytes.toStdString(), "x.jpg");
        QVERIFY(!picture);
        const QString message = QString::fromStdString(picture.error().message());
        QVERIFY2(message.contains(complaint), qPrintable(message));
        QVERIFY(message.startsWith("x.jpg"));
        QVERIFY(!picture.error().remedy.empty());
    }

    void turnsPicturesAsTheyAskFor()
    {
        // An EXIF segment that says "rotated by 90 degrees", behind the start of the file.
        const std::string exif("\xff\xe1\x00\x22"
                               "Exif\0\0"
                               "II*\0\x08\0\0\0"
                               "\x01\0"
                               "\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"
                               "\0\0\0\0",
                               36);
        const std::string plain = drawn::encoded(drawn::gradient(60, 40), "JPG");
        const std::string bytes = plain.substr(0, 2) + exif + plain.substr(2);
        const auto stored = decodePicture(bytes, {}, Orientation::AsStored);
        const auto upright = decodePicture(bytes);
        QVERIFY(stored && upright);
        QCOMPARE(stored->extent, (network::Extent{40, 60}));
        QCOMPARE(upright->extent, (network::Extent{60, 40}));
        // Clockwise: the left column becomes the top row.
        for (int i = 0; i < 40; ++i) {
            for (int c = 0; c < 3; ++c)
                QCOMPARE(upright->pixel(0, i)[c], stored->pixel(39 - i, 0)[c]);
        }
    }

    void readsFilesWithALargeThumbnailBeforeTheSize()
    {
        QTemporaryDir folder;
        const std::string plain = drawn::encoded(drawn::gradient(60, 40), "JPG");
        std::string bytes = plain.substr(0, 2);
        for (int i = 0; i < 5; ++i)
            bytes += std::string("\xff\xe2\xff\xff", 4) + std::string(65533, 'x');
        bytes += plain.substr(2);
        QFile file(folder.filePath("a.jpg"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(bytes));
        file.close();
        const auto header = readPictureHeader(file.fileName().toStdString());
        QVERIFY(header.has_value());
        QCOMPARE(header->extent, (network::Extent{40, 60}));
        QVERIFY(readPicture(file.fileName().toStdString()).has_value());
        QVERIFY(!readPictureHeader(folder.path().toStdString()));
        QVERIFY(!readPicture(folder.filePath("absent.jpg").toStdString()));
    }

    void decodesInSeveralThreadsAtOnce()
    {
        const std::string bytes = drawn::encoded(drawn::gradient(200, 120), "JPG");
        const auto expected = decodePicture(bytes);
        QVERIFY(expected.has_value());
        std::array<bool, 4> same{};
        {
            std::vector<std::jthread> threads;
            for (bool &result : same) {
                threads.emplace_back([&] {
                    result = true;
                    for (int i = 0; i < 20; ++i)
                        result = result && decodePicture(bytes) == expected;
                });
            }
        }
        QCOMPARE(same, (std::array<bool, 4>{true, true, true, true}));
    }

    void readsWhatACameraDelivers()
    {
        const std::string rgb("\x01\x02\x03\x04\x05\x06", 6);
        const auto plain = decodeRawPicture(rgb, RawLayout::Rgb888, {1, 2});
        QVERIFY(plain.has_value());
        QCOMPARE(plain->rgb, (std::vector<std::uint8_t>{1, 2, 3, 4, 5, 6}));
        // 10101 011100 11011 -> a8 70 d8
        const auto big = decodeRawPicture("\xab\x9b", RawLayout::Rgb565BigEndian, {1, 1});
        const auto little = decodeRawPicture("\x9b\xab", RawLayout::Rgb565LittleEndian, {1, 1});
        QVERIFY(big && little);
        QCOMPARE(big->rgb, (std::vector<std::uint8_t>{0xa8, 0x70, 0xd8}));
        QCOMPARE(*big, *little);
        QVERIFY(!decodeRawPicture(rgb, RawLayout::Rgb888, {2, 2}));
        QVERIFY(!decodeRawPicture(rgb, RawLayout::Rgb888, {-1, -2}));
        QVERIFY(!decodeRawPicture(rgb, RawLayout::Rgb888, {1 << 30, 1 << 30}));
    }

    void cutsTheCenterInTheProportionsAskedFor_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("toWidth");
        QTest::addColumn<int>("toHeight");
        QTest::addColumn<QList<int>>("part");
        QTest::newRow("a wide picture loses its sides") << 200 << 100 << 88 << 88 << QList<int>{50, 0, 100, 100};
        QTest::newRow("a high picture loses top and bottom") << 100 << 201 << 88 << 88 << QList<int>{0, 50, 100, 100};
        QTest::newRow("the same proportions lose nothing") << 160 << 120 << 80 << 60 << QList<int>{0, 0, 160, 120};
        QTest::newRow("a single pixel is enough") << 1 << 1 << 88 << 88 << QList<int>{0, 0, 1, 1};
        QTest::newRow("a needle keeps a pixel") << 1 << 1000 << 1000 << 1 << QList<int>{0, 499, 1, 1};
    }
    void cutsTheCenterInTheProportionsAskedFor()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, toWidth);
        QFETCH(int, toHeight);
        QFETCH(QList<int>, part);
        const Rect rect = centeredPart({height, width}, {toHeight, toWidth});
        QCOMPARE((QList<int>{rect.x, rect.y, rect.width, rect.height}), part);
    }

    void resizesByArea()
    {
        // Four pixels become their mean; a part is taken where it lies.
        Picture picture{{4, 4}, std::vector<std::uint8_t>(48, 0)};
        for (int i = 0; i < 16; ++i) {
            for (int c = 0; c < 3; ++c)
                picture.rgb[std::size_t(i * 3 + c)] = std::uint8_t(i * 10 + c);
        }
        const Picture half = resized(picture, {0, 0, 4, 4}, {2, 2});
        QCOMPARE(half.rgb, (std::vector<std::uint8_t>{25, 26, 27, 45, 46, 47, 105, 106, 107, 125, 126, 127}));
        const Picture corner = resized(picture, {2, 2, 2, 2}, {2, 2});
        QCOMPARE(corner.rgb, (std::vector<std::uint8_t>{100, 101, 102, 110, 111, 112, 140, 141, 142, 150, 151, 152}));
        const Picture grown = resized(corner, {0, 0, 2, 2}, {8, 8});
        QCOMPARE(grown.pixel(0, 0)[0], std::uint8_t(100));
        QCOMPARE(grown.pixel(7, 7)[0], std::uint8_t(150));
    }
};

QTEST_GUILESS_MAIN(TestDatasetPicture)
#include "tst_dataset_picture.moc"
