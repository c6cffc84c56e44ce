// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Float weights to integers, against the vendor's own results of both generations of its training tools.
#include "arithmetic/quantize.h"
#include "support/golden.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace facet;

namespace {

std::vector<float> floats(const nlohmann::json &tensor)
{
    return tensor.is_null() ? std::vector<float>() : tensor["data"].get<std::vector<float>>();
}

std::vector<int> integers(const std::vector<std::int8_t> &values)
{
    return {values.begin(), values.end()};
}

std::string trainingFile(const char *name)
{
    return golden::sharedDir() + "/golden/training/" + name;
}

} // namespace

class TestArithmeticQuantize : public QObject {
    Q_OBJECT
private slots:
    void quantiles_data();
    void quantiles();
    void parameters_data() { quantiles_data(); }
    void parameters();
    void allZeroIsNoError();
    void rejects_data();
    void rejects();
};

void TestArithmeticQuantize::quantiles_data()
{
    QTest::addColumn<int>("generation");
    QTest::addRow("first generation") << 1;
    QTest::addRow("second generation") << 2;
}

void TestArithmeticQuantize::quantiles()
{
    FACET_NEED_SHARED();
    QFETCH(int, generation);
    const nlohmann::json cases = golden::load(trainingFile(generation == 1 ? "quantile_v1.json" : "quantile_v2.json"));
    QVERIFY(!cases.empty());
    for (const nlohmann::json &entry : cases) {
        const float value = arithmetic::quantile(entry["x"].get<std::vector<float>>(), entry["q"].get<float>());
        const float expected = entry["torch_quantile_linear"].get<float>();
        QVERIFY2(value == expected, (entry.dump() + " gave " + std::to_string(value)).c_str());
    }
}

void TestArithmeticQuantize::parameters()
{
    FACET_NEED_SHARED();
    QFETCH(int, generation);
    const nlohmann::json cases = golden::load(trainingFile(generation == 1 ? "params_v1.json" : "params_v2.json"));
    QVERIFY(cases.size() >= 80);
    int row = 0;
    for (const nlohmann::json &entry : cases) {
        arithmetic::QuantizeOptions options;
        options.shiftQuantile = entry["shift_quantile"].get<float>();
        if (generation == 2)
            options.activationThreshold = int(entry["activation_threshold"].get<float>());
        const auto result = arithmetic::quantize(floats(entry["weight"]), floats(entry["bias"]), entry["bits"].get<int>(), options);
        QVERIFY(result);
        const std::string name = "case " + std::to_string(row++) + " (" + entry["case"].get<std::string>() + ")";
        QVERIFY2(integers(result->weights) == entry["weight_int"].get<std::vector<int>>(), (name + ": weights").c_str());
        const auto bias = entry["bias_int"].is_null() ? std::vector<int>() : entry["bias_int"].get<std::vector<int>>();
        QVERIFY2(integers(result->bias) == bias, (name + ": bias").c_str());
        QVERIFY2(result->outputShift == int(entry["output_shift"].get<float>()),
                 (name + ": shift " + std::to_string(result->outputShift)).c_str());
    }
}

void TestArithmeticQuantize::allZeroIsNoError()
{
    const std::vector<float> zeros(9, 0.0f);
    const auto result = arithmetic::quantize(zeros, {}, 4);
    QVERIFY(result);
    QCOMPARE(result->weights, std::vector<std::int8_t>(9, 0));
    QCOMPARE(result->outputShift, -19); // the largest exponent for 4 bits
}

void TestArithmeticQuantize::rejects_data()
{
    QTest::addColumn<float>("weight");
    QTest::addColumn<int>("bits");
    QTest::addColumn<float>("quantile");
    QTest::addRow("3 bits") << 0.5f << 3 << 1.0f;
    QTest::addRow("binary weights, which need training") << 0.5f << -1 << 1.0f;
    QTest::addRow("a weight that is not a number") << std::numeric_limits<float>::quiet_NaN() << 8 << 1.0f;
    QTest::addRow("an infinite weight") << std::numeric_limits<float>::infinity() << 8 << 1.0f;
    QTest::addRow("a quantile above one") << 0.5f << 8 << 1.5f;
}

void TestArithmeticQuantize::rejects()
{
    QFETCH(float, weight);
    QFETCH(int, bits);
    QFETCH(float, quantile);
    const std::vector<float> weights{0.25f, weight};
    arithmetic::QuantizeOptions options;
    options.shiftQuantile = quantile;
    const auto result = arithmetic::quantize(weights, {}, bits, options);
    QVERIFY(!result);
    QVERIFY(!result.error().what.empty());
    QVERIFY(!result.error().remedy.empty());
}

QTEST_GUILESS_MAIN(TestArithmeticQuantize)
#include "tst_arithmetic_quantize.moc"
