// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Batches, threads, progress, canceling, the rolling data buffer, and what is refused.
#include "arithmetic/infer.h"
#include "support/random_network.h"
#include "support/reference_arithmetic.h"

#include <QTest>

#include <functional>

using namespace facet;
using network::Layer;
using network::Network;
using network::Operator;

namespace {

Layer convolution(int channels)
{
    Layer layer;
    layer.outChannels = channels;
    layer.activation = network::Activation::ReLU;
    layer.outputShift = -3;
    return layer;
}

struct Design {
    Network network;
    network::Shapes shapes;
    network::Parameters parameters;
    std::vector<network::FeatureMap> inputs;

    explicit Design(int images = 1)
    {
        network.picture = {3, {20, 18}};
        network.layers = {convolution(12), convolution(9), convolution(5)};
        network.layers[1].output = true;
        network.layers[2].bias = true;
        refresh();
        for (int i = 0; i < images; ++i)
            inputs.push_back(testing::randomInput(network.picture, std::uint64_t(i + 10)));
    }
    void refresh()
    {
        shapes = network::inferShapes(network);
        parameters = testing::randomParameters(network, shapes, 7);
    }
};

// A temporal network: every new sample is appended to the last eight, on which a 1-D convolution works.
Design temporal()
{
    Design design;
    Network &net = design.network;
    net = {};
    net.picture = {4, {1, 1}};
    net.dataBuffer = network::DataBuffer{"history", 0xf, 4, {8, 1}, 0, 8};
    Layer shift;
    shift.op = Operator::Passthrough;
    shift.kernel = {1, 1};
    shift.pad = {0, 0};
    shift.readsBuffer = true;
    shift.inChannels = 4;
    shift.inDim = network::Extent{8, 1};
    shift.bufferShift = 1;
    Layer append = shift;
    append.readsBuffer = false;
    append.inChannels.reset();
    append.inDim.reset();
    append.bufferShift.reset();
    append.sources = {network::kNetworkInput};
    append.bufferInsert = 1;
    Layer convolve = convolution(6);
    convolve.op = Operator::Conv1d;
    convolve.kernel = {3, 1};
    convolve.dilation = {2, 1};
    convolve.pad = {0, 0};
    convolve.readsBuffer = true;
    convolve.inChannels = 4;
    convolve.inDim = network::Extent{8, 1};
    net.layers = {shift, append, convolve};
    design.refresh();
    return design;
}

} // namespace

class TestArithmeticEngine : public QObject {
    Q_OBJECT
private slots:
    void batchesEqualSingleImages();
    void emptyBatch();
    void progressCountsEveryImage();
    void cancelEndsABatch();
    void cancelEndsASingleImage();
    void stagesOnlyWhenAskedFor();
    void simulatedOrderReplacesTheOther();
    void rollingBufferKeepsTheLastSamples();
    void refusesNetworks_data();
    void refusesNetworks();
    void refusesInputs_data();
    void refusesInputs();
    void earliestErrorOfABatch();
};

void TestArithmeticEngine::batchesEqualSingleImages()
{
    const Design design(23);
    const auto engine = arithmetic::Engine::prepare(design.network, design.shapes, design.parameters);
    QVERIFY(engine);
    for (const int threads : {1, 2, 5, 64, 0}) {
        arithmetic::Options options;
        options.threads = threads;
        options.captureStages = threads == 5;
        const auto results = engine->inferBatch(design.inputs, options);
        QVERIFY(results);
        QCOMPARE(results->size(), design.inputs.size());
        for (std::size_t i = 0; i < design.inputs.size(); ++i) {
            const auto expected = testing::referenceInfer(design.network, design.shapes, design.parameters, design.inputs[i]);
            QVERIFY((*results)[i].outputs == expected.outputs);
            QCOMPARE((*results)[i].outputs.size(), std::size_t(2)); // the marked layer and the final one
            if (options.captureStages)
                QVERIFY((*results)[i].stages == expected.stages);
        }
    }
}

void TestArithmeticEngine::emptyBatch()
{
    const Design design;
    const auto engine = arithmetic::Engine::prepare(design.network, design.shapes, design.parameters);
    const auto results = engine->inferBatch({});
    QVERIFY(results);
    QVERIFY(results->empty());
}

