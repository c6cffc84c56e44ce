// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Lines of the trainer, recorded (tests/data/runs: paused and stopped, resumed and killed, resumed to the end) and made up.
#include "runs/job.h"
#include "runs/measurements.h"
#include "runs/run_state.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace facet;
using runs::Stage;
using training::Phase;

namespace {

QList<QByteArray> recorded(const char *name)
{
    QFile file(QStringLiteral(FACET_SOURCE_DIR "/tests/data/runs/") + QLatin1String(name) + QStringLiteral(".jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

void play(runs::RunState &state, const QList<QByteArray> &lines)
{
    for (const QByteArray &line : lines)
        state.take(std::string_view(line.constData(), std::size_t(line.size())));
}

// Quotes are written as apostrophes.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray epochLine(const char *phase, int epoch, double loss)
{
    return QString::fromUtf8(json("{'kind':'epoch','phase':'%1','epoch':%2,'train_loss':%3,'train_accuracy':0.5,'validation_loss':%3,"
                                  "'validation_accuracy':0.5,'validation_auc':null,'learning_rate':0.001,'seconds':1,"
                                  "'images_per_second':9,'best':false}"))
        .arg(QLatin1String(phase))
        .arg(epoch)
        .arg(loss)
        .toUtf8();
}

} // namespace

class TestRunLines : public QObject {
    Q_OBJECT

private slots:
    void aStoppedRunTellsHowFarItCame()
    {
        runs::RunState state;
        QCOMPARE(state.stage(), Stage::Waiting);
        bool wasPaused = false;
        for (const QByteArray &line : recorded("stopped")) {
            state.take(line.toStdString());
            wasPaused = wasPaused || state.stage() == Stage::Paused;
        }
        QVERIFY(wasPaused);
        QCOMPARE(state.stage(), Stage::Stopped);
        QVERIFY(state.start());
        QCOMPARE(state.start()->name, std::string("facenet_v7"));
        QCOMPARE(state.start()->classes, (std::vector<std::string>{"no face", "face"}));
        QCOMPARE(state.start()->seed, 2);
        QCOMPARE(state.start()->parameters, 2359);
        QCOMPARE(state.start()->samples[std::size_t(dataset::Split::Train)], 2216);
        QCOMPARE(state.start()->samples[std::size_t(dataset::Split::Test)], 794);
        QVERIFY(!state.start()->resumed);
        QCOMPARE(state.epochsDone(), 2);
        QVERIFY(state.step() && state.step()->epoch == 3 && state.step()->steps == 35);
        QVERIFY(!state.report());
        QVERIFY(!state.positionOfE());
        QCOMPARE(state.log().size(), 0u); // every line was understood
    }

    void aKilledRunGoesOnAndRepeatsWhatWasNotSaved()
    {
        runs::RunState state;
        play(state, recorded("stopped"));
        play(state, recorded("killed"));
        QCOMPARE(state.stage(), Stage::Training);
        QCOMPARE(state.floatEpoch(), 4);
        play(state, recorded("resumed").mid(0, 1));
        // It goes on at the quantized phase from its beginning: what was told of its epochs is void.
        QCOMPARE(state.epochs().back().phase, Phase::Quantized);
        QCOMPARE(state.epochs().back().epoch, 0);
        play(state, recorded("resumed").mid(1));
        QCOMPARE(state.stage(), Stage::Finished);
        QCOMPARE(state.epochs().size(), 8u);
        QCOMPARE(state.epochs(), state.report()->history);
        QCOMPARE(state.floatEpoch(), 4);
        QCOMPARE(state.quantizedEpoch(), 3);
        QCOMPARE(state.positionOfE(), std::optional(4.0));
        QCOMPARE(state.positionOfN(), std::optional(7.0));
        QCOMPARE(state.position(state.epochs()[4]), 4.0); // quantized, not trained: where the first phase ended
        QCOMPARE(state.log().size(), 0u);
    }

    void theReportIsReadWhole()
    {
        runs::RunState state;
        play(state, recorded("resumed"));
        QVERIFY(state.report());
        const training::FinalReport &report = *state.report();
        QCOMPARE(report.splits.size(), 2u);
        QCOMPARE(report.splits[0].split, dataset::Split::Validation);
        const training::SplitMetrics &test = report.splits[1];
        QCOMPARE(test.split, dataset::Split::Test);
        QCOMPARE(test.floating.accuracy, 0.7153652392947103);
        QCOMPARE(test.quantized.samples, 794);
        QCOMPARE(test.quantized.confusion, (std::vector<std::vector<std::int64_t>>{{482, 82}, {159, 71}}));
        QCOMPARE(test.quantized.auc, 0.6988667900092501);
        QCOMPARE(test.quantized.perClass[1].recall, 71.0 / 230);
        QCOMPARE(test.roc.size(), 200u);
        QCOMPARE(test.roc.back().truePositiveRate, 1.0);
        QVERIFY(report.consistency.consistent());
        QCOMPARE(report.consistency.logits, 1392);
        QCOMPARE(report.layers.size(), 6u);
        QCOMPARE(report.layers[0].name, std::string("conv1"));
        QCOMPARE(report.mistakes.size(), 24u);
        QCOMPARE(report.mistakes[0].sample, 2683u);
        QCOMPARE(report.mistakes[0].shortfall, 193282.0);
    }

    void whatCannotBeUsedIsKeptForTheReader_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("Segmentation fault");
        QTest::newRow("cut off") << json("{'kind':'step','phase':'flo");
        QTest::newRow("no object") << QByteArray("[1, 2]");
        QTest::newRow("an unknown kind") << json("{'kind':'tea'}");
        QTest::newRow("no kind") << json("{'epoch':1}");
        QTest::newRow("a kind that is no text") << json("{'kind':7}");
        QTest::newRow("an epoch without numbers") << json("{'kind':'epoch','phase':'float','epoch':1}");
        QTest::newRow("an epoch of an unknown phase") << epochLine("holiday", 1, 0.5);
        QTest::newRow("a negative epoch") << epochLine("float", -1, 0.5);
        QTest::newRow("an absurd epoch") << epochLine("float", 2'000'000'000, 0.5);
        QTest::newRow("an accuracy above 1") << epochLine("float", 1, 0.5).replace("accuracy\":0.5", "accuracy\":1.5");
        QTest::newRow("an epoch that is no whole number") << epochLine("float", 1, 0.5).replace("\"epoch\":1", "\"epoch\":1.5");
        QTest::newRow("an epoch beyond 64 bits") << epochLine("float", 1, 0.5).replace("\"epoch\":1", "\"epoch\":18446744073709551615");
        QTest::newRow("a mark of no phase") << json("{'kind':'mark','mark':'X','epoch':1}");
        QTest::newRow("a result without splits") << json("{'kind':'result','E':1,'N':1}");
        QTest::newRow("a confusion matrix with a row missing")
            << recorded("resumed").back().replace(json("'confusion':[[482,82],[159,71]]"), json("'confusion':[[482,82]]"));
        QTest::newRow("a confusion matrix that is not square")
            << recorded("resumed").back().replace(json("'confusion':[[482,82],[159,71]]"), json("'confusion':[[482,82],[159,71,1]]"));
        QTest::newRow("more counted than there are samples")
            << recorded("resumed").back().replace(json("'confusion':[[482,82],[159,71]]"), json("'confusion':[[482,82],[159,7100]]"));
        QTest::newRow("a split of another name") << recorded("resumed").back().replace(json("'split':'test'"), json("'split':'exam'"));
    }
    void whatCannotBeUsedIsKeptForTheReader()
    {
        QFETCH(QByteArray, line);
        const runs::Line read = runs::parseLine(line.toStdString());
        QVERIFY(std::holds_alternative<runs::Other>(read));
        runs::RunState state;
        state.take(line.toStdString());
        QCOMPARE(state.stage(), Stage::Waiting);
        QCOMPARE(state.log().size(), 1u);
        QVERIFY(state.log().back().size() <= runs::kMaxTextBytes);
        QVERIFY(line.startsWith(QByteArray::fromStdString(state.log().back())));
    }

    void aLossThatIsNoNumberIsAGap()
    {
        runs::RunState state;
        state.take(epochLine("float", 1, 0.5).replace("\"validation_loss\":0.5", "\"validation_loss\":null").toStdString());
        QCOMPARE(state.epochs().size(), 1u);
        QVERIFY(std::isnan(state.epochs()[0].validationLoss));
        QCOMPARE(state.epochs()[0].trainLoss, 0.5);
        QCOMPARE(state.epochs()[0].validationAuc, -1.0);
    }

    void logsAreBounded()
    {
        runs::RunState state;
        for (std::size_t i = 0; i < runs::kMaxLogLines + 10; ++i)
            state.take("line " + std::to_string(i));
        QCOMPARE(state.log().size(), runs::kMaxLogLines);
        QCOMPARE(state.log().front(), std::string("line 10"));
        const auto warning = [](std::size_t length) { return "{\"kind\":\"warning\",\"message\":\"" + std::string(length, 'x') + "\"}"; };
        state.take(warning(100'000));
        QCOMPARE(state.log().back().size(), runs::kMaxTextBytes);
        QCOMPARE(state.warnings(), 1);
        // Nothing longer than the limit is looked at.
        QVERIFY(std::holds_alternative<runs::Other>(runs::parseLine(warning(runs::kMaxLineBytes))));
    }

    void anEpochThatComesAgainReplacesTheFirst()
    {
        runs::RunState state;
        for (const int epoch : {2, 1, 3, 2})
            state.take(epochLine("float", epoch, epoch == 2 ? 0.25 : 0.5).toStdString());
        state.take(epochLine("quantized", 0, 0.7).toStdString());
        QCOMPARE(state.epochs().size(), 4u);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(state.epochs()[std::size_t(i)].epoch, i + 1);
        QCOMPARE(state.epochs()[1].trainLoss, 0.25);
        QCOMPARE(state.epochsDone(), 3);
    }

    void aRunBecomesMeasurements()
    {
        runs::RunState state;
        play(state, recorded("resumed"));
        runs::MeasuredRun run{*state.start(), *state.report(), 77, "default recipe", "2026-11-22"};
        run.start.data = "some/where/faces.small.facetset";
        const auto made = runs::measurementsOf(run);
        QCOMPARE(made.size(), 6u);
        const study::Measurement &shown = made.back(); // what the accuracy chart takes
        QCOMPARE(shown.value, state.report()->splits[1].quantized.accuracy);
        QCOMPARE(shown.madeOn, 77);
        const study::Provenance &from = shown.provenance;
        QCOMPARE(from.origin, study::Origin::Trained);
        QCOMPARE(from.stage, study::WeightStage::Quantized);
        QCOMPARE(from.split, std::string("test"));
        QCOMPARE(from.samples, 794);
        QCOMPARE(from.seed, 2);
        QCOMPARE(from.dataSet, std::string("faces.small (8c30cbbf8e31d25f)"));
        QCOMPARE(from.engine, std::string("facet-trainer 0.1.0"));
        QCOMPARE(from.source, std::string("default recipe"));
        QCOMPARE(made[0].provenance.stage, study::WeightStage::Float);
        QCOMPARE(made[0].provenance.split, std::string("validation"));
        QCOMPARE(made[4].provenance.stage, study::WeightStage::QuantizationAware);
        QCOMPARE(made[4].value, state.report()->splits[1].quantizationAware.accuracy);
    }

    void theJobSaysWhatDiffersFromTheDefaults()
    {
        runs::Job job{"design.facet", "faces.facetset", "run", {}};
        job.recipe.seed = 3;
        QCOMPARE(runs::recipeWords(runs::jobText(job)), std::string("default recipe"));
        QVERIFY(QByteArray::fromStdString(runs::jobText(job)).contains("\"recipe\": {}"));
        QVERIFY(QByteArray::fromStdString(runs::jobText(job)).contains("\"seed\": 3"));
        job.recipe.maxEpochs = 4;
        job.recipe.classWeights = {1, 2.5};
        job.recipe.augment = false;
        QCOMPARE(runs::recipeWords(runs::jobText(job)), std::string("recipe with augment false, class_weights [1.0,2.5], max_epochs 4"));
        QCOMPARE(runs::recipeWords("no job"), std::string());
    }
};

QTEST_APPLESS_MAIN(TestRunLines)
#include "tst_runs_lines.moc"
