// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/study_file.h"

#include "study/analysis.h"
#include "study/presets.h"
#include "study/study_limits.h"
#include "support/random_study.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace facet;

namespace {

study::Study smallStudy()
{
    study::Study study;
    study.title = "small";
    study.variants.push_back({"a", study::preset("facenet-v7").value(), "notes", {}});
    study.variants[0].network.layers.resize(1);
    study.variants[0].measurements.resize(1);
    return study;
}

// Replaces the first occurrence after `anchor`; fails loudly when there is none.
std::string replaced(std::string xml, const std::string &from, const std::string &to)
{
    const std::size_t at = xml.find(from);
    if (at == std::string::npos)
        qFatal("not in the file: %s", from.c_str());
    return xml.replace(at, from.size(), to);
}

std::string repeated(const std::string &piece, std::size_t times)
{
    std::string out;
    out.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        out += piece;
    return out;
}

} // namespace

class TestStudyFile : public QObject {
    Q_OBJECT
private slots:
    void samplesSurvive();
    void randomStudiesSurvive();
    void textSurvives_data();
    void textSurvives();
    void charactersThatXmlCannotHoldAreReplaced();
    void refuses_data();
    void refuses();
    void everyTruncationIsNoticed();
    void flippedBitsNeverHarm();
    void swappedPiecesNeverHarm();
    void absurdDesignsAreAnalyzedInBoundedTime();
    void saveRefusesWhatLoadWould();
    void savesAndLoads();
    void fullSizeIsBounded();
};

void TestStudyFile::samplesSurvive()
{
    for (const study::PresetInfo &info : study::sampleStudies()) {
        const study::Study study = study::sampleStudy(info.name).value();
        const auto back = study::fromXml(study::toXml(study));
        QVERIFY2(back.has_value(), back ? "" : back.error().message().c_str());
        QVERIFY2(*back == study, info.name.data());
    }
    QVERIFY(study::fromXml(study::toXml({})) == study::Study{});
}

void TestStudyFile::randomStudiesSurvive()
{
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const study::Study study = testing::randomStudy(seed);
        QVERIFY(study::findBrokenLimits(study).empty());
        const auto back = study::fromXml(study::toXml(study));
        QVERIFY2(back.has_value(), back ? "" : ("seed " + std::to_string(seed) + ": " + back.error().message()).c_str());
        QVERIFY2(*back == study, std::to_string(seed).c_str());
    }
}

void TestStudyFile::textSurvives_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks around") << QByteArray("  a  ");
    QTest::newRow("only line ends") << QByteArray("\n\n");
    QTest::newRow("Windows line ends") << QByteArray("a\r\nb");
    QTest::newRow("markup") << QByteArray("<a b='c'>&amp;\"</a>");
    QTest::newRow("end tag") << QByteArray("</title>");
    QTest::newRow("character data end") << QByteArray("]]>");
    QTest::newRow("four-byte characters") << QByteArray("\xf0\x9f\x98\x80");
    QTest::newRow("all of Latin-1") << QString::fromLatin1("\xa0\xa9\xb5\xc4\xe9\xff").toUtf8();
    QTest::newRow("long") << QByteArray(100'000, 'x');
}

void TestStudyFile::textSurvives()
{
    QFETCH(QByteArray, text);
    study::Study study;
    study.title = text.toStdString();
    const auto back = study::fromXml(study::toXml(study));
    QVERIFY2(back.has_value(), back ? "" : back.error().message().c_str());
    QCOMPARE(QByteArray::fromStdString(back->title), text);
}

void TestStudyFile::charactersThatXmlCannotHoldAreReplaced()
{
    study::Study study;
    study.title = std::string("a\0b\x01", 4) + "\xff\xc0\x80";
    const auto back = study::fromXml(study::toXml(study));
    QVERIFY(back.has_value());
    QCOMPARE(QString::fromStdString(back->title), QStringLiteral("a\ufffdb\ufffd\ufffd\ufffd\ufffd"));
}

