// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The firmware's command core on the loopback board: every command, what it refuses, and how it recovers.
#include "board/loopback_board.h"
#include "support/board_wire.h"

#include <QTest>

#include <cstring>
#include <random>

using namespace facet;
using board::LoopbackBoard;
using golden::BoardReply;
using golden::Bytes;

namespace {

constexpr std::uint32_t kKernel = 0x50180000, kData = 0x50400000, kBias = 0x50108000;

class Host {
public:
    explicit Host(device::DeviceId device = device::DeviceId::Max78000) : board(device) {}

    BoardReply send(std::uint8_t type, const Bytes &payload = {}, std::uint32_t rate = 0)
    {
        return golden::readReply(board.exchange(golden::request(type, ++m_sequence, payload), rate));
    }
    void powerUp() { QCOMPARE(send(kFacetCnnPower, {15, 0, 0, 0}).status, int(kFacetOk)); }

    LoopbackBoard board;

private:
    std::uint8_t m_sequence = 0;
};

Bytes words(std::initializer_list<std::uint32_t> list)
{
    Bytes bytes;
    for (const std::uint32_t word : list)
        golden::put32(bytes, word);
    return bytes;
}

} // namespace

class TestBoardLoopback : public QObject {
    Q_OBJECT
private slots:
    void helloTellsWhoItIs()
    {
        Host host(device::DeviceId::Max78002);
        const BoardReply reply = host.send(kFacetHello);
        QCOMPARE(reply.type, int(kFacetHello | kFacetReplyBit));
        QCOMPARE(reply.status, int(kFacetOk));
        QCOMPARE(reply.payload.size(), std::size_t(kFacetHelloSize));
        QCOMPARE(facetGet32(&reply.payload[kFacetHelloMagic]), FACET_HELLO_MAGIC);
        QCOMPARE(int(reply.payload[kFacetHelloMajor]), int(kFacetProtocolMajor));
        QCOMPARE(int(reply.payload[kFacetHelloChip]), int(kFacetChipMax78002));
        QCOMPARE(facetGet16(&reply.payload[kFacetHelloMaxFrame]), std::uint32_t(kFacetMaxFrame));
    }

    void nothingIsReachableBeforePower()
    {
        Host host;
        QCOMPARE(host.send(kFacetWrite, words({kData, 0, 1})).status, int(kFacetNotPowered));
        QCOMPARE(host.send(kFacetRead, words({kData, 4})).status, int(kFacetNotPowered));
        QCOMPARE(host.send(kFacetCnnPower, {1, 0, 0, 0}).status, int(kFacetOk));
        QCOMPARE(host.send(kFacetRead, words({kData, 4})).status, int(kFacetOk));
        QCOMPARE(host.send(kFacetRead, words({kData + 0x400000, 4})).status, int(kFacetNotPowered));
    }

    void writesReadsAndChecks()
    {
        Host host;
        host.powerUp();
        QCOMPARE(host.send(kFacetWrite, words({kData + 8, 0, 0x11223344, 0x55667788})).status, int(kFacetOk));
        const BoardReply read = host.send(kFacetRead, words({kData + 4, 12}));
        QCOMPARE(read.payload, (Bytes{0, 0, 0, 0, 0, 0x44, 0x33, 0x22, 0x11, 0x88, 0x77, 0x66, 0x55}));
        const BoardReply crc = host.send(kFacetCrc, words({kData + 8, 8, 0}));
        QCOMPARE(facetGet32(&crc.payload[kFacetCrcReply]), facetCrc(&read.payload[5], 8));
    }

    // Columns are written packed and checked column by column, from any column on.
    void kernelColumnsCanBeChecked()
    {
        Host host;
        host.powerUp();
        QCOMPARE(host.send(kFacetWrite, words({0x50100000, 0, 0x00100008})).status, int(kFacetOk));
        Bytes stream(36 * 3);
        std::mt19937 random(5);
        for (std::uint8_t &byte : stream)
            byte = std::uint8_t(random());
        Bytes payload = words({kKernel + 4 * 10, kFacetWritePacked}); // from column 10 on
        for (std::size_t i = 0; i < stream.size(); i += 4)
            payload.insert(payload.end(), {stream[i + 3], stream[i + 2], stream[i + 1], stream[i]});
        QCOMPARE(host.send(kFacetWrite, payload).status, int(kFacetOk));
        const BoardReply all = host.send(kFacetCrc, words({kKernel + 40, 12, kFacetWritePacked}));
        QCOMPARE(all.status, int(kFacetOk));
        QCOMPARE(facetGet32(&all.payload[kFacetCrcReply]), facetCrc(stream.data(), stream.size()));
        const BoardReply some = host.send(kFacetCrc, words({kKernel + 48, 3, kFacetWritePacked}));
        QCOMPARE(facetGet32(&some.payload[kFacetCrcReply]), facetCrc(stream.data() + 18, 27));
        QCOMPARE(host.send(kFacetCrc, words({kKernel + 40, 759, kFacetWritePacked})).status, int(kFacetRefusedAddress));
        QCOMPARE(host.board.accelerator().faults().size(), std::size_t(0));
    }

