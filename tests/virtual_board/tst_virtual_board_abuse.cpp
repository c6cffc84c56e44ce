// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// 10,000 fuzzed frames and 10,000 random addresses against the emulated runner: it survives, and nothing but the accelerator is
// ever touched. The virtual board counts every access outside of what the runner needs, and every bus fault.
#include "board_process.h"

#include "device/registers.h"

#include <algorithm>
#include <random>

using namespace facet;
using golden::BoardProcess;
using golden::Bytes;

namespace {

// Which addresses may be read, told from the chip's address map and not from the runner's own list.
struct Oracle {
    device::RegisterMap map{device::DeviceId::Max78000};

    [[nodiscard]] bool allows(std::uint64_t address, std::uint64_t bytes) const
    {
        const auto inside = [=](std::uint64_t begin, std::uint64_t size) { return address >= begin && address + bytes <= begin + size; };
        if (address % 4 != 0 || bytes % 4 != 0 || bytes == 0)
            return false;
        if (inside(device::kFifoControl, 8) || inside(device::kFifoData, 16) || inside(device::kAlwaysOnControl, 4))
            return true;
        for (int g = 0; g < device::kQuadrants; ++g) {
            const std::uint64_t base = map.quadrant(g);
            if (inside(base, 4) || inside(base + 4, 0xa8c) || inside(base + 0x1000, 4) || inside(map.bias(g, 0), 2048))
                return true;
            if (inside(map.data(16 * g), 4 * 0x8000))
                return true;
        }
        for (int p = 0; p < device::kProcessors; ++p) {
            if (inside(map.tram(p), 3072 * 4) || inside(map.kernel(p), 768 * 16))
                return true;
        }
        return false;
    }
};

} // namespace

class TestVirtualBoardAbuse : public QObject {
    Q_OBJECT

    // After anything: the board says hello, has never reset, and touched nothing it must not.
    static void checkUnharmed(BoardProcess &board)
    {
        const auto hello = board.askUntilAnswered(kFacetHello, {}, 5, 3000);
        QCOMPARE(hello.status, int(kFacetOk));
        QCOMPARE(facetGet32(&hello.payload[kFacetHelloMagic]), FACET_HELLO_MAGIC);
        const QJsonObject stats = board.stats();
        QCOMPARE(stats["strayAccesses"].toInt(), 0);
        QCOMPARE(stats["busFaults"].toInt(), 0);
        QCOMPARE(stats["resets"].toInt(), 0);
        QCOMPARE(stats["watchdogResets"].toInt(), 0);
    }

private slots:
    void tenThousandRandomAddresses()
    {
        FACET_NEED_EMULATOR();
        BoardProcess board;
        QVERIFY(board.isOpen());
        board.powerUp();
        const Oracle oracle;
        std::mt19937 engine(10000);
        const auto random = [&engine] { return std::uint32_t(engine()); };
        const std::uint32_t edges[] = {0x50000000, 0x50001000, 0x50100000, 0x50108000, 0x50108800, 0x50110000, 0x50113000,
                                       0x50180000, 0x50183000, 0x501c0000, 0x50400000, 0x50420000, 0x51000000, 0x51020000,
                                       0x10000000, 0x20000000, 0x40000000, 0x40029000, 0xe000edf0, 0xfffffff8};
        int allowed = 0;
        for (int i = 0; i < 10'000; ++i) {
            std::uint32_t address = random();
            if (i % 4 == 1)
                address = edges[random() % std::uint32_t(std::size(edges))] + (random() % 64) * 4 - 128;
            else if (i % 4 == 2)
                address = 0x50000000 + random() % 0x1100000 / 4 * 4;
            else if (i % 4 == 3)
                address = 0x50100000 + (random() % 4) * 0x400000 +
                          (random() % 2 == 0 ? random() % 0xc0000 : 0x300000 + random() % 0x20000) / 4 * 4;
            const std::uint32_t bytes = 4 * (1 + random() % 8);
            const bool may = oracle.allows(address, bytes);
            const bool write = random() % 2 == 0;
            Bytes payload = BoardProcess::words({address, write ? 0 : bytes});
            if (write)
                payload.resize(payload.size() + bytes, 0); // zeros start nothing
            const auto reply = board.ask(write ? kFacetWrite : kFacetRead, payload);
            QVERIFY2(reply.status == (may ? int(kFacetOk) : int(kFacetRefusedAddress)),
                     qPrintable(QString("%1 of %2 bytes at %3: status %4")
                                    .arg(write ? "write" : "read")
                                    .arg(bytes)
                                    .arg(address, 8, 16)
                                    .arg(reply.status)));
            allowed += may ? 1 : 0;
        }
        QVERIFY(allowed > 1000); // both kinds were tried
        QVERIFY(allowed < 9000);
        checkUnharmed(board);
    }

    void tenThousandFuzzedFrames()
    {
        FACET_NEED_EMULATOR();
        BoardProcess board({"--ignore-rate"}); // a fuzzed SET_BAUD may well succeed
        QVERIFY(board.isOpen());
        board.powerUp();
        std::mt19937 random(424242);
        int answered = 0;
        for (int i = 0; i < 10'000; ++i) {
            const std::uint8_t type = random() % 8 == 0 ? std::uint8_t(random()) : std::uint8_t(1 + random() % 14);
            Bytes payload(random() % 5 == 0 ? random() % 300 : random() % 32);
            std::ranges::generate(payload, [&] { return random() % 3 == 0 ? std::uint8_t(0) : std::uint8_t(random()); });
            if (type == kFacetRun && payload.size() >= 8)
                std::fill(payload.begin() + 6, payload.begin() + 8, std::uint8_t(0)); // at most 65 ms of waiting each
            if (type == kFacetCnnPower && payload.size() >= 4)
                payload[0] = 15; // else most of the rest would be refused for want of power
            Bytes frame = golden::request(type, std::uint8_t(i), payload);
            switch (random() % 6) {
            case 0: frame[random() % frame.size()] ^= std::uint8_t(1u << random() % 8); break;
            case 1: frame.erase(frame.begin() + std::ptrdiff_t(random() % frame.size())); break;
            case 2: frame.insert(frame.begin() + std::ptrdiff_t(random() % frame.size()), std::uint8_t(random())); break;
            default: break; // valid, but senseless
            }
            if (random() % 100 == 0)
                frame.assign(5000, std::uint8_t(1 + random() % 255));
            QVERIFY(board.write(frame));
            answered += board.readFrame(100).empty() ? 0 : 1;
            while (!board.readFrame(0).empty())
                ++answered;
        }
        qInfo("%d frames answered", answered);
        QVERIFY(answered > 9'000); // a lost delimiter joins two frames
        checkUnharmed(board);
    }
};

QTEST_GUILESS_MAIN(TestVirtualBoardAbuse)
#include "tst_virtual_board_abuse.moc"