void TestStudyFile::refuses_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("complaint");
    const std::string good = study::toXml(smallStudy());
    const auto row = [](const char *name, const std::string &xml, const char *complaint) {
        QTest::newRow(name) << QByteArray::fromStdString(xml) << QString(complaint);
    };
    const auto edit = [&](const char *name, const char *from, const std::string &to, const char *complaint) {
        row(name, replaced(good, from, to), complaint);
    };
    row("an empty file", "", "empty");
    row("something else", "Hello, world", "not a Facet study");
    row("another XML file", "<?xml version=\"1.0\"?><svg></svg>", "not a Facet study");
    row("bytes that are no text",
        replaced(good, "small",
                 "sm\xff"
                 "ll"),
        "UTF-8");
    row("a zero byte", replaced(good, "small", std::string("sm\0ll", 5)), "UTF-8");
    row("text after the end", good + "<more/>", "end is missing");
    row("two studies in a row", good + good, "not opened last");
    edit("a study of a newer version", "<study class_id=\"0\" tracking_level=\"0\" version=\"1\">",
         "<study class_id=\"0\" tracking_level=\"0\" version=\"2\">", "newer version");
    edit("a layer of a newer version", "<layer class_id=\"4\" tracking_level=\"0\" version=\"1\">",
         "<layer class_id=\"4\" tracking_level=\"0\" version=\"7\">", "newer version");
    edit("a class version of zero", "<layer class_id=\"4\" tracking_level=\"0\" version=\"1\">",
         "<layer class_id=\"4\" tracking_level=\"0\" version=\"0\">", "no version");
    edit("an archive of a newer library", "signature=\"serialization::archive\" version=\"18\"",
         "signature=\"serialization::archive\" version=\"30000\"", "newer version");
    edit("an archive of a library from before", "signature=\"serialization::archive\" version=\"18\"",
         "signature=\"serialization::archive\" version=\"1\"", "damaged");
    edit("another signature", "serialization::archive", "serialization::attack", "damaged");
    edit("billions of variants", "<variant_count>1<", "<variant_count>18446744073709551615<", "at most 1000");
    edit("too many variants", "<variant_count>1<", "<variant_count>1001<", "at most 1000");
    edit("more variants than there are", "<variant_count>1<", "<variant_count>1000<", "damaged");
    edit("fewer variants than there are", "<variant_count>1<", "<variant_count>0<", "damaged");
    edit("a negative count", "<variant_count>1<", "<variant_count>-1<", "at most 1000");
    edit("billions of layers", "<layer_count>1<", "<layer_count>4000000000<", "at most 1024");
    edit("an unknown operator", "<op>conv2d<", "<op>conv3d<", "not known");
    edit("a device we do not know", "<device>MAX78000<", "<device>MAX78001<", "not known");
    edit("a flag of two", "<flatten>0<", "<flatten>2<", "0 or 1");
    edit("a number with letters", "<fold>1<", "<fold>1e<", "damaged");
    edit("a number beyond its type", "<fold>1<", "<fold>99999999999999999999<", "damaged");
    edit("a kernel without columns", "<kernel>3x3<", "<kernel>3<", "rows x columns");
    edit("a kernel with something behind", "<kernel>3x3<", "<kernel>3x3x3<", "rows x columns");
    edit("not a number", "<clock_hz>0.00000000000000000e+00<", "<clock_hz>nan<", "damaged");
    edit("infinity", "<clock_hz>0.00000000000000000e+00<", "<clock_hz>inf<", "damaged");
    edit("a number that overflows", "<clock_hz>0.00000000000000000e+00<", "<clock_hz>1e999<", "damaged");
    edit("a negative clock", "<clock_hz>0.00000000000000000e+00<", "<clock_hz>-1<", "clock");
    edit("an absurd picture", "<picture>88x88<", "<picture>2000000000x2000000000<", "possible are 0 to 65536");
    edit("an absurd number of channels", "<out_channels>1<", "<out_channels>2147483647<", "possible are 0 to 65536");
    edit("a fold of zero", "<fold>1<", "<fold>0<", "fold");
    edit("folding beyond all channels", "<fold>1<", "<fold>65536<", "after folding");
    edit("a source that is not there", "<source_count>0</source_count>", "<source_count>1</source_count><source>7</source>", "source");
    edit("a successor that is not there", "<next_count>0</next_count>", "<next_count>1</next_count><next>1</next>", "next layer");
    edit("two values where one can be", "<next_count>0</next_count>", "<next_count>2</next_count><next>0</next><next>0</next>",
         "at most 1");
    edit("three weight bits", "<weight_bits>8<", "<weight_bits>3<", "weight bits");
    edit("a baseline that is not there", "<baseline>0<", "<baseline>1<", "baseline");
    edit("a variant without a name", "<name>a</name>", "<name></name>", "no name");
    edit("a misspelled end tag", "</fold>", "</old>", "not opened last");
    edit("a misspelled start tag", "<fold>", "<old>", "not opened last");
    row("a field of another name", replaced(replaced(good, "<fold>", "<bold>"), "</fold>", "</bold>"), "damaged");
    row("a study of another name", replaced(replaced(good, "<study ", "<stady "), "</study>", "</stady>"), "damaged");
    edit("a tag with a long name", "<fold>", "<" + std::string(1000, 'f') + ">", "too long");
    row("a longer name that begins as ours does", replaced(replaced(good, "<fold>", "<fold_and_more>"), "</fold>", "</fold_and_more>"),
        "damaged");
    edit("a tag without an end", "</fold>", "</fold", "no end");
    edit("a missing field", "<fold>1</fold>", "", "damaged");
    edit("an entity that is not one", "small", "&bomb;", "damaged");
    edit("a document type with entities", "<!DOCTYPE boost_serialization>",
         "<!DOCTYPE boost_serialization [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>", "damaged");
    edit("a control character by number", "small", "&#1;", "not text");
    edit("half a surrogate by number", "small", "&#xD800;", "damaged");
    edit("a million nested tags", "<title>small", "<title>" + repeated("<a>", 1'000'000), "damaged");
    edit("an endless tag", "<title>small", "<title" + std::string(4'000'000, ' '), "damaged");
    edit("tracked pointers", "tracking_level=\"0\"", "tracking_level=\"1\"", "tracks pointers");
    edit("a closing tag with an attribute out of range", "</boost_serialization>",
         "</boost_serialization version=\"99999999999999999999\"></boost_serialization>", "not opened last");
    edit("text between the study and its end", "</boost_serialization>", "x</boost_serialization>", "more text after its end");
    edit("a tag between the study and its end", "</boost_serialization>", "<x></x></boost_serialization>", "more text after its end");
    edit("a class number beyond its type", "class_id=\"4\"", "class_id=\"99999999999999999999\"", "damaged");

    study::Study twice = smallStudy();
    twice.variants.push_back(twice.variants[0]);
    row("two variants of one name", study::toXml(twice), "another one has");
    study::Study tooSure = smallStudy();
    tooSure.variants[0].measurements[0].value = 1.5;
    row("an accuracy above 1", study::toXml(tooSure), "measured value");
}

