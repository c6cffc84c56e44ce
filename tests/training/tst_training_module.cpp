// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Parts of training on their own: the optimizer, ranges across branches, first weights, metrics.
#include "training/adam.h"
#include "training/module.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <ATen/ops/randn.h>
#include <torch/optim/adam.h>

#include "training/metrics.h"
#include "training/rounding.h"
#include "training/trainable.h"

#include "synthetic_set.h"

#include <QTest>

#include <cmath>

using namespace facet;
using namespace facet::training;

namespace {

network::Network residual()
{
    network::Network network = testing::smallNetwork();
    network::Layer sum = testing::convolution("conv4", 8);
    sum.sources = {1, 2};
    sum.eltwise = network::Eltwise::Add;
    sum.operands = 2;
    network.layers[2].pooling = network::Pooling::None; // conv3 keeps the size of conv2
    network.layers[2].pool = network.layers[2].poolStride = {};
    network.layers.insert(network.layers.begin() + 3, sum);
    return network;
}

} // namespace

class TestTrainingModule : public QObject {
    Q_OBJECT
private slots:
    void adamIsTheUsualOne();
    void operandsOfASumShareItsRange();
    void concatenatedLayersTakeTheLargestRange();
    void aMapJoinedWithTheInputKeepsItsRange();
    void aDeadLayerIsNamed();
    void weightsDependOnTheSeedAlone();
    void absoluteValuesAreTakenAfterRounding();
    void figures();
    void figuresOfOneClassOnly();
    void curveThroughTies();
};

void TestTrainingModule::adamIsTheUsualOne()
{
    at::Tensor ours = at::randn({3, 5});
    at::Tensor theirs = ours.clone();
    ours.set_requires_grad(true);
    theirs.set_requires_grad(true);
    AdamSettings settings;
    settings.learningRate = 0.01;
    settings.weightDecay = 0.1;
    Adam adam({ours}, settings);
    torch::optim::Adam reference({theirs}, torch::optim::AdamOptions(0.01).weight_decay(0.1));
    for (int step = 0; step < 50; ++step) {
        const at::Tensor gradient = at::randn({3, 5});
        ours.mutable_grad() = gradient;
        theirs.mutable_grad() = gradient;
        adam.step();
        reference.step();
        const float apart = ours.detach().sub(theirs.detach()).abs().max().item<float>();
        QVERIFY2(apart < 1e-5f, qPrintable(QString("step %1: %2").arg(step).arg(double(apart))));
    }
    QVERIFY(!adam.restore({}));
    QVERIFY(adam.restore(adam.state()));
}

void TestTrainingModule::operandsOfASumShareItsRange()
{
    const network::Network network = residual();
    const network::Shapes shapes = network::inferShapes(network);
    QVERIFY(shapes.ok());
    // conv1 1; conv2 and conv3 are summed; conv4 reads the sum.
    const auto ranges = alignRanges(network, shapes, {{1, {}}, {2, {}}, {-1, {}}, {0, 3}, {4, {}}});
    QCOMPARE(ranges[0], (LayerRange{0, 1}));
    QCOMPARE(ranges[1], (LayerRange{1, 3}));
    QCOMPARE(ranges[2], (LayerRange{3, 3}));
    QCOMPARE(ranges[3], (LayerRange{3, 0}));
    QCOMPARE(ranges[4], (LayerRange{0, 4}));
}

void TestTrainingModule::concatenatedLayersTakeTheLargestRange()
{
    network::Network network = residual();
    network.layers[3].eltwise = network::Eltwise::None;
    network.layers[3].operands = 1;
    const network::Shapes shapes = network::inferShapes(network);
    QVERIFY(shapes.ok());
    const auto ranges = alignRanges(network, shapes, {{1, {}}, {2, {}}, {-1, {}}, {0, {}}, {4, {}}});
    QCOMPARE(ranges[1].output, 2);
    QCOMPARE(ranges[2].output, 2);
    QCOMPARE(ranges[3].input, 2);
}

void TestTrainingModule::aMapJoinedWithTheInputKeepsItsRange()
{
    network::Network network = testing::smallNetwork();
    network.layers[1].pooling = network::Pooling::None;
    network.layers[1].pool = network.layers[1].poolStride = {};
    network.layers[1].sources = {network::kNetworkInput, 0};
    const network::Shapes shapes = network::inferShapes(network);
    QVERIFY(shapes.ok());
    const auto ranges = alignRanges(network, shapes, {{5, {}}, {2, {}}, {1, {}}, {4, {}}});
    QCOMPARE(ranges[0].output, 0); // the input's bytes cannot be scaled
    QCOMPARE(ranges[1].input, 0);
    QCOMPARE(ranges[1].output, 2);
}

