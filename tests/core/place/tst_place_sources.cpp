// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Every reason why sources cannot lie where a layer reads them, with its way out where there is one; and the kernel counter.
#include "core/place/promise.h"

#include <QTest>

#include <algorithm>

using namespace facet;
using device::DeviceId;
using device::Finding;
using network::Activation;
using network::kNetworkInput;
using network::Layer;
using network::Network;
using network::Operator;

namespace {

using place::promise::findings;
using place::promise::holdToPromise;

// 3x3 convolutions of 8x8 pixels with these output channels, each of what the one before it has written.
Network convolutions(const std::vector<int> &channels)
{
    Network network;
    network.picture = {16, {8, 8}};
    for (const int count : channels) {
        Layer layer;
        layer.outChannels = count;
        network.layers.push_back(layer);
    }
    return network;
}

template <typename Change> Network with(Network network, const Change &change)
{
    change(network);
    return network;
}

Network joined(Network network, std::vector<int> sources, int outChannels = 16)
{
    Layer layer;
    layer.outChannels = outChannels;
    layer.sources = std::move(sources);
    network.layers.push_back(std::move(layer));
    return network;
}

Network copied(Network network, std::vector<int> sources)
{
    Layer layer;
    layer.op = Operator::Passthrough;
    layer.kernel = {1, 1};
    layer.pad = {0, 0};
    layer.outChannels = 0;
    layer.sources = std::move(sources);
    network.layers.push_back(std::move(layer));
    return network;
}

Network added(Network network, std::vector<int> sources, int operands = 0)
{
    network = copied(std::move(network), std::move(sources));
    Layer &layer = network.layers.back();
    layer.eltwise = network::Eltwise::Add;
    layer.operands = operands > 0 ? operands : int(layer.sources.size());
    return network;
}

// Conv1d that are dilated so far that the MAX78000 runs the second as a Conv2d, which writes a row in front of its map.
Network dilated()
{
    Network network = convolutions({16, 16});
    network.picture = {16, {40, 1}};
    for (Layer &layer : network.layers) {
        layer.op = Operator::Conv1d;
        layer.kernel = {3, 1};
        layer.pad = {1, 0};
    }
    network.layers[1].dilation = {6, 1};
    network.layers[1].pad = {6, 0};
    return network;
}

// A flattened layer from column 120 on whose four kernels of 1,024 pixels begin in the middle of a data memory.
Network countingFar(int weightBits)
{
    Network network = convolutions({16});
    network.picture = {3, {32, 32}};
    network.options.weightStart = 120;
    Layer linear;
    linear.op = Operator::Linear;
    linear.kernel = {1, 1};
    linear.pad = {0, 0};
    linear.flatten = true;
    linear.outChannels = 4;
    linear.weightBits = weightBits;
    linear.pins.outputProcessors = 0x78;
    network.layers.push_back(std::move(linear));
    return network;
}

const Finding *find(const std::vector<Finding> &all, const std::string &rule, int layer)
{
    const auto at = std::ranges::find_if(all, [&](const Finding &f) { return f.rule == rule && f.layer == layer; });
    return at == all.end() ? nullptr : &*at;
}

} // namespace

Q_DECLARE_METATYPE(facet::network::Network)

