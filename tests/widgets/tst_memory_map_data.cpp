// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the memory map draws, as values: blocks, gaps and sums of kernel memory; maps, times and overlaps of data memory.
#include "memory/data_map_data.h"
#include "memory/kernel_map_data.h"
#include "place/check_place.h"
#include "place/collisions.h"
#include "place/four_banks.h"
#include "place/pins.h"
#include "study/presets.h"
#include "support/golden_network.h"
#include "support/golden_rows.h"

#include <QTest>

#include <bit>

using namespace facet;
using device::DeviceId;
using memory::DataMap;
using memory::KernelMap;
using memory::MapSpan;
using memory::MapUse;
using network::Layer;
using network::Network;

namespace {

study::Analysis analyzed(const Network &network, DeviceId device)
{
    estimate::Settings settings;
    settings.device = device;
    return study::analyze(network, settings);
}

KernelMap kernels(const Network &network, DeviceId device = DeviceId::Max78000, int steps = -1)
{
    return memory::kernelMap(QStringLiteral("test"), network, analyzed(network, device), device, steps);
}

DataMap data(const Network &network, DeviceId device = DeviceId::Max78000)
{
    return memory::dataMap(QStringLiteral("test"), network, analyzed(network, device), device);
}

// Two 1x1 convolutions of 8 channels: 8 kernels of one byte, which take one column, in each of 8 processors.
Network narrow()
{
    Network network;
    network.picture = {8, {4, 4}};
    for (int i = 0; i < 2; ++i) {
        Layer layer;
        layer.kernel = {1, 1};
        layer.pad = {0, 0};
        layer.outChannels = 8;
        layer.pins.processors = 0xff;
        network.layers.push_back(layer);
    }
    return network;
}

// conv -> conv -> add of both outputs.
Network residual()
{
    Network network;
    network.picture = {16, {8, 8}};
    for (int i = 0; i < 2; ++i) {
        Layer layer;
        layer.outChannels = 16;
        network.layers.push_back(layer);
    }
    Layer add;
    add.op = network::Operator::Passthrough;
    add.kernel = {1, 1};
    add.pad = {0, 0};
    add.eltwise = network::Eltwise::Add;
    add.operands = 2;
    add.sources = {0, 1};
    network.layers.push_back(add);
    return network;
}

} // namespace

class TestMemoryMapData : public QObject {
    Q_OBJECT
private slots:
    void startRuleLeavesGaps()
    {
        const KernelMap map = kernels(narrow());
        QCOMPARE(map.blocks, (std::vector<memory::KernelBlock>{{0, 0xff, 0, 1}, {1, 0xff, 4, 5}}));
        QCOMPARE(map.gaps, (std::vector<memory::KernelGap>{{0xff, 1, 4}, {0xff, 5, 8}}));
        QCOMPARE(map.total().used, 8 * 2);
        QCOMPARE(map.total().gaps, 8 * 6);
        QCOMPARE(map.quadrants[1].free, 16 * 768);
        QVERIFY(map.isGap(7, 2));
        QVERIFY(!map.isGap(7, 8));
        QVERIFY(!map.isGap(8, 2));
        QCOMPARE(map.blockAt(0, 4), 1);
        QCOMPARE(map.blockAt(8, 4), -1);
    }

    void replayPlacesOneLayerAfterTheOther()
    {
        const Network network = *study::preset("facenet-v2");
        const KernelMap all = kernels(network);
        QCOMPARE(all.order.size(), std::size_t(7));
        std::int64_t before = -1;
        for (int step = 0; step <= 7; ++step) {
            const KernelMap map = kernels(network, DeviceId::Max78000, step);
            QCOMPARE(map.shown, step);
            QVERIFY(map.total().used > before);
            before = map.total().used;
            for (const memory::KernelBlock &block : map.blocks)
                QVERIFY(std::ranges::find(all.blocks, block) != all.blocks.end());
        }
        QCOMPARE(before, all.total().used);
    }

