// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The pieces of quantization-aware training against the vendor's own code of both generations: every value in full.
#include "golden_training.h"
#include "training/activation_range.h"
#include "training/batch_norm.h"
#include "training/fake_quantize.h"
#include "training/rounding.h"
#include "training/scale.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/ones_like.h>

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace facet;
using namespace facet::training;

namespace {

std::vector<float> listOf(const at::Tensor &tensor)
{
    return {tensor.data_ptr<float>(), tensor.data_ptr<float>() + tensor.numel()};
}

at::Tensor tensorOf(const std::vector<float> &values)
{
    at::Tensor tensor = at::empty({std::int64_t(values.size())}, at::kFloat);
    std::ranges::copy(values, tensor.data_ptr<float>());
    return tensor;
}

Generation generationOf(int number)
{
    return number == 1 ? Generation::First : Generation::Second;
}

// The grid that a row of the reference data is about.
Grid gridOf(const nlohmann::json &row)
{
    const std::string function = row.at("fn");
    const bool simulate = row.at("mode") == "simulate"; // whole numbers in place of fractions
    constexpr float kUnlimited = float(1 << 30);
    if (function == "Quantize")
        return {1, network::Activation::None, Rounding::HalfUp, row.at("bits").get<int>() - 1, -kUnlimited, kUnlimited, 1};
    if (function == "clamp_weight(quantize_weight(x))")
        return weightGrid(row.at("bits"), 0);
    if (function == "clamp(quantize(x))") {
        const bool wide = row.at("wide");
        Grid grid = activationGrid(wide, 0, network::Activation::None);
        if (simulate) {
            grid.gridBits = 0;
            grid.scaleIn = std::ldexp(1.0f, wide ? row.at("bits").get<int>() - 8 : -7);
        }
        return grid;
    }
    Grid grid = averageGrid(row.at("avg_pool_rounding"));
    if (simulate)
        grid.gridBits = 0;
    return grid;
}

} // namespace

class TestTrainingFunctions : public QObject {
    Q_OBJECT
private slots:
    void fakeQuantization_data() { generations(); }
    void fakeQuantization();
    void shiftsAndIntegers_data() { generations(); }
    void shiftsAndIntegers();
    void firstGenerationQuantiles();
    void batchNormFusing_data() { generations(); }
    void batchNormFusing();
    void activationThresholds();
    void activationsAreRoundedAsTheChipRounds();
    void aLayerOfZerosHasNoRange();
    void shiftsStayInsideOfTheRegister();

private:
    static void generations()
    {
        QTest::addColumn<int>("generation");
        QTest::addRow("first generation") << 1;
        QTest::addRow("second generation") << 2;
    }
};

void TestTrainingFunctions::fakeQuantization()
{
    FACET_NEED_SHARED();
    QFETCH(int, generation);
    const nlohmann::json rows = golden::training("functions_v" + std::to_string(generation) + ".json");
    QCOMPARE(int(rows.size()), 20);
    for (const nlohmann::json &row : rows) {
        const Grid grid = gridOf(row);
        const std::vector<float> input = golden::floats(row.at("x"));
        std::vector<float> expected = golden::floats(row.at("y"));
        // At ties the training tool rounds averages to even, the chip away from zero (spec/chip/arithmetic.md section 4): we train for the
        // chip.
        for (std::size_t i = 0; grid.rounding == Rounding::HalfFromZero && i < input.size(); ++i) {
            const float steps = std::ldexp(input[i], grid.gridBits);
            if (std::abs(steps - std::trunc(steps)) == 0.5f)
                expected[i] = std::ldexp(std::round(steps), -grid.gridBits);
        }
        at::Tensor x = tensorOf(input).set_requires_grad(true);
        const at::Tensor y = fakeQuantize(x, grid);
        QCOMPARE(listOf(y), expected);
        if (row.contains("dy_dx")) {
            y.sum().backward();
            QCOMPARE(listOf(x.grad()), golden::floats(row.at("dy_dx")));
        }
    }
}

void TestTrainingFunctions::shiftsAndIntegers()
{
    FACET_NEED_SHARED();
    QFETCH(int, generation);
    const nlohmann::json rows = golden::training("params_v" + std::to_string(generation) + ".json");
    QVERIFY(rows.size() >= 84);
    int asConverter = 0;
    int sameShift = 0;
    for (const nlohmann::json &row : rows) {
        const std::vector<float> weights = golden::floats(row.at("weight"));
        const std::vector<float> bias = golden::floats(row.at("bias"));
        const int threshold = row.at("activation_threshold").is_null() ? 0 : int(row.at("activation_threshold").get<float>());
        const auto layer = quantizeLayer(weights, bias, row.at("bits"), row.at("shift_quantile"), threshold, generationOf(generation));
        QVERIFY(layer);
        QCOMPARE(layer->baseShift, int(row.at("qat_base_shift").get<float>()));
        QCOMPARE(std::vector<int>(layer->weights.begin(), layer->weights.end()), golden::ints(row.at("qat_weight_int")));
        QCOMPARE(std::vector<int>(layer->bias.begin(), layer->bias.end()), golden::ints(row.at("qat_bias_int")));
        // The converter clamps the exponents of extreme weights (2^15 and 2^-15) elsewhere, beyond what the register holds; training and
        // our converter are one function.
        if (row.at("qat_equals_quantize")) {
            ++asConverter;
            QCOMPARE(std::vector<int>(layer->weights.begin(), layer->weights.end()), golden::ints(row.at("weight_int")));
            QCOMPARE(std::vector<int>(layer->bias.begin(), layer->bias.end()), golden::ints(row.at("bias_int")));
            if (std::abs(layer->baseShift) < 15) {
                ++sameShift;
                QCOMPARE(layer->outputShift, int(row.at("output_shift").get<float>()));
            }
        }
        // And through the straight-through function.
        const at::Tensor rounded = fakeQuantize(tensorOf(weights), weightGrid(row.at("bits"), -layer->baseShift));
        std::vector<float> scaled;
        for (const std::int8_t weight : layer->weights)
            scaled.push_back(std::ldexp(float(weight), 1 - row.at("bits").get<int>()));
        QCOMPARE(listOf(rounded), scaled);
    }
    QVERIFY2(asConverter >= 60 && sameShift >= 60, qPrintable(QString("%1, %2").arg(asConverter).arg(sameShift)));
}