void TestTrainingModule::aDeadLayerIsNamed()
{
    auto module = Module::create(testing::smallNetwork(), {}, 1);
    QVERIFY(module);
    std::vector<formats::Tensor> state = module->stateDict();
    for (formats::Tensor &tensor : state) {
        if (tensor.name == "conv2.op.weight")
            std::ranges::fill(tensor.values, 0.0f);
    }
    QVERIFY(module->load(state));
    bool given = false;
    const auto begun = module->beginQuantization([&](at::Tensor &batch) {
        batch = at::randn({4, 3, 16, 16});
        return !std::exchange(given, true);
    });
    QVERIFY(!begun);
    QCOMPARE(begun.error().layer, 1);
    QVERIFY2(begun.error().what.find("conv2") != std::string::npos, begun.error().what.c_str());
    QVERIFY(!module->quantizing());

    state[0].shape = {7};
    state.erase(std::ranges::find(state, "conv3.op.weight", &formats::Tensor::name));
    const auto refused = module->load(state);
    QVERIFY(!refused);
    QVERIFY(refused.error().what.find("conv3.op.weight") != std::string::npos);
}

void TestTrainingModule::weightsDependOnTheSeedAlone()
{
    const auto stateOf = [](std::uint64_t seed) { return Module::create(testing::smallNetwork(), {}, seed)->stateDict(); };
    QVERIFY(stateOf(1) == stateOf(1));
    QVERIFY(stateOf(1) != stateOf(2));
    // Kaiming by the fan-out: 8 channels of 3x3.
    const auto state = stateOf(3);
    const auto weights = std::ranges::find(state, "conv3.op.weight", &formats::Tensor::name);
    double squares = 0;
    for (const float weight : weights->values)
        squares += double(weight) * double(weight);
    const double deviation = std::sqrt(squares / double(weights->values.size()));
    QVERIFY(std::abs(deviation - std::sqrt(2.0 / 72)) < 0.02);
}

void TestTrainingModule::absoluteValuesAreTakenAfterRounding()
{
    Grid grid = activationGrid(false, 0, network::Activation::Abs);
    const std::vector<float> x{-0.5f / 128, 0.5f / 128, -1.5f / 128, -127.6f / 128, -5, 5, -0.25f};
    std::vector<float> y(x.size());
    roundToGrid(grid, x.data(), y.data(), x.size());
    QCOMPARE(y, (std::vector<float>{0, 1.0f / 128, 1.0f / 128, 127.0f / 128, 127.0f / 128, 127.0f / 128, 0.25f}));
    const std::vector<float> ones(x.size(), 1.0f);
    std::vector<float> gradient(x.size());
    roundToGridBackward(grid, x.data(), ones.data(), gradient.data(), x.size());
    QCOMPARE(gradient, (std::vector<float>{-1, 1, -1, 0, 0, 0, -1}));
}

void TestTrainingModule::figures()
{
    // Scores of the second class: 2, 1, -1, 3, -2, 0 (a tie of logits counts as the first class).
    const Predictions predictions{2, {0, 2, 0, 1, 0, -1, 0, 3, 0, -2, 0, 0}, {1, 0, 0, 1, 1, 0}};
    const Metrics metrics = metricsOf(predictions);
    QCOMPARE(metrics.samples, 6);
    QCOMPARE(metrics.confusion, (std::vector<std::vector<std::int64_t>>{{2, 1}, {1, 2}}));
    QCOMPARE(metrics.accuracy, 4.0 / 6);
    QCOMPARE(metrics.perClass[1].precision, 2.0 / 3);
    QCOMPARE(metrics.perClass[1].recall, 2.0 / 3);
    QCOMPARE(metrics.perClass[1].f1, 2.0 / 3);
    QCOMPARE(metrics.macroF1, 2.0 / 3);
    // Pairs of a positive and a negative in the right order: 3 of (2), 3 of (3), 0 of (-2).
    QCOMPARE(metrics.auc, 6.0 / 9);
    QCOMPARE(worstMistakes(predictions, 5), (std::vector<std::size_t>{4, 1}));
    QCOMPARE(worstMistakes(predictions, 1), (std::vector<std::size_t>{4}));
}

void TestTrainingModule::figuresOfOneClassOnly()
{
    const Predictions predictions{3, {1, 0, 0, 0, 1, 0}, {0, 0}};
    const Metrics metrics = metricsOf(predictions);
    QCOMPARE(metrics.accuracy, 0.5);
    QCOMPARE(metrics.balancedAccuracy, 0.5);
    QCOMPARE(metrics.perClass[1].precision, 0.0);
    QCOMPARE(metrics.auc, -1.0);
    QCOMPARE(metricsOf({2, {}, {}}).accuracy, 0.0);
}

void TestTrainingModule::curveThroughTies()
{
    const Predictions predictions{2, {0, 1, 0, 1, 0, -1, 0, -1}, {1, 0, 1, 0}};
    const auto curve = rocCurve(predictions, 1);
    QCOMPARE(curve.size(), std::size_t(3));
    QCOMPARE(curve[1].falsePositiveRate, 0.5);
    QCOMPARE(curve[1].truePositiveRate, 0.5);
    QCOMPARE(areaUnder(curve), 0.5);
    QCOMPARE(thinned(curve, 2).size(), std::size_t(2));
    QCOMPARE(thinned(curve, 2).back().truePositiveRate, 1.0);
}

QTEST_GUILESS_MAIN(TestTrainingModule)
#include "tst_training_module.moc"
