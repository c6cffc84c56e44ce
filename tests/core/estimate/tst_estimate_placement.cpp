// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The estimate that skips the search for a placement gives the figures of the placement that is shown and compiled, also for
// networks that break a rule.
#include "estimate/estimate.h"
#include "place/automatic.h"
#include "study/analysis.h"
#include "study/presets.h"
#include "support/golden_network.h"
#include "support/golden_rows.h"
#include "support/random_chip_network.h"
#include "support/strip.h"

#include <QtTest>

#include <bit>

using namespace facet;
using device::DeviceId;
using estimate::Estimate;
using estimate::LayerEstimate;
using estimate::Model;

namespace {

constexpr std::uint64_t kFirstSeed = 20'261'122;
constexpr std::uint64_t kRandomNetworks = 2000; // on each chip

// Empty when both say the same about every layer and in all.
QString difference(const Estimate &alone, const study::Analysis &analysis)
{
    const Estimate &placed = analysis.estimate;
    QStringList lines;
    const auto compare = [&lines](const QString &what, auto quick, auto shown) {
        if (!(quick == shown))
            lines << QString("%1: %2, placed %3").arg(what).arg(quick).arg(shown);
    };
    for (const int index : analysis.shapes.order) {
        const LayerEstimate &a = alone.layers[std::size_t(index)], &b = placed.layers[std::size_t(index)];
        const auto compareOfLayer = [&](const char *what, auto quick, auto shown) {
            compare(QString("layer %1: %2").arg(index).arg(what), quick, shown);
        };
        compareOfLayer("kernel columns", a.kernelColumns, b.kernelColumns);
        compareOfLayer("kernel columns of the map", b.kernelColumns, analysis.placement.layers[std::size_t(index)].kernel.length);
        compareOfLayer("passes", a.passes, b.passes);
        compareOfLayer("processors", a.processors, b.processors);
        compareOfLayer("weight bytes", a.weightBytes, b.weightBytes);
        compareOfLayer("bias bytes", a.biasBytes, b.biasBytes);
        compareOfLayer("bytes read", a.inputBytesPerInstance, b.inputBytesPerInstance);
        compareOfLayer("bytes written", a.outputBytesPerInstance, b.outputBytesPerInstance);
        const auto parts = a.parts.values(), shown = b.parts.values();
        for (std::size_t part = 0; part < parts.size(); ++part)
            compareOfLayer(estimate::CycleBreakdown::kNames[part].data(), parts[part], shown[part]);
        compareOfLayer("cycles", a.cycles, b.cycles);
        compareOfLayer("latency", a.latencyUs, b.latencyUs);
        compareOfLayer("approximate", a.approximate, b.approximate);
    }
    compare("bias bytes", alone.totals.biasBytes, placed.totals.biasBytes);
    compare("bias bytes of the map", placed.totals.biasBytes, std::int64_t(analysis.placement.biasBytes()));
    compare("weight bytes", alone.totals.weightBytes, placed.totals.weightBytes);
    compare("data bytes", alone.totals.dataBytesPeak, placed.totals.dataBytesPeak);
    compare("cycles", alone.totals.cycles, placed.totals.cycles);
    compare("latency", alone.totals.latencyUs, placed.totals.latencyUs);
    compare("energy", alone.energyUj.value, placed.energyUj.value);
    compare("loading weights", alone.weightLoadUs.value, placed.weightLoadUs.value);
    compare("loading the input", alone.inputLoadUs.value, placed.inputLoadUs.value);
    return lines.join("\n");
}

// Of both models.
QString difference(const network::Network &network, DeviceId device)
{
    for (const Model model : {Model::Cycles, Model::Ideal}) {
        const estimate::Settings settings{device, model, 0};
        const QString found = difference(estimate::estimate(network, settings), study::analyze(network, settings));
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

class TestEstimatePlacement : public QObject {
    Q_OBJECT
private slots:
    void presets_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("device");
        for (const study::PresetInfo &preset : study::presets()) {
            for (const DeviceId device : {DeviceId::Max78000, DeviceId::Max78002})
                QTest::addRow("%s on %s", preset.name.data(), device::device(device).name.data())
                    << QString::fromUtf8(preset.name.data()) << int(device);
        }
    }
    void presets()
    {
        QFETCH(QString, name);
        QFETCH(int, device);
        QCOMPARE(difference(*study::preset(name.toStdString()), DeviceId(device)), QString());
    }

    void referenceNetworks_data() { golden::addGoldenRows(); }
    void referenceNetworks()
    {
        FACET_GOLDEN_ROW(file);
        const golden::GoldenNetwork golden = golden::loadGoldenNetwork(file);
        QCOMPARE(difference(golden.network, golden.device), QString());
        QCOMPARE(difference(testing::stripped(golden.network), golden.device), QString());
    }

    // Every other network draws anything, the rest what people build.
    void randomNetworks_data()
    {
        QTest::addColumn<int>("device");
        QTest::newRow("MAX78000") << int(DeviceId::Max78000);
        QTest::newRow("MAX78002") << int(DeviceId::Max78002);
    }
    void randomNetworks()
    {
        QFETCH(int, device);
        for (std::uint64_t seed = kFirstSeed; seed < kFirstSeed + kRandomNetworks; ++seed) {
            const auto random = seed % 2 == 0 ? testing::randomNetwork(seed) : testing::randomChipNetwork(seed, DeviceId(device));
            const QString found = difference(random.network, DeviceId(device));
            QVERIFY2(found.isEmpty(), qPrintable(QString("seed %1: %2").arg(seed).arg(found)));
        }
    }
};

QTEST_APPLESS_MAIN(TestEstimatePlacement)
#include "tst_estimate_placement.moc"
