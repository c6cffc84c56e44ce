// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The recipe from first to last on small sets: what it keeps, what it writes, what it survives; and that for every operator the chip
// computes what was trained.
#include "training/checkpoint_content.h"
#include "training/evaluation.h"
#include "training/run_folder.h"
#include "training/run_state.h"
#include "training/trainer.h"

#include "formats/checkpoint_parameters.h"
#include "formats/file.h"
#include "synthetic_set.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <sys/resource.h>

using namespace facet;
using namespace facet::training;
using facet::testing::classifier;
using facet::testing::convolution;
using network::Network;

namespace {

class Watcher : public TrainingObserver {
public:
    void started(const RunStart &start) override { m_start = start; }
    void stepped(const StepRecord &) override { ++m_steps; }
    void epochEnded(const EpochRecord &record, bool) override { m_epochs.push_back(record); }
    void marked(Phase phase, int epoch) override { (phase == Phase::Float ? m_e : m_n) = epoch; }
    void warned(const Error &error) override { m_warnings.push_back(error); }
    bool goOn() override { return m_stopAfter < 0 || m_steps < m_stopAfter; }

    RunStart m_start;
    std::vector<EpochRecord> m_epochs;
    std::vector<Error> m_warnings;
    int m_steps = 0;
    int m_stopAfter = -1;
    int m_e = -1;
    int m_n = -1;
};

Recipe quickRecipe()
{
    Recipe recipe;
    recipe.batchSize = 32;
    recipe.maxEpochs = 4;
    recipe.maxQuantizedEpochs = 2;
    recipe.patience = 3;
    recipe.augment = false;
    recipe.threads = 1;
    recipe.learningRate = 3e-3;
    return recipe;
}

std::string bytesOf(const std::string &folder, RunFile file)
{
    return formats::readFile(runFile(folder, file), formats::kMaxCheckpointBytes).value_or("");
}

// History without what depends on the clock.
std::vector<EpochRecord> timeless(std::vector<EpochRecord> history)
{
    for (EpochRecord &epoch : history)
        epoch.seconds = epoch.imagesPerSecond = 0;
    return history;
}

network::Layer depthwise(std::string name, int channels)
{
    network::Layer layer = convolution(std::move(name), channels);
    layer.groups = channels;
    return layer;
}

network::Layer joined(std::string name, std::vector<int> sources, network::Eltwise eltwise)
{
    network::Layer layer;
    layer.name = std::move(name);
    layer.op = network::Operator::Passthrough;
    layer.kernel = {1, 1};
    layer.pad = {0, 0};
    layer.sources = std::move(sources);
    layer.eltwise = eltwise;
    layer.operands = eltwise == network::Eltwise::None ? 1 : int(layer.sources.size());
    return layer;
}

} // namespace

class TestTrainingRecipe : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void wholeRecipe();
    void everyOperatorIsConsistent_data();
    void everyOperatorIsConsistent();
    void bitsAndGenerations_data();
    void bitsAndGenerations();
    void theSeedDecides();
    void aStoppedRunEndsInTheSameNetwork();
    void aDamagedStateCostsOneEpoch();
    void anotherJobIsRefused();
    void aFullDiskLeavesTheLastState();
    void stateComesBackBitForBit();
    void rejects_data();
    void rejects();

private:
    // Trains in a folder below the temporary one.
    tl::expected<RunOutcome, Errors> run(const Network &network, const Recipe &recipe, const std::string &name, Watcher &watcher,
                                         const std::string &set = "set")
    {
        const auto data = dataset::PreparedSet::open(m_dir.filePath(QString::fromStdString(set)).toStdString());
        if (!data)
            qFatal("%s", data.error().message().c_str());
        return train({network, *data, recipe, folder(name)}, watcher);
    }
    [[nodiscard]] std::string folder(const std::string &name) const { return m_dir.filePath(QString::fromStdString(name)).toStdString(); }
    QTemporaryDir m_dir;
};

void TestTrainingRecipe::initTestCase()
{
    QVERIFY(m_dir.isValid());
    testing::writeSyntheticSet(folder("set"));
    testing::writeSyntheticSet(folder("three"), {.classes = 3, .test = 48});
    testing::writeSyntheticSet(folder("strips"), {.shape = {3, {64, 1}}, .noise = 20});
}

