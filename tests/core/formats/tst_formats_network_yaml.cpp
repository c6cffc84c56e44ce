// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Reading and writing network descriptions, with fixtures of our own.

#include "formats/network_yaml.h"
#include "place/check_place.h"
#include "formats/network_yaml_scalar.h"
#include "network/shapes.h"
#include "study/presets.h"
#include "support/golden.h"

#include <QTest>

using namespace facet;
using formats::WeightInfo;
using formats::yaml::Kind;
using network::Extent;
using network::Layer;
using network::Network;

Q_DECLARE_METATYPE(facet::formats::yaml::Kind)

namespace {

std::string fixture(const std::string &name)
{
    return facet::golden::readFile(std::string(FACET_SOURCE_DIR "/tests/data/network_yaml/") + name);
}

std::string told(const tl::expected<formats::YamlResult, Errors> &result)
{
    std::string text;
    if (!result) {
        for (const Error &error : result.error())
            text += error.message() + "\n";
    }
    return text;
}

std::vector<WeightInfo> facenetV6Weights()
{
    std::vector<WeightInfo> weights(6);
    const std::vector<std::vector<int>> shapes{{4, 3, 3, 3}, {4, 4, 3, 3}, {4, 4, 3, 3}, {8, 4, 3, 3}, {16, 8, 3, 3}, {2, 400}};
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i].shape = shapes[i];
    weights[1].outputShift = 1;
    weights[3].outputShift = 2; // the description says -1
    weights[4].bits = 2;
    weights[5].hasBias = true;
    return weights;
}

// A network with one of everything that only the comment can say.
Network odd()
{
    Network network;
    network.name = "odd: one";
    network.dataset = "yes";
    network.picture = {3, {16, 16}};
    network.fold = 2;
    network.options.fifo = true;
    network.options.weightStart = 8;
    for (const char *name : {"Input", "a \"b\" \\ c", "A \"B\" \\ C"}) {
        Layer layer;
        layer.name = name;
        layer.outChannels = 12;
        layer.bias = true;
        layer.pins.processors = 0xfff;
        layer.pins.outOffset = 0x40;
        network.layers.push_back(layer);
    }
    network.layers[1].sameWeights = 0;
    network.layers[2].sameWeights = 0;
    network.layers[2].sameBias = 1;
    return network;
}

} // namespace

class TestNetworkYaml : public QObject {
    Q_OBJECT

private slots:
    void scalarsMeanWhatYaml11Says_data();
    void scalarsMeanWhatYaml11Says();
    void readsADescriptionWithACheckpoint();
    void readsWithoutACheckpointWhatTheProcessorsTell();
    void tellsWhatTheCheckpointDoesNotFit_data();
    void tellsWhatTheCheckpointDoesNotFit();
    void transposedConvolutionsDependOnTheArch();
    void duplicateWeightsNeedEqualBitsAndProcessors();
    void sequenceNumbersMayHaveGapsAndAnyOrder();
    void theInputComesFromTheFirstLayerOrTheCaller();
    void writesWhatIsExpected();
    void theCommentKeepsWhatTheFormatCannotSay();
    void redundantOverridesAreDropped();
    void degenerateDesignsReadBackToo_data();
    void degenerateDesignsReadBackToo();
    void unplacedDesignsAreCompletedAndReadBack_data();
    void unplacedDesignsAreCompletedAndReadBack();
    void outputsDoNotOverwriteTheirInputs_data() { unplacedDesignsAreCompletedAndReadBack_data(); }
    void outputsDoNotOverwriteTheirInputs();
    void whatIsStillNeededIsNotOverwritten();
};

