// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The fast implementation against the plain reference: random networks of every operator, and sums at their very limits.
#include "arithmetic/infer.h"
#include "support/random_network.h"
#include "support/reference_arithmetic.h"

#include <QTest>

#include <map>

using namespace facet;
using network::Extent;
using network::Layer;
using network::Network;
using network::Operator;

namespace {

constexpr std::uint64_t kNetworks = 1500;

// Empty when all instruction sets give exactly the result of the reference.
std::string difference(const Network &network, const network::Shapes &shapes, const network::Parameters &parameters,
                       const network::FeatureMap &input)
{
    const arithmetic::Result expected = testing::referenceInfer(network, shapes, parameters, input);
    arithmetic::Options options;
    options.captureStages = true;
    for (const arithmetic::InstructionSet set : arithmetic::instructionSets()) {
        const std::string name = arithmetic::nameOf(set);
        const auto engine = arithmetic::Engine::prepare(network, shapes, parameters, set);
        if (!engine)
            return name + ": " + engine.error().message();
        const auto result = engine->infer(input, options);
        if (!result)
            return name + ": " + result.error().message();
        for (std::size_t i = 0; i < std::min(expected.stages.size(), result->stages.size()); ++i) {
            if (expected.stages[i] != result->stages[i])
                return name + ": stage " + std::to_string(i) + ", layer " + std::to_string(expected.stages[i].layer);
        }
        if (*result != expected)
            return name + ": stages or outputs are missing";
    }
    return {};
}

// One layer over a map whose every value, weight and bias is the same.
struct Extreme {
    Network network;
    network::Shapes shapes;
    network::Parameters parameters;
    network::FeatureMap input;

    Extreme(network::Shape shape, Layer layer, int value, int weight, int bias)
    {
        network.picture = shape;
        layer.bias = true;
        network.layers = {layer};
        shapes = network::inferShapes(network);
        const std::int64_t taps = layer.flatten ? shape.extent.area() : layer.kernel.area();
        parameters.resize(1);
        parameters[0].weights.assign(std::size_t(layer.outChannels * (shape.channels / layer.groups) * taps), std::int8_t(weight));
        parameters[0].bias.assign(std::size_t(layer.outChannels), std::int8_t(bias));
        input = {shape, std::vector<std::int32_t>(std::size_t(shape.elements()), value)};
    }
};

Layer convolution(int channels, int width, int shift)
{
    Layer layer;
    layer.outChannels = channels;
    layer.outputWidth = width;
    layer.outputShift = shift;
    return layer;
}

} // namespace

class TestArithmeticRandom : public QObject {
    Q_OBJECT
private slots:
    void randomNetworks();
    void everyShift();
    void extremes_data();
    void extremes();
    void sumsBeyond32Bits();
};

void TestArithmeticRandom::randomNetworks()
{
    std::map<Operator, int> operators;
    std::map<network::Eltwise, int> eltwises;
    int depthwise = 0;
    int bypass = 0;
    int pooled = 0;
    int wide = 0;
    for (std::uint64_t seed = 1; seed <= kNetworks; ++seed) {
        const testing::RandomNetwork random = testing::randomNetwork(seed);
        const std::string line = difference(random.network, random.shapes, random.parameters, random.input);
        QVERIFY2(line.empty(), ("seed " + std::to_string(seed) + ": " + line).c_str());
        for (const Layer &layer : random.network.layers) {
            ++operators[layer.op];
            ++eltwises[layer.eltwise];
            depthwise += layer.groups > 1;
            bypass += layer.bypass;
            pooled += layer.pooling != network::Pooling::None;
            wide += layer.outputWidth == 32;
        }
    }
    // The generator really makes all of them.
    for (const Operator op : {Operator::Conv2d, Operator::Conv1d, Operator::ConvTranspose2d, Operator::Linear, Operator::Passthrough})
        QVERIFY2(operators[op] > 50, std::to_string(int(op)).c_str());
    for (const auto op : {network::Eltwise::Add, network::Eltwise::Sub, network::Eltwise::Or, network::Eltwise::Xor})
        QVERIFY2(eltwises[op] > 20, std::to_string(int(op)).c_str());
    QVERIFY(depthwise > 20);
    QVERIFY(bypass > 10);
    QVERIFY(pooled > 100);
    QVERIFY(wide > 50);
}

