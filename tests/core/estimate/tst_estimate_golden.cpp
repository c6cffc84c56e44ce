// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Operations, memory and cycles of every reference network, in full.
#include "estimate/estimate.h"
#include "support/golden_network.h"
#include "support/golden_rows.h"

using namespace facet;
using nlohmann::json;

namespace {

estimate::Ops opsOf(const json &row)
{
    return {row["macc"], row["comp"], row["add"], row["mul"], row["bitwise"]};
}

QByteArray text(const estimate::Ops &ops)
{
    return QString("%1 macc, %2 comp, %3 add, %4 mul, %5 bitwise").arg(ops.macc).arg(ops.comp).arg(ops.add).arg(ops.mul).arg(ops.bitwise).toUtf8();
}

} // namespace

class TestEstimateGolden : public QObject
{
    Q_OBJECT
private slots:
    void operationsAndMemory_data() { golden::addGoldenRows(); }
    void operationsAndMemory()
    {
        FACET_GOLDEN_ROW(file);
        const golden::GoldenNetwork golden = golden::loadGoldenNetwork(file);
        const auto result = estimate::estimate(golden.network, {golden.device, estimate::Model::Cycles, 0});
        const json &ops = file["ops"];
        QCOMPARE(result.layers.size(), ops["layers"].size());
        for (std::size_t i = 0; i < result.layers.size(); ++i)
            QCOMPARE(text(result.layers[i].ops), text(opsOf(ops["layers"][i])));
        QCOMPARE(text(result.totals.ops), text(opsOf(ops["total"])));
        QCOMPARE(qint64(result.totals.ops.total()), ops["total"]["ops"].get<qint64>());
        QCOMPARE(qint64(result.totals.weightBytes), file["resources"]["weight_bytes"].get<qint64>());
        QCOMPARE(qint64(result.totals.biasBytes), file["resources"]["bias_bytes"].get<qint64>());
        std::int64_t weights = 0, biases = 0;
        for (const auto &row : result.layers) {
            weights += row.weightBytes;
            biases += row.biasBytes;
        }
        QCOMPARE(weights, result.totals.weightBytes);
        QCOMPARE(biases, result.totals.biasBytes);
    }

    void cycles_data() { golden::addGoldenRows(); }
    void cycles()
    {
        FACET_GOLDEN_ROW(file);
        const golden::GoldenNetwork golden = golden::loadGoldenNetwork(file);
        const auto result = estimate::estimate(golden.network, {golden.device, estimate::Model::Cycles, 50e6});
        for (const auto &row : result.layers) // on both devices the named parts add up
            QCOMPARE(row.parts.total(), row.cycles);
        if (file["latency"].is_null()) {
            QVERIFY2(golden.device == device::DeviceId::Max78002, "only the MAX78002 has no latency model");
            return;
        }
        const json &latency = file["latency"];
        QCOMPARE(result.layers.size(), latency["layers"].size());
        for (std::size_t i = 0; i < result.layers.size(); ++i) {
            QCOMPARE(result.layers[i].cycles, latency["layers"][i]["cycles"].get<double>());
            QCOMPARE(result.layers[i].approximate, latency["layers"][i]["est"].get<bool>());
        }
        QCOMPARE(result.totals.startupCycles, latency["startup"].get<double>());
        QCOMPARE(result.totals.cycles, latency["total"].get<double>());
        QCOMPARE(result.totals.approximate, latency["estimated"].get<bool>());
    }
};

QTEST_APPLESS_MAIN(TestEstimateGolden)
#include "tst_estimate_golden.moc"
