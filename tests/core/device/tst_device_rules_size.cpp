// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "rule_rows.h"

using namespace facet::device;
using namespace facet::device::rows;

namespace {

auto picture(int rows, int cols, int channels = 3)
{
    return [=](Network &n) { n.picture = {channels, {rows, cols}}; };
}

auto outputs(int channels)
{
    return [=](Layer &l) { l.outChannels = channels; };
}

auto offset(int bytes)
{
    return [=](Layer &l) { l.pins.outOffset = bytes; };
}

Network folded(int fold, Extent size)
{
    return plain([=](Network &n) {
        n.picture = {3, size};
        n.fold = fold;
    });
}

const std::vector<Row> &sizeRows()
{
    static const std::vector<Row> rows{
        accepts("1024 input channels", "input-channels", plain([](Network &n) { n.layers[0].outChannels = 1024; })),
        rejects("1025 input channels", "input-channels", plain([](Network &n) { n.layers[0].outChannels = 1025; })),
        rejects("3072 channels of a folded input", "input-channels", folded(32, {64, 64}), kMax78000, 0),
        rejects("1025 stated channels", "input-channels", plain([](Layer &l) { l.inChannels = 1025; })),
        accepts("1024 output channels", "output-channels", plain(outputs(1024))),
        rejects("1025 output channels", "output-channels", plain(outputs(1025))),
        accepts("1024 rows", "input-dimension", plain(picture(1024, 8)), kMax78000, 0),
        rejects("1032 rows", "input-dimension", plain(picture(1032, 8)), kMax78000, 0),
        accepts("2048 rows on the MAX78002", "input-dimension", plain(picture(2048, 8)), kMax78002, 0),
        rejects("2052 rows on the MAX78002", "input-dimension", plain(picture(2052, 8)), kMax78002, 0),
        rejects("1026 rows of a layer before", "input-dimension", plain([](Network &n) {
                    n.picture.extent = {1024, 8};
                    n.layers[0].pad = {2, 2};
                })),
        accepts("1024 rows of output", "output-dimension", plain(picture(1024, 8)), kMax78000, 0),
        rejects("1026 rows of output", "output-dimension", plain([](Network &n) {
                    n.picture.extent = {1024, 8};
                    n.layers[0].pad = {2, 2};
                }),
                kMax78000, 0),
        accepts("1022 padded rows", "padded-dimension", plain(picture(1022, 8)), kMax78000, 0),
        accepts("1024 rows without padding", "padded-dimension", plain([](Network &n) {
                    n.picture.extent = {1024, 8};
                    n.layers[0].pad = {0, 0};
                }),
                kMax78000, 0),
        rejects("1024 padded rows", "padded-dimension", plain(picture(1024, 8)), kMax78000, 0),
        accepts("1024 padded rows on the MAX78002", "padded-dimension", plain(picture(1024, 8)), kMax78002, 0),
        rejects("a transposed input of 512 rows", "padded-dimension", plain([](Network &n) {
                    n.picture.extent = {512, 2};
                    n.layers[1].op = Operator::ConvTranspose2d;
                    n.layers[1].stride = {2, 2};
                    n.layers[1].outputPad = 1;
                })),
        accepts("a frame of 2^21 - 1024 pixels", "frame-size", plain(picture(2047, 1024)), kMax78002, 0),
        rejects("a frame of 2^21 pixels", "frame-size", plain(picture(2048, 1024)), kMax78002, 0),
        accepts("an input of 90x90", "input-fits", plain(picture(90, 90)), kMax78000, 0),
        rejects("an input of 92x92", "input-fits", plain(picture(92, 92)), kMax78000, 0),
        accepts("an input of 92x92 on the MAX78002", "input-fits", plain(picture(92, 92)), kMax78002, 0),
        rejects("an input of 144x144 on the MAX78002", "input-fits", plain(picture(144, 144)), kMax78002, 0),
        accepts("128x128 channel by channel", "input-fits", plain([](Network &n) {
                    n.picture.extent = {128, 128};
                    n.layers[0].chw = true;
                }),
                kMax78000, 0),
        accepts("a streamed input of 128x128", "input-fits", plain([](Network &n) {
                    n.picture.extent = {128, 128};
                    n.options.fifo = true;
                    n.layers[0].streaming = true;
                }),
                kMax78000, 0),
        rejects("a good input behind a large offset", "input-fits", plain([](Network &n) { n.layers[0].pins.inOffset = 0x7ff0; }),
                kMax78000, 0),
        rejects("the output of the layer before", "input-fits", plain([](Network &n) {
                    n.picture = {3, {96, 96}};
                    n.fold = 1;
                })),
        rejects("two operands of 64x128", "input-fits", plain([](Network &n) {
                    n.picture = {6, {64, 128}};
                    n.layers[0].eltwise = Eltwise::Add;
                    n.layers[0].operands = 2;
                }),
                kMax78000, 0),
        accepts("an output of 90x90", "output-fits", plain(picture(90, 90))),
        rejects("an output of 92x92", "output-fits", plain(picture(92, 92))),
        rejects("a wide output of 48x48", "output-fits", plain([](Network &n) {
                    n.picture.extent = {48, 48};
                    n.layers[1].outputWidth = 32;
                })),
        rejects("200 channels of 64x64", "output-fits", plain([](Network &n) {
                    n.picture.extent = {64, 64};
                    n.layers[1].outChannels = 200;
                })),
        rejects("a good output behind a large offset", "output-fits", plain(offset(0x8000))),
        accepts("a streamed output of 128x128", "output-fits", plain([](Network &n) {
                    n.picture.extent = {128, 128};
                    n.options.fifo = true;
                    n.layers[0].streaming = true;
                }),
                kMax78000, 0),
        accepts("an offset of 0x1fffc", "out-offset-range", plain(offset(0x1fffc))),
        rejects("an offset of 0x20000", "out-offset-range", plain(offset(0x20000))),
        rejects("a negative offset", "out-offset-range", plain(offset(-4))),
        accepts("an offset of 0x20000 on the MAX78002", "out-offset-range", plain(offset(0x20000)), kMax78002),
        rejects("an offset of 0x50000 on the MAX78002", "out-offset-range", plain(offset(0x50000)), kMax78002),
        accepts("a write gap of 15", "write-skip", plain([](Layer &l) { l.pins.writeGap = 15; })),
        rejects("a write gap of 16", "write-skip", plain([](Layer &l) { l.pins.writeGap = 16; })),
        accepts("a write gap of 16 on the MAX78002", "write-skip", plain([](Layer &l) { l.pins.writeGap = 16; }), kMax78002),
        rejects("a write gap of 3 with 5 rounds", "write-skip", plain([](Layer &l) {
                    l.outChannels = 300;
                    l.pins.writeGap = 3;
                })),
    };
    return rows;
}

bool offers(const Finding &finding, const char *title)
{
    return std::ranges::any_of(finding.fixes, [&](const Fix &fix) { return fix.title.str() == title; });
}

} // namespace

