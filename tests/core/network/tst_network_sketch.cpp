// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "estimate/estimate.h"
#include "network/shapes.h"
#include "network/sketch.h"

#include <QTest>

#include <random>

using namespace facet;
using namespace facet::network;

namespace {

Network facePicture()
{
    Network base;
    base.picture = {3, {88, 88}};
    return base;
}

// The convolution of the FaceNets, written out by hand.
Layer conv(const char *name, int channels, bool pooled, int bits = 8)
{
    Layer layer;
    layer.name = name;
    layer.outChannels = channels;
    layer.activation = Activation::ReLU;
    layer.weightBits = bits;
    if (pooled) {
        layer.pooling = Pooling::Max;
        layer.pool = {2, 2};
        layer.poolStride = {2, 2};
    }
    return layer;
}

Layer scores(int classes, int bits = 8)
{
    Layer layer;
    layer.name = "fc";
    layer.op = Operator::Linear;
    layer.outChannels = classes;
    layer.kernel = {1, 1};
    layer.pad = {0, 0};
    layer.flatten = true;
    layer.bias = true;
    layer.outputWidth = 32;
    layer.weightBits = bits;
    return layer;
}

Network faceNet(int fold, const std::vector<int> &channels, int bits = 8)
{
    Network network = facePicture();
    network.fold = fold;
    for (std::size_t i = 0; i < channels.size(); ++i)
        network.layers.push_back(conv(("conv" + std::to_string(i + 1)).c_str(), channels[i], i > 0, bits));
    network.layers.push_back(scores(2, bits));
    return network;
}

QByteArray messageOf(const SketchError &error)
{
    return QByteArray::fromStdString("column " + std::to_string(error.column) + ": " + error.what.str());
}

} // namespace

class TestSketch : public QObject {
    Q_OBJECT

private slots:
    void drawsTheFaceNets_data()
    {
        QTest::addColumn<QString>("sketch");
        QTest::addColumn<int>("fold");
        QTest::addColumn<QList<int>>("channels");
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("cycles");
        QTest::newRow("v1") << "c4 c8 c16 c32 c32 fc2" << 1 << QList<int>{4, 8, 16, 32, 32} << 8 << 89400.0;
        QTest::newRow("v2") << "c8 c16 c32 c64 c64 c64 fc2" << 1 << QList<int>{8, 16, 32, 64, 64, 64} << 8 << 148507.0;
        QTest::newRow("v3: all layers with four bits")
            << ":4 c8 c16 c32 c64 c64 c64 fc2" << 1 << QList<int>{8, 16, 32, 64, 64, 64} << 4 << 148507.0;
        QTest::newRow("v5: folded") << "fold4 c8 c16 c32 c64 fc2" << 4 << QList<int>{8, 16, 32, 64} << 8 << 9127.0;
        QTest::newRow("v6") << "c4 c4 c4 c8 c16 fc2" << 1 << QList<int>{4, 4, 4, 8, 16} << 8 << 72544.0;
        QTest::newRow("v7, with odd blanks") << "  c1 c2\tc4  c8 c16 fc2 " << 1 << QList<int>{1, 2, 4, 8, 16} << 8 << 45528.0;
    }

    void drawsTheFaceNets()
    {
        QFETCH(QString, sketch);
        QFETCH(int, fold);
        QFETCH(QList<int>, channels);
        QFETCH(int, bits);
        QFETCH(double, cycles);
        const auto read = parseSketch(sketch.toStdString(), facePicture());
        QVERIFY2(read, read ? "" : messageOf(read.error()).constData());
        const Network expected = faceNet(fold, std::vector<int>(channels.begin(), channels.end()), bits);
        QVERIFY(*read == expected);
        QVERIFY(isSketchable(expected));
        QVERIFY(parseSketch(toSketch(expected)) == expected);
        QCOMPARE(estimate::estimate(*read, estimate::Settings{}).totals.cycles, cycles);
    }

    void writesWhatItReads_data()
    {
        QTest::addColumn<QString>("sketch"); // in its shortest form
        for (const char *text : {"in3x88x88 fold4 c8 c16 c32 c64 fc2", "in3x32x32 c16 c16! c32/3 c32/3s2 c32/a2 c8k1 c16k1p1 fc10",
                                 "in64x128 d16 d16k9 d32k5/2 d8k1.none max2 fc4", "in3x32x32 c16 dw c32k1 dw:4 t16 fc2",
                                 "in3x32x32 c16 c16! add(conv1) c32 avg4 fc10", "in3x32x32 c16 c16! c16! add(1,2,3) fc64 fc10",
                                 "in3x32x32 c16 c16! c32!.add(conv1) fc10", "in3x32x32 c16 c16! c32!(conv1,conv2) c8(in) fc10",
                                 "in3x32x32 stem=c16:1.abs c16:2.shift-1 c16:4.bias c16:b.none fc10.nobias.noflat.w8",
                                 "in3x32x32 =c16 max3s2 max2x1 pass fc10",
                                 "in3x32x32 c16.stream c8/1s2 c8/2s1 c8/2y2.poollast.add() xor2(conv1) or(in,conv1,conv2)",
                                 "in3x32x32 c16.chw c16.out c16p2 c16k3x3p1x0 c8g4 fc2", "in1x28x28 fc64 fc32 fc10"})
            QTest::newRow(text) << text;
    }