void TestNetworkYaml::scalarsMeanWhatYaml11Says_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *text, Kind kind) { QTest::newRow(*text != '\0' ? text : "(empty)") << QString(text) << kind; };
    for (const char *text : {"", "~", "null", "Null", "NULL"})
        row(text, Kind::Null);
    for (const char *text : {"true", "False", "yes", "NO", "on", "Off"})
        row(text, Kind::Bool);
    for (const char *text : {"0", "-7", "+3", "017", "0x1F", "-0x1", "0b101", "1_000"})
        row(text, Kind::Integer);
    for (const char *text : {"1.5", ".5", "1.", "1.5e+3", "-.inf", ".NaN", "1:30", "0.0"})
        row(text, Kind::Float);
    for (const char *text : {"None", "y", "0x", "0x0000.0000", "08", "0b2", "1e5", "3x3", "_1", "1.2.3", "-", "tRue", "0xg", "."})
        row(text, Kind::String);
}

void TestNetworkYaml::scalarsMeanWhatYaml11Says()
{
    QFETCH(QString, text);
    QFETCH(Kind, kind);
    QCOMPARE(formats::yaml::resolveScalar(text.toStdString()), kind);
}

void TestNetworkYaml::readsADescriptionWithACheckpoint()
{
    formats::YamlOptions options{.file = "facenet_v6.yaml", .inputShape = network::Shape{3, {88, 88}}, .weights = facenetV6Weights()};
    const auto read = formats::readNetworkYaml(fixture("facenet_v6.yaml"), options);
    QVERIFY2(read.has_value(), told(read).c_str());
    QVERIFY(read->warnings.empty());
    const Network &network = read->network;
    QCOMPARE(network.name, std::string("facenet_v6"));
    QCOMPARE(network.dataset, std::string("FaceNet88"));
    QCOMPARE(network.picture, (network::Shape{3, {88, 88}}));
    QCOMPARE(network.layers.size(), std::size_t(6));

    const network::Shapes shapes = network::inferShapes(network);
    QVERIFY(shapes.ok());
    const std::vector<int> rows{88, 44, 22, 11, 5, 1};
    const std::vector<int> channels{4, 4, 4, 8, 16, 2};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(shapes.layers[i].out.rows, rows[i]);
        QCOMPARE(network.layers[i].outChannels, channels[i]);
        QVERIFY(!network.layers[i].inChannels && !network.layers[i].inDim);
        QCOMPARE(network.layers[i].bias, i == 5);
    }
    QCOMPARE(network.layers[0].pins.processors, std::optional<std::uint64_t>(7));
    QCOMPARE(network.layers[1].outputShift, std::optional(1));
    QVERIFY(!network.layers[2].outputShift);
    QCOMPARE(network.layers[3].outputShift, std::optional(-1));
    QCOMPARE(network.layers[2].weightBits, 4);
    QCOMPARE(network.layers[4].weightBits, 2);
    QCOMPARE(network.layers[3].name, std::string("wide"));
    QCOMPARE(network.layers[4].sources, std::vector<int>{3});
    QCOMPARE(network.layers[4].pins.inOffset, std::optional(0x2000));
    QCOMPARE(network.layers[5].op, network::Operator::Linear);
    QCOMPARE(network.layers[5].kernel, (Extent{1, 1}));
    QCOMPARE(network.layers[5].pad, (Extent{0, 0}));
    QVERIFY(network.layers[5].flatten);
    QCOMPARE(network.layers[5].outputWidth, 32);
}

void TestNetworkYaml::readsWithoutACheckpointWhatTheProcessorsTell()
{
    const auto read = formats::readNetworkYaml(fixture("facenet_v6.yaml"), {.inputShape = network::Shape{3, {88, 88}}});
    QVERIFY(!read); // nobody reads the last layer's output
    QCOMPARE(read.error().size(), std::size_t(1));
    QCOMPARE(read.error()[0].layer, 5);
    QVERIFY(read.error()[0].remedy.find("--checkpoint") != std::string::npos);

    const auto complete =
        formats::readNetworkYaml("output_map: 0x3\n" + fixture("facenet_v6.yaml").substr(4), {.inputShape = network::Shape{3, {88, 88}}});
    QVERIFY2(complete.has_value(), told(complete).c_str());
    QCOMPARE(complete->warnings.size(), std::size_t(6));
    const std::vector<int> channels{4, 4, 4, 8, 16, 2};
    for (std::size_t i = 0; i < channels.size(); ++i)
        QCOMPARE(complete->network.layers[i].outChannels, channels[i]);
}

