// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "rule_rows.h"

using namespace facet::device;
using namespace facet::device::rows;

namespace {

constexpr int kNetwork = -1; // a finding about the whole network

auto layers(int count)
{
    return [=](Network &n) {
        n.layers.resize(1);
        n.layers[0].outChannels = 4;
        n.layers.resize(std::size_t(count), n.layers[0]);
    };
}

auto addition(const auto &more)
{
    return [=](Network &n) {
        n.layers.resize(3, n.layers[0]); // 4 channels each
        n.layers[1].outChannels = 4;
        n.layers[2].sources = {0, 1};
        n.layers[2].eltwise = Eltwise::Add;
        n.layers[2].operands = 2;
        more(n);
    };
}

auto onLast(const auto &more)
{
    return [=](Layer &l) { more(l); };
}

// 128 layers, and averages behind additions that need `resets` more.
auto averages(int resets)
{
    return [=](Network &n) {
        layers(128)(n);
        for (int i = 0; i < resets; ++i) {
            Layer &add = n.layers[std::size_t(2 * i)];
            add.eltwise = Eltwise::Add;
            add.operands = 2;
            Layer &average = n.layers[std::size_t(2 * i + 1)];
            average.pooling = Pooling::Average;
            average.pool = {2, 2};
        }
        n.picture.channels = 4;
    };
}

Layer copy()
{
    Layer layer;
    makePassthrough(layer);
    return layer;
}

const std::vector<Row> &networkRows()
{
    static const std::vector<Row> rows{
        accepts("32 layers", "layer-count", plain(layers(32)), kMax78000, kNetwork),
        rejectsForGood("33 layers", "layer-count", plain(layers(33)), kMax78000, kNetwork),
        rejects("a 33rd layer that changes nothing", "layer-count", plain([](Network &n) {
                    layers(32)(n);
                    n.layers.insert(n.layers.begin() + 5, copy());
                }),
                kMax78000, kNetwork),
        accepts("128 layers on the MAX78002", "layer-count", plain(layers(128)), kMax78002, kNetwork),
        rejectsForGood("128 layers and one that resets an average", "layer-count", plain(averages(1)), kMax78002, kNetwork),
        accepts("the last layer as the start layer", "start-layer-range", plain([](Network &n) { n.options.startLayer = 1; }), kMax78002,
                kNetwork),
        rejects("a start layer behind the last", "start-layer-range", plain([](Network &n) { n.options.startLayer = 2; }), kMax78002,
                kNetwork),
        rejects("a negative start layer", "start-layer-range", plain([](Network &n) { n.options.startLayer = -1; }), kMax78002, kNetwork),
        accepts("binary and 8-bit weights", "binary-mixed", plain(onLast([](Layer &l) { l.weightBits = facet::network::kBinaryBits; })),
                kMax78002, kNetwork),
        rejects("binary and 1-bit weights", "binary-mixed", plain([](Network &n) {
                    n.layers[0].weightBits = 1;
                    n.layers[1].weightBits = facet::network::kBinaryBits;
                }),
                kMax78002, kNetwork),
        accepts("a network in quadrants 0 and 1", "quadrant-0", plain([](Network &n) {
                    n.layers[0].pins.processors = 0x7;
                    n.layers[1].pins.processors = 0xf0000;
                    n.outputMap = 0xff0000;
                }),
                kMax78000, kNetwork),
        rejects("a network in quadrant 1", "quadrant-0", plain([](Network &n) {
                    n.layers[0].pins.processors = 0x70000;
                    n.layers[1].pins.processors = 0xf0000;
                    n.outputMap = 0xff0000;
                }),
                kMax78000, kNetwork),
    };
    return rows;
}

const std::vector<Row> &featureNetworkRows()
{
    static const std::vector<Row> rows{
        accepts("start layer 1 on the MAX78002", "start-layer-device", plain([](Network &n) { n.options.startLayer = 1; }), kMax78002,
                kNetwork),
        rejects("start layer 1 on the MAX78000", "start-layer-device", plain([](Network &n) { n.options.startLayer = 1; }), kMax78000,
                kNetwork),
        accepts("snooping on the MAX78002", "snoop-device", plain([](Network &n) { n.snoop.assign(32, 0); }), kMax78002, kNetwork),
        rejectsForGood("snooping on the MAX78000", "snoop-device", plain([](Network &n) { n.snoop.assign(32, 0); }), kMax78000, kNetwork),
        accepts("32 snoop values", "snoop-length", plain([](Network &n) { n.snoop.assign(32, 0); }), kMax78002, kNetwork),
        rejectsForGood("31 snoop values", "snoop-length", plain([](Network &n) { n.snoop.assign(31, 0); }), kMax78002, kNetwork),
        accepts("the FIFO with start layer 0", "fifo-start", plain([](Network &n) { n.options.fifo = true; }), kMax78002, kNetwork),
        rejects("the FIFO with start layer 1", "fifo-start", plain([](Network &n) {
                    n.options.fifo = true;
                    n.options.startLayer = 1;
                }),
                kMax78002, kNetwork),
    };
    return rows;
}

const std::vector<Row> &shapeRows()
{
    static const std::vector<Row> rows{
        accepts("a network with layers", "no-layers", plainNetwork(), kMax78000, kNetwork),
        rejects("a network without layers", "no-layers", plain([](Network &n) { n.layers.clear(); }), kMax78000, kNetwork),
        accepts("16x16 folded by 4", "fold-divides", plain([](Network &n) { n.fold = 4; }), kMax78000, kNetwork),
        rejects("16x16 folded by 3", "fold-divides", plain([](Network &n) { n.fold = 3; }), kMax78000, kNetwork),
        rejects("16x24 folded by 6", "fold-divides", plain([](Network &n) {
                    n.picture.extent = {16, 24};
                    n.fold = 6;
                }),
                kMax78000, kNetwork),
        accepts("an earlier layer as source", "source-missing", plain(onLast([](Layer &l) { l.sources = {0}; }))),
        rejects("a layer that does not exist as source", "source-missing", plain(onLast([](Layer &l) { l.sources = {7}; }))),
        rejects("the layer itself as source", "source-missing", plain(onLast([](Layer &l) { l.sources = {1}; }))),
        accepts("the network input as source", "source-order",
                plain(onLast([](Layer &l) { l.sources = {facet::network::kNetworkInput}; }))),
        rejects("a later layer as source", "source-order", plain([](Network &n) { n.layers[0].sources = {1}; }), kMax78000, 0),
        accepts("a copy without stated channels", "channels-missing", plain(makePassthrough)),
        rejects("a convolution without stated channels", "channels-missing", plain(onLast([](Layer &l) { l.outChannels = 0; }))),
        accepts("operands of 4 channels each", "operand-channels", plain(addition([](Network &) {})), kMax78000, 2),
        rejects("operands of 4 and 8 channels", "operand-channels", plain(addition([](Network &n) { n.layers[1].outChannels = 8; })),
                kMax78000, 2),
        rejects("operands that have no weights to change", "operand-channels", plain(addition([](Network &n) {
                    n.layers[0].outChannels = 8;
                    makePassthrough(n.layers[1]);
                    n.layers[1].inChannels = 4;
                })),
                kMax78000, 2),
        accepts("operands of one size", "source-sizes", plain(addition([](Network &) {})), kMax78000, 2),
        rejects("operands of two sizes", "source-sizes", plain(addition([](Network &n) {
                    makePool(n.layers[1], {2, 2}, {2, 2});
                })),
                kMax78000, 2),
        accepts("16x16 seen as 256x1", "pixel-count", plain(onLast([](Layer &l) {
                    l.inDim = Extent{256, 1};
                }))),
        rejects("16x16 seen as 16x15", "pixel-count", plain(onLast([](Layer &l) {
                    l.inDim = Extent{16, 15};
                }))),
        accepts("4 channels for 2 operands", "operand-split", plain([](Network &n) {
                    n.picture.channels = 4;
                    n.layers[0].eltwise = Eltwise::Add;
                    n.layers[0].operands = 2;
                }),
                kMax78000, 0),
        rejects("3 channels for 2 operands", "operand-split", plain([](Network &n) {
                    n.layers[0].eltwise = Eltwise::Add;
                    n.layers[0].operands = 2;
                }),
                kMax78000, 0),
        accepts("a pool as large as the map", "pooled-empty", plain(onLast([](Layer &l) {
                    makePool(l, {16, 16}, {16, 16});
                }))),
        rejects("a pool larger than the map", "pooled-empty", plain([](Network &n) {
                    n.picture.extent = {8, 8};
                    makePool(n.layers[1], {10, 10}, {1, 1});
                })),
        accepts("a kernel as large as the map", "output-empty", plain([](Network &n) {
                    n.picture.extent = {3, 3};
                    n.layers[1].pad = {0, 0};
                })),
        rejects("a kernel larger than the map", "output-empty", plain([](Network &n) {
                    n.picture.extent = {2, 2};
                    n.layers[1].pad = {0, 0};
                })),
        rejects("a dilated kernel longer than the samples", "output-empty", sound(onLast([](Layer &l) {
                    l.dilation = {40, 1};
                }))),
        accepts("layers one after the other", "layer-unreached", plain(layers(4)), kMax78002),
        rejects("a layer that is skipped", "layer-unreached", plain([](Network &n) {
                    layers(4)(n);
                    n.layers[0].next = 2;
                }),
                kMax78002),
        rejects("layers behind a stop", "layer-unreached", plain([](Network &n) {
                    layers(3)(n);
                    n.layers[0].next = facet::network::kStop;
                }),
                kMax78002, 2),
        accepts("a jump there and back", "endless-sequence", plain([](Network &n) {
                    layers(3)(n);
                    n.layers[0].next = 2;
                    n.layers[2].next = 1;
                    n.layers[1].next = facet::network::kStop;
                }),
                kMax78002, 0),
        rejects("a circle", "endless-sequence", plain([](Network &n) {
                    layers(3)(n);
                    n.layers[2].next = 0;
                }),
                kMax78002, 0),
    };
    return rows;
}

const std::vector<Row> &featureRows()
{
    const auto x4 = [](int channels, std::uint64_t map) {
        return [=](Network &n) {
            n.layers[0].outChannels = 128;
            n.layers[1].outChannels = channels;
            n.layers[1].calcX4 = true;
            n.layers[1].pins.outputProcessors = map;
        };
    };
    static const std::vector<Row> rows{
        accepts("a bypass on the MAX78002", "bypass-device", plain(onLast([](Layer &l) { l.bypass = true; })), kMax78002),
        rejects("a bypass on the MAX78000", "bypass-device", plain(onLast([](Layer &l) { l.bypass = true; }))),
        accepts("calcx4 on the MAX78002", "calcx4-device", plain(onLast([](Layer &l) { l.calcX4 = true; })), kMax78002),
        rejects("calcx4 on the MAX78000", "calcx4-device", plain(onLast([](Layer &l) { l.calcX4 = true; }))),
        accepts("reading ahead on the MAX78002", "readahead-device", plain(onLast([](Layer &l) { l.readAhead = true; })), kMax78002),
        rejects("reading ahead on the MAX78000", "readahead-device", plain(onLast([](Layer &l) { l.readAhead = true; }))),
        accepts("binary weights on the MAX78002", "binary-device", plain(onLast([](Layer &l) { l.weightBits = -1; })), kMax78002),
        rejects("binary weights on the MAX78000", "binary-device", plain(onLast([](Layer &l) { l.weightBits = -1; }))),
        accepts("branching on data on the MAX78002", "snoop-next-device", plain([](Network &n) { n.layers[0].snoopNext = 1; }), kMax78002,
                0),
        rejects("branching on data on the MAX78000", "snoop-next-device", plain([](Network &n) { n.layers[0].snoopNext = 1; }), kMax78000,
                0),
        accepts("a jump on the MAX78002", "next-device", plain([](Network &n) { n.layers[0].next = 2; }), kMax78002, 0),
        accepts("a stop on the MAX78000", "next-device", plain([](Network &n) { n.layers[1].next = facet::network::kStop; })),
        rejects("a jump on the MAX78000", "next-device", plain([](Network &n) {
                    layers(3)(n);
                    n.layers[0].next = 2;
                }),
                kMax78000, 0),
        accepts("a jump to the last layer", "next-beyond", plain([](Network &n) { n.layers[0].next = 1; }), kMax78002, 0),
        rejects("a jump behind the last layer", "next-beyond", plain([](Network &n) { n.layers[1].next = 5; }), kMax78002),
        accepts("calcx4 with 8 channels", "calcx4-channels", plain(onLast([](Layer &l) { l.calcX4 = true; })), kMax78002),
        accepts("calcx4 with 8 channels of 4 bits", "calcx4-narrow", plain(onLast([](Layer &l) {
                    l.calcX4 = true;
                    l.weightBits = 4;
                })),
                kMax78002),
        rejects("calcx4 with 8 channels of 2 bits", "calcx4-narrow", plain(onLast([](Layer &l) {
                    l.calcX4 = true;
                    l.weightBits = 2;
                })),
                kMax78002),
        rejects("calcx4 with 6 channels", "calcx4-channels", plain(onLast([](Layer &l) {
                    l.calcX4 = true;
                    l.outChannels = 6;
                })),
                kMax78002),
        accepts("calcx4 with several passes into all quadrants", "calcx4-quadrants", plain(x4(16, 0x000f000f000f000f)), kMax78002),
        rejects("calcx4 with several passes into one quadrant", "calcx4-quadrants", plain(x4(16, 0xffff)), kMax78002),
        accepts("a read gap on the MAX78002", "read-gap-device", plain(onLast([](Layer &l) { l.pins.readGap = 1; })), kMax78002),
        rejects("a read gap on the MAX78000", "read-gap-device", plain(onLast([](Layer &l) { l.pins.readGap = 1; }))),
        accepts("a read gap with one pass", "read-gap-passes", plain(onLast([](Layer &l) { l.pins.readGap = 1; })), kMax78002),
        rejects("a read gap with two passes", "read-gap-passes", plain([](Network &n) {
                    n.layers[0].outChannels = 128;
                    n.layers[1].pins.readGap = 1;
                }),
                kMax78002),
    };
    return rows;
}

} // namespace

