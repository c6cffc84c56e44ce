// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Pictures and reports of the command line: painted without a display, nothing chosen beforehand.
#include "support/program.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using facet::program::Run;
using facet::program::runFacet;
using nlohmann::json;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QStringList kTalk{"compare", "facenet-v2", "facenet-v6", "facenet-v7", "--model", "ideal"};

} // namespace

class TestAppCliPictures : public QObject {
    Q_OBJECT
private slots:
    void writesPictures_data();
    void writesPictures();
    void reportWritesItsFiles();
    void reportOfDesigns();
};

void TestAppCliPictures::writesPictures_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << "chart.png" << QByteArray("\x89PNG");
    QTest::newRow("svg") << "chart.svg" << QByteArray("<?xml");
    QTest::newRow("pdf") << "chart.pdf" << QByteArray("%PDF-");
}

void TestAppCliPictures::writesPictures()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    QTemporaryDir dir;
    const QString path = dir.filePath(name);
    // Without a display and without anybody choosing a platform.
    qunsetenv("QT_QPA_PLATFORM");
    const Run run = runFacet(kTalk + QStringList{"--output", path});
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.err, QByteArray()); // no chatter of Qt
    QVERIFY(contents(path).startsWith(start));
    QVERIFY(contents(path).size() > 2000);
    if (!name.endsWith("png"))
        return;
    const QImage image(path);
    QCOMPARE(image.size(), QSize(1920, 1080)); // 960x540 at two pixels per point
    QSet<QRgb> colors;
    for (int x = 0; x < image.width(); x += 3) {
        for (int y = 0; y < image.height(); y += 3)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY(colors.size() > 3); // paper, ink and three kinds of bars
}

void TestAppCliPictures::reportWritesItsFiles()
{
    QTemporaryDir dir;
    const Run run = runFacet({"report"}, dir.path()); // the FaceNet study into ./report
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(run.out.contains("facenet-v7"));
    QVERIFY(run.out.contains("86.0 % (published"));
    const QByteArray listed = run.out.mid(run.out.indexOf("Wrote\n") + 6);
    int pdf = 0;
    int svg = 0;
    int png = 0;
    for (const QByteArray &line : listed.trimmed().split('\n')) {
        const QFileInfo file(dir.filePath(QString::fromUtf8(line.trimmed())));
        QVERIFY2(file.size() > 100, line.constData());
        pdf += file.suffix() == "pdf" ? 1 : 0;
        svg += file.suffix() == "svg" ? 1 : 0;
        png += file.suffix() == "png" ? 1 : 0;
    }
    QCOMPARE(pdf, 1);
    QVERIFY(svg >= 2);
    QVERIFY(png >= 2);
}

void TestAppCliPictures::reportOfDesigns()
{
    QTemporaryDir dir;
    const Run run = runFacet({"report", "facenet-v6", "kws", "-o", "out", "--json"}, dir.path());
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const json all = run.json();
    QVERIFY(all.is_object());
    QCOMPARE(all["designs"].size(), std::size_t(2));
    QVERIFY(!all["files"].empty());
    for (const json &file : all["files"])
        QVERIFY(QFileInfo(dir.filePath(QString::fromStdString(file.get<std::string>()))).size() > 100);
}

QTEST_GUILESS_MAIN(TestAppCliPictures)
#include "tst_app_cli_pictures.moc"