    void sumsAreWholeForEveryNetwork_data() { golden::addGoldenRows(); }
    void sumsAreWholeForEveryNetwork()
    {
        FACET_GOLDEN_ROW(file);
        const golden::GoldenNetwork golden = golden::loadGoldenNetwork(file);
        const device::Device &chip = device::device(golden.device);
        const study::Analysis analysis = analyzed(golden.network, golden.device);
        const KernelMap map = memory::kernelMap(QString(), golden.network, analysis, golden.device);
        QCOMPARE(map.total().capacity() * device::kColumnBytes, chip.weightBytes());
        QCOMPARE(map.total().over, 0);
        // Cell by cell: used, gap or free.
        memory::KernelShare counted;
        for (int processor = 0; processor < device::kProcessors; ++processor) {
            for (int column = 0; column < std::min(map.capacity[std::size_t(processor)], map.top + 8); ++column) {
                const bool taken = map.blockAt(processor, column) >= 0, gap = map.isGap(processor, column);
                QVERIFY(!taken || !gap);
                counted.used += taken;
                counted.gaps += gap;
                bool fourTaken = false;
                for (int c = column / 4 * 4; c < column / 4 * 4 + 4; ++c)
                    fourTaken = fourTaken || map.blockAt(processor, c) >= 0;
                QCOMPARE(gap, !taken && fourTaken);
            }
        }
        QCOMPARE(counted.used, map.total().used);
        QCOMPARE(counted.gaps, map.total().gaps);
        const explore::Table table = memory::kernelMapTable(map);
        QCOMPARE(table.rows.size(), map.order.size() + 4);

        const DataMap lanes = memory::dataMap(QString(), golden.network, analysis, golden.device);
        const auto hardware = place::hardwareLayers(golden.network, analysis.shapes);
        const auto collisions = place::collisions(golden.network, analysis.shapes, hardware, analysis.placement);
        QCOMPARE(lanes.overlaps.size(), collisions.size());
        QCOMPARE(memory::dataMapTable(lanes).rows.size(), lanes.tensors.size());
        for (const memory::DataTensor &tensor : lanes.tensors) {
            QVERIFY(tensor.instances != 0 && tensor.end > tensor.begin);
            QVERIFY(tensor.from() < tensor.to() && tensor.to() <= int(lanes.steps.size()));
            for (std::size_t i = 1; i < tensor.spans.size(); ++i)
                QCOMPARE(tensor.spans[i].from, tensor.spans[i - 1].to);
        }
        for (const memory::DataOverlap &overlap : lanes.overlaps)
            QVERIFY(overlap.instances != 0 && overlap.begin < overlap.end);
    }

    void tallProcessorsAreTaller()
    {
        const KernelMap map = kernels(narrow(), DeviceId::Max78002);
        for (int processor = 0; processor < device::kProcessors; ++processor)
            QCOMPARE(map.capacity[std::size_t(processor)], processor % 16 == 0 ? 5120 : 4096);
        QCOMPARE(map.ceiling(), 5120);
    }

    void overflowIsCountedAboveTheCeiling()
    {
        const study::Study study = *study::sampleStudy("too-big");
        const Network &network = study.variants[0].network;
        const KernelMap map = kernels(network);
        QVERIFY(map.total().over > 0);
        QVERIFY(map.top > 768);
        QVERIFY(map.summary().contains(QStringLiteral("do not fit")));
        QVERIFY(memory::kernelTip(map, 0, 768).contains(QStringLiteral("does not fit")));
        QCOMPARE(kernels(network, DeviceId::Max78002).total().over, 0);
    }

    void aResidualIsKept()
    {
        const DataMap map = data(residual());
        QCOMPARE(map.tensors.size(), std::size_t(4));
        QCOMPARE(map.tensors[0].spans, (std::vector<MapSpan>{{MapUse::Read, 0, 1}}));
        QVERIFY(map.tensors[0].isInput());
        // Written by layer 0, read by layer 1 and by the addition.
        QCOMPARE(map.tensors[1].spans, (std::vector<MapSpan>{{MapUse::Written, 0, 1}, {MapUse::Read, 1, 3}}));
        QCOMPARE(map.tensors[2].spans, (std::vector<MapSpan>{{MapUse::Written, 1, 2}, {MapUse::Read, 2, 3}}));
        QCOMPARE(map.tensors[3].spans, (std::vector<MapSpan>{{MapUse::Written, 2, 3}}));
        QVERIFY(map.overlaps.empty());

        Network longer = residual();
        Layer between;
        between.outChannels = 16;
        longer.layers.insert(longer.layers.begin() + 2, between);
        longer.layers[3].sources = {0, 2};
        const DataMap kept = data(longer);
        QCOMPARE(kept.tensors[1].spans,
                 (std::vector<MapSpan>{{MapUse::Written, 0, 1}, {MapUse::Read, 1, 2}, {MapUse::Kept, 2, 3}, {MapUse::Read, 3, 4}}));
    }

