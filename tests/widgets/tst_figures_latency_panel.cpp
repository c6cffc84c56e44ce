// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The latency panel in the real: bars, table twin, tooltip and selection say the same as the estimate.
#include "figures/bar_chart.h"
#include "figures/chart_frame.h"
#include "figures/latency_data.h"
#include "figures/latency_panel.h"
#include "figures/table_view.h"
#include "study/presets.h"
#include "theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace facet;

class TestFiguresLatencyPanel : public QObject {
    Q_OBJECT

    struct Window {
        document::StudyDocument document;
        document::Selection selection;
        figures::LatencyPanel panel{document, selection};

        explicit Window(const char *variant = "facenet-v2")
        {
            document.setStudy(*study::sampleStudy("facenet"));
            document.setCurrentVariant(document.study().indexOf(variant));
            panel.resize(900, 420);
            panel.show();
        }
        const estimate::Estimate &estimate() { return document.analysis(document.currentVariant()).estimate; }
        // Layouts and queued replots settle.
        void settle() const { QTest::qWait(30); }
    };

private slots:
    void initTestCase() { theme::Theme::instance().apply(theme::Appearance::Light); }

    void barsAddUpToTheLayers_data()
    {
        QTest::addColumn<bool>("cycles");
        QTest::addColumn<bool>("ideal");
        QTest::newRow("time, cycle model") << false << false;
        QTest::newRow("cycles, cycle model") << true << false;
        QTest::newRow("time, ideal model") << false << true;
    }

    void barsAddUpToTheLayers()
    {
        QFETCH(bool, cycles);
        QFETCH(bool, ideal);
        Window w;
        auto settings = w.document.study().settings;
        settings.model = ideal ? estimate::Model::Ideal : estimate::Model::Cycles;
        w.document.setSettings(settings, QStringLiteral("model"));
        w.panel.setCyclesShown(cycles);
        w.settle();
        const figures::BarChartData &data = w.panel.chart()->data();
        QCOMPARE(data.categoryCount(), 7);
        for (int i = 0; i < 7; ++i) {
            const auto &layer = w.estimate().layers[std::size_t(i)];
            QVERIFY(std::abs(data.total(i, 0) - (cycles ? layer.cycles : layer.latencyUs)) < 1e-6);
        }
        if (ideal && !cycles)
            QCOMPARE(QString::number(data.total(0, 0), 'f', 2), QStringLiteral("1652.05"));
    }

    void tableTwinHasTheNumbersOfTheChart()
    {
        Window w;
        w.settle();
        w.panel.frame()->setTableShown(true);
        figures::TableView *table = w.panel.frame()->table();
        QVERIFY(table->isVisible());
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const figures::BarChartData &data = w.panel.chart()->data();
        QCOMPARE(table->model()->rowCount(), data.categoryCount() + 2); // start-up and total
        for (int row = 0; row < data.categoryCount(); ++row) {
            QCOMPARE(table->model()->index(row, 0).data().toString(), data.categories[row]);
            QCOMPARE(table->model()->index(row, 1).data().toString(), QString::number(data.total(row, 0), 'f', 2));
            for (std::size_t s = 0; s < data.series.size(); ++s) {
                QCOMPARE(table->model()->headerData(int(s) + 3, Qt::Horizontal).toString(), data.series[s].name);
                QCOMPARE(table->model()->index(row, int(s) + 3).data().toString(),
                         QString::number(data.series[s].values[std::size_t(row)], 'f', 2));
            }
        }
    }

