// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The loader's rules of spec/chip/checkpoint.md section 1, on checkpoints made here.

#include "formats/checkpoint.h"

#include <QTest>

#include <limits>

using namespace facet;

namespace {

using Tensors = std::vector<formats::Tensor>;

formats::Tensor tensor(const char *name, std::vector<int> shape, float value)
{
    std::size_t count = 1;
    for (const int size : shape)
        count *= std::size_t(size);
    return {name, std::move(shape), std::vector<float>(count, value)};
}

Expected<std::vector<formats::WeightInfo>> infos(Tensors tensors, bool binary = false)
{
    return formats::weightInfos({"net", 0, std::move(tensors)}, binary);
}

} // namespace

Q_DECLARE_METATYPE(Tensors)

class TestFormatsCheckpointWeights : public QObject {
    Q_OBJECT
private slots:
    void oneLayerInFull();
    void orderIsThatOfTheWeights();
    void names();
    void bits_data();
    void bits();
    void bias_data();
    void bias();
    void findsTheSameContent();
    void refuses_data();
    void refuses();
};

void TestFormatsCheckpointWeights::oneLayerInFull()
{
    const auto read = infos({tensor("conv1.output_shift", {1}, -2), tensor("conv1.weight_bits", {1}, 4), tensor("conv1.bias_bits", {1}, 8),
                             tensor("conv1.quantize_activation", {1}, 1), tensor("conv1.op.weight", {2, 3, 1, 1}, -8),
                             tensor("conv1.op.bias", {2}, 24), tensor("epoch_counter", {1}, 0.5f)});
    QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
    QCOMPARE(read->size(), 1u);
    formats::WeightInfo expected;
    expected.name = "conv1";
    expected.shape = {2, 3, 1, 1};
    expected.hasBias = true;
    expected.bits = 4;
    expected.outputShift = -2;
    QVERIFY(read->at(0) == expected);
}

void TestFormatsCheckpointWeights::orderIsThatOfTheWeights()
{
    const auto read = infos({tensor("b.op.weight", {1, 1}, 3), tensor("a.op.weight", {1, 1}, 2), tensor("a.weight_bits", {1}, 2),
                             tensor("b.weight_bits", {1}, 4)});
    QVERIFY2(!read.has_value(), "2 does not fit 2 bits");
    const auto fits = infos({tensor("b.op.weight", {1, 1}, 3), tensor("a.op.weight", {1, 1}, -2), tensor("a.weight_bits", {1}, 2),
                             tensor("b.weight_bits", {1}, 4)});
    QVERIFY(fits.has_value());
    QCOMPARE(fits->at(0).name, std::string("b"));
    QCOMPARE(fits->at(0).bits, std::optional(4));
    QCOMPARE(fits->at(1).bits, std::optional(2));
    QVERIFY(!fits->at(1).outputShift && !fits->at(1).hasBias);
}

void TestFormatsCheckpointWeights::names()
{
    const auto read = infos({tensor("module.deep.conv.op.weight", {1, 1}, 2), tensor("module.deep.conv.output_shift", {1}, 1),
                             tensor("old.conv2d.weight", {1, 1}, 3), tensor("plain.weight", {1, 1}, 4), tensor("plain.bias", {1}, 128),
                             tensor("weight", {1, 1}, 5)});
    QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
    QCOMPARE(read->size(), 3u); // a name without a layer is none of ours
    QCOMPARE(read->at(0).name, std::string("module.deep.conv"));
    QCOMPARE(read->at(0).outputShift, std::optional(1));
    QCOMPARE(read->at(1).name, std::string("old"));
    QCOMPARE(read->at(2).name, std::string("plain"));
    QVERIFY(read->at(2).hasBias);
}

void TestFormatsCheckpointWeights::bits_data()
{
    QTest::addColumn<QList<float>>("weights");
    QTest::addColumn<float>("stated"); // -1 = absent
    QTest::addColumn<bool>("binary");
    QTest::addColumn<int>("bits");
    QTest::newRow("absent is 8") << QList<float>{127, -128} << -1.f << false << 8;
    QTest::newRow("zero is 8") << QList<float>{127, -128} << 0.f << false << 8;
    QTest::newRow("8") << QList<float>{127, -128} << 8.f << false << 8;
    QTest::newRow("4") << QList<float>{7, -8} << 4.f << false << 4;
    QTest::newRow("2") << QList<float>{1, -2} << 2.f << false << 2;
    QTest::newRow("1") << QList<float>{0, -1} << 1.f << false << 1;
    QTest::newRow("stated, not derived from the range") << QList<float>{1, 0} << 8.f << false << 8;
    QTest::newRow("all zero is 1") << QList<float>{0, 0} << 8.f << false << 1;
    QTest::newRow("plus and minus one is binary") << QList<float>{1, -1} << 8.f << true << -1;
    QTest::newRow("plus and minus one without binary weights") << QList<float>{1, -1} << 8.f << false << 8;
    QTest::newRow("a zero is not binary") << QList<float>{1, -1, 0} << 2.f << true << 2;
}

void TestFormatsCheckpointWeights::bits()
{
    QFETCH(QList<float>, weights);
    QFETCH(float, stated);
    QFETCH(bool, binary);
    QFETCH(int, bits);
    Tensors tensors{{"a.op.weight", {1, int(weights.size())}, {weights.begin(), weights.end()}}};
    if (stated >= 0)
        tensors.push_back(tensor("a.weight_bits", {1}, stated));
    const auto read = infos(tensors, binary);
    QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
    QCOMPARE(read->at(0).bits, std::optional(bits));
}