class TstDeviceRulesNetwork : public QObject {
    Q_OBJECT

private slots:
    void network_data() { addRows(networkRows()); }
    void network() { judgeAt(networkRows()); }
    void shape_data() { addRows(shapeRows()); }
    void shape() { judgeAt(shapeRows()); }
    void featureOfNetwork_data() { addRows(featureNetworkRows()); }
    void featureOfNetwork() { judgeAt(featureNetworkRows()); }
    void feature_data() { addRows(featureRows()); }
    void feature() { judgeAt(featureRows()); }
    void everyRuleAcceptsAndRejects()
    {
        QCOMPARE(uncovered(networkRows(), networkRules()), QStringList());
        QCOMPARE(uncovered(shapeRows(), shapeRules()), QStringList());
        QCOMPARE(uncovered(featureNetworkRows(), featureNetworkRules()), QStringList());
        QCOMPARE(uncovered(featureRows(), featureRules()), QStringList());
    }

    // One empty map is reported once, not again by every layer behind it.
    void whatFollowsAnEmptyMapIsNotBlamed()
    {
        const Network network = plain([](Network &n) {
            layers(5)(n);
            n.picture.extent = {8, 8};
            makePool(n.layers[1], {12, 12}, {1, 1});
        });
        int blamed = 0;
        for (const Finding &finding : findingsOf(network, kMax78000))
            blamed += finding.rule == "pooled-empty" || finding.rule == "output-empty" ? 1 : 0;
        QCOMPARE(blamed, 1);
    }
};

QTEST_APPLESS_MAIN(TstDeviceRulesNetwork)
#include "tst_device_rules_network.moc"
