// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The Train panel: recipe, curves and figures of recorded runs, and whole runs with the real trainer.
#include "training/synthetic_set.h"

#include "accuracy/accuracy_panel.h"
#include "accuracy/scatter_chart.h"
#include "figures/chart_frame.h"
#include "figures/table_view.h"
#include "network/fingerprint.h"
#include "simulate/simulate_panel.h"
#include "simulate/weights.h"
#include "study/presets.h"
#include "study/study_file.h"
#include "theme/theme.h"
#include "train/curves_chart.h"
#include "train/recipe_form.h"
#include "train/results_view.h"
#include "train/roc_chart.h"
#include "train/train_panel.h"
#include "window/docks.h"
#include "window/session.h"
#include "window/workspace.h"
#include "window_test.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>

using namespace facet;
using train::Status;

namespace {

constexpr int kRunMs = 120'000; // a busy machine

// A folder of a run as an earlier day left it: the recorded lines without their steps.
void leaveRun(const QString &folder, const QString &variant, const network::Network &network, qint64 seed, const QStringList &recordings)
{
    runs::Job job;
    job.data = "faces.facetset";
    job.recipe.seed = std::uint64_t(seed);
    if (!train::TrainingRun::create(folder, variant, network, job))
        qFatal("cannot write %s", qPrintable(folder));
    QFile log(folder + QStringLiteral("/log.jsonl"));
    if (!log.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(log.fileName()));
    for (const QString &name : recordings) {
        QFile file(QStringLiteral(FACET_SOURCE_DIR "/tests/data/runs/%1.jsonl").arg(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is missing", qPrintable(file.fileName()));
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty() && !line.contains("\"kind\":\"step\""))
                log.write(line + '\n');
        }
    }
}

} // namespace

class TestTrainPanel : public QObject {
    Q_OBJECT
public:
    explicit TestTrainPanel(const test::Sandbox &sandbox) : m_sandbox(sandbox) {}

private:
    const test::Sandbox &m_sandbox;
    int m_folders = 0;

    // Of the sample study; of one small variant that trains in seconds.
    struct Window {
        document::StudyDocument document;
        document::Selection selection;
        std::unique_ptr<train::TrainPanel> panel;

        explicit Window(study::Study study, int current = 0)
        {
            document.setStudy(std::move(study));
            document.setCurrentVariant(current);
            panel = std::make_unique<train::TrainPanel>(document, selection);
            panel->resize(1180, 760);
            panel->show();
            QTest::qWait(20);
        }
    };

    static study::Study faces() { return *study::sampleStudy("facenet"); }
    static int indexOfV7() { return faces().indexOf("facenet-v7"); }
    static study::Study small()
    {
        study::Study study;
        study.variants.push_back({"small", testing::smallNetwork(), {}, {}});
        return study;
    }
    [[nodiscard]] QString smallSet() const
    {
        const QString path = m_sandbox.path(QStringLiteral("small.facetset"));
        testing::SyntheticSet what;
        what.test = 32;
        if (!QFile::exists(path))
            testing::writeSyntheticSet(path.toStdString(), what);
        return path;
    }
    // Short, but with both phases.
    static void hurry(train::RecipeForm &form, int epochs = 3)
    {
        form.epochs()->setValue(epochs);
        form.quantizedEpochs()->setValue(2);
        form.patience()->setValue(epochs);
    }
    static bool hasTrainer() { return !train::TrainerProcess::program().isEmpty(); }

private slots:
    void initTestCase() { theme::Theme::instance().apply(theme::Appearance::Light); }

    void init()
    {
        QSettings().clear();
        QSettings().setValue(QStringLiteral("train/folder"), m_sandbox.path(QStringLiteral("runs-%1").arg(++m_folders)));
        qputenv("FACET_TRAINER", FACET_TRAINER);
    }

    void withoutRunsItTeaches()
    {
        Window window(faces());
        QVERIFY(!window.panel->chart()->isVisible());
        QVERIFY(!window.panel->startButton()->isEnabled());
        QVERIFY(window.panel->startButton()->toolTip().contains(QStringLiteral(".facetset")));
        bool teaches = false;
        for (const QLabel *label : window.panel->findChildren<QLabel *>())
            teaches = teaches || (label->isVisible() && label->text().contains(QStringLiteral("1. Choose a prepared data set")));
        QVERIFY(teaches);
    }

