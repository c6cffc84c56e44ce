// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Opening, editing, saving and closing studies in the real window.
#include "window_test.h"

#include "formats/network_yaml.h"
#include "study/presets.h"
#include "study/study_file.h"
#include "window/actions.h"
#include "window/session.h"
#include "window/workspace.h"
#include "window/yaml_import.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>

using namespace facet;
using namespace facet::test;

class TestWindowSession : public QObject {
    Q_OBJECT
public:
    explicit TestWindowSession(const Sandbox &sandbox) : m_sandbox(sandbox) {}

private slots:
    void startsOnTheStartPage()
    {
        window::MainWindow window;
        window.show();
        QVERIFY(!window.session().isOpen());
        QCOMPARE(window.windowTitle(), QStringLiteral("Facet"));
        QVERIFY(!window.actions().save->isEnabled());
        QVERIFY(window.actions().open->isEnabled());
        QVERIFY(window.findChild<QAbstractButton *>(QStringLiteral("sample-facenet"))->isVisible());
    }

    void opensEverySampleFromItsCard_data()
    {
        QTest::addColumn<QString>("name");
        for (const study::PresetInfo &info : study::sampleStudies())
            QTest::newRow(std::string(info.name).c_str()) << QString::fromStdString(std::string(info.name));
    }

    void opensEverySampleFromItsCard()
    {
        QFETCH(QString, name);
        window::MainWindow window;
        window.show();
        auto *card = window.findChild<QAbstractButton *>(QStringLiteral("sample-") + name);
        QVERIFY(card);
        QTest::mouseClick(card, Qt::LeftButton);
        QVERIFY(window.session().isOpen());
        QVERIFY(window.document().study() == *study::sampleStudy(name.toStdString()));
        QVERIFY(!window.isWindowModified());
        QVERIFY(window.actions().save->isEnabled());
        QVERIFY(!card->isVisible());
        QVERIFY2(window.workspace()->isAncestorOf(window.focusWidget()), "keys go to the study");
    }