    void writesWhatItReads()
    {
        QFETCH(QString, sketch);
        const auto read = parseSketch(sketch.toStdString());
        QVERIFY2(read, read ? "" : messageOf(read.error()).constData());
        const std::string written = toSketch(*read);
        const auto again = parseSketch(written);
        QVERIFY2(again, written.c_str());
        QVERIFY2(*again == *read, written.c_str());
        QVERIFY2(isSketchable(*read), written.c_str());
        if (!sketch.contains("k3x3") && !sketch.contains("(1,2,3)"))
            QCOMPARE(QString::fromStdString(written), sketch);
        // The short form gives the network back with the help of the network itself.
        QVERIFY(parseSketch(toSketch(*read, SketchStyle::Short), *read) == *read);
    }

    void knowsWhatWordsMean()
    {
        const auto n = parseSketch("in4x32x32 c16 c16! dw:2 c8k1 t8 max3s2 d4k9 fc20 fc10");
        QVERIFY2(n, n ? "" : messageOf(n.error()).constData());
        const auto &l = n->layers;
        QCOMPARE(l.size(), std::size_t(9));
        QVERIFY(n->picture == (Shape{4, {32, 32}}));
        QVERIFY(l[0].pooling == Pooling::None && l[1].pooling == Pooling::None);
        QVERIFY(l[2].groups == 16 && l[2].outChannels == 16 && l[2].weightBits == 2);
        QVERIFY(l[3].kernel == (Extent{1, 1}) && l[3].pad == (Extent{0, 0}) && l[3].pooling == Pooling::None);
        QVERIFY(l[4].op == Operator::ConvTranspose2d && l[4].stride == (Extent{2, 2}) && l[4].outputPad == 1);
        QVERIFY(l[5].op == Operator::Passthrough && l[5].pool == (Extent{3, 3}) && l[5].poolStride == (Extent{2, 2}));
        QVERIFY(l[6].op == Operator::Conv1d && l[6].kernel == (Extent{9, 1}) && l[6].pad == (Extent{0, 0}));
        QVERIFY(l[7].flatten && l[7].activation == Activation::ReLU && l[7].outputWidth == 8 && l[7].name == "fc1");
        QVERIFY(!l[8].flatten && l[8].activation == Activation::None && l[8].outputWidth == 32 && l[8].name == "fc2");
    }

    void findsTheShortcut()
    {
        const auto n = parseSketch("in3x32x32 c16 c16! c16! add c32 c32! add");
        QVERIFY(n);
        QCOMPARE(n->layers[3].sources, (std::vector<int>{1, 2}));
        QCOMPARE(n->layers[6].sources, (std::vector<int>{4, 5}));
        QVERIFY(inferShapes(*n).ok());
    }

    void saysWhereItIsWrong_data()
    {
        QTest::addColumn<QString>("sketch");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("number missing") << "c8 c" << 4 << "c16";
        QTest::newRow("no such layer") << "c8 q16" << 3 << "q16";
        QTest::newRow("no such option") << "c8 c16z3" << 6 << "z3";
        QTest::newRow("odd bits") << "c8:3" << 3 << "1, 2, 4 or 8";
        QTest::newRow("zero channels") << "c0" << 1 << "from 1";
        QTest::newRow("too many channels") << "c99999999999999999999" << 1 << "65536";
        QTest::newRow("folding too late") << "c8 fold4" << 3 << "before the first layer";
        QTest::newRow("forward reference") << "c8 add(3) c8" << 7 << "earlier layer";
        QTest::newRow("itself") << "c8 add(2)" << 7 << "earlier layer";
        QTest::newRow("unknown name") << "c8 add(nobody)" << 7 << "nobody";
        QTest::newRow("open parenthesis") << "c8 add(1" << 6 << "parenthesis";
        QTest::newRow("empty operand") << "c8 add(1,)" << 6 << "missing";
        QTest::newRow("nothing to add") << "c8 c16 add" << 7 << "No earlier layer";
        QTest::newRow("half a picture") << "in3 c8" << 3 << "channels x rows";
        QTest::newRow("width") << "fc2.w16" << 4 << "w32";
        QTest::newRow("bytes that are no text") << "c8 \xc3\xa9" << 3 << "not a layer";
    }