void TestNetworkYaml::tellsWhatTheCheckpointDoesNotFit_data()
{
    QTest::addColumn<int>("tensor");
    QTest::addColumn<QVector<int>>("shape");
    QTest::addColumn<QString>("mentions");
    QTest::newRow("too many inputs") << 1 << QVector<int>{4, 5, 3, 3} << "reads 4 inputs";
    QTest::newRow("too few inputs of the flattened layer") << 5 << QVector<int>{2, 16} << "reads 400 inputs";
    QTest::newRow("another kernel") << 2 << QVector<int>{4, 4, 1, 1} << "`kernel_size` of 3x3";
    QTest::newRow("another rank") << 2 << QVector<int>{4, 4, 3} << "4x4x3";
    QTest::newRow("an empty tensor") << 2 << QVector<int>{0, 4, 3, 3} << "0x4x3x3";
    QTest::newRow("no shape") << 2 << QVector<int>{} << "does not fit";
    QTest::newRow("missing tensors") << 6 << QVector<int>{} << "6 layers with weights, but the checkpoint has only 5";
}

void TestNetworkYaml::tellsWhatTheCheckpointDoesNotFit()
{
    QFETCH(int, tensor);
    QFETCH(QVector<int>, shape);
    QFETCH(QString, mentions);
    formats::YamlOptions options{.inputShape = network::Shape{3, {88, 88}}, .weights = facenetV6Weights()};
    if (tensor < int(options.weights.size()))
        options.weights[std::size_t(tensor)].shape = {shape.begin(), shape.end()};
    else
        options.weights.pop_back();
    const auto read = formats::readNetworkYaml(fixture("facenet_v6.yaml"), options);
    QVERIFY(!read);
    QCOMPARE(read.error().size(), std::size_t(1));
    QVERIFY2(read.error()[0].what.find(mentions.toStdString()) != std::string::npos, told(read).c_str());
    QCOMPARE(read.error()[0].layer, tensor < 6 ? tensor : -1);
}

void TestNetworkYaml::transposedConvolutionsDependOnTheArch()
{
    const auto text = [](const char *arch) {
        return "arch: " + std::string(arch) +
               "\ndataset: d\nlayers:\n- {processors: 0xf, out_offset: 0, op: convtranspose2d, in_channels: 4, in_dim: [8, 8]}\n";
    };
    formats::YamlOptions options;
    options.weights.resize(1);
    options.weights[0].shape = {4, 6, 3, 3};
    const auto checkpoint = formats::readNetworkYaml(text("unet"), options);
    QVERIFY2(checkpoint.has_value(), told(checkpoint).c_str());
    QCOMPARE(checkpoint->network.layers[0].outChannels, 6);
    QCOMPARE(checkpoint->network.layers[0].stride, (Extent{2, 2}));
    QCOMPARE(checkpoint->network.layers[0].outputPad, 1);
    options.weights[0].shape = {6, 4, 3, 3};
    const auto test = formats::readNetworkYaml(text("Test"), options);
    QVERIFY2(test.has_value(), told(test).c_str());
    QCOMPARE(test->network.layers[0].outChannels, 6);
}

