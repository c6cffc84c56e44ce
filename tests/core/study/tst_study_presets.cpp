// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/presets.h"

#include "study/analysis.h"

#include <QTest>

#include <set>

using namespace facet;

class TestStudyPresets : public QObject {
    Q_OBJECT
private slots:
    void everyListedNameOpens();
    void unknownNamesAreRefused();
    void oneFaceNetIsAStudyOfItsOwn();
    void faceNetIsTheTalks_data();
    void faceNetIsTheTalks();
    void accuraciesArePublished();
    void samplesFitBothChips();
    void tooBigBreaksSeveralRulesAndCanBeMended();
    void measurementBelongsToItsNetwork();
    void bestMeasurement();
    void freeNames();
};

void TestStudyPresets::everyListedNameOpens()
{
    std::set<std::string> names;
    for (const study::PresetInfo &info : study::presets()) {
        const auto network = study::preset(info.name);
        QVERIFY2(network.has_value(), info.name.data());
        QVERIFY(!info.title.empty());
        QVERIFY(names.insert(std::string(info.name)).second);
        std::set<std::string> layerNames;
        for (const network::Layer &layer : network->layers)
            QVERIFY2(layerNames.insert(layer.name).second, layer.name.c_str());
    }
    QCOMPARE(names.size(), 9u);
    for (const study::PresetInfo &info : study::sampleStudies()) {
        const auto study = study::sampleStudy(info.name);
        QVERIFY2(study.has_value(), info.name.data());
        QVERIFY(!study->variants.empty() && !study->title.empty());
        QVERIFY(study->baseline >= 0 && study->baseline < int(study->variants.size()));
        for (const study::Variant &variant : study->variants)
            QCOMPARE(variant.network, study::preset(variant.name).value());
    }
}

void TestStudyPresets::unknownNamesAreRefused()
{
    for (const char *name : {"", "facenet-v4", "facenet", "FaceNet-v1", "kws "})
        QVERIFY2(!study::preset(name), name);
    for (const char *name : {"", "facenet-v4", "FaceNet-v1"})
        QVERIFY2(!study::sampleStudy(name), name);
}

void TestStudyPresets::oneFaceNetIsAStudyOfItsOwn()
{
    const auto study = study::sampleStudy("facenet-v6");
    QVERIFY(study.has_value());
    QCOMPARE(study->variants.size(), 1u);
    QCOMPARE(study->variants[0].network, study::preset("facenet-v6").value());
    QCOMPARE(study->baseline, 0);
    QVERIFY(!study->title.empty());
    QCOMPARE(study->variants[0].measurements.size(), 1u); // what was published about it comes along
}

void TestStudyPresets::faceNetIsTheTalks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<int>>("channels");
    QTest::addColumn<int>("fold");
    QTest::addColumn<int>("bits");
    QTest::newRow("v1 as printed") << "facenet-v1" << QList<int>{4, 8, 16, 32, 32, 2} << 1 << 8;
    QTest::newRow("v2 as printed") << "facenet-v2" << QList<int>{8, 16, 32, 64, 64, 64, 2} << 1 << 8;
    QTest::newRow("v3 is v2 with 4 bits") << "facenet-v3" << QList<int>{8, 16, 32, 64, 64, 64, 2} << 1 << 4;
    QTest::newRow("v5 is folded") << "facenet-v5" << QList<int>{8, 16, 32, 64, 2} << 4 << 8;
    QTest::newRow("v6 from its latencies") << "facenet-v6" << QList<int>{4, 4, 4, 8, 16, 2} << 1 << 8;
    QTest::newRow("v7 from its latencies") << "facenet-v7" << QList<int>{1, 2, 4, 8, 16, 2} << 1 << 8;
}

void TestStudyPresets::faceNetIsTheTalks()
{
    QFETCH(QString, name);
    QFETCH(QList<int>, channels);
    QFETCH(int, fold);
    QFETCH(int, bits);
    const network::Network network = study::preset(name.toStdString()).value();
    QVERIFY((network.picture == network::Shape{3, {88, 88}}));
    QCOMPARE(network.fold, fold);
    QCOMPARE(network.layers.size(), std::size_t(channels.size()));
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const network::Layer &layer = network.layers[i];
        const bool last = i + 1 == network.layers.size();
        QCOMPARE(layer.outChannels, channels[int(i)]);
        QCOMPARE(layer.weightBits, bits);
        QCOMPARE(layer.op, last ? network::Operator::Linear : network::Operator::Conv2d);
        QCOMPARE(layer.flatten, last);
        QCOMPARE(layer.bias, last);
        QCOMPARE(layer.outputWidth, last ? 32 : 8);
        QCOMPARE(layer.activation, last ? network::Activation::None : network::Activation::ReLU);
        QCOMPARE(layer.pooling == network::Pooling::Max, i > 0 && !last);
        QCOMPARE(layer.name, last ? std::string("fc") : "conv" + std::to_string(i + 1));
    }
}

