// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Random networks are placed, or a finding says why not; and whatever is placed without a finding computes the integers of
// inference when its program runs on the model of the accelerator. Nothing is left out. Every other network draws anything,
// the rest draws what people build: residual blocks, branches, joins over several passes.
// FACET_RANDOM_NETWORKS=10000 asks for as many networks on each chip.
#include "arithmetic/infer.h"
#include "device/check.h"
#include "place/automatic.h"
#include "place/check_place.h"
#include "support/random_chip_network.h"
#include "support/random_network.h"
#include "support/run_program.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>

using namespace facet;
using device::DeviceId;
using device::Finding;

namespace {

constexpr std::uint64_t kFirstSeed = 20'261'122;
constexpr int kNetworks = 1500;       // placed and run on each chip
constexpr int kSeconds = 60;          // at most, on each chip, unless asked for more
constexpr int kFewest = 100;          // that must have been run by then
constexpr int kPlacedAgain = 8;       // one in so many is placed twice

int networksWanted()
{
    const int asked = qEnvironmentVariableIntValue("FACET_RANDOM_NETWORKS");
    return asked > 0 ? asked : kNetworks;
}

QByteArray print(const std::vector<Finding> &all)
{
    QStringList lines;
    for (const Finding &f : all)
        lines << QString("%1 at %2: %3; needs %4; has %5").arg(f.rule.c_str()).arg(f.layer).arg(f.title.str().c_str(), f.needs.str().c_str(), f.has.str().c_str());
    return lines.join("\n").toUtf8();
}

bool saysWhy(const std::vector<Finding> &all)
{
    return std::ranges::all_of(all, [](const Finding &f) {
        return !f.title.str().empty() && !f.needs.str().empty() && !f.has.str().empty() && !f.explanation.str().empty();
    });
}

// What the networks that ran were made of.
struct Shares {
    int joined = 0, elementWise = 0, severalPasses = 0, cropped = 0;

    void count(const testing::RandomNetwork &random)
    {
        const auto &layers = random.network.layers;
        joined += std::ranges::any_of(layers, [](const network::Layer &l) { return l.sources.size() > 1; });
        elementWise += std::ranges::any_of(layers, [](const network::Layer &l) { return l.operands > 1; });
        severalPasses += std::ranges::any_of(random.shapes.layers, [](const network::LayerShape &s) { return s.inChannels > device::kProcessors; });
        cropped += std::ranges::any_of(layers, [](const network::Layer &l) { return l.inCrop != std::array<int, 2>{0, 0}; });
    }
};

} // namespace

class TestPlaceAutomaticRandom : public QObject
{
    Q_OBJECT
private slots:
    void placesAndComputes_data()
    {
        QTest::addColumn<int>("id");
        QTest::newRow("MAX78000") << int(DeviceId::Max78000);
        QTest::newRow("MAX78002") << int(DeviceId::Max78002);
    }
    void placesAndComputes()
    {
        QFETCH(int, id);
        const auto &chip = device::device(DeviceId(id));
        const int wanted = networksWanted();
        QElapsedTimer timer;
        timer.start();
        int ran = 0, rejected = 0, notPlaced = 0;
        Shares shares;
        for (std::uint64_t seed = kFirstSeed; ran < wanted && (wanted > kNetworks || timer.elapsed() < kSeconds * 1000); ++seed) {
            const testing::RandomNetwork random = seed % 2 == 0 ? testing::randomNetwork(seed) : testing::randomChipNetwork(seed, chip.id);
            const QByteArray name = "seed " + QByteArray::number(qulonglong(seed));
            if (device::hasErrors(device::check(random.network, random.shapes, chip))) {
                ++rejected;
                continue;
            }
            const auto placement = place::placeAutomatically(random.network, random.shapes, chip);
            if (seed % kPlacedAgain < 2)
                QVERIFY2(placement == place::placeAutomatically(random.network, random.shapes, chip), name + ": not deterministic");
            const auto found = place::check(random.network, random.shapes, placement, chip);
            QVERIFY2(saysWhy(found), name + ": " + print(found));
            if (device::hasErrors(found)) {
                ++notPlaced;
                continue;
            }
            const auto pinned = place::pinned(random.network, random.shapes, placement);
            const auto rules = device::check(pinned, random.shapes, chip);
            QVERIFY2(!device::hasErrors(rules), name + ": " + print(rules));

            const auto result = arithmetic::infer(random.network, random.shapes, random.parameters, random.input);
            QVERIFY2(result.has_value(), name + ": " + QByteArray::fromStdString(result ? "" : result.error().message()));
            std::map<int, network::FeatureMap> expected;
            for (const auto &output : result->outputs)
                expected[output.layer] = output.map;
            const auto context = program::makeContext(random.network, random.shapes, chip, placement);
            const std::string difference = testing::runProgram(context, random.parameters, random.input, expected);
            QVERIFY2(difference.empty(), name + ": " + QByteArray::fromStdString(difference));
            ++ran;
            shares.count(random);
        }
        qInfo("%d networks from seed %llu on: %d with joined sources, %d element-wise, %d with several passes, %d with cropped rows; "
              "%d more break a rule of the chip, %d more find no place; %.1f s",
              ran, qulonglong(kFirstSeed), shares.joined, shares.elementWise, shares.severalPasses, shares.cropped, rejected, notPlaced,
              double(timer.elapsed()) / 1000);
        QVERIFY(ran >= std::min(wanted, kFewest));
        QVERIFY(shares.joined * 4 >= ran);
        QVERIFY(shares.elementWise * 8 >= ran);
        QVERIFY(shares.severalPasses * 8 >= ran);
    }
};

QTEST_APPLESS_MAIN(TestPlaceAutomaticRandom)
#include "tst_place_automatic_random.moc"
