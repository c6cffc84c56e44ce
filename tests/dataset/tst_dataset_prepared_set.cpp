// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Prepared sets on disk: written, mapped, and never trusted.
#include "dataset/prepared_format.h"
#include "dataset/prepared_set.h"
#include "dataset/prepared_writer.h"
#include "formats/file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using namespace facet::dataset;

namespace {

constexpr network::Shape kShape{3, {4, 6}};

SetDescription description()
{
    SetDescription out;
    out.shape = kShape;
    out.classes = {"no face", "face"};
    out.sources = {"a\tb.jpg", "back\\slash\nline.jpg", "c.jpg"};
    out.settings = {{"seed", "7"}, {"kind", "wider"}};
    out.dropped = {{"cut face", 12}, {"blurred", 0}};
    out.broken = {{"d.jpg", "ends in the middle"}};
    out.remarks = {{"box without size", 3}};
    return out;
}

const std::vector<Sample> kSamples{
    {0, 1, Split::Train, {1, 2, 200, 200}}, {2, 0, Split::Validation, {-3, 0, 88, 88}}, {1, 1, Split::Test, {0, 0, 1, 1}}};

std::vector<std::uint8_t> pixelsOf(std::size_t sample)
{
    std::vector<std::uint8_t> out;
    for (int i = 0; i < kShape.elements(); ++i)
        out.push_back(std::uint8_t(std::size_t(i) * 3 + sample * 50));
    return out;
}

Expected<void> write(const std::string &path)
{
    auto writer = PreparedWriter::create(path, kShape);
    if (!writer)
        return tl::unexpected(writer.error());
    for (std::size_t i = 0; i < kSamples.size(); ++i) {
        if (const auto added = writer->add(kSamples[i], pixelsOf(i)); !added)
            return added;
    }
    return writer->finish(description());
}

std::string bytesOfASet()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("a.facetset").toStdString();
    return write(path) ? *formats::readFile(path, 1 << 20) : std::string();
}

// Puts the checksum of a header that a test changed in order again.
void seal(std::string &bytes)
{
    const std::uint32_t sum = checksum(std::string_view(bytes).substr(0, kSetHeaderBytes - 4));
    for (std::size_t i = 0; i < 4; ++i)
        bytes[kSetHeaderBytes - 4 + i] = char(sum >> (8 * i));
}

} // namespace

class TestDatasetPreparedSet : public QObject {
    Q_OBJECT

private slots:
    void comesBackAsItWasWritten()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("a.facetset").toStdString();
        QVERIFY(write(path).has_value());
        const auto set = PreparedSet::open(path);
        QVERIFY2(set.has_value(), set ? "" : set.error().message().c_str());
        QVERIFY(set->description() == description());
        QCOMPARE(set->description().setting("seed"), std::string("7"));
        QCOMPARE(set->description().setting("absent"), std::string());
        QCOMPARE(set->size(), kSamples.size());
        for (std::size_t i = 0; i < kSamples.size(); ++i) {
            QVERIFY(set->sample(i) == kSamples[i]);
            const auto pixels = set->pixels(i);
            QVERIFY(std::ranges::equal(pixels, pixelsOf(i)));
            QVERIFY(set->picture(i).rgb == pixelsOf(i));
        }
        QCOMPARE(set->samplesOf(Split::Validation), std::vector<std::size_t>{1});
        QCOMPARE(set->counts()[std::size_t(Split::Test)], (std::vector<std::int64_t>{0, 1}));
        QVERIFY(set->verify().has_value());
        // Red of the second pixel in the first phase of the second column phase.
        std::vector<std::int8_t> input(std::size_t(kShape.elements()));
        set->input(0, 2, Normalization::Firmware, input);
        QCOMPARE(int(input[3 * 6]), 9 - 128);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.facetset"});
    }

    void theSameContentHasTheSameBytesAndName()
    {
        const std::string once = bytesOfASet();
        QCOMPARE(once, bytesOfASet());
        const auto set = PreparedSet::parse(once);
        QVERIFY(set.has_value());
        QCOMPARE(set->fingerprint().size(), std::size_t(16));
    }

    void noticesEveryDamagedByte()
    {
        const std::string bytes = bytesOfASet();
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            std::string damaged = bytes;
            damaged[i] = char(damaged[i] ^ 0x10);
            const auto set = PreparedSet::parse(damaged, "x");
            QVERIFY2(!set || !set->verify(), qPrintable(QString("byte %1").arg(i)));
        }
    }

    void noticesEveryMissingByte()
    {
        const std::string bytes = bytesOfASet();
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!PreparedSet::parse(bytes.substr(0, size)));
        QVERIFY(!PreparedSet::parse(bytes + "x"));
    }

    void refusesWhatIsConsistentButImpossible_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<quint32>("value");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("a version of the future") << 8 << 2u << "version 2";
        QTest::newRow("two channels") << 12 << 2u << "impossible size";
        QTest::newRow("no rows") << 16 << 0u << "impossible size";
        QTest::newRow("absurd columns") << 20 << 0xffffffffu << "impossible size";
        QTest::newRow("no samples") << 24 << 0u << "impossible number";
        QTest::newRow("four thousand million samples") << 24 << 0xffffffffu << "impossible number";
        QTest::newRow("one sample more than there are bytes") << 24 << 4u << "should have";
        QTest::newRow("an endless description") << 36 << 0xffu << "impossible number";
    }
    void refusesWhatIsConsistentButImpossible()
    {
        QFETCH(int, at);
        QFETCH(quint32, value);
        QFETCH(QString, complaint);
        std::string bytes = bytesOfASet();
        for (int i = 0; i < 4; ++i)
            bytes[std::size_t(at + i)] = char(value >> (8 * i));
        seal(bytes);
        const auto set = PreparedSet::parse(bytes, "x");
        QVERIFY(!set);
        QVERIFY2(set.error().message().find(complaint.toStdString()) != std::string::npos, set.error().message().c_str());
    }

    void refusesToFinishWithoutNamesForWhatItHolds()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("a.facetset").toStdString();
        {
            auto writer = PreparedWriter::create(path, kShape);
            QVERIFY(writer.has_value());
            QVERIFY(!writer->finish(description())); // no samples
            QVERIFY(writer->add({3, 0, Split::Train, {}}, pixelsOf(0)).has_value());
            QVERIFY(!writer->finish(description())); // no such source
        }
        QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
        QVERIFY(!PreparedWriter::create(folder.path().toStdString(), kShape));
        QVERIFY(!PreparedWriter::create(folder.filePath("no/such/folder.facetset").toStdString(), kShape));
        QVERIFY(!PreparedSet::open(path));
        QVERIFY(!PreparedSet::open(folder.path().toStdString()));
    }

    void keepsTheOldFileUntilTheNewOneIsComplete()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("a.facetset").toStdString();
        QVERIFY(write(path).has_value());
        const auto old = PreparedSet::open(path);
        {
            auto writer = PreparedWriter::create(path, kShape);
            QVERIFY(writer && writer->add(kSamples[0], pixelsOf(9)));
        }
        QVERIFY(PreparedSet::open(path).has_value());
        auto writer = PreparedWriter::create(path, kShape);
        QVERIFY(writer && writer->add(kSamples[0], pixelsOf(9)) && writer->finish(description()));
        QCOMPARE(PreparedSet::open(path)->size(), std::size_t(1));
        QCOMPARE(old->size(), std::size_t(3)); // who has it open keeps it
        QVERIFY(old->verify().has_value());
    }
};

QTEST_GUILESS_MAIN(TestDatasetPreparedSet)
#include "tst_dataset_prepared_set.moc"
