// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "rule_rows.h"

using namespace facet::device;
using namespace facet::device::rows;

namespace {

auto fifo(int channels, bool chw = false)
{
    return [=](Network &n) {
        n.options.fifo = true;
        n.picture.channels = channels;
        n.layers[0].chw = chw;
    };
}

auto fastFifo(int channels, bool chw = false)
{
    return [=](Network &n) {
        fifo(channels, chw)(n);
        n.options.fifo = false;
        n.options.fastFifo = true;
    };
}

// The first `count` layers stream.
auto stream(int count, int pad = 1)
{
    return [=](Network &n) {
        n.options.fifo = true;
        n.layers.resize(std::size_t(count + 1), n.layers[1]);
        for (int i = 0; i < count; ++i) {
            n.layers[std::size_t(i)].streaming = true;
            n.layers[std::size_t(i)].pad = {pad, pad};
        }
    };
}

auto streamBut(const auto &more)
{
    return [=](Network &n) {
        stream(2)(n);
        more(n);
    };
}

const std::vector<Row> &inputRows()
{
    static const std::vector<Row> rows{
        accepts("CHW data in the first layer", "chw-first", plain([](Network &n) { n.layers[0].chw = true; }), kMax78000, 0),
        rejects("CHW data in the second layer", "chw-first", plain([](Layer &l) { l.chw = true; })),
        accepts("CHW channels in instances of their own", "chw-instance", plain([](Network &n) {
                    n.layers[0].chw = true;
                    n.layers[0].pins.processors = 0x111;
                }),
                kMax78000, 0),
        rejects("CHW channels that share an instance", "chw-instance", plain([](Network &n) {
                    n.layers[0].chw = true;
                    n.layers[0].pins.processors = 0x7;
                }),
                kMax78000, 0),
        rejects("17 CHW channels", "chw-instance", plain([](Network &n) {
                    n.layers[0].chw = true;
                    n.picture.channels = 17;
                }),
                kMax78000, 0),
        accepts("16 channels through the FIFO", "fifo-channels", plain(fifo(16)), kMax78000, 0),
        rejects("17 channels through the FIFO", "fifo-channels", plain(fifo(17)), kMax78000, 0),
        accepts("4 CHW channels through the FIFO", "fifo-channels", plain(fifo(4, true)), kMax78000, 0),
        rejects("5 CHW channels through the FIFO", "fifo-channels", plain(fifo(5, true)), kMax78000, 0),
        accepts("processors at the FIFO", "fifo-processors", plain([](Network &n) {
                    fifo(3)(n);
                    n.layers[0].pins.processors = 0x70000;
                }),
                kMax78000, 0),
        rejects("processors away from the FIFO", "fifo-processors", plain([](Network &n) {
                    fifo(3)(n);
                    n.layers[0].pins.processors = 0x700;
                }),
                kMax78000, 0),
        rejects("CHW processors away from the FIFO", "fifo-processors", plain([](Network &n) {
                    fifo(3, true)(n);
                    n.layers[0].pins.processors = 0x111;
                }),
                kMax78000, 0),
        accepts("4 channels through the fast FIFO", "fast-fifo-channels", plain(fastFifo(4)), kMax78000, 0),
        rejects("5 channels through the fast FIFO", "fast-fifo-channels", plain(fastFifo(5)), kMax78000, 0),
        rejects("2 CHW channels through the fast FIFO", "fast-fifo-channels", plain(fastFifo(2, true)), kMax78000, 0),
        accepts("a convolution behind the fast FIFO", "fast-fifo-layer", plain(fastFifo(3)), kMax78000, 0),
        rejects("a copy behind the fast FIFO", "fast-fifo-layer", plain([](Network &n) {
                    fastFifo(3)(n);
                    makePassthrough(n.layers[0]);
                }),
                kMax78000, 0),
        rejects("32-bit output behind the fast FIFO", "fast-fifo-layer", plain([](Network &n) {
                    fastFifo(3)(n);
                    n.layers[0].outputWidth = 32;
                }),
                kMax78000, 0),
    };
    return rows;
}

const std::vector<Row> &streamingRows()
{
    static const std::vector<Row> rows{
        accepts("streaming with the FIFO", "streaming-fifo", plain(stream(1)), kMax78000, 0),
        rejects("streaming without the FIFO", "streaming-fifo", plain([](Network &n) { n.layers[0].streaming = true; }), kMax78000, 0),
        accepts("streaming from layer 0", "streaming-start", plain(stream(1)), kMax78002, 0),
        rejects("streaming from layer 1", "streaming-start", plain(streamBut([](Network &n) { n.options.startLayer = 1; })), kMax78002),
        accepts("streaming after streaming", "streaming-order", plain(stream(2))),
        rejects("streaming after a layer that does not", "streaming-order",
                plain(streamBut([](Network &n) { n.layers[0].streaming = false; }))),
        accepts("streaming into the next layer", "streaming-next", plain(stream(2)), kMax78002, 0),
        rejects("streaming past the next layer", "streaming-next", plain(streamBut([](Network &n) { n.layers[0].next = 2; })), kMax78002,
                0),
        accepts("a padded end of the stream", "streaming-pad", plain(stream(2))),
        accepts("an end of the stream without padding on the MAX78002", "streaming-pad", plain(stream(2, 0)), kMax78002),
        rejects("an end of the stream without padding", "streaming-pad", plain(stream(2, 0))),
        accepts("a streaming copy on the MAX78000", "streaming-passthrough",
                plain(streamBut([](Network &n) { makePassthrough(n.layers[1]); }))),
        rejects("a streaming copy on the MAX78002", "streaming-passthrough",
                plain(streamBut([](Network &n) { makePassthrough(n.layers[1]); })), kMax78002),
        accepts("8 streaming layers", "streaming-depth", plain(stream(8)), kMax78000, 7),
        rejects("9 streaming layers", "streaming-depth", plain(stream(9)), kMax78000, 8),
        accepts("streaming with a bias on the MAX78002", "streaming-bias", plain(streamBut([](Network &n) { n.layers[1].bias = true; })),
                kMax78002),
        rejects("streaming with a bias on the MAX78000", "streaming-bias", plain(streamBut([](Network &n) { n.layers[1].bias = true; }))),
    };
    return rows;
}

} // namespace

class TstDeviceRulesInput : public QObject {
    Q_OBJECT

private slots:
    void input_data() { addRows(inputRows()); }
    void input() { judgeAt(inputRows()); }
    void streaming_data() { addRows(streamingRows()); }
    void streaming() { judgeAt(streamingRows()); }
    void everyRuleAcceptsAndRejects()
    {
        QCOMPARE(uncovered(inputRows(), inputRules()), QStringList());
        QCOMPARE(uncovered(streamingRows(), streamingRules()), QStringList());
    }
};

QTEST_APPLESS_MAIN(TstDeviceRulesInput)
#include "tst_device_rules_input.moc"
