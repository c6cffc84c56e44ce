// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Which squares become samples, and why others do not.
#include "dataset/crops.h"
#include "dataset/random.h"

#include <QTest>

#include <map>
#include <set>

using namespace facet;
using namespace facet::dataset;

namespace {

Face face(const Rect &box)
{
    Face out;
    out.box = box;
    return out;
}

Face with(Face from, int blur, int occlusion, bool invalid)
{
    from.blur = blur;
    from.occlusion = occlusion;
    from.invalid = invalid;
    return from;
}

// The share of a box inside of a square, pixel by pixel.
double shareByPixels(const Rect &box, const Rect &square)
{
    int inside = 0;
    for (int y = box.y; y < box.y + box.height; ++y) {
        for (int x = box.x; x < box.x + box.width; ++x)
            inside += x >= square.x && x < square.x + square.width && y >= square.y && y < square.y + square.height ? 1 : 0;
    }
    return inside / double(box.width) / box.height;
}

} // namespace

Q_DECLARE_METATYPE(facet::dataset::Face)

class TestDatasetCrops : public QObject {
    Q_OBJECT

private slots:
    void judgesOneFace_data()
    {
        QTest::addColumn<Face>("face");
        QTest::addColumn<int>("label");
        QTest::addColumn<int>("drop");
        const Face good = face({50, 60, 80, 90});
        const auto row = [](const char *name, const Face &one, int label, Drop drop = Drop::Balance) {
            QTest::newRow(name) << one << label << int(drop);
        };
        row("a face in the middle is a face", good, kFace);
        row("a face at the border is a face", face({0, 0, 30, 30}), kFace);
        row("a face that fills the square is a face", face({0, 0, 200, 200}), kFace);
        row("a face far away is none", face({400, 60, 80, 90}), kNoFace);
        row("a face beside the square is none", face({200, 60, 80, 90}), kNoFace);
        row("nine tenths of a face are a face", face({-10, 60, 100, 100}), kFace);
        row("a little less is a cut face", face({-11, 60, 100, 100}), kDropped, Drop::CutFace);
        row("half a face with its middle is a cut face", face({-50, 60, 100, 100}), kDropped, Drop::CutFace);
        row("half a face without its middle reaches in", face({-51, 60, 100, 100}), kDropped, Drop::Overlap);
        row("a twentieth of a face is nothing", face({-95, 60, 100, 100}), kNoFace);
        row("a little more reaches in", face({-94, 60, 100, 100}), kDropped, Drop::Overlap);
        row("a face larger than the square is cut", face({-100, -100, 400, 400}), kDropped, Drop::CutFace);
        row("24 pixels are enough", face({50, 60, 24, 24}), kFace);
        row("23 pixels of the shorter side are too few", face({50, 60, 23, 60}), kDropped, Drop::TooSmall);
        row("some blur is allowed", with(good, 1, 0, false), kFace);
        row("heavy blur is not", with(good, 2, 0, false), kDropped, Drop::Blurred);
        row("a partly hidden face is allowed", with(good, 0, 1, false), kFace);
        row("a mostly hidden one is not", with(good, 0, 2, false), kDropped, Drop::Occluded);
        row("an invalid annotation is not", with(good, 0, 0, true), kDropped, Drop::Invalid);
        row("an invalid annotation that is cut is invalid first", with(face({-50, 60, 100, 100}), 2, 2, true), kDropped, Drop::Invalid);
        row("an invalid annotation elsewhere does not matter", with(face({300, 0, 50, 50}), 0, 0, true), kNoFace);
        row("a small blurred face is too small first", with(face({50, 60, 20, 20}), 2, 2, false), kDropped, Drop::TooSmall);
    }
    void judgesOneFace()
    {
        QFETCH(Face, face);
        QFETCH(int, label);
        QFETCH(int, drop);
        const std::array faces{face};
        const Crop crop = judged({0, 0, 200, 200}, faces, true, {});
        QCOMPARE(crop.label, label);
        QCOMPARE(int(crop.drop), drop);
        QCOMPARE(crop.face, label == kNoFace ? -1 : 0);
    }

    void judgesSeveralFaces()
    {
        const CropSettings settings;
        const Face good = face({10, 10, 40, 40});
        const Face blurred = with(face({60, 60, 100, 100}), 2, 0, false);
        const Face small = face({5, 190, 10, 10});
        const Rect square{0, 0, 200, 200};
        // One good face is enough, in any order.
        QCOMPARE(judged(square, std::array{good, blurred, small}, true, settings).label, kFace);
        QCOMPARE(judged(square, std::array{blurred, small, good}, true, settings).face, 2);
        // Without one the largest part decides.
        QCOMPARE(judged(square, std::array{small, blurred}, true, settings).drop, Drop::Blurred);
        QCOMPARE(judged(square, std::array{blurred, small}, true, settings).drop, Drop::Blurred);
        // The largest of several good ones is named.
        QCOMPARE(judged(square, std::array{good, face({60, 60, 100, 100})}, true, settings).face, 1);
        // Where faces are missing from the list, nothing is called faceless.
        QCOMPARE(judged(square, {}, false, settings).drop, Drop::Unlisted);
        QCOMPARE(judged(square, std::array{good}, false, settings).label, kFace);
    }

