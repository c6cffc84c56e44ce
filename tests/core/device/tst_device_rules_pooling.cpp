// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "rule_rows.h"

using namespace facet::device;
using namespace facet::device::rows;

namespace {

auto pool(int size, int stride, int dilation = 1)
{
    return [=](Network &n) {
        n.picture.extent = {40, 40};
        makePool(n.layers.back(), {size, size}, {stride, stride});
        n.layers.back().poolDilation = {dilation, dilation};
    };
}

auto added(int operands, bool poolFirst)
{
    return [=](Layer &l) {
        l.eltwise = Eltwise::Add;
        l.operands = operands;
        l.poolFirst = poolFirst;
        makePool(l, {2, 2}, {2, 2});
    };
}

// A pooling pass-through layer behind 128 channels.
auto wideCopy(Extent picture, Extent size)
{
    return [=](Network &n) {
        n.picture.extent = picture;
        n.layers[0].outChannels = 128;
        makePassthrough(n.layers[1]);
        makePool(n.layers[1], size, size);
    };
}

auto flat(Extent picture)
{
    return [=](Network &n) {
        n.picture.extent = picture;
        makeLinear(n.layers[1]);
    };
}

auto dilatedPool(Pooling pooling)
{
    return [=](Layer &l) {
        makePool(l, {2, 1}, {2, 1});
        l.pooling = pooling;
        l.poolDilation = {2, 1};
    };
}

// 128 channels, which take two passes.
auto flatWide(Extent size)
{
    return [=](Network &n) {
        n.picture.extent = size;
        n.layers[0].outChannels = 128;
        makeLinear(n.layers[1]);
    };
}

void makeTransposed(Layer &l)
{
    l.op = Operator::ConvTranspose2d;
    l.stride = {2, 2};
    l.outputPad = 1;
}

const std::vector<Row> &poolingRows()
{
    static const std::vector<Row> rows{
        accepts("a pool of 16", "pool-size", plain(pool(16, 1))),
        rejects("a pool of 17", "pool-size", plain(pool(17, 1))),
        accepts("a pool of 2 with dilation 15", "pool-size", plain(pool(2, 1, 15)), kMax78002),
        rejects("a pool of 2 with dilation 16", "pool-size", plain(pool(2, 1, 16)), kMax78002),
        rejects("a pool of 6 with dilation 4", "pool-size", plain(pool(6, 1, 4)), kMax78002),
        accepts("a pool stride of 16", "pool-stride", plain(pool(2, 16))),
        rejects("a pool stride of 17", "pool-stride", plain(pool(2, 17))),
        accepts("the same pool stride in rows and columns", "pool-stride-square", plain(pool(2, 2))),
        accepts("a 1D pool stride", "pool-stride-square", sound([](Layer &l) {
                    makePool(l, {2, 1}, {2, 1});
                })),
        rejects("a pool stride of 2x1", "pool-stride-square", plain([](Layer &l) {
                    makePool(l, {2, 2}, {2, 1});
                })),
        accepts("dilated pooling on the MAX78002", "pool-dilation", plain(pool(2, 1, 2)), kMax78002),
        rejects("dilated pooling on the MAX78000", "pool-dilation", plain(pool(2, 1, 2))),
        rejects("a pool dilation of 17", "pool-dilation", plain(pool(2, 1, 17)), kMax78002),
        accepts("a pool dilation with pooling", "pool-dilation-alone", plain(pool(2, 1, 2)), kMax78002),
        rejects("a pool dilation without pooling", "pool-dilation-alone", plain([](Layer &l) {
                    l.poolDilation = {2, 2};
                }),
                kMax78002),
        accepts("pooling a sum", "pool-last", plain(added(2, false))),
        rejects("pooling last without operands", "pool-last", plain([](Layer &l) {
                    makePool(l, {2, 2}, {2, 2});
                    l.poolFirst = false;
                })),
        rejects("pooling last without pooling", "pool-last", plain([](Layer &l) {
                    added(2, false)(l);
                    makePool(l, {1, 1}, {1, 1});
                })),
        accepts("pooling 3 operands first", "pool-last-operands", plain(added(3, true))),
        rejects("pooling 3 operands last", "pool-last-operands", plain(added(3, false))),
        accepts("2 passes of a pooling copy on the MAX78002", "passthrough-pool-passes", plain(wideCopy({16, 16}, {2, 2})), kMax78002),
        accepts("2 passes of a copy that pools everything", "passthrough-pool-passes", plain(wideCopy({4, 4}, {4, 4}))),
        rejects("2 passes of a pooling copy on the MAX78000", "passthrough-pool-passes", plain(wideCopy({16, 16}, {2, 2}))),
        rejects("a pooling copy in front of a convolution", "passthrough-pool-passes", plain([](Network &n) {
                    wideCopy({16, 16}, {2, 2})(n);
                    Layer reader;
                    reader.outChannels = 8;
                    n.layers.push_back(reader);
                })),
        accepts("dilated average pooling of a Conv1d", "pool-dilation-1d", sound(dilatedPool(Pooling::Average)), kMax78002),
        accepts("dilated pooling of a copy", "pool-dilation-1d", sound([](Layer &l) {
                    makePassthrough(l);
                    dilatedPool(Pooling::Max)(l);
                }),
                kMax78002),
        rejects("dilated maximum pooling of a Conv1d", "pool-dilation-1d", sound(dilatedPool(Pooling::Max)), kMax78002),
        accepts("a transposed convolution", "pool-transposed", plain(makeTransposed)),
        accepts("a convolution that pools", "pool-transposed", plain([](Layer &l) {
                    makePool(l, {2, 2}, {2, 2});
                })),
        rejects("a transposed convolution that pools", "pool-transposed", plain([](Layer &l) {
                    makeTransposed(l);
                    makePool(l, {2, 2}, {2, 2});
                })),
        rejects("a transposed convolution that skips pixels", "pool-transposed", plain([](Layer &l) {
                    makeTransposed(l);
                    l.poolStride = {2, 2};
                })),
        accepts("256 pixels to flatten", "flatten-size", plain(flat({16, 16}))),
        rejects("272 pixels to flatten", "flatten-size", plain(flat({16, 17}))),
        rejects("300 samples to flatten", "flatten-size", sound([](Network &n) {
                    n.picture.extent = {302, 1};
                    makeLinear(n.layers[1]);
                })),
        accepts("128 pixels to flatten in two passes", "flatten-passes", plain(flatWide({8, 16}))),
        rejects("256 pixels to flatten in two passes", "flatten-passes", plain(flatWide({16, 16}))),
        accepts("a linear layer that flattens", "flatten-operator", plain(flat({8, 8}))),
        accepts("a 1x1 convolution that flattens", "flatten-operator", plain([](Layer &l) {
                    l.kernel = {1, 1};
                    l.pad = {0, 0};
                    l.flatten = true;
                })),
        rejects("a 3x3 convolution that flattens", "flatten-operator", plain([](Layer &l) { l.flatten = true; })),
        rejects("a pass-through layer that flattens", "flatten-operator", plain([](Layer &l) {
                    makePassthrough(l);
                    l.flatten = true;
                })),
        accepts("flattening without pooling", "flatten-pooling", plain(flat({8, 8}))),
        rejects("flattening with pooling", "flatten-pooling", plain([](Network &n) {
                    flat({8, 8})(n);
                    makePool(n.layers[1], {2, 2}, {2, 2});
                })),
        rejects("flattening with sub-sampling", "flatten-pooling", plain([](Network &n) {
                    flat({8, 8})(n);
                    n.layers[1].poolStride = {2, 2};
                })),
        accepts("flattening without streaming", "flatten-streaming", plain(flat({8, 8}))),
        rejects("flattening a stream", "flatten-streaming", plain([](Network &n) {
                    flat({8, 8})(n);
                    n.layers[1].streaming = true;
                })),
        accepts("flattening of more than a pixel", "flatten-unneeded", plain(flat({2, 1}))),
        rejects("flattening of a pixel", "flatten-unneeded", plain(flat({1, 1}))),
    };
    return rows;
}

} // namespace

class TstDeviceRulesPooling : public QObject {
    Q_OBJECT

private slots:
    void rule_data() { addRows(poolingRows()); }
    void rule() { judgeAt(poolingRows()); }
    void everyRuleAcceptsAndRejects() { QCOMPARE(uncovered(poolingRows(), poolingRules()), QStringList()); }
};

QTEST_APPLESS_MAIN(TstDeviceRulesPooling)
#include "tst_device_rules_pooling.moc"
