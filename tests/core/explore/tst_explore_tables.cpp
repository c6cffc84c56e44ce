// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "explore/format.h"
#include "explore/result_tables.h"
#include "study/presets.h"

#include <QTest>

#include <limits>

using namespace facet;
using namespace facet::explore;

namespace {

Table sample()
{
    Table table;
    table.caption = {"Sample", {}};
    table.columns = {{{"Name", {}}, false}, {{"µs", {}}, true}};
    table.rows = {{textCell(std::string("a,b")), decimalCell(1652.0512)},
                  {textCell(std::string("=SUM(A1)")), countCell(1234567)},
                  {textCell(std::string("total|all")), decimalCell(-0.001)}};
    table.summaryRows = 1;
    return table;
}

} // namespace

class TestExploreTables : public QObject {
    Q_OBJECT
private slots:
    void printsNumbers();
    void writesCsv();
    void writesTsv();
    void writesMarkdown();
    void writesAlignedText();
    void translatesEveryText();
    void latencyTableHoldsTheTalk();
    void relativeTableIsPercentOfTheBaseline();
    void cumulativeTableEndsWithTheTotal();
    void layerTableAddsUp();
    void differencesTableHasRawNumbers();
};

void TestExploreTables::printsNumbers()
{
    QCOMPARE(decimals(1652.0512), std::string("1652.05"));
    QCOMPARE(decimals(-0.001), std::string("0.00"));
    QCOMPARE(decimals(std::numeric_limits<double>::infinity()), std::string("-"));
    QCOMPARE(withSign(9.68), std::string("+9.68"));
    QCOMPARE(withSign(0.001), std::string("0.00"));
    QCOMPARE(groupedWithSign(1234), std::string("+1,234"));
    QCOMPARE(groupedCycles(89400), std::string("89,400"));
    QCOMPARE(groupedCycles(7847.111), std::string("7,847.11"));
    QCOMPARE(groupedCycles(999.999), std::string("1,000.00"));
    QCOMPARE(groupedCycles(-1234.5), std::string("-1,234.50"));
    QCOMPARE(groupedCycles(1e300).size(), std::size_t(301)); // no overflow
}

void TestExploreTables::writesCsv()
{
    // A comma is quoted, a formula is defused, numbers are raw.
    QCOMPARE(toCsv(sample()), std::string("Name,µs\n\"a,b\",1652.0512\n'=SUM(A1),1234567\ntotal|all,-0.001\n"));
}

void TestExploreTables::writesTsv()
{
    Table table = sample();
    table.rows[0][0] = textCell(std::string("tab\there"));
    QCOMPARE(toTsv(table), std::string("Name\tµs\ntab here\t1652.0512\n=SUM(A1)\t1234567\ntotal|all\t-0.001\n"));
}

void TestExploreTables::writesMarkdown()
{
    QCOMPARE(toMarkdown(sample()), std::string("**Sample**\n\n| Name | µs |\n| --- | ---: |\n| a,b | 1652.05 |\n"
                                               "| =SUM(A1) | 1,234,567 |\n| **total\\|all** | **0.00** |\n"));
}

void TestExploreTables::writesAlignedText()
{
    QCOMPARE(toPlainText(sample()), std::string("Sample\n"
                                                "Name              µs\n"
                                                "--------------------\n"
                                                "a,b          1652.05\n"
                                                "=SUM(A1)   1,234,567\n"
                                                "--------------------\n"
                                                "total|all       0.00\n"));
}

void TestExploreTables::translatesEveryText()
{
    const auto upper = [](const Text &text) { return "<" + text.str() + ">"; };
    const std::string text = toCsv(sample(), upper);
    QVERIFY(text.starts_with("<Name>,<µs>\n"));
}

void TestExploreTables::latencyTableHoldsTheTalk()
{
    std::vector<network::Network> networks;
    std::vector<network::Shapes> shapes;
    std::vector<estimate::Estimate> estimates;
    const std::vector<std::string> names{"facenet-v2", "facenet-v6", "facenet-v7"};
    for (const std::string &name : names) {
        networks.push_back(study::preset(name).value());
        shapes.push_back(network::inferShapes(networks.back()));
        estimates.push_back(estimate::estimate(networks.back(), shapes.back(), {{}, estimate::Model::Ideal, 0}));
    }
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < names.size(); ++i)
        candidates.push_back({names[i], &networks[i], &shapes[i], &estimates[i]});
    // The slide "Expected inference time per layer", digit by digit.
    QCOMPARE(toMarkdown(latencyTable(candidates, 0, Align::Position, Scale::Absolute)),
             std::string("**Latency per layer (µs)**\n\n"
                         "| Layer | facenet-v2 | facenet-v6 | facenet-v7 |\n"
                         "| --- | ---: | ---: | ---: |\n"
                         "| Layer 1 | 1652.05 | 826.03 | 206.51 |\n"
                         "| Layer 2 | 851.84 | 348.48 | 309.76 |\n"
                         "| Layer 3 | 367.84 | 87.12 | 96.80 |\n"
                         "| Layer 4 | 169.40 | 33.88 | 33.88 |\n"
                         "| Layer 5 | 34.50 | 11.00 | 11.00 |\n"
                         "| Layer 6 | 5.52 | 1.00 | 1.00 |\n"
                         "| Layer 7 | 0.16 |  |  |\n"
                         "| **TOTAL** | **3081.31** | **1307.51** | **658.95** |\n"));
}

