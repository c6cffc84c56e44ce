// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "rule_rows.h"

using namespace facet::device;
using namespace facet::device::rows;

namespace {

const std::vector<Row> &allRows()
{
    static const std::vector<Row> rows{
        accepts("a plain layer", "value-range", plainNetwork()),
        rejects("a pool of 0", "value-range", plain([](Layer &l) {
                    l.pool = {0, 0};
                })),
        rejects("a kernel of 0", "value-range", plain([](Layer &l) {
                    l.kernel = {0, 3};
                })),
        rejects("a negative padding", "value-range", plain([](Layer &l) {
                    l.pad = {-1, -1};
                })),
        rejects("negative output channels", "value-range", plain([](Layer &l) { l.outChannels = -4; })),
        rejects("a stride of 0", "value-range", plain([](Layer &l) {
                    l.stride = {0, 0};
                })),
        rejects("0 groups", "value-range", plain([](Layer &l) { l.groups = 0; })),
        rejects("a stated input size of 0", "value-range", plain([](Layer &l) {
                    l.inDim = Extent{0, 16};
                })),
        rejects("a negative input offset", "value-range", plain([](Layer &l) { l.pins.inOffset = -4; })),
        rejects("a negative write gap", "value-range", plain([](Layer &l) { l.pins.writeGap = -1; })),
        accepts("2 operands", "operands-range", plain([](Layer &l) {
                    l.eltwise = Eltwise::Add;
                    l.operands = 2;
                })),
        accepts("16 operands", "operands-range", plain([](Layer &l) {
                    l.eltwise = Eltwise::Xor;
                    l.operands = 16;
                })),
        rejects("17 operands", "operands-range", plain([](Layer &l) {
                    l.eltwise = Eltwise::Add;
                    l.operands = 17;
                })),
        rejects("an addition of 1 operand", "operands-range", plain([](Layer &l) { l.eltwise = Eltwise::Add; })),
        rejects("operands without an operation", "operands-range", plain([](Layer &l) { l.operands = 2; })),
        accepts("4-bit weights", "weight-bits", plain([](Layer &l) { l.weightBits = 4; })),
        rejects("3-bit weights", "weight-bits", plain([](Layer &l) { l.weightBits = 3; })),
        rejects("16-bit weights", "weight-bits", plain([](Layer &l) { l.weightBits = 16; })),
        accepts("32-bit output", "output-width", plain([](Layer &l) { l.outputWidth = 32; })),
        rejects("16-bit output", "output-width", plain([](Layer &l) { l.outputWidth = 16; })),
        accepts("a buffer that is described", "buffer-input", plain([](Layer &l) {
                    l.readsBuffer = true;
                    l.inChannels = 4;
                    l.inDim = Extent{16, 16};
                    l.pins.inOffset = 0;
                    l.pins.outOffset = 0;
                })),
        rejects("a buffer of unknown shape", "buffer-input", plain([](Layer &l) { l.readsBuffer = true; })),
        accepts("shifting in a pass-through layer", "buffer-shift", plain([](Layer &l) {
                    makePassthrough(l);
                    l.sources = {0};
                    l.bufferShift = 1;
                })),
        rejects("shifting in a convolution", "buffer-shift", plain([](Layer &l) {
                    l.sources = {0};
                    l.bufferShift = 1;
                })),
        rejects("shifting without a source", "buffer-shift", plain([](Layer &l) {
                    makePassthrough(l);
                    l.bufferShift = 1;
                })),
        accepts("inserting at a stated offset", "buffer-insert", plain([](Layer &l) {
                    l.bufferInsert = 1;
                    l.pins.outOffset = 0x1000;
                })),
        rejects("inserting anywhere", "buffer-insert", plain([](Layer &l) { l.bufferInsert = 1; })),
    };
    return rows;
}

} // namespace

class TstDeviceRulesValues : public QObject {
    Q_OBJECT

private slots:
    void rule_data() { addRows(allRows()); }
    void rule() { judgeAt(allRows()); }
    void everyRuleAcceptsAndRejects() { QCOMPARE(uncovered(allRows(), valueRules()), QStringList()); }
};

QTEST_APPLESS_MAIN(TstDeviceRulesValues)
#include "tst_device_rules_values.moc"
