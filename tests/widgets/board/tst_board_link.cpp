// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The session over a real terminal: pushes, unplugging and coming back, busy and missing ports, the processor idle meanwhile.
#include "board/board_link.h"

#include "arithmetic/random_parameters.h"
#include "network/fingerprint.h"
#include "study/presets.h"
#include "support/pty_board.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace facet;
using namespace facet::boards;
using facet::testing::PtyBoard;

namespace {

std::shared_ptr<board::Deployment> deployment(const char *name, device::DeviceId device)
{
    const network::Network preset = *study::preset(name);
    const auto drawn = arithmetic::randomParameters(preset, network::inferShapes(preset), 5);
    auto prepared = board::prepare(name, drawn.network, device, drawn.parameters, arithmetic::randomInput(drawn.network.input(), 5));
    return prepared ? std::make_shared<board::Deployment>(std::move(prepared->deployment)) : nullptr;
}

double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

class TestBoardLink : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    [[nodiscard]] QString path() const { return m_folder.filePath("board"); }
    [[nodiscard]] Port port() const { return *findPort(path()); }

private slots:
    void pushesOverATerminal()
    {
        PtyBoard pty(device::DeviceId::Max78000, path());
        QVERIFY(pty.plug());
        BoardLink link;
        QSignalSpy finished(&link, &BoardLink::finished), failed(&link, &BoardLink::failed), steps(&link, &BoardLink::stepFinished),
            progress(&link, &BoardLink::progressed), identified(&link, &BoardLink::identified), sent(&link, &BoardLink::bytesSent);
        link.open(port());
        QTRY_COMPARE(link.state(), BoardLink::State::Ready);
        QCOMPARE(identified.count(), 1);
        const auto design = deployment("facenet-v2", device::DeviceId::Max78000);
        QVERIFY(design);
        link.push(design, {.repeat = 5, .layerTimes = true});
        QCOMPARE(link.state(), BoardLink::State::Working);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(steps.count(), board::kSteps + 1); // and the link of open()
        const auto result = finished[0][0].value<board::PushResult>();
        QCOMPARE(result.outputs.back().found, design->layers.back().expected);
        QCOMPARE(result.board.baud, 921'600);
        qint64 bytes = 0;
        for (const auto &call : sent)
            bytes += call[0].toByteArray().size();
        QVERIFY(bytes > qint64(design->segmentBytes()));
        QVERIFY(progress.count() > 10);

        // A pseudo terminal is never taken for a board.
        QVERIFY(link.isSimulated());
        const study::Provenance from = link.provenance();
        QCOMPARE(from.origin, study::Origin::VirtualBoard);
        QVERIFY(!from.date.empty());
        const auto measured = study::measurementsOf(result, design->network, from);
        QCOMPARE(measured.size(), 1 + design->layers.size());
        QCOMPARE(measured[0].value, result.warm.medianUs);
        QCOMPARE(measured[0].madeOn, network::fingerprint(design->network));
        QCOMPARE(measured[0].provenance.clockHz, 50e6);
        QVERIFY(!measured[0].provenance.firmware.empty());
        double sum = 0;
        for (std::size_t i = 1; i < measured.size(); ++i)
            sum += measured[i].value;
        QVERIFY(std::abs(sum - measured[0].value) < measured[0].value * 0.02 + 5);
        link.close();
        QCOMPARE(link.state(), BoardLink::State::Closed);
    }

    void saysAtOnceThatTheBoardWasUnpluggedAndGoesOn()
    {
        PtyBoard pty(device::DeviceId::Max78000, path());
        QVERIFY(pty.plug());
        BoardLink link;
        QSignalSpy finished(&link, &BoardLink::finished), failed(&link, &BoardLink::failed);
        link.open(port());
        const auto design = deployment("facenet-v2", device::DeviceId::Max78000);
        link.push(design);
        qint64 done = 0;
        connect(&link, &BoardLink::progressed, &link, [&](const Progress &p) {
            if (p.step != board::Step::Weights)
                return;
            if (done < p.total / 2 && p.done >= p.total / 2)
                QMetaObject::invokeMethod(&pty, [&pty] { pty.unplug(); }, Qt::QueuedConnection);
            done = std::max(done, p.done);
        });
        QTRY_COMPARE_WITH_TIMEOUT(link.state(), BoardLink::State::Lost, 30'000);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<board::BoardError>().code, board::ErrorCode::Unplugged);
        // Nothing to do until the board comes back.
        const double before = processorSeconds();
        QTest::qWait(1000);
        QVERIFY2(processorSeconds() - before < 0.2, qPrintable(QString::number(processorSeconds() - before)));
        QCOMPARE(link.state(), BoardLink::State::Lost);
        QVERIFY(pty.plug());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        const auto result = finished[0][0].value<board::PushResult>();
        QCOMPARE(result.outputs.back().found, design->layers.back().expected);
        QVERIFY2(result.bytesSkipped > design->segmentBytes() / 4, qPrintable(QString::number(result.bytesSkipped)));
        QCOMPARE(failed.count(), 1);
    }

    void namesABusyPort()
    {
        PtyBoard pty(device::DeviceId::Max78000, path());
        QVERIFY(pty.plug());
        BoardLink first, second;
        first.open(port());
        QTRY_COMPARE(first.state(), BoardLink::State::Ready);
        QSignalSpy failed(&second, &BoardLink::failed);
        second.open(port());
        QCOMPARE(failed.count(), 1);
        const auto error = failed[0][0].value<board::BoardError>();
        QCOMPARE(error.code, board::ErrorCode::PortBusy);
        QVERIFY(!error.remedy.empty());
        QCOMPARE(second.state(), BoardLink::State::Closed);
        // Free again.
        first.close();
        second.open(port());
        QTRY_COMPARE(second.state(), BoardLink::State::Ready);
    }

    void namesAPortThatIsNotThere()
    {
        BoardLink link;
        QSignalSpy failed(&link, &BoardLink::failed);
        Port gone;
        gone.path = "/dev/ttyNotThere";
        link.open(gone);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<board::BoardError>().code, board::ErrorCode::NoSuchPort);
        QVERIFY(!findPort("/dev/ttyNotThere"));
    }

    void freesThePortOfASilentBoard()
    {
        PtyBoard pty(device::DeviceId::Max78000, path());
        QVERIFY(pty.plug());
        pty.muted = true;
        BoardLink link;
        QSignalSpy failed(&link, &BoardLink::failed);
        link.open(port());
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 15'000);
        QCOMPARE(failed[0][0].value<board::BoardError>().code, board::ErrorCode::Silent);
        QCOMPARE(link.state(), BoardLink::State::Closed);
        pty.muted = false;
        BoardLink other;
        other.open(port());
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), BoardLink::State::Ready, 10'000);
    }

