// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Reference networks on the virtual board, and its cable pulled in the middle of a push.
#include "board/board_link.h"

#include "support/golden.h"
#include "support/golden_arithmetic.h"
#include "support/golden_network.h"

#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace facet;
using namespace facet::boards;

namespace {

// Programs of a build lie in one folder, tests in another.
void findProgram()
{
    if (!qEnvironmentVariableIsSet("FACET_VIRTUAL_BOARD"))
        qputenv("FACET_VIRTUAL_BOARD", QFileInfo(QStringLiteral(FACET_PROGRAM)).absolutePath().toLocal8Bit() + "/facet-virtual-board");
}

std::shared_ptr<board::Deployment> reference(const QString &file, std::vector<std::int32_t> &expected)
{
    const std::string path = golden::sharedDir() + "/golden/" + file.toStdString() + ".json.gz";
    const auto json = golden::load(path);
    const auto golden = golden::loadGoldenNetwork(json);
    const std::string blobs = golden::blobsOf(path);
    auto prepared = board::prepare(golden.name, golden.network, golden.device, golden::parametersOf(json, golden.network, blobs), golden::inputOf(json, blobs));
    if (!prepared)
        return nullptr;
    const int last = prepared->deployment.layers.back().layer;
    expected = golden::array(json["final_output"][std::to_string(last)], blobs).values;
    return std::make_shared<board::Deployment>(std::move(prepared->deployment));
}

} // namespace

class TestBoardVirtual : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        findProgram();
        if (VirtualBoardProcess::program().isEmpty())
            QSKIP("facet-virtual-board was not built (docs/board.md)");
    }

    void pushesReferenceNetworks_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"demos/mnist-MAX78000", "demos/cifar-10-MAX78000", "demos/cats-dogs-MAX78000", "demos/kws20_v3-MAX78000",
                                 "demos/autoencoder-MAX78000", "demos/cifar-10-MAX78002", "demos/kws20_v3_1-MAX78002", "demos/svhn_tinierssd-MAX78002"})
            QTest::newRow(file) << QString(file);
    }
    void pushesReferenceNetworks()
    {
        FACET_NEED_SHARED();
        QFETCH(QString, file);
        std::vector<std::int32_t> expected;
        const auto design = reference(file, expected);
        QVERIFY(design);
        BoardLink link;
        QSignalSpy finished(&link, &BoardLink::finished), failed(&link, &BoardLink::failed);
        link.openVirtual(design->device);
        link.push(design, {.repeat = 1});
        QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() > 0, 120'000);
        QVERIFY2(failed.empty(), failed.empty() ? "" : failed[0][0].value<board::BoardError>().message().c_str());
        const auto result = finished[0][0].value<board::PushResult>();
        QVERIFY(!expected.empty());
        QCOMPARE(result.outputs.back().found.values, expected);
        QVERIFY(link.isSimulated());
    }

    void goesOnAfterTheCableWasPulled()
    {
        FACET_NEED_SHARED();
        std::vector<std::int32_t> expected;
        const auto design = reference("demos/cifar-10-MAX78000", expected);
        QVERIFY(design);
        BoardLink link;
        QSignalSpy finished(&link, &BoardLink::finished), failed(&link, &BoardLink::failed);
        link.openVirtual(design->device);
        qint64 done = 0;
        connect(&link, &BoardLink::progressed, &link, [&](const Progress &p) {
            if (p.step == board::Step::Weights && done < p.total / 2 && p.done >= p.total / 2)
                link.virtualBoard()->command("unplug");
            if (p.step == board::Step::Weights)
                done = std::max(done, p.done);
        });
        link.push(design);
        QTRY_COMPARE_WITH_TIMEOUT(link.state(), BoardLink::State::Lost, 60'000);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<board::BoardError>().code, board::ErrorCode::Unplugged);
        const double before = double(std::clock()) / CLOCKS_PER_SEC;
        QTest::qWait(1000);
        QVERIFY(double(std::clock()) / CLOCKS_PER_SEC - before < 0.2);
        link.virtualBoard()->command("replug");
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        const auto result = finished[0][0].value<board::PushResult>();
        QCOMPARE(result.outputs.back().found.values, expected);
        QVERIFY2(result.bytesSkipped > design->segmentBytes() / 4, qPrintable(QString::number(result.bytesSkipped)));
        QCOMPARE(failed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBoardVirtual)
#include "tst_board_virtual.moc"
