// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whole sources prepared, with every count known beforehand: the pictures are drawn so that chance has no say in the labels.
#include "dataset/demo.h"
#include "dataset/prepare.h"
#include "formats/file.h"
#include "formats/npy.h"
#include "wider_set.h"

#include <QTest>

#include <map>
#include <set>

using namespace facet;
using namespace facet::dataset;
using drawn::WiderSet;

namespace {

constexpr const char *kGood = "50 60 80 90 0 0 0 0 0 0 ";

// Ten pictures of the size of the crop, so that every crop is the whole picture; broken files; every quirk.
void draw(WiderSet &set)
{
    const auto add = [&](const QString &name, const QStringList &boxes, bool val = false) {
        set.picture(name, 200, 200, val);
        set.line(name, val);
        set.line(QString::number(boxes.size()), val);
        for (const QString &box : boxes)
            set.line(box, val);
    };
    for (const char *name : {"0--Parade/face1.jpg", "0--Parade/face2.jpg", "0--Parade/face3.jpg"})
        add(name, {kGood});
    add("0--Parade/small.jpg", {"50 60 20 23 0 0 0 0 0 0 "});
    add("0--Parade/blurred.jpg", {"50 60 80 90 2 0 0 0 0 0 "});
    add("0--Parade/occluded.jpg", {"50 60 80 90 0 0 0 0 2 0 "});
    add("0--Parade/invalid.jpg", {"50 60 80 90 0 0 0 1 0 0 "});
    add("0--Parade/nosize.jpg", {"10 10 0 20 0 0 0 0 0 0 ", "10 10 20 0 0 0 0 0 0 0 "}); // no face is left
    add("0--Parade/outside.jpg", {"300 10 20 20 0 0 0 0 0 0 ", "-10 60 80 90 0 0 0 0 0 0 "});
    set.picture("2--Demonstration/none.jpg", 200, 200);
    set.text("2--Demonstration/none.jpg\r\n0\r\n0 0 0 0 0 0 0 0 0 0 \r\n"); // with its line of zeros
    set.picture("2--Demonstration/bare.jpg", 200, 200);
    set.text("2--Demonstration/bare.jpg\n0\n"); // without
    set.picture("2--Demonstration/tiny.jpg", 80, 300);
    set.line(QStringLiteral("2--Demonstration/tiny.jpg\n1\n") + kGood);
    set.line(QStringLiteral("0--Parade/face1.jpg\n1\n") + kGood); // again
    set.line(QStringLiteral("../face1.jpg\n1\n") + kGood);
    // Broken: absent, empty, a text, cut.
    for (const char *name : {"broken/absent.jpg", "broken/cut.jpg", "broken/empty.jpg", "broken/text.jpg"})
        set.line(QString(name) + "\n1\n" + kGood);
    set.bytes("broken/empty.jpg", {});
    set.bytes("broken/text.jpg", "not a picture");
    set.bytes("broken/cut.jpg", QByteArray::fromStdString(drawn::encoded(drawn::gradient(200, 200), "JPG")).chopped(400));
    set.line("broken/short.jpg"); // the file ends before its number of faces
    add("0--Parade/val1.jpg", {kGood}, true);
    add("0--Parade/val2.jpg", {}, true);
    set.close();
}

std::map<std::string, std::int64_t> byName(const std::vector<NamedCount> &counts)
{
    std::map<std::string, std::int64_t> out;
    for (const NamedCount &entry : counts)
        out[entry.name] = entry.count;
    return out;
}

PlanSettings plainSettings()
{
    PlanSettings settings;
    settings.crops.perFace = 0;
    settings.crops.perPicture = 3;
    settings.balance = 0;
    settings.validation = 0;
    return settings;
}

} // namespace

