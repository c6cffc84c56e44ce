// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/npy.h"

#include "support/golden.h"

#include <QTest>

#include <limits>
#include <random>

using namespace facet;
using formats::NpyArray;
using formats::NpyType;

namespace {

// An array with a header written by hand.
std::string array(const std::string &header, const std::string &data, char version = 1)
{
    std::string out = std::string("\x93NUMPY") + version + '\0';
    out += char(header.size() & 0xff);
    out += char(header.size() >> 8);
    out += version == 1 ? "" : std::string(2, '\0');
    return out + header + data;
}

const std::string kInt8 = "{'descr': '|i1', 'fortran_order': False, 'shape': (2, 3), }";
const std::string kSix = "\1\2\3\4\5\xff";

} // namespace

class TestFormatsNpy : public QObject {
    Q_OBJECT
private slots:
    void readsTheSample();
    void everyTypeSurvives();
    void readsWhatOthersWrite_data();
    void readsWhatOthersWrite();
    void readsAppendedArrays();
    void refuses_data();
    void refuses();
    void everyTruncationIsNoticed();
    void flippedBitsNeverHarm();
};

// Written by NumPy itself: read and written again it is the same file.
void TestFormatsNpy::readsTheSample()
{
    FACET_NEED_SHARED();
    for (const auto &[name, shape] : {std::pair{"sample_facenet88.npy", std::vector{3, 88, 88}}, {"sample_facenet22f.npy", {48, 22, 22}}}) {
        const std::string path = golden::sharedDir() + "/golden/facenet/" + name;
        const auto arrays = formats::readNpy(path);
        QVERIFY2(arrays.has_value(), arrays ? "" : arrays.error().message().c_str());
        QCOMPARE(arrays->size(), 1u);
        QCOMPARE(arrays->at(0).shape, shape);
        QVERIFY(arrays->at(0).type == NpyType::Int64);
        QCOMPARE(arrays->at(0).integers.size(), 23232u);
        for (const std::int64_t value : arrays->at(0).integers)
            QVERIFY(value >= -128 && value <= 127);
        QVERIFY(formats::writeNpy(*arrays) == golden::readFile(path));
    }
}

void TestFormatsNpy::everyTypeSurvives()
{
    const std::vector<NpyArray> arrays{
        {NpyType::Int8, {3}, {-128, 0, 127}, {}},
        {NpyType::Int16, {1, 2}, {-32768, 32767}, {}},
        {NpyType::Int32, {2, 1, 1}, {-2147483648LL, 2147483647}, {}},
        {NpyType::Int64, {2}, {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}, {}},
        {NpyType::UInt8, {2}, {0, 255}, {}},
        {NpyType::Bool, {2}, {0, 1}, {}},
        {NpyType::Float32, {2}, {}, {0.5, -1e30f}},
        {NpyType::Float64, {1}, {}, {0.1}},
        {NpyType::Int64, {}, {42}, {}},
        {NpyType::Int8, {0, 3}, {}, {}},
        {NpyType::Int8, {100, 100, 1, 1}, std::vector<std::int64_t>(10'000, -7), {}},
    };
    const auto back = formats::parseNpy(formats::writeNpy(arrays));
    QVERIFY2(back.has_value(), back ? "" : back.error().message().c_str());
    QVERIFY(*back == arrays);
}

void TestFormatsNpy::readsWhatOthersWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<int>>("values");
    const auto row = [](const char *name, const std::string &bytes, const QList<int> &values) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << values;
    };
    row("rows first", array(kInt8, kSix), {1, 2, 3, 4, 5, -1});
    row("columns first", array("{'descr': '|i1', 'fortran_order': True, 'shape': (2, 3), }", kSix), {1, 3, 5, 2, 4, -1});
    row("columns first, three axes", array("{'descr': '|i1', 'fortran_order': True, 'shape': (1, 3, 2), }", kSix), {1, 4, 2, 5, 3, -1});
    row("keys in another order", array("{'shape': (6,), 'fortran_order': False, 'descr': '|i1'}\n", kSix), {1, 2, 3, 4, 5, -1});
    row("no blanks", array("{'descr':'|i1','fortran_order':False,'shape':(6,)}", kSix), {1, 2, 3, 4, 5, -1});
    row("version 2", array(kInt8, kSix, 2), {1, 2, 3, 4, 5, -1});
    row("version 3", array(kInt8, kSix, 3), {1, 2, 3, 4, 5, -1});
    row("little-endian bytes", array("{'descr': '<i1', 'fortran_order': False, 'shape': (2, 3), }", kSix), {1, 2, 3, 4, 5, -1});
}

void TestFormatsNpy::readsWhatOthersWrite()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<int>, values);
    const auto arrays = formats::parseNpy({bytes.constData(), std::size_t(bytes.size())});
    QVERIFY2(arrays.has_value(), arrays ? "" : arrays.error().message().c_str());
    QCOMPARE(QList<int>(arrays->at(0).integers.begin(), arrays->at(0).integers.end()), values);
}