void TestTrainingRecipe::wholeRecipe()
{
    Recipe recipe = quickRecipe();
    recipe.maxEpochs = 12;
    recipe.maxQuantizedEpochs = 4;
    recipe.augment = true;
    recipe.augmentation.geometry = 0; // bars stay where they are
    Network network = testing::smallNetwork();
    network.layers.back() = classifier(3);
    Watcher watcher;
    const auto outcome = run(network, recipe, "whole", watcher, "three");
    QVERIFY2(outcome, outcome ? "" : outcome.error()[0].message().c_str());
    QVERIFY(outcome->finished);
    const FinalReport &report = outcome->report;
    QCOMPARE(report.floatEpoch, watcher.m_e);
    QCOMPARE(report.quantizedEpoch, watcher.m_n);
    QVERIFY(report.floatEpoch >= 1 && report.quantizedEpoch >= 0);
    // E and N have the lowest validation loss of their phases; the learning rate is a tenth from E on.
    for (const EpochRecord &epoch : report.history) {
        const int chosen = epoch.phase == Phase::Float ? report.floatEpoch : report.quantizedEpoch;
        for (const EpochRecord &other : report.history) {
            if (other.phase == epoch.phase && epoch.epoch == chosen)
                QVERIFY(epoch.validationLoss <= other.validationLoss);
        }
        QCOMPARE(epoch.learningRate, epoch.phase == Phase::Float ? recipe.learningRate : recipe.learningRate / 10);
    }
    QCOMPARE(report.splits.size(), std::size_t(2)); // validation and test
    for (const SplitMetrics &split : report.splits) {
        QVERIFY2(split.quantized.accuracy > 0.9, qPrintable(QString::number(split.quantized.accuracy)));
        QVERIFY(split.quantized == split.quantizationAware); // the same answers, so the same figures
    }
    QVERIFY(report.consistency.consistent());
    QCOMPARE(report.consistency.samples, 64);
    QCOMPARE(report.consistency.logits, 3 * 64);
    QVERIFY(report.consistency.layerValues >= 16 * 4 * 256);
    // The written files say the same.
    for (const RunFile file : {RunFile::Latest, RunFile::FloatBest, RunFile::QatBest, RunFile::Quantized})
        QVERIFY(formats::readCheckpoint(runFile(folder("whole"), file)));
    const auto written = formats::readCheckpoint(runFile(folder("whole"), RunFile::Quantized));
    QVERIFY(formats::isQuantized(*written));
    QCOMPARE(formats::weightInfos(*written, false)->size(), std::size_t(4));
    const auto parameters = formats::parametersOf(*written, network);
    QVERIFY(parameters);
    const auto set = dataset::PreparedSet::open(folder("three"));
    const auto chip = chipPredictions(parameters->network, parameters->parameters, *set, set->samplesOf(dataset::Split::Test));
    QVERIFY(chip);
    QCOMPARE(metricsOf(*chip), report.splits[1].quantized);
}

void TestTrainingRecipe::everyOperatorIsConsistent_data()
{
    using network::Activation;
    using network::Eltwise;
    using network::Operator;
    using network::Pooling;
    QTest::addColumn<Network>("network");
    QTest::addColumn<QString>("set");
    const auto row = [](const char *name, std::vector<network::Layer> layers, const char *set = "set") {
        Network network;
        network.name = "operators";
        network.picture = {3, {16, 16}};
        if (QString(set) == "strips")
            network.picture = {3, {64, 1}};
        layers.push_back(classifier(2));
        network.layers = std::move(layers);
        QTest::newRow(name) << network << QString(set);
    };
    row("strided convolution without activation", [] {
        network::Layer layer = convolution("conv1", 4);
        layer.activation = Activation::None;
        layer.bias = true;
        network::Layer strided = convolution("conv2", 6);
        strided.kernel = {1, 1};
        strided.pad = {0, 0};
        return std::vector{layer, strided};
    }());
    row("absolute values, average pool", [] {
        network::Layer layer = convolution("conv1", 6);
        layer.activation = Activation::Abs;
        network::Layer second = convolution("conv2", 8, 8, Pooling::Average);
        second.activation = Activation::None;
        network::Layer third = convolution("conv3", 8, 8, Pooling::Average);
        third.pool = {3, 3};
        third.poolStride = {2, 2};
        return std::vector{layer, second, third};
    }());
    row("depth-wise", {convolution("conv1", 8), depthwise("dw", 8), convolution("conv2", 8, 8, Pooling::Max)});
    row("residual sum",
        {convolution("conv1", 8), convolution("conv2", 8), joined("sum", {0, 1}, Eltwise::Add), convolution("conv3", 8, 8, Pooling::Max)});
    row("difference in flight before a convolution", [] {
        network::Layer last = convolution("conv3", 8, 8, Pooling::Max);
        last.sources = {0, 1};
        last.eltwise = Eltwise::Sub;
        last.operands = 2;
        network::Layer other = last;
        other.name = "conv4";
        other.poolFirst = false;
        return std::vector{convolution("conv1", 8), convolution("conv2", 8), last, other, joined("both", {2, 3}, Eltwise::None)};
    }());
    row("concatenation", {convolution("conv1", 4), convolution("conv2", 8), joined("both", {0, 1}, Eltwise::None),
                          convolution("conv3", 8, 8, Pooling::Max)});
    row("transposed convolution", [] {
        network::Layer up = convolution("up", 6);
        up.op = Operator::ConvTranspose2d;
        up.stride = {2, 2};
        up.outputPad = 1;
        up.bias = true;
        return std::vector{convolution("conv1", 4, 8, Pooling::Max), up, convolution("conv2", 4, 8, Pooling::Max)};
    }());
    row(
        "one dimension",
        [] {
            network::Layer first = convolution("conv1", 8);
            first.op = Operator::Conv1d;
            first.kernel = {5, 1};
            first.pad = {2, 0};
            network::Layer second = first;
            second.name = "conv2";
            second.bias = true;
            second.pooling = Pooling::Max;
            second.pool = second.poolStride = {2, 1};
            return std::vector{first, second};
        }(),
        "strips");
    row("dilation and sub-sampling", [] {
        network::Layer second = convolution("conv2", 8);
        second.poolStride = {2, 2};
        return std::vector{convolution("conv1", 4), second};
    }());
}