    void copiedTableIsTabSeparated()
    {
        Window w;
        w.settle();
        w.panel.frame()->copyTable();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 1 + 7 + 2);
        QVERIFY(lines[1].startsWith(QStringLiteral("conv1\t1570.16")));
        w.panel.frame()->copyMarkdown();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("| conv1 |")));
    }

    void hoveringABarNamesItsPartAndTheLayer()
    {
        Window w;
        w.settle();
        QSignalSpy hovered(&w.selection, &document::Selection::hoverChanged);
        const auto &series = w.panel.chart()->data().series;
        int compute = -1;
        for (std::size_t s = 0; s < series.size(); ++s)
            if (series[s].color == 1)
                compute = int(s);
        QVERIFY(compute >= 0);
        const QRectF bar = w.panel.chart()->barRect(0, compute);
        QVERIFY(bar.height() > 10);
        QWidget *view = w.panel.chart()->childAt(bar.center().toPoint());
        QVERIFY(view);
        QTest::mouseMove(view, bar.center().toPoint());
        QCOMPARE(w.selection.hovered(), 0);
        QCOMPARE(hovered.size(), 1);
        const QString tip = w.panel.chart()->tipAt(bar.center().toPoint());
        QVERIFY2(tip.contains(QStringLiteral("<b>Compute</b>")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("78,508 cycles")), qPrintable(tip));
        QVERIFY2(tip.contains(figures::partMeaning(1, estimate::Model::Cycles)), qPrintable(tip));
    }

    void idealTipFillsInTheFormula()
    {
        Window w("facenet-v1");
        auto settings = w.document.study().settings;
        settings.model = estimate::Model::Ideal;
        w.document.setSettings(settings, QStringLiteral("model"));
        const auto &network = *w.document.currentNetwork();
        const QString tip = figures::latencyTip(network, w.estimate(), 1, 1);
        // 557,568 multiplications / 9 at once / 4 processors
        QVERIFY2(tip.contains(QStringLiteral("557,568 multiplications / 9 at once / 4 processor")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("15,488 cycles")), qPrintable(tip));
    }

    void clickSelectsTheLayerAndSelectionMarksTheBar()
    {
        Window w;
        w.settle();
        const QRectF column = w.panel.chart()->categoryRect(3);
        QWidget *view = w.panel.chart()->childAt(column.center().toPoint());
        QTest::mouseClick(view, Qt::LeftButton, {}, column.center().toPoint());
        QCOMPARE(w.selection.current(), 3);
        QTest::mouseClick(view, Qt::LeftButton, Qt::ControlModifier, w.panel.chart()->categoryRect(5).center().toPoint());
        QCOMPARE(w.selection.layers(), (QList<int>{3, 5}));
        QTest::keyClick(w.panel.chart(), Qt::Key_Left);
        QVERIFY(w.selection.layers().size() == 1);
    }

    void previewShowsGhostsAndLeavesTheBars()
    {
        Window w;
        w.settle();
        const double before = w.panel.chart()->data().total(0, 0);
        network::Network network = *w.document.currentNetwork();
        network.layers[0].outChannels = 4;
        w.document.setPreview(network);
        w.settle();
        const figures::BarChartData &data = w.panel.chart()->data();
        QCOMPARE(data.total(0, 0), before);
        QCOMPARE(data.ghost.size(), std::size_t(7));
        QVERIFY(data.ghost[0] < before);
        w.document.clearPreview();
        w.settle();
        QVERIFY(w.panel.chart()->data().ghost.empty());
    }

    void logarithmicAxisShowsSmallLayers()
    {
        Window w;
        w.settle();
        const double linear = w.panel.chart()->barRect(5, 0).height();
        w.panel.setLogarithmic(true);
        w.settle();
        QVERIFY(w.panel.chart()->isLogarithmic());
        QVERIFY(w.panel.chart()->barRect(5, 0).height() > linear + 20);
    }

    void emptyNetworkInvitesInsteadOfAnEmptyChart()
    {
        Window w;
        w.document.editCurrent({}, QStringLiteral("clear"));
        w.settle();
        QVERIFY(!w.panel.chart()->isVisible());
        QCOMPARE(w.panel.frame()->table()->model()->rowCount(), 0);
        w.document.undoStack()->undo();
        w.settle();
        QVERIFY(w.panel.chart()->isVisible());
    }

    void hiddenPanelWorksOnlyWhenItIsShown()
    {
        Window w;
        w.settle();
        w.panel.hide();
        network::Network network = *w.document.currentNetwork();
        network.layers.pop_back();
        w.document.editCurrent(network, QStringLiteral("remove"));
        w.settle();
        QCOMPARE(w.panel.chart()->data().categoryCount(), 7);
        w.panel.show();
        QCOMPARE(w.panel.chart()->data().categoryCount(), 6);
    }

    void everyControlHasAName()
    {
        Window w;
        w.settle();
        for (const QWidget *widget : w.panel.findChildren<QWidget *>())
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->inherits("QScrollBar"))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
};

QTEST_MAIN(TestFiguresLatencyPanel)
#include "tst_figures_latency_panel.moc"
