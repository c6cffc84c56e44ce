// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// `facet dataset`, run as a process on folders that the test draws.
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using facet::program::Run;
using facet::program::runFacet;
using nlohmann::json;

namespace {

// A class with pictures of one color, another with pictures of another.
void draw(const QTemporaryDir &folder)
{
    for (const auto &[name, color] : {std::pair{"red", Qt::red}, std::pair{"blue", Qt::blue}}) {
        QDir(folder.path()).mkpath(name);
        for (int i = 0; i < 10; ++i) {
            QImage image(100, 120, QImage::Format_RGB888);
            image.fill(color);
            image.save(folder.filePath(QString("%1/%2.png").arg(name).arg(i)));
        }
    }
    QFile broken(folder.filePath("red/broken.jpg"));
    if (broken.open(QIODevice::WriteOnly))
        broken.write("nothing");
}

} // namespace

class TestAppCliDataset : public QObject {
    Q_OBJECT

private slots:
    void preparesAndInspects()
    {
        const QTemporaryDir folder;
        const QTemporaryDir out;
        draw(folder);
        const QString file = out.filePath("set.facetset");
        const Run prepared = runFacet({"dataset", "prepare", folder.path(), "--output", file, "--seed", "3", "--size", "44", "--json"});
        QCOMPARE(prepared.exitCode, 0);
        QVERIFY(prepared.err.contains("red/broken.jpg"));
        const json set = prepared.json()["dataset"];
        QCOMPARE(set["samples"].get<int>(), 20);
        QCOMPARE(set["shape"].get<std::vector<int>>(), (std::vector<int>{3, 44, 44}));
        QCOMPARE(set["classes"].get<std::vector<std::string>>(), (std::vector<std::string>{"blue", "red"}));
        for (const char *name : {"blue", "red"}) {
            QCOMPARE(set["counts"]["train"][name].get<int>(), 8);
            QCOMPARE(set["counts"]["validation"][name].get<int>(), 1);
            QCOMPARE(set["counts"]["test"][name].get<int>(), 1);
        }
        QCOMPARE(set["settings"]["seed"].get<std::string>(), std::string("3"));
        QCOMPARE(set["broken"].size(), std::size_t(1));

        const Run inspected = runFacet({"dataset", "inspect", file, "--json"});
        QCOMPARE(inspected.exitCode, 0);
        QCOMPARE(inspected.out, prepared.out);
        QVERIFY(inspected.err.isEmpty());
        const Run text = runFacet({"dataset", "inspect", file});
        QVERIFY(text.out.contains("20 samples of 44x44x3 from 20 pictures, fingerprint " + QByteArray::fromStdString(set["fingerprint"])));
        QVERIFY(text.hasLine("validation"));
        QVERIFY(text.out.contains("1 broken pictures"));
    }

    void aDryRunWritesNothing()
    {
        const QTemporaryDir folder;
        const QTemporaryDir out;
        draw(folder);
        const Run run = runFacet({"dataset", "prepare", folder.path(), "--output", out.filePath("set.facetset"), "--dry-run", "--json"});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json()["plan"]["samples"].get<int>(), 20);
        QVERIFY(QDir(out.path()).isEmpty());
    }

    void noticesDamage()
    {
        const QTemporaryDir folder;
        const QTemporaryDir out;
        draw(folder);
        const QString path = out.filePath("set.facetset");
        QCOMPARE(runFacet({"dataset", "prepare", folder.path(), "--output", path}).exitCode, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(5000); // in the pixels
        file.write("x");
        file.close();
        const Run run = runFacet({"dataset", "inspect", path});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains("damaged"));
        QVERIFY(run.out.isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("complaint");
        QTest::newRow("no sub-command") << QStringList{"dataset"} << QByteArray("subcommand");
        QTest::newRow("no folder") << QStringList{"dataset", "prepare", "/no/such/folder", "--output", "x.facetset"}
                                   << QByteArray("no folder of pictures");
        QTest::newRow("no output") << QStringList{"dataset", "prepare", "/tmp"} << QByteArray("--output");
        QTest::newRow("an unknown kind") << QStringList{"dataset", "prepare", "/tmp", "--output", "x", "--kind", "zip"}
                                         << QByteArray("zip");
        QTest::newRow("a share above one") << QStringList{"dataset", "prepare", "/tmp", "--output", "x", "--test", "2"}
                                           << QByteArray("--test");
        QTest::newRow("no prepared set") << QStringList{"dataset", "inspect", FACET_PROGRAM} << QByteArray("no prepared set");
        QTest::newRow("a crop of no size") << QStringList{"dataset", "prepare", "/tmp", "--output", "x", "--crop-size", "0"}
                                           << QByteArray("--crop-size");
    }
    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, complaint);
        const Run run = runFacet(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(complaint), run.err.constData());
        QVERIFY(run.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAppCliDataset)
#include "tst_app_cli_dataset.moc"