    void cleansBoxes()
    {
        const std::array faces{face({-10, -10, 30, 30}), face({5, 5, 0, 10}), face({5, 5, 10, -3}), face({100, 20, 10, 10}),
                               face({90, 70, 10, 10})};
        QuirkCounts quirks{};
        const auto usable = usableFaces(faces, {80, 100}, quirks);
        QCOMPARE(usable.size(), std::size_t(2));
        QVERIFY(usable[0].box == (Rect{0, 0, 20, 20}));
        QVERIFY(usable[1].box == (Rect{90, 70, 10, 10}));
        QCOMPARE(quirks[std::size_t(Quirk::BoxWithoutSize)], 2);
        QCOMPARE(quirks[std::size_t(Quirk::BoxOutsidePicture)], 1);
        QCOMPARE(quirks[std::size_t(Quirk::BoxLeavesPicture)], 1);
    }

    void placesSquaresInside_data()
    {
        QTest::addColumn<int>("scaled");
        QTest::newRow("200 x 200") << 0;
        QTest::newRow("scaled with the faces") << 1;
    }
    // Random pictures and boxes; every square is judged again, pixel by pixel.
    void placesSquaresInside()
    {
        QFETCH(int, scaled);
        CropSettings settings;
        settings.size = scaled != 0 ? CropSize::Scaled : CropSize::Fixed;
        Random random(11);
        std::map<int, int> labels;
        for (int round = 0; round < 60; ++round) {
            const network::Extent picture{random.between(88, 500), random.between(88, 500)};
            std::vector<Face> faces;
            for (int i = random.between(0, 4); i > 0; --i) {
                const int width = random.between(5, 250);
                const int height = random.between(5, 250);
                faces.push_back(with(face({random.between(-50, picture.cols), random.between(-50, picture.rows), width, height}),
                                     random.between(0, 2), random.between(0, 2), random.chance(0.1)));
            }
            QuirkCounts quirks{};
            faces = usableFaces(faces, picture, quirks);
            const auto crops = cropsOf(picture, faces, true, settings, std::uint64_t(round));
            QCOMPARE(crops.size(), faces.size() * 2 + 6);
            for (const Crop &crop : crops) {
                QCOMPARE(crop.rect.width, crop.rect.height);
                QVERIFY(crop.rect.x >= 0 && crop.rect.y >= 0 && crop.rect.x + crop.rect.width <= picture.cols &&
                        crop.rect.y + crop.rect.height <= picture.rows);
                QVERIFY(crop.rect.width >= 88);
                if (scaled == 0)
                    QCOMPARE(crop.rect.width, std::min({200, picture.rows, picture.cols}));
                bool good = false;
                bool any = false;
                for (const Face &one : faces) {
                    const double share = shareByPixels(one.box, crop.rect);
                    any = any || share > settings.nothing;
                    good = good || (share >= settings.whole && !one.invalid && one.blur < 2 && one.occlusion < 2 &&
                                    std::min(one.box.width, one.box.height) >= 24);
                }
                QCOMPARE(crop.label, good ? kFace : any ? kDropped : kNoFace);
                ++labels[crop.label];
            }
            QVERIFY(cropsOf(picture, faces, true, settings, std::uint64_t(round)) == crops);
        }
        QCOMPARE(int(labels.size()), 3); // all three were met
    }

    void squaresAboutAFaceHoldIt()
    {
        CropSettings settings;
        settings.perPicture = 0;
        settings.perFace = 50;
        for (const CropSize size : {CropSize::Fixed, CropSize::Scaled}) {
            settings.size = size;
            for (const Rect &box : {Rect{0, 0, 60, 80}, Rect{740, 520, 60, 80}, Rect{300, 200, 150, 110}}) {
                const std::array faces{face(box)};
                std::set<std::pair<int, int>> places;
                for (const Crop &crop : cropsOf({600, 800}, faces, true, settings, 3)) {
                    QCOMPARE(crop.label, kFace);
                    QVERIFY(intersection(crop.rect, box) == box);
                    places.emplace(crop.rect.x, crop.rect.y);
                }
                QVERIFY(size == CropSize::Scaled || places.size() > 20 || box.x != 300);
            }
        }
    }

    void leavesOutPicturesThatAreTooSmall()
    {
        const auto crops = cropsOf({87, 500}, {}, true, {}, 1);
        QCOMPARE(crops.size(), std::size_t(1));
        QCOMPARE(crops[0].drop, Drop::SmallPicture);
        QCOMPARE(crops[0].label, kDropped);
        QCOMPARE(cropsOf({88, 500}, {}, true, {}, 1).size(), std::size_t(6));
    }
};

QTEST_GUILESS_MAIN(TestDatasetCrops)
#include "tst_dataset_crops.moc"
