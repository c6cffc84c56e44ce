// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the Simulate panel computes, without the panel: weights, inputs, runs, accuracy, and the thread they run in.
#include "formats/checkpoint_writer.h"
#include "formats/file.h"
#include "formats/npy.h"
#include "formats/stage_dump.h"
#include "network/fingerprint.h"
#include "simulate/accuracy_run.h"
#include "simulate/background.h"
#include "simulate/layer_table.h"
#include "simulate/map_colors.h"
#include "simulate/simulator.h"
#include "study/presets.h"
#include "support/checkpoint_writer.h"
#include "support/color_network.h"
#include "support/golden.h"
#include "support/golden_arithmetic.h"
#include "support/labelled_pictures.h"
#include "theme/theme.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace facet;
using simulate::InputSource;

namespace {

QString saveColors(const QTemporaryDir &dir)
{
    const QString path = dir.filePath(QStringLiteral("colors.pth.tar"));
    const auto content = formats::checkpointOf(testing::colorNetwork(), testing::colorParameters());
    [&] {
        QVERIFY(content);
        QVERIFY(formats::saveCheckpoint(path.toStdString(), *content));
    }();
    return path;
}

study::Study studyOf(const network::Network &network)
{
    study::Study study;
    study.title = "test";
    study.variants.push_back({"design", network, {}, {}});
    return study;
}

} // namespace

