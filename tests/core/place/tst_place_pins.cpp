// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Moving what is pinned keeps together what belongs together.
#include "place/automatic.h"
#include "place/check_place.h"
#include "place/pins.h"
#include "support/golden_network.h"
#include "support/golden_rows.h"

#include <QTest>

using namespace facet;
using device::DeviceId;
using network::kNetworkInput;
using network::Layer;
using network::Network;

namespace {

struct Placed {
    Network network;
    network::Shapes shapes;
    place::Placement placement;
};

Placed placed(const Network &network, DeviceId id = DeviceId::Max78000)
{
    const network::Shapes shapes = network::inferShapes(network);
    return {network, shapes, place::placeAutomatically(network, shapes, device::device(id))};
}

std::size_t findingsOf(const Placed &p, DeviceId id)
{
    return place::check(p.network, p.shapes, p.placement, device::device(id)).size();
}

// conv, conv, then both joined by an addition and a convolution.
Network joined()
{
    Network network;
    network.picture = {16, {8, 8}};
    for (int i = 0; i < 4; ++i) {
        Layer layer;
        layer.outChannels = 16;
        network.layers.push_back(layer);
    }
    network.layers[2].op = network::Operator::Passthrough;
    network.layers[2].outChannels = 0;
    network.layers[2].kernel = {1, 1};
    network.layers[2].pad = {0, 0};
    network.layers[2].eltwise = network::Eltwise::Add;
    network.layers[2].operands = 2;
    network.layers[2].sources = {0, 1};
    return network;
}

Network byHand(const Network &network)
{
    const Placed p = placed(network);
    return place::pinned(network, p.shapes, p.placement);
}

} // namespace

class TstPlacePins : public QObject {
    Q_OBJECT
private slots:
    void pinsAndUnpinsWithoutALoss()
    {
        const Network network = joined();
        QVERIFY(!place::hasPins(network));
        const Network hand = byHand(network);
        QVERIFY(place::hasPins(hand));
        QCOMPARE(placed(hand).placement, placed(network).placement);
        QVERIFY(place::unpinned(hand) == network);
        QVERIFY(!place::hasPins(place::unpinned(hand, 1).layers[1]));
        QVERIFY(place::hasPins(place::unpinned(hand, 1).layers[0]));
        QVERIFY(place::unpinned(hand, 77) == hand); // no such layer
    }

    void aMovedMapPinsItselfAlone()
    {
        const Placed p = placed(joined());
        const auto moved = place::withMapAt(p.network, p.shapes, p.placement, 3, 4096);
        QVERIFY(moved);
        Network expected = p.network;
        expected.layers[3].pins.outOffset = 4096;
        QVERIFY(*moved == expected);
        QCOMPARE(placed(*moved).placement.layers[3].outOffset, 4096);
    }

    void readersOfAnUnpinnedNetworkFollow()
    {
        const Placed p = placed(joined(), DeviceId::Max78002);
        const auto moved = place::withMapAt(p.network, p.shapes, p.placement, 0, 8192);
        QVERIFY(moved);
        const Placed after = placed(*moved, DeviceId::Max78002);
        QCOMPARE(after.placement.layers[0].outOffset, 8192);
        QCOMPARE(after.placement.layers[1].outOffset, 8192 + 4); // the operands lie word by word in turn
        QCOMPARE(after.placement.layers[2].inOffset, 8192);
        QCOMPARE(findingsOf(after, DeviceId::Max78002), std::size_t(0)); // it can read layer 0 with gaps
    }

    void pinnedReadersAndOperandsMoveAlong()
    {
        const Placed p = placed(byHand(joined()));
        const int now = p.placement.layers[0].outOffset;
        const auto moved = place::withMapAt(p.network, p.shapes, p.placement, 0, now + 8192);
        QVERIFY(moved);
        const Placed after = placed(*moved);
        for (const int layer : {0, 1})
            QCOMPARE(after.placement.layers[std::size_t(layer)].outOffset, p.placement.layers[std::size_t(layer)].outOffset + 8192);
        for (const int layer : {1, 2})
            QCOMPARE(after.placement.layers[std::size_t(layer)].inOffset, p.placement.layers[std::size_t(layer)].inOffset + 8192);
        QCOMPARE(after.placement.layers[0].inOffset, p.placement.layers[0].inOffset); // the network input stays
        QCOMPARE(after.placement.layers[2].outOffset, p.placement.layers[2].outOffset);
    }

    void refusesWhatCannotBe()
    {
        const Placed p = placed(byHand(joined()));
        QVERIFY(!place::withMapAt(p.network, p.shapes, p.placement, 0, -4));
        QVERIFY(!place::withMapAt(p.network, p.shapes, p.placement, 99, 0));
        QVERIFY(!place::withMapAt(Network{}, {}, {}, kNetworkInput, 0));
        QVERIFY(!place::withProcessorsShifted(p.network, p.shapes, p.placement, 3, 64));
        QVERIFY(!place::withProcessorsShifted(p.network, p.shapes, p.placement, 3, -64));
        QVERIFY(!place::withProcessorsShifted(p.network, p.shapes, p.placement, 99, 4));
    }

    void theNetworkInputMoves()
    {
        const Placed p = placed(joined());
        const auto moved = place::withMapAt(p.network, p.shapes, p.placement, kNetworkInput, 1024);
        QVERIFY(moved);
        QCOMPARE(placed(*moved).placement.layers[0].inOffset, 1024);
    }

    void shiftedProcessorsTakeTheirSourcesAlong_data()
    {
        QTest::addColumn<bool>("hand");
        QTest::newRow("placed automatically") << false;
        QTest::newRow("placed by hand") << true;
    }
    void shiftedProcessorsTakeTheirSourcesAlong()
    {
        QFETCH(bool, hand);
        const Placed p = placed(hand ? byHand(joined()) : joined());
        const std::uint64_t before = p.placement.layers[3].processors;
        const int shift = before >> 60 == 0 ? 4 : -4;
        const auto moved = place::withProcessorsShifted(p.network, p.shapes, p.placement, 3, shift);
        QVERIFY(moved);
        const Placed after = placed(*moved);
        const std::uint64_t expected = shift > 0 ? before << 4 : before >> 4;
        QCOMPARE(after.placement.layers[3].processors, expected);
        QCOMPARE(after.placement.layers[2].outputProcessors, expected); // the addition writes there
        QCOMPARE(after.placement.layers[2].processors, expected);       // and reads there, being a pass-through
        QCOMPARE(after.placement.layers[0].outputProcessors, expected);
        QCOMPARE(after.placement.layers[1].outputProcessors, expected);
    }

    // Moving every map to where it lies already changes nothing of any reference network but pins it.
    void aMoveByNothingKeepsThePlacement_data() { golden::addGoldenRows(); }
    void aMoveByNothingKeepsThePlacement()
    {
        FACET_GOLDEN_ROW(file);
        const golden::GoldenNetwork golden = golden::loadGoldenNetwork(file);
        const Placed p = placed(golden.network, golden.device);
        for (const int layer : p.shapes.order) {
            const auto moved = place::withMapAt(p.network, p.shapes, p.placement, layer, p.placement.layers[std::size_t(layer)].outOffset);
            QVERIFY(moved);
            QVERIFY2(placed(*moved, golden.device).placement == p.placement, qPrintable(QString::number(layer)));
        }
    }
};

QTEST_APPLESS_MAIN(TstPlacePins)
#include "tst_place_pins.moc"
