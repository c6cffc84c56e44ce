// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "network/edit.h"

#include <QTest>

using namespace facet::network;

namespace {

// Layers named "0", "1", ...
Network chain(int count)
{
    Network network;
    for (int i = 0; i < count; ++i) {
        Layer layer;
        layer.name = std::to_string(i);
        network.layers.push_back(layer);
    }
    return network;
}

Layer named(const char *name)
{
    Layer layer;
    layer.name = name;
    return layer;
}

// "0(1,2)>3 ..." - names, sources, successors.
std::string print(const Network &network)
{
    std::string text;
    for (const Layer &layer : network.layers) {
        text += (text.empty() ? "" : " ") + layer.name;
        for (std::size_t i = 0; i < layer.sources.size(); ++i)
            text += (i == 0 ? "(" : ",") + std::to_string(layer.sources[i]) + (i + 1 == layer.sources.size() ? ")" : "");
        if (layer.next)
            text += ">" + std::to_string(*layer.next);
    }
    return text;
}

} // namespace

class TstNetworkEdit : public QObject {
    Q_OBJECT

private slots:
    void insertingRenumbersEveryReference()
    {
        Network network = chain(5);
        Layer &last = network.layers[4];
        last.sources = {kNetworkInput, 1, 3};
        last.weightSource = 2;
        last.sameWeights = 1;
        last.sameBias = 0;
        last.simulatedNext = kStop;
        last.snoopNext = 3;
        network.layers[1].next = 3;
        insertLayer(network, 2, named("new"));
        QCOMPARE(print(network), std::string("0 1>4 new 2 3 4(-1,1,4)"));
        const Layer &moved = network.layers[5];
        QCOMPARE(moved.weightSource, std::optional(3));
        QCOMPARE(moved.sameWeights, std::optional(1));
        QCOMPARE(moved.sameBias, std::optional(0));
        QCOMPARE(moved.simulatedNext, std::optional(kStop));
        QCOMPARE(moved.snoopNext, std::optional(4));
    }

    void theInsertedLayerSpeaksTheOldNumbering()
    {
        Network network = chain(4);
        Layer layer = named("new");
        layer.sources = {0, 2};
        layer.next = 3;
        insertLayer(network, 1, layer);
        QCOMPARE(print(network), std::string("0 new(0,3)>4 1 2 3"));
    }

    void aLayerInsertedAfterAnExplicitStopIsExecuted()
    {
        Network network = chain(2);
        network.layers[0].next = 1;
        network.layers[1].next = kStop;
        insertLayer(network, 2, named("end"));
        insertLayer(network, 1, named("between"));
        QCOMPARE(print(network), std::string("0 between 1 end"));
    }

    void anIndexOutOfRangeChangesNothing()
    {
        const Network before = chain(2);
        Network network = before;
        insertLayer(network, -1, named("x"));
        insertLayer(network, 3, named("x"));
        removeLayer(network, 2);
        removeLayer(network, -1);
        moveLayer(network, 0, 2);
        moveLayer(network, -1, 0);
        QCOMPARE(network, before);
    }

    void insertingIntoAnEmptyNetwork()
    {
        Network network;
        insertLayer(network, 0, named("only"));
        QCOMPARE(print(network), std::string("only"));
        removeLayer(network, 0);
        QVERIFY(network.layers.empty());
    }

    void removing_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("index");
        QTest::newRow("a reader inherits what the removed layer read") << "0 1 3(1) 4(2,0)" << 2;
        QTest::newRow("an operand is replaced, not dropped") << "0 1 2 4(2,0)" << 3;
        QTest::newRow("the first layer's readers read the input") << "1 2 3(1) 4(2,-1)" << 0;
    }
    void removing()
    {
        QFETCH(QString, expected);
        QFETCH(int, index);
        Network network = chain(5);
        network.layers[3].sources = {2};
        network.layers[4].sources = {3, 0};
        network.layers[4].eltwise = Eltwise::Add;
        network.layers[4].operands = 2;
        removeLayer(network, index);
        QCOMPARE(QString::fromStdString(print(network)), expected);
    }

    void removingABranchKeepsTheBranchPoint()
    {
        Network network = chain(4);
        network.layers[2].sources = {0};
        removeLayer(network, 2);
        QCOMPARE(print(network), std::string("0 1 3(0)"));
    }

    void removingOneOfSeveralConcatenatedSourcesDropsIt()
    {
        Network network = chain(4);
        network.layers[3].sources = {0, 1, 2};
        removeLayer(network, 1);
        QCOMPARE(print(network), std::string("0 2 3(0,1)"));
    }

    void removingAJumpKeepsTheOrder()
    {
        Network network = chain(5);
        network.layers[1].next = 3; // 2 is skipped
        removeLayer(network, 1);
        QCOMPARE(print(network), std::string("0>2 2 3 4"));
        removeLayer(network, 2); // the target of the jump
        QCOMPARE(print(network), std::string("0>2 2 4"));
        removeLayer(network, 2); // again the target, now the last layer
        QCOMPARE(print(network), std::string("0>-1 2"));
    }

    void removingAWeightOwnerPassesItOn()
    {
        Network network = chain(4);
        for (const int i : {2, 3}) {
            network.layers[std::size_t(i)].weightSource = 0;
            network.layers[std::size_t(i)].sameWeights = 0;
            network.layers[std::size_t(i)].sameBias = 1;
        }
        removeLayer(network, 0);
        QCOMPARE(network.layers[1].weightSource, std::optional<int>());
        QCOMPARE(network.layers[2].weightSource, std::optional(1));
        QCOMPARE(network.layers[1].sameWeights, std::optional<int>());
        QCOMPARE(network.layers[2].sameWeights, std::optional(1));
        QCOMPARE(network.layers[2].sameBias, std::optional(0));
    }

    void theStartLayerShifts()
    {
        Network network = chain(4);
        network.options.startLayer = 2;
        insertLayer(network, 0, named("new"));
        QCOMPARE(network.options.startLayer, 3);
        removeLayer(network, 1);
        QCOMPARE(network.options.startLayer, 2);
        removeLayer(network, 3);
        removeLayer(network, 2);
        QCOMPARE(network.options.startLayer, 1);
    }

    void moving_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("expected");
        QTest::newRow("down") << 1 << 3 << "0 2 3(1,3) 1 4(2)";
        QTest::newRow("up") << 3 << 1 << "0 3(3,2) 1 2 4(1)";
        QTest::newRow("onto itself") << 2 << 2 << "0 1 2 3(2,1) 4(3)";
    }
    void moving()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, expected);
        Network network = chain(5);
        network.layers[3].sources = {2, 1};
        network.layers[4].sources = {3};
        moveLayer(network, from, to);
        QCOMPARE(QString::fromStdString(print(network)), expected);
    }

    void movingBackAndForthRestoresEverything()
    {
        Network network = chain(6);
        network.layers[4].sources = {1, 3};
        network.layers[5].weightSource = 2;
        network.layers[0].next = 3;
        const Network before = network;
        moveLayer(network, 1, 4);
        QVERIFY(network != before);
        moveLayer(network, 4, 1);
        QCOMPARE(network, before);
    }
};

QTEST_APPLESS_MAIN(TstNetworkEdit)
#include "tst_network_edit.moc"
