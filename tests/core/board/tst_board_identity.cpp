// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Boards by their USB identity, the texts of every error, and the cutting of a stream into frames and lines.
#include "board/board_error.h"
#include "board/usb_identity.h"
#include "board/wire.h"

#include "protocol/protocol.h"

#include <QTest>

#include <set>

using namespace facet::board;

class TestBoardIdentity : public QObject
{
    Q_OBJECT
private slots:
    void namesBoards_data()
    {
        QTest::addColumn<int>("vendor");
        QTest::addColumn<int>("product");
        QTest::addColumn<QString>("serial");
        QTest::addColumn<QString>("board");
        QTest::addColumn<int>("role");
        QTest::newRow("DAPLink 1.0.2 of a FTHR") << 0x0d28 << 0x0204 << "0444170199e18a7600000000000000000000000097969906" << "MAX78000FTHR" << int(PortRole::Console);
        QTest::newRow("DAPLink 1.0.3 of a FTHR") << 0x0d28 << 0x0204 << "0423170199e18a7600000000000000000000000097969906" << "MAX78000FTHR" << int(PortRole::Console);
        QTest::newRow("DAPLink with another interface chip") << 0x0d28 << 0x0204 << "0423170199e18a76000000000000000000000000aabbccdd" << "DAPLink probe" << int(PortRole::Console);
        QTest::newRow("DAPLink of another board") << 0x0d28 << 0x0204 << "0240170199e18a7600000000000000000000000097969906" << "DAPLink probe" << int(PortRole::Console);
        QTest::newRow("FTDI bridge of an evaluation kit") << 0x0403 << 0x6015 << "D30A1B2C" << "MAX78000EVKIT or MAX78002EVKIT" << int(PortRole::Console);
        QTest::newRow("SPI bridge is no console") << 0x0403 << 0x601c << "" << "MAX78000EVKIT, USB to SPI bridge" << int(PortRole::Bridge);
        QTest::newRow("power monitor is no console") << 0x0b6a << 0x003c << "" << "Power monitor of an evaluation kit" << int(PortRole::PowerMonitor);
        QTest::newRow("an Arduino is none of ours") << 0x2341 << 0x0043 << "55" << "" << int(PortRole::Unknown);
    }
    void namesBoards()
    {
        QFETCH(int, vendor);
        QFETCH(int, product);
        QFETCH(QString, serial);
        QFETCH(QString, board);
        QFETCH(int, role);
        const auto identity = identify({std::uint16_t(vendor), std::uint16_t(product), serial.toStdString(), {}, {}});
        QCOMPARE(identity.has_value(), !board.isEmpty());
        if (!identity)
            return;
        QCOMPARE(QString::fromStdString(identity->board.str()), board);
        QCOMPARE(int(identity->role), role);
        QCOMPARE(identity->daplink, vendor == 0x0d28);
    }

    void knowsADeviceAgain()
    {
        const UsbDescription one{0x0d28, 0x0204, "0444a", {}, {}}, other{0x0d28, 0x0204, "0444b", {}, {}};
        const UsbDescription anonymous{0x0b6a, 0x003c, {}, {}, {}};
        QCOMPARE(deviceKey(one, "1-2"), deviceKey(one, "3-4"));
        QVERIFY(deviceKey(one, "1-2") != deviceKey(other, "1-2"));
        QVERIFY(deviceKey(anonymous, "1-2") != deviceKey(anonymous, "3-4"));
    }

    void everyErrorSaysWhatToDo()
    {
        std::set<std::string_view> ids;
        for (const ErrorCode code : allErrorCodes()) {
            const BoardError error = boardError(code, {"1", "2", "3", "4", "5", "6", "7", "8"});
            QVERIFY(ids.insert(idOf(code)).second);
            QCOMPARE(int(error.code), int(code));
            QVERIFY(!error.title.empty() && !error.cause.empty() && !error.remedy.empty());
            QVERIFY2(error.message().find('%') == std::string::npos, error.message().c_str());
        }
        QCOMPARE(ids.size(), std::size_t(ErrorCode::Canceled) + 1);
        QCOMPARE(boardError(ErrorCode::NoPermission, {"/dev/ttyACM0"}).command, std::string("sudo usermod -aG dialout $USER"));
    }

    void cutsAStreamAnywhere()
    {
        Bytes stream;
        const std::vector<Frame> frames{{kFacetHello | kFacetReplyBit, 1, {0, 0, 0}}, {kFacetRead | kFacetReplyBit, 2, Bytes(2049, 0)},
                                        {kFacetCrc | kFacetReplyBit, 255, Bytes(300, 0xff)}, {kFacetUnreadable, 0, {2}}};
        for (const Frame &frame : frames) {
            const Bytes wire = toWire(frame);
            QCOMPARE(std::ranges::count(wire, 0), std::ptrdiff_t(1));
            stream.insert(stream.end(), wire.begin(), wire.end());
        }
        for (const std::size_t piece : {std::size_t(1), std::size_t(7), std::size_t(64), stream.size()}) {
            FrameReader reader;
            std::vector<Frame> found;
            for (std::size_t from = 0; from < stream.size(); from += piece) {
                for (Arrival &arrival : reader.push(std::span(stream).subspan(from, std::min(piece, stream.size() - from)))) {
                    QVERIFY(arrival.kind == Arrival::Kind::Frame);
                    found.push_back(std::move(arrival.frame));
                }
            }
            QVERIFY(found == frames);
            QVERIFY(!reader.midway());
        }
    }

    void tellsTextFromFrames()
    {
        FrameReader reader;
        const std::string text = "model runner, use Facet\r\nApproximate inference time: 2311 us\r\n";
        Bytes stream(text.begin(), text.end());
        const Bytes wire = toWire({kFacetHello | kFacetReplyBit, 9, {0, 'F', '\n'}});
        stream.insert(stream.end(), wire.begin(), wire.end());
        const auto arrivals = reader.push(stream);
        QCOMPARE(arrivals.size(), std::size_t(3));
        QCOMPARE(arrivals[1].text, std::string("Approximate inference time: 2311 us"));
        QVERIFY(arrivals[2].kind == Arrival::Kind::Frame);
        QCOMPARE(int(arrivals[2].frame.sequence), 9);
    }

    void namesFrames()
    {
        QCOMPARE(frameName(kFacetWrite), std::string("WRITE"));
        QCOMPARE(frameName(kFacetPing | kFacetReplyBit), std::string("PING reply"));
        QCOMPARE(frameName(kFacetUnreadable), std::string("UNREADABLE"));
        QCOMPARE(frameName(0x42), std::string("0x42"));
    }
};

QTEST_GUILESS_MAIN(TestBoardIdentity)
#include "tst_board_identity.moc"