void TestNetworkYaml::duplicateWeightsNeedEqualBitsAndProcessors()
{
    const std::string text = "arch: a\ndataset: d\nlayers:\n"
                             "- {processors: 0xf, out_offset: 0, op: conv2d, in_channels: 4, in_dim: [8, 8]}\n"
                             "- {processors: 0xf0, out_offset: 0, op: conv2d}\n"
                             "- {processors: 0xf0, out_offset: 0, op: conv2d}\n"
                             "- {processors: 0xf, out_offset: 0, op: conv2d, quantization: 4}\n"
                             "- {processors: 0xf, out_offset: 0, op: conv2d}\n";
    formats::YamlOptions options;
    for (int i = 0; i < 5; ++i) {
        WeightInfo info;
        info.shape = {4, 4, 3, 3};
        info.hasBias = true;
        if (i > 0) {
            info.sameWeights = 0;
            info.sameBias = 0;
        }
        options.weights.push_back(info);
    }
    const auto read = formats::readNetworkYaml(text, options);
    QVERIFY2(read.has_value(), told(read).c_str());
    const std::vector<std::optional<int>> expected{{}, {}, 1, {}, 0};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(read->network.layers[i].sameWeights, expected[i]);
        QCOMPARE(read->network.layers[i].sameBias, i > 0 ? std::optional(0) : std::nullopt); // needs neither
    }
}

void TestNetworkYaml::sequenceNumbersMayHaveGapsAndAnyOrder()
{
    const auto read =
        formats::readNetworkYaml("arch: a\ndataset: d\nlayers:\n"
                                 "- {sequence: 20, name: last, processors: 0xf, out_offset: 0, op: add, in_sequences: [7, First]}\n"
                                 "- {sequence: 3, name: first, processors: 0xf, out_offset: 0, op: none, in_channels: 4, in_dim: 8, "
                                 "next_sequence: 7, simulated_sequence: last}\n"
                                 "- {sequence: 7, processors: 0xf, out_offset: 0, op: none, next_sequence: LAST}\n",
                                 {.device = device::DeviceId::Max78002});
    QVERIFY2(read.has_value(), told(read).c_str());
    const auto &layers = read->network.layers;
    QCOMPARE(layers[0].name, std::string("first"));
    QCOMPARE(layers[0].next, std::optional(1));
    QCOMPARE(layers[0].simulatedNext, std::optional(2));
    QCOMPARE(layers[1].next, std::optional(2));
    QCOMPARE(layers[2].sources, (std::vector<int>{1, 0}));
    QCOMPARE(layers[2].eltwise, network::Eltwise::Add);
    QCOMPARE(layers[2].operands, 2);
}

void TestNetworkYaml::theInputComesFromTheFirstLayerOrTheCaller()
{
    const auto picture = [](const std::string &keys, std::optional<network::Shape> given) {
        const auto read = formats::readNetworkYaml(
            "arch: a\ndataset: d\nlayers:\n- {processors: 0xf, out_offset: 0, op: conv2d, out_channels: 4" + keys + "}\n",
            {.inputShape = given});
        return read ? std::optional(read->network.picture) : std::nullopt;
    };
    using network::Shape;
    QCOMPARE(picture("", {}), std::optional<Shape>());
    QCOMPARE(picture("", Shape{4, {8, 6}}), (std::optional<Shape>({4, {8, 6}})));
    QCOMPARE(picture(", in_channels: 4, in_dim: [8, 6]", {}), (std::optional<Shape>({4, {8, 6}})));
    QCOMPARE(picture(", in_channels: 4, in_dim: 48", Shape{4, {8, 6}}), (std::optional<Shape>({4, {8, 6}})));     // the same pixels
    QCOMPARE(picture(", in_channels: 4, in_dim: [8, 6]", Shape{3, {9, 9}}), (std::optional<Shape>({4, {8, 6}}))); // others
    QCOMPARE(picture(", eltwise: add, in_channels: 4, in_dim: [8, 6]", {}), (std::optional<Shape>({8, {8, 6}})));
    QCOMPARE(picture(", in_channels: 4, in_dim: [8, 6], in_crop: [1, 2]", {}), (std::optional<Shape>({4, {11, 6}})));
    QCOMPARE(picture(", in_channels: 4", {}), std::optional<Shape>());
}

void TestNetworkYaml::writesWhatIsExpected()
{
    const std::optional<Network> network = study::preset("facenet-v5");
    QVERIFY(network.has_value());
    const std::string text = formats::writeNetworkYaml(*network, device::device(device::DeviceId::Max78000));
    QCOMPARE(QString::fromStdString(text), QString::fromStdString(fixture("facenet_v5_expected.yaml")));
}

