// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Who writes over whose data: every reference network, the boundary cases, and the rule itself word by word.
#include "device/check.h"
#include "formats/network_yaml.h"
#include "place/check_place.h"
#include "place/collisions.h"
#include "support/golden_network.h"
#include "support/golden_rows.h"

#include <algorithm>

using namespace facet;
using device::DeviceId;
using device::Finding;
using network::Layer;
using network::Network;
using nlohmann::json;
using place::DataWords;

namespace {

std::vector<Finding> findings(const Network &network, DeviceId id)
{
    const auto shapes = network::inferShapes(network);
    const auto &chip = device::device(id);
    return place::check(network, shapes, place::placeSimply(network, shapes, chip), chip);
}

QString print(const std::vector<Finding> &all)
{
    QStringList lines;
    for (const Finding &f : all)
        lines << QString("%1 at %2: %3; needs %4; has %5").arg(f.rule.c_str()).arg(f.layer).arg(f.title.str().c_str(), f.needs.str().c_str(), f.has.str().c_str());
    return lines.join("\n");
}

// Words 0, 4, 8, ... of memory 0.
DataWords words(std::int64_t begin, std::int64_t pixels, int passes = 1, int step = 1, unsigned instances = 1)
{
    DataWords w;
    w.begin = begin;
    w.pixels = pixels;
    w.passes = passes;
    w.step = step;
    w.instances = w.lastInstances = instances;
    return w;
}

} // namespace

class TestPlaceData : public QObject
{
    Q_OBJECT
private slots:
    void acceptsWhatTheReferenceAccepts_data() { golden::addGoldenRows(); }
    void acceptsWhatTheReferenceAccepts()
    {
        FACET_GOLDEN_ROW(file);
        golden::GoldenNetwork golden = golden::loadGoldenNetwork(file);
        auto found = findings(golden.network, golden.device);
        // Two networks run with kernels of one layer over those of another (spec/chip/registers.md section 13), a bug of the vendor's
        // tool, which accepts them. They are rejected here: the chip would compute other values.
        const bool invalid = path.contains("MAX78002/tests__test-fifostream-x4-cifar-hwc");
        const auto overlaps = std::erase_if(found, [](const Finding &f) { return f.rule == "kernel-overlap"; });
        QCOMPARE(overlaps > 0, invalid);
        QVERIFY2(found.empty(), qPrintable(print(found)));
        if (!golden.network.options.overlapData)
            return;
        golden.network.options.overlapData = false; // these would not run without it
        QVERIFY(device::hasErrors(findings(golden.network, golden.device)));
    }

    void judgesBoundaryCasesAlike_data()
    {
        QTest::addColumn<QString>("text");
        if (golden::sharedDir().empty())
            return;
        const json rows = json::parse(golden::readFile(golden::sharedDir() + "/golden/negative.json"))["rows"];
        for (const json &row : rows) {
            const std::string error = row["error"].is_string() ? row["error"].get<std::string>() : "";
            if (row["status"] == "ok" || error.find("overwriting") != std::string::npos)
                QTest::addRow("%s on the %s", row["name"].get<std::string>().c_str(), row["device"].get<std::string>().c_str()) << QString::fromStdString(row.dump());
        }
    }
    void judgesBoundaryCasesAlike()
    {
        QFETCH(QString, text);
        const json row = json::parse(text.toStdString());
        formats::YamlOptions options;
        options.inputShape = golden::inputShapeOf(row["input_shape"]);
        options.weights = golden::weightInfosOfShapes(row["weight_shapes"]);
        options.device = golden::deviceOf(row);
        options.runOptions = golden::runOptionsOf(row["args"].get<std::vector<std::string>>());
        const auto read = formats::readNetworkYaml(row["yaml"].get<std::string>(), options);
        QVERIFY(read.has_value());
        const auto found = findings(read->network, options.device);
        if (row["status"] == "ok") {
            QVERIFY2(found.empty(), qPrintable(print(found)));
            return;
        }
        QVERIFY(!found.empty());
        QVERIFY(std::ranges::all_of(found, [](const Finding &f) { return f.rule == "data-overlap"; }));
        QCOMPARE(found[0].layer, 0);
        QVERIFY(found[0].has.str().starts_with("byte 0 of data memory 0"));
    }

    void findsTheFirstSharedWord_data()
    {
        QTest::addColumn<DataWords>("a");
        QTest::addColumn<DataWords>("b");
        QTest::addColumn<int>("offset"); // -1 = none
        QTest::newRow("the same place") << words(0, 4) << words(0, 4) << 0;
        QTest::newRow("one behind the other") << words(0, 4) << words(16, 4) << -1;
        QTest::newRow("the last word") << words(0, 4) << words(12, 4) << 12;
        QTest::newRow("interleaved operands") << words(0, 4, 1, 2) << words(4, 4, 1, 2) << -1;
        QTest::newRow("interleaved, the same words") << words(0, 4, 1, 2) << words(8, 4, 1, 2) << 8;
        QTest::newRow("two in the gaps of three") << words(0, 5, 1, 3) << words(4, 5, 2, 1) << 12;
        QTest::newRow("other memories") << words(0, 4, 1, 1, 1) << words(0, 4, 1, 1, 2) << -1;
        QTest::newRow("nothing") << words(0, 0) << words(0, 4) << -1;
        DataWords partial = words(0, 4, 2, 1, 3);
        partial.lastInstances = 1; // the last pass has channels in memory 0 only
        QTest::newRow("a pass without channels there") << partial << words(4, 1, 1, 1, 2) << -1;
        QTest::newRow("a pass with channels there") << partial << words(8, 1, 1, 1, 2) << 8;
        DataWords wide = words(0, 2);
        wide.wide = 4;
        QTest::newRow("32-bit results take four words") << wide << words(28, 1) << 28;
        QTest::newRow("behind 32-bit results") << wide << words(32, 1) << -1;
    }
    void findsTheFirstSharedWord()
    {
        QFETCH(DataWords, a);
        QFETCH(DataWords, b);
        QFETCH(int, offset);
        for (const bool swapped : {false, true}) {
            const auto shared = swapped ? place::firstShared(b, a) : place::firstShared(a, b);
            QCOMPARE(shared.has_value(), offset >= 0);
            if (shared)
                QCOMPARE(int(shared->offset), offset);
        }
    }
};

QTEST_APPLESS_MAIN(TestPlaceData)
#include "tst_place_data.moc"