void TestFormatsCheckpointWeights::bias_data()
{
    QTest::addColumn<float>("stored");
    QTest::addColumn<float>("bits");
    QTest::addColumn<int>("outcome"); // 0 = no bias, 1 = bias, -1 = refused
    QTest::newRow("a multiple of 128 at 8 bits") << 128.f << 8.f << 1;
    QTest::newRow("less than one step is nothing") << 127.f << 8.f << 0;
    QTest::newRow("rounding goes down") << -1.f << 8.f << 1;
    QTest::newRow("zero is no bias") << 0.f << 8.f << 0;
    QTest::newRow("the largest") << 127.f * 128 << 8.f << 1;
    QTest::newRow("one more than the largest") << 128.f * 128 << 8.f << -1;
    QTest::newRow("the smallest") << -128.f * 128 << 8.f << 1;
    QTest::newRow("one less than the smallest") << -128.f * 128 - 1 << 8.f << -1;
    QTest::newRow("4 bits scale by 8") << 127.f * 8 << 4.f << 1;
    QTest::newRow("too large for 4 bits") << 128.f * 8 << 4.f << -1;
    QTest::newRow("not a number") << std::numeric_limits<float>::quiet_NaN() << 8.f << -1;
}

void TestFormatsCheckpointWeights::bias()
{
    QFETCH(float, stored);
    QFETCH(float, bits);
    QFETCH(int, outcome);
    const auto read = infos({tensor("a.op.weight", {2, 1}, 1), tensor("a.weight_bits", {1}, bits), tensor("a.op.bias", {2}, stored)});
    QCOMPARE(read.has_value(), outcome >= 0);
    if (read)
        QCOMPARE(read->at(0).hasBias, outcome == 1);
}

void TestFormatsCheckpointWeights::findsTheSameContent()
{
    const auto read = infos({tensor("a.op.weight", {2, 2}, 1), tensor("a.op.bias", {2}, 128),                                         //
                             tensor("other.op.weight", {2, 2}, 2), tensor("other.op.bias", {2}, 0),                                   //
                             tensor("same.op.weight", {2, 2}, 1), tensor("same.op.bias", {2}, 128),                                   //
                             tensor("shape.op.weight", {4, 1}, 1), tensor("shape.op.bias", {4}, 128),                                 //
                             tensor("bits.weight_bits", {1}, 4), tensor("bits.op.weight", {2, 2}, 1), tensor("bits.op.bias", {2}, 8), //
                             tensor("zero.op.weight", {2, 2}, 3), tensor("zero.op.bias", {2}, 0)});
    QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
    QCOMPARE(read->size(), 6u);
    QVERIFY(!read->at(0).sameWeights && !read->at(1).sameWeights);
    QCOMPARE(read->at(2).sameWeights, std::optional(0));
    QCOMPARE(read->at(2).sameBias, std::optional(0));
    QVERIFY2(!read->at(3).sameWeights && !read->at(3).sameBias, "another shape");
    QVERIFY2(!read->at(4).sameWeights, "other bits");
    QCOMPARE(read->at(4).sameBias, std::optional(0)); // 8 / 2^3 = 128 / 2^7
    QVERIFY2(!read->at(5).sameBias, "no bias at all is not a shared one");
}

void TestFormatsCheckpointWeights::refuses_data()
{
    QTest::addColumn<Tensors>("tensors");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const Tensors &tensors, const char *complaint) {
        QTest::newRow(name) << tensors << QString(complaint);
    };
    row("a checkpoint without weights", {tensor("a.output_shift", {1}, 1)}, "no weights");
    row("a batch normalization", {tensor("a.bn.weight", {8}, 1)}, "batch normalization");
    row("another one-dimensional weight", {tensor("a.op.weight", {8}, 1)}, "fewer than two");
    row("five dimensions", {tensor("a.op.weight", {1, 1, 1, 1, 1}, 1)}, "more than four");
    row("an empty weight", {tensor("a.op.weight", {0, 3}, 1)}, "empty");
    row("a float checkpoint", {tensor("a.op.weight", {1, 1}, 0.25f)}, "not integers");
    row("an infinite weight", {tensor("a.op.weight", {1, 1}, std::numeric_limits<float>::infinity())}, "not integers");
    row("a weight of nine bits", {tensor("a.op.weight", {1, 1}, 128)}, "do not fit 8 bits");
    row("a weight of any size", {tensor("a.op.weight", {1, 1}, -1e30f)}, "do not fit 8 bits");
    row("three bits", {tensor("a.op.weight", {1, 1}, 1), tensor("a.weight_bits", {1}, 3)}, "possible are 1, 2, 4 and 8");
    row("bits of two numbers", {tensor("a.op.weight", {1, 1}, 1), tensor("a.weight_bits", {2}, 8)}, "not one integer");
    row("half a shift", {tensor("a.op.weight", {1, 1}, 1), tensor("a.output_shift", {1}, 0.5f)}, "not one integer");
    row("a shift beyond all", {tensor("a.op.weight", {1, 1}, 1), tensor("a.output_shift", {1}, 1e9f)}, "not one integer");
}

void TestFormatsCheckpointWeights::refuses()
{
    QFETCH(Tensors, tensors);
    QFETCH(QString, complaint);
    const auto read = infos(tensors);
    QVERIFY(!read.has_value());
    QVERIFY2(read.error().what.find(complaint.toStdString()) != std::string::npos, read.error().what.c_str());
    QVERIFY(!read.error().remedy.empty());
}

QTEST_APPLESS_MAIN(TestFormatsCheckpointWeights)
#include "tst_formats_checkpoint_weights.moc"
