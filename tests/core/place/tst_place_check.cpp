// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/automatic.h"
#include "place/check_place.h"
#include "study/analysis.h"
#include "support/golden.h"
#include "support/golden_network.h"

#include <QTest>

#include <algorithm>

using namespace facet;
using device::DeviceId;
using device::Finding;
using network::Layer;
using network::Network;

namespace {

std::vector<Finding> findings(const Network &network, DeviceId id = DeviceId::Max78000)
{
    const auto shapes = network::inferShapes(network);
    const auto &chip = device::device(id);
    return place::check(network, shapes, place::placeAutomatically(network, shapes, chip), chip);
}

bool has(const std::vector<Finding> &all, const std::string &rule, int layer)
{
    return std::ranges::any_of(all, [&](const Finding &f) { return f.rule == rule && f.layer == layer; });
}

// `count` 3x3 convolutions of 64 channels: 64 columns each at 8 bits.
Network convolutions(int count, int channels = 64, int bits = 8)
{
    Network network;
    network.picture = {64, {8, 8}};
    for (int i = 0; i < count; ++i) {
        Layer layer;
        layer.outChannels = channels;
        layer.weightBits = bits;
        network.layers.push_back(layer);
    }
    return network;
}

} // namespace

class TstPlaceCheck : public QObject {
    Q_OBJECT

private slots:
    void acceptsKernelsThatFillTheMemory()
    {
        QVERIFY(findings(convolutions(12)).empty()); // 12 * 64 = 768 columns
    }

    void rejectsOneKernelTooMany()
    {
        const Network network = convolutions(13);
        const auto found = findings(network);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].rule, std::string("kernel-memory"));
        QCOMPARE(found[0].layer, 12);
        QCOMPARE(found[0].needs.str(), std::string("at most 768 columns in each processor"));
        QCOMPARE(found[0].has.str(), std::string("832 columns with those of other layers, 64 for this one"));
        QVERIFY(findings(network, DeviceId::Max78002).empty());
        QVERIFY(!found[0].fixes.empty());
        for (const device::Fix &fix : found[0].fixes) {
            const auto after = findings(device::apply(network, fix.edits));
            QVERIFY2(!has(after, "kernel-memory", 12), fix.title.str().c_str());
        }
    }

    void theFirstFixIsTheLeastThatHelps()
    {
        const auto narrowOne = findings(convolutions(13))[0].fixes;
        QCOMPARE(narrowOne[0].title.str(), std::string("Use 4-bit weights in all layers")); // 4 bits here alone leave 32 columns too many
    }

    void acceptsBiasesThatFillTheMemory()
    {
        Network network = convolutions(8);
        for (Layer &layer : network.layers) {
            layer.bias = true;
            layer.pins.biasGroups = {1};
        }
        QVERIFY(findings(network).empty()); // 8 * 64 = 512 bytes of one quadrant
    }

    void rejectsOneBiasTooMany()
    {
        Network network = convolutions(9);
        for (Layer &layer : network.layers) {
            layer.bias = true;
            layer.pins.biasGroups = {1};
        }
        const auto found = findings(network);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].rule, std::string("bias-memory"));
        QCOMPARE(found[0].fixes.size(), std::size_t(2)); // another quadrant, or none
        for (const device::Fix &fix : found[0].fixes)
            QVERIFY2(!has(findings(device::apply(network, fix.edits)), "bias-memory", found[0].layer), fix.title.str().c_str());
    }

    void theAnalysisReportsItWithTheOtherFindings()
    {
        Network network = convolutions(13);
        network.layers[12].pad = {3, 3};
        const auto all = study::analyze(network, {}).findings;
        QVERIFY(has(all, "kernel-memory", 12));
        QVERIFY(has(all, "pad-range", 12));
        QVERIFY(std::ranges::is_sorted(all, {}, &Finding::layer));
    }

    void everyReferenceNetworkFits_data()
    {
        FACET_NEED_SHARED();
        QTest::addColumn<QString>("path");
        for (const char *folder : {"facenet", "demos", "conformance/MAX78000", "conformance/MAX78002"}) {
            for (const std::string &path : golden::files(folder))
                QTest::newRow(qPrintable(QString::fromStdString(path).section('/', -2).chopped(8))) << QString::fromStdString(path);
        }
    }
    void everyReferenceNetworkFits()
    {
        QFETCH(QString, path);
        const auto loaded = golden::loadGoldenNetwork(path.toStdString());
        for (const Finding &finding : findings(loaded.network, loaded.device))
            if (finding.rule != "kernel-overlap") // two by name in tst_place_data
                QFAIL((finding.rule + " at " + std::to_string(finding.layer) + ": " + finding.has.str()).c_str());
    }
};

QTEST_APPLESS_MAIN(TstPlaceCheck)
#include "tst_place_check.moc"