void TestFormatsNpy::readsAppendedArrays()
{
    const auto arrays = formats::parseNpy(array(kInt8, kSix) +
                                          array("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", std::string("\0\0\x80?", 4)));
    QVERIFY(arrays.has_value());
    QCOMPARE(arrays->size(), 2u);
    QCOMPARE(arrays->at(1).reals, std::vector<double>{1});
}

void TestFormatsNpy::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const std::string &bytes, const char *complaint) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(complaint);
    };
    const auto header = [&](const char *name, const std::string &text, const char *complaint) { row(name, array(text, kSix), complaint); };
    row("an empty file", "", "not a NumPy array");
    row("text", "Hello", "not a NumPy array");
    row("only the magic number", "\x93NUMPY", "not a NumPy array");
    row("a version of the future", array(kInt8, kSix, 9), "version 9");
    row("a header longer than the file", std::string("\x93NUMPY\1\0\xff\xff{", 11), "cut short");
    row("no header length", std::string("\x93NUMPY\1\0\1", 9), "cut short");
    row("too few elements", array(kInt8, "\1\2\3"), "fewer elements");
    row("something behind", array(kInt8, kSix + "x"), "not a NumPy array (array 2 of the file)");
    row("a second array that is cut short", array(kInt8, kSix) + array(kInt8, ""), "array 2 of the file");
    std::string many;
    for (std::size_t i = 0; i <= formats::kMaxNpyArrays; ++i)
        many += array("{'descr': '|i1', 'fortran_order': False, 'shape': (0,), }", "");
    row("thousands of arrays", many, "more than");
    header("an empty header", "", "header");
    header("not a dictionary", "[]", "header");
    header("no shape", "{'descr': '|i1', 'fortran_order': False, }", "header");
    header("two shapes", "{'descr': '|i1', 'fortran_order': False, 'shape': (6,), 'shape': (6,), }", "header");
    header("a key nobody knows", "{'descr': '|i1', 'fortran_order': False, 'shape': (6,), 'x': 'y', }", "header");
    header("text behind the dictionary", "{'descr': '|i1', 'fortran_order': False, 'shape': (6,), } x", "header");
    header("a negative size", "{'descr': '|i1', 'fortran_order': False, 'shape': (-6,), }", "header");
    header("a size beyond its type", "{'descr': '|i1', 'fortran_order': False, 'shape': (99999999999,), }", "header");
    header("an order that is neither", "{'descr': '|i1', 'fortran_order': 1, 'shape': (6,), }", "header");
    header("a dictionary without an end", "{'descr': '|i1', 'fortran_order': False, 'shape': (6,)", "header");
    header("a text without an end", "{'descr': '|i1", "header");
    header("sizes whose product overflows", "{'descr': '|i1', 'fortran_order': False, 'shape': (2147483647, 2147483647, 2147483647), }",
           "fewer elements");
    std::string deep = "{'descr': '|i1', 'fortran_order': False, 'shape': (";
    for (int i = 0; i < 33; ++i)
        deep += "1,";
    header("more dimensions than NumPy has", deep + "), }", "header");
    header("big-endian", "{'descr': '>i2', 'fortran_order': False, 'shape': (3,), }", "big-endian");
    header("complex numbers", "{'descr': '<c8', 'fortran_order': False, 'shape': (0,), }", "a type");
    header("objects, which would have to be unpickled", "{'descr': '|O', 'fortran_order': False, 'shape': (0,), }", "a type");
    header("a structure", "{'descr': [('a', '<i4')], 'fortran_order': False, 'shape': (0,), }", "header");
    header("an empty type", "{'descr': '', 'fortran_order': False, 'shape': (0,), }", "a type");
}

void TestFormatsNpy::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, complaint);
    const auto arrays = formats::parseNpy({bytes.constData(), std::size_t(bytes.size())}, "x.npy");
    QVERIFY(!arrays.has_value());
    const QString message = QString::fromStdString(arrays.error().message());
    QVERIFY2(message.contains(complaint) && message.startsWith("x.npy: "), qPrintable(message));
    QVERIFY(!arrays.error().remedy.empty());
}

void TestFormatsNpy::everyTruncationIsNoticed()
{
    const std::string good = array(kInt8, kSix);
    for (std::size_t size = 0; size < good.size(); ++size)
        QVERIFY2(!formats::parseNpy(std::string_view(good).substr(0, size)), std::to_string(size).c_str());
}

void TestFormatsNpy::flippedBitsNeverHarm()
{
    const std::string good = array(kInt8, kSix) + array(kInt8, kSix);
    std::mt19937 random(5);
    for (int i = 0; i < 20'000; ++i) {
        std::string bad = good;
        for (int flips = 1 + int(random() % 3); flips > 0; --flips)
            bad[random() % bad.size()] ^= char(1 << (random() % 8));
        const auto arrays = formats::parseNpy(bad);
        if (arrays)
            QVERIFY(arrays->size() <= 2);
    }
}

QTEST_APPLESS_MAIN(TestFormatsNpy)
#include "tst_formats_npy.moc"
