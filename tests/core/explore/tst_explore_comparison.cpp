// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "explore/comparison.h"
#include "study/presets.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace facet;
using explore::Align;
using explore::Candidate;

namespace {

// A network with everything derived from it, kept together so that candidates can point into it.
struct Design {
    std::string name;
    network::Network network;
    network::Shapes shapes;
    estimate::Estimate estimate;

    Design(std::string designName, network::Network design, estimate::Model model)
        : name(std::move(designName)), network(std::move(design)), shapes(network::inferShapes(network)),
          estimate(estimate::estimate(network, shapes, {device::DeviceId::Max78000, model, 0}))
    {
    }
    [[nodiscard]] Candidate candidate() const { return {name, &network, &shapes, &estimate}; }
};

Design faceNet(const char *version, estimate::Model model = estimate::Model::Ideal)
{
    const std::string name = std::string("facenet-") + version;
    return {name, study::preset(name).value(), model};
}

std::string sentenceOf(const Design &baseline, const Design &other, Align how = Align::Position)
{
    return explore::joined(explore::sentence(baseline.candidate(), other.candidate(), how));
}

const explore::Difference *find(const std::vector<explore::Difference> &list, int row, const char *field)
{
    for (const explore::Difference &difference : list) {
        if (difference.row == row && difference.field.str() == field)
            return &difference;
    }
    return nullptr;
}

} // namespace

class TestExploreComparison : public QObject {
    Q_OBJECT
private slots:
    void sentenceSaysWhatMadeTheDifference_data();
    void sentenceSaysWhatMadeTheDifference();
    void sentenceNamesTheOneLayerWhoseBitsChanged();
    void sentenceListsLayersWhoseBitsChanged();
    void sentenceIsNotWrittenForBrokenShapes();
    void namedPartsAddUpToTheWhole();
    void alignsByPosition();
    void alignsByName();
    void alignsUnnamedLayersByKind();
    void everyLayerStandsInOneRow();
    void listsOnlyWhatDiffers();
    void listsMissingLayers();
    void equalNetworksHaveNoDifferences();
    void paretoFront_data();
    void paretoFront();
};

void TestExploreComparison::sentenceSaysWhatMadeTheDifference_data()
{
    QTest::addColumn<QString>("baseline");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("expected");
    QTest::newRow("v7 has fewer channels than v6")
        << "v6"
        << "v7"
        << "facenet-v7 is 648.56 µs (49.6 %) faster than facenet-v6: layer 1 -619.52 µs (1 instead of 4 output channels), "
           "layer 2 -38.72 µs (2 instead of 4 output channels, 1 instead of 4 input channels), "
           "layer 3 +9.68 µs (2 instead of 4 input channels). It needs 279 bytes (10.6 %) less weight memory.";
    QTest::newRow("v5 folds what v6 does not")
        << "v6"
        << "v5"
        << "facenet-v5 is 1150.45 µs (88.0 %) faster than facenet-v6: layer 1 -746.97 µs (folding 4x4, despite 8 instead of 4 "
           "output channels), layer 2 -295.24 µs (22x22 instead of 88x88 input pixels, 8 instead of 4 input channels, "
           "despite 16 instead of 4 output channels), layer 3 -68.12 µs (11x11 instead of 44x44 input pixels, 16 instead of 4 input "
           "channels, despite 32 instead of 4 output channels), 3 other layers -40.12 µs. "
           "It needs 25,524 bytes (968.3 %) more weight memory.";
    QTest::newRow("v3 has half the bits of v2")
        << "v2"
        << "v3"
        << "facenet-v3 is as fast as facenet-v2 and needs half the weight memory (49,324 instead of 98,648 bytes): "
           "4-bit instead of 8-bit weights.";
    QTest::newRow("v2 has twice the bits of v3")
        << "v3"
        << "v2"
        << "facenet-v2 is as fast as facenet-v3 and needs twice the weight memory (98,648 instead of 49,324 bytes): "
           "8-bit instead of 4-bit weights.";
    QTest::newRow("v2 does not differ from itself") << "v2"
                                                    << "v2"
                                                    << "facenet-v2 is as fast as facenet-v2 and needs as much weight memory.";
}

void TestExploreComparison::sentenceSaysWhatMadeTheDifference()
{
    QFETCH(QString, baseline);
    QFETCH(QString, other);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(sentenceOf(faceNet(qPrintable(baseline)), faceNet(qPrintable(other)))), expected);
}