void TestArithmeticEngine::progressCountsEveryImage()
{
    const Design design(9);
    const auto engine = arithmetic::Engine::prepare(design.network, design.shapes, design.parameters);
    std::vector<std::size_t> seen;
    arithmetic::Options options;
    options.threads = 3;
    options.progress = [&](std::size_t done, std::size_t total) {
        QCOMPARE(total, std::size_t(9));
        seen.push_back(done);
    };
    QVERIFY(engine->inferBatch(design.inputs, options));
    QCOMPARE(seen, (std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

void TestArithmeticEngine::cancelEndsABatch()
{
    const Design design(50);
    const auto engine = arithmetic::Engine::prepare(design.network, design.shapes, design.parameters);
    std::stop_source stop;
    std::size_t done = 0;
    arithmetic::Options options;
    options.threads = 2;
    options.stop = stop.get_token();
    options.progress = [&](std::size_t now, std::size_t) {
        done = now;
        if (now == 3)
            stop.request_stop();
    };
    const auto results = engine->inferBatch(design.inputs, options);
    QVERIFY(!results);
    QVERIFY(results.error().what.find("canceled") != std::string::npos);
    QVERIFY(done < 10); // those already at work may still finish
}

void TestArithmeticEngine::cancelEndsASingleImage()
{
    const Design design;
    std::stop_source stop;
    stop.request_stop();
    arithmetic::Options options;
    options.stop = stop.get_token();
    QVERIFY(!arithmetic::infer(design.network, design.shapes, design.parameters, design.inputs[0], options));
}

void TestArithmeticEngine::stagesOnlyWhenAskedFor()
{
    const Design design;
    arithmetic::Options options;
    QVERIFY(arithmetic::infer(design.network, design.shapes, design.parameters, design.inputs[0], options)->stages.empty());
    options.captureStages = true;
    QCOMPARE(arithmetic::infer(design.network, design.shapes, design.parameters, design.inputs[0], options)->stages.size(), std::size_t(3));
}

void TestArithmeticEngine::simulatedOrderReplacesTheOther()
{
    Design design;
    design.network.layers[1].outChannels = 12; // the same shape, so that it may be left out
    design.network.layers[0].simulatedNext = 2;
    design.refresh();
    arithmetic::Options options;
    options.captureStages = true;
    const auto result = arithmetic::infer(design.network, design.shapes, design.parameters, design.inputs[0], options);
    QVERIFY(result);
    QCOMPARE(result->stages.size(), std::size_t(2));
    QCOMPARE(result->stages[1].layer, 2);
    QVERIFY(*result == testing::referenceInfer(design.network, design.shapes, design.parameters, design.inputs[0]));

    design.network.layers[0].simulatedNext = network::kStop;
    const auto stopped = arithmetic::infer(design.network, design.shapes, design.parameters, design.inputs[0], options);
    QVERIFY(stopped);
    QCOMPARE(stopped->stages.size(), std::size_t(1));
    QVERIFY(stopped->last() == nullptr);
}

void TestArithmeticEngine::rollingBufferKeepsTheLastSamples()
{
    const Design design = temporal();
    QVERIFY2(design.shapes.ok(), "the temporal network");
    const auto engine = arithmetic::Engine::prepare(design.network, design.shapes, design.parameters);
    QVERIFY2(engine, engine ? "" : engine.error().message().c_str());
    network::FeatureMap buffer;
    std::vector<network::FeatureMap> samples;
    for (int time = 0; time < 11; ++time) {
        samples.push_back(testing::randomInput(design.network.picture, std::uint64_t(time)));
        arithmetic::Options options;
        options.captureStages = true;
        options.buffer = time == 0 ? nullptr : &buffer;
        const auto result = engine->infer(samples.back(), options);
        QVERIFY2(result, result ? "" : result.error().message().c_str());
        QVERIFY(*result == testing::referenceInfer(design.network, design.shapes, design.parameters, samples.back(), options.buffer));
        buffer = result->buffer;
        // Entry 7 is the newest sample, entry 0 the eighth last, zeros before there were any.
        QCOMPARE(buffer.shape, (network::Shape{4, {8, 1}}));
        for (int entry = 0; entry < 8; ++entry) {
            for (int channel = 0; channel < 4; ++channel) {
                const int sample = time - 7 + entry;
                const std::int32_t expected = sample < 0 ? 0 : samples[std::size_t(sample)].values[std::size_t(channel)];
                QCOMPARE(buffer.values[std::size_t(channel * 8 + entry)], expected);
            }
        }
    }
}

using Change = std::function<void(Design &)>;
Q_DECLARE_METATYPE(Change)

void TestArithmeticEngine::refusesNetworks_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("layer");
    const auto row = [](const char *name, int layer, Change change) { QTest::addRow("%s", name) << change << layer; };
    row("too few weights", 1, [](Design &d) { d.parameters[1].weights.pop_back(); });
    row("too many weights", 1, [](Design &d) { d.parameters[1].weights.push_back(1); });
    row("a bias of another size", 2, [](Design &d) { d.parameters[2].bias.pop_back(); });
    row("no parameters", -1, [](Design &d) { d.parameters.clear(); });
    row("a weight of 5 bits in a 4-bit layer", 0, [](Design &d) {
        d.network.layers[0].weightBits = 4;
        std::ranges::fill(d.parameters[0].weights, std::int8_t(7));
        d.parameters[0].weights[5] = 8;
    });
    row("a zero among binary weights", 0, [](Design &d) {
        d.network.layers[0].weightBits = network::kBinaryBits;
        std::ranges::fill(d.parameters[0].weights, std::int8_t(-1));
        d.parameters[0].weights[5] = 0;
    });
    row("a total shift of 16", 0, [](Design &d) { d.network.layers[0].outputShift = 16; });
    row("a total shift of -16", 0, [](Design &d) { d.network.layers[0].outputShift = -16; });
    row("groups that are neither 1 nor the channels", 1, [](Design &d) {
        d.network.layers[1].groups = 3;
        d.refresh();
    });
    row("32-bit pass-through", 0, [](Design &d) {
        d.network.layers[0].op = Operator::Passthrough;
        d.network.layers[0].outChannels = 0;
        d.network.layers[0].outputWidth = 32;
        d.refresh();
    });
    row("a 1-D convolution of a picture", 0, [](Design &d) {
        d.network.layers[0].op = Operator::Conv1d;
        d.network.layers[0].kernel = {3, 1};
        d.refresh();
    });
    row("a dilated pool that reads past the edge", 0, [](Design &d) {
        d.network.layers[0].pooling = network::Pooling::Max;
        d.network.layers[0].pool = d.network.layers[0].poolDilation = {3, 3};
        d.refresh();
    });
    row("a simulated order without end", 0, [](Design &d) { d.network.layers[1].simulatedNext = 0; });
    row("shapes with a problem", 1, [](Design &d) {
        d.network.layers[1].sources = {7};
        d.shapes = network::inferShapes(d.network);
    });
    row("shapes of another network", -1, [](Design &d) { d.shapes.layers.pop_back(); });
    row("a map of gigabytes", 0, [](Design &d) {
        d.network.picture = {16384, {16384, 16384}};
        d.shapes = network::inferShapes(d.network);
    });
}

void TestArithmeticEngine::refusesNetworks()
{
    QFETCH(Change, change);
    QFETCH(int, layer);
    Design design;
    QVERIFY(arithmetic::Engine::prepare(design.network, design.shapes, design.parameters));
    change(design);
    const auto engine = arithmetic::Engine::prepare(design.network, design.shapes, design.parameters);
    QVERIFY(!engine);
    QCOMPARE(engine.error().layer, layer);
    QVERIFY(!engine.error().what.empty());
    QVERIFY(!engine.error().remedy.empty());
}

void TestArithmeticEngine::refusesInputs_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::addRow("%s", name) << change; };
    row("another shape", [](Design &d) { d.inputs[0].shape.channels = 1; });
    row("fewer values than the shape says", [](Design &d) { d.inputs[0].values.pop_back(); });
    row("128", [](Design &d) { d.inputs[0].values[7] = 128; });
    row("-129", [](Design &d) { d.inputs[0].values[7] = -129; });
    row("the largest integer", [](Design &d) { d.inputs[0].values[7] = INT32_MAX; });
    row("the smallest integer", [](Design &d) { d.inputs[0].values[7] = INT32_MIN; });
}

void TestArithmeticEngine::refusesInputs()
{
    QFETCH(Change, change);
    Design design;
    change(design);
    const auto result = arithmetic::infer(design.network, design.shapes, design.parameters, design.inputs[0]);
    QVERIFY(!result);
    QVERIFY(!result.error().remedy.empty());
}

void TestArithmeticEngine::earliestErrorOfABatch()
{
    Design design(8);
    design.inputs[3].values[0] = 1000;
    const auto engine = arithmetic::Engine::prepare(design.network, design.shapes, design.parameters);
    arithmetic::Options options;
    options.threads = 2;
    const auto results = engine->inferBatch(design.inputs, options);
    QVERIFY(!results);
    QVERIFY(results.error().what.find("-128 to 127") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestArithmeticEngine)
#include "tst_arithmetic_engine.moc"
