// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// `facet compile`, run as a process: the vendor's registers and words in files, and nothing written where something is wrong.
#include "support/golden.h"
#include "support/program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using facet::program::Run;
using facet::program::runFacet;
using nlohmann::json;

namespace {

QString hex(std::uint32_t value)
{
    return "0x" + QString::number(value, 16).rightJustified(8, '0');
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList fileNames(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

std::string sha256(const std::vector<std::uint32_t> &words)
{
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(words.data()), qsizetype(words.size() * 4));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace

class TestAppCliCompile : public QObject {
    Q_OBJECT

private slots:
    void writesTheVendorsRegistersAndWords_data()
    {
        FACET_NEED_SHARED();
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("device");
        QTest::addColumn<QString>("sample");
        for (const char *device : {"MAX78000", "MAX78002"}) {
            QTest::addRow("FaceNet v2 on %s", device) << "v2" << device << "sample_facenet88";
            QTest::addRow("FaceNet v5 on %s", device) << "v5" << device << "sample_facenet22f";
        }
    }
    void writesTheVendorsRegistersAndWords()
    {
        QFETCH(QString, version);
        QFETCH(QString, device);
        QFETCH(QString, sample);
        const QString folder = QString::fromStdString(golden::sharedDir()) + "/golden/facenet/";
        const json golden = golden::load((folder + version + "-" + device + ".json.gz").toStdString());
        QTemporaryDir out;
        const json &shape = golden["input"]["shape"];
        const Run run = runFacet({"compile", folder + version + ".yaml", "--checkpoint", folder + version + ".pth.tar", "--input",
                                  folder + sample + ".npy", "--input-shape",
                                  QString("%1x%2x%3").arg(shape[0].get<int>()).arg(shape[1].get<int>()).arg(shape[2].get<int>()),
                                  "--device", device, "-o", out.filePath("new")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(fileNames(out.path()), QStringList{"new"});
        QCOMPARE(fileNames(out.filePath("new/project")),
                 (QStringList{"Makefile", "cnn.c", "cnn.h", "main.c", "project.mk", "sampledata.h", "sampleoutput.h", "weights.h"}));

        const json program = json::parse(contents(out.filePath("new/program.json")).toStdString());
        QStringList has;
        QStringList needs;
        for (const char *part : {"init", "configure", "start"}) {
            for (const json &step : program[part])
                has << QString::fromStdString(step["op"].get<std::string>() + " " + step["address"].get<std::string>() + " " +
                                              step["value"].get<std::string>());
            for (const json &step : golden["registers"][std::string("cnn_") + part])
                needs << (step[0] == "w" ? "write " : "wait ") + hex(step[1]) + " " + hex(step[2]);
        }
        QCOMPARE(has, needs);

        std::vector<std::uint32_t> kernels;
        for (const json &block : program["kernels"]) {
            kernels.push_back(std::uint32_t(std::stoul(block["address"].get<std::string>(), nullptr, 16)));
            kernels.push_back(std::uint32_t(block["words"].size()));
            for (const json &word : block["words"])
                kernels.push_back(word);
        }
        kernels.push_back(0);
        QCOMPARE(sha256(kernels), golden["kernel_stream_sha256"].get<std::string>());
        for (const json &input : program["input"]) {
            const std::string name = "SAMPLE_INPUT_" + std::to_string(input["processor"].get<int>());
            QCOMPARE(sha256(input["words"].get<std::vector<std::uint32_t>>()), golden["input_words"][name]["sha256"].get<std::string>());
        }
        QCOMPARE(program["input"].size(), golden["input_words"].size());
        std::vector<std::uint32_t> answers;
        for (const json &block : program["known_answers"]) {
            answers.push_back(std::uint32_t(std::stoul(block["address"].get<std::string>(), nullptr, 16)));
            answers.push_back(std::uint32_t(std::stoul(block["mask"].get<std::string>(), nullptr, 16)));
            answers.push_back(std::uint32_t(block["words"].size()));
            for (const json &word : block["words"])
                answers.push_back(word);
        }
        answers.push_back(0);
        QCOMPARE(sha256(answers), golden["sample_output"]["sha256"].get<std::string>());
        // The numbers of cnn.c are those of the file: every write stands there.
        const QByteArray driver = contents(out.filePath("new/project/cnn.c"));
        for (const QString &step : needs) {
            if (step.startsWith("write"))
                QVERIFY2(driver.contains(
                             QString("*((volatile uint32_t *) %1) = %2;").arg(step.section(' ', 1, 1), step.section(' ', 2)).toUtf8()),
                         qPrintable(step));
        }
    }

    void explainsEveryWrite()
    {
        const Run run = runFacet({"compile", "facenet-v2", "--random-weights", "7", "--explain"});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(run.hasLine("configure, layer 0"));
        QVERIFY(run.hasLine("0x50100010 =    0x00010059  RCNT"));
        QVERIFY(run.out.contains("90 rows with padding") && run.out.contains(" multiply with weights"));
        const Run written = runFacet({"compile", "facenet-v2", "--random-weights", "7", "--explain", "--json"});
        const json program = written.json();
        QCOMPARE(program["facet_program"].get<int>(), 1);
        int accesses = 0;
        for (const char *part : {"init", "configure", "start", "interrupt"})
            accesses += int(program[part].size());
        int lines = 0;
        for (const QByteArray &line : run.out.split('\n'))
            lines += line.startsWith("  0x50") && !line.contains(" words") && !line.contains(" bytes") ? 1 : 0;
        QCOMPARE(lines, accesses);
    }

    void sameSeedGivesTheSameFiles()
    {
        QTemporaryDir out;
        for (const char *name : {"a", "b"})
            QCOMPARE(runFacet({"compile", "facenet-v6", "--random-weights", "5", "-o", out.filePath(name)}).exitCode, 0);
        for (const char *file : {"program.json", "facenet_v6.yaml", "facenet_v6.pth.tar", "project/cnn.c"}) {
            const QByteArray first = contents(out.filePath(QString("a/") + file));
            QVERIFY2(!first.isEmpty(), file);
            QVERIFY2(first == contents(out.filePath(QString("b/") + file)), file);
        }
        QCOMPARE(runFacet({"compile", "facenet-v6", "--random-weights", "6", "-o", out.filePath("c")}).exitCode, 0);
        QVERIFY(contents(out.filePath("a/project/weights.h")) != contents(out.filePath("c/project/weights.h")));
    }

    void leavesAFullFolderAlone()
    {
        QTemporaryDir out;
        QFile mine(out.filePath("notes.txt"));
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
        mine.close();
        const QStringList command{"compile", "facenet-v6", "--random-weights", "5", "-o", out.path()};
        const Run refused = runFacet(command);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("has files already") && refused.err.contains("--force"), refused.err.constData());
        QCOMPARE(fileNames(out.path()), QStringList{"notes.txt"});
        QCOMPARE(runFacet(command + QStringList{"--force"}).exitCode, 0);
        QCOMPARE(contents(out.filePath("notes.txt")), QByteArray("mine"));
        QVERIFY(contents(out.filePath("project/main.c")).contains("PASS"));
    }

    void writesNothingForADesignThatBreaksRules()
    {
        QTemporaryDir out;
        const Run run = runFacet({"compile", "too-big", "--random-weights", "1", "-o", out.filePath("new")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(fileNames(out.path()).isEmpty());
        const Run check = runFacet({"check", "too-big"});
        QCOMPARE(run.out.count("\n"), check.out.count("\n")); // every finding
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("complaint");
        QTest::newRow("no weights") << QStringList{"facenet-v2", "-o", "x"} << QByteArray("weights are missing");
        QTest::newRow("no folder") << QStringList{"facenet-v2", "--random-weights", "1"} << QByteArray("--output DIR");
        QTest::newRow("two sources of weights")
            << QStringList{"facenet-v2", "--random-weights", "1", "--checkpoint", "x"} << QByteArray("excludes");
        QTest::newRow("six designs") << QStringList{"facenet", "--random-weights", "1", "-o", "x"} << QByteArray("one design at a time");
        QTest::newRow("no such sample") << QStringList{"facenet-v2", "--random-weights", "1", "--input", "none.npy", "-o", "x"}
                                        << QByteArray("none.npy");
        QTest::newRow("no such checkpoint") << QStringList{"facenet-v2", "--checkpoint", "none.pth.tar", "-o", "x"}
                                            << QByteArray("none.pth.tar");
        QTest::newRow("a timer that is not there")
            << QStringList{"facenet-v2", "--random-weights", "1", "--timer", "9", "-o", "x"} << QByteArray("--timer");
    }
    void saysWhatIsMissing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, complaint);
        QTemporaryDir folder;
        const Run run = runFacet(QStringList{"compile"} + arguments, folder.path());
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(complaint), run.err.constData());
        QVERIFY(fileNames(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAppCliCompile)
#include "tst_app_cli_compile.moc"
