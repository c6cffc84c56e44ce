// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "rule_rows.h"

using namespace facet::device;
using namespace facet::device::rows;

namespace {

auto kernel(Extent size, int pad = 0)
{
    return [=](Layer &l) {
        l.kernel = size;
        l.pad = {pad, l.op == Operator::Conv1d ? 0 : pad};
    };
}

auto transposed(int stride = 2, int outputPad = 1)
{
    return [=](Layer &l) {
        l.op = Operator::ConvTranspose2d;
        l.stride = {stride, stride};
        l.outputPad = outputPad;
    };
}

auto depthwise(int groups, int channels)
{
    return [=](Layer &l) {
        l.groups = groups;
        l.outChannels = channels;
    };
}

// A Conv1d with a dilation in the first layer.
auto dilated(int length, int dilation)
{
    return [=](Network &n) {
        n.layers.resize(1);
        n.layers[0].kernel = {length, 1};
        n.layers[0].dilation = {dilation, 1};
    };
}

Network wide(int length, int dilation, int samples = 64)
{
    Network network = sound(dilated(length, dilation));
    network.picture.extent.rows = samples;
    return network;
}

const std::vector<Row> &convolutionRows()
{
    static const std::vector<Row> rows{
        accepts("a 3x3 kernel", "kernel-conv2d", plainNetwork()),
        accepts("a 1x1 kernel", "kernel-conv2d", plain(kernel({1, 1}))),
        rejects("a 5x5 kernel", "kernel-conv2d", plain(kernel({5, 5}, 2))),
        rejects("a 7x7 kernel", "kernel-conv2d", plain(kernel({7, 7}, 1))),
        rejects("a 2x2 kernel", "kernel-conv2d", plain(kernel({2, 2}))),
        rejects("a 3x1 kernel", "kernel-conv2d", plain(kernel({3, 1}))),
        accepts("a length of 9", "kernel-conv1d", sound(kernel({9, 1}))),
        rejects("a length of 10", "kernel-conv1d", sound(kernel({10, 1}))),
        accepts("a transposed 3x3", "kernel-transposed", plain(transposed())),
        rejects("a transposed 4x4", "kernel-transposed", plain([](Layer &l) {
                    transposed()(l);
                    l.kernel = {4, 4};
                })),
        accepts("a padding of 2", "pad-range", plain(kernel({3, 3}, 2))),
        rejects("a padding of 3", "pad-range", plain(kernel({3, 3}, 3))),
        rejects("a 1D padding of 3", "pad-range", sound(kernel({5, 1}, 3))),
        accepts("a padding below the kernel size", "pad-kernel", plainNetwork()),
        rejects("a 1x1 kernel with padding 1", "pad-kernel", plain(kernel({1, 1}, 1))),
        rejects("a length of 2 with padding 2", "pad-kernel", sound(kernel({2, 1}, 2))),
        rejects("a padded linear layer", "pad-kernel", plain([](Layer &l) {
                    makeLinear(l);
                    l.pad = {1, 1};
                })),
        accepts("a pass-through layer without padding", "pad-passthrough", plain(makePassthrough)),
        rejects("a padded pass-through layer", "pad-passthrough", plain([](Layer &l) {
                    makePassthrough(l);
                    l.pad = {1, 1};
                })),
        accepts("a stride of 1", "stride", plainNetwork()),
        rejects("a stride of 2", "stride", plain([](Layer &l) {
                    l.stride = {2, 2};
                })),
        rejects("a stride of 2 that the next layer could do", "stride", plain([](Network &n) {
                    n.layers[0].stride = {2, 2};
                }),
                kMax78002, 0),
        rejects("a 1D stride of 2", "stride", sound([](Network &n) {
                    n.layers[0].stride = {2, 1};
                }),
                kMax78000, 0),
        rejects("a stride that differs per axis", "stride", plain([](Layer &l) {
                    l.stride = {2, 1};
                })),
        accepts("a transposed stride of 2", "stride-transposed", plain(transposed())),
        rejects("a transposed stride of 1", "stride-transposed", plain(transposed(1))),
        accepts("a transposed output padding of 1", "output-pad", plain(transposed())),
        rejects("a transposed output padding of 0", "output-pad", plain(transposed(2, 0))),
        rejects("the output padding of a convolution", "output-pad", plain([](Layer &l) { l.outputPad = 1; })),
        accepts("groups on the MAX78002", "groups-device", plain(depthwise(4, 4)), kMax78002),
        rejects("groups on the MAX78000", "groups-device", plain(depthwise(4, 4))),
        accepts("as many groups as channels", "groups-depthwise", plain(depthwise(4, 4)), kMax78002),
        rejects("2 groups of 4 channels", "groups-depthwise", plain(depthwise(2, 4)), kMax78002),
        rejects("more outputs than groups", "groups-depthwise", plain(depthwise(4, 8)), kMax78002),
        rejects("3 groups of 4 channels", "groups-depthwise", plain(depthwise(3, 3)), kMax78002),
        accepts("a depth-wise layer without flattening", "groups-flatten", plain(depthwise(4, 4)), kMax78002),
        rejects("a flattening depth-wise layer", "groups-flatten", plain([](Layer &l) {
                    makeLinear(l, 4);
                    l.groups = 4;
                }),
                kMax78002),
        rejects("the bias quadrant of a depth-wise layer", "groups-flatten", plain([](Layer &l) {
                    depthwise(4, 4)(l);
                    l.pins.biasGroups = {0};
                }),
                kMax78002),
    };
    return rows;
}

const std::vector<Row> &dilationRows()
{
    static const std::vector<Row> rows{
        accepts("a dilated Conv1d", "dilation-operator", wide(3, 4), kMax78000, 0),
        rejects("a dilated Conv2d", "dilation-operator", plain([](Layer &l) {
                    l.dilation = {2, 2};
                })),
        rejects("a dilated pass-through layer", "dilation-operator", plain([](Layer &l) {
                    makePassthrough(l);
                    l.dilation = {2, 2};
                })),
        accepts("a dilated length of 2", "dilation-kernel", wide(2, 2), kMax78000, 0),
        rejects("a dilated length of 1", "dilation-kernel", wide(1, 2), kMax78000, 0),
        accepts("a length of 3 with dilation 5", "dilation-length", wide(3, 5), kMax78000, 0),
        accepts("a length of 5 with dilation 2", "dilation-length", wide(5, 2), kMax78000, 0),
        rejects("a length of 4 with dilation 5", "dilation-length", wide(4, 5), kMax78000, 0),
        accepts("pooling with a small dilation", "dilation-pooling",
                changed(wide(3, 4),
                        [](Layer &l) {
                            makePool(l, {2, 1}, {2, 1});
                        }),
                kMax78000, 0),
        rejects("pooling with a large dilation", "dilation-pooling",
                changed(wide(3, 5),
                        [](Layer &l) {
                            makePool(l, {2, 1}, {2, 1});
                        }),
                kMax78000, 0),
        accepts("padding with a small dilation", "dilation-padding",
                changed(wide(3, 4),
                        [](Layer &l) {
                            l.pad = {1, 0};
                        }),
                kMax78000, 0),
        rejects("padding with a large dilation", "dilation-padding",
                changed(wide(3, 5),
                        [](Layer &l) {
                            l.pad = {1, 0};
                        }),
                kMax78000, 0),
        accepts("8-bit results with a large dilation", "dilation-width", wide(3, 5), kMax78000, 0),
        accepts("32-bit results of length 2 with a large dilation", "dilation-width",
                changed(wide(2, 9), [](Network &n) { n.layers[0].outputWidth = 32; }), kMax78000, 0),
        rejects("32-bit results with a large dilation", "dilation-width",
                changed(wide(3, 5), [](Network &n) { n.layers[0].outputWidth = 32; }), kMax78000, 0),
        accepts("one operand with a large dilation", "dilation-operands", wide(3, 5), kMax78000, 0),
        rejects("two operands with a large dilation", "dilation-operands",
                changed(wide(3, 5),
                        [](Network &n) {
                            n.picture.channels = 6;
                            n.layers[0].eltwise = Eltwise::Add;
                            n.layers[0].operands = 2;
                        }),
                kMax78000, 0),
        accepts("a dilation of 1022", "dilation-limit", wide(2, 1022, 1024), kMax78000, 0),
        rejects("a dilation of 1023", "dilation-limit", wide(2, 1023, 1024), kMax78000, 0),
        accepts("a dilation of 2047 on the MAX78002", "dilation-limit", wide(2, 2047, 2048), kMax78002, 0),
        rejects("a dilation of 2048 on the MAX78002", "dilation-limit", wide(2, 2048, 2048), kMax78002, 0),
        accepts("an output offset with room in front", "dilation-offset", changed(wide(3, 5), [](Layer &l) { l.pins.outOffset = 20; }),
                kMax78000, 0),
        rejects("an output offset without room in front", "dilation-offset", changed(wide(3, 5), [](Layer &l) { l.pins.outOffset = 16; }),
                kMax78000, 0),
    };
    return rows;
}

} // namespace

