// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// facet train and facet evaluate as processes: a design, a set, a trained network, and the same figures from the command line.
#include "../training/synthetic_set.h"
#include "support/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using facet::program::runFacet;

class TestAppCliTraining : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void trainsAndEvaluates();
    void printsTheTrainersLines();
    void rejects_data();
    void rejects();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    QTemporaryDir m_dir;
};

void TestAppCliTraining::initTestCase()
{
    QVERIFY(m_dir.isValid());
    // As facenet-v5 wants it: 88x88, folded by 4.
    testing::writeSyntheticSet(path("set").toStdString(), {.shape = {3, {88, 88}}, .training = 96, .validation = 32, .test = 16});
}

void TestAppCliTraining::trainsAndEvaluates()
{
    const QStringList command{
        "train", "facenet-v5", "--data", path("set"),    "-o", path("run"),        "--epochs", "4", "--quantized-epochs",
        "1",     "--threads",  "1",      "--batch-size", "16", "--no-augmentation"};
    const auto trained = runFacet(command);
    QVERIFY2(trained.exitCode == 0, trained.err.constData());
    QVERIFY2(trained.hasLine("facenet_v5: 28162 parameters, 96 samples to train, 32 to validate"), trained.out.constData());
    QVERIFY2(trained.hasLine("consistency: 0 of 64 logits and 0 of 32 classes differ"), trained.out.constData());
    QVERIFY(trained.out.contains("--- E = epoch"));

    QFile file(path("run/result.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const nlohmann::json result = nlohmann::json::parse(file.readAll().toStdString());
    for (const int split : {0, 1}) {
        const nlohmann::json &expected = result.at("splits").at(std::size_t(split)).at("quantized");
        for (const QString &design : {QString("facenet-v5"), path("run/network.yaml")}) {
            const auto evaluated = runFacet({"evaluate", design, "--checkpoint", path("run/quantized.pth.tar"), "--data", path("set"),
                                             "--split", split == 0 ? "validation" : "test", "--json"});
            QVERIFY2(evaluated.exitCode == 0, evaluated.err.constData());
            const nlohmann::json json = evaluated.json();
            QCOMPARE(json.at("accuracy").get<double>(), expected.at("accuracy").get<double>());
            QCOMPARE(program::text(json.at("confusion")), program::text(expected.at("confusion")));
        }
    }
    const auto readable = runFacet({"evaluate", "facenet-v5", "--checkpoint", path("run/quantized.pth.tar"), "--data", path("set")});
    QVERIFY2(readable.hasLine("32 samples: accuracy"), readable.out.constData());
    // A checkpoint in floating point is quantized on the way, and that is said.
    const auto floating = runFacet({"evaluate", "facenet-v5", "--checkpoint", path("run/best.pth.tar"), "--data", path("set")});
    QCOMPARE(floating.exitCode, 0);
    QVERIFY(floating.err.contains("quantized here"));
}

void TestAppCliTraining::printsTheTrainersLines()
{
    const auto run = runFacet({"train", "facenet-v5", "--data", path("set"), "-o", path("lines"), "--epochs", "1", "--quantized-epochs",
                               "0", "--threads", "1", "--json"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(run.out.startsWith("{"));
    QVERIFY(run.out.contains("\"kind\":\"result\""));
}

void TestAppCliTraining::rejects_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("no data") << QStringList{"train", "facenet-v5", "-o", path("x")} << QByteArray("--data");
    QTest::newRow("data that are not there") << QStringList{"train", "facenet-v5", "--data", path("none"), "-o", path("x")}
                                             << QByteArray("none");
    QTest::newRow("too many classes") << QStringList{"train", "cifar", "--data", path("set"), "-o", path("x")}
                                      << QByteArray("data set holds");
    QTest::newRow("a checkpoint that is not there")
        << QStringList{"evaluate", "facenet-v5", "--checkpoint", path("none"), "--data", path("set")} << QByteArray("none");
    QTest::newRow("a checkpoint of another network")
        << QStringList{"evaluate", "facenet-v2", "--checkpoint", path("run/quantized.pth.tar"), "--data", path("set")}
        << QByteArray("shape");
    QTest::newRow("a split that does not exist")
        << QStringList{"evaluate", "facenet-v5", "--checkpoint", path("run/quantized.pth.tar"), "--data", path("set"), "--split", "holdout"}
        << QByteArray("holdout");
}

void TestAppCliTraining::rejects()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, what);
    const auto run = runFacet(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(what), run.err.constData());
}

QTEST_GUILESS_MAIN(TestAppCliTraining)
#include "tst_app_cli_training.moc"