void TestArithmeticRandom::everyShift()
{
    // Every rounding position, sign and activation, with sums of every size.
    for (int shift = -15; shift <= 15; ++shift) {
        for (const auto activation : {network::Activation::None, network::Activation::ReLU, network::Activation::Abs}) {
            Network net;
            net.picture = {5, {9, 8}};
            Layer layer = convolution(18, 8, shift);
            layer.activation = activation;
            layer.bias = true;
            net.layers = {layer};
            const network::Shapes shapes = network::inferShapes(net);
            const auto parameters = testing::randomParameters(net, shapes, std::uint64_t(shift + 100));
            const std::string line = difference(net, shapes, parameters, testing::randomInput(net.picture, std::uint64_t(shift + 200)));
            QVERIFY2(line.empty(), ("shift " + std::to_string(shift) + ": " + line).c_str());
        }
    }
}

void TestArithmeticRandom::extremes_data()
{
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("weight");
    QTest::addColumn<int>("bias");
    QTest::addRow("largest positive sum") << -128 << -128 << 127;
    QTest::addRow("largest negative sum") << -128 << 127 << -128;
    QTest::addRow("positive data, negative weights") << 127 << -128 << -128;
    QTest::addRow("largest positive factors") << 127 << 127 << 127;
}

void TestArithmeticRandom::extremes()
{
    QFETCH(int, value);
    QFETCH(int, weight);
    QFETCH(int, bias);
    for (const int width : {8, 32}) {
        // As many inputs as the chip can feed one output: 1024 channels of 3x3.
        const Extreme wide({1024, {3, 3}}, convolution(17, width, -15), value, weight, bias);
        std::string line = difference(wide.network, wide.shapes, wide.parameters, wide.input);
        QVERIFY2(line.empty(), line.c_str());

        Layer depthwise = convolution(33, width, -3);
        depthwise.groups = 33;
        const Extreme each({33, {4, 5}}, depthwise, value, weight, bias);
        line = difference(each.network, each.shapes, each.parameters, each.input);
        QVERIFY2(line.empty(), line.c_str());

        Layer flat = convolution(3, width, -15);
        flat.flatten = true;
        flat.kernel = {1, 1};
        flat.pad = {0, 0};
        const Extreme all({64, {32, 31}}, flat, value, weight, bias);
        line = difference(all.network, all.shapes, all.parameters, all.input);
        QVERIFY2(line.empty(), line.c_str());
    }
}

// More inputs than any chip has: 32-bit sums would wrap around, so they must not be used.
void TestArithmeticRandom::sumsBeyond32Bits()
{
    Layer flat = convolution(2, 8, 0);
    flat.flatten = true;
    flat.kernel = {1, 1};
    flat.pad = {0, 0};
    const network::Shape shape{16, {100, 90}}; // 144,000 inputs x 16,384 > 2^31
    const Extreme beyond(shape, flat, -128, -128, 0);
    const std::string line = difference(beyond.network, beyond.shapes, beyond.parameters, beyond.input);
    QVERIFY2(line.empty(), line.c_str());

    // A 32-bit output cannot hold such a sum: that is said, not wrapped.
    flat.outputWidth = 32;
    const Extreme impossible(shape, flat, -128, -128, 0);
    const auto result = arithmetic::infer(impossible.network, impossible.shapes, impossible.parameters, impossible.input);
    QVERIFY(!result);
    QCOMPARE(result.error().layer, 0);
    QVERIFY(result.error().what.find("32 bits") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestArithmeticRandom)
#include "tst_arithmetic_random.moc"