class TestDatasetPrepare : public QObject {
    Q_OBJECT

private slots:
    void countsEveryReasonOfAWiderSet()
    {
        WiderSet set;
        draw(set);
        QCOMPARE(guessedKind(set.path()), std::optional(SourceKind::Wider));
        const auto catalog = readWider(set.path());
        QVERIFY2(catalog.has_value(), catalog ? "" : catalog.error().message().c_str());
        const std::string file = set.file("out.facetset");
        const auto written = prepare(*catalog, planned(*catalog, plainSettings()), file);
        QVERIFY2(written.has_value(), written ? "" : written.error().message().c_str());

        // Three crops of each picture: four with a face and three without in train; one and one in test.
        const auto prepared = PreparedSet::open(file);
        QVERIFY(prepared && prepared->verify());
        QVERIFY(prepared->description() == *written);
        const auto counts = prepared->counts();
        QCOMPARE(counts[std::size_t(Split::Train)], (std::vector<std::int64_t>{9, 12}));
        QCOMPARE(counts[std::size_t(Split::Validation)], (std::vector<std::int64_t>{0, 0}));
        QCOMPARE(counts[std::size_t(Split::Test)], (std::vector<std::int64_t>{3, 3}));
        const std::map<std::string, std::int64_t> drops{
            {"invalid annotation", 3},      {"cut face", 0},          {"overlap between the thresholds", 0},
            {"face too small", 3},          {"blurred face", 3},      {"occluded face", 3},
            {"faces may not be listed", 0}, {"picture too small", 1}, {"left out for the balance of classes", 0}};
        QCOMPARE(byName(written->dropped), drops);
        // The box of tiny.jpg reaches out of its 80 columns.
        const std::map<std::string, std::int64_t> quirks{
            {"line of zeros for a picture without faces", 1}, {"fewer boxes than announced", 1}, {"second entry of a picture", 1},
            {"name that leads out of the folder", 1},         {"box without size", 2},           {"box outside of the picture", 1},
            {"box cut at the border of the picture", 2}};
        QCOMPARE(byName(written->remarks), quirks);
        std::map<std::string, std::string> broken;
        for (const NamedText &entry : written->broken)
            broken[entry.name] = entry.text;
        QCOMPARE(broken.size(), std::size_t(4));
        QVERIFY(broken["WIDER_train/broken/absent.jpg"].find("no such file") != std::string::npos);
        QVERIFY(broken["WIDER_train/broken/empty.jpg"].find("no JPEG") != std::string::npos);
        QVERIFY(broken["WIDER_train/broken/text.jpg"].find("no JPEG") != std::string::npos);
        QVERIFY(broken["WIDER_train/broken/cut.jpg"].find("in the middle") != std::string::npos);

        // The pixels are those of the source.
        for (std::size_t i = 0; i < prepared->size(); ++i) {
            const Sample sample = prepared->sample(i);
            const std::string name = written->sources[sample.source];
            const auto source = readPicture(set.path() + "/" + name.substr(0, name.find('/')) + "/images" + name.substr(name.find('/')));
            QVERIFY(source.has_value());
            QVERIFY(prepared->picture(i) == resized(*source, sample.crop, {88, 88}));
        }
    }

    void countsCutFacesAndOverlaps()
    {
        WiderSet set;
        // Crops about the blurred face hold the left end of the large one, never its middle; crops about the large one cut it.
        set.picture("cut.jpg", 500, 200);
        set.line("cut.jpg\n2\n100 80 40 40 2 0 0 0 0 0 \n140 0 360 200 0 0 0 0 0 0 ");
        set.close();
        const auto catalog = readWider(set.path());
        QVERIFY(catalog.has_value());
        PlanSettings settings = plainSettings();
        settings.crops.perPicture = 0;
        settings.crops.perFace = 7;
        const auto drops = planned(*catalog, settings).drops();
        QCOMPARE(drops[std::size_t(Drop::Overlap)], 7);
        QCOMPARE(drops[std::size_t(Drop::CutFace)], 7);
        QVERIFY(!prepare(*catalog, planned(*catalog, settings), set.file("out.facetset"))); // no sample at all
    }

    void theSameSeedGivesTheSameBytes()
    {
        WiderSet set;
        draw(set);
        const auto catalog = readWider(set.path());
        PlanSettings settings;
        settings.crops.side = 120; // chance has a say
        const auto bytes = [&](std::uint64_t seed, int threads) {
            settings.seed = seed;
            PrepareOptions options;
            options.threads = threads;
            const std::string file = set.file("out.facetset");
            return prepare(*catalog, planned(*catalog, settings), file, options) ? *formats::readFile(file, 1 << 24) : std::string();
        };
        const std::string once = bytes(7, 1);
        QVERIFY(!once.empty());
        QVERIFY(once == bytes(7, 1));
        QVERIFY(once == bytes(7, 4));
        QVERIFY(once != bytes(8, 1));
        // Another folder with the same name and pictures as well.
        QVERIFY(readWider(set.path() + "/.")->pictures.size() == catalog->pictures.size());
    }

