// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The program itself: boots, rates, cables, faults, versions, and what it costs when nothing happens.
#include "board_process.h"

#include <QFile>
#include <QTemporaryDir>

using namespace facet;
using golden::BoardProcess;
using golden::BoardReply;
using golden::Bytes;

namespace {

// Clock ticks of processor time that a process has used.
double processorSeconds(qint64 process)
{
    QFile file(QString("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return (fields.value(13).toDouble() + fields.value(14).toDouble()) / double(::sysconf(_SC_CLK_TCK));
}

} // namespace

class TestVirtualBoardProgram : public QObject {
    Q_OBJECT
private slots:
    void bootsToHello_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("chip");
        QTest::addColumn<int>("board");
        QTest::addColumn<int>("timerHz");
        QTest::newRow("MAX78000FTHR") << QStringList{} << int(kFacetChipMax78000) << int(kFacetBoardFeather) << 50'000'000;
        QTest::newRow("MAX78000EVKIT") << QStringList{"--board", "evkit"} << int(kFacetChipMax78000) << int(kFacetBoardEvkit) << 50'000'000;
        QTest::newRow("MAX78002EVKIT") << QStringList{"--device", "MAX78002"} << int(kFacetChipMax78002) << int(kFacetBoardEvkit)
                                       << 60'000'000;
        QTest::newRow("loopback") << QStringList{"--loopback"} << int(kFacetChipMax78000) << int(kFacetBoardLoopback) << 50'000'000;
    }
    void bootsToHello()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, chip);
        if (!arguments.contains("--loopback"))
            FACET_NEED_EMULATOR();
        BoardProcess board(arguments);
        QVERIFY(board.isOpen());
        const BoardReply hello = board.ask(kFacetHello);
        QCOMPARE(hello.status, int(kFacetOk));
        QCOMPARE(int(hello.payload[kFacetHelloChip]), chip);
        QTEST(int(hello.payload[kFacetHelloBoard]), "board");
        QTEST(int(facetGet32(&hello.payload[kFacetHelloTimerHz])), "timerHz");
        QCOMPARE(int(hello.payload[kFacetHelloMajor]), int(kFacetProtocolMajor));
    }

    void ratesMustAgree()
    {
        FACET_NEED_EMULATOR();
        BoardProcess board;
        QVERIFY(board.isOpen());
        board.setRate(B921600);
        QVERIFY(board.ask(kFacetHello, {}, 300).status != kFacetOk);
        board.setRate(B115200);
        QCOMPARE(board.askUntilAnswered(kFacetHello, {}, 3, 1000).status, int(kFacetOk));
        // Agreed on, but never confirmed: the board comes back by itself.
        QCOMPARE(board.ask(kFacetSetBaud, BoardProcess::words({kFacetBaudFast})).status, int(kFacetOk));
        QVERIFY(board.askUntilAnswered(kFacetHello, {}, 6, 500).status == kFacetOk);
    }

    void aHostThatLostTrackIsHeardAgain()
    {
        FACET_NEED_EMULATOR();
        BoardProcess board;
        QVERIFY(board.isOpen());
        board.goFast();
        board.setRate(B115200);
        QCOMPARE(board.askUntilAnswered(kFacetHello, {}, 10, 500).status, int(kFacetOk));
    }

    void resetAndFaultsAreTold()
    {
        FACET_NEED_EMULATOR();
        BoardProcess board;
        QVERIFY(board.isOpen());
        const BoardReply first = board.ask(kFacetHello);
        QCOMPARE(board.ask(kFacetReset, BoardProcess::words({FACET_RESET_MAGIC})).status, int(kFacetOk));
        const BoardReply second = board.askUntilAnswered(kFacetHello, {}, 5, 500);
        QCOMPARE(second.status, int(kFacetOk));
        QCOMPARE(int(second.payload[kFacetHelloBootReason]), int(kFacetBootCommand));
        QCOMPARE(facetGet32(&second.payload[kFacetHelloBootCount]), facetGet32(&first.payload[kFacetHelloBootCount]) + 1);
        QCOMPARE(board.say("power-cycle"), QString("ok power-cycle"));
        const BoardReply third = board.askUntilAnswered(kFacetHello, {}, 5, 500);
        QVERIFY(facetGet32(&third.payload[kFacetHelloBootCount]) != facetGet32(&second.payload[kFacetHelloBootCount]) + 1);
    }

    void theCableCanBePulled_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<bool>("kept");
        QTest::newRow("memory stays with its own supply") << QByteArray("unplug") << true;
        QTest::newRow("memory is lost with the power") << QByteArray("unplug power") << false;
    }
    void theCableCanBePulled()
    {
        FACET_NEED_EMULATOR();
        QFETCH(QByteArray, how);
        QFETCH(bool, kept);
        QTemporaryDir folder;
        const QString link = folder.filePath("board");
        BoardProcess board({"--link", link});
        QVERIFY(board.isOpen());
        QVERIFY(QFile::symLinkTarget(link) == board.path());
        board.powerUp();
        QCOMPARE(board.ask(kFacetWrite, BoardProcess::words({0x50400000, 0, 4711})).status, int(kFacetOk));
        QCOMPARE(board.say(how.constData()), "ok " + QString(how));
        QVERIFY(!QFile::exists(link));
        board.open(board.say("replug"));
        QVERIFY(board.isOpen());
        QCOMPARE(board.line(), QString("ok replug"));
        QCOMPARE(board.askUntilAnswered(kFacetHello, {}, 3, 1000).status, int(kFacetOk));
        const BoardReply read = board.ask(kFacetRead, BoardProcess::words({0x50400000, 4}));
        QCOMPARE(read.status, kept ? int(kFacetOk) : int(kFacetNotPowered));
        if (kept)
            QCOMPARE(facetGet32(&read.payload[1]), 4711u);
    }

    // Every kind of fault strikes, and asking again helps.
    void faultsStrikeAndPass_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("lost bytes to the board") << QStringList{"--fault", "drop:at=30,length=5"};
        QTest::newRow("lost bytes from the board") << QStringList{"--fault", "drop:at=70,direction=out"};
        QTest::newRow("a lost delimiter") << QStringList{"--fault", "drop:at=7"};
        QTest::newRow("a flipped bit") << QStringList{"--fault", "flip:at=40"};
        QTest::newRow("a late byte") << QStringList{"--fault", "delay:at=40,ms=300"};
        QTest::newRow("silence") << QStringList{"--fault", "mute:at=40,ms=400"};
        QTest::newRow("noise") << QStringList{
            "--fault", "flip:probability=0.01", "--fault", "flip:probability=0.01,direction=out", "--seed", "5"};
    }
    void faultsStrikeAndPass()
    {
        FACET_NEED_EMULATOR();
        QFETCH(QStringList, faults);
        BoardProcess board(faults);
        QVERIFY(board.isOpen());
        QCOMPARE(board.askUntilAnswered(kFacetHello, {}, 6, 500).status, int(kFacetOk));
        QCOMPARE(board.askUntilAnswered(kFacetCnnPower, {15, 0, 0, 0}, 6, 500).status, int(kFacetOk));
        for (std::uint32_t i = 0; i < 10; ++i) {
            QCOMPARE(board.askUntilAnswered(kFacetWrite, BoardProcess::words({0x50400000 + 4 * i, 0, i * 77}), 8, 500).status,
                     int(kFacetOk));
            const BoardReply read = board.askUntilAnswered(kFacetRead, BoardProcess::words({0x50400000 + 4 * i, 4}), 8, 500);
            QCOMPARE(read.status, int(kFacetOk));
            QCOMPARE(facetGet32(&read.payload[1]), i * 77);
        }
        QVERIFY(board.stats()["injectedFaults"].toInt() > 0);
    }

    void aResetInTheMiddleIsSeen()
    {
        FACET_NEED_EMULATOR();
        BoardProcess board({"--fault", "reset:at=40"});
        QVERIFY(board.isOpen());
        board.powerUp();
        (void)board.askUntilAnswered(kFacetWrite, BoardProcess::words({0x50400000, 0, 1, 2, 3, 4, 5, 6}), 2, 300);
        const BoardReply reply = board.askUntilAnswered(kFacetWrite, BoardProcess::words({0x50400000, 0, 1}), 3, 500);
        QCOMPARE(reply.status, int(kFacetNotPowered)); // not silently written to nowhere
        QCOMPARE(board.askUntilAnswered(kFacetHello, {}, 3, 500).status, int(kFacetOk));
    }

    void pretendsToBeAnotherVersion()
    {
        FACET_NEED_EMULATOR();
        BoardProcess board({"--claim-version", "0.3.9", "--claim-protocol", "7.2"});
        QVERIFY(board.isOpen());
        const BoardReply hello = board.ask(kFacetHello);
        QCOMPARE(int(hello.payload[kFacetHelloMajor]), 7);
        QCOMPARE(int(hello.payload[kFacetHelloMinor]), 2);
        QCOMPARE(Bytes(hello.payload.begin() + kFacetHelloFirmware, hello.payload.begin() + kFacetHelloFirmware + 3), (Bytes{0, 3, 9}));
    }

    void badArgumentsAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown fault") << QStringList{"--fault", "explode:at=1"} << "explode";
        QTest::newRow("fault without a place") << QStringList{"--fault", "drop"} << "at= or probability=";
        QTest::newRow("file that is no firmware") << QStringList{"--firmware", "/proc/self/exe"} << "ARM";
        QTest::newRow("half a version") << QStringList{"--claim-version", "1.2"} << "version";
    }
    void badArgumentsAreNamed()
    {
        FACET_NEED_EMULATOR();
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        QProcess process;
        process.start(FACET_VIRTUAL_BOARD, arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        const QString text = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(text.contains(says) && text.startsWith("facet-virtual-board:"), qPrintable(text));
    }

    void costsNextToNothingWhenIdle()
    {
        FACET_NEED_EMULATOR();
        BoardProcess board;
        QVERIFY(board.isOpen());
        QCOMPARE(board.ask(kFacetHello).status, int(kFacetOk));
        QTest::qWait(300);
        const double before = processorSeconds(board.processId());
        QTest::qWait(3000);
        const double share = (processorSeconds(board.processId()) - before) / 3;
        qInfo("%.1f %% of a processor", share * 100);
        QVERIFY(before >= 0);
        QVERIFY(share < 0.10); // 1 % on a quiet machine; a frozen sleep or a busy loop is far from it
    }

    void endsWithItsStarter()
    {
        BoardProcess board({"--loopback", "--exit-with-stdin"});
        QVERIFY(board.isOpen());
        board.process().closeWriteChannel();
        QVERIFY(board.process().waitForFinished(5000));
        QCOMPARE(board.process().exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestVirtualBoardProgram)
#include "tst_virtual_board_program.moc"