void TestStudyFile::refuses()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, complaint);
    QElapsedTimer timer;
    timer.start();
    const auto study = study::fromXml(xml.toStdString(), "x.facet");
    QVERIFY(!study.has_value());
    const QString message = QString::fromStdString(study.error().message());
    QVERIFY2(message.contains(complaint), qPrintable(message.left(400)));
    QVERIFY2(message.startsWith("x.facet"), qPrintable(message.left(400)));
    QVERIFY2(message.size() < 400, "one clear error, not the file");
    QVERIFY(!study.error().remedy.empty());
    QVERIFY2(timer.elapsed() < 5000, "bounded time");
}

void TestStudyFile::everyTruncationIsNoticed()
{
    const std::string good = study::toXml(smallStudy());
    const std::size_t needed = good.find_last_not_of('\n') + 1;
    for (std::size_t size = 0; size < needed; ++size) {
        const auto study = study::fromXml(good.substr(0, size));
        QVERIFY2(!study.has_value(), std::to_string(size).c_str());
    }
    // A reader that trusts the closing tag must not read on over a hole.
    constexpr std::string_view kEnd = "</boost_serialization>";
    const std::size_t lastTag = good.rfind("</study>");
    for (std::size_t size = 0; size < lastTag + 8; ++size)
        QVERIFY2(!study::fromXml(good.substr(0, size) + std::string(kEnd)), std::to_string(size).c_str());
}

