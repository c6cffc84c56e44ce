// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Every reference network without its maps and offsets is placed without a finding, with no more kernel columns than the vendor's
// people needed, and computes the reference's integers on the model of the accelerator.
#include "device/check.h"
#include "place/automatic.h"
#include "place/check_place.h"
#include "support/golden_arithmetic.h"
#include "support/golden_network.h"
#include "support/golden_rows.h"
#include "support/run_program.h"
#include "support/strip.h"

#include <algorithm>
#include <bit>

using namespace facet;
using device::Finding;
using device::Severity;
using nlohmann::json;

namespace {

QString errors(const std::vector<Finding> &all)
{
    QStringList lines;
    for (const Finding &f : all) {
        if (f.severity == Severity::Error)
            lines << QString("%1 at %2: %3; needs %4; has %5").arg(f.rule.c_str()).arg(f.layer).arg(f.title.str().c_str(), f.needs.str().c_str(), f.has.str().c_str());
    }
    return lines.join("\n");
}

// Columns of all layers in all processors.
std::int64_t allColumns(const place::Placement &placement, const network::Network &network)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < placement.layers.size(); ++i) {
        if (!network.layers[i].sameWeights && !network.layers[i].weightSource)
            sum += std::int64_t(placement.layers[i].kernel.length) * std::popcount(placement.layers[i].processors);
    }
    return sum;
}

struct Auto {
    explicit Auto(const json &file)
        : golden(golden::loadGoldenNetwork(file)), device(device::device(golden.device)), network(testing::stripped(golden.network)),
          shapes(network::inferShapes(network)), placement(place::placeAutomatically(network, shapes, device))
    {
    }
    golden::GoldenNetwork golden;
    const device::Device &device;
    network::Network network;
    network::Shapes shapes;
    place::Placement placement;
};

struct Figures {
    int networks = 0;
    int taller = 0;
    int more = 0;
    QStringList names;
};
Figures figures;

} // namespace

class TestPlaceAutomaticGolden : public QObject
{
    Q_OBJECT
private slots:
    void placesWithoutFinding_data() { golden::addGoldenRows(); }
    void placesWithoutFinding()
    {
        FACET_GOLDEN_ROW(file);
        const Auto a(file);
        QVERIFY(a.shapes.ok());
        const auto found = place::check(a.network, a.shapes, a.placement, a.device);
        QVERIFY2(!device::hasErrors(found), qPrintable(errors(found)));
        // The rules about maps, offsets and gaps, which speak about pins only.
        const network::Network pinned = place::pinned(a.network, a.shapes, a.placement);
        const auto rules = device::check(pinned, a.shapes, a.device);
        QVERIFY2(!device::hasErrors(rules), qPrintable(errors(rules)));
        for (const Finding &f : rules) {
            static const std::vector<std::string> kLayout{"concat-overlap", "concat-order", "source-processors", "source-offset", "in-offset",
                                                          "write-gaps", "joined-read-gap", "read-gap", "narrow-alignment"};
            QVERIFY2(std::ranges::find(kLayout, f.rule) == kLayout.end(), qPrintable(QString("%1 at %2").arg(f.rule.c_str()).arg(f.layer)));
        }

        const auto byHand = place::placeSimply(a.golden.network, network::inferShapes(a.golden.network), a.device);
        const int height = place::kernelHeight(a.placement), heightByHand = place::kernelHeight(byHand);
        const auto columns = allColumns(a.placement, a.network), columnsByHand = allColumns(byHand, a.golden.network);
        ++figures.networks;
        figures.taller += height > heightByHand;
        figures.more += columns > columnsByHand;
        if (height > heightByHand || columns > columnsByHand)
            figures.names << QString("%1: height %2, by hand %3; columns %4, by hand %5").arg(QTest::currentDataTag()).arg(height).arg(heightByHand).arg(columns).arg(columnsByHand);
    }

    void needsNoMoreColumnsThanByHand()
    {
        if (figures.networks == 0)
            QSKIP("reference data (../shared) are not on this machine");
        for (const QString &line : figures.names)
            qInfo("%s", qPrintable(line));
        qInfo("%d networks: %d with a higher kernel column, %d with more columns in all", figures.networks, figures.taller, figures.more);
        QVERIFY(figures.taller * 20 <= figures.networks);
        QVERIFY(figures.more * 20 <= figures.networks);
    }

    void takesPinnedNetworksAsTheyAre_data() { golden::addGoldenRows(); }
    void takesPinnedNetworksAsTheyAre()
    {
        FACET_GOLDEN_ROW(file);
        const golden::GoldenNetwork golden = golden::loadGoldenNetwork(file);
        const auto shapes = network::inferShapes(golden.network);
        const auto &device = device::device(golden.device);
        const auto simple = place::placeSimply(golden.network, shapes, device);
        const auto automatic = place::placeAutomatically(golden.network, shapes, device);
        QVERIFY(automatic == simple);
    }

    void computesTheReference_data() { golden::addGoldenRows(); }
    void computesTheReference()
    {
        FACET_GOLDEN_ROW(file);
        if (path.contains("snoop"))
            QSKIP("conditional execution (snoop registers) is not modelled");
        const Auto a(file);
        const std::string blobs = golden::blobsOf(path.toStdString());
        const auto parameters = golden::parametersOf(file, a.golden.network, blobs);
        const auto context = program::makeContext(a.network, a.shapes, a.device, a.placement);
        std::map<int, network::FeatureMap> expected;
        for (const auto &[key, value] : file["final_output"].items()) {
            const auto &shape = a.shapes.layers[std::size_t(std::stoi(key))];
            expected[std::stoi(key)] = {{shape.outChannels, shape.out}, golden::array(value, blobs).values};
        }
        QVERIFY(!expected.empty());
        QCOMPARE(testing::runProgram(context, parameters, golden::inputOf(file, blobs), expected), std::string());
    }
};

QTEST_APPLESS_MAIN(TestPlaceAutomaticGolden)
#include "tst_place_automatic_golden.moc"