void TestNetworkYaml::theCommentKeepsWhatTheFormatCannotSay()
{
    const Network network = odd();
    const std::string text = formats::writeNetworkYaml(network, device::device(device::DeviceId::Max78000));
    const auto read = formats::readNetworkYaml(text);
    QVERIFY2(read.has_value(), told(read).c_str());
    QVERIFY(read->network == network);
    QVERIFY(text.find("\n# facet: {\"picture\": [3, 16, 16], \"fold\": 2, \"bias\": [0, 1, 2], \"same_weights\": [[1, 0], [2, 0]], "
                      "\"same_bias\": [[2, 1]], \"names\": [[0, \"Input\"], [2, \"A \\\"B\\\" \\\\ C\"]], \"options\": [\"--fifo\"], "
                      "\"weight_start\": 8}\n") != std::string::npos);
    QVERIFY(text.find("\narch: \"odd: one\"\ndataset: \"yes\"\n") != std::string::npos);
}

void TestNetworkYaml::redundantOverridesAreDropped()
{
    const auto read =
        formats::readNetworkYaml("arch: a\ndataset: d\nlayers:\n"
                                 "- {processors: 0xf, out_offset: 0, op: conv2d, out_channels: 4, in_channels: 4, in_dim: [8, 6]}\n"
                                 "- {processors: 0xf, out_offset: 0, op: conv2d, out_channels: 4, in_channels: 4, in_dim: [8, 6]}\n"
                                 "- {processors: 0xf, out_offset: 0, op: conv2d, out_channels: 4, in_channels: 4, in_dim: [6, 8]}\n");
    QVERIFY2(read.has_value(), told(read).c_str());
    QVERIFY(!read->network.layers[0].inDim && !read->network.layers[1].inDim);
    QCOMPARE(read->network.layers[2].inDim, (std::optional<Extent>({6, 8}))); // changes what the layer sees
    for (const Layer &layer : read->network.layers)
        QVERIFY(!layer.inChannels);
}

// Accepted, though the shapes have problems that the chip's rules tell.
void TestNetworkYaml::degenerateDesignsReadBackToo_data()
{
    QTest::addColumn<QString>("layers");
    const char *first = "- {processors: 3, out_offset: 0, op: conv2d, in_channels: 3, in_dim: [4, 4], out_channels: 3";
    const auto row = [first](const char *reason, const char *rest) { QTest::newRow(reason) << QString(first) + rest; };
    row("pooled to nothing", ", max_pool: 9, pool_stride: 1}\n- {processors: 3, out_offset: 0, op: conv2d, out_channels: 2}\n");
    row("the weights of a later layer, in a layer that is skipped",
        ", next_sequence: 2}\n- {processors: 1, out_offset: 0, op: conv2d, weight_source: 2}\n"
        "- {processors: 3, output_processors: 7, out_offset: 0, op: conv2d}\n");
    row("an endless sequence",
        "}\n- {processors: 3, out_offset: 0, op: none, next_sequence: 0}\n- {processors: 3, out_offset: 0, op: none}\n");
    row("a layer that reads itself", "}\n- {processors: 3, out_offset: 0, op: none, in_sequences: 1}\n");
    row("an in_dim that does not hold the pixels", "}\n- {processors: 3, out_offset: 0, op: none, in_dim: [5, 5]}\n");
    row("channels beyond every limit", "}\n- {processors: 3, out_offset: 0, op: conv2d, out_channels: 16384}\n"
                                       "- {processors: 3, out_offset: 0, op: none, in_sequences: [1, 1, 1]}\n");
}

