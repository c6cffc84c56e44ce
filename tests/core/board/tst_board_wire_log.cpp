// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/wire_log.h"

#include <QTest>

using namespace facet::board;

class TestBoardWireLog : public QObject {
    Q_OBJECT
private slots:
    void comesBackEqual();
    void refuses_data();
    void refuses();
    void printsBytes();
};

void TestBoardWireLog::comesBackEqual()
{
    WireLog log;
    log.started = "2026-11-22T10:00:00";
    log.port = "MAX78000FTHR 0444";
    log.entries = {
        {0, Direction::ToBoard, {0, 1, 0xfe, 0xff}}, {1'234'567, Direction::FromBoard, {}}, {1'234'567, Direction::FromBoard, {0x41}}};
    const std::string text = toText(log);
    QCOMPARE(text, std::string("facet wire log 1\nstarted 2026-11-22T10:00:00\nport MAX78000FTHR 0444\n"
                               "0.000000 > 00 01 fe ff\n1.234567 <\n1.234567 < 41\n"));
    const auto read = parseWireLog(text);
    QVERIFY2(read, read ? "" : read.error().message().c_str());
    QVERIFY(*read == log);
    log.port = "two\nlines"; // must not forge an entry
    QCOMPARE(parseWireLog(toText(log))->port, std::string("two lines"));
}

void TestBoardWireLog::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    const QByteArray head = "facet wire log 1\nstarted now\nport p\n";
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("another file") << QByteArray("hello\n") << 1;
    QTest::newRow("a head that breaks off") << QByteArray("facet wire log 1\nstarted now\n") << 2;
    QTest::newRow("no port") << QByteArray("facet wire log 1\nstarted now\n0.000000 > 00\n") << 3;
    QTest::newRow("half a byte") << head + "0.000000 > 0\n" << 4;
    QTest::newRow("not hexadecimal") << head + "0.000000 > 0g\n" << 4;
    QTest::newRow("no direction") << head + "0.000000 00\n" << 4;
    QTest::newRow("another direction") << head + "0.000000 - 00\n" << 4;
    QTest::newRow("too few decimals") << head + "0.5 > 00\n" << 4;
    QTest::newRow("a negative time") << head + "-1.000000 > 00\n" << 4;
    QTest::newRow("a negative fraction") << head + "1.-00001 > 00\n" << 4;
    QTest::newRow("a time beyond all sessions") << head + "9999999999999.000000 > 00\n" << 4;
    QTest::newRow("time runs backwards") << head + "1.000000 > 00\n0.999999 < 00\n" << 5;
    QTest::newRow("no blank between bytes") << head + "0.000000 > 0001\n" << 4;
}

void TestBoardWireLog::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto read = parseWireLog(text.toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().line, line);
    QVERIFY(!read.error().what.empty());
    QVERIFY(!read.error().remedy.empty());
}

void TestBoardWireLog::printsBytes()
{
    QCOMPARE(hexText({}), std::string());
    QCOMPARE(hexText({0x0a, 0xff, 0x00}), std::string("0a ff 00"));
    QCOMPARE(hexText({1, 2, 3}, 2), std::string("01 02 \u2026"));
    QCOMPARE(plainText({'O', 'K', 0x0d, 0xc3}), std::string("OK\u00b7\u00b7"));
}

QTEST_APPLESS_MAIN(TestBoardWireLog)
#include "tst_board_wire_log.moc"
