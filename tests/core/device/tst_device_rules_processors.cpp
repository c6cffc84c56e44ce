// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "rule_rows.h"

using namespace facet::device;
using namespace facet::device::rows;

namespace {

auto input(std::uint64_t map)
{
    return [=](Layer &l) { l.pins.processors = map; };
}

auto output(std::uint64_t map)
{
    return [=](Layer &l) { l.pins.outputProcessors = map; };
}

auto copy(std::uint64_t in, std::uint64_t out)
{
    return [=](Layer &l) {
        makePassthrough(l);
        l.pins.processors = in;
        l.pins.outputProcessors = out;
    };
}

// Depth-wise over as many channels as `in` has processors.
auto depthwise(int channels, std::uint64_t in, std::uint64_t out, int width = 8)
{
    return [=](Network &n) {
        n.layers[0].outChannels = channels;
        Layer &layer = n.layers[1];
        layer.outChannels = layer.groups = channels;
        layer.pins.processors = in;
        layer.pins.outputProcessors = out;
        layer.outputWidth = width;
    };
}

auto biasGroup(int group)
{
    return [=](Layer &l) {
        l.bias = true;
        l.pins.biasGroups = {group};
    };
}

auto narrow(int bits, std::uint64_t out)
{
    return [=](Layer &l) {
        l.weightBits = bits;
        l.pins.outputProcessors = out;
    };
}

struct Source {
    std::uint64_t map = 0;
    int offset = 0;
    int gap = 0;
};

// Layers 0 and 1 write what layer 2 joins: 4 channels each, or `channels`.
Network joined(Source first, Source second, std::uint64_t reader, bool add = false, int channels = 4)
{
    return plain([=](Network &n) {
        n.layers[1] = n.layers[0];
        n.layers.push_back(n.layers[0]);
        const Source sources[] = {first, second};
        for (std::size_t i = 0; i < 2; ++i) {
            n.layers[i].outChannels = channels;
            n.layers[i].pins.outputProcessors = sources[i].map;
            n.layers[i].pins.outOffset = sources[i].offset;
            n.layers[i].pins.writeGap = sources[i].gap;
        }
        Layer &join = n.layers[2];
        join.sources = {0, 1};
        join.pins.processors = reader;
        join.pins.inOffset = std::min(first.offset, second.offset);
        if (add) {
            join.eltwise = Eltwise::Add;
            join.operands = 2;
        }
    });
}

// The same with one more change to the last layer.
Network joinedBut(Source first, Source second, std::uint64_t reader, const auto &more, bool add = false)
{
    return changed(joined(first, second, reader, add), more);
}

// A reader of what layer 0 wrote with a gap.
Network gap(int written, int read)
{
    return plain([=](Network &n) {
        n.layers[0].pins.writeGap = written;
        n.layers[1].pins.readGap = read;
    });
}

// A reader of 16 channels of 16x16 pixels.
Network reading(int channels, Extent size, int operands)
{
    return plain([=](Network &n) {
        n.layers[0].outChannels = 16;
        n.layers[1].inChannels = channels;
        n.layers[1].inDim = size;
        n.layers[1].operands = operands;
        n.layers[1].eltwise = operands > 1 ? Eltwise::Add : Eltwise::None;
    });
}

Network offsets(int written, int read, std::vector<int> sources = {})
{
    return plain([=](Network &n) {
        n.layers[0].pins.outOffset = written;
        n.layers[1].pins.inOffset = read;
        n.layers[1].sources = sources;
    });
}

const std::vector<Row> &processorRows()
{
    static const std::vector<Row> rows{
        accepts("a map with processors", "processors-empty", plain(input(0xf0))),
        rejects("an empty input map", "processors-empty", plain(input(0))),
        rejects("an empty output map", "processors-empty", plain(output(0))),
        accepts("4 processors for 4 channels", "processor-count", plain(input(0xf0))),
        rejects("3 processors for 4 channels", "processor-count", plain(input(0x70))),
        rejects("5 processors for 4 channels", "processor-count", plain(input(0x1f))),
        accepts("52 processors for 100 channels", "processor-count", plain([](Network &n) {
                    n.layers[0].outChannels = 100;
                    n.layers[1].pins.processors = (std::uint64_t{1} << 52) - 1;
                })),
        rejects("50 processors for 100 channels", "processor-count", plain([](Network &n) {
                    n.layers[0].outChannels = 100;
                    n.layers[1].pins.processors = (std::uint64_t{1} << 50) - 1;
                })),
        accepts("8 output processors for 8 channels", "output-processor-count", plain(output(0xff00))),
        rejects("4 output processors for 8 channels", "output-processor-count", plain(output(0xf00))),
        rejects("3 processors of the next layer for 4 channels", "output-processor-count", plain(input(0x70)), kMax78000, 0),
        rejects("an output map of the network that does not fit", "output-processor-count", plain([](Network &n) { n.outputMap = 0xf; })),
        accepts("a copy to other instances", "passthrough-map", plain(copy(0xf, 0xf0))),
        rejects("a copy to another quadrant", "passthrough-map", plain(copy(0xf, 0xf0000))),
        rejects("a copy with holes", "passthrough-map", plain(copy(0xf, 0x1230))),
        accepts("depth-wise output from an instance on", "depthwise-map", plain(depthwise(4, 0xf0, 0xf00)), kMax78002),
        rejects("depth-wise output from inside an instance", "depthwise-map", plain(depthwise(4, 0xf0, 0x3c00)), kMax78002),
        rejects("depth-wise input from inside an instance over two quadrants", "depthwise-map",
                plain(depthwise(20, std::uint64_t{0xfffff} << 2, 0xfffff)), kMax78002),
        accepts("32-bit depth-wise output that stays", "depthwise-slots", plain(depthwise(8, 0xff, 0xff, 32)), kMax78002),
        rejects("32-bit depth-wise output that moves", "depthwise-slots", plain(depthwise(8, 0xff, 0xff00, 32)), kMax78002),
        accepts("bias quadrant 0", "bias-group-range", plain(biasGroup(0))),
        rejects("bias quadrant 4", "bias-group-range", plain(biasGroup(4))),
        rejects("bias quadrant -1", "bias-group-range", plain(biasGroup(-1))),
        accepts("a bias in a quadrant at work", "bias-group-used", plain(biasGroup(0))),
        rejects("a bias in an idle quadrant", "bias-group-used", plain(biasGroup(3))),
        accepts("4-bit weights from an instance on", "narrow-alignment", plain(narrow(4, 0xff0))),
        accepts("8-bit weights from inside an instance", "narrow-alignment", plain(narrow(8, 0x1fe))),
        rejects("4-bit weights from inside an instance", "narrow-alignment", plain(narrow(4, 0x1fe))),
    };
    return rows;
}

const std::vector<Row> &sourceRows()
{
    constexpr Source kLow{0xf, 0, 1};
    constexpr Source kLowNext{0xf, 4, 1};
    constexpr Source kFirst{0xf, 0, 0};
    constexpr Source kSecond{0xf0, 0, 0};
    static const std::vector<Row> rows{
        accepts("as many channels as there are", "channels-regrouped", reading(16, {16, 16}, 1)),
        accepts("another size of the same channels", "channels-regrouped", reading(16, {8, 32}, 1)),
        accepts("operands that share the channels", "channels-regrouped", reading(8, {16, 16}, 2)),
        accepts("the operands of two sources", "channels-regrouped", joined(kLow, kLowNext, 0xf, true), kMax78000, 2),
        rejects("pixels that become channels", "channels-regrouped", reading(32, {8, 16}, 1)),
        rejects("operands that each take all channels", "channels-regrouped", reading(16, {16, 16}, 2)),
        accepts("rows dropped at the start of a map", "crop-input", plain([](Layer &l) {
                    l.inCrop = {1, 1};
                })),
        accepts("rows dropped at the end of the input", "crop-input", plain([](Network &n) {
                    n.layers[0].inCrop = {0, 1};
                }),
                kMax78000, 0),
        rejects("rows dropped at the start of the input", "crop-input", plain([](Network &n) {
                    n.layers[0].inCrop = {1, 1};
                }),
                kMax78000, 0),
        accepts("operands in the same processors", "eltwise-processors", joined(kLow, kLowNext, 0xf, true), kMax78000, 2),
        rejects("operands in different processors", "eltwise-processors", joined(kFirst, kSecond, 0xf, true), kMax78000, 2),
        accepts("joined sources side by side", "concat-overlap", joined(kFirst, kSecond, 0xff), kMax78000, 2),
        accepts("joined sources that take a pass each", "concat-overlap",
                joined({~std::uint64_t{0}, 0, 1}, {~std::uint64_t{0}, 4, 1}, ~std::uint64_t{0}, false, 64), kMax78000, 2),
        rejects("joined sources in the same processors", "concat-overlap", joined(kFirst, kLowNext, 0xff), kMax78000, 2),
        accepts("joined sources in ascending order", "concat-order", joined(kFirst, kSecond, 0xff), kMax78000, 2),
        rejects("joined sources in descending order", "concat-order", joined(kSecond, kFirst, 0xff), kMax78000, 2),
        accepts("a reader of all sources", "source-processors", joined(kFirst, kSecond, 0xff), kMax78000, 2),
        rejects("a reader of more than the sources", "source-processors", joined(kFirst, kSecond, 0xff00), kMax78000, 2),
        rejects("a reader of less than the sources", "source-processors", joined(kFirst, kSecond, 0x7f), kMax78000, 2),
        accepts("an input offset where the sources begin", "source-offset", joined(kLow, kLowNext, 0xf, true), kMax78000, 2),
        rejects("an input offset elsewhere", "source-offset",
                joinedBut(
                    kLow, kLowNext, 0xf, [](Layer &l) { l.pins.inOffset = 0x100; }, true),
                kMax78000, 2),
        accepts("the offset of the layer before", "in-offset", offsets(0x1000, 0x1000)),
        accepts("another offset with a stated source", "in-offset", offsets(0x1000, 0, {0})),
        rejects("another offset without a source", "in-offset", offsets(0x1000, 0)),
        accepts("operands with a word between", "write-gaps", joined(kLow, kLowNext, 0xf, true), kMax78000, 2),
        rejects("operands without a word between", "write-gaps", joined(kFirst, {0xf, 4, 0}, 0xf, true), kMax78000, 2),
        accepts("joined sources without gaps", "write-gaps", joined(kFirst, kSecond, 0xff), kMax78000, 2),
        rejects("joined sources with gaps", "write-gaps", joined({0xf, 0, 1}, kSecond, 0xff), kMax78000, 2),
        accepts("joined passes with a word between", "write-gaps",
                joined({~std::uint64_t{0}, 0, 1}, {~std::uint64_t{0}, 4, 1}, ~std::uint64_t{0}, false, 64), kMax78000, 2),
        rejects("joined passes without a word between", "write-gaps",
                joined({~std::uint64_t{0}, 0, 0}, {~std::uint64_t{0}, 4, 0}, ~std::uint64_t{0}, false, 64), kMax78000, 2),
        accepts("operands read without a gap", "joined-read-gap", joined(kLow, kLowNext, 0xf, true), kMax78002, 2),
        rejects("operands read with a gap", "joined-read-gap",
                joinedBut(
                    kLow, kLowNext, 0xf, [](Layer &l) { l.pins.readGap = 2; }, true),
                kMax78002, 2),
        accepts("a gap that is read as written", "read-gap", gap(1, 1), kMax78002),
        rejects("a gap that is not read", "read-gap", gap(1, 0), kMax78000),
        rejects("a gap that was not written", "read-gap", gap(0, 1), kMax78002),
    };
    return rows;
}

} // namespace

class TstDeviceRulesProcessors : public QObject {
    Q_OBJECT

private slots:
    void processors_data() { addRows(processorRows()); }
    void processors() { judgeAt(processorRows()); }
    void sources_data() { addRows(sourceRows()); }
    void sources() { judgeAt(sourceRows()); }
    void everyRuleAcceptsAndRejects()
    {
        QCOMPARE(uncovered(processorRows(), processorRules()), QStringList());
        QCOMPARE(uncovered(sourceRows(), sourceRules()), QStringList());
    }
};

QTEST_APPLESS_MAIN(TstDeviceRulesProcessors)
#include "tst_device_rules_processors.moc"
