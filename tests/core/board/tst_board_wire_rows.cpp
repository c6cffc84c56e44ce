// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/wire.h"
#include "board/wire_rows.h"
#include "protocol/protocol.h"

#include <QTest>

using namespace facet::board;

namespace {

std::vector<std::uint8_t> bytesOf(const char *text)
{
    return {text, text + std::strlen(text)};
}

} // namespace

class TestBoardWireRows : public QObject {
    Q_OBJECT
private slots:
    void cutsFramesWhereverTheyBreak();
    void keepsTheDirectionsApart();
    void tellsTextFromFrames();
    void showsDamage();
    void aPauseEndsARow();
    void namesWhatFramesAre_data();
    void namesWhatFramesAre();
};

void TestBoardWireRows::cutsFramesWhereverTheyBreak()
{
    Frame hello{kFacetHello, 1, {}};
    Frame write{kFacetWrite, 2, PayloadWriter().u32(0x50100000).u32(0).u32(0x0a0a0a0a).take()}; // line feeds inside
    std::vector<std::uint8_t> wire = toWire(hello);
    const Bytes second = toWire(write);
    wire.insert(wire.end(), second.begin(), second.end());
    for (std::size_t cut = 0; cut <= wire.size(); ++cut) {
        RowCutter cutter;
        std::vector<WireRow> rows = cutter.push({10, Direction::ToBoard, {wire.begin(), wire.begin() + long(cut)}});
        for (WireRow &row : cutter.push({20, Direction::ToBoard, {wire.begin() + long(cut), wire.end()}}))
            rows.push_back(std::move(row));
        QCOMPARE(rows.size(), 2u);
        QCOMPARE(rows[0].kind, WireRow::Kind::Frame);
        QCOMPARE(rows[0].meaning, std::string("HELLO #1"));
        QCOMPARE(rows[1].meaning, std::string("WRITE #2: 0x50100000, 4 bytes"));
        QVERIFY(rows[1].bytes == second);
        QVERIFY(cutter.flush().empty());
    }
}

void TestBoardWireRows::keepsTheDirectionsApart()
{
    const Bytes request = toWire({kFacetPing, 7, {kFacetPingKeepLeds}});
    const Bytes reply = toWire({kFacetPing | kFacetReplyBit, 7, {kFacetOk}});
    RowCutter cutter;
    QVERIFY(cutter.push({0, Direction::ToBoard, {request.begin(), request.begin() + 3}}).empty());
    const auto first = cutter.push({1, Direction::FromBoard, reply});
    QCOMPARE(first.size(), 1u);
    QCOMPARE(first[0].meaning, std::string("PING reply #7: ok"));
    const auto second = cutter.push({2, Direction::ToBoard, {request.begin() + 3, request.end()}});
    QCOMPARE(second.size(), 1u);
    QCOMPARE(second[0].microseconds, 0);
}

void TestBoardWireRows::tellsTextFromFrames()
{
    RowCutter cutter;
    const auto rows = cutter.push({0, Direction::FromBoard, bytesOf("*** PASS ***\r\nApproximate inference time: 5 us\n> ")});
    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[0].kind, WireRow::Kind::Text);
    QCOMPARE(rows[0].meaning, std::string("*** PASS ***"));
    const auto rest = cutter.flush();
    QCOMPARE(rest.size(), 1u);
    QCOMPARE(rest[0].meaning, std::string("> "));
}

void TestBoardWireRows::showsDamage()
{
    Bytes wire = toWire({kFacetStatus, 3, {}});
    wire[2] ^= 0x10;
    RowCutter cutter;
    const auto rows = cutter.push({0, Direction::ToBoard, wire});
    QCOMPARE(rows.size(), 1u);
    QCOMPARE(rows[0].kind, WireRow::Kind::Damaged);
    QVERIFY(cutter.push({1, Direction::ToBoard, {0, 0}}).empty()); // only ends what may be half there
    // What never ends is cut where no frame can be longer.
    std::size_t cut = 0;
    for (const WireRow &row : cutter.push({2, Direction::FromBoard, std::vector<std::uint8_t>(20000, 0xff)})) {
        QCOMPARE(row.kind, WireRow::Kind::Piece);
        QVERIFY(row.bytes.size() <= std::size_t(kFacetMaxWire));
        cut += row.bytes.size();
    }
    QCOMPARE(cut + cutter.flush().at(0).bytes.size(), std::size_t(20000));
}

void TestBoardWireRows::aPauseEndsARow()
{
    RowCutter cutter;
    QVERIFY(cutter.push({0, Direction::FromBoard, bytesOf("boot")}).empty());
    const auto rows = cutter.push({RowCutter::kPause + 1, Direction::FromBoard, bytesOf("ed\n")});
    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[0].meaning, std::string("boot"));
    QCOMPARE(rows[1].microseconds, RowCutter::kPause + 1);
}

void TestBoardWireRows::namesWhatFramesAre_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("meaning");
    const auto bytes = [](PayloadWriter writer) {
        const Bytes made = writer.take();
        return QByteArray(reinterpret_cast<const char *>(made.data()), qsizetype(made.size()));
    };
    QTest::newRow("baud") << int(kFacetSetBaud) << bytes(PayloadWriter().u32(921600)) << QStringLiteral("SET_BAUD #9: 921600 baud");
    QTest::newRow("kernels") << int(kFacetWrite) << bytes(PayloadWriter().u32(0x50180000).u32(kFacetWritePacked).u32(1).u32(2))
                             << QStringLiteral("WRITE #9: 0x50180000, 8 bytes of kernels");
    QTest::newRow("read") << int(kFacetRead) << bytes(PayloadWriter().u32(0x50400000).u32(64))
                          << QStringLiteral("READ #9: 0x50400000, 64 bytes");
    QTest::newRow("kernel check") << int(kFacetCrc) << bytes(PayloadWriter().u32(0x50180000).u32(12).u32(kFacetWritePacked))
                                  << QStringLiteral("CRC #9: 0x50180000, 12 columns");
    QTest::newRow("power") << int(kFacetCnnPower) << bytes(PayloadWriter().u8(15).u8(0).u8(0).u8(0))
                           << QStringLiteral("CNN_POWER #9: quadrants 0xf");
    QTest::newRow("refusal") << int(kFacetWrite | kFacetReplyBit) << QByteArray(1, char(kFacetRefusedAddress))
                             << QStringLiteral("WRITE reply #9: address refused");
    QTest::newRow("data") << int(kFacetRead | kFacetReplyBit) << QByteArray(65, '\0') << QStringLiteral("READ reply #9: ok, 64 bytes");
    QTest::newRow("a status of a later version")
        << int(kFacetPing | kFacetReplyBit) << QByteArray(1, char(99)) << QStringLiteral("PING reply #9: status 99");
    QTest::newRow("too short for its command") << int(kFacetWrite) << QByteArray(3, '\0') << QStringLiteral("WRITE #9");
    QTest::newRow("an unknown command") << 0x42 << QByteArray(3, '\0') << QStringLiteral("0x42 #9");
}

void TestBoardWireRows::namesWhatFramesAre()
{
    QFETCH(int, type);
    QFETCH(QByteArray, payload);
    QFETCH(QString, meaning);
    QCOMPARE(QString::fromStdString(frameMeaning(std::uint8_t(type), 9, {payload.begin(), payload.end()})), meaning);
}

QTEST_APPLESS_MAIN(TestBoardWireRows)
#include "tst_board_wire_rows.moc"