class TestSimulateRuns : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("facet-test-simulate-runs"));
        theme::Theme::instance().apply(theme::Appearance::Light);
    }
    void init() { QSettings().clear(); }

    // ---- weights ----

    void quantizedWeightsAreTakenAsTheyAre()
    {
        const QTemporaryDir dir;
        const auto weights = simulate::loadWeights({saveColors(dir), 1}, testing::colorNetwork());
        QVERIFY2(weights.has_value(), weights ? "" : weights.error().front().message().c_str());
        QVERIFY(!weights->quantizedHere);
        QVERIFY(weights->parameters == testing::colorParameters());
    }

    void floatWeightsAreQuantizedWithAMessagePerLayer()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("float.pth.tar"));
        std::vector<float> mix(12, 0.25f), fc(32, -0.5f);
        QVERIFY(formats::writeFileAtomically(path.toStdString(),
                                             testing::checkpoint({{"mix.op.weight", {4, 3, 1, 1}, mix}, {"fc.op.weight", {2, 16}, fc}})));
        const auto weights = simulate::loadWeights({path, 1}, testing::colorNetwork());
        QVERIFY2(weights.has_value(), weights ? "" : weights.error().front().message().c_str());
        QVERIFY(weights->quantizedHere);
        QCOMPARE(weights->notes.size(), 2);
        QVERIFY2(weights->notes[0].contains(QStringLiteral("quantized to 8 bits")), qPrintable(weights->notes[0]));
    }

    void everythingThatIsWrongIsSaid()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("other.pth.tar"));
        QVERIFY(formats::writeFileAtomically(path.toStdString(),
                                             testing::checkpoint({{"mix.op.weight", {4, 5, 1, 1}, std::vector<float>(20, 1)}})));
        const auto weights = simulate::loadWeights({path, 1}, testing::colorNetwork());
        QVERIFY(!weights);
        QCOMPARE(weights.error().size(), std::size_t(2)); // a shape, and a layer without weights
        QVERIFY(!simulate::loadWeights({dir.filePath(QStringLiteral("nowhere.pth.tar")), 1}, testing::colorNetwork()));
    }

    void choicesAreRememberedByStudyAndVariant()
    {
        using Memory = simulate::WeightsMemory;
        const QString study = QStringLiteral("/somewhere/a.facet");
        Memory::setChoice(study, QStringLiteral("v1"), {QStringLiteral("/w.pth.tar"), 3});
        Memory::setChoice(study, QStringLiteral("v2"), {{}, 9});
        QCOMPARE(Memory::choice(study, QStringLiteral("v1"))->path, QStringLiteral("/w.pth.tar"));
        QCOMPARE(Memory::choice(study, QStringLiteral("v2"))->seed, quint64(9));
        QVERIFY(!Memory::choice(QStringLiteral("/somewhere/b.facet"), QStringLiteral("v1")));
        // A study that has no file yet: kept while it is open, and taken along when it is saved.
        document::StudyDocument document;
        document.setStudy(studyOf(testing::colorNetwork()));
        simulate::Simulator simulator(document);
        simulator.setWeights({{}, 7});
        QVERIFY2(Memory::choice({}, QStringLiteral("design")), "the Board panel pushes the same weights");
        QCOMPARE(Memory::choice({}, QStringLiteral("design"))->seed, quint64(7));
        document.setSaved(QStringLiteral("/somewhere/new.facet"));
        QCOMPARE(Memory::choice(QStringLiteral("/somewhere/new.facet"), QStringLiteral("design"))->seed, quint64(7));
        document.setStudy(studyOf(testing::colorNetwork()));
        QCOMPARE(simulator.weights().seed, quint64(1));
        QVERIFY(!Memory::choice({}, QStringLiteral("design")));
    }

    // ---- inputs ----

    void aPictureBecomesSignedBytes()
    {
        const QTemporaryDir dir;
        testing::writePpm(dir.filePath(QStringLiteral("p.ppm")), 8, {255, 128, 0});
        const simulate::Input input =
            simulate::readInput({InputSource::Kind::File, dir.filePath(QStringLiteral("p.ppm")), 0, 0}, testing::colorNetwork());
        QVERIFY2(input.ok(), input.error.message().c_str());
        QCOMPARE(input.map.values.front(), 127);
        QCOMPARE(input.map.values[64], 0);
        QCOMPARE(input.map.values.back(), -128);
        QCOMPARE(input.picture.pixel(3, 3), qRgb(255, 128, 0)); // what is seen is what was read
    }

    void rawImagesAreToldByTheirSize()
    {
        const QTemporaryDir dir;
        const std::string rgb = dir.filePath(QStringLiteral("a.raw")).toStdString();
        QVERIFY(formats::writeFileAtomically(rgb, std::string(8 * 8 * 3, '\x80')));
        QVERIFY(simulate::readInput({InputSource::Kind::File, QString::fromStdString(rgb), 0, 0}, testing::colorNetwork()).ok());
        QVERIFY(formats::writeFileAtomically(rgb, std::string(8 * 8 * 2, '\xff')));
        const auto white = simulate::readInput({InputSource::Kind::File, QString::fromStdString(rgb), 0, 0}, testing::colorNetwork());
        QVERIFY(white.ok());
        QVERIFY(white.map.values.front() >= 120);
        QVERIFY(formats::writeFileAtomically(rgb, std::string(100, ' ')));
        QVERIFY(!simulate::readInput({InputSource::Kind::File, QString::fromStdString(rgb), 0, 0}, testing::colorNetwork()).ok());
    }

    void aFileOfSeveralSamplesIsSeveralInputs()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("s.npy"));
        QVERIFY(formats::writeFileAtomically(
            path.toStdString(), formats::writeNpy({{formats::NpyType::Int8, {3, 3, 8, 8}, std::vector<std::int64_t>(3 * 192, 4), {}}})));
        const QList<InputSource> sources = simulate::sourcesOf(path, testing::colorNetwork());
        QCOMPARE(sources.size(), 3);
        QVERIFY(simulate::readInput(sources[2], testing::colorNetwork()).ok());
    }

    void theDrawnSamplesAreThere()
    {
        QCOMPARE(simulate::drawnSources().size(), 6);
        for (const InputSource &source : simulate::drawnSources()) {
            const simulate::Input input = simulate::readInput(source, *study::preset("facenet-v5")); // folded
            QVERIFY2(input.ok(), input.error.message().c_str());
            QCOMPARE(input.picture.size(), QSize(88, 88));
            QVERIFY(simulate::scaleOf(input.map).limit > 60); // it is not one color
        }
    }

    // ---- runs ----

    void redAndBlueAreToldApart()
    {
        const QTemporaryDir dir;
        testing::writeRedAndBlue(dir.path(), 1);
        const simulate::Outcome outcome = simulate::run({testing::colorNetwork(),
                                                         {saveColors(dir), 1},
                                                         {{InputSource::Kind::File, dir.filePath(QStringLiteral("red/0.ppm")), 0, 0},
                                                          {InputSource::Kind::File, dir.filePath(QStringLiteral("nothing.ppm")), 0, 0},
                                                          {InputSource::Kind::File, dir.filePath(QStringLiteral("blue/0.ppm")), 0, 0}},
                                                         2,
                                                         nullptr},
                                                        {});
        QVERIFY(outcome.ok());
        // red 102, blue -98 -> ReLU 51 and 0; four pooled pixels x 100 x 51 = 20,400 either way
        QCOMPARE(outcome.logits[0], (std::vector<std::int32_t>{-20400, 20400}));
        QVERIFY(outcome.logits[1].empty() && !outcome.inputs[1].ok());
        QCOMPARE(outcome.logits[2], (std::vector<std::int32_t>{20400, -20400}));
        QCOMPARE(simulate::layerRows(outcome), (std::vector<int>{-1, 0, 1}));
        const explore::Table table = simulate::layerTable(outcome);
        QCOMPARE(table.rows[1][4].raw, std::string("51")); // largest value of "mix"
        QCOMPARE(table.rows[2][3].raw, std::string("-20400"));
        // Asked again, nothing is prepared anew.
        simulate::Request again = outcome.request;
        again.prepared = outcome.prepared;
        QCOMPARE(simulate::run(again, {}).prepared.get(), outcome.prepared.get());
    }

    void theReferenceCheckpointGivesTheReferenceIntegers()
    {
        FACET_NEED_SHARED();
        const QString folder = QString::fromStdString(golden::sharedDir()) + QStringLiteral("/golden/facenet/");
        const simulate::Outcome outcome = simulate::run({*study::preset("facenet-v2"),
                                                         {folder + QStringLiteral("v2.pth.tar"), 1},
                                                         {{InputSource::Kind::File, folder + QStringLiteral("sample_facenet88.npy"), 0, 0}},
                                                         0,
                                                         nullptr},
                                                        {});
        QVERIFY2(outcome.ok(), outcome.errors.empty() ? "" : outcome.errors.front().message().c_str());
        const auto expected = golden::load((folder + QStringLiteral("v2-MAX78000.json.gz")).toStdString());
        const auto differences = golden::differences(outcome.result, expected);
        QVERIFY2(differences.empty(), differences.empty() ? "" : differences.front().c_str());
        QCOMPARE(outcome.logits[0], (std::vector<std::int32_t>{3153, 1544}));
    }

    // ---- the thread ----

    void resultsArriveInThisThreadAndProgressBefore()
    {
        simulate::Background background;
        QSignalSpy running(&background, &simulate::Background::runningChanged);
        QSignalSpy progressed(&background, &simulate::Background::progressed);
        QThread *const here = QThread::currentThread();
        int result = 0;
        QThread *there = nullptr;
        background.start<int>(
            [&there](const std::stop_token &, const simulate::Background::Progress &progress) {
                there = QThread::currentThread();
                progress(1, 2);
                progress(2, 2);
                return 42;
            },
            [&](int value) {
                QCOMPARE(QThread::currentThread(), here);
                result = value;
            });
        QVERIFY(background.isRunning());
        QTRY_COMPARE(result, 42);
        QVERIFY(there != here);
        QTRY_COMPARE(running.count(), 2);
        QCOMPARE(progressed.last().at(0).toLongLong(), 2);
    }

    void aCanceledOrOvertakenRunDeliversNothing()
    {
        simulate::Background background;
        std::atomic<int> stopped = 0;
        QList<int> results;
        const auto endless = [&stopped](const std::stop_token &stop, const simulate::Background::Progress &) {
            while (!stop.stop_requested())
                QThread::msleep(1);
            return ++stopped;
        };
        const auto deliver = [&results](int value) { results << value; };
        background.start<int>(endless, deliver);
        background.start<int>(endless, deliver); // overtakes
        background.cancel();
        QVERIFY(!background.isRunning());
        QTRY_COMPARE(stopped.load(), 2);
        background.start<int>([](const std::stop_token &, const simulate::Background::Progress &) { return 7; }, deliver);
        QTRY_COMPARE(results, QList<int>{7});
    }

    void goingAwayWaitsForTheThread()
    {
        std::atomic<bool> ended = false;
        {
            simulate::Background background;
            background.start<int>(
                [&ended](const std::stop_token &stop, const simulate::Background::Progress &) {
                    while (!stop.stop_requested())
                        QThread::msleep(1);
                    ended = true;
                    return 0;
                },
                [](int) {});
        }
        QVERIFY(ended);
    }

    // ---- accuracy ----

    void accuracyOverAFolder()
    {
        QTemporaryDir dir;
        testing::writeRedAndBlue(dir.filePath(QStringLiteral("set")), 20);
        // Two reds among the blues, and a file that is no picture.
        testing::writePpm(dir.filePath(QStringLiteral("set/blue/wrong-a.ppm")), 8, {250, 0, 0});
        testing::writePpm(dir.filePath(QStringLiteral("set/blue/wrong-b.ppm")), 8, {160, 0, 0});
        QVERIFY(formats::writeFileAtomically(dir.filePath(QStringLiteral("set/red/broken.ppm")).toStdString(), "P6 nonsense"));
        std::atomic<qint64> last = 0;
        const simulate::AccuracyOutcome outcome =
            simulate::measureAccuracy({testing::colorNetwork(), {saveColors(dir), 1}, nullptr, dir.filePath(QStringLiteral("set")), {}}, {},
                                      [&last](qint64 done, qint64 total) {
                                          QCOMPARE(total, 43);
                                          last = done;
                                      });
        QVERIFY(outcome.complete);
        QCOMPARE(last.load(), 43);
        QCOMPARE(outcome.folder.classes, (QStringList{QStringLiteral("blue"), QStringLiteral("red")}));
        QCOMPARE(outcome.matrix.total(), 42);
        QCOMPARE(outcome.matrix.accuracy(), 40.0 / 42);
        QCOMPARE(outcome.unreadable, 1);
        QCOMPARE(outcome.errors.size(), std::size_t(1));
        QCOMPARE(outcome.mistakes.size(), std::size_t(2));
        QVERIFY(outcome.mistakes[0].path.endsWith(QStringLiteral("wrong-a.ppm"))); // the surer one first
        const study::Measurement m = simulate::measurementOf(outcome, QStringLiteral("1.2"), QStringLiteral("2026-11-22"));
        QCOMPARE(m.value, 40.0 / 42);
        QCOMPARE(m.madeOn, network::fingerprint(testing::colorNetwork()));
        QCOMPARE(int(m.provenance.origin), int(study::Origin::Simulated));
        QCOMPARE(m.provenance.dataSet, std::string("set"));
        QCOMPARE(m.provenance.samples, std::int64_t(42));
        QCOMPARE(m.provenance.source, std::string("colors.pth.tar"));
    }

    void classesGoByTheirNamesWhereTheyAreKnown()
    {
        const QTemporaryDir dir;
        testing::writeRedAndBlue(dir.path(), 1);
        const auto byName = simulate::scanFolder(dir.path(), {QStringLiteral("Red"), QStringLiteral("Blue")}, 2);
        QVERIFY(byName);
        QCOMPARE(byName->classes, (QStringList{QStringLiteral("red"), QStringLiteral("blue")}));
        const auto byOrder = simulate::scanFolder(dir.path(), {}, 3);
        QCOMPARE(byOrder->classes, (QStringList{QStringLiteral("blue"), QStringLiteral("red"), QString()}));
    }

    void foldersThatCannotBeUsedSayWhy_data()
    {
        QTest::addColumn<QStringList>("folders");
        QTest::addColumn<QString>("says");
        QTest::newRow("no sub-folders") << QStringList{} << "no sub-folders";
        QTest::newRow("no pictures") << QStringList{"a", "b"} << "no pictures";
        QTest::newRow("more classes than outputs") << QStringList{"a", "b", "c"} << "3 classes";
    }
    void foldersThatCannotBeUsedSayWhy()
    {
        QFETCH(QStringList, folders);
        QFETCH(QString, says);
        const QTemporaryDir dir;
        for (const QString &folder : folders)
            QDir(dir.path()).mkpath(folder);
        const auto folder = simulate::scanFolder(dir.path(), {}, 2);
        QVERIFY(!folder);
        QVERIFY2(QString::fromStdString(folder.error().what).contains(says), folder.error().what.c_str());
        QVERIFY(!folder.error().remedy.empty());
    }

    void aStoppedMeasurementIsNotComplete()
    {
        QTemporaryDir dir;
        testing::writeRedAndBlue(dir.filePath(QStringLiteral("set")), 50);
        std::stop_source source;
        const simulate::AccuracyOutcome outcome =
            simulate::measureAccuracy({testing::colorNetwork(), {saveColors(dir), 1}, nullptr, dir.filePath(QStringLiteral("set")), {}},
                                      source.get_token(), [&source](qint64 done, qint64) {
                                          if (done >= 5)
                                              source.request_stop();
                                      });
        QVERIFY(!outcome.complete);
        QVERIFY(outcome.matrix.total() >= 5 && outcome.matrix.total() < 100);
    }

    // ---- the simulator ----

    void editsRunByThemselvesAndStaleResultsAreKnown()
    {
        QTemporaryDir dir;
        document::StudyDocument document;
        document.setStudy(studyOf(testing::colorNetwork()));
        simulate::Simulator simulator(document);
        QSignalSpy outcomes(&simulator, &simulate::Simulator::outcomeChanged);
        simulator.addRandomInput();
        QTRY_VERIFY(simulator.outcome());
        QVERIFY(!simulator.isStale());
        const auto before = simulator.outcome()->logits;
        network::Network edited = testing::colorNetwork();
        edited.layers[0].outChannels = 5;
        document.editCurrent(edited, QStringLiteral("edit"));
        QVERIFY(simulator.isStale());
        simulator.update();
        QTRY_VERIFY(!simulator.isStale());
        QVERIFY(simulator.outcome()->logits != before);
        QVERIFY(outcomes.count() >= 2);
        document.undoStack()->undo();
        simulator.update();
        QTRY_VERIFY(!simulator.isStale());
        QCOMPARE(simulator.outcome()->logits, before); // the same seed, the same integers
        // Weights are no part of the study: nothing to undo.
        const int steps = document.undoStack()->count();
        simulator.setWeights({saveColors(dir), 1});
        QCOMPARE(document.undoStack()->count(), steps);
        QTRY_VERIFY(!simulator.isStale());
        QVERIFY(!simulator.outcome()->prepared->weights.quantizedHere);
    }

    void theFirstDifferingLayerIsFound()
    {
        QTemporaryDir dir;
        document::StudyDocument document;
        document.setStudy(studyOf(testing::colorNetwork()));
        simulate::Simulator simulator(document);
        simulator.addRandomInput();
        QTRY_VERIFY(simulator.outcome());
        auto stages = simulator.outcome()->result.stages;
        const std::string folder = dir.filePath(QStringLiteral("dump")).toStdString();
        QVERIFY(formats::writeStages(folder, stages));
        simulator.setReference(QString::fromStdString(folder));
        QVERIFY(simulator.comparison().equal());
        stages[0].map.values[64 + 3 * 8 + 5] += 2; // channel 1, row 3, column 5
        QVERIFY(formats::writeStages(folder, stages));
        simulator.setReference(QString::fromStdString(folder));
        QVERIFY(simulator.comparison().first());
        QCOMPARE(simulator.comparison().first()->layer, 0);
        QCOMPARE(simulator.comparison().first()->map.first->channel, 1);
        QCOMPARE(simulator.comparison().first()->map.first->row, 3);
        QCOMPARE(simulator.comparison().first()->map.first->column, 5);
        // A single file without a layer in its name is the output.
        const QString file = dir.filePath(QStringLiteral("answer.npy"));
        QVERIFY(formats::writeFileAtomically(file.toStdString(),
                                             formats::writeNpy({formats::arrayOf(simulator.outcome()->result.outputs.back().map)})));
        simulator.setReference(file);
        QVERIFY(simulator.comparison().equal());
        simulator.setReference(dir.filePath(QStringLiteral("nowhere")));
        QVERIFY(!simulator.reference()->errors.empty());
    }

    void theAcceleratorModelAgrees()
    {
        document::StudyDocument document;
        document.setStudy(*study::sampleStudy("facenet"));
        document.setCurrentVariant(document.study().indexOf("facenet-v7"));
        simulate::Simulator simulator(document);
        simulator.addDrawnInputs();
        QVERIFY(!simulator.canCrossCheck());
        QTRY_VERIFY(simulator.canCrossCheck());
        simulator.crossCheck();
        QTRY_VERIFY(simulator.crossCheckOutcome());
        QVERIFY2(simulator.crossCheckOutcome()->check.has_value(), simulator.crossCheckOutcome()->error.message().c_str());
        QVERIFY(simulator.crossCheckOutcome()->check->equal());
    }

    void addingAnAccuracyIsOneUndoStepAndReplacesItself()
    {
        QTemporaryDir dir;
        testing::writeRedAndBlue(dir.filePath(QStringLiteral("set")), 3);
        document::StudyDocument document;
        document.setStudy(studyOf(testing::colorNetwork()));
        simulate::Simulator simulator(document);
        simulator.setWeights({saveColors(dir), 1});
        simulator.measureAccuracy(dir.filePath(QStringLiteral("set")));
        QVERIFY(!simulator.canAddAccuracy());
        QTRY_VERIFY(simulator.canAddAccuracy());
        QCOMPARE(simulator.className(1), QStringLiteral("red")); // named after the folders
        simulator.addAccuracyToStudy();
        simulator.addAccuracyToStudy();
        QCOMPARE(document.variant(0).measurements.size(), std::size_t(1));
        QCOMPARE(document.variant(0).best(study::Quantity::Accuracy)->value, 1.0);
        document.undoStack()->undo();
        QVERIFY(document.variant(0).measurements.empty());
        // Another design: the figure is not its own.
        network::Network edited = testing::colorNetwork();
        edited.layers[0].activation = network::Activation::None;
        document.editCurrent(edited, QStringLiteral("edit"));
        QVERIFY(!simulator.canAddAccuracy());
    }
};

QTEST_MAIN(TestSimulateRuns)
#include "tst_simulate_runs.moc"
