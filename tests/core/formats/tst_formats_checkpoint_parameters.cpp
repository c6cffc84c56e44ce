// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Checkpoints to integers: quantized ones as the vendor's loader takes them, float ones through our own quantization, up to the
// integers that the network then computes.
#include "arithmetic/infer.h"
#include "formats/checkpoint_parameters.h"
#include "formats/network_yaml.h"
#include "support/golden.h"
#include "support/golden_arithmetic.h"
#include "support/golden_network.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace facet;
using formats::Checkpoint;
using formats::Tensor;
using network::Activation;
using network::Layer;
using network::Network;
using network::Operator;
using network::Pooling;
using nlohmann::json;

namespace {

std::string trainingFile(const QString &name)
{
    return golden::sharedDir() + "/golden/training/" + name.toStdString() + ".json";
}

Checkpoint checkpointOf(const json &stateDict)
{
    Checkpoint checkpoint;
    for (const auto &[name, tensor] : stateDict.items())
        checkpoint.tensors.push_back({name, tensor["shape"].get<std::vector<int>>(), tensor["data"].get<std::vector<float>>()});
    return checkpoint;
}

Layer convolution(int channels, int kernel, Activation activation, Pooling pooling = Pooling::None)
{
    Layer layer;
    layer.outChannels = channels;
    layer.kernel = {kernel, kernel};
    layer.pad = {kernel / 2, kernel / 2};
    layer.activation = activation;
    layer.pooling = pooling;
    if (pooling != Pooling::None)
        layer.pool = layer.poolStride = {2, 2};
    return layer;
}

// The network of the training vectors: 3x8x8 -> 2 classes (golden/training/README.md).
Network trainedNetwork(const json &vectors)
{
    Network net;
    net.picture = {3, {8, 8}};
    net.layers = {convolution(4, 3, Activation::ReLU), convolution(6, 3, Activation::ReLU, Pooling::Max),
                  convolution(4, 3, Activation::ReLU, Pooling::Average), convolution(5, 1, Activation::None), Layer{}};
    Layer &last = net.layers.back();
    last.op = Operator::Linear;
    last.kernel = {1, 1};
    last.pad = {0, 0};
    last.flatten = true;
    last.outChannels = 2;
    last.outputWidth = vectors["wide_last"].get<bool>() ? 32 : 8;
    static const char *const kNames[] = {"conv1", "conv2", "conv3", "conv4", "fc"};
    for (std::size_t i = 0; i < net.layers.size(); ++i) {
        net.layers[i].name = kNames[i];
        net.layers[i].weightBits = int(vectors["qat_state_dict"][net.layers[i].name + ".weight_bits"]["data"][0].get<float>());
    }
    return net;
}

std::string messages(const Errors &errors)
{
    std::string text;
    for (const Error &error : errors)
        text += error.message() + "\n";
    return text;
}

} // namespace

class TestFormatsCheckpointParameters : public QObject {
    Q_OBJECT
private slots:
    void quantizedFaceNets_data();
    void quantizedFaceNets();
    void trainedNetworks_data();
    void trainedNetworks();
    void transposedKernelsAreTurned();
    void rejects_data();
    void rejects();
};

void TestFormatsCheckpointParameters::quantizedFaceNets_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"v1", "v2", "v3", "v5", "v6", "v7"})
        QTest::addRow("%s", name) << name;
}

void TestFormatsCheckpointParameters::quantizedFaceNets()
{
    FACET_NEED_SHARED();
    QFETCH(QString, name);
    const std::string stem = golden::sharedDir() + "/golden/facenet/" + name.toStdString();
    const json vectors = golden::load(stem + "-MAX78000.json.gz");
    const auto checkpoint = formats::readCheckpoint(stem + ".pth.tar");
    QVERIFY2(checkpoint, checkpoint ? "" : checkpoint.error().message().c_str());
    QVERIFY(formats::isQuantized(*checkpoint));
    const Network design = golden::loadGoldenNetwork(vectors).network;

    const auto loaded = formats::parametersOf(*checkpoint, design);
    QVERIFY2(loaded, loaded ? "" : messages(loaded.error()).c_str());
    QVERIFY(loaded->wasQuantized);
    QVERIFY(loaded->parameters == golden::parametersOf(vectors, design, {}));
    QVERIFY(loaded->network == design);

    // The checkpoint's shifts and biases arrive in a design that leaves them open.
    Network open = design;
    for (Layer &layer : open.layers) {
        layer.outputShift.reset();
        layer.bias = false;
    }
    const auto again = formats::parametersOf(*checkpoint, open);
    QVERIFY(again);
    QVERIFY(again->network == design);
}

void TestFormatsCheckpointParameters::trainedNetworks_data()
{
    QTest::addColumn<QString>("name");
    for (const char *generation : {"v1", "v2"}) {
        for (const char *kind : {"w8_wide", "w8_narrow", "mixed_narrow", "w4_q985_wide", "w8_nobn_bigw"})
            QTest::addRow("%s %s", generation, kind) << QString("net_%1_%2").arg(generation, kind);
    }
}