    void noPictureStandsOnTwoSides()
    {
        Catalog catalog;
        catalog.classes = {"no face", "face"};
        for (int i = 0; i < 500; ++i) {
            SourcePicture picture;
            picture.name = "p" + std::to_string(i);
            picture.extent = {300, 400};
            if (i % 5 == 0) {
                picture.faces.emplace_back();
                picture.faces.back().box = {100, 100, 90, 90};
            }
            catalog.pictures.push_back(picture);
        }
        PlanSettings settings;
        settings.validation = 0.2;
        settings.test = 0.1;
        settings.balance = 0;
        const Plan plan = planned(catalog, settings);
        std::map<std::pair<bool, Split>, int> dealt;
        for (std::size_t i = 0; i < 500; ++i)
            ++dealt[{!catalog.pictures[i].faces.empty(), plan.pictures[i].split}]; // a picture has one split: so have all its crops
        QCOMPARE((dealt[{true, Split::Test}]), 10);
        QCOMPARE((dealt[{true, Split::Validation}]), 20);
        QCOMPARE((dealt[{true, Split::Train}]), 70);
        QCOMPARE((dealt[{false, Split::Test}]), 40);
        QCOMPARE((dealt[{false, Split::Validation}]), 80);
        QCOMPARE((dealt[{false, Split::Train}]), 280);

        // A picture keeps its crops when others are added.
        Catalog more = catalog;
        more.pictures.insert(more.pictures.begin(), more.pictures.front());
        more.pictures.front().name = "another";
        QVERIFY(planned(more, settings).pictures[17].crops == plan.pictures[16].crops);

        settings.balance = 1.5;
        const auto counts = planned(catalog, settings).counts(2);
        const auto all = plan.counts(2);
        for (std::size_t split = 0; split < kSplits; ++split) {
            const std::int64_t rarest = std::min(all[split][0], all[split][1]);
            QVERIFY(rarest > 0);
            for (std::size_t label = 0; label < 2; ++label)
                QCOMPARE(counts[split][label], std::min(all[split][label], std::int64_t(std::llround(double(rarest) * 1.5))));
        }
    }

    void readsFoldersOfClasses()
    {
        const QTemporaryDir folder;
        const auto put = [&](const QString &name, int width, int height) {
            QDir(folder.path()).mkpath(QFileInfo(name).path());
            return drawn::gradient(width, height).save(folder.filePath(name));
        };
        for (int i = 0; i < 10; ++i) {
            QVERIFY(put(QString("cat/deep/er/%1.png").arg(i), 120, 90));
            QVERIFY(put(QString("dog/%1.jpg").arg(i), 60, 90));
        }
        QVERIFY(put("dog/notes.txt.bmp", 5, 5));
        QFile(folder.filePath("dog/readme.txt")).open(QIODevice::WriteOnly);
        QVERIFY(guessedKind(folder.path().toStdString()) == SourceKind::Folders);
        const auto catalog = readFolders(folder.path().toStdString());
        QVERIFY(catalog.has_value());
        QCOMPARE(catalog->classes, (std::vector<std::string>{"cat", "dog"}));
        QCOMPARE(catalog->pictures.size(), std::size_t(21));
        const Plan plan = planned(*catalog, defaultSettings(SourceKind::Folders));
        QCOMPARE(plan.counts(2)[std::size_t(Split::Validation)], (std::vector<std::int64_t>{1, 1}));
        QCOMPARE(plan.samples(), 21);
        QVERIFY(plan.pictures[0].crops[0].rect == (Rect{15, 0, 90, 90}));

        // With folders of splits above: theirs count, and without a validation it is taken from the training pictures.
        const QTemporaryDir split;
        for (const char *part : {"train", "test"}) {
            for (const char *name : {"cat", "dog"}) {
                for (int i = 0; i < 10; ++i) {
                    const QString path = split.filePath(QString("%1/%2/%3.png").arg(part, name).arg(i));
                    QDir().mkpath(QFileInfo(path).path());
                    QVERIFY(drawn::gradient(30, 30, i).save(path));
                }
            }
        }
        const auto parts = readFolders(split.path().toStdString());
        QVERIFY(parts.has_value());
        QCOMPARE(parts->classes, (std::vector<std::string>{"cat", "dog"}));
        const auto counts = planned(*parts, defaultSettings(SourceKind::Folders)).counts(2);
        QCOMPARE(counts[std::size_t(Split::Train)], (std::vector<std::int64_t>{9, 9}));
        QCOMPARE(counts[std::size_t(Split::Validation)], (std::vector<std::int64_t>{1, 1}));
        QCOMPARE(counts[std::size_t(Split::Test)], (std::vector<std::int64_t>{10, 10}));
    }

