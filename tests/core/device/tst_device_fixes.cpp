// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Every fix mends what it belongs to, also in designs that break many rules at once.

#include "rule_rows.h"

#include "network/edit.h"
#include "study/presets.h"

#include <QTest>

#include <random>

using namespace facet::device;
using namespace facet::device::rows;

namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    bool one(int in) { return pick(0, in - 1) == 0; }
    int pick(int least, int most) { return std::uniform_int_distribution(least, most)(m_engine); }
    template <typename T> T of(std::initializer_list<T> values) { return *(values.begin() + pick(0, int(values.size()) - 1)); }
    std::uint64_t map() { return std::uint64_t((std::uint64_t{1} << pick(1, 20)) - 1) << pick(0, 44); }

private:
    std::mt19937 m_engine;
};

void breakValues(Layer &layer, Dice &dice)
{
    if (dice.one(5))
        layer.kernel = {dice.pick(0, 11), dice.pick(0, 11)};
    if (dice.one(5))
        layer.pad = {dice.pick(-1, 4), dice.pick(-1, 4)};
    if (dice.one(6))
        layer.stride = {dice.pick(0, 3), dice.pick(1, 3)};
    if (dice.one(6))
        layer.dilation = {dice.pick(1, 8), dice.pick(1, 2)};
    if (dice.one(4)) {
        layer.pooling = dice.of({Pooling::None, Pooling::Max, Pooling::Average});
        layer.pool = {dice.pick(1, 20), dice.pick(1, 20)};
        layer.poolStride = {dice.pick(1, 18), dice.pick(1, 4)};
        layer.poolDilation = {dice.pick(1, 3), 1};
        layer.poolFirst = !dice.one(4);
    }
    if (dice.one(6)) {
        layer.eltwise = dice.of({Eltwise::None, Eltwise::Add, Eltwise::Xor});
        layer.operands = dice.pick(1, 18);
    }
    if (dice.one(6))
        layer.outputShift = dice.pick(-30, 30);
    if (dice.one(6))
        layer.outputWidth = dice.of({8, 16, 32});
    if (dice.one(5))
        layer.weightBits = dice.of({-1, 1, 2, 3, 4, 8});
    if (dice.one(6))
        layer.groups = dice.pick(0, 4);
    layer.bias = dice.one(3);
    layer.flatten = dice.one(6);
    layer.chw = dice.one(10);
    layer.streaming = dice.one(5);
    layer.bypass = dice.one(10);
    layer.calcX4 = dice.one(10);
    layer.readAhead = dice.one(10);
    layer.output = dice.one(8);
    if (dice.one(6))
        layer.activation = Activation::ReLU;
}

void breakLinks(Layer &layer, int count, Dice &dice)
{
    if (dice.one(5)) {
        for (int i = dice.pick(1, 3); i > 0; --i)
            layer.sources.push_back(dice.pick(-1, count));
    }
    if (dice.one(10))
        layer.next = dice.pick(-1, count + 1);
    if (dice.one(12))
        layer.snoopNext = dice.pick(0, count - 1);
    if (dice.one(12))
        layer.inDim = Extent{dice.pick(0, 20), dice.pick(1, 20)};
    if (dice.one(12))
        layer.inChannels = dice.pick(0, 1100);
    if (dice.one(8))
        layer.pins.processors = dice.one(10) ? 0 : dice.map();
    if (dice.one(8))
        layer.pins.outputProcessors = dice.map();
    if (dice.one(8))
        layer.pins.inOffset = dice.pick(-4, 0x9000);
    if (dice.one(8))
        layer.pins.outOffset = dice.pick(-4, 0x60000);
    if (dice.one(8))
        layer.pins.writeGap = dice.pick(0, 20);
    if (dice.one(8))
        layer.pins.readGap = dice.pick(0, 3);
    if (dice.one(10))
        layer.pins.biasGroups = {dice.pick(-1, 4)};
}

Network broken(unsigned seed)
{
    Dice dice(seed);
    Network network;
    network.picture = {dice.of({1, 3, 4, 17, 130}), {dice.pick(1, 200), dice.of({1, 8, 64, 200, 1100})}};
    network.fold = dice.of({1, 1, 1, 2, 3, 0});
    const int count = dice.one(20) ? dice.pick(33, 40) : dice.pick(1, 8);
    for (int i = 0; i < count; ++i) {
        Layer layer;
        layer.op = dice.of(
            {Operator::Conv2d, Operator::Conv2d, Operator::Conv1d, Operator::ConvTranspose2d, Operator::Linear, Operator::Passthrough});
        layer.outChannels = dice.of({0, 4, 6, 8, 64, 128, 200, 1030});
        if (layer.op == Operator::Passthrough || layer.op == Operator::Linear) {
            layer.kernel = {1, 1};
            layer.pad = {0, 0};
        } else if (layer.op == Operator::Conv1d) {
            layer.kernel = {3, 1};
            layer.pad = {1, 0};
        }
        breakValues(layer, dice);
        breakLinks(layer, count, dice);
        network.layers.push_back(layer);
    }
    network.options.fifo = dice.one(3);
    network.options.fastFifo = dice.one(8);
    network.options.mlator = dice.one(3);
    network.options.startLayer = dice.one(8) ? dice.pick(-1, count) : 0;
    if (dice.one(8))
        network.outputMap = dice.map();
    if (dice.one(10))
        network.snoop.assign(32, 1);
    return network;
}

} // namespace

class TstDeviceFixes : public QObject {
    Q_OBJECT

private slots:
    void everyFixMendsItsFinding_data()
    {
        QTest::addColumn<int>("id");
        QTest::newRow("MAX78000") << int(kMax78000);
        QTest::newRow("MAX78002") << int(kMax78002);
    }
    void everyFixMendsItsFinding()
    {
        QFETCH(int, id);
        const auto chip = DeviceId(id);
        std::map<std::string, int> failures;
        std::set<std::string> mended;
        int fixes = 0;
        constexpr unsigned kNetworks = 150;
        for (unsigned seed = 0; seed < kNetworks; ++seed) {
            const Network network = broken(seed);
            for (const Finding &finding : findingsOf(network, chip)) {
                for (const Fix &fix : finding.fixes) {
                    ++fixes;
                    const Network after = facet::device::apply(network, fix.edits);
                    if (find(findingsOf(after, chip), finding.rule, indexAfter(finding.layer, fix.edits)) == nullptr)
                        mended.insert(finding.rule);
                    else if (++failures[finding.rule + ": " + fix.title.pattern] == 1)
                        qWarning("seed %u layer %d: %s is not mended by: %s", seed, finding.layer, finding.rule.c_str(),
                                 fix.title.str().c_str());
                }
            }
        }
        for (const auto &[what, count] : failures)
            qWarning("%d x %s", count, what.c_str());
        QVERIFY(failures.empty());
        QVERIFY(fixes > 2000);
        QVERIFY2(mended.size() > 60, std::to_string(mended.size()).c_str()); // most rules were broken somewhere
    }
};

QTEST_APPLESS_MAIN(TstDeviceFixes)
#include "tst_device_fixes.moc"