void TestStudyPresets::accuraciesArePublished()
{
    const study::Study study = study::sampleStudy("facenet").value();
    QCOMPARE(study.variants.size(), 6u);
    const std::vector<std::pair<std::string, double>> talk{{"facenet-v1", 0.85}, {"facenet-v2", 0.86}, {"facenet-v3", 0},
                                                           {"facenet-v5", 0},    {"facenet-v6", 0.82}, {"facenet-v7", 0.82}};
    for (const auto &[name, accuracy] : talk) {
        const study::Measurement *best = study.variants.at(std::size_t(study.indexOf(name))).best(study::Quantity::Accuracy);
        QCOMPARE(best != nullptr, accuracy > 0);
        if (best) {
            QCOMPARE(best->value, accuracy);
            QCOMPARE(best->provenance.origin, study::Origin::Published);
            QVERIFY(!best->provenance.source.empty());
        }
    }
}

void TestStudyPresets::samplesFitBothChips()
{
    for (const study::PresetInfo &info : study::presets()) {
        if (info.name == "too-big")
            continue;
        for (const device::DeviceId chip : {device::DeviceId::Max78000, device::DeviceId::Max78002}) {
            estimate::Settings settings;
            settings.device = chip;
            const study::Analysis analysis = study::analyze(study::preset(info.name).value(), settings);
            for (const device::Finding &finding : analysis.findings) {
                const std::string text = std::string(info.name) + ", layer " + std::to_string(finding.layer) + ": " + finding.title.str();
                QVERIFY2(finding.severity == device::Severity::Notice, text.c_str());
            }
            QVERIFY(analysis.estimate.totals.weightBytes <= analysis.estimate.totals.weightCapacity);
        }
    }
}

void TestStudyPresets::tooBigBreaksSeveralRulesAndCanBeMended()
{
    network::Network network = study::preset("too-big").value();
    const estimate::Settings settings;
    const study::Analysis before = study::analyze(network, settings);
    std::set<std::string> broken;
    for (const device::Finding &finding : before.findings) {
        if (finding.severity == device::Severity::Error)
            broken.insert(finding.rule);
    }
    for (const char *rule : {"pad-range", "input-fits", "output-fits", "pool-size"})
        QVERIFY2(broken.count(rule) == 1, rule);
    QVERIFY(before.estimate.totals.weightBytes > before.estimate.totals.weightCapacity);

    network.fold = 4;
    network.layers.front().pad = {1, 1};
    network.layers.back().pool = {4, 4};
    for (network::Layer &layer : network.layers)
        layer.weightBits = 2;
    const study::Analysis after = study::analyze(network, settings);
    for (const device::Finding &finding : after.findings)
        QVERIFY2(finding.severity != device::Severity::Error, finding.title.str().c_str());
    QVERIFY(after.estimate.totals.weightBytes <= after.estimate.totals.weightCapacity);
}

void TestStudyPresets::measurementBelongsToItsNetwork()
{
    study::Study study = *study::sampleStudy("facenet");
    study::Variant &v2 = study.variants[std::size_t(study.indexOf("facenet-v2"))];
    QVERIFY(v2.best(study::Quantity::Accuracy));
    v2.network.layers[0].name = "renamed"; // changes nothing that was measured
    v2.network.layers[0].pins.outOffset = 0x4000;
    QVERIFY(v2.best(study::Quantity::Accuracy));
    v2.network.layers[0].weightBits = 4;
    QVERIFY(!v2.best(study::Quantity::Accuracy)); // nobody measured this network
    v2.network.layers[0].weightBits = 8;
    QVERIFY(v2.best(study::Quantity::Accuracy));
}

void TestStudyPresets::bestMeasurement()
{
    using study::Origin;
    study::Variant variant;
    const auto add = [&](Origin origin, const char *date, double value, int layer = -1) {
        study::Measurement m;
        m.value = value;
        m.layer = layer;
        m.provenance.origin = origin;
        m.provenance.date = date;
        variant.measurements.push_back(m);
    };
    QVERIFY(!variant.best(study::Quantity::Accuracy));
    add(Origin::Trained, "2026-03-01", 1);
    add(Origin::TypedIn, "2026-05-01", 2);
    QCOMPARE(variant.best(study::Quantity::Accuracy)->value, 1.0); // founded beats recent
    add(Origin::Trained, "2026-02-01", 3);
    QCOMPARE(variant.best(study::Quantity::Accuracy)->value, 1.0); // the latest of its kind
    add(Origin::Trained, "2026-03-01", 4);
    QCOMPARE(variant.best(study::Quantity::Accuracy)->value, 4.0); // same day: the one entered last
    add(Origin::Board, "", 5, 0);
    QCOMPARE(variant.best(study::Quantity::Accuracy)->value, 4.0); // one layer is not the network
    add(Origin::Board, "", 6);
    QCOMPARE(variant.best(study::Quantity::Accuracy)->value, 6.0);
    QVERIFY(!variant.best(study::Quantity::Energy));
}

void TestStudyPresets::freeNames()
{
    study::Study study;
    QCOMPARE(study.freeName("a"), std::string("a"));
    study.variants = {{"a", {}, {}, {}}, {"a-2", {}, {}, {}}};
    QCOMPARE(study.freeName("a"), std::string("a-3"));
    QCOMPARE(study.indexOf("a-2"), 1);
    QCOMPARE(study.indexOf("b"), -1);
}

QTEST_APPLESS_MAIN(TestStudyPresets)
#include "tst_study_presets.moc"