    void cancelsFromASlot()
    {
        PtyBoard pty(device::DeviceId::Max78000, path());
        QVERIFY(pty.plug());
        BoardLink link;
        QSignalSpy finished(&link, &BoardLink::finished), failed(&link, &BoardLink::failed);
        link.open(port());
        connect(&link, &BoardLink::progressed, &link, [&link](const Progress &p) {
            if (p.step == board::Step::Weights && p.done > 0)
                link.cancel();
        });
        link.push(deployment("facenet-v2", device::DeviceId::Max78000));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 10'000);
        QCOMPARE(failed[0][0].value<board::BoardError>().code, board::ErrorCode::Canceled);
        QCOMPARE(link.state(), BoardLink::State::Ready);
        QTest::qWait(100);
        QCOMPARE(finished.count(), 0);
    }

    void showsPlainBytesInTerminalMode()
    {
        PtyBoard pty(device::DeviceId::Max78000, path());
        QVERIFY(pty.plug());
        BoardLink link;
        QSignalSpy received(&link, &BoardLink::bytesReceived);
        link.openTerminal(port());
        QCOMPARE(link.state(), BoardLink::State::Terminal);
        link.sendBytes("hello?\r\n");
        // The runner tells a person at a terminal what it is.
        const auto text = [&received] {
            QByteArray all;
            for (const auto &call : received)
                all += call[0].toByteArray();
            return all;
        };
        QTRY_VERIFY_WITH_TIMEOUT(text().contains("model runner"), 5'000);
    }

    void saysWhenThereIsNoVirtualBoard()
    {
        qputenv("FACET_VIRTUAL_BOARD", "/nowhere/facet-virtual-board");
        BoardLink link;
        QSignalSpy failed(&link, &BoardLink::failed);
        link.openVirtual(device::DeviceId::Max78000);
        qunsetenv("FACET_VIRTUAL_BOARD");
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<board::BoardError>().code, board::ErrorCode::NoVirtualBoard);
        QCOMPARE(link.state(), BoardLink::State::Closed);
    }
};

QTEST_GUILESS_MAIN(TestBoardLink)
#include "tst_board_link.moc"
