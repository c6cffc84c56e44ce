// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "network/sketch.h"
#include "stack/layer_clipboard.h"
#include "stack/layer_stack_panel.h"
#include "stack/table_export.h"
#include "study/presets.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace facet;
using Model = stack::LayerTableModel;

class TestStackPanel : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<document::StudyDocument> m_document;
    std::unique_ptr<document::Selection> m_selection;
    std::unique_ptr<stack::LayerStackPanel> m_panel;

    void open(const char *preset)
    {
        study::Study study;
        study::Variant variant;
        variant.name = preset;
        if (const auto network = study::preset(preset))
            variant.network = *network;
        study.variants.push_back(variant);
        m_document->setStudy(std::move(study));
    }
    [[nodiscard]] const network::Network &network() const { return *m_document->currentNetwork(); }
    [[nodiscard]] const network::Layer &layer(int i) const { return network().layers[std::size_t(i)]; }
    [[nodiscard]] double cycles() const { return m_document->analysis(0).estimate.totals.cycles; }
    [[nodiscard]] QString text(int row, int column) const { return m_panel->model()->index(row, column).data().toString(); }
    [[nodiscard]] QPoint cell(int row, int column) const
    {
        return m_panel->table()->visualRect(m_panel->model()->index(row, column)).center();
    }
    void click(int row, int column, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(m_panel->table()->viewport(), Qt::LeftButton, modifiers, cell(row, column));
    }
    // Opens the editor of a cell by double click and types into it.
    void type(int row, int column, const QString &value)
    {
        click(row, column);
        QTest::mouseDClick(m_panel->table()->viewport(), Qt::LeftButton, {}, cell(row, column));
        QWidget *editor = QApplication::focusWidget();
        QVERIFY2(qobject_cast<QSpinBox *>(editor) && m_panel->table()->isAncestorOf(editor),
                 editor ? editor->metaObject()->className() : "none");
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, value);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(m_panel->table()->findChild<QSpinBox *>() == nullptr); // committed and closed
    }
    void choose(int row, int column, const QString &label)
    {
        m_panel->table()->edit(m_panel->model()->index(row, column));
        auto *combo = m_panel->table()->findChild<QComboBox *>();
        QVERIFY(combo);
        QTRY_VERIFY(combo->view()->isVisible());
        const int at = combo->findText(label);
        QVERIFY2(at >= 0, qPrintable(label));
        combo->view()->setCurrentIndex(combo->model()->index(at, 0));
        QTest::keyClick(combo->view(), Qt::Key_Return);
        QTRY_VERIFY(m_panel->table()->findChild<QComboBox *>() == nullptr);
    }

