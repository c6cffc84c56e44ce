// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Annotation files of WIDER FACE with everything that is odd in them (spec/training/datasets.md).
#include "dataset/annotations.h"

#include <QTest>

using namespace facet;
using namespace facet::dataset;

namespace {

std::int64_t count(const Annotations &annotations, Quirk quirk)
{
    return annotations.quirks[std::size_t(quirk)];
}

} // namespace

class TestDatasetAnnotations : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField()
    {
        const auto read = parseAnnotations("0--Parade/a.jpg\n2\n449 330 122 149 0 1 0 0 2 1 \n-3 5 10 12 2 0 1 1 0 0 \n");
        QVERIFY(read.has_value());
        QCOMPARE(read->pictures.size(), std::size_t(1));
        QCOMPARE(read->pictures[0].name, std::string("0--Parade/a.jpg"));
        QVERIFY((read->pictures[0].faces ==
                 std::vector<Face>{{{449, 330, 122, 149}, 0, 1, 0, false, 2, 1}, {{-3, 5, 10, 12}, 2, 0, 1, true, 0, 0}}));
        QCOMPARE(read->quirks, none());
        QVERIFY(read->remarks.empty());
    }

    void copesWith_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<int>>("faces"); // of every picture
        QTest::addColumn<int>("quirk");        // -1 = none
        QTest::addColumn<int>("times");
        const auto row = [](const char *name, const char *text, const QList<int> &faces, std::optional<Quirk> quirk = {}, int times = 1) {
            QTest::newRow(name) << QByteArray(text) << faces << (quirk ? int(*quirk) : -1) << times;
        };
        constexpr const char *kBox = "1 2 30 40 0 0 0 0 0 0 \n";
        static std::string box = kBox;
        const auto with = [&](const std::string &text) {
            static QList<QByteArray> kept;
            kept.append(QByteArray::fromStdString(text));
            return kept.back().constData();
        };
        row("a line of zeros for a picture without faces", with("a.jpg\n0\n0 0 0 0 0 0 0 0 0 0 \nb.jpg\n1\n" + box), {0, 1},
            Quirk::DummyLine);
        row("no line of zeros either", with("a.jpg\n0\nb.jpg\n1\n" + box), {0, 1});
        row("zeros for a face, which is a box without size", with("a.jpg\n1\n0 0 0 0 0 0 0 0 0 0 \nb.jpg\n1\n" + box), {1, 1});
        row("lines that end as on Windows", "a.jpg\r\n1\r\n1 2 30 40 0 0 0 0 0 0 \r\n", {1});
        row("tabs and several blanks", "a.jpg \n 1\n1\t2   30 40\t0 0 0 0 0 0\n", {1});
        row("a mark of the encoding in front",
            with("\xef\xbb\xbf"
                 "a.jpg\n1\n" +
                 box),
            {1});
        row("blank lines", with("\n\na.jpg\n\n1\n\n" + box + "\nb.jpg\n0\n"), {1, 0});
        row("no line feed at the end", "a.jpg\n1\n1 2 30 40 0 0 0 0 0 0", {1});
        row("boxes without attributes", "a.jpg\n1\n1 2 30 40\n", {1});
        row("names with blanks and capitals", with("0--Parade/My Picture 1.JPG\n1\n" + box), {1});
        row("fewer boxes than announced", with("a.jpg\n3\n" + box + "b.jpg\n1\n" + box), {1, 1}, Quirk::MissingLines);
        row("fewer boxes at the end of the file", with("a.jpg\n3\n" + box), {1}, Quirk::MissingLines);
        row("more boxes than announced", with("a.jpg\n1\n" + box + box + box + "b.jpg\n0\n"), {1, 0}, Quirk::SurplusLines, 2);
        row("no number of faces", with("a.jpg\nb.jpg\n1\n" + box), {1}, Quirk::MissingLines);
        row("a name as the last line", with("b.jpg\n1\n" + box + "a.jpg\n"), {1}, Quirk::MissingLines);
        row("a word for a number", with("a.jpg\n2\n1 2 x 40 0 0 0 0 0 0\n" + box), {1}, Quirk::DamagedLine);
        row("three numbers", with("a.jpg\n2\n1 2 3\n" + box), {1}, Quirk::DamagedLine);
        row("eleven numbers", with("a.jpg\n2\n1 2 3 4 5 6 7 8 9 10 11\n" + box), {1}, Quirk::DamagedLine);
        row("numbers with fractions", with("a.jpg\n2\n1.5 2 3 4 0 0 0 0 0 0\n" + box), {1}, Quirk::DamagedLine);
        row("numbers beyond any picture", with("a.jpg\n2\n1 2 99999999999 4 0 0 0 0 0 0\n" + box), {1}, Quirk::DamagedLine);
        row("a negative number of faces", with("a.jpg\n-1\n" + box + "b.jpg\n1\n" + box), {1}, Quirk::DamagedLine);
        row("something before the first name", with("hello\na.jpg\n1\n" + box), {1}, Quirk::DamagedLine);
        row("a picture twice", with("a.jpg\n1\n" + box + "a.jpg\n2\n" + box + box + "b.jpg\n0\n"), {1, 0}, Quirk::DuplicatePicture);
        row("a name that climbs out of the folder", with("../../etc/a.jpg\n1\n" + box + "b.jpg\n0\n"), {0}, Quirk::UnsafeName);
        row("a name from the root", with("/etc/a.jpg\n1\n" + box + "b.jpg\n0\n"), {0}, Quirk::UnsafeName);
    }
    void copesWith()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<int>, faces);
        QFETCH(int, quirk);
        QFETCH(int, times);
        const auto read = parseAnnotations(text.toStdString(), "gt.txt");
        QVERIFY(read.has_value());
        QList<int> found;
        for (const AnnotatedPicture &picture : read->pictures)
            found.append(int(picture.faces.size()));
        QCOMPARE(found, faces);
        if (quirk >= 0)
            QCOMPARE(int(count(*read, Quirk(quirk))), times);
        for (const AnnotatedPicture &picture : read->pictures) {
            for (const Face &face : picture.faces)
                QVERIFY(face.box == (Rect{1, 2, 30, 40}) || face.box == Rect{});
        }
        const bool isDamage = quirk >= 0 && Quirk(quirk) != Quirk::DummyLine;
        QCOMPARE(!read->remarks.empty(), isDamage);
        for (const Error &remark : read->remarks)
            QVERIFY(remark.line > 0 && remark.file == "gt.txt");
    }

    void refusesFilesOfSomethingElse()
    {
        QVERIFY(!parseAnnotations("this is a letter\n"));
        QVERIFY(!parseAnnotations("1 2 3 4\n"));
        QVERIFY(parseAnnotations("").has_value()); // no pictures, and nothing wrong
        QVERIFY(!readAnnotations("/no/such/file.txt"));
    }

private:
    static QuirkCounts none() { return {}; }
};

QTEST_GUILESS_MAIN(TestDatasetAnnotations)
#include "tst_dataset_annotations.moc"