namespace {

struct FaceNet {
    network::Network network;
    network::Shapes shapes;
    estimate::Estimate estimate;
    Candidate candidate;

    explicit FaceNet(const char *name, estimate::Model model = estimate::Model::Ideal)
        : network(study::preset(name).value()), shapes(network::inferShapes(network)),
          estimate(estimate::estimate(network, shapes, {{}, model, 0})), candidate{name, &network, &shapes, &estimate}
    {
    }
    FaceNet(const FaceNet &) = delete;
    FaceNet &operator=(const FaceNet &) = delete;
    ~FaceNet() = default;
};

} // namespace

void TestExploreTables::relativeTableIsPercentOfTheBaseline()
{
    const FaceNet v6("facenet-v6");
    const FaceNet v7("facenet-v7");
    const Table table = latencyTable({v7.candidate, v6.candidate}, 1, Align::Position, Scale::Relative);
    QCOMPARE(table.rows[0][1].text.str(), std::string("25.0")); // 206.51 of 826.03
    QCOMPARE(table.rows[0][2].text.str(), std::string("100.0"));
    QCOMPARE(table.rows[2][1].text.str(), std::string("111.1")); // 96.80 of 87.12
    QCOMPARE(table.rows.back()[1].text.str(), std::string("50.4"));
}

void TestExploreTables::cumulativeTableEndsWithTheTotal()
{
    const FaceNet v6("facenet-v6");
    const FaceNet v5("facenet-v5");
    const Table table = latencyTable({v6.candidate, v5.candidate}, 0, Align::Position, Scale::Cumulative);
    QCOMPARE(table.rows[0][1].text.str(), std::string("826.03"));
    QCOMPARE(table.rows[1][1].text.str(), std::string("1174.51")); // 826.0267 + 348.48
    QCOMPARE(table.rows[5][1].text.str(), std::string("1307.51"));
    QCOMPARE(table.rows[4][2].text.str(), std::string("157.05"));
    QVERIFY(table.rows[5][2].text.str().empty()); // v5 has five layers
}

void TestExploreTables::layerTableAddsUp()
{
    const FaceNet v2("facenet-v2", estimate::Model::Cycles);
    const Table table = layerTable(v2.candidate);
    QCOMPARE(table.columns.size(), std::size_t(12)); // no add, mul and bitwise: all zero
    const auto sum = [&](std::size_t column) {
        double total = 0;
        for (std::size_t r = 0; r + 1 < table.rows.size(); ++r)
            total += QByteArray::fromStdString(table.rows[r][column].raw).toDouble();
        return total;
    };
    QCOMPARE(table.rows.size(), std::size_t(9)); // seven layers, start-up, total
    const std::vector<Cell> &total = table.rows.back();
    QCOMPARE(total[5].text.str(), std::string("9,666,944"));
    QCOMPARE(sum(5), 9666944.0);
    QCOMPARE(total[8].text.str(), std::string("98,648"));
    QCOMPARE(sum(8), 98648.0);
    QCOMPARE(total[10].text.str(), std::string("148,507"));
    QCOMPARE(sum(10), 148507.0);
    QVERIFY(std::abs(sum(11) - v2.estimate.totals.latencyUs) < 1e-9);
}

void TestExploreTables::differencesTableHasRawNumbers()
{
    const FaceNet v2("facenet-v2");
    const FaceNet v3("facenet-v3");
    const std::string csv = toCsv(differencesTable(v2.candidate, v3.candidate, Align::Position));
    QVERIFY2(csv.starts_with("Layer,Property,facenet-v2,facenet-v3,Change\n"
                             "whole network,weight memory (bytes),98648,49324,-49324\n"),
             csv.c_str());
}

QTEST_APPLESS_MAIN(TestExploreTables)
#include "tst_explore_tables.moc"