void TestTrainingRecipe::everyOperatorIsConsistent()
{
    QFETCH(Network, network);
    QFETCH(QString, set);
    Recipe recipe = quickRecipe();
    recipe.maxEpochs = 2;
    recipe.maxQuantizedEpochs = 1;
    Watcher watcher;
    const auto outcome = run(network, recipe, QTest::currentDataTag(), watcher, set.toStdString());
    QVERIFY2(outcome, outcome ? "" : outcome.error()[0].message().c_str());
    const Consistency &consistency = outcome->report.consistency;
    QCOMPARE(consistency.differentLogits, 0);
    QCOMPARE(consistency.differentLayerValues, 0);
    QVERIFY(consistency.consistent());
    QVERIFY(consistency.layerValues > 1000);
}

void TestTrainingRecipe::bitsAndGenerations_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("generation");
    QTest::addColumn<bool>("batchNorm");
    QTest::addColumn<double>("quantile");
    for (const int bits : {1, 2, 4, 8}) {
        for (const int generation : {1, 2})
            QTest::addRow("%d bits, generation %d", bits, generation) << bits << generation << false << 1.0;
    }
    QTest::addRow("batch normalization, generation 1") << 8 << 1 << true << 1.0;
    QTest::addRow("batch normalization, generation 2") << 4 << 2 << true << 1.0;
    QTest::addRow("a quantile below one, generation 1") << 4 << 1 << false << 0.985;
    QTest::addRow("a quantile below one, generation 2") << 4 << 2 << false << 0.985;
}

void TestTrainingRecipe::bitsAndGenerations()
{
    QFETCH(int, bits);
    QFETCH(int, generation);
    QFETCH(bool, batchNorm);
    QFETCH(double, quantile);
    Recipe recipe = quickRecipe();
    recipe.maxEpochs = 3;
    recipe.maxQuantizedEpochs = 1;
    recipe.module.generation = Generation(generation);
    recipe.module.batchNorm = batchNorm;
    recipe.module.shiftQuantile = float(quantile);
    Watcher watcher;
    const auto outcome = run(testing::smallNetwork(bits), recipe, QTest::currentDataTag(), watcher);
    QVERIFY2(outcome, outcome ? "" : outcome.error()[0].message().c_str());
    QVERIFY(outcome->report.consistency.consistent());
    for (const LayerReport &layer : outcome->report.layers) {
        QCOMPARE(layer.bits, bits);
        QVERIFY(layer.largestWeight <= (1 << (bits - 1)));
    }
}