    void readsArrays_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QList<int>>("shape");
        QTest::addColumn<double>("scale"); // of a code
        QTest::addColumn<int>("offset");
        QTest::newRow("bytes, channels last") << int(formats::NpyType::UInt8) << QList<int>{3, 4, 5, 3} << 1.0 << 0;
        QTest::newRow("signed bytes") << int(formats::NpyType::Int8) << QList<int>{3, 4, 5, 3} << 1.0 << -128;
        QTest::newRow("wide integers") << int(formats::NpyType::Int64) << QList<int>{3, 4, 5, 3} << 1.0 << 0;
        QTest::newRow("reals from 0 to 1") << int(formats::NpyType::Float32) << QList<int>{3, 4, 5, 3} << 1 / 255.0 << 0;
        QTest::newRow("channels first") << int(formats::NpyType::UInt8) << QList<int>{3, 3, 4, 5} << 1.0 << 0;
        QTest::newRow("gray") << int(formats::NpyType::UInt8) << QList<int>{3, 4, 5} << 1.0 << 0;
    }
    void readsArrays()
    {
        QFETCH(int, type);
        QFETCH(QList<int>, shape);
        QFETCH(double, scale);
        QFETCH(int, offset);
        const QTemporaryDir folder;
        const bool gray = shape.size() == 3;
        const bool planes = shape.size() == 4 && shape[1] == 3;
        formats::NpyArray images{formats::NpyType(type), {shape.begin(), shape.end()}, {}, {}};
        const auto codeAt = [&](int n, int y, int x, int c) { return n * 60 + y * 15 + x * 3 + (gray ? 0 : c); };
        int total = 1;
        for (const int side : shape)
            total *= side;
        for (int i = 0; i < total; ++i) {
            const int code = gray     ? codeAt(i / 20, i / 5 % 4, i % 5, 0)
                             : planes ? codeAt(i / 60, i / 5 % 4, i % 5, i / 20 % 3)
                                      : codeAt(i / 60, i / 15 % 4, i / 3 % 5, i % 3);
            if (scale == 1.0)
                images.integers.push_back(code + offset);
            else
                images.reals.push_back(float(code * scale));
        }
        const formats::NpyArray labels{formats::NpyType::Int64, {3}, {1, 0, 1}, {}};
        const auto write = [&](const char *name, const formats::NpyArray &array) {
            QVERIFY(formats::writeFileAtomically(folder.filePath(name).toStdString(), formats::writeNpy({array})).has_value());
        };
        write("images.npy", images);
        write("labels.npy", labels);
        const auto catalog = readArrays(folder.path().toStdString());
        QVERIFY2(catalog.has_value(), catalog ? "" : catalog.error().message().c_str());
        QCOMPARE(catalog->classes.size(), std::size_t(2));
        QCOMPARE(*catalog->pictures[1].label, 0);
        for (int n = 0; n < 3; ++n) {
            for (int y = 0; y < 4; ++y) {
                for (int x = 0; x < 5; ++x) {
                    for (int c = 0; c < 3; ++c)
                        QCOMPARE(int(catalog->arrays[std::size_t(n)].pixel(y, x)[c]), codeAt(n, y, x, c));
                }
            }
        }
        PlanSettings settings = defaultSettings(SourceKind::Npy);
        settings.size = {4, 5};
        const std::string file = folder.filePath("out.facetset").toStdString();
        QVERIFY(prepare(*catalog, planned(*catalog, settings), file).has_value());
        QVERIFY(PreparedSet::open(file)->picture(2) == catalog->arrays[2]);

        write("labels.npy", {formats::NpyType::Int64, {2}, {1, 0}, {}});
        QVERIFY(!readArrays(folder.path().toStdString()));
        write("labels.npy", {formats::NpyType::Int64, {3}, {1, 0, -1}, {}});
        QVERIFY(!readArrays(folder.path().toStdString()));
        write("labels.npy", labels);
        (images.integers.empty() ? images.reals[5] = 1.5 : double(images.integers[5] = 300));
        if (formats::NpyType(type) == formats::NpyType::Float32 || formats::NpyType(type) == formats::NpyType::Int64) {
            write("images.npy", images);
            QVERIFY(!readArrays(folder.path().toStdString()));
        }
    }

    void refusesSourcesThatAreNone()
    {
        const QTemporaryDir empty;
        const std::string path = empty.path().toStdString();
        QVERIFY(!guessedKind(path));
        QVERIFY(!guessedKind("/no/such/folder"));
        for (const SourceKind kind : {SourceKind::Wider, SourceKind::Folders, SourceKind::Npy, SourceKind::Demo}) {
            const auto catalog = readCatalog(path, kind);
            QVERIFY(!catalog);
            QVERIFY(!catalog.error().remedy.empty());
            QVERIFY(sourceKindByName(sourceKindName(kind)) == kind);
        }
    }

    void namesEverythingThatIsWrongWithSettings()
    {
        QVERIFY(checked(PlanSettings()).empty());
        PlanSettings settings;
        settings.size = {0, 88};
        settings.crops.side = 10;
        settings.crops.perFace = -1;
        settings.crops.nothing = 0.95;
        settings.validation = 0.6;
        settings.test = 0.4;
        settings.balance = 0.5;
        settings.crops.smallestFace = -1;
        QCOMPARE(checked(settings).size(), std::size_t(7));
    }

    void saysWhyNoPictureCanBeRead()
    {
        WiderSet set;
        set.bytes("cut.jpg", QByteArray::fromStdString(drawn::encoded(drawn::gradient(200, 200), "JPG")).chopped(400));
        set.line(QStringLiteral("cut.jpg\n1\n") + kGood);
        set.close();
        const auto catalog = readWider(set.path());
        const auto written = prepare(*catalog, planned(*catalog, plainSettings()), set.file("out.facetset"));
        QVERIFY(!written);
        QVERIFY2(written.error().what.find("cut.jpg: The picture ends in the middle") != std::string::npos, written.error().what.c_str());
    }

    void canBeCanceled()
    {
        WiderSet set;
        draw(set);
        const auto catalog = readWider(set.path());
        std::stop_source stop;
        stop.request_stop();
        PrepareOptions options;
        options.stop = stop.get_token();
        const auto written = prepare(*catalog, planned(*catalog, plainSettings()), set.file("out.facetset"), options);
        QVERIFY(!written);
        QCOMPARE(written.error().what, std::string("canceled"));
        QVERIFY(!QFile::exists(QString::fromStdString(set.file("out.facetset"))));
    }

    void theRecipeOfTheDemonstrationIsSound()
    {
        const DemoRecipe &recipe = demoRecipe();
        QCOMPARE(recipe.faces.size(), std::size_t(102));
        std::set<std::string> folders;
        for (const DemoPackage &package : recipe.packages) {
            folders.insert(package.folder());
            QVERIFY(!package.licence.empty());
            QVERIFY(package.registry == Registry::Debian || !package.version.empty());
        }
        QCOMPARE(folders.size(), recipe.packages.size());
        for (const DemoFace &face : recipe.faces) {
            const auto holds = [&](const std::string &folder) { return face.picture.starts_with(folder + "/"); };
            QVERIFY2(std::ranges::any_of(folders, holds), face.picture.c_str());
            QVERIFY(face.box.area() > 0);
        }
        QVERIFY(!parseDemoRecipe("h\nnpm,a,1,MIT\n", "h\n"));
        QVERIFY(!parseDemoRecipe("h\nsvn,a,1,MIT,\n", "h\n"));
        QVERIFY(!parseDemoRecipe("h\n", "h\na.jpg,zz,1,2,3,4\n"));
        QVERIFY(parseDemoRecipe("# c\nh\nnpm,@a/b,1,MIT,*.jpg !x*\n", "h\n")->packages[0].folder() == "npm/a-b-1");
        QVERIFY(matches({"a/*.jpg", "!a/x*"}, "a/b.jpg"));
        QVERIFY(!matches({"a/*.jpg", "!a/x*"}, "a/x.jpg"));
        QVERIFY(!matches({"a/*.jpg"}, "a/b/c.jpg"));
        QVERIFY(!matches({}, "a"));
    }
};

QTEST_GUILESS_MAIN(TestDatasetPrepare)
#include "tst_dataset_prepare.moc"
