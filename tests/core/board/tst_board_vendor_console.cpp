// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/vendor_console.h"

#include <QTest>

using namespace facet::board;

class TestBoardVendorConsole : public QObject {
    Q_OBJECT
private slots:
    void readsTimes_data();
    void readsTimes();
    void readsVerdicts();
};

void TestBoardVendorConsole::readsTimes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<double>("microseconds"); // 0: no time
    QTest::addColumn<bool>("loading");
    QTest::newRow("inference") << QStringLiteral("Approximate inference time: 1423 us") << 1423.0 << false;
    QTest::newRow("in the middle of a line") << QStringLiteral("> Approximate inference time: 2549 us (done)\r") << 2549.0 << false;
    QTest::newRow("with loading") << QStringLiteral("Approximate data loading and inference time: 12481 us") << 12481.0 << true;
    QTest::newRow("milliseconds") << QStringLiteral("inference time: 3.53 ms") << 3530.0 << false;
    QTest::newRow("seconds") << QStringLiteral("Inference Time = 1 s") << 1e6 << false;
    QTest::newRow("micro sign") << QStringLiteral("Approximate inference time: 12 \u00b5s") << 12.0 << false;
    QTest::newRow("no unit") << QStringLiteral("Approximate inference time: 1423") << 0.0 << false;
    QTest::newRow("another unit") << QStringLiteral("Approximate inference time: 1423 use") << 0.0 << false;
    QTest::newRow("no number") << QStringLiteral("Approximate inference time: fast") << 0.0 << false;
    QTest::newRow("zero") << QStringLiteral("Approximate inference time: 0 us") << 0.0 << false;
    QTest::newRow("negative") << QStringLiteral("Approximate inference time: -4 us") << 0.0 << false;
    QTest::newRow("endless") << QStringLiteral("Approximate inference time: 999999999999 s") << 0.0 << false;
    QTest::newRow("infinite") << QStringLiteral("Approximate inference time: inf us") << 0.0 << false;
    QTest::newRow("a word that begins like infinity") << QStringLiteral("inference time inference time:") << 0.0 << false;
    QTest::newRow("not a number") << QStringLiteral("inference time: nan us") << 0.0 << false;
    QTest::newRow("of something else") << QStringLiteral("Kernel loading time: 20 us") << 0.0 << false;
    QTest::newRow("a line without an end") << QString(100000, QLatin1Char('x')) + QStringLiteral("inference time: 5 us") << 0.0 << false;
}

void TestBoardVendorConsole::readsTimes()
{
    QFETCH(QString, line);
    QFETCH(double, microseconds);
    QFETCH(bool, loading);
    const auto time = printedTime(line.toStdString());
    QCOMPARE(time.has_value(), microseconds > 0);
    if (time) {
        QCOMPARE(time->microseconds, microseconds);
        QCOMPARE(time->includesLoading, loading);
    }
}

void TestBoardVendorConsole::readsVerdicts()
{
    QCOMPARE(printedVerdict("*** PASS ***"), std::optional<bool>(true));
    QCOMPARE(printedVerdict("\n*** FAIL ***\n"), std::optional<bool>(false));
    QVERIFY(!printedVerdict("PASS"));
}

QTEST_APPLESS_MAIN(TestBoardVendorConsole)
#include "tst_board_vendor_console.moc"