    void saysWhereItIsWrong()
    {
        QFETCH(QString, sketch);
        QFETCH(int, column);
        QFETCH(QString, mentions);
        const auto read = parseSketch(sketch.toStdString(), facePicture());
        QVERIFY(!read);
        QCOMPARE(read.error().column, column);
        QVERIFY2(QString::fromStdString(read.error().what.str()).contains(mentions), messageOf(read.error()).constData());
        QVERIFY(read.error().length >= 1);
    }

    void isBounded()
    {
        QVERIFY(!parseSketch(std::string(kMaxSketchBytes + 1, ' ')));
        std::string many;
        for (int i = 0; i <= kMaxSketchLayers; ++i)
            many += "c1 ";
        QVERIFY(!parseSketch(many));
        QVERIFY(parseSketch("")->layers.empty());
    }

    // Words kept as they were keep what a sketch cannot say; changed ones keep their names.
    void editsLeaveTheRestAlone()
    {
        Network base = faceNet(1, {4, 8, 16});
        base.name = "arch";
        base.layers[0].name = "stem";
        base.layers[1].pins.processors = 0xf0;
        base.layers[2].weightSource = 1;
        QVERIFY(!isSketchable(base));
        QCOMPARE(QString::fromStdString(toSketch(base, SketchStyle::Short)), QString("c4 c8 c16 fc2"));
        QVERIFY(parseSketch("c4 c8 c16 fc2", base) == base);

        const auto wider = parseSketch("c4 c8 c20 fc2", base);
        QVERIFY(wider->layers[1] == base.layers[1]);
        QCOMPARE(wider->layers[2].outChannels, 20);
        QCOMPARE(wider->layers[2].name, std::string("conv3"));
        QVERIFY(!wider->layers[2].weightSource);

        const auto longer = parseSketch("c4 c7 c8 c16 fc2", base);
        QCOMPARE(longer->name, std::string("arch"));
        QVERIFY(longer->layers[2] == base.layers[1]);
        QCOMPARE(longer->layers[3].weightSource, std::optional(2)); // the same layer, now one further
        QCOMPARE(longer->layers[0].name, std::string("stem"));
        QVERIFY(longer->layers[1].name != "conv2" && longer->layers[1].name != "conv3");

        const auto shorter = parseSketch("c4 c16 fc2", base);
        QCOMPARE(shorter->layers[1].name, std::string("conv3"));
        QVERIFY(!shorter->layers[1].weightSource);
    }

    void everyNetworkSurvivesItsOwnShortForm()
    {
        std::mt19937 random(7); // fixed: failures must repeat
        const auto pick = [&random](int n) { return int(random() % unsigned(n)); };
        for (int round = 0; round < 500; ++round) {
            Network network = facePicture();
            network.fold = 1 + pick(3);
            for (int i = 0, count = 1 + pick(8); i < count; ++i) {
                Layer layer;
                layer.op = Operator(pick(5));
                layer.name = pick(3) ? "l" + std::to_string(pick(4)) : "";
                layer.outChannels = 1 + pick(70);
                layer.kernel = {1 + pick(3), 1 + pick(3)};
                layer.pad = {pick(3), pick(3)};
                layer.stride = {1 + pick(2), 1 + pick(2)};
                layer.dilation = {1 + pick(2), 1};
                layer.groups = pick(4) ? 1 : layer.outChannels;
                layer.eltwise = pick(3) ? Eltwise::None : Eltwise(pick(5));
                layer.operands = layer.eltwise == Eltwise::None ? 1 : 2 + pick(3);
                for (int s = pick(4); s > 0; --s)
                    layer.sources.push_back(pick(i + 1) - 1);
                layer.pooling = Pooling(pick(3));
                if (layer.pooling != Pooling::None)
                    layer.pool = {1 + pick(3), 2 + pick(3)};
                layer.poolStride = {1 + pick(3), 1 + pick(3)};
                layer.poolFirst = pick(2) != 0;
                layer.flatten = pick(4) == 0;
                layer.weightBits = std::array{1, 2, 4, 8, kBinaryBits}[std::size_t(pick(5))];
                layer.bias = pick(2) != 0;
                layer.outputWidth = pick(2) ? 8 : 32;
                layer.activation = Activation(pick(3));
                layer.streaming = pick(5) == 0;
                layer.pins.writeGap = pick(2);
                if (layer.op == Operator::ConvTranspose2d)
                    layer.outputPad = 1;
                if (layer.op == Operator::Linear || layer.op == Operator::Passthrough) {
                    layer.kernel = {1, 1};
                    layer.groups = 1;
                }
                if (layer.op == Operator::Passthrough)
                    layer.outChannels = 0;
                network.layers.push_back(layer);
            }
            const std::string text = toSketch(network, SketchStyle::Short);
            const auto read = parseSketch(text, network);
            QVERIFY2(read, text.c_str());
            QVERIFY2(*read == network, (std::to_string(round) + ": " + text + " became " + toSketch(*read, SketchStyle::Short)).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestSketch)
#include "tst_network_sketch.moc"