    void theFormBeginsWithTheDefaultRecipe()
    {
        Window window(faces());
        train::RecipeForm &form = *window.panel->form();
        const training::Recipe usual;
        QVERIFY(form.isDefault());
        QVERIFY(!form.resetButton()->isEnabled());
        const auto recipe = form.recipe();
        QVERIFY(recipe.has_value());
        QCOMPARE(recipe->learningRate, usual.learningRate);
        QCOMPARE(recipe->weightDecay, usual.weightDecay);
        QCOMPARE(recipe->batchSize, usual.batchSize);
        form.patience()->setValue(3);
        QVERIFY(!form.isDefault());
        QCOMPARE(form.recipe()->patience, 3);
        form.resetButton()->click();
        QVERIFY(form.isDefault());
        QCOMPARE(form.patience()->value(), usual.patience);
    }

    void seedsAreAListOfNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qint64>>("seeds");
        QTest::newRow("one") << "7" << QList<qint64>{7};
        QTest::newRow("with commas") << "1, 2,3" << QList<qint64>{1, 2, 3};
        QTest::newRow("the same twice") << "1 1 2" << QList<qint64>{1, 2};
        QTest::newRow("none") << "" << QList<qint64>{};
        QTest::newRow("a word") << "1, two" << QList<qint64>{};
        QTest::newRow("negative") << "-1" << QList<qint64>{};
    }
    void seedsAreAListOfNumbers()
    {
        QFETCH(QString, text);
        train::RecipeForm form;
        form.setData(smallSet());
        form.seedsField()->setText(text);
        QTEST(form.seeds(), "seeds");
        QCOMPARE(form.obstacle().isEmpty(), !form.seeds().isEmpty());
    }

    void aFileThatIsNoSetIsNamed()
    {
        train::RecipeForm form;
        form.setData(QStringLiteral(FACET_SOURCE_DIR "/README.md"));
        QVERIFY2(form.obstacle().contains(QStringLiteral("README.md")), qPrintable(form.obstacle()));
        form.setData(smallSet());
        QCOMPARE(form.obstacle(), QString());
    }

    void classWeightsNeedOneForEachClass()
    {
        train::RecipeForm form;
        form.setData(smallSet());
        auto *kind = form.findChild<QComboBox *>();
        kind->setCurrentIndex(2);
        QVERIFY(!form.obstacle().isEmpty());
        auto *field = form.findChildren<QLineEdit *>().back();
        for (QLineEdit *each : form.findChildren<QLineEdit *>())
            field = each->accessibleName() == QStringLiteral("Weights") ? each : field;
        field->setText(QStringLiteral("1 2.5"));
        QCOMPARE(form.obstacle(), QString());
        QCOMPARE(form.recipe()->classWeights, (std::vector<double>{1, 2.5}));
        field->setText(QStringLiteral("1 2 3"));
        QVERIFY(!form.obstacle().isEmpty());
        kind->setCurrentIndex(1);
        QVERIFY(form.recipe()->balanceClasses && form.recipe()->classWeights.empty());
    }

    void aFinishedRunOfAnotherDayShowsEverything()
    {
        const auto network = *study::preset("facenet-v7");
        leaveRun(train::TrainingRuns::folder() + QStringLiteral("/a"), QStringLiteral("facenet-v7"), network, 2,
                 {QStringLiteral("stopped"), QStringLiteral("killed"), QStringLiteral("resumed")});
        leaveRun(train::TrainingRuns::folder() + QStringLiteral("/of-another-study"), QStringLiteral("unheard-of"), network, 2,
                 {QStringLiteral("resumed")});
        Window window(faces(), indexOfV7());
        train::TrainPanel &panel = *window.panel;
        QCOMPARE(panel.list()->count(), 1);
        QCOMPARE(panel.currentRun()->status(), Status::Finished);
        QCOMPARE(panel.list()->item(0)->text(), QStringLiteral("facenet-v7, seed 2 \u2013 69.6 %"));
        // Curves: 4 epochs in floating point, 4 with quantization (the first untrained), with E and N.
        const train::RunCurves &curves = panel.chart()->runs().at(0);
        QCOMPARE(curves.floating.loss.epochs, (std::vector<double>{1, 2, 3, 4}));
        QCOMPARE(curves.quantized.loss.epochs, (std::vector<double>{4, 5, 6, 7}));
        QVERIFY(std::isnan(curves.quantized.loss.training[0]));
        QCOMPARE(curves.e, std::optional(4.0));
        QCOMPARE(curves.n, std::optional(7.0));
        QCOMPARE(panel.chart()->drawnPoints(), 2 * 8 + 2); // training and validation, and two marks
        QCOMPARE(panel.frame()->table()->model()->rowCount(), 8);
        // The consistency check and the metrics, of the test split.
        train::ResultsView &results = *panel.results();
        QVERIFY2(results.verdict()->text().startsWith(QStringLiteral("\u2713")), qPrintable(results.verdict()->text()));
        const auto *metrics = results.metrics()->model();
        QCOMPARE(metrics->columnCount(), 4);
        QCOMPARE(metrics->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Float (E = 4)"));
        QCOMPARE(metrics->headerData(2, Qt::Horizontal).toString(), QStringLiteral("QAT (N = 3)"));
        QCOMPARE(metrics->index(0, 1).data().toString(), QStringLiteral("71.54"));
        QCOMPARE(metrics->index(0, 3).data().toString(), QStringLiteral("69.65"));
        QCOMPARE(metrics->index(3, 0).data().toString(), QStringLiteral("Recall of \"face\""));
        QCOMPARE(metrics->index(3, 3).data().toString(), QStringLiteral("30.87"));
        QCOMPARE(results.confusion()->model()->index(1, 1).data().toString(), QStringLiteral("159"));
        QCOMPARE(results.roc()->runs().at(0).roc.size(), 200u);
        // Its data set is not there: said instead of wrong pictures.
        QCOMPARE(results.mistakes()->count(), 0);
    }

    void aStoppedRunOfAnotherDayCanGoOn()
    {
        leaveRun(train::TrainingRuns::folder() + QStringLiteral("/a"), QStringLiteral("facenet-v7"), *study::preset("facenet-v7"), 2,
                 {QStringLiteral("stopped")});
        Window window(faces(), indexOfV7());
        QCOMPARE(window.panel->currentRun()->status(), Status::Stopped);
        QVERIFY(window.panel->resumeButton()->isVisible());
        QVERIFY(!window.panel->stopButton()->isVisible());
        QVERIFY(window.panel->list()->item(0)->text().contains(QStringLiteral("stopped, 2 epoch")));
    }

    void addingTwiceChangesNothingAndUndoTakesItAway()
    {
        leaveRun(train::TrainingRuns::folder() + QStringLiteral("/a"), QStringLiteral("facenet-v7"), *study::preset("facenet-v7"), 2,
                 {QStringLiteral("resumed")});
        leaveRun(train::TrainingRuns::folder() + QStringLiteral("/b"), QStringLiteral("facenet-v7"), *study::preset("facenet-v7"), 3,
                 {QStringLiteral("resumed")});
        Window window(faces(), indexOfV7());
        const auto before = window.document.study();
        QSignalSpy weights(window.panel.get(), &train::TrainPanel::weightsTrained);
        for (int row = 0; row < 2; ++row) {
            window.panel->list()->setCurrentRow(row);
            window.panel->addButton()->click();
        }
        const study::Variant &variant = window.document.variant(indexOfV7());
        const study::Measurement *shown = variant.best(study::Quantity::Accuracy);
        QVERIFY(shown && shown->spread.has_value());
        QCOMPARE(*shown->spread, 0.0); // the same recording twice
        QCOMPARE(shown->value, 0.6964735516372796);
        QVERIFY(shown->provenance.source.find("mean of seeds 2, 3") != std::string::npos);
        QCOMPARE(weights.count(), 2);
        QCOMPARE(weights[0][0].toString(), QStringLiteral("facenet-v7"));
        const auto once = window.document.study();
        window.panel->addButton()->click();
        QCOMPARE(window.document.study(), once);
        while (window.document.undoStack()->canUndo())
            window.document.undoStack()->undo();
        QCOMPARE(window.document.study(), before);
    }

    void severalRunsStandBesideEachOther()
    {
        for (const qint64 seed : {2, 3}) {
            leaveRun(train::TrainingRuns::folder() + QStringLiteral("/%1").arg(seed), QStringLiteral("facenet-v7"),
                     *study::preset("facenet-v7"), seed, {QStringLiteral("resumed")});
        }
        Window window(faces(), indexOfV7());
        QCOMPARE(window.panel->chart()->runs().size(), 1u);
        window.panel->list()->item(1)->setCheckState(Qt::Checked);
        QCOMPARE(window.panel->chart()->runs().size(), 2u);
        QVERIFY(window.panel->chart()->runs()[0].color != window.panel->chart()->runs()[1].color);
        QCOMPARE(window.panel->results()->roc()->runs().size(), 2u);
    }

    void theWholeRecipeFromTheButtonToTheStudy()
    {
        QVERIFY2(hasTrainer(), "facet-trainer is built with this test");
        Window window(small());
        train::TrainPanel &panel = *window.panel;
        panel.form()->setData(smallSet());
        hurry(*panel.form());
        panel.form()->seedsField()->setText(QStringLiteral("1, 2"));
        QSignalSpy weights(&panel, &train::TrainPanel::weightsTrained);
        panel.startButton()->click();
        QCOMPARE(panel.runs().count(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(weights.count(), 2, kRunMs);
        for (int i = 0; i < 2; ++i) {
            QVERIFY2(panel.runs().run(i).status() == Status::Finished, qPrintable(panel.runs().run(i).problem()));
            QVERIFY(panel.runs().run(i).state().report()->consistency.consistent());
            QCOMPARE(panel.runs().run(i).state().log().size(), 0u); // every line was understood
            QVERIFY(QFile::exists(weights[i][1].toString()));
        }
        const study::Variant &variant = window.document.variant(0);
        QCOMPARE(variant.measurements.size(), std::size_t(2 * 6 + 6)); // three stages on two splits, and their means
        const study::Measurement *shown = variant.best(study::Quantity::Accuracy);
        QVERIFY(shown && shown->spread && shown->value > 0.4);
        QCOMPARE(shown->provenance.stage, study::WeightStage::Quantized);
        QCOMPARE(shown->provenance.split, std::string("test"));
        QCOMPARE(shown->madeOn, network::fingerprint(testing::smallNetwork()));
        QCOMPARE(window.document.undoStack()->count(), 2); // one step per run
        window.document.undoStack()->undo();
        window.document.undoStack()->undo();
        QVERIFY(window.document.variant(0).measurements.empty());
        // The mistakes are pictures of the set.
        const auto &report = *panel.currentRun()->state().report();
        QCOMPARE(panel.results()->mistakes()->count(), int(report.mistakes.size()));
    }

    void inTheWindowThePointMovesAndSimulateTakesTheWeights()
    {
        QVERIFY2(hasTrainer(), "facet-trainer is built with this test");
        const QString path = m_sandbox.path(QStringLiteral("small.facet"));
        QVERIFY(study::save(small(), path.toStdString()));
        window::MainWindow window;
        window.resize(1440, 900);
        QVERIFY(window.session().openFile(path));
        window.show();
        QAction *layout = test::actionNamed(window, QStringLiteral("layout-train"));
        QVERIFY(layout);
        layout->trigger();
        window::Docks &docks = window.workspace()->docks();
        auto *panel = static_cast<train::TrainPanel *>(docks.dock(QStringLiteral("train"))->panel());
        QTRY_VERIFY(panel->isVisible());
        panel->form()->setData(smallSet());
        hurry(*panel->form());
        panel->form()->seedsField()->setText(QStringLiteral("5 6"));
        panel->startButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(panel->runs().run(0).status() == Status::Finished && panel->runs().run(1).status() == Status::Finished,
                                 kRunMs);
        auto *accuracy = static_cast<accuracy::AccuracyPanel *>(docks.dock(QStringLiteral("accuracy"))->panel());
        docks.dock(QStringLiteral("accuracy"))->raise();
        // Two seeds: one point with an error bar.
        const auto &points = accuracy->chart()->data().points;
        QTRY_VERIFY(points.size() == 1 && points.front().spread.has_value());
        QCOMPARE(points.front().origin, study::Origin::Trained);
        // The integers of the run that ended last, and they can be computed with.
        simulate::Simulator &simulator =
            static_cast<simulate::SimulatePanel *>(docks.dock(QStringLiteral("simulate"))->panel())->simulator();
        const QString checkpoint = simulator.weights().path;
        QVERIFY(checkpoint == panel->runs().run(0).quantizedCheckpoint() || checkpoint == panel->runs().run(1).quantizedCheckpoint());
        const auto weights = simulate::loadWeights(simulator.weights(), testing::smallNetwork());
        QVERIFY2(weights.has_value(), weights ? "" : weights.error().front().message().c_str());
        QVERIFY(!weights->quantizedHere);
        // The Board panel looks here.
        QCOMPARE(simulate::WeightsMemory::choice(path, QStringLiteral("small"))->path, checkpoint);
    }

    void pausesStopsAndGoesOn()
    {
        QVERIFY2(hasTrainer(), "facet-trainer is built with this test");
        Window window(small());
        train::TrainPanel &panel = *window.panel;
        panel.form()->setData(smallSet());
        hurry(*panel.form(), 400);
        panel.startButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(panel.currentRun() && panel.currentRun()->state().epochsDone() >= 1, kRunMs);
        QVERIFY(panel.pauseButton()->isVisible());
        panel.pauseButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(panel.currentRun()->status(), Status::Paused, kRunMs);
        const int paused = panel.currentRun()->state().epochsDone();
        QTest::qWait(300);
        QCOMPARE(panel.currentRun()->state().epochsDone(), paused);
        QVERIFY(panel.resumeButton()->isVisible());
        panel.resumeButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(panel.currentRun()->status(), Status::Training, kRunMs);
        QTRY_VERIFY_WITH_TIMEOUT(panel.currentRun()->state().epochsDone() > paused, kRunMs);
        panel.stopButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(panel.currentRun()->status(), Status::Stopped, kRunMs);
        const int stopped = panel.currentRun()->state().epochsDone();
        panel.resumeButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(panel.currentRun()->state().epochsDone() > stopped, kRunMs);
        QVERIFY(panel.currentRun()->state().start()->resumed);
        panel.stopButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(panel.currentRun()->status(), Status::Stopped, kRunMs);
        QVERIFY(window.document.variant(0).measurements.empty());
    }

    void closingTheWindowStopsARunThatGoesOnAnotherDay()
    {
        QVERIFY2(hasTrainer(), "facet-trainer is built with this test");
        int done = 0;
        {
            Window window(small());
            window.panel->form()->setData(smallSet());
            hurry(*window.panel->form(), 400);
            window.panel->startButton()->click();
            QTRY_VERIFY_WITH_TIMEOUT(window.panel->currentRun() && window.panel->currentRun()->state().epochsDone() >= 2, kRunMs);
            done = window.panel->currentRun()->state().epochsDone();
        }
        Window later(small());
        QCOMPARE(later.panel->list()->count(), 1);
        QCOMPARE(later.panel->currentRun()->status(), Status::Stopped);
        QVERIFY(later.panel->currentRun()->state().epochsDone() >= done);
        QCOMPARE(later.panel->currentRun()->state().stage(), runs::Stage::Stopped); // saved, not killed
        later.panel->resumeButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(later.panel->currentRun()->state().epochsDone() > done + 1, kRunMs);
    }

    void aNetworkThatDoesNotFitTheDataIsExplained()
    {
        QVERIFY2(hasTrainer(), "facet-trainer is built with this test");
        Window window(faces(), indexOfV7()); // reads 88x88, the set has 16x16
        window.panel->form()->setData(smallSet());
        window.panel->startButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(window.panel->currentRun()->status(), Status::Failed, kRunMs);
        const QString said = window.panel->results()->verdict()->text();
        QVERIFY2(said.contains(QStringLiteral("cannot use")) && said.contains(QStringLiteral("16")), qPrintable(said));
    }

    void aMissingTrainerIsSaid()
    {
        qputenv("FACET_TRAINER", "/nowhere/facet-trainer");
        Window window(small());
        window.panel->form()->setData(smallSet());
        window.panel->startButton()->click();
        QTRY_COMPARE(window.panel->currentRun()->status(), Status::Failed);
        QVERIFY(window.panel->results()->verdict()->text().contains(QStringLiteral("facet-trainer")));
    }

    void aTrainerThatMisbehavesEndsInAClearError_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("asksToStop");
        QTest::addColumn<QString>("said");
        QTest::newRow("it crashes") << QByteArray("echo out of memory >&2\nkill -SEGV $$\n") << false << "crashed";
        QTest::newRow("and its last words are shown") << QByteArray("echo out of memory >&2\nkill -SEGV $$\n") << false << "out of memory";
        QTest::newRow("it fails with a code") << QByteArray("echo disk full >&2\nexit 1\n") << false << "disk full";
        QTest::newRow("it claims success without a result") << QByteArray("exit 0\n") << false << "without a result";
        QTest::newRow("it never obeys") << QByteArray("exec sleep 60\n") << true << "did not stop";
        QTest::newRow("a line without an end") << QByteArray("exec yes | tr -d '\\n'\n") << false << "without an end";
    }
    void aTrainerThatMisbehavesEndsInAClearError()
    {
        QFETCH(QByteArray, script);
        QFETCH(bool, asksToStop);
        QFETCH(QString, said);
        const QString path = m_sandbox.path(QStringLiteral("trainer.sh"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/sh\n" + script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("FACET_TRAINER", QFile::encodeName(path));
        train::TrainerProcess process;
        QString message;
        std::optional<train::TrainerProcess::End> end;
        connect(&process, &train::TrainerProcess::ended, this, [&](train::TrainerProcess::End how, const QString &text) {
            QVERIFY2(!end, "it ends once");
            end = how;
            message = text;
        });
        process.start(QStringLiteral("job.json"));
        if (asksToStop)
            process.stop(300);
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value() || message == said, 60'000);
        if (said == QStringLiteral("without a result")) { // the process cannot know; the run does
            QCOMPARE(*end, train::TrainerProcess::End::Finished);
            Window window(small());
            window.panel->form()->setData(smallSet());
            window.panel->startButton()->click();
            QTRY_COMPARE(window.panel->currentRun()->status(), Status::Failed);
            message = window.panel->currentRun()->problem();
        } else {
            QCOMPARE(*end, train::TrainerProcess::End::Failed);
        }
        QVERIFY2(message.contains(said), qPrintable(message));
    }

    void savesAPicture_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void savesAPicture()
    {
        QFETCH(bool, dark);
        theme::Theme::instance().apply(dark ? theme::Appearance::Dark : theme::Appearance::Light);
        for (const qint64 seed : {2, 3}) {
            leaveRun(train::TrainingRuns::folder() + QStringLiteral("/%1").arg(seed), QStringLiteral("facenet-v7"),
                     *study::preset("facenet-v7"), seed, {QStringLiteral("resumed")});
        }
        Window window(faces(), indexOfV7());
        const QImage picture = window.panel->grab().toImage();
        QVERIFY(!picture.isNull());
        if (const QByteArray folder = qgetenv("FACET_PICTURES"); !folder.isEmpty())
            QVERIFY(picture.save(QString::fromLocal8Bit(folder) + QStringLiteral("/train-%1.png").arg(dark ? "dark" : "light")));
        theme::Theme::instance().apply(theme::Appearance::Light);
    }
};

FACET_WINDOW_TEST_MAIN(TestTrainPanel)
#include "tst_train_panel.moc"