void TestStudyFile::flippedBitsNeverHarm()
{
    const std::string good = study::toXml(smallStudy());
    std::mt19937 random(7);
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        std::string bad = good;
        for (int flips = 1 + int(random() % 3); flips > 0; --flips)
            bad[random() % bad.size()] ^= char(1 << (random() % 8));
        const auto study = study::fromXml(bad);
        refused += !study.has_value();
        if (study) // what gets through is a study like any other
            QVERIFY(study::findBrokenLimits(*study).empty());
    }
    QVERIFY2(refused > 3000, std::to_string(refused).c_str());
}

void TestStudyFile::swappedPiecesNeverHarm()
{
    const std::string good = study::toXml(study::sampleStudy("cifar").value());
    std::mt19937 random(8);
    for (int i = 0; i < 1000; ++i) {
        std::string bad = good;
        const std::size_t from = random() % bad.size();
        const std::string piece = bad.substr(from, random() % 300);
        if (random() % 2)
            bad.insert(random() % bad.size(), piece);
        else
            bad.erase(from, piece.size());
        const auto study = study::fromXml(bad);
        if (study)
            QVERIFY(study::findBrokenLimits(*study).empty());
    }
}

// What a file of a megabyte can ask for: the window analyzes every study it opens.
void TestStudyFile::absurdDesignsAreAnalyzedInBoundedTime()
{
    network::Network network;
    network.picture = {3, {16, 16}};
    for (std::size_t i = 0; i < study::kMaxLayersPerVariant / 2; ++i) {
        network::Layer layer;
        layer.outChannels = i % 2 ? study::kMaxSize : 16;
        layer.groups = i % 3 ? 1 : 2;
        layer.kernel = i % 5 ? network::Extent{3, 3} : network::Extent{study::kMaxSize, study::kMaxSize};
        layer.pins.processors = ~std::uint64_t{0};
        layer.pins.outputProcessors = 0x5555'5555'5555'5555;
        network.layers.push_back(layer);
    }
    study::Study study;
    study.variants.push_back({"a", network, {}, {}});
    const auto read = study::fromXml(study::toXml(study));
    QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
    for (const device::DeviceId chip : {device::DeviceId::Max78000, device::DeviceId::Max78002}) {
        estimate::Settings settings;
        settings.device = chip;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!study::analyze(read->variants[0].network, settings).findings.empty());
        QVERIFY2(timer.elapsed() < 30'000, std::to_string(timer.elapsed()).c_str());
    }
}

void TestStudyFile::saveRefusesWhatLoadWould()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath("x.facet").toStdString();
    study::Study study = smallStudy();
    QVERIFY(study::save(study, path).has_value());
    study.variants[0].measurements[0].value = std::numeric_limits<double>::quiet_NaN();
    const auto saved = study::save(study, path);
    QVERIFY(!saved.has_value());
    QVERIFY(saved.error().what.find("Variant \"a\"") != std::string::npos);
    QVERIFY2(study::load(path) == smallStudy(), "the file from before is untouched");
}

void TestStudyFile::savesAndLoads()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath("größe & co.facet").toStdString();
    const study::Study study = study::sampleStudy("facenet").value();
    QVERIFY(study::save(study, path).has_value());
    const auto back = study::load(path);
    QVERIFY(back.has_value());
    QVERIFY(*back == study);
    const auto missing = study::load(path + ".not");
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().file, path + ".not");
}

void TestStudyFile::fullSizeIsBounded()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("huge.facet");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(qint64(study::kMaxStudyBytes) + 1)); // sparse
    const auto study = study::load(path.toStdString());
    QVERIFY(!study.has_value());
    QVERIFY2(study.error().what.find("at most") != std::string::npos, study.error().what.c_str());

    // The largest file that is parsed: bounded time even where every byte has to be looked at.
    std::string xml = study::toXml(smallStudy());
    xml = replaced(xml, "small", repeated("&amp;", (study::kMaxStudyBytes - xml.size()) / 5));
    QElapsedTimer timer;
    timer.start();
    const auto large = study::fromXml(xml);
    QVERIFY2(large.has_value(), large ? "" : large.error().message().c_str());
    QVERIFY2(timer.elapsed() < 30'000, std::to_string(timer.elapsed()).c_str());
}

QTEST_APPLESS_MAIN(TestStudyFile)
#include "tst_study_file.moc"