class TstDeviceRulesConvolution : public QObject {
    Q_OBJECT

private slots:
    void convolution_data() { addRows(convolutionRows()); }
    void convolution() { judgeAt(convolutionRows()); }
    void dilation_data() { addRows(dilationRows()); }
    void dilation() { judgeAt(dilationRows()); }
    void everyRuleAcceptsAndRejects()
    {
        QCOMPARE(uncovered(convolutionRows(), convolutionRules()), QStringList());
        QCOMPARE(uncovered(dilationRows(), dilationRules()), QStringList());
    }

    // The stack sees as far as the large kernel, and what follows reads its last layer.
    void aLargeKernelBecomesAStack()
    {
        Network network = plain(kernel({7, 7}, 2));
        network.layers[1].name = "wide";
        makePool(network.layers[1], {2, 2}, {2, 2});
        Layer reader;
        reader.outChannels = 4;
        reader.sources = {1};
        network.layers.push_back(reader);
        const auto shapes = facet::network::inferShapes(network);
        const auto findings = findingsOf(network, kMax78000);
        const Finding *finding = find(findings, "kernel-conv2d", 1);
        QVERIFY(finding != nullptr);
        const Network mended = apply(network, finding->fixes[0].edits);
        const auto after = facet::network::inferShapes(mended);
        QCOMPARE(mended.layers.size(), std::size_t(5));
        QVERIFY(after.ok());
        QCOMPARE(mended.layers[3].name, std::string("wide"));
        QCOMPARE(mended.layers[4].sources, std::vector<int>{3});
        QVERIFY(after.layers[3].out == shapes.layers[1].out);
        QCOMPARE(mended.layers[1].pool.rows, 2); // pooling stays in front of all of them
        QCOMPARE(mended.layers[2].pool.rows, 1);
    }

    // Sub-sampling in the next layer gives it the same data.
    void aStrideBecomesSubSampling()
    {
        const Network network = plain([](Network &n) { n.layers[0].stride = {2, 2}; });
        const auto findings = findingsOf(network, kMax78000);
        const Finding *finding = find(findings, "stride", 0);
        QVERIFY(finding != nullptr);
        const Network mended = apply(network, finding->fixes[0].edits);
        const auto before = facet::network::inferShapes(network);
        const auto after = facet::network::inferShapes(mended);
        QVERIFY(after.layers[1].pooled == before.layers[1].pooled);
        QVERIFY(after.layers[1].out == before.layers[1].out);
    }
};

QTEST_APPLESS_MAIN(TstDeviceRulesConvolution)
#include "tst_device_rules_convolution.moc"