    void undoAndRedoAreInTheMenuWithTheirNames()
    {
        window::MainWindow window;
        window.show();
        QVERIFY(window.session().openSample(QStringLiteral("facenet")));
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const study::Study before = window.document().study();
        QVERIFY(!window.actions().undo->isEnabled());
        window.document().setTitle(QStringLiteral("Other"));
        QVERIFY(window.isWindowModified());
        QVERIFY(window.actions().undo->isEnabled());
        QVERIFY(window.actions().undo->text().contains(window.document().undoStack()->undoText()));
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window.document().study() == before);
        QVERIFY(!window.isWindowModified());
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.document().study().title, std::string("Other"));
    }

    void forkingIsOneKey()
    {
        window::MainWindow window;
        window.show();
        QVERIFY(window.session().openSample(QStringLiteral("facenet")));
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const int count = window.document().variantCount();
        const network::Network original = *window.document().currentNetwork();
        QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(window.document().variantCount(), count + 1);
        QVERIFY(*window.document().currentNetwork() == original);
        QVERIFY2(window.document().variant(window.document().currentVariant()).measurements.empty(), "a fork has not been measured");
    }

    void savesAndReopens()
    {
        const QString path = m_sandbox.path(QStringLiteral("faces.facet"));
        window::MainWindow window;
        window.show();
        QVERIFY(window.session().openSample(QStringLiteral("facenet")));
        window.document().setTitle(QStringLiteral("Mine"));
        QVERIFY(window.session().saveTo(path));
        QVERIFY(!window.isWindowModified());
        QVERIFY(window.windowTitle().startsWith(QStringLiteral("faces.facet")));
        const study::Study saved = window.document().study();
        QVERIFY(window.session().close());
        QVERIFY(!window.session().isOpen());
        QVERIFY(window.session().openFile(path));
        QVERIFY(window.document().study() == saved);
        // Save goes to the same file without asking.
        window.document().setTitle(QStringLiteral("Mine, later"));
        window.actions().save->trigger();
        QCOMPARE(study::load(path.toStdString())->title, std::string("Mine, later"));
    }

    void remembersRecentFiles()
    {
        const QString first = m_sandbox.path(QStringLiteral("one.facet"));
        const QString second = m_sandbox.path(QStringLiteral("two.facet"));
        {
            window::MainWindow window;
            QVERIFY(window.session().openSample(QStringLiteral("kws")));
            QVERIFY(window.session().saveTo(first));
            QVERIFY(window.session().saveTo(second));
        }
        window::MainWindow window;
        auto *menu = window.findChild<QMenu *>(QStringLiteral("recentMenu"));
        QVERIFY(menu && menu->actions().size() >= 2);
        QCOMPARE(menu->actions().at(0)->data().toString(), second);
        QCOMPARE(menu->actions().at(1)->data().toString(), first);
        menu->actions().at(1)->trigger();
        QVERIFY(window.session().isOpen());
        QCOMPARE(window.document().filePath(), first);
        QFile::remove(second);
        window::MainWindow later;
        for (const QAction *action : later.findChild<QMenu *>(QStringLiteral("recentMenu"))->actions())
            QVERIFY2(action->data().toString() != second, "a file that is gone");
    }

    void asksBeforeChangesAreLost_data()
    {
        QTest::addColumn<int>("button");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<bool>("writes");
        QTest::newRow("save") << int(QMessageBox::Save) << true << true;
        QTest::newRow("discard") << int(QMessageBox::Discard) << true << false;
        QTest::newRow("cancel") << int(QMessageBox::Cancel) << false << false;
    }

    void asksBeforeChangesAreLost()
    {
        QFETCH(int, button);
        QFETCH(bool, closes);
        QFETCH(bool, writes);
        const QString path = m_sandbox.path(QStringLiteral("ask.facet"));
        window::MainWindow window;
        window.show();
        QVERIFY(window.session().openSample(QStringLiteral("kws")));
        QVERIFY(window.session().saveTo(path));
        window.document().setTitle(QStringLiteral("Changed"));
        bool asked = false;
        answerDialog([&](QDialog *dialog) {
            asked = true;
            qobject_cast<QMessageBox *>(dialog)->button(QMessageBox::StandardButton(button))->click();
        });
        QCOMPARE(window.close(), closes);
        QVERIFY(asked);
        QCOMPARE(study::load(path.toStdString())->title == "Changed", writes);
        QCOMPARE(window.isWindowModified(), !closes);
        if (!closes) {
            window.document().undoStack()->undo();
            QVERIFY(window.close());
        }
    }

    void aDamagedFileIsRefusedWithAReason()
    {
        const QString path = m_sandbox.path(QStringLiteral("damaged.facet"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<?xml version=\"1.0\"?><boost_serialization><nonsense/>");
        file.close();
        window::MainWindow window;
        QVERIFY(window.session().openSample(QStringLiteral("kws")));
        const study::Study before = window.document().study();
        QString reason;
        answerDialog([&](QDialog *dialog) {
            if (const auto *list = dialog->findChild<QTreeWidget *>(); list && list->topLevelItemCount() > 0)
                reason = list->topLevelItem(0)->text(1);
            dialog->reject();
        });
        QVERIFY(!window.session().openFile(path));
        QVERIFY(!reason.isEmpty());
        QVERIFY2(window.document().study() == before, "the open study must stay");
    }

    void opensADroppedNetworkDescription()
    {
        const QString path = m_sandbox.path(QStringLiteral("dropped.yaml"));
        const network::Network network = *study::preset("facenet-v1");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(formats::writeNetworkYaml(network, device::device(device::DeviceId::Max78000)).c_str());
        file.close();
        window::MainWindow window;
        window.show();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QTRY_VERIFY(window.session().isOpen());
        QCOMPARE(window.document().variantCount(), 1);
        QCOMPARE(window.document().currentNetwork()->layers.size(), network.layers.size());
        // The second one joins the open study.
        QDragEnterEvent enterAgain(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enterAgain);
        QDropEvent again(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &again);
        QTRY_COMPARE(window.document().variantCount(), 2);
        QMimeData other;
        other.setUrls({QUrl::fromLocalFile(QStringLiteral("/somewhere/picture.png"))});
        QDragEnterEvent refused(QPoint(200, 200), Qt::CopyAction, &other, Qt::LeftButton, Qt::NoModifier);
        refused.ignore();
        QApplication::sendEvent(&window, &refused);
        QVERIFY(!refused.isAccepted());
        window.document().undoStack()->setClean();
    }

    void aYamlWithMistakesListsThemWithLines()
    {
        const std::string text = "---\narch: x\ndataset: y\nlayers:\n  - processors: 0x1\n    pad: 1\n    nonsense: 3\n";
        window::YamlImportDialog dialog(QStringLiteral("x.yaml"), text, device::DeviceId::Max78000);
        QVERIFY(!dialog.result());
        const auto *list = dialog.findChild<QTreeWidget *>();
        QVERIFY(list->topLevelItemCount() > 0);
        bool line = false;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            line = line || list->topLevelItem(i)->text(0) == u"7";
        QVERIFY2(line, "the unknown key stands in line 7");
    }

    void shapesAreReadInChannelsRowsColumns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QList<int>>("shape");
        QTest::newRow("2-D") << "3x88x90" << true << QList<int>{3, 88, 90};
        QTest::newRow("1-D") << "128x64" << true << QList<int>{128, 64, 1};
        QTest::newRow("spaces and commas") << " 3, 32 , 32 " << true << QList<int>{3, 32, 32};
        QTest::newRow("one number") << "88" << false << QList<int>{};
        QTest::newRow("zero") << "0x3x3" << false << QList<int>{};
        QTest::newRow("words") << "axb" << false << QList<int>{};
    }

    void shapesAreReadInChannelsRowsColumns()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QFETCH(QList<int>, shape);
        const auto read = window::shapeFromText(text);
        QCOMPARE(read.has_value(), valid);
        if (valid)
            QCOMPARE((QList<int>{read->channels, read->extent.rows, read->extent.cols}), shape);
    }

private:
    const Sandbox &m_sandbox;
};

FACET_WINDOW_TEST_MAIN(TestWindowSession)
#include "tst_window_session.moc"
