// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The Simulate panel as a person uses it: mouse, keyboard, dropped files, links with the other panels.
#include "figures/segmented_control.h"
#include "figures/table_view.h"
#include "formats/checkpoint_writer.h"
#include "formats/file.h"
#include "formats/stage_dump.h"
#include "simulate/accuracy_view.h"
#include "simulate/channel_table.h"
#include "simulate/input_strip.h"
#include "simulate/logits_view.h"
#include "simulate/map_grid.h"
#include "simulate/maps_view.h"
#include "simulate/reference_view.h"
#include "simulate/result_view.h"
#include "simulate/simulate_panel.h"
#include "simulate/weights_bar.h"
#include "study/presets.h"
#include "support/color_network.h"
#include "support/golden.h"
#include "support/labelled_pictures.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;

class TestSimulatePanel : public QObject {
    Q_OBJECT

    struct Window {
        document::StudyDocument document;
        document::Selection selection;
        simulate::SimulatePanel panel{document, selection};

        explicit Window(const char *variant = "facenet-v7")
        {
            document.setStudy(*study::sampleStudy("facenet"));
            document.setCurrentVariant(document.study().indexOf(variant));
            show();
        }
        explicit Window(const network::Network &network)
        {
            study::Study study;
            study.variants.push_back({"design", network, {}, {}});
            document.setStudy(study);
            show();
        }
        void show()
        {
            panel.resize(1180, 720);
            panel.show();
            [&] { QTRY_VERIFY(ready()); }();
        }
        [[nodiscard]] bool ready() { return panel.simulator().outcome() && !panel.simulator().isStale() && !panel.simulator().isRunning(); }
        void drop(const QStringList &paths)
        {
            QMimeData data;
            QList<QUrl> urls;
            for (const QString &path : paths)
                urls << QUrl::fromLocalFile(path);
            data.setUrls(urls);
            QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&panel, &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&panel, &event);
            QTRY_VERIFY(ready());
        }
    };

    static QString saveColors(const QTemporaryDir &dir)
    {
        const QString path = dir.filePath(QStringLiteral("colors.pth.tar"));
        [&] {
            QVERIFY(
                formats::saveCheckpoint(path.toStdString(), *formats::checkpointOf(testing::colorNetwork(), testing::colorParameters())));
        }();
        return path;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("facet-test-simulate-panel"));
        theme::Theme::instance().apply(theme::Appearance::Light);
    }
    void init() { QSettings().clear(); }

    void worksOutOfTheBox()
    {
        Window w;
        QCOMPARE(w.panel.inputs()->model()->rowCount(), 6);
        QVERIFY(!w.panel.results()->headline()->text().isEmpty());
        QCOMPARE(w.panel.results()->logits()->logits()->rowCount(), 2);
        QCOMPARE(w.panel.results()->layers()->model()->rowCount(), 1 + int(w.document.currentNetwork()->layers.size()));
        QVERIFY(w.panel.status()->toolTip().contains(QStringLiteral("Random weights")));
    }

    void layersAreLinkedWithTheSelectionBothWays()
    {
        Window w;
        w.selection.select(2);
        QCOMPARE(w.panel.maps()->grid()->map().shape.channels, 4);
        QCOMPARE(w.panel.results()->layers()->currentIndex().row(), 3); // the input is the first row
        QTest::keyClick(w.panel.results()->layers(), Qt::Key_Down);
        QCOMPARE(w.selection.current(), 3);
        QCOMPARE(w.panel.maps()->grid()->map().shape.channels, 8);
        w.selection.select(-1);
        QCOMPARE(w.panel.maps()->grid()->map().shape.channels, 3); // the planes of the input
    }

    void pooledMapsCanBeLookedAt()
    {
        Window w;
        w.selection.select(1);
        QCOMPARE(w.panel.maps()->grid()->map().shape.extent.rows, 44);
        QCOMPARE(w.panel.maps()->grid()->map().shape.channels, 2);
        w.panel.maps()->stages()->setCurrent(0);
        QCOMPARE(w.panel.maps()->grid()->map().shape.channels, 1); // conv1's output after pooling
    }

    void pointerAndArrowKeysReadValues()
    {
        Window w;
        w.selection.select(0);
        simulate::MapGrid *grid = w.panel.maps()->grid();
        const simulate::MapGrid::Position at{0, 20, 31};
        QTest::mouseMove(grid->viewport(), grid->rectOf(at).center().toPoint());
        QTRY_VERIFY(grid->cursor().has_value());
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->rectOf(at).center().toPoint());
        QVERIFY(grid->cursor() == at);
        const int value = grid->map().values[20 * 88 + 31];
        QCOMPARE(w.panel.maps()->readout(), QStringLiteral("channel 0, row 20, column 31: %1").arg(value));
        QTest::keyClick(grid, Qt::Key_Right);
        QCOMPARE(grid->cursor()->column, 32);
        QVERIFY(grid->accessibleDescription().contains(QStringLiteral("column 32")));
        QTest::keyClick(grid, Qt::Key_Home);
        QTest::keyClick(grid, Qt::Key_Up); // at the edge: stays
        QVERIFY(*grid->cursor() == simulate::MapGrid::Position{});
        const double zoom = grid->zoom();
        QTest::keyClick(grid, Qt::Key_Plus);
        QVERIFY(grid->zoom() > zoom);
        QTest::keyClick(grid, Qt::Key_0);
        QCOMPARE(grid->zoom(), zoom);
    }

    void mapsHaveATableTwinThatCopies()
    {
        Window w;
        w.selection.select(0);
        w.panel.maps()->view()->setCurrent(1);
        simulate::ChannelTable *table = w.panel.maps()->numbers();
        QCOMPARE(table->model()->rowCount(), 88);
        QCOMPARE(table->model()->index(5, 7).data().toInt(), w.panel.maps()->grid()->map().values[5 * 88 + 7]);
        QTest::keyClick(table, Qt::Key_Escape);
        table->clearSelection();
        table->copy();
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 88);
    }

    void classesGetNamesInPlace()
    {
        Window w;
        QAbstractItemModel *model = w.panel.results()->logits()->model();
        QVERIFY(model->setData(model->index(0, 0), QStringLiteral("face")));
        QVERIFY(model->setData(model->index(1, 0), QStringLiteral("something else")));
        QVERIFY(w.panel.results()->headline()->text() == u"face" || w.panel.results()->headline()->text() == u"something else");
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("face"));
        w.panel.results()->logits()->copy();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("face\t")));
    }

    void droppedFilesGoWhereTheyBelong()
    {
        QTemporaryDir dir;
        testing::writeRedAndBlue(dir.filePath(QStringLiteral("set")), 4);
        Window w(testing::colorNetwork());
        w.drop({saveColors(dir), dir.filePath(QStringLiteral("set/red/0.ppm"))});
        QVERIFY(!w.panel.simulator().weights().isRandom());
        QCOMPARE(w.panel.inputs()->currentIndex().row(), 6); // the new one is shown
        QCOMPARE(w.panel.simulator().outcome()->logits[6][1], 20400);
        QCOMPARE(w.panel.results()->headline()->text(), QStringLiteral("class 1"));
        // A folder with a sub-folder per class is measured.
        w.drop({dir.filePath(QStringLiteral("set"))});
        QTRY_VERIFY(w.panel.simulator().accuracy());
        QCOMPARE(w.panel.tabs()->currentWidget(), static_cast<QWidget *>(w.panel.accuracy()));
        QVERIFY(w.panel.accuracy()->headline()->text().contains(QStringLiteral("100")));
        QCOMPARE(w.panel.accuracy()->matrix()->model()->index(0, 1).data().toString(), QStringLiteral("4"));
        // One click brings it into the study.
        QTest::mouseClick(w.panel.accuracy()->addToStudy(), Qt::LeftButton);
        QCOMPARE(w.document.variant(0).best(study::Quantity::Accuracy)->provenance.origin, study::Origin::Simulated);
        // A folder of layer outputs is compared with.
        const std::string dump = dir.filePath(QStringLiteral("dump")).toStdString();
        auto stages = w.panel.simulator().outcome()->result.stages;
        stages[1].map.values[3] -= 5;
        QVERIFY(formats::writeStages(dump, stages));
        w.drop({QString::fromStdString(dump)});
        QCOMPARE(w.panel.tabs()->currentWidget(), static_cast<QWidget *>(w.panel.reference()));
        QVERIFY2(w.panel.reference()->verdict()->text().contains(QStringLiteral("channel 0, row 1, column 1")),
                 qPrintable(w.panel.reference()->verdict()->text()));
        QCOMPARE(w.panel.reference()->difference()->map().values[3], 5);
        QCOMPARE(w.panel.reference()->table()->currentIndex().row(), 1);
    }

    void mistakesCanBeLookedAtLayerByLayer()
    {
        QTemporaryDir dir;
        testing::writeRedAndBlue(dir.filePath(QStringLiteral("set")), 2);
        testing::writePpm(dir.filePath(QStringLiteral("set/blue/red.ppm")), 8, {240, 0, 0});
        Window w(testing::colorNetwork());
        w.drop({saveColors(dir), dir.filePath(QStringLiteral("set"))});
        QTRY_VERIFY(w.panel.simulator().accuracy());
        QListWidget *mistakes = w.panel.accuracy()->mistakes();
        QTRY_COMPARE(mistakes->count(), 1);
        mistakes->setCurrentRow(0);
        QTest::keyClick(mistakes, Qt::Key_Return);
        QTRY_VERIFY(w.ready());
        QVERIFY(w.panel.simulator().outcome()->shownInput()->source.path.endsWith(QStringLiteral("red.ppm")));
        QCOMPARE(w.panel.tabs()->currentWidget(), static_cast<QWidget *>(w.panel.maps()));
    }

    void errorsStandInThePanel()
    {
        QTemporaryDir dir;
        const QString bad = dir.filePath(QStringLiteral("bad.png"));
        QVERIFY(formats::writeFileAtomically(bad.toStdString(), "no picture"));
        Window w;
        w.drop({bad});
        QVERIFY(!w.panel.messages()->isHidden());
        QVERIFY(w.panel.messages()->item(0)->text().contains(QStringLiteral("bad.png")));
        QCOMPARE(w.panel.inputs()->model()->index(6, 0).data().toString(), QStringLiteral("unreadable"));
        w.drop({saveColors(dir)}); // of another network
        QVERIFY(w.panel.messages()->count() >= 1);
        QVERIFY(!w.panel.results()->isVisible());
    }

    void designsThatCannotRunTeach()
    {
        Window w;
        network::Network broken = *w.document.currentNetwork();
        broken.layers[1].pool = {100, 100};
        w.document.editCurrent(broken, QStringLiteral("break"));
        QTRY_VERIFY(!w.panel.results()->isVisible());
        w.document.undoStack()->undo();
        QTRY_VERIFY(w.panel.results()->isVisible());
        w.panel.simulator().clearInputs();
        QTRY_VERIFY(!w.panel.results()->isVisible());
    }

    void deleteRemovesAnInputAndArrowsChooseOne()
    {
        Window w;
        w.panel.inputs()->setFocus();
        QTest::keyClick(w.panel.inputs(), Qt::Key_Right);
        QCOMPARE(w.panel.simulator().shown(), 1);
        QTest::keyClick(w.panel.inputs(), Qt::Key_Delete);
        QCOMPARE(w.panel.simulator().inputs().size(), 5);
        QTRY_VERIFY(w.ready());
        QCOMPARE(w.panel.results()->layers()->model()->rowCount(), 7);
    }

    void anotherSeedGivesOtherIntegersAndIsRemembered()
    {
        Window w;
        const auto before = w.panel.simulator().outcome()->logits;
        w.panel.weightsBar()->seed()->setValue(2);
        QTRY_VERIFY(w.ready());
        QVERIFY(w.panel.simulator().outcome()->logits != before);
        w.document.setCurrentVariant(0);
        QTRY_COMPARE(w.panel.weightsBar()->seed()->value(), 1);
        w.document.setCurrentVariant(w.document.study().indexOf("facenet-v7"));
        QTRY_COMPARE(w.panel.weightsBar()->seed()->value(), 2);
    }

    void theAcceleratorButtonAgreesAndNamesItsCycles()
    {
        Window w;
        QTest::mouseClick(w.panel.results()->crossCheck(), Qt::LeftButton);
        QTRY_VERIFY(w.panel.simulator().crossCheckOutcome());
        QVERIFY2(w.panel.results()->crossCheckText()->text().contains(QStringLiteral("the same integers")),
                 qPrintable(w.panel.results()->crossCheckText()->text()));
    }

    void theReferenceNetworkGivesItsIntegersInThePanel()
    {
        FACET_NEED_SHARED();
        const QString folder = QString::fromStdString(golden::sharedDir()) + QStringLiteral("/golden/facenet/");
        Window w("facenet-v2");
        w.drop({folder + QStringLiteral("v2.pth.tar"), folder + QStringLiteral("sample_facenet88.npy")});
        const QAbstractItemModel *logits = w.panel.results()->logits()->model();
        QCOMPARE(logits->index(0, simulate::LogitsModel::Logit).data().toString(), QLocale().toString(3153));
        QCOMPARE(logits->index(1, simulate::LogitsModel::Logit).data().toString(), QLocale().toString(1544));
    }
};

QTEST_MAIN(TestSimulatePanel)
#include "tst_simulate_panel.moc"
