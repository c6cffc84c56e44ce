// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Kernel columns and bias bytes of every reference network with its own processor maps.
#include "place/placement.h"
#include "support/golden_network.h"
#include "support/golden_rows.h"

using namespace facet;
using nlohmann::json;

class TestPlaceGolden : public QObject
{
    Q_OBJECT
private slots:
    void kernelColumns_data() { golden::addGoldenRows(); }
    void kernelColumns()
    {
        FACET_GOLDEN_ROW(file);
        const golden::GoldenNetwork golden = golden::loadGoldenNetwork(file);
        const auto placement = place::placeSimply(golden.network, network::inferShapes(golden.network), device::device(golden.device));
        const json &expected = file["kernel_alloc"];
        for (std::size_t i = 0; i < placement.layers.size(); ++i) {
            const network::Layer &layer = golden.network.layers[i];
            if (!layer.hasWeights() || layer.sameWeights || file["layers"][i]["in_dim"].is_null())
                continue; // owns no kernel memory
            const place::KernelColumns &columns = placement.layers[i].kernel;
            QVERIFY(columns.fits);
            QCOMPARE(columns.offset, expected["offset"][i].get<int>());
            QCOMPARE(columns.count, expected["count"][i].get<int>());
            QCOMPARE(columns.outChannels, expected["ochan"][i].get<int>());
            if (!layer.flatten) // there the reference records what packing really used
                QCOMPARE(columns.length, expected["length"][i].get<int>());
        }
    }

    void biases_data() { golden::addGoldenRows(); }
    void biases()
    {
        FACET_GOLDEN_ROW(file);
        const golden::GoldenNetwork golden = golden::loadGoldenNetwork(file);
        const auto placement = place::placeSimply(golden.network, network::inferShapes(golden.network), device::device(golden.device));
        const json &expected = file["bias_alloc"];
        for (std::size_t g = 0; g < 4; ++g)
            QCOMPARE(placement.biasUsed[g], expected["group_used"][g].get<int>());
        for (std::size_t i = 0; i < placement.layers.size(); ++i) {
            const network::Layer &layer = golden.network.layers[i];
            if (!layer.bias || layer.sameBias)
                continue;
            const json &group = expected["group"][i];
            for (std::size_t g = 0; g < 4; ++g) {
                const json &offset = expected["offset"][i][g];
                // An ordinary layer lives in one quadrant; depth-wise ones in each that holds their processors.
                const bool here = layer.groups > 1 ? !offset.is_null() : group.is_number() && group.get<std::size_t>() == g;
                QCOMPARE(placement.layers[i].bias.offset[g], here ? offset.get<int>() : -1);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestPlaceGolden)
#include "tst_place_golden.moc"