    void refusesWhatItMustNotDo_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, int type, const Bytes &payload, int status) {
            QTest::newRow(name) << type << QByteArray(reinterpret_cast<const char *>(payload.data()), qsizetype(payload.size())) << status;
        };
        row("flash", kFacetWrite, words({0x10000000, 0, 0}), kFacetRefusedAddress);
        row("clocks", kFacetWrite, words({0x40000008, 0, 0}), kFacetRefusedAddress);
        row("flash controller", kFacetWrite, words({0x40029000, 0, 0}), kFacetRefusedAddress);
        row("debug port", kFacetRead, words({0xe000edf0, 4}), kFacetRefusedAddress);
        row("own memory", kFacetRead, words({0x20000000, 4}), kFacetRefusedAddress);
        row("unaligned", kFacetRead, words({kData + 2, 4}), kFacetRefusedAddress);
        row("around the end of addresses", kFacetWrite, words({0xfffffffc, 0, 0, 0}), kFacetRefusedAddress);
        row("over the end of bias memory", kFacetWrite, words({kBias + 511 * 4, 0, 0, 0}), kFacetRefusedAddress);
        row("over the end of a kernel memory", kFacetRead, words({kKernel + 0x3000 - 4, 8}), kFacetRefusedAddress);
        row("between two kernel memories", kFacetRead, words({kKernel + 0x3000, 4}), kFacetRefusedAddress);
        row("over the end of data memory", kFacetRead, words({0x51020000 - 4, 8}), kFacetRefusedAddress);
        row("packed data memory", kFacetWrite, words({kData, kFacetWritePacked, 0}), kFacetRefusedAddress);
        row("data memory as FIFO", kFacetWrite, words({kData, kFacetWriteFifo, 0}), kFacetRefusedAddress);
        row("unknown flag", kFacetWrite, words({kData, 8, 0}), kFacetBadArgument);
        row("write of nothing", kFacetWrite, words({kData, 0}), kFacetBadArgument);
        row("write of half a word", kFacetWrite, {0, 0, 0x40, 0x50, 0, 0, 0, 0, 1, 2}, kFacetBadArgument);
        row("read of nothing", kFacetRead, words({kData, 0}), kFacetBadArgument);
        row("read of too much", kFacetRead, words({kData, kFacetMaxRead + 4}), kFacetBadArgument);
        row("check of too much", kFacetCrc, words({kData, kFacetMaxCrcBytes + 4, 0}), kFacetBadArgument);
        row("unknown command", 0x55, {}, kFacetUnknownCommand);
        row("hello with payload", kFacetHello, {1}, kFacetBadArgument);
        row("odd baud rate", kFacetSetBaud, words({123456}), kFacetUnsupported);
        row("power of a fifth quadrant", kFacetCnnPower, {31, 0, 0, 0}, kFacetBadArgument);
        row("clock that the chip has not", kFacetCnnPower, {15, 0, 0x20, 0}, kFacetUnsupported);
        row("end without begin", kFacetSequenceEnd, words({7}), kFacetWrongSequence);
        row("reset by accident", kFacetReset, words({0}), kFacetBadArgument);
        row("input behind a gap", kFacetInput, words({64, 1}), kFacetBadArgument);
        row("energy", kFacetEnergy, {}, kFacetUnsupported);
        row("run without start", kFacetRun, Bytes(16), kFacetBadArgument);
        row("run that writes elsewhere", kFacetRun, words({1, 1000, 0x01010000, 0, 0x40000004, 1u << 31}), kFacetRefusedAddress);
    }
    void refusesWhatItMustNotDo()
    {
        QFETCH(int, type);
        QFETCH(QByteArray, payload);
        QFETCH(int, status);
        Host host;
        host.powerUp();
        const BoardReply reply = host.send(std::uint8_t(type), Bytes(payload.begin(), payload.end()));
        QCOMPARE(reply.type, type | kFacetReplyBit);
        QCOMPARE(reply.status, status);
        QCOMPARE(host.send(kFacetHello).status, int(kFacetOk));
    }

    // A lost reply makes the host ask again: what was asked must not happen twice.
    void aRepeatedRequestIsAnsweredNotDoneAgain()
    {
        LoopbackBoard board(device::DeviceId::Max78000);
        const Bytes power = golden::request(kFacetCnnPower, 1, {15, 0, 0, 0});
        const Bytes first = board.exchange(power);
        const Bytes write = golden::request(kFacetWrite, 2, words({kData, 0, 42}));
        QCOMPARE(golden::readReply(board.exchange(write)).status, int(kFacetOk));
        QCOMPARE(board.exchange(write), board.exchange(write));
        const BoardReply status = golden::readReply(board.exchange(golden::request(kFacetStatus, 3, {})));
        QCOMPARE(facetGet32(&status.payload[kFacetStatusRepeated]), 2u);
        // The same bytes later are a new request.
        QCOMPARE(board.exchange(power), first);
        const BoardReply read = golden::readReply(board.exchange(golden::request(kFacetRead, 4, words({kData, 4}))));
        QCOMPARE(facetGet32(&read.payload[1]), 0u);
    }

    void baudFallsBackWhenNobodyConfirms()
    {
        Host host;
        QCOMPARE(host.send(kFacetSetBaud, words({kFacetBaudFast})).status, int(kFacetOk));
        QCOMPARE(host.board.baud(), std::uint32_t(kFacetBaudFast));
        host.board.advance(999'000'000);
        QCOMPARE(host.board.baud(), std::uint32_t(kFacetBaudFast));
        host.board.advance(2'000'000);
        QCOMPARE(host.board.baud(), std::uint32_t(kFacetBaudDefault));
    }

    void aConfirmedRateStaysUntilGarbageArrives()
    {
        Host host;
        (void)host.send(kFacetSetBaud, words({kFacetBaudFast}));
        QCOMPARE(host.send(kFacetHello, {}, kFacetBaudFast).status, int(kFacetOk));
        host.board.advance(60'000'000'000);
        QCOMPARE(host.board.baud(), std::uint32_t(kFacetBaudFast));
        QVERIFY(host.send(kFacetHello, {}, kFacetBaudDefault).type !=
                (kFacetHello | kFacetReplyBit)); // a host that comes back knows only the default rate
        host.board.advance(2'100'000'000);
        QCOMPARE(host.board.baud(), std::uint32_t(kFacetBaudDefault));
        const BoardReply late = host.send(kFacetHello, {}, kFacetBaudDefault);
        QCOMPARE(late.status, int(kFacetOk));
    }

    void aPersonAtATerminalGetsAHint()
    {
        LoopbackBoard board(device::DeviceId::Max78000);
        const Bytes typed{'h', 'e', 'l', 'p', '\r'};
        const Bytes answer = board.exchange(typed);
        QVERIFY(std::string(answer.begin(), answer.end()).find("model runner") != std::string::npos);
        QCOMPARE(golden::readReply(board.exchange(golden::request(kFacetHello, 1, {}))).status, int(kFacetOk));
    }

    void aModelIsMarkedUntilItIsTouched()
    {
        Host host;
        host.powerUp();
        QCOMPARE(host.send(kFacetSequenceBegin, words({77})).status, int(kFacetOk));
        QCOMPARE(host.send(kFacetWrite, words({kBias, 0, 1})).status, int(kFacetOk));
        QCOMPARE(host.send(kFacetSequenceEnd, words({77})).status, int(kFacetOk));
        const auto model = [&host] { return facetGet32(&host.send(kFacetHello).payload[kFacetHelloModel]); };
        QCOMPARE(model(), 77u);
        QCOMPARE(host.send(kFacetWrite, words({kData, 0, 1})).status, int(kFacetOk));
        QCOMPARE(model(), 77u);
        QCOMPARE(host.send(kFacetWrite, words({kBias, 0, 2})).status, int(kFacetOk));
        QCOMPARE(model(), 0u);
    }

    void resetsOnDemand()
    {
        Host host;
        host.powerUp();
        QCOMPARE(host.send(kFacetReset, words({FACET_RESET_MAGIC})).status, int(kFacetOk));
        const BoardReply hello = host.send(kFacetHello);
        QCOMPARE(int(hello.payload[kFacetHelloBootReason]), int(kFacetBootCommand));
        QCOMPARE(int(hello.payload[kFacetHelloPower]), 0);
    }
};

QTEST_APPLESS_MAIN(TestBoardLoopback)
#include "tst_board_loopback.moc"