private slots:
    void init()
    {
        m_document = std::make_unique<document::StudyDocument>();
        m_selection = std::make_unique<document::Selection>();
        open("facenet-v2");
        m_panel = std::make_unique<stack::LayerStackPanel>(*m_document, *m_selection);
        m_panel->resize(1200, 760);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        m_selection.reset();
        m_document.reset();
    }

    void showsWhatLayersAreAndCost()
    {
        QAbstractItemModelTester tester(m_panel->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(m_panel->model()->rowCount(), 7);
        QCOMPARE(text(1, Model::Input), QString("8×88×88"));
        QCOMPARE(text(1, Model::Output), QString("16×44×44"));
        QCOMPARE(text(1, Model::Pool), QString("max 2×2"));
        QCOMPARE(text(0, Model::Cycles), QLocale().toString(78508));
        QCOMPARE(text(6, Model::Bits), QString("8"));
        QCOMPARE(m_panel->footer()->text(Model::Cycles), QLocale().toString(148507));
    }

    void sketchesV6FromNothingByTyping()
    {
        open("nothing");
        QCOMPARE(m_panel->model()->rowCount(), 0);
        QLineEdit *line = m_panel->sketchLine()->line();
        QTest::mouseClick(line, Qt::LeftButton);
        QTest::keyClicks(line, "c4 c4 c4 c8 c16 fc");
        QVERIFY(!m_panel->sketchLine()->message()->text().isEmpty()); // fc needs a number
        QTest::keyClicks(line, "2");
        QVERIFY(m_document->preview());
        QCOMPARE(m_document->preview()->estimate.totals.cycles, 72544.0); // before Enter
        QCOMPARE(m_panel->model()->rowCount(), 6);
        QVERIFY(network().layers.empty());
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!m_document->preview());
        QCOMPARE(cycles(), 72544.0);
        QCOMPARE(m_document->undoStack()->count(), 1);
        m_document->undoStack()->undo();
        QVERIFY(network().layers.empty());
        QCOMPARE(line->text(), QString());
        m_document->undoStack()->redo();
        QCOMPARE(line->text(), QString("c4 c4 c4 c8 c16 fc2"));
    }

    void sketchesV6FromNothingInTheTable()
    {
        open("nothing");
        QAbstractItemModelTester tester(m_panel->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_panel->table()->setFocus();
        const QList<int> channels{4, 4, 4, 8, 16};
        for (int i = 0; i < channels.size(); ++i) {
            QTest::keyClick(m_panel->table(), Qt::Key_Insert);
            QCOMPARE(m_panel->model()->rowCount(), i + 1);
            QCOMPARE(m_selection->current(), i);
            type(i, Model::Output, QString::number(channels[i]));
            QVERIFY2(layer(i).outChannels == channels[i], qPrintable(QString::number(i)));
            if (i > 0)
                choose(i, Model::Pool, "max 2×2");
        }
        m_panel->action("addLinear")->trigger();
        QCOMPARE(layer(5).outChannels, 2);
        QCOMPARE(cycles(), 72544.0);
        QCOMPARE(QString::fromStdString(network::toSketch(network(), network::SketchStyle::Short)), QString("c4 c4 c4 c8 c16 fc2"));
        // All the way back and forth.
        const network::Network done = network();
        auto *undo = m_document->undoStack();
        while (undo->canUndo())
            undo->undo();
        QVERIFY(network().layers.empty());
        while (undo->canRedo())
            undo->redo();
        QVERIFY(network() == done);
    }

    void foldsWithAReason()
    {
        open("facenet-v6");
        QVERIFY(m_panel->inputBar()->sentence()->text().contains("48"));
        QTest::mouseClick(m_panel->inputBar()->foldButton(4), Qt::LeftButton);
        QCOMPARE(network().fold, 4);
        QVERIFY2(m_panel->inputBar()->sentence()->text().contains("48 of 64"), qPrintable(m_panel->inputBar()->sentence()->text()));
        QCOMPARE(text(0, Model::Input), QString("48×22×22"));
        QTest::mouseClick(m_panel->inputBar()->foldButton(1), Qt::LeftButton);
        QCOMPARE(network().fold, 1);
        QCOMPARE(m_document->undoStack()->count(), 2);
    }

    void setsBitsByKey()
    {
        click(1, Model::Name);
        QCOMPARE(m_selection->current(), 1);
        QTest::keyClick(m_panel->table(), Qt::Key_4);
        QCOMPARE(layer(1).weightBits, 4);
        QVERIFY2(m_document->undoStack()->undoText().contains("conv2") && m_document->undoStack()->undoText().contains("4"),
                 qPrintable(m_document->undoStack()->undoText()));
        click(3, Model::Name, Qt::ShiftModifier);
        QCOMPARE(m_selection->layers(), (QList<int>{1, 2, 3}));
        QTest::keyClick(m_panel->table(), Qt::Key_2);
        for (const int i : {1, 2, 3})
            QCOMPARE(layer(i).weightBits, 2);
        QCOMPARE(layer(4).weightBits, 8);
        QTest::keyClick(m_panel->table(), Qt::Key_3); // no such width
        QCOMPARE(layer(1).weightBits, 2);
        QCOMPARE(m_document->undoStack()->count(), 2);
    }

    void chipsPreviewThenSet()
    {
        auto *viewport = m_panel->table()->viewport();
        const std::int64_t before = m_document->analysis(0).estimate.totals.weightBytes;
        QTest::mouseMove(viewport, m_panel->table()->chipRect(4, 2).center());
        QVERIFY(m_document->preview());
        QCOMPARE(m_document->previewNetwork()->layers[4].weightBits, 2);
        QVERIFY(m_panel->model()->index(4, Model::Weights).data(Model::GhostRole).toBool());
        QVERIFY(!m_panel->model()->index(3, Model::Weights).data(Model::GhostRole).toBool());
        QCOMPARE(layer(4).weightBits, 8);
        QTest::mouseMove(viewport, cell(4, Model::Name));
        QVERIFY(!m_document->preview());
        QTest::mouseClick(viewport, Qt::LeftButton, {}, m_panel->table()->chipRect(4, 2).center());
        QCOMPARE(layer(4).weightBits, 2);
        QVERIFY(m_document->analysis(0).estimate.totals.weightBytes < before);
        QTest::mouseClick(m_panel->inputBar()->allBits(), Qt::LeftButton, {}, m_panel->inputBar()->allBits()->chipRect(4).center());
        for (const auto &each : network().layers)
            QCOMPARE(each.weightBits, 4);
    }

    void editsSeveralAtOnce()
    {
        click(1, Model::Name);
        click(2, Model::Name, Qt::ControlModifier);
        click(4, Model::Name, Qt::ControlModifier);
        QVERIFY(m_panel->model()->setData(m_panel->model()->index(2, Model::Output), 24));
        QCOMPARE(layer(1).outChannels, 24);
        QCOMPARE(layer(2).outChannels, 24);
        QCOMPARE(layer(3).outChannels, 64);
        QCOMPARE(layer(4).outChannels, 24);
        QCOMPARE(m_document->undoStack()->count(), 1);
        // A cell outside of the selection concerns its own row alone.
        QVERIFY(m_panel->model()->setData(m_panel->model()->index(5, Model::Pad), 2));
        QVERIFY(layer(5).pad == (network::Extent{2, 2}) && layer(4).pad == (network::Extent{1, 1}));
        // The selection survives the edits.
        QCOMPARE(m_selection->layers(), (QList<int>{1, 2, 4}));
    }

    void valueEditsDoNotStartOver()
    {
        QSignalSpy resets(m_panel->model(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(m_panel->model(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_panel->model(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(m_panel->model(), &QAbstractItemModel::rowsMoved);
        m_panel->editor().setBits({2}, 4);
        QCOMPARE(resets.count() + inserted.count() + removed.count() + moved.count(), 0);
        m_panel->editor().duplicate({2, 3});
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted[0][1].toInt(), 4);
        QCOMPARE(inserted[0][2].toInt(), 5);
        m_panel->editor().remove({4, 5});
        QCOMPARE(removed.count(), 1);
        m_panel->editor().move({1}, 4);
        QCOMPARE(moved.count(), 1);
        m_document->undoStack()->undo();
        QCOMPARE(moved.count(), 2);
        QCOMPARE(resets.count(), 0);
    }

    void reordersByDrag()
    {
        QAbstractItemModelTester tester(m_panel->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        click(1, Model::Name);
        click(2, Model::Name, Qt::ShiftModifier);
        const std::unique_ptr<QMimeData> data(m_panel->model()->mimeData(m_panel->table()->selectionModel()->selectedIndexes()));
        QCOMPARE(data->text(), QString("c16/2 c32"));
        auto *viewport = m_panel->table()->viewport();
        const QRect target = m_panel->table()->visualRect(m_panel->model()->index(4, Model::Name));
        const QPoint below = target.center() + QPoint(0, target.height() / 2 - 2);
        QDragEnterEvent enter(below, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent over(below, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &over);
        QVERIFY(over.isAccepted());
        QDropEvent drop(below, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &drop);
        QStringList names;
        for (const auto &each : network().layers)
            names += QString::fromStdString(each.name);
        QCOMPARE(names.join(' '), QString("conv1 conv4 conv5 conv2 conv3 conv6 fc"));
        QCOMPARE(m_selection->layers(), (QList<int>{3, 4}));
        QCOMPARE(m_document->undoStack()->count(), 1);
        m_document->undoStack()->undo();
        QCOMPARE(QString::fromStdString(layer(1).name), QString("conv2"));
    }

    void movesByKey()
    {
        click(2, Model::Name);
        QTest::keyClick(m_panel->table(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(layer(1).name, std::string("conv3"));
        QCOMPARE(m_selection->current(), 1);
        QTest::keyClick(m_panel->table(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(layer(2).name, std::string("conv3"));
    }

    void copiesCutsAndPastes()
    {
        const network::Layer original = layer(2);
        click(2, Model::Name);
        m_panel->action("copyLayers")->trigger();
        QCOMPARE(QApplication::clipboard()->text(), QString("c32/2")); // alone it is the first convolution, so the pool is said
        m_panel->action("pasteLayers")->trigger();
        QCOMPARE(network().layers.size(), std::size_t(8));
        QCOMPARE(layer(3).outChannels, original.outChannels);
        QVERIFY(layer(3).name != layer(2).name);
        m_panel->action("cutLayers")->trigger();
        QCOMPARE(network().layers.size(), std::size_t(7));
        // Text from anywhere that reads as a sketch is as good.
        QApplication::clipboard()->setText("c5k1 max2");
        m_panel->action("pasteLayers")->trigger();
        QCOMPARE(network().layers.size(), std::size_t(9));
        QApplication::clipboard()->setText("no layers at all");
        m_panel->action("pasteLayers")->trigger();
        QCOMPARE(network().layers.size(), std::size_t(9));
    }

    void removesWithTheKeyboard()
    {
        click(1, Model::Name);
        QTest::keyClick(m_panel->table(), Qt::Key_Delete);
        QCOMPARE(network().layers.size(), std::size_t(6));
        QCOMPARE(m_selection->current(), 1);
        m_document->undoStack()->undo();
        QCOMPARE(network().layers.size(), std::size_t(7));
    }

    void badTextIsExplainedAndDropped()
    {
        QLineEdit *line = m_panel->sketchLine()->line();
        line->setFocus();
        const QString before = line->text();
        QTest::keyClick(line, Qt::Key_End);
        QTest::keyClicks(line, " q7");
        QVERIFY(m_panel->sketchLine()->message()->text().contains("q7"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(m_document->undoStack()->count(), 0);
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(line->text(), before);
        QVERIFY(!m_document->preview());
        QVERIFY(m_panel->sketchLine()->message()->text().isEmpty());
    }

    void hoverAndSelectionAreShared()
    {
        QTest::mouseClick(m_panel->volumeView()->viewport(), Qt::LeftButton, {}, m_panel->volumeView()->layerRect(3).center());
        QCOMPARE(m_selection->current(), 3);
        QCOMPARE(m_panel->table()->currentIndex().row(), 3);
        QTest::mouseMove(m_panel->volumeView()->viewport(), m_panel->volumeView()->layerRect(2).center());
        QCOMPARE(m_selection->hovered(), 2);
        QTest::mouseMove(m_panel->table()->viewport(), cell(5, Model::Name));
        QCOMPARE(m_selection->hovered(), 5);
    }

    void writesTablesAndDrawings()
    {
        const QString tsv = stack::toTsv(*m_panel->model());
        QCOMPARE(tsv.count('\n'), 8);
        QVERIFY(tsv.contains("conv2\tConv 2D\t8×88×88\t16×44×44\t3×3\tmax 2×2\t1\t8\tReLU"));
        const QString markdown = stack::toMarkdown(*m_panel->model());
        QVERIFY(markdown.startsWith("| # | Name |") && markdown.contains("| ---: | --- |"));
        m_panel->action("copyTableTsv")->trigger();
        QCOMPARE(QApplication::clipboard()->text(), tsv);

        QTemporaryDir folder;
        for (const char *suffix : {"svg", "pdf", "png"}) {
            const QString path = folder.filePath(QStringLiteral("net.") + QLatin1String(suffix));
            const auto saved = exporting::saveFigure(m_panel->volumeView()->figure(), path);
            QVERIFY2(saved, saved ? "" : saved.error().message().c_str());
            QVERIFY(QFileInfo(path).size() > 2000);
        }
        QImage image(folder.filePath("net.png"));
        QVERIFY(!image.isNull());
        QSet<QRgb> colors; // several volumes in their colors, not an empty page
        for (int x = 0; x < image.width(); x += 5) {
            for (int y = 0; y < image.height(); y += 5)
                colors.insert(image.pixel(x, y));
        }
        QVERIFY(colors.size() > 15);
    }

    void staysFastWithManyLayers()
    {
        QByteArray sketch = "in3x64x64 c8";
        for (int i = 1; i < 127; ++i)
            sketch += i % 2 ? " c16!" : " c8!";
        sketch += " fc2";
        m_panel->sketchLine()->line()->setText(QString());
        const auto many = network::parseSketch(sketch.toStdString());
        QVERIFY(many);
        m_document->editCurrent(*many, "many");
        QCOMPARE(m_panel->model()->rowCount(), 128);
        QCoreApplication::processEvents();
        m_panel->grab();
        QElapsedTimer timer;
        timer.start();
        constexpr int kEdits = 10;
        for (int i = 0; i < kEdits; ++i) {
            m_panel->editor().setBits({64}, i % 2 ? 8 : 4);
            QCoreApplication::processEvents();
            m_panel->repaint();
        }
        const double each = double(timer.nsecsElapsed()) / 1e6 / kEdits;
        qInfo("edit to repaint: %.1f ms", each);
        QVERIFY2(each < 250, "edits of a network with 128 layers are slow"); // generous: test machines are busy
    }
};

QTEST_MAIN(TestStackPanel)
#include "tst_stack_panel.moc"