void TestTrainingRecipe::theSeedDecides()
{
    Recipe recipe = quickRecipe();
    recipe.augment = true;
    Watcher watcher;
    QVERIFY(run(testing::smallNetwork(), recipe, "seed a", watcher));
    QVERIFY(run(testing::smallNetwork(), recipe, "seed b", watcher));
    recipe.seed = 2;
    QVERIFY(run(testing::smallNetwork(), recipe, "seed c", watcher));
    const std::string first = bytesOf(folder("seed a"), RunFile::Quantized);
    QVERIFY(!first.empty());
    QVERIFY(first == bytesOf(folder("seed b"), RunFile::Quantized));
    QVERIFY(first != bytesOf(folder("seed c"), RunFile::Quantized));
}

void TestTrainingRecipe::aStoppedRunEndsInTheSameNetwork()
{
    Recipe recipe = quickRecipe();
    recipe.augment = true;
    recipe.module.batchNorm = true;
    Watcher undisturbed;
    const auto whole = run(testing::smallNetwork(), recipe, "undisturbed", undisturbed);
    QVERIFY(whole && whole->finished);
    int parts = 0;
    for (;; ++parts) {
        Watcher watcher;
        watcher.m_stopAfter = 4; // six batches an epoch: mostly in the middle of one
        const auto part = run(testing::smallNetwork(), recipe, "in parts", watcher);
        QVERIFY2(part, part ? "" : part.error()[0].message().c_str());
        QCOMPARE(watcher.m_start.resumed, parts > 0);
        if (!part->finished)
            continue;
        QCOMPARE(timeless(part->report.history), timeless(whole->report.history));
        QCOMPARE(part->report.splits, whole->report.splits);
        break;
    }
    QVERIFY(parts >= 5);
    for (const RunFile file : {RunFile::FloatBest, RunFile::QatBest, RunFile::Quantized})
        QVERIFY(bytesOf(folder("undisturbed"), file) == bytesOf(folder("in parts"), file));
}

void TestTrainingRecipe::aDamagedStateCostsOneEpoch()
{
    const Recipe recipe = quickRecipe();
    Watcher undisturbed;
    QVERIFY(run(testing::smallNetwork(), recipe, "intact", undisturbed));
    Watcher first;
    first.m_stopAfter = 15;
    QVERIFY(run(testing::smallNetwork(), recipe, "damaged", first));
    std::string bytes = bytesOf(folder("damaged"), RunFile::State);
    bytes.replace(bytes.size() / 2, 64, 64, 'x'); // more than the padding between entries
    QVERIFY(formats::writeFileAtomically(runFile(folder("damaged"), RunFile::State), bytes));
    Watcher second;
    const auto outcome = run(testing::smallNetwork(), recipe, "damaged", second);
    QVERIFY(outcome && outcome->finished);
    QCOMPARE(second.m_warnings.size(), std::size_t(1));
    QVERIFY(second.m_warnings[0].file.find("state.run") != std::string::npos);
    QVERIFY(bytesOf(folder("intact"), RunFile::Quantized) == bytesOf(folder("damaged"), RunFile::Quantized));

    for (const RunFile file : {RunFile::State, RunFile::StateBefore})
        QVERIFY(formats::writeFileAtomically(runFile(folder("damaged"), file), "no state"));
    const std::string best = bytesOf(folder("damaged"), RunFile::FloatBest);
    Watcher third;
    const auto refused = run(testing::smallNetwork(), recipe, "damaged", third);
    QVERIFY(!refused);
    QVERIFY(refused.error()[0].remedy.find("intact") != std::string::npos);
    QVERIFY(bytesOf(folder("damaged"), RunFile::FloatBest) == best);
}

void TestTrainingRecipe::anotherJobIsRefused()
{
    Recipe recipe = quickRecipe();
    Watcher watcher;
    watcher.m_stopAfter = 3;
    QVERIFY(run(testing::smallNetwork(), recipe, "one job", watcher));
    recipe.seed = 99;
    const auto refused = run(testing::smallNetwork(), recipe, "one job", watcher);
    QVERIFY(!refused);
    QVERIFY(refused.error()[0].what.find("another network") != std::string::npos);
}

