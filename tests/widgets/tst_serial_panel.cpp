// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The serial panel over a real pseudo terminal: push, unplug, errors with their remedies, the vendor's times, boards that come and go.
#include "serial/serial_panel.h"

#include "console/console_model.h"
#include "console/console_view.h"
#include "figures/segmented_control.h"
#include "serial/error_card.h"
#include "serial/push_steps_view.h"
#include "study/presets.h"
#include "support/pty_board.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

using namespace facet;
using facet::testing::PtyBoard;
using serial::PushStepsView;
using State = boards::BoardLink::State;

class TestSerialPanel : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("board")); }

    struct Window {
        document::StudyDocument document;
        document::Selection selection;
        QList<boards::Port> ports;
        serial::SerialPanel panel{document, selection, nullptr, [this] { return ports; }};

        Window()
        {
            document.setStudy(*study::sampleStudy("facenet"));
            for (int i = 0; i < document.variantCount(); ++i)
                if (document.variant(i).name.find("v7") != std::string::npos)
                    document.setCurrentVariant(i); // the smallest
            panel.findChild<QSpinBox *>()->setValue(2);
            panel.resize(1100, 640);
            panel.show();
        }
        void plug(const QString &path)
        {
            ports = {*boards::findPort(path)};
            panel.ports()->refresh();
            panel.ports()->choose(ports.front().key());
        }
        [[nodiscard]] const study::Variant &variant() const { return document.variant(document.currentVariant()); }
    };

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        if (qEnvironmentVariableIsEmpty("FACET_VIRTUAL_BOARD"))
            qputenv("FACET_VIRTUAL_BOARD", QFileInfo(QStringLiteral(FACET_PROGRAM)).path().toLocal8Bit() + "/facet-virtual-board");
        theme::Theme::instance().apply(theme::Appearance::Light);
    }

    void pushesTheCurrentVariant()
    {
        PtyBoard pty(device::DeviceId::Max78000, path());
        QVERIFY(pty.plug());
        Window window;
        window.plug(path());
        const std::size_t before = window.variant().measurements.size();
        window.panel.pushButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(window.panel.result().has_value(), 60'000);
        for (int step = 0; step < board::kSteps; ++step)
            QCOMPARE(window.panel.steps()->state(board::Step(step)), PushStepsView::State::Done);
        QVERIFY(!window.panel.errorCard()->isVisible());
        const serial::MeasuredResult &result = *window.panel.result();
        QVERIFY(result.simulated);
        QVERIFY2(window.panel.sentence()->text().contains(QStringLiteral("virtual board")), qPrintable(window.panel.sentence()->text()));
        // The accelerator model takes the cycles that the estimate says: the pairs of bars stand at the same height.
        const double measured = result.result.warm.medianUs, predicted = result.predicted.totals.latencyUs;
        QVERIFY2(qAbs(measured - predicted) < 0.02 * predicted, qPrintable(QStringLiteral("%1 and %2").arg(measured).arg(predicted)));
        const figures::BarChartData chart = serial::resultChart(result);
        QCOMPARE(chart.categories.size(), int(window.variant().network.layers.size()) + 1);
        QVERIFY2(serial::layersSentence(result).contains(QStringLiteral("identical")), qPrintable(serial::layersSentence(result)));
        // One undo step put the times into the study, marked for what they are.
        QVERIFY(window.variant().measurements.size() > before);
        QCOMPARE(window.variant().measurements.back().provenance.origin, study::Origin::VirtualBoard);
        window.document.undoStack()->undo();
        QCOMPARE(window.variant().measurements.size(), before);
        // Pushed again: nothing has to be sent, and the new times take the place of the old ones.
        window.document.undoStack()->redo();
        const std::size_t after = window.variant().measurements.size();
        QSignalSpy finished(&window.panel.link(), &boards::BoardLink::finished);
        window.panel.pushButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QCOMPARE(finished[0][0].value<board::PushResult>().bytesSent, std::size_t(0));
        QCOMPARE(window.variant().measurements.size(), after);
        window.panel.console()->flush();
        QVERIFY(window.panel.console()->model()->rowCount() > 20);
        if (const QByteArray folder = qgetenv("FACET_PICTURES"); !folder.isEmpty())
            QVERIFY(window.panel.grab().save(QString::fromLocal8Bit(folder) + QStringLiteral("/serial-result.png")));
    }

    void pushesToTheVirtualBoard_data()
    {
        QTest::addColumn<QString>("variant");
        QTest::addColumn<int>("device");
        for (const char *variant : {"facenet-v1", "facenet-v2", "facenet-v3", "facenet-v5", "facenet-v6", "facenet-v7"})
            QTest::newRow(variant) << QString::fromLatin1(variant) << int(device::DeviceId::Max78000);
        QTest::newRow("the larger chip") << QStringLiteral("facenet-v2") << int(device::DeviceId::Max78002);
    }
    void pushesToTheVirtualBoard()
    {
        if (boards::VirtualBoardProcess::program().isEmpty())
            QSKIP("facet-virtual-board is not built");
        QFETCH(QString, variant);
        QFETCH(int, device);
        Window window;
        estimate::Settings settings = window.document.study().settings;
        settings.device = device::DeviceId(device);
        settings.clockHz = 0;
        window.document.setSettings(settings, QStringLiteral("chip"));
        window.document.setCurrentVariant(window.document.study().indexOf(variant.toStdString()));
        QVERIFY(window.document.currentVariant() >= 0);
        window.panel.layersBox()->setChecked(false);
        window.panel.ports()->chooseVirtual(device::DeviceId(device));
        QSignalSpy states(&window.panel.link(), &boards::BoardLink::stateChanged);
        window.panel.push();
        QTRY_VERIFY_WITH_TIMEOUT(window.panel.result().has_value(), 60'000);
        QList<State> passed;
        for (const auto &change : states)
            passed << change[0].value<State>();
        QVERIFY2(passed.contains(State::Opening) && passed.contains(State::Working), "the way through the states is shown");
        QCOMPARE(passed.constLast(), State::Ready);
        QVERIFY2(window.panel.stateLabel()->text().contains(QStringLiteral("Ready")), qPrintable(window.panel.stateLabel()->text()));
        const serial::MeasuredResult &result = *window.panel.result();
        QVERIFY(result.simulated);
        QCOMPARE(result.variant, variant);
        QVERIFY(!result.result.outputs.empty());
        for (const board::LayerComparison &output : result.result.outputs)
            QVERIFY2(!output.difference, "the board's logits are the simulator's");
        QVERIFY(result.result.warm.cycles > 0);
    }

    void unpluggingIsSaidAtOnceAndThePushGoesOn()
    {
        PtyBoard pty(device::DeviceId::Max78000, path());
        QVERIFY(pty.plug());
        Window window;
        window.plug(path());
        bool pulled = false;
        connect(&window.panel.link(), &boards::BoardLink::progressed, &pty, [&](const boards::Progress &progress) {
            if (!pulled && progress.step == board::Step::Weights && progress.done > progress.total / 3) {
                pulled = true;
                QMetaObject::invokeMethod(
                    &pty, [&pty] { pty.unplug(); }, Qt::QueuedConnection);
            }
        });
        window.panel.push();
        QTRY_COMPARE_WITH_TIMEOUT(window.panel.link().state(), State::Lost, 30'000);
        QTRY_VERIFY(window.panel.errorCard()->isVisible());
        QVERIFY2(window.panel.errorCard()->title()->text().contains(QStringLiteral("unplugged")),
                 qPrintable(window.panel.errorCard()->title()->text()));
        QVERIFY2(window.panel.stateLabel()->text().contains(QStringLiteral("Unplugged")), qPrintable(window.panel.stateLabel()->text()));
        QCOMPARE(window.panel.steps()->state(board::Step::Weights), PushStepsView::State::Stopped);
        if (const QByteArray folder = qgetenv("FACET_PICTURES"); !folder.isEmpty())
            QVERIFY(window.panel.grab().save(QString::fromLocal8Bit(folder) + QStringLiteral("/serial-unplugged.png")));
        QVERIFY(pty.plug());
        QTRY_VERIFY_WITH_TIMEOUT(window.panel.result().has_value(), 60'000);
        QVERIFY(window.panel.result()->result.bytesSkipped > 0);
        QVERIFY(!window.panel.errorCard()->isVisible());
    }

    void aPushCanBeCanceled()
    {
        PtyBoard pty(device::DeviceId::Max78000, path());
        QVERIFY(pty.plug());
        Window window;
        window.plug(path());
        QPushButton *cancel = nullptr;
        for (QPushButton *button : window.panel.findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Cancel"))
                cancel = button;
        QVERIFY(cancel);
        bool canceled = false;
        connect(&window.panel.link(), &boards::BoardLink::stepStarted, cancel, [&](board::Step step) {
            if (step == board::Step::Weights && cancel->isVisible()) {
                canceled = true;
                QMetaObject::invokeMethod(cancel, &QPushButton::click, Qt::QueuedConnection);
            }
        });
        window.panel.push();
        QTRY_VERIFY_WITH_TIMEOUT(canceled, 30'000);
        QTRY_COMPARE(window.panel.link().state(), State::Ready);
        QVERIFY(!window.panel.result());
        QVERIFY2(!window.panel.errorCard()->isVisible(), "canceling is no error");
        QVERIFY(window.panel.pushButton()->isEnabled());
    }

    void aDesignThatCannotBePlacedSaysWhy()
    {
        Window window;
        network::Network network = window.variant().network;
        network.layers.front().outChannels = 100'000;
        window.document.editCurrent(network, QStringLiteral("too wide"));
        window.panel.ports()->chooseVirtual(device::DeviceId::Max78000);
        window.panel.push();
        QTRY_VERIFY_WITH_TIMEOUT(window.panel.errorCard()->isVisible(), 20'000);
        QVERIFY(!window.panel.errorCard()->text()->text().isEmpty());
        QCOMPARE(window.panel.link().state(), State::Closed);
    }

    void everyErrorHasItsRemedy_data()
    {
        QTest::addColumn<int>("code");
        for (const board::ErrorCode code : board::allErrorCodes())
            QTest::newRow(std::string(board::idOf(code)).c_str()) << int(code);
    }
    void everyErrorHasItsRemedy()
    {
        QFETCH(int, code);
        const board::BoardError error = board::boardError(board::ErrorCode(code), {"a", "b", "c", "d", "e", "f", "g", "h", "i"});
        serial::ErrorCard card;
        card.setError(error);
        QVERIFY(card.isVisibleTo(nullptr));
        QVERIFY(!card.title()->text().isEmpty());
        QVERIFY2(card.title()->text().indexOf(QLatin1Char('%')) < 0, qPrintable(card.title()->text()));
        if (board::ErrorCode(code) != board::ErrorCode::Canceled)
            QVERIFY2(card.text()->text().contains(QLatin1Char('\n')), qPrintable(card.text()->text())); // cause, then remedy
        QCOMPARE(card.command()->isVisibleTo(&card), !error.command.empty());
        if (board::ErrorCode(code) == board::ErrorCode::NoPermission)
            QVERIFY2(card.command()->text().contains(QStringLiteral("dialout")), qPrintable(card.command()->text()));
        const bool flashing =
            board::ErrorCode(code) == board::ErrorCode::FirmwareTooOld || board::ErrorCode(code) == board::ErrorCode::Silent;
        if (flashing)
            QVERIFY(card.flashButton()->isVisibleTo(&card));
    }

    void readsTheTimesThatOtherProgramsPrint()
    {
        int master = -1, slave = -1;
        std::array<char, 256> name{};
        QCOMPARE(openpty(&master, &slave, name.data(), nullptr, nullptr), 0);
        termios raw{};
        tcgetattr(slave, &raw);
        cfmakeraw(&raw);
        tcsetattr(slave, TCSANOW, &raw);
        Window window;
        window.plug(QString::fromLocal8Bit(name.data()));
        window.panel.modeControl()->setCurrent(1);
        QVERIFY(!window.panel.pushButton()->isVisible());
        QVERIFY(!window.panel.useTimeButton()->isEnabled());
        window.panel.connectButton()->click();
        QTRY_COMPARE(window.panel.link().state(), State::Terminal);
        const QByteArray said = "*** PASS ***\r\nApproximate inference time: 911 us\r\n";
        QCOMPARE(::write(master, said.constData(), std::size_t(said.size())), ssize_t(said.size()));
        QTRY_VERIFY(window.panel.useTimeButton()->isEnabled());
        window.panel.useTimeButton()->click();
        const study::Measurement &measured = window.variant().measurements.back();
        QCOMPARE(measured.quantity, study::Quantity::Latency);
        QCOMPARE(measured.value, 911.0);
        QVERIFY2(measured.provenance.origin != study::Origin::Board, "a pseudo terminal is no board");
        QVERIFY(measured.provenance.source.find("printed") != std::string::npos);
        // What is typed reaches the program.
        window.panel.console()->sendEdit()->setText(QStringLiteral("help"));
        QTest::keyClick(window.panel.console()->sendEdit(), Qt::Key_Return);
        QByteArray heard;
        fcntl(master, F_SETFL, O_NONBLOCK);
        const auto hears = [&] {
            std::array<char, 64> bytes{};
            const ssize_t count = ::read(master, bytes.data(), bytes.size());
            if (count > 0)
                heard.append(bytes.data(), count);
            return heard.contains("help\r\n");
        };
        QTRY_VERIFY(hears());
        // Taken after the port was closed, a time still says where it comes from.
        window.panel.link().close();
        window.panel.useTimeButton()->click();
        QVERIFY(window.variant().measurements.back().provenance.origin != study::Origin::Board);
        ::close(master);
        ::close(slave);
    }

    void boardsComeAndGo()
    {
        Window window;
        boards::Port board;
        board.path = QStringLiteral("/dev/ttyACM7");
        board.name = QStringLiteral("ttyACM7");
        board.usb = {0x0d28, 0x0204, "0423170199e18a76000000000000000000000000979699069", "ARM", "DAPLink CMSIS-DAP"};
        board.identity = board::identify(board.usb);
        QVERIFY(board.identity);
        QSignalSpy appeared(window.panel.ports(), &serial::PortChooser::boardAppeared);
        QVERIFY(window.panel.ports()->key().startsWith(QStringLiteral("virtual:")));
        window.ports = {board};
        window.panel.ports()->refresh();
        QCOMPARE(appeared.size(), 1);
        bool offered = false;
        for (const QLabel *label : window.panel.findChildren<QLabel *>())
            offered = offered || (label->isVisible() && label->text().contains(QStringLiteral("found")));
        QVERIFY(offered);
        window.panel.ports()->choose(board.key());
        QCOMPARE(window.panel.ports()->key(), board.key());
        // Another one before it in the list: what is chosen stays chosen.
        boards::Port other = board;
        other.path = QStringLiteral("/dev/ttyACM1");
        other.name = QStringLiteral("ttyACM1");
        other.usb.serialNumber = "0444000000000000000000000000000000000000000000000";
        window.ports = {other, board};
        window.panel.ports()->refresh();
        QCOMPARE(window.panel.ports()->key(), board.key());
        // Gone and back under another name of the system: it is the same device.
        window.ports = {other};
        window.panel.ports()->refresh();
        QVERIFY(window.panel.ports()->key() != board.key());
        board.path = QStringLiteral("/dev/ttyACM3");
        window.ports = {other, board};
        window.panel.ports()->refresh();
        QCOMPARE(window.panel.ports()->key(), board.key());
    }

    void savesPictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void savesPictures()
    {
        QFETCH(bool, dark);
        theme::Theme::instance().apply(dark ? theme::Appearance::Dark : theme::Appearance::Light);
        Window window;
        window.panel.errorCard()->setError(board::boardError(board::ErrorCode::NoPermission, {"/dev/ttyACM0"}));
        QTest::qWait(30);
        QVERIFY(window.panel.errorCard()->isVisible());
        if (const QByteArray folder = qgetenv("FACET_PICTURES"); !folder.isEmpty())
            QVERIFY(
                window.panel.grab().save(QString::fromLocal8Bit(folder) + QStringLiteral("/serial-%1.png").arg(dark ? "dark" : "light")));
    }
};

QTEST_MAIN(TestSerialPanel)
#include "tst_serial_panel.moc"
