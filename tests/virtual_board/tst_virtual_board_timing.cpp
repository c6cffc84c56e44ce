// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Strict timing: all the weights that a MAX78000 holds, at the programmed rate into a FIFO of eight bytes. Times are virtual.
#include "board_process.h"

#include <random>

using namespace facet;
using golden::BoardProcess;
using golden::Bytes;

class TestVirtualBoardTiming : public QObject {
    Q_OBJECT
private slots:
    void allWeightsArriveAtLineRate_data()
    {
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("turnaroundUs");
        QTest::addColumn<double>("atLeast");
        QTest::newRow("921600 baud, a host that answers at once") << 921600 << 0 << 0.90;
        QTest::newRow("921600 baud, 1 ms of USB for every answer") << 921600 << 1000 << 0.90;
        QTest::newRow("115200 baud") << 115200 << 0 << 0.90;
    }
    void allWeightsArriveAtLineRate()
    {
        FACET_NEED_EMULATOR();
        QFETCH(int, rate);
        QFETCH(int, turnaroundUs);
        QFETCH(double, atLeast);
        BoardProcess board({"--strict", "--turnaround-us", QString::number(turnaroundUs)});
        QVERIFY(board.isOpen());
        board.powerUp();
        if (rate == 921600)
            board.goFast();
        for (std::uint32_t quadrant = 0; quadrant < 4; ++quadrant)
            QCOMPARE(board.ask(kFacetWrite, BoardProcess::words({0x50100000 + quadrant * 0x400000, 0, 0x00100008})).status, int(kFacetOk));
        std::mt19937 random(442368);
        const double before = board.stats()["virtualSeconds"].toDouble();
        std::size_t payloadBytes = 0;
        std::vector<std::uint32_t> sums;
        for (std::uint32_t processor = 0; processor < 64; ++processor) {
            const std::uint32_t base = 0x50180000 + processor / 16 * 0x400000 + processor % 16 * 0x4000;
            std::uint32_t crc = FACET_CRC_START;
            for (std::uint32_t column = 0; column < 768;) {
                const std::uint32_t columns = std::min<std::uint32_t>(kFacetKernelColumnsPerWrite, 768 - column);
                Bytes payload = BoardProcess::words({base + 4 * column, kFacetWritePacked});
                for (std::uint32_t i = 0; i < columns * 9 / 4; ++i) {
                    const auto word = std::uint32_t(random());
                    golden::put32(payload, word);
                    for (int shift = 24; shift >= 0; shift -= 8)
                        crc = facetCrcByte(crc, std::uint8_t(word >> shift));
                }
                payloadBytes += payload.size() - kFacetWriteData;
                QCOMPARE(board.ask(kFacetWrite, payload, 60'000).status, int(kFacetOk));
                column += columns;
            }
            sums.push_back(~crc);
        }
        const QJsonObject stats = board.stats();
        const double took = stats["virtualSeconds"].toDouble() - before;
        QCOMPARE(payloadBytes, std::size_t(442'368));
        QCOMPARE(stats["overruns"].toInt(), 0);
        QCOMPARE(stats["lostToSend"].toInt(), 0);
        QCOMPARE(stats["cnnFaults"].toInt(), 0);
        const double lineRate = double(payloadBytes) * 10 / rate / took;
        qInfo("%d baud: %.3f s of virtual time, %.1f %% of the line rate", rate, took, lineRate * 100);
        QVERIFY(lineRate >= atLeast);
        QVERIFY(lineRate < 1); // more would mean that the model lets bytes through too fast
        for (std::uint32_t processor = 0; processor < 64; ++processor) {
            const std::uint32_t base = 0x50180000 + processor / 16 * 0x400000 + processor % 16 * 0x4000;
            const auto reply = board.ask(kFacetCrc, BoardProcess::words({base, 768, kFacetWritePacked}), 20'000);
            QCOMPARE(reply.status, int(kFacetOk));
            QCOMPARE(facetGet32(&reply.payload[kFacetCrcReply]), sums[processor]);
        }
    }

    // The counter-proof: a host that keeps more on the way than the ring holds must lose bytes, or strict mode proves nothing.
    void overrunsAreSeenWhenTheyHappen()
    {
        FACET_NEED_EMULATOR();
        BoardProcess board({"--strict"});
        QVERIFY(board.isOpen());
        board.powerUp();
        board.goFast();
        const Bytes run = golden::request(kFacetRun, 99, BoardProcess::words({1, 500'000, 0x01010000, 0, 0x50100010, 0}));
        board.write(run); // starts nothing, so the board waits half a second for completion
        board.write(Bytes(40'000, 0x55));
        const auto hello = board.askUntilAnswered(kFacetHello, {}, 5, 2000);
        QCOMPARE(hello.status, int(kFacetOk));
        QVERIFY(facetGet32(&hello.payload[kFacetHelloOverruns]) > 0);
    }

    void severalFramesOnTheWayFitTheRing()
    {
        FACET_NEED_EMULATOR();
        BoardProcess board({"--strict"});
        QVERIFY(board.isOpen());
        board.powerUp();
        board.goFast();
        Bytes payload = BoardProcess::words({0x50400000, 0});
        payload.resize(kFacetWriteData + 1024, 0xa5);
        int answered = 0;
        for (int frame = 0; frame < 40 + 4; ++frame) {
            if (frame < 40)
                QVERIFY(board.write(golden::request(kFacetWrite, std::uint8_t(frame), payload)));
            if (frame >= 4)
                answered += golden::readReply(board.readFrame(5000)).status == kFacetOk ? 1 : 0;
        }
        QCOMPARE(answered, 40);
        QCOMPARE(board.stats()["overruns"].toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestVirtualBoardTiming)
#include "tst_virtual_board_timing.moc"
