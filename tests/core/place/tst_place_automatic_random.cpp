// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Random networks that a chip accepts are placed without a finding, and what is placed computes the integers of inference.
#include "arithmetic/infer.h"
#include "device/check.h"
#include "place/automatic.h"
#include "place/check_place.h"
#include "place/collisions.h"
#include "support/random_network.h"
#include "support/run_program.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>

using namespace facet;
using device::DeviceId;

namespace {

constexpr std::uint64_t kFirstSeed = 20'261'122;
constexpr int kNetworks = 400;   // placed and run on each chip
constexpr int kSeconds = 40;     // at most, on each chip
constexpr int kFewest = 20;      // that must have been tried by then

QString print(const std::vector<device::Finding> &all)
{
    QStringList lines;
    for (const device::Finding &f : all)
        lines << QString("%1 at %2: %3; has %4").arg(f.rule.c_str()).arg(f.layer).arg(f.title.str().c_str(), f.has.str().c_str());
    return lines.join("\n");
}

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
        QElapsedTimer timer;
        timer.start();
        int tried = 0, joined = 0;
        for (std::uint64_t seed = kFirstSeed; tried < kNetworks && timer.elapsed() < kSeconds * 1000; ++seed) {
            const testing::RandomNetwork random = testing::randomNetwork(seed);
            const auto complaints = device::check(random.network, random.shapes, chip);
            if (device::hasErrors(complaints) ||
                std::ranges::any_of(complaints, [](const device::Finding &f) { return f.rule == "wide-intermediate"; }))
                continue; // not for this chip, or with 32-bit data that no layer can read
            // Binary weights cannot hold the zeros of a stretched kernel.
            // Rows dropped at the input, channels made of pixels, and pooling before a transposed convolution are not in the program.
            const auto unmodelled = [](const network::Layer &l) {
                return (l.weightBits == network::kBinaryBits && l.dilation.rows > 1) || l.inChannels || l.inCrop[0] != 0 || l.inCrop[1] != 0 ||
                       (l.op == network::Operator::ConvTranspose2d && (l.pool != network::Extent{} || l.poolStride != network::Extent{}));
            };
            if (std::ranges::any_of(random.network.layers, unmodelled))
                continue;
            const auto placement = place::placeAutomatically(random.network, random.shapes, chip);
            QVERIFY2(placement == place::placeAutomatically(random.network, random.shapes, chip), "not deterministic");
            const auto found = place::check(random.network, random.shapes, placement, chip);
            const QByteArray name = "seed " + QByteArray::number(qulonglong(seed));
            if (std::ranges::any_of(found, [](const device::Finding &f) { return f.rule == "source-layout"; }))
                continue; // the design asks for what no placement can give, and is told so
            QVERIFY2(!device::hasErrors(found), (name + ": " + print(found).toUtf8()).constData());
            const auto rules = device::check(place::pinned(random.network, random.shapes, placement), random.shapes, chip);
            QVERIFY2(!device::hasErrors(rules), (name + ": " + print(rules).toUtf8()).constData());

            const auto result = arithmetic::infer(random.network, random.shapes, random.parameters, random.input);
            QVERIFY2(result.has_value(), name.constData());
            std::map<int, network::FeatureMap> expected;
            for (const auto &output : result->outputs)
                expected[output.layer] = output.map;
            const auto context = program::makeContext(random.network, random.shapes, chip, placement);
            const std::string difference = testing::runProgram(context, random.parameters, random.input, expected);
            QVERIFY2(difference.empty(), (name + ": " + QByteArray::fromStdString(difference)).constData());
            ++tried;
            joined += std::ranges::any_of(random.network.layers, [](const network::Layer &l) { return l.sources.size() > 1; });
        }
        qInfo("%d networks from seed %llu on, %d with joined sources", tried, qulonglong(kFirstSeed), joined);
        QVERIFY(tried >= kFewest);
    }
};

QTEST_APPLESS_MAIN(TestPlaceAutomaticRandom)
#include "tst_place_automatic_random.moc"