void TestFormatsCheckpointParameters::trainedNetworks()
{
    FACET_NEED_SHARED();
    QFETCH(QString, name);
    const json vectors = golden::load(trainingFile(name));
    const Network design = trainedNetwork(vectors);

    const auto fromFloat = formats::parametersOf(checkpointOf(vectors["qat_state_dict"]), design);
    QVERIFY2(fromFloat, fromFloat ? "" : messages(fromFloat.error()).c_str());
    QVERIFY(!fromFloat->wasQuantized);
    const auto fromIntegers = formats::parametersOf(checkpointOf(vectors["quantized_state_dict"]), design);
    QVERIFY2(fromIntegers, fromIntegers ? "" : messages(fromIntegers.error()).c_str());
    QVERIFY(fromIntegers->wasQuantized);
    QVERIFY(fromFloat->parameters == fromIntegers->parameters);
    QVERIFY(fromFloat->network == fromIntegers->network);

    for (std::size_t i = 0; i < design.layers.size(); ++i) {
        const json &expected = vectors["izer_load"][design.layers[i].name];
        const auto weights = expected["weight"]["data"].get<std::vector<std::int8_t>>();
        auto bias = expected["bias"].is_null() ? std::vector<std::int8_t>() : expected["bias"].get<std::vector<std::int8_t>>();
        if (std::ranges::count(bias, 0) == std::ssize(bias))
            bias.clear(); // a bias of zeros is none
        QVERIFY(fromFloat->parameters[i].weights == weights);
        QVERIFY(fromFloat->parameters[i].bias == bias);
        QCOMPARE(*fromFloat->network.layers[i].outputShift + 8 - design.layers[i].weightBits, expected["output_shift_total"].get<int>());
    }

    // What the vendor's simulation of the quantized model computes, both pictures.
    const network::Shapes shapes = network::inferShapes(fromFloat->network);
    const auto engine = arithmetic::Engine::prepare(fromFloat->network, shapes, fromFloat->parameters);
    QVERIFY2(engine, engine ? "" : engine.error().message().c_str());
    arithmetic::Options options;
    options.captureStages = true;
    const auto pixels = vectors["input_int8"]["data"].get<std::vector<std::int32_t>>();
    for (std::size_t picture = 0; picture < 2; ++picture) {
        const auto size = std::ptrdiff_t(design.picture.elements());
        const auto begin = pixels.begin() + std::ptrdiff_t(picture) * size;
        const auto result = engine->infer({design.picture, {begin, begin + size}}, options);
        QVERIFY2(result, result ? "" : result.error().message().c_str());
        for (const arithmetic::StageCapture &stage : result->stages) {
            if (stage.stage != arithmetic::Stage::Output)
                continue;
            const std::string &layer = design.layers[std::size_t(stage.layer)].name;
            const auto all = vectors["simulate"]["outputs_int"][layer]["data"].get<std::vector<std::int32_t>>();
            const auto count = stage.map.values.size();
            const std::vector<std::int32_t> expected(all.begin() + std::ptrdiff_t(picture * count),
                                                     all.begin() + std::ptrdiff_t((picture + 1) * count));
            QVERIFY2(stage.map.values == expected, (layer + " of picture " + std::to_string(picture)).c_str());
        }
    }
}

void TestFormatsCheckpointParameters::transposedKernelsAreTurned()
{
    Network net;
    net.picture = {2, {4, 4}};
    Layer layer;
    layer.op = Operator::ConvTranspose2d;
    layer.outChannels = 1;
    layer.stride = {2, 2};
    layer.outputPad = 1;
    net.layers = {layer};
    Tensor tensor{"up.op.weight", {2, 1, 3, 3}, {}};
    for (int i = 0; i < 18; ++i)
        tensor.values.push_back(float(i));
    Checkpoint checkpoint;
    checkpoint.tensors = {tensor};
    const auto loaded = formats::parametersOf(checkpoint, net);
    QVERIFY(loaded);
    const std::vector<std::int8_t> expected{8, 7, 6, 5, 4, 3, 2, 1, 0, 17, 16, 15, 14, 13, 12, 11, 10, 9};
    QCOMPARE(loaded->parameters[0].weights, expected);
}

void TestFormatsCheckpointParameters::rejects_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<int>>("shape");
    QTest::addColumn<float>("value");
    QTest::addColumn<QString>("reason");
    QTest::addRow("another kernel") << "conv1.op.weight" << QList<int>{4, 3, 1, 1} << 1.0f << "shape";
    QTest::addRow("other channels") << "conv1.op.weight" << QList<int>{4, 2, 3, 3} << 1.0f << "shape";
    QTest::addRow("no weights at all") << "conv1.op.mask" << QList<int>{4, 3, 3, 3} << 1.0f << "only 0";
    QTest::addRow("batch normalization that was not folded") << "conv1.bn.weight" << QList<int>{4} << 1.0f << "batch normalization";
    QTest::addRow("integers too large for the bits") << "conv1.op.weight" << QList<int>{4, 3, 3, 3} << 8.0f << "do not fit 4 bits";
    QTest::addRow("weights that are not numbers") << "conv1.op.weight" << QList<int>{4, 3, 3, 3} << NAN << "finite";
}

void TestFormatsCheckpointParameters::rejects()
{
    QFETCH(QString, name);
    QFETCH(QList<int>, shape);
    QFETCH(float, value);
    QFETCH(QString, reason);
    Network net;
    net.picture = {3, {8, 8}};
    net.layers = {convolution(4, 3, Activation::ReLU)};
    net.layers[0].weightBits = 4;
    std::size_t count = 1;
    for (const int size : shape)
        count *= std::size_t(size);
    Checkpoint checkpoint;
    checkpoint.tensors = {{name.toStdString(), {shape.begin(), shape.end()}, std::vector<float>(count, value)}};
    const auto loaded = formats::parametersOf(checkpoint, net);
    QVERIFY(!loaded);
    QVERIFY2(messages(loaded.error()).find(reason.toStdString()) != std::string::npos, messages(loaded.error()).c_str());
    for (const Error &error : loaded.error())
        QVERIFY(!error.remedy.empty());
}

QTEST_GUILESS_MAIN(TestFormatsCheckpointParameters)
#include "tst_formats_checkpoint_parameters.moc"