class TstDeviceRulesSize : public QObject {
    Q_OBJECT

private slots:
    void rule_data() { addRows(sizeRows()); }
    void rule() { judgeAt(sizeRows()); }
    void everyRuleAcceptsAndRejects() { QCOMPARE(uncovered(sizeRows(), sizeRules()), QStringList()); }

    void aLargePictureCanBeFoldedOrStreamed()
    {
        const Network network = plain(picture(128, 128));
        const auto findings = findingsOf(network, kMax78000);
        const Finding *finding = find(findings, "input-fits", 0);
        QVERIFY(finding != nullptr);
        QCOMPARE(finding->needs.str(), std::string("at most 32,768 bytes"));
        QCOMPARE(finding->has.str(), std::string("65,536 bytes"));
        QVERIFY(offers(*finding, "Fold the input by 2"));
        QVERIFY(offers(*finding, "Stream the input through the FIFO"));
    }

    void aWideOutputCanBeNarrow()
    {
        const Network network = plain([](Network &n) {
            n.picture.extent = {48, 48};
            n.layers[1].outputWidth = 32;
        });
        const auto findings = findingsOf(network, kMax78000);
        const Finding *finding = find(findings, "output-fits", 1);
        QVERIFY(finding != nullptr);
        QVERIFY(offers(*finding, "Write 8 bits"));
        QVERIFY(offers(*finding, "Pool 2x2 in front of the operator of layer 1"));
    }

    // A picture of odd size cannot be folded: no such fix is offered.
    void noFixThatDoesNotWork()
    {
        const Network network = plain(picture(93, 93, 17)); // too many channels for the FIFO
        const auto findings = findingsOf(network, kMax78000);
        const Finding *finding = find(findings, "input-fits", 0);
        QVERIFY(finding != nullptr);
        QVERIFY(finding->fixes.empty());
    }
};

QTEST_APPLESS_MAIN(TstDeviceRulesSize)
#include "tst_device_rules_size.moc"
