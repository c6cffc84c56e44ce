// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What training feeds a network - normalized bytes, folded - against the vendor's training code.
#include <ATen/ops/conv2d.h>
#include <ATen/ops/empty.h>

#include "dataset/input.h"
#include "golden_training.h"

#include <QTest>

#include <algorithm>

using namespace facet;

namespace {

at::Tensor tensorOf(const nlohmann::json &values, const nlohmann::json &shape)
{
    at::Tensor tensor = at::empty(shape.get<std::vector<std::int64_t>>(), at::kFloat);
    std::ranges::copy(golden::floats(values), tensor.data_ptr<float>());
    return tensor;
}

std::vector<int> listOf(const at::Tensor &tensor)
{
    return {tensor.data_ptr<float>(), tensor.data_ptr<float>() + tensor.numel()};
}

} // namespace

class TestTrainingInput : public QObject {
    Q_OBJECT
private slots:
    void normalization();
    void folding();
    void foldedConvolutionIsALargerOne();
};

void TestTrainingInput::normalization()
{
    FACET_NEED_SHARED();
    const nlohmann::json table = golden::training("normalize.json");
    const std::vector<int> codes = golden::ints(table.at("u8"));
    QCOMPARE(int(codes.size()), 256);
    std::vector<int> tool, firmware;
    std::vector<float> fractions;
    for (const int code : codes) {
        tool.push_back(dataset::normalized(std::uint8_t(code), dataset::Normalization::TrainingTool));
        firmware.push_back(dataset::normalized(std::uint8_t(code)));
        fractions.push_back(float(tool.back()) / 128);
    }
    QCOMPARE(tool, golden::ints(table.at("int8")));
    QCOMPARE(fractions, golden::floats(table.at("train_float")));
    QCOMPARE(firmware, golden::ints(table.at("u8_minus_128")));
}

void TestTrainingInput::folding()
{
    FACET_NEED_SHARED();
    int folds = 0;
    for (const nlohmann::json &row : golden::training("fold.json")) {
        if (!row.contains("fold"))
            continue;
        ++folds;
        const auto shape = row.at("in_shape_CHW").get<std::vector<int>>();
        const auto out = row.at("out_shape_CHW").get<std::vector<int>>();
        const network::FeatureMap map{{shape[0], {shape[1], shape[2]}}, golden::ints(row.at("in"))};
        const auto folded = dataset::folded(map, row.at("fold"));
        QVERIFY(folded);
        QCOMPARE(folded->values, golden::ints(row.at("out")));
        QVERIFY((folded->shape == network::Shape{out[0], {out[1], out[2]}}));
        QCOMPARE(dataset::unfolded(*folded, row.at("fold")).value(), map);
    }
    QCOMPARE(folds, 4);
}

void TestTrainingInput::foldedConvolutionIsALargerOne()
{
    FACET_NEED_SHARED();
    nlohmann::json row;
    for (const nlohmann::json &each : golden::training("fold.json")) {
        if (each.contains("equivalence"))
            row = each.at("equivalence");
    }
    const auto shape = row.at("img_shape").get<std::vector<int>>();
    const network::FeatureMap picture{{shape[1], {shape[2], shape[3]}}, golden::ints(row.at("img"))};
    const auto folded = dataset::folded(picture, row.at("fold"));
    QVERIFY(folded);
    const network::Shape small = folded->shape;
    const at::Tensor input =
        tensorOf(nlohmann::json(folded->values), nlohmann::json({1, small.channels, small.extent.rows, small.extent.cols}));
    const int pad = row.at("pad_folded");
    const at::Tensor ours = at::conv2d(input, tensorOf(row.at("w_folded"), row.at("w_folded_shape")), {}, 1, {pad, pad});
    QCOMPARE(listOf(ours), golden::ints(row.at("out")));
    const int bigPad = row.at("pad_big");
    const int stride = row.at("stride_big");
    const at::Tensor big = at::conv2d(tensorOf(row.at("img"), row.at("img_shape")), tensorOf(row.at("w_big"), row.at("w_big_shape")), {},
                                      {stride, stride}, {bigPad, bigPad});
    QCOMPARE(listOf(big), golden::ints(row.at("out")));
}

QTEST_GUILESS_MAIN(TestTrainingInput)
#include "tst_training_input.moc"