void TestExploreComparison::sentenceNamesTheOneLayerWhoseBitsChanged()
{
    network::Network narrow = study::preset("facenet-v6").value();
    narrow.layers.back().weightBits = 4;
    const Design before = faceNet("v6");
    const Design after("narrow", narrow, estimate::Model::Ideal);
    QCOMPARE(sentenceOf(before, after), std::string("narrow is as fast as facenet-v6 and needs 400 bytes (15.2 %) less weight memory: "
                                                    "4-bit instead of 8-bit weights in layer 6."));
}

void TestExploreComparison::sentenceListsLayersWhoseBitsChanged()
{
    network::Network mixed = study::preset("facenet-v2").value();
    mixed.layers[1].weightBits = 4;
    mixed.layers[2].weightBits = 4;
    mixed.layers[5].weightBits = 2;
    const Design v2 = faceNet("v2");
    const std::string text = sentenceOf(v2, Design("mixed", mixed, estimate::Model::Ideal), Align::Name);
    QVERIFY2(text.find("2-bit instead of 8-bit weights in conv6, 4-bit instead of 8-bit weights in conv2, conv3.") != std::string::npos,
             text.c_str());
}

void TestExploreComparison::sentenceIsNotWrittenForBrokenShapes()
{
    network::Network broken = study::preset("facenet-v6").value();
    broken.layers[2].pool = {100, 100};
    const Design v6 = faceNet("v6");
    const std::string text = sentenceOf(v6, Design("broken", broken, estimate::Model::Ideal));
    QCOMPARE(text, std::string("What broken costs is not known: the shape of a layer cannot be derived."));
}

void TestExploreComparison::namedPartsAddUpToTheWhole()
{
    // Every signed time of the sentence together is the difference at its start.
    for (const estimate::Model model : {estimate::Model::Ideal, estimate::Model::Cycles}) {
        for (const char *other : {"v1", "v3", "v5", "v6", "v7"}) {
            const Design a = faceNet("v2", model);
            const Design b = faceNet(other, model);
            double sum = 0;
            for (const Text &piece : explore::sentence(a.candidate(), b.candidate(), Align::Position)) {
                const std::string_view pattern = piece.pattern;
                if (pattern.ends_with("%2 µs"))
                    sum += std::stod(piece.arguments[1]);
            }
            const double whole = b.estimate.totals.latencyUs - a.estimate.totals.latencyUs;
            QVERIFY2(std::abs(sum - whole) < 0.05, qPrintable(QString("%1: %2 of %3").arg(other).arg(sum).arg(whole)));
        }
    }
}

void TestExploreComparison::alignsByPosition()
{
    const Design v2 = faceNet("v2");
    const Design v5 = faceNet("v5");
    const auto rows = explore::align({v2.candidate(), v5.candidate()}, Align::Position);
    QCOMPARE(rows.size(), std::size_t(7));
    QCOMPARE(rows[0].label.str(), std::string("Layer 1"));
    QCOMPARE(rows[4].layers, (std::vector<int>{4, 4}));
    QCOMPARE(rows[6].layers, (std::vector<int>{6, -1}));
}

void TestExploreComparison::alignsByName()
{
    const Design v5 = faceNet("v5"); // conv1..conv4, fc
    const Design v2 = faceNet("v2"); // conv1..conv6, fc
    const auto rows = explore::align({v5.candidate(), v2.candidate()}, Align::Name);
    std::string labels;
    for (const auto &row : rows)
        labels += row.label.str() + " ";
    QCOMPARE(labels, std::string("conv1 conv2 conv3 conv4 conv5 conv6 fc "));
    QCOMPARE(rows[4].layers, (std::vector<int>{-1, 4}));
    QCOMPARE(rows[6].layers, (std::vector<int>{4, 6}));
}

void TestExploreComparison::alignsUnnamedLayersByKind()
{
    const auto unnamed = [](const char *preset) {
        network::Network network = study::preset(preset).value();
        for (network::Layer &layer : network.layers)
            layer.name.clear();
        return network;
    };
    const Design shallow("shallow", unnamed("facenet-v5"), estimate::Model::Ideal);
    const Design deep("deep", unnamed("facenet-v2"), estimate::Model::Ideal);
    const auto rows = explore::align({deep.candidate(), shallow.candidate()}, Align::Name);
    QCOMPARE(rows.size(), std::size_t(7));
    QCOMPARE(rows[3].layers, (std::vector<int>{3, 3}));
    QCOMPARE(rows[5].layers, (std::vector<int>{5, -1}));
    QCOMPARE(rows[6].layers, (std::vector<int>{6, 4})); // the linear layers
}

