// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Classes, probabilities and the confusion matrix.
#include "study/classification.h"

#include <QTest>

#include <cmath>

using namespace facet;

class TestClassification : public QObject {
    Q_OBJECT

private slots:
    void theLargestLogitIsTheClass()
    {
        QCOMPARE(study::classOf({3, -1, 9, 2}), 2);
        QCOMPARE(study::classOf({5, 5}), 0); // as numpy.argmax
        QCOMPARE(study::classOf({}), -1);
    }

    void softmaxAddsUpToOneAndDoesNotOverflow()
    {
        const auto two = study::softmax({128, 0}, 128);
        QVERIFY(std::abs(two[0] - 1 / (1 + std::exp(-1.0))) < 1e-12);
        const auto far = study::softmax({2'000'000'000, -2'000'000'000}, 128);
        QCOMPARE(far[0], 1.0);
        QCOMPARE(far[1], 0.0);
    }

    void theUnitIsThatOfTheLastLayer_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("unit");
        QTest::newRow("8-bit outputs") << 8 << 4 << 128.0;
        QTest::newRow("32-bit outputs of 8-bit weights") << 32 << 8 << 16384.0;
        QTest::newRow("32-bit outputs of 4-bit weights") << 32 << 4 << 1024.0;
        QTest::newRow("32-bit outputs of binary weights") << 32 << network::kBinaryBits << 128.0;
    }
    void theUnitIsThatOfTheLastLayer()
    {
        QFETCH(int, width);
        QFETCH(int, bits);
        network::Layer layer;
        layer.outputWidth = width;
        layer.weightBits = bits;
        QTEST(study::logitUnit(layer), "unit");
    }

    void onlyOneValuePerChannelIsAClassifier()
    {
        QVERIFY(study::isClassifier({{2, {1, 1}}, {1, 2}}));
        QVERIFY(!study::isClassifier({{2, {2, 1}}, {1, 2, 3, 4}}));
        QVERIFY(!study::isClassifier({}));
    }

    void figuresOfTheConfusionMatrix()
    {
        study::ConfusionMatrix matrix(3);
        const int pairs[][2] = {{0, 0}, {0, 0}, {0, 1}, {1, 1}, {1, 0}, {1, 1}};
        for (const auto &pair : pairs)
            matrix.add(pair[0], pair[1]);
        QCOMPARE(matrix.total(), std::int64_t(6));
        QCOMPARE(matrix.accuracy(), 4.0 / 6);
        QCOMPARE(matrix.precision(0), 2.0 / 3);
        QCOMPARE(matrix.recall(1), 2.0 / 3);
        QCOMPARE(matrix.recall(2), 0.0); // no sample of it
        const explore::Table table = study::confusionTable(matrix, {"cat", "dog", "fox"});
        QCOMPARE(explore::toCsv(table), std::string("True class,cat,dog,fox,Recall (%)\n"
                                                    "cat,2,1,0,66.66666666666666\n"
                                                    "dog,1,2,0,66.66666666666666\n"
                                                    "fox,0,0,0,\n"
                                                    "Precision (%),66.66666666666666,66.66666666666666,,\n"));
    }
};

QTEST_APPLESS_MAIN(TestClassification)
#include "tst_study_classification.moc"