void TestTrainingRecipe::aFullDiskLeavesTheLastState()
{
    const Recipe recipe = quickRecipe();
    Watcher undisturbed;
    QVERIFY(run(testing::smallNetwork(), recipe, "roomy", undisturbed));
    Watcher first;
    first.m_stopAfter = 8;
    QVERIFY(run(testing::smallNetwork(), recipe, "full", first));
    const std::string before = bytesOf(folder("full"), RunFile::State);
    QVERIFY(!before.empty());

    // A limit of the file size ends writing where a full disk would.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    rlimit small = old;
    small.rlim_cur = 1000;
    setrlimit(RLIMIT_FSIZE, &small);
    Watcher second;
    const auto failed = run(testing::smallNetwork(), recipe, "full", second);
    setrlimit(RLIMIT_FSIZE, &old);
    QVERIFY(!failed);
    QVERIFY2(failed.error()[0].message().find("state.run") != std::string::npos, failed.error()[0].message().c_str());
    QVERIFY(bytesOf(folder("full"), RunFile::State) == before);

    Watcher third;
    const auto outcome = run(testing::smallNetwork(), recipe, "full", third);
    QVERIFY(outcome && outcome->finished);
    QVERIFY(bytesOf(folder("roomy"), RunFile::Quantized) == bytesOf(folder("full"), RunFile::Quantized));
}

void TestTrainingRecipe::stateComesBackBitForBit()
{
    RunState state;
    state.key = "key";
    state.phase = Phase::Quantized;
    state.epoch = 7;
    state.nextBatch = 3;
    state.lossSum = 0.1 + 0.2;
    state.stopping.bestEpoch = 5;
    state.stopping.bestLoss = 1.0 / 3;
    state.history.push_back({Phase::Float, 1, 0.7, 0.5, 1.0 / 7, 0.25, -1, 1e-3, 1.5, 1000.25});
    state.model = {{"a.op.weight", {2, 2}, {1, 2, 3, 1e-30f}}, {"a.final_scale", {}, {-2}}};
    state.best = state.model;
    state.adam = {12, {{1, 2, 3, 4}}, {{5, 6, 7, 8}}};
    const auto bytes = writeRunState(state);
    QVERIFY(bytes);
    const auto back = parseRunState(*bytes, "file");
    QVERIFY2(back, back ? "" : back.error().message().c_str());
    QVERIFY(*back == state);
    for (std::size_t size = 0; size < bytes->size(); size += 97)
        QVERIFY(!parseRunState(std::string_view(*bytes).substr(0, size), "file"));
}

void TestTrainingRecipe::rejects_data()
{
    QTest::addColumn<Network>("network");
    QTest::addColumn<Recipe>("recipe");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, auto change, const char *what) {
        Network network = testing::smallNetwork();
        Recipe recipe = quickRecipe();
        change(network, recipe);
        QTest::newRow(name) << network << recipe << QString(what);
    };
    row(
        "pictures of another size",
        [](Network &n, Recipe &) {
            n.picture = {3, {24, 24}};
        },
        "reads pictures of");
    row(
        "another number of classes", [](Network &n, Recipe &) { n.layers.back().outChannels = 5; }, "5 outputs");
    row(
        "a map at the end", [](Network &n, Recipe &) { n.layers.pop_back(); }, "classifier");
    row(
        "binary weights", [](Network &n, Recipe &) { n.layers[1].weightBits = network::kBinaryBits; }, "Binary weights");
    row(
        "a bitwise operation",
        [](Network &n, Recipe &) {
            n.layers[2].sources = {1, 1};
            n.layers[2].eltwise = network::Eltwise::Xor;
            n.layers[2].operands = 2;
        },
        "bitwise");
    row(
        "32 bits in the middle",
        [](Network &n, Recipe &) {
            n.layers[1].outputWidth = 32;
            n.layers[1].activation = network::Activation::None;
        },
        "32-bit");
    row(
        "no learning", [](Network &, Recipe &r) { r.learningRate = 0; }, "learning rate");
    row(
        "class weights for other classes",
        [](Network &, Recipe &r) {
            r.classWeights = {1, 2, 3};
        },
        "class weight");
    row(
        "a quantile above one", [](Network &, Recipe &r) { r.module.shiftQuantile = 2; }, "quantile");
    row(
        "normalization after a linear layer", [](Network &, Recipe &r) { r.module.batchNormLayers = {"fc"}; }, "fc");
    row(
        "a quantile of no layer", [](Network &, Recipe &r) { r.module.shiftQuantiles["conv9"] = 0.9f; }, "conv9");
}

void TestTrainingRecipe::rejects()
{
    QFETCH(Network, network);
    QFETCH(Recipe, recipe);
    QFETCH(QString, what);
    Watcher watcher;
    const auto outcome = run(network, recipe, "rejected", watcher);
    QVERIFY(!outcome);
    QString all;
    for (const Error &error : outcome.error())
        all += QString::fromStdString(error.message()) + "\n";
    QVERIFY2(all.contains(what), qPrintable(all));
}

QTEST_GUILESS_MAIN(TestTrainingRecipe)
#include "tst_training_recipe.moc"
