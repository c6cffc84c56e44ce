// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Layer outputs as files: written, read back equal, and what is refused.
#include "formats/file.h"
#include "formats/stage_dump.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using arithmetic::Stage;
using arithmetic::StageCapture;
using formats::NpyArray;
using formats::NpyType;

class TestStageDump : public QObject {
    Q_OBJECT

    static std::string write(const QTemporaryDir &dir, const char *name, const NpyArray &array)
    {
        const std::string path = dir.filePath(QLatin1String(name)).toStdString();
        [&] { QVERIFY(formats::writeFileAtomically(path, formats::writeNpy({array}))); }();
        return path;
    }

private slots:
    void writtenStagesAreReadBackEqual()
    {
        const std::vector<StageCapture> stages{
            {0, Stage::Output, 1, {{2, {1, 3}}, {1, -2, 3, 4, 5, -128}}},
            {3, Stage::Pooling, 1, {{1, {2, 2}}, {7, 8, 9, 10}}},
            {3, Stage::Eltwise, 1, {{1, {1, 1}}, {-5}}},
            {3, Stage::Output, 1, {{1, {1, 2}}, {2'000'000'000, -2'000'000'000}}},
            {112, Stage::Output, 1, {{1, {1, 1}}, {0}}},
        };
        const QTemporaryDir dir;
        const std::string folder = dir.filePath(QStringLiteral("new/dump")).toStdString();
        QVERIFY(formats::writeStages(folder, stages));
        QVERIFY(QFile::exists(QString::fromStdString(folder) + QStringLiteral("/layer03-pooling.npy")));
        const auto read = formats::readStages(folder);
        QVERIFY(read);
        QVERIFY(*read == stages);
    }

    void fileNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("layer");
        QTest::newRow("as written") << "layer03-output.npy" << 3;
        QTest::newRow("without a leading zero") << "layer3-output.npy" << 3;
        QTest::newRow("three digits") << "layer112-eltwise.npy" << 112;
        QTest::newRow("another kind") << "layer03-other.npy" << -1;
        QTest::newRow("no number") << "layer-output.npy" << -1;
        QTest::newRow("a negative number") << "layer-1-output.npy" << -1;
        QTest::newRow("an absurd number") << "layer99999999999-output.npy" << -1;
        QTest::newRow("no kind") << "layer03.npy" << -1;
        QTest::newRow("another file") << "sample.npy" << -1;
    }
    void fileNames()
    {
        QFETCH(QString, name);
        QFETCH(int, layer);
        const auto stage = formats::stageOfFileName(name.toStdString());
        QCOMPARE(stage ? stage->first : -1, layer);
    }

    void leadingOnesAndWholeFloatsAreFine()
    {
        const auto map = formats::mapOf({NpyType::Float32, {1, 2, 2, 1}, {}, {1, 2, -3, 4}});
        QVERIFY(map);
        QVERIFY(*map == (network::FeatureMap{{2, {2, 1}}, {1, 2, -3, 4}}));
        const auto line = formats::mapOf({NpyType::Int64, {4}, {1, 2, 3, 4}, {}});
        QCOMPARE(line->shape.channels, 4);
    }

    void operandsOfPoolingAreStacked()
    {
        const QTemporaryDir dir;
        write(dir, "layer00-pooling.npy", {NpyType::Int8, {2, 3, 1, 2}, std::vector<std::int64_t>(12, 1), {}});
        const auto read = formats::readStages(dir.path().toStdString());
        QVERIFY(read);
        QCOMPARE(read->front().operands, 2);
        QCOMPARE(read->front().map.shape.channels, 6);
    }

    void refuses_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("says");
        QTest::newRow("fractions") << 0 << "not whole";
        QTest::newRow("more than 32 bits") << 1 << "32 bits";
        QTest::newRow("four dimensions") << 2 << "4 dimensions";
        QTest::newRow("a scalar") << 3 << "0 dimensions";
        QTest::newRow("infinity") << 4 << "not whole";
    }
    void refuses()
    {
        QFETCH(int, which);
        QFETCH(QString, says);
        const std::vector<NpyArray> arrays{{NpyType::Float64, {1}, {}, {0.5}},
                                           {NpyType::Int64, {1}, {std::int64_t(1) << 40}, {}},
                                           {NpyType::Int8, {2, 1, 1, 1}, {1, 2}, {}},
                                           {NpyType::Int8, {}, {1}, {}},
                                           {NpyType::Float64, {1}, {}, {std::numeric_limits<double>::infinity()}}};
        const auto map = formats::mapOf(arrays[std::size_t(which)]);
        QVERIFY(!map);
        QVERIFY2(QString::fromStdString(map.error().what).contains(says), map.error().what.c_str());
    }

    void tellsAllBadFilesAtOnce()
    {
        const QTemporaryDir dir;
        write(dir, "layer00-output.npy", {NpyType::Float64, {1}, {}, {0.5}});
        QVERIFY(formats::writeFileAtomically(dir.filePath(QStringLiteral("layer01-output.npy")).toStdString(), "no array"));
        const auto read = formats::readStages(dir.path().toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().size(), std::size_t(2));
    }

    void anEmptyFolderSaysWhatItNeeds()
    {
        const QTemporaryDir dir;
        const auto read = formats::readStages(dir.path().toStdString());
        QVERIFY(!read);
        QVERIFY(read.error().front().remedy.find("layer00-output.npy") != std::string::npos);
        QVERIFY(!formats::readStages(dir.filePath(QStringLiteral("nowhere")).toStdString()));
    }

    void twoFilesForOneStageAreRefused()
    {
        const QTemporaryDir dir;
        write(dir, "layer00-output.npy", {NpyType::Int8, {1}, {1}, {}});
        write(dir, "layer0-output.npy", {NpyType::Int8, {1}, {1}, {}});
        QVERIFY(!formats::readStages(dir.path().toStdString()));
    }
};

QTEST_APPLESS_MAIN(TestStageDump)
#include "tst_formats_stage_dump.moc"