    void outputsAreKeptToTheEnd()
    {
        Network network = residual();
        network.layers[0].output = true;
        network.layers.pop_back();
        QCOMPARE(data(network).tensors[1].to(), 2);
        Layer last;
        last.outChannels = 16;
        network.layers.push_back(last);
        QCOMPARE(data(network).tensors[1].spans,
                 (std::vector<MapSpan>{{MapUse::Written, 0, 1}, {MapUse::Read, 1, 2}, {MapUse::Kept, 2, 3}}));
    }

    void overlapsAreDrawnWhereTheyAre()
    {
        Network network = residual();
        network.layers.pop_back();
        for (Layer &layer : network.layers) {
            layer.pins.processors = 0xffff;
            layer.pins.outputProcessors = 0xffff;
            layer.pins.outOffset = 0; // in place
        }
        network.layers[0].pins.inOffset = 128;
        const DataMap map = data(network);
        QCOMPARE(map.overlaps.size(), std::size_t(2));
        QCOMPARE(map.overlaps[0], (memory::DataOverlap{0, network::kNetworkInput, 0, 0xf, 128, 256}));
        QCOMPARE(map.overlaps[1], (memory::DataOverlap{1, 0, 1, 0xf, 0, 256}));
        QVERIFY(map.summary().contains(QStringLiteral("overlap")));
        QVERIFY(memory::tensorTip(map, map.tensorOf(1), 1).contains(QStringLiteral("Overlaps")));
        QVERIFY(map.tensors[0].pinned && map.tensors[1].pinned);
        QCOMPARE(map.tensorAt(0, 0, 200), 1); // what is written lies on top
        QCOMPARE(map.tensorAt(4, 0, 200), -1);
        QVERIFY(memory::wouldOverlap(map, map.tensorOf(0), 0));
        QVERIFY(!memory::wouldOverlap(map, map.tensorOf(0), 1024));
    }

    void movedMapsSnap_data()
    {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<int>("offset");
        QTest::newRow("to the first byte") << 60 << 0;
        QTest::newRow("below zero there is nothing") << -500 << 0;
        QTest::newRow("to the end of the map it must not meet") << 330 << 384;
        QTest::newRow("to where it just fits") << 32768 - 256 + 40 << 32768 - 256;
        QTest::newRow("else to the grid") << 5100 << 5088;
    }
    void movedMapsSnap()
    {
        QFETCH(int, wanted);
        Network network = residual();
        network.layers.pop_back();
        for (Layer &layer : network.layers)
            layer.pins.processors = layer.pins.outputProcessors = 0xffff;
        network.layers[0].pins.inOffset = 128; // to 384
        network.layers[0].pins.outOffset = 4096;
        network.layers[1].pins.inOffset = 4096;
        network.layers[1].pins.outOffset = 8192;
        const DataMap map = data(network);
        QTEST(int(memory::snapped(map, map.tensorOf(0), wanted, 64, 32)), "offset");
    }

    void rollingInputsAreDrawnForStreamingLayers()
    {
        Network network;
        network.picture = {3, {64, 64}};
        network.options.fifo = true;
        for (int i = 0; i < 3; ++i) {
            Layer layer;
            layer.outChannels = 8;
            layer.streaming = i < 2;
            network.layers.push_back(layer);
        }
        const DataMap map = data(network);
        const auto rolling = std::ranges::find_if(map.tensors, [](const memory::DataTensor &t) { return t.reader >= 0; });
        QVERIFY(rolling != map.tensors.end());
        QCOMPARE(rolling->reader, 1);
        QCOMPARE(rolling->spans, (std::vector<MapSpan>{{MapUse::Rolling, 0, 2}}));
        QCOMPARE(map.tensorOf(0), -1); // the whole map is never there
        QVERIFY(map.tensorOf(1) >= 0);
    }

    void rangesReadWell()
    {
        QCOMPARE(memory::rangesOf(0xff00ff01), QStringLiteral("0, 8–15, 24–31"));
        QCOMPARE(memory::rangesOf(~std::uint64_t{0}), QStringLiteral("0–63"));
        QCOMPARE(memory::rangesOf(0), QString());
    }
};

QTEST_APPLESS_MAIN(TestMemoryMapData)
#include "tst_memory_map_data.moc"