void TestTrainingFunctions::firstGenerationQuantiles()
{
    FACET_NEED_SHARED();
    const nlohmann::json rows = golden::training("quantile_v1.json");
    QCOMPARE(int(rows.size()), 49);
    int exact = 0;
    for (const nlohmann::json &row : rows) {
        std::vector<float> values = golden::floats(row.at("x"));
        for (float &value : values)
            value = std::abs(value);
        const auto expected = row.at("v1_qat_quantile").get<float>();
        const float got = firstGenerationQuantile(std::move(values), row.at("q"));
        exact += got == expected;
        QVERIFY2(std::abs(got - expected) <= 1.2e-7f, qPrintable(QString("%1 for %2").arg(double(got)).arg(double(expected))));
    }
    QVERIFY2(exact >= 44, qPrintable(QString::number(exact)));
}

void TestTrainingFunctions::batchNormFusing()
{
    FACET_NEED_SHARED();
    QFETCH(int, generation);
    const nlohmann::json rows = golden::training("bnfuse_v" + std::to_string(generation) + ".json");
    QVERIFY(rows.size() >= 2);
    for (const nlohmann::json &row : rows) {
        std::vector<float> weights = golden::floats(row.at("weight"));
        std::vector<float> bias = golden::floats(row.at("bias"));
        const BatchNormValues values{golden::floats(row.at("bn_weight")), golden::floats(row.at("bn_bias")),
                                     golden::floats(row.at("running_mean")), golden::floats(row.at("running_var"))};
        fuseBatchNorm(weights, bias, values, batchNormFactor(generationOf(generation)));
        QCOMPARE(weights, golden::floats(row.at("fused_weight")));
        QCOMPARE(bias, golden::floats(row.at("fused_bias")));
    }
}

void TestTrainingFunctions::activationThresholds()
{
    FACET_NEED_SHARED();
    const nlohmann::json rows = golden::training("thresholds_v2.json");
    QVERIFY(rows.size() >= 5);
    for (const nlohmann::json &row : rows) {
        std::vector<BatchHistogram> histograms;
        for (const nlohmann::json &batch : row.at("batches"))
            histograms.push_back(histogramOf(golden::floats(batch)));
        const auto range = activationRange(histograms, row.at("z"));
        const std::string name = row.at("case");
        if (row.at("activation_threshold_log2").is_null()) { // nothing but zeros: the training tool goes on with minus infinity
            QVERIFY2(!range, name.c_str());
            continue;
        }
        QVERIFY2(range, name.c_str());
        QCOMPARE(range->initial, row.at("initial_pow2").get<double>());
        for (std::size_t i = 0; i < range->errors.size(); ++i) {
            const double expected = row.at("mse_by_halving")[i];
            QVERIFY2(std::abs(range->errors[i] - expected) <= 1e-6 * expected,
                     qPrintable(QString("%1: %2 for %3").arg(name.c_str()).arg(range->errors[i], 0, 'g', 12).arg(expected, 0, 'g', 12)));
        }
        QCOMPARE(double(range->log2), row.at("activation_threshold_log2").get<double>());
    }
}

// Without reference data: halves go up, what is clipped has no gradient, what is inactive neither.
void TestTrainingFunctions::activationsAreRoundedAsTheChipRounds()
{
    const std::vector<float> x{-0.5f / 128, 0.5f / 128, 1.5f / 128, 127.5f / 128 / 2, 2, -2, 0.25f};
    at::Tensor input = tensorOf(x).set_requires_grad(true);
    const at::Tensor y = fakeQuantize(input, activationGrid(false, 1, network::Activation::ReLU)); // times 2, ReLU
    QCOMPARE(listOf(y), (std::vector<float>{0, 1.0f / 128, 3.0f / 128, 127.0f / 128, 127.0f / 128, 0, 0.5f}));
    y.sum().backward();
    QCOMPARE(listOf(input.grad()), (std::vector<float>{0, 2, 2, 0, 0, 0, 2}));
}

void TestTrainingFunctions::aLayerOfZerosHasNoRange()
{
    const std::vector<float> zeros(100, 0.0f);
    const std::vector<BatchHistogram> dead{histogramOf(zeros), histogramOf(zeros)};
    QVERIFY(!activationRange(dead, kDefaultOutlierZ));
    QVERIFY(!activationRange({}, kDefaultOutlierZ));
}

void TestTrainingFunctions::shiftsStayInsideOfTheRegister()
{
    for (const int bits : {1, 2, 4, 8}) {
        for (int base = -15; base <= 15; ++base) {
            for (int threshold = -20; threshold <= 20; ++threshold) {
                const int total = outputShift(base, threshold, bits) + 8 - bits;
                QVERIFY(total >= -15 && total <= 15);
                if (std::abs(base - threshold + 8 - bits) <= 15)
                    QCOMPARE(outputShift(base, threshold, bits), base - threshold);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestTrainingFunctions)
#include "tst_training_functions.moc"