void TestExploreComparison::everyLayerStandsInOneRow()
{
    std::vector<Design> designs;
    for (const study::PresetInfo &preset : study::presets())
        designs.emplace_back(std::string(preset.name), study::preset(preset.name).value(), estimate::Model::Ideal);
    std::vector<Candidate> candidates;
    for (const Design &design : designs)
        candidates.push_back(design.candidate());
    for (const Align how : {Align::Position, Align::Name}) {
        const auto rows = explore::align(candidates, how);
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            std::vector<int> seen(candidates[c].network->layers.size(), 0);
            for (const auto &row : rows) {
                QCOMPARE(row.layers.size(), candidates.size());
                if (row.layers[c] >= 0)
                    ++seen[std::size_t(row.layers[c])];
            }
            QCOMPARE(seen, std::vector<int>(seen.size(), 1));
        }
    }
}

void TestExploreComparison::listsOnlyWhatDiffers()
{
    const Design v2 = faceNet("v2");
    const Design v3 = faceNet("v3");
    const auto list = explore::differences(v2.candidate(), v3.candidate(), Align::Position);
    // Seven layers with other weight bits and weight bytes, and the weight memory of the whole network: nothing else.
    for (const auto &difference : list) {
        const std::string field = difference.field.str();
        QVERIFY2(field == "weight bits" || field == "weight memory (bytes)", field.c_str());
    }
    QCOMPARE(list.size(), std::size_t(15));
    const auto *memory = find(list, -1, "weight memory (bytes)");
    QVERIFY(memory != nullptr);
    QCOMPARE(memory->before.str(), std::string("98,648"));
    QCOMPARE(memory->after.str(), std::string("49,324"));
    QCOMPARE(memory->change, -49324.0);
    QVERIFY(memory->lowerIsBetter);
    const auto *bits = find(list, 3, "weight bits");
    QVERIFY(bits != nullptr);
    QCOMPARE(bits->after.str(), std::string("4"));
}

void TestExploreComparison::listsMissingLayers()
{
    const Design v2 = faceNet("v2");
    const Design v6 = faceNet("v6");
    const auto list = explore::differences(v2.candidate(), v6.candidate(), Align::Name);
    const auto *gone = find(list, 5, "output channels"); // conv6
    QVERIFY(gone != nullptr);
    QCOMPARE(gone->before.str(), std::string("64"));
    QCOMPARE(gone->after.str(), std::string("-"));
    const auto *latency = find(list, 5, "latency (µs)");
    QVERIFY(latency != nullptr);
    QCOMPARE(latency->after.str(), std::string("0.00"));
    QVERIFY(latency->change < 0);
}

void TestExploreComparison::equalNetworksHaveNoDifferences()
{
    const Design v6 = faceNet("v6");
    QVERIFY(explore::differences(v6.candidate(), v6.candidate(), Align::Name).empty());
}

void TestExploreComparison::paretoFront_data()
{
    using Points = std::vector<explore::TradeOff>;
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    QTest::addColumn<Points>("points");
    QTest::addColumn<std::vector<int>>("front");
    QTest::newRow("no points, no front") << Points{} << std::vector<int>{};
    QTest::newRow("the talk: v1 is the cheapest of the better ones")
        << Points{{1692.53, .85}, {3081.31, .86}, {1307.51, .82}, {658.95, .82}} << std::vector<int>{3, 0, 1};
    QTest::newRow("equal points are both kept") << Points{{1, 1}, {1, 1}, {2, 1}} << std::vector<int>{0, 1};
    QTest::newRow("of equal cost the better one") << Points{{1, 1}, {1, 2}} << std::vector<int>{1};
    QTest::newRow("not a number is no candidate") << Points{{std::nan(""), 1}, {1, kInfinity}, {2, 0}} << std::vector<int>{2};
}

void TestExploreComparison::paretoFront()
{
    QFETCH(std::vector<explore::TradeOff>, points);
    QFETCH(std::vector<int>, front);
    QCOMPARE(explore::paretoFront(points), front);
}

QTEST_APPLESS_MAIN(TestExploreComparison)
#include "tst_explore_comparison.moc"