void TestNetworkYaml::degenerateDesignsReadBackToo()
{
    QFETCH(QString, layers);
    const device::Device &device = device::device(device::DeviceId::Max78002);
    const auto read = formats::readNetworkYaml("arch: a\ndataset: d\nlayers:\n" + layers.toStdString(), {.device = device.id});
    QVERIFY2(read.has_value(), told(read).c_str());
    const std::string text = formats::writeNetworkYaml(read->network, device);
    const auto back = formats::readNetworkYaml(text, {.device = device.id});
    QVERIFY2(back.has_value(), (told(back) + text).c_str());
    QVERIFY2(back->network == read->network, text.c_str());
}

void TestNetworkYaml::unplacedDesignsAreCompletedAndReadBack_data()
{
    QTest::addColumn<QString>("preset");
    for (const study::PresetInfo &info : study::presets())
        QTest::newRow(std::string(info.name).c_str()) << QString::fromStdString(std::string(info.name));
}

void TestNetworkYaml::unplacedDesignsAreCompletedAndReadBack()
{
    QFETCH(QString, preset);
    Network network = *study::preset(preset.toStdString());
    const device::Device &device = device::device(device::DeviceId::Max78002);
    const std::string text = formats::writeNetworkYaml(network, device);
    const auto read = formats::readNetworkYaml(text, {.device = device.id});
    QVERIFY2(read.has_value(), told(read).c_str());
    QVERIFY2(read->warnings.empty(), text.c_str());
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        QVERIFY(read->network.layers[i].pins.processors && read->network.layers[i].pins.outOffset);
        network.layers[i].pins = read->network.layers[i].pins;
    }
    QVERIFY2(read->network == network, text.c_str());
    QCOMPARE(formats::writeNetworkYaml(read->network, device), text);
}

void TestNetworkYaml::outputsDoNotOverwriteTheirInputs()
{
    QFETCH(QString, preset);
    const device::Device &device = device::device(device::DeviceId::Max78000);
    const auto read = formats::readNetworkYaml(formats::writeNetworkYaml(*study::preset(preset.toStdString()), device));
    QVERIFY2(read.has_value(), told(read).c_str());
    const network::Shapes shapes = network::inferShapes(read->network);
    const auto findings = place::check(read->network, shapes, place::placeSimply(read->network, shapes, device), device);
    for (const device::Finding &finding : findings)
        QVERIFY2(finding.rule != "data-overlap", (finding.rule + " at layer " + std::to_string(finding.layer)).c_str());
}

void TestNetworkYaml::whatIsStillNeededIsNotOverwritten()
{
    // 0 -> 1 -> 2 -> 3, and 3 adds 2 and the output of 0, which must outlive 1 and 2.
    Network network;
    network.name = "branch";
    network.dataset = "d";
    network.picture = {4, {16, 16}};
    for (int i = 0; i < 4; ++i) {
        Layer layer;
        layer.outChannels = 4;
        network.layers.push_back(layer);
    }
    network.layers[3].sources = {2, 0};
    network.layers[3].eltwise = network::Eltwise::Add;
    network.layers[3].operands = 2;
    const auto read = formats::readNetworkYaml(formats::writeNetworkYaml(network, device::device(device::DeviceId::Max78000)));
    QVERIFY2(read.has_value(), told(read).c_str());
    const auto &layers = read->network.layers;
    QCOMPARE(layers[3].pins.inOffset, layers[2].pins.outOffset);
    QCOMPARE(*layers[0].pins.outOffset - *layers[2].pins.outOffset, 4); // operands word by word in turn
    QCOMPARE(layers[0].pins.writeGap, 1);
    QCOMPARE(layers[2].pins.writeGap, 1);
    const network::Shapes shapes = network::inferShapes(read->network);
    const device::Device &chip = device::device(device::DeviceId::Max78000);
    for (const device::Finding &finding : place::check(read->network, shapes, place::placeSimply(read->network, shapes, chip), chip))
        QVERIFY2(finding.rule != "data-overlap", finding.has.str().c_str());
}

QTEST_GUILESS_MAIN(TestNetworkYaml)
#include "tst_formats_network_yaml.moc"
