// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "rule_rows.h"

using namespace facet::device;
using namespace facet::device::rows;

namespace {

auto shift(int by, int bits = 8)
{
    return [=](Layer &l) {
        l.outputShift = by;
        l.weightBits = bits;
    };
}

// Element-wise on `channels` of the layer before.
auto added(int channels, int operands)
{
    return [=](Network &n) {
        n.layers[0].outChannels = channels;
        n.layers[1].eltwise = Eltwise::Add;
        n.layers[1].operands = operands;
    };
}

auto addedOf1d(int operands)
{
    return [=](Layer &l) {
        l.eltwise = operands > 1 ? Eltwise::Add : Eltwise::None;
        l.operands = operands;
    };
}

void binary(Layer &l)
{
    l.weightBits = facet::network::kBinaryBits;
}

auto passthrough(const auto &more)
{
    return [=](Layer &l) {
        makePassthrough(l);
        more(l);
    };
}

const std::vector<Row> &arithmeticRows()
{
    static const std::vector<Row> rows{
        accepts("a shift of -15", "shift-range", plain(shift(-15))),
        rejects("a shift of -16", "shift-range", plain(shift(-16))),
        rejects("a shift of 16", "shift-range", plain(shift(16))),
        accepts("a shift of -19 with 4-bit weights", "shift-range", plain(shift(-19, 4))),
        rejects("a shift of 12 with 4-bit weights", "shift-range", plain(shift(12, 4))),
        accepts("a shift of 8 with 1-bit weights", "shift-range", plain(shift(8, 1))),
        rejects("a shift of 9 with binary weights", "shift-range", plain(shift(9, facet::network::kBinaryBits)), kMax78002),
        accepts("a bypass shift of 15", "shift-range", plain([](Layer &l) {
                    shift(15, 1)(l);
                    l.bypass = true;
                }),
                kMax78002),
        accepts("32-bit scores", "wide-activation", plain([](Layer &l) { l.outputWidth = 32; })),
        rejects("32-bit scores with ReLU", "wide-activation", plain([](Layer &l) {
                    l.outputWidth = 32;
                    l.activation = Activation::ReLU;
                })),
        accepts("8 bits inside the network", "wide-intermediate", plainNetwork(), kMax78000, 0),
        rejects("32 bits inside the network", "wide-intermediate", plain([](Network &n) { n.layers[0].outputWidth = 32; }), kMax78000, 0),
        accepts("a plain copy", "passthrough-activation", plain(makePassthrough)),
        rejects("a copy with ReLU", "passthrough-activation", plain(passthrough([](Layer &l) { l.activation = Activation::ReLU; }))),
        accepts("a copy without a shift", "passthrough-shift", plain(passthrough(shift(0)))),
        rejects("a copy with a shift", "passthrough-shift", plain(passthrough(shift(1)))),
        accepts("an 8-bit copy", "passthrough-width", plain(makePassthrough)),
        rejects("a 32-bit copy", "passthrough-width", plain(passthrough([](Layer &l) { l.outputWidth = 32; }))),
        accepts("a Conv1d of one operand", "eltwise-conv1d", sound(addedOf1d(1))),
        rejects("a Conv1d of two operands", "eltwise-conv1d", sound(addedOf1d(2))),
        accepts("a bias on a sum on the MAX78000", "eltwise-bias", plain([](Layer &l) {
                    addedOf1d(2)(l);
                    l.bias = true;
                })),
        accepts("a sum without a bias", "eltwise-bias", plain(addedOf1d(2)), kMax78002),
        rejects("a bias on a sum on the MAX78002", "eltwise-bias", plain([](Layer &l) {
                    addedOf1d(2)(l);
                    l.bias = true;
                }),
                kMax78002),
        accepts("two operands in two passes", "operand-passes", plain(added(128, 2))),
        accepts("two operands in three passes on the MAX78002", "operand-passes", plain(added(192, 2)), kMax78002),
        accepts("two operands in three passes of a copy", "operand-passes", plain([](Network &n) {
                    added(192, 2)(n);
                    makePassthrough(n.layers[1]);
                })),
        rejects("two operands in three passes of a convolution", "operand-passes", plain(added(192, 2))),
        rejects("two operands in three passes of a pooling copy", "operand-passes", plain([](Network &n) {
                    added(192, 2)(n);
                    makePassthrough(n.layers[1]);
                    makePool(n.layers[1], {2, 2}, {2, 2});
                })),
        rejects("pooling a sum of three passes", "operand-passes", plain([](Network &n) {
                    added(192, 2)(n);
                    makePool(n.layers[1], {2, 2}, {2, 2});
                    n.layers[1].poolFirst = false;
                })),
        accepts("a padded Conv1d of 64 channels", "conv1d-pad-passes", sound([](Network &n) {
                    n.layers[0].outChannels = 64;
                    n.layers[1].pad = {1, 0};
                }),
                kMax78002),
        accepts("a padded Conv1d of 128 channels on the MAX78000", "conv1d-pad-passes", sound([](Network &n) {
                    n.layers[0].outChannels = 128;
                    n.layers[1].pad = {1, 0};
                })),
        rejects("a padded Conv1d of 128 channels on the MAX78002", "conv1d-pad-passes", sound([](Network &n) {
                    n.layers[0].outChannels = 128;
                    n.layers[1].pad = {1, 0};
                }),
                kMax78002),
        accepts("a binary Conv1d", "binary-zeros", sound(binary), kMax78002),
        accepts("a dilated Conv1d of 2 bits", "binary-zeros", sound([](Layer &l) {
                    l.weightBits = 2;
                    l.dilation = {2, 1};
                }),
                kMax78002),
        accepts("a binary linear layer", "binary-zeros", plain([](Layer &l) {
                    makeLinear(l);
                    binary(l);
                }),
                kMax78002),
        rejects("a stretched binary Conv1d", "binary-zeros", sound([](Layer &l) {
                    binary(l);
                    l.dilation = {2, 1};
                }),
                kMax78002),
        accepts("two full passes of binary weights", "binary-zeros", plain([](Network &n) {
                    n.layers[0].outChannels = 128;
                    binary(n.layers[1]);
                }),
                kMax78002),
        rejects("a last pass of binary weights that is not full", "binary-zeros", plain([](Network &n) {
                    n.layers[0].outChannels = 130;
                    binary(n.layers[1]);
                }),
                kMax78002),
        rejects("a binary Conv1d on Conv2d hardware", "binary-zeros", sound([](Layer &l) {
                    binary(l);
                    l.dilation = {8, 1};
                }),
                kMax78002),
        rejects("a binary 1x1 convolution in a stream", "binary-zeros", plain([](Layer &l) {
                    binary(l);
                    l.kernel = {1, 1};
                    l.pad = {0, 0};
                    l.streaming = true;
                }),
                kMax78002),
    };
    return rows;
}

} // namespace

class TstDeviceRulesArithmetic : public QObject {
    Q_OBJECT

private slots:
    void rule_data() { addRows(arithmeticRows()); }
    void rule() { judgeAt(arithmeticRows()); }
    void everyRuleAcceptsAndRejects() { QCOMPARE(uncovered(arithmeticRows(), arithmeticRules()), QStringList()); }
};

QTEST_APPLESS_MAIN(TstDeviceRulesArithmetic)
#include "tst_device_rules_arithmetic.moc"
