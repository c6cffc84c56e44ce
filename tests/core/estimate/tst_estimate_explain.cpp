// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "estimate/explain.h"
#include "study/presets.h"

#include <QTest>

using namespace facet;

class TestExplain : public QObject {
    Q_OBJECT

private slots:
    void addsUp_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("model");
        QTest::addColumn<int>("device");
        QTest::addColumn<double>("clock");
        for (const auto &preset : study::presets()) {
            for (const int model : {0, 1}) {
                QTest::addRow("%s, model %d, MAX78000", preset.name.data(), model)
                    << QString::fromUtf8(preset.name.data()) << model << 0 << 0.0;
                QTest::addRow("%s, model %d, MAX78002 with pipeline", preset.name.data(), model)
                    << QString::fromUtf8(preset.name.data()) << model << 1 << 120e6;
            }
        }
    }

    void addsUp()
    {
        QFETCH(QString, preset);
        QFETCH(int, model);
        QFETCH(int, device);
        QFETCH(double, clock);
        auto network = *study::preset(preset.toStdString());
        network.layers[0].streaming = preset == "cifar"; // the factor must be explained too
        const estimate::Settings settings{device::DeviceId(device), estimate::Model(model), clock};
        const auto shapes = network::inferShapes(network);
        const auto numbers = estimate::estimate(network, shapes, settings);
        for (int i = 0; i < int(network.layers.size()); ++i) {
            const auto explanation = estimate::explain(network, shapes, settings, i);
            double sum = 0;
            for (const auto &term : explanation.terms) {
                QVERIFY(term.cycles != 0 && !term.formula.empty() && !term.numbers.empty());
                sum += term.cycles;
            }
            QVERIFY2(std::abs(sum - numbers.layers[std::size_t(i)].cycles) < 1e-6 * std::max(1.0, sum), qPrintable(QString::number(i)));
            QCOMPARE(explanation.cycles, numbers.layers[std::size_t(i)].cycles);
            QVERIFY(!shapes.layers[std::size_t(i)].valid || !explanation.definitions.empty());
        }
    }

    // The worked example of the latency model: layer 1 of FaceNet v2.
    void fillsInTheNumbers()
    {
        const auto network = *study::preset("facenet-v2");
        const auto e = estimate::explain(network, network::inferShapes(network), {}, 1);
        const auto value = [&e](const char *symbol) {
            for (const auto &d : e.definitions) {
                if (d.symbol == symbol)
                    return d.value;
            }
            return -1.0;
        };
        QCOMPARE(value("a"), 2.0);
        QCOMPARE(value("b"), 5.0);
        QCOMPARE(value("R0"), 138.0);
        QCOMPARE(value("R1"), 270.0);
        QCOMPARE(value("R2"), 226.0);
        QCOMPARE(value("R3"), 94.0);
        QCOMPARE(value("Q"), 704.0);
        QCOMPARE(e.terms[2].numbers, std::string("43 * 226"));
        QCOMPARE(e.cycles, 41196.0);
    }

    void saysNothingOfWhatIsUnknown()
    {
        network::Network broken = *study::preset("facenet-v2");
        broken.picture = {3, {1, 1}};
        QVERIFY(estimate::explain(broken, network::inferShapes(broken), {}, 5).terms.empty());
        QVERIFY(estimate::explain(broken, network::inferShapes(broken), {}, 99).terms.empty());
        QVERIFY(estimate::explain({}, network::inferShapes({}), {}, 0).terms.empty());
    }
};

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_estimate_explain.moc"
