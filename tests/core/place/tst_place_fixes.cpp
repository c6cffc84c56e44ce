// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Fixes of the findings about data memory: every one offered removes its finding and breaks nothing else.
#include "core/place/promise.h"
#include "place/automatic.h"
#include "place/pins.h"
#include "study/presets.h"
#include "support/golden_network.h"
#include "support/golden_rows.h"

#include <QTest>

#include <algorithm>

using namespace facet;
using device::DeviceId;
using device::Finding;
using device::Fix;
using network::Layer;
using network::Network;

namespace {

using place::promise::findings;
using place::promise::holdToPromise;
using place::promise::isAboutPlaces;

std::vector<std::string> titles(const std::vector<Finding> &all, const std::string &rule)
{
    std::vector<std::string> found;
    for (const Finding &finding : all) {
        if (finding.rule == rule) {
            for (const Fix &fix : finding.fixes)
                found.push_back(fix.title.str());
            break;
        }
    }
    return found;
}

Network chain(int layers)
{
    Network network;
    network.picture = {16, {8, 8}};
    for (int i = 0; i < layers; ++i) {
        Layer layer;
        layer.outChannels = 16;
        network.layers.push_back(layer);
    }
    return network;
}

Network byHand(const Network &network, DeviceId id)
{
    const auto shapes = network::inferShapes(network);
    return place::pinned(network, shapes, place::placeAutomatically(network, shapes, device::device(id)));
}

// Layer 1 writes over what it reads.
Network inPlace()
{
    Network network = byHand(chain(3), DeviceId::Max78000);
    for (Layer &layer : network.layers)
        layer.pins.processors = layer.pins.outputProcessors = 0xffff;
    network.layers[0].pins.inOffset = 0;
    network.layers[0].pins.outOffset = 1024;
    network.layers[1].pins.inOffset = 1024;
    network.layers[1].pins.outOffset = 1024;
    network.layers[2].pins.inOffset = 1024;
    network.layers[2].pins.outOffset = 0;
    return network;
}

// The sum of maps that are needed together is too much, though each fits.
Network tooMuchAtOnce()
{
    Network network = chain(3);
    network.picture = {64, {80, 80}};
    for (Layer &layer : network.layers)
        layer.outChannels = 64;
    return network;
}

Network sameBank()
{
    Network network = byHand(chain(2), DeviceId::Max78002);
    network.layers[1].readAhead = true;
    network.layers[0].pins.outOffset = 1024;
    network.layers[1].pins.inOffset = 1024;
    network.layers[1].pins.outOffset = 4096;
    return network;
}

Network rollingOnRolling()
{
    Network network = chain(3);
    network.picture = {3, {64, 64}};
    network.options.fifo = true;
    for (Layer &layer : network.layers)
        layer.streaming = true;
    network.layers[1].pins.inOffset = network.layers[2].pins.inOffset = 0;
    network.layers[1].pins.processors = network.layers[2].pins.processors = 0xffff;
    return network;
}

// The sum of a map with another one is read next to the map alone, which the MAX78000 cannot.
Network interleaved()
{
    Network network = chain(3);
    Layer &add = network.layers[2];
    add.op = network::Operator::Passthrough;
    add.outChannels = 0;
    add.kernel = {1, 1};
    add.pad = {0, 0};
    add.eltwise = network::Eltwise::Add;
    add.operands = 2;
    add.sources = {0, 1};
    return network;
}

} // namespace

Q_DECLARE_METATYPE(facet::network::Network)

class TstPlaceFixes : public QObject {
    Q_OBJECT
private slots:
    void everyRuleHasAFixThatWorks_data()
    {
        QTest::addColumn<Network>("network");
        QTest::addColumn<bool>("large");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("first");
        QTest::newRow("a map written over its source") << inPlace() << false << "data-overlap"
                                                       << "Move the output of layer 1 to byte 256";
        QTest::newRow("maps that do not fit together") << tooMuchAtOnce() << false << "data-memory"
                                                       << "";
        QTest::newRow("read-ahead in one bank") << sameBank() << true << "readahead-bank"
                                                << "Move the output of layer 1 to byte 16,384";
        QTest::newRow("rolling inputs at one place") << rollingOnRolling() << false << "streaming-buffer"
                                                     << "";
        QTest::newRow("words interleaved for another reader") << interleaved() << false << "source-layout"
                                                              << "Copy the output of layer 0 for layer 2 with a pass-through layer";
    }
    void everyRuleHasAFixThatWorks()
    {
        QFETCH(Network, network);
        QFETCH(bool, large);
        QFETCH(QString, rule);
        QFETCH(QString, first);
        const DeviceId id = large ? DeviceId::Max78002 : DeviceId::Max78000;
        const auto offered = titles(findings(network, id), rule.toStdString());
        QVERIFY(!offered.empty());
        if (!first.isEmpty())
            QCOMPARE(QString::fromStdString(offered.front()), first);
        QVERIFY(holdToPromise(network, id) > 0);
    }

    void givingBackThePlacementHealsWhatIsPinned()
    {
        for (const Network &network : {inPlace(), rollingOnRolling()}) {
            for (const Finding &finding : findings(network, DeviceId::Max78000)) {
                if (!isAboutPlaces(finding))
                    continue;
                const bool offered =
                    std::ranges::any_of(finding.fixes, [](const Fix &fix) { return fix.title.str() == "Let Facet place all layers"; });
                QVERIFY2(offered || finding.fixes.size() == 3, finding.title.str().c_str());
            }
        }
    }

    void nothingPinnedHasNothingToGiveBack()
    {
        for (const std::string &title : titles(findings(tooMuchAtOnce(), DeviceId::Max78000), "data-memory"))
            QVERIFY2(title.find("Let Facet") == std::string::npos, title.c_str());
    }

    void goodNetworksHaveNothingToFix()
    {
        QCOMPARE(holdToPromise(chain(3), DeviceId::Max78000), 0);
        QVERIFY(holdToPromise(study::sampleStudy("too-big")->variants[0].network, DeviceId::Max78000) >= 0);
    }

    // Reference networks that overwrite data on purpose, held to the rule.
    void referenceNetworksThatOverwrite_data() { golden::addGoldenRows(); }
    void referenceNetworksThatOverwrite()
    {
        FACET_GOLDEN_ROW(file);
        golden::GoldenNetwork golden = golden::loadGoldenNetwork(file);
        if (!golden.network.options.overlapData)
            return;
        golden.network.options.overlapData = false;
        QVERIFY(holdToPromise(golden.network, golden.device) >= 0);
    }
};

QTEST_APPLESS_MAIN(TstPlaceFixes)
#include "tst_place_fixes.moc"