class TestPlaceSources : public QObject {
    Q_OBJECT
private slots:
    void saysWhyAndWhatHelps_data()
    {
        QTest::addColumn<Network>("network");
        QTest::addColumn<int>("layer");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("firstFix"); // empty: only another design helps

        const auto row = [](const char *reason, const Network &network, int layer, const char *title, const char *fix) {
            QTest::newRow(reason) << network << layer << QString(title) << QString(fix);
        };
        row("20 and 60 channels in two passes of 40", joined(convolutions({20, 60}), {0, 1}), 2,
            "A joined source begins in one input pass and ends in the next.", "");
        row("63 channels that need 69 processors", joined(convolutions({21, 21, 21}), {0, 1, 2}), 3,
            "The joined sources do not find room side by side.", "Round the channels of the sources to multiples of four");
        row("a copy of six and eight channels", copied(convolutions({6, 8}), {0, 1}), 2,
            "A pass-through layer cannot copy joined sources with idle processors in between.",
            "Round the channels of the sources to multiples of four");
        row("the network input as operand", added(convolutions({16}), {kNetworkInput, 0}), 1,
            "The network input is joined with other maps.", "Copy the network input for layer 1 with a pass-through layer");
        row("an input by channels that a later layer reads too",
            with(joined(convolutions({16}), {kNetworkInput}),
                 [](Network &n) {
                     n.picture.channels = 3;
                     n.layers[0].chw = true;
                 }),
            1, "The network input does not lie in memory as this layer reads it.", "Use channel-last data (HWC)");
        row("an input of the FIFO that a later layer reads too",
            with(joined(convolutions({16}), {kNetworkInput}),
                 [](Network &n) {
                     n.picture.channels = 3;
                     n.options.fifo = true;
                 }),
            1, "The network input does not lie in memory as this layer reads it.", "Do not use the FIFO");
        row("operands side by side", added(convolutions({32}), {0}, 2), 1, "The operands lie side by side in the processors.", "");
        row("channels that are skipped",
            with(convolutions({16, 16}),
                 [](Network &n) {
                     n.layers[1].inChannelSkip = 4;
                     n.layers[1].inChannels = 12;
                 }),
            1, "The layer skips channels of its source.", "Read all channels of the source");
        row("32-bit results",
            with(convolutions({16, 16}),
                 [](Network &n) {
                     n.layers[0].outputWidth = 32;
                     n.layers[0].activation = Activation::None;
                 }),
            1, "The source has 32-bit results, of which this layer would read single bytes.", "Write 8 bits in layer 0");
        row("an operand of a dilated Conv1d on Conv2d hardware", added(dilated(), {0, 1}), 2,
            "The source writes a row in front of its map, which must lie without gaps.",
            "Copy the output of layer 1 for layer 2 with a pass-through layer");
        row("one map in sums of two and of three", added(added(convolutions({16, 16, 16}), {0, 1}), {0, 1, 2}), 4,
            "Layers want the words of one map at different distances.", "");
        row("a map added to itself", added(convolutions({16}), {0, 0}), 1, "Layers want the words of one map at different distances.",
            "Copy all sources of layer 1 with pass-through layers");
        row("a sum and a convolution of one map", added(convolutions({16, 16}), {0, 1}), 1,
            "A map that is interleaved for another layer cannot be read by this one.",
            "Copy the output of layer 0 for layer 2 with a pass-through layer");
        row("processors that are pinned elsewhere",
            with(convolutions({16, 16}),
                 [](Network &n) {
                     n.layers[0].pins.outputProcessors = 0xffff;
                     n.layers[1].pins.processors = 0xffff'0000;
                 }),
            1, "A source stands in other processors than this layer reads.", "Let Facet place layer 1");
        row("offsets that are pinned elsewhere",
            with(convolutions({16, 16}),
                 [](Network &n) {
                     n.layers[0].pins.outOffset = 1024;
                     n.layers[1].pins.inOffset = 2048;
                 }),
            1, "A source begins at another place than this layer reads.", "Let Facet place layer 1");
    }
    void saysWhyAndWhatHelps()
    {
        QFETCH(Network, network);
        QFETCH(int, layer);
        QFETCH(QString, title);
        QFETCH(QString, firstFix);
        const auto all = findings(network, DeviceId::Max78000);
        const Finding *finding = find(all, "source-layout", layer);
        if (finding == nullptr) {
            for (const Finding &f : all)
                qWarning("%s at %d: %s", f.rule.c_str(), f.layer, f.title.str().c_str());
        }
        QVERIFY(finding != nullptr);
        QCOMPARE(QString::fromStdString(finding->title.str()), title);
        QVERIFY(!finding->needs.str().empty() && !finding->has.str().empty() && !finding->explanation.str().empty());
        QCOMPARE(finding->fixes.empty() ? QString() : QString::fromStdString(finding->fixes.front().title.str()), firstFix);
        if (!firstFix.isEmpty())
            QVERIFY(holdToPromise(network, DeviceId::Max78000) > 0);
    }

    // What one step away from the rows above is all right.
    void placesWhatHasRoom_data()
    {
        QTest::addColumn<Network>("network");
        QTest::newRow("40 and 40 channels in two passes of 40") << joined(joined(convolutions({16, 40}), {0}, 40), {1, 2});
        QTest::newRow("64 channels side by side") << joined(convolutions({20, 20, 24}), {0, 1, 2});
        QTest::newRow("a copy of eight and eight channels") << copied(convolutions({8, 8}), {0, 1});
        QTest::newRow("an input that a later layer reads too") << joined(convolutions({16}), {kNetworkInput});
        QTest::newRow("operands that are the passes of one layer")
            << with(added(convolutions({128}), {0}, 2), [](Network &n) { n.layers[1].inChannels = 64; });
        QTest::newRow("a sum of two maps that nobody else reads") << added(joined(convolutions({16, 16, 16}), {1}), {2, 3});
    }
    void placesWhatHasRoom()
    {
        QFETCH(Network, network);
        for (const Finding &finding : findings(network, DeviceId::Max78000))
            QVERIFY2(finding.severity != device::Severity::Error, (finding.rule + ": " + finding.title.str()).c_str());
    }

    void countsKernelsToTheirEnd()
    {
        // 8 x 9 x 120 bits of the columns before, and 7 x 1,024 kernels of 8 bits less one: three of each seven are skipped.
        const auto all = findings(countingFar(8), DeviceId::Max78000);
        const Finding *finding = find(all, "kernel-counter", 1);
        QVERIFY(finding != nullptr);
        QCOMPARE(finding->needs.str(), std::string("at most 65,535 bits"));
        QCOMPARE(QString::fromStdString(finding->has.str()), QString("65,976 bits, from kernel column 120 on"));
        QVERIFY(!finding->fixes.empty());
        QCOMPARE(finding->fixes.front().title.str(), std::string("Use 4-bit weights"));
        for (const device::Fix &fix : finding->fixes)
            QVERIFY2(find(findings(device::apply(countingFar(8), fix.edits), DeviceId::Max78000), "kernel-counter", 1) == nullptr,
                     fix.title.str().c_str());

        QVERIFY(find(findings(countingFar(4), DeviceId::Max78000), "kernel-counter", 1) == nullptr);
        QVERIFY(find(findings(countingFar(8), DeviceId::Max78002), "kernel-counter", 1) == nullptr);
    }
};

QTEST_APPLESS_MAIN(TestPlaceSources)
#include "tst_place_sources.moc"
