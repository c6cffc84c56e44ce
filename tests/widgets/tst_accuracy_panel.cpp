// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The accuracy panel: measured points only, the Pareto front, and budgets that follow the mouse.
#include "accuracy/accuracy_panel.h"
#include "accuracy/label_placement.h"
#include "accuracy/scatter_chart.h"
#include "figures/chart_frame.h"
#include "figures/table_view.h"
#include "study/presets.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <cmath>

using namespace facet;
using accuracy::Cost;

class TestAccuracyPanel : public QObject {
    Q_OBJECT

    struct Window {
        document::StudyDocument document;
        document::Selection selection;
        accuracy::AccuracyPanel panel{document, selection};

        Window()
        {
            document.setStudy(*study::sampleStudy("facenet"));
            panel.resize(800, 480);
            panel.show();
            QTest::qWait(40);
        }
        accuracy::ScatterChart *chart() { return panel.chart(); }
        int pointOf(const QString &name)
        {
            const auto &points = chart()->data().points;
            for (std::size_t i = 0; i < points.size(); ++i)
                if (points[i].name == name)
                    return int(i);
            return -1;
        }
        QWidget *viewAt(const QPointF &position) { return chart()->childAt(position.toPoint()); }
        void drag(const QPointF &from, const QPointF &to)
        {
            QWidget *view = viewAt(from);
            QVERIFY(view);
            QTest::mousePress(view, Qt::LeftButton, {}, from.toPoint());
            for (int step = 1; step <= 4; ++step)
                QTest::mouseMove(view, (from + (to - from) * step / 4).toPoint());
            QTest::mouseRelease(view, Qt::LeftButton, {}, to.toPoint());
            QTest::qWait(20);
        }
    };

private slots:
    void initTestCase() { theme::Theme::instance().apply(theme::Appearance::Light); }

    void onlyMeasurementsBecomePoints()
    {
        Window w;
        QCOMPARE(w.chart()->data().points.size(), std::size_t(4)); // v1 v2 v6 v7 are published
        QVERIFY(w.pointOf(QStringLiteral("facenet-v3")) < 0);
        QVERIFY(w.panel.notMeasured()->text().contains(QStringLiteral("facenet-v3")));
        QVERIFY(w.panel.notMeasured()->text().contains(QStringLiteral("facenet-v5")));
        const auto &v2 = w.chart()->data().points[std::size_t(w.pointOf(QStringLiteral("facenet-v2")))];
        QCOMPARE(v2.accuracy, 0.86);
        QCOMPARE(v2.origin, study::Origin::Published);
        QVERIFY(std::abs(v2.cost - 2970.14) < 0.005);
    }

    void frontIsWhatNothingBeats()
    {
        Window w;
        QStringList front;
        for (const int i : w.chart()->data().front)
            front << w.chart()->data().points[std::size_t(i)].name;
        QCOMPARE(front, (QStringList{QStringLiteral("facenet-v7"), QStringLiteral("facenet-v1"), QStringLiteral("facenet-v2")}));
        QVERIFY(w.chart()->data().points[std::size_t(w.pointOf(QStringLiteral("facenet-v6")))].dominated);
    }

    void costAxisSwitches_data()
    {
        QTest::addColumn<int>("cost");
        QTest::addColumn<double>("v2");
        QTest::newRow("latency in microseconds") << int(Cost::Latency) << 2970.14;
        QTest::newRow("weights in bytes") << int(Cost::Weights) << 98648.0;
    }

    void costAxisSwitches()
    {
        QFETCH(int, cost);
        QFETCH(double, v2);
        Window w;
        w.panel.setCost(Cost(cost));
        QTest::qWait(20);
        QVERIFY(std::abs(w.chart()->data().points[std::size_t(w.pointOf(QStringLiteral("facenet-v2")))].cost - v2) < 0.01);
    }

    void aTimeMeasuredOnABoardMovesThePoint()
    {
        Window w;
        const int point = w.pointOf(QStringLiteral("facenet-v2"));
        const int variant = w.chart()->data().points[std::size_t(point)].variant;
        study::Measurement time;
        time.quantity = study::Quantity::Latency;
        time.value = 2977;
        time.provenance.origin = study::Origin::VirtualBoard;
        std::vector<study::Measurement> all = w.document.variant(variant).measurements;
        all.push_back(time);
        w.document.setMeasurements(variant, all, QStringLiteral("virtual"));
        QTest::qWait(20);
        QVERIFY2(!w.chart()->data().points[std::size_t(point)].costMeasured, "a simulated time is no measured cost");
        all.back().provenance.origin = study::Origin::Board;
        all.back().provenance.board = "MAX78000FTHR";
        w.document.setMeasurements(variant, all, QStringLiteral("board"));
        QTest::qWait(20);
        const auto &measured = w.chart()->data().points[std::size_t(point)];
        QVERIFY(measured.costMeasured);
        QCOMPARE(measured.cost, 2977.0);
        QVERIFY2(measured.tip.contains(QStringLiteral("MAX78000FTHR")), qPrintable(measured.tip));
        // It counts against the budget as well: predicted 2,970 us would have kept this one.
        study::Budgets budgets;
        budgets.latencyUs = 2975;
        w.document.setBudgets(budgets, QStringLiteral("budget"));
        QTest::qWait(20);
        QVERIFY(!w.chart()->data().points[std::size_t(point)].violations.isEmpty());
    }

    void draggingTheHandleSetsTheBudgetInOneUndoStep()
    {
        Window w;
        QVERIFY(!w.document.study().budgets.latencyUs);
        const QPointF v1 = w.chart()->pointPosition(w.pointOf(QStringLiteral("facenet-v1")));
        const QPointF v2 = w.chart()->pointPosition(w.pointOf(QStringLiteral("facenet-v2")));
        const QPointF handle = w.chart()->costBudgetHandle();
        const int steps = w.document.undoStack()->count();
        w.drag(handle + QPointF(0, -6), QPointF((v1.x() + v2.x()) / 2, handle.y() - 6));
        QVERIFY(w.document.study().budgets.latencyUs);
        const double set = *w.document.study().budgets.latencyUs;
        QVERIFY2(set > 1788 && set < 2970, qPrintable(QString::number(set)));
        QCOMPARE(w.document.undoStack()->count(), steps + 1);
        // v2 is out, the others are in.
        QCOMPARE(w.chart()->data().feasibleCount(), 3);
        QVERIFY(!w.chart()->data().points[std::size_t(w.pointOf(QStringLiteral("facenet-v2")))].violations.isEmpty());

        // A second drag is a second step; out of the chart removes the budget.
        const QPointF line = w.chart()->costBudgetHandle();
        w.drag(line + QPointF(0, -6), QPointF(w.chart()->width() - 2, line.y() - 6));
        QVERIFY(!w.document.study().budgets.latencyUs);
        QCOMPARE(w.document.undoStack()->count(), steps + 2);
        w.document.undoStack()->undo();
        QCOMPARE(*w.document.study().budgets.latencyUs, set);
    }

    void draggingTheAccuracyLine()
    {
        Window w;
        study::Budgets budgets;
        budgets.accuracy = 0.83;
        w.document.setBudgets(budgets, QStringLiteral("budget"));
        QTest::qWait(20);
        QCOMPARE(w.chart()->data().feasibleCount(), 2);
        const QPointF v1 = w.chart()->pointPosition(w.pointOf(QStringLiteral("facenet-v1")));
        const QPointF v2 = w.chart()->pointPosition(w.pointOf(QStringLiteral("facenet-v2")));
        const QPointF handle = w.chart()->accuracyBudgetHandle() + QPointF(6, 0);
        w.drag(handle, QPointF(handle.x(), (v1.y() + v2.y()) / 2));
        QVERIFY(*w.document.study().budgets.accuracy > 0.85 && *w.document.study().budgets.accuracy < 0.86);
        QCOMPARE(w.chart()->data().feasibleCount(), 1);
    }

    void hoverCardSaysWhereTheNumberComesFrom()
    {
        Window w;
        const QPointF v2 = w.chart()->pointPosition(w.pointOf(QStringLiteral("facenet-v2")));
        const QString tip = w.chart()->tipAt(v2.toPoint());
        QVERIFY2(tip.contains(QStringLiteral("facenet-v2")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("published")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("86.0")), qPrintable(tip));
        QVERIFY(w.chart()->tipAt((v2 + QPointF(0, 60)).toPoint()).isEmpty());
    }

    void clickOpensTheVariant()
    {
        Window w;
        const QPointF v7 = w.chart()->pointPosition(w.pointOf(QStringLiteral("facenet-v7")));
        QTest::mouseClick(w.viewAt(v7), Qt::LeftButton, {}, v7.toPoint());
        QCOMPARE(QString::fromStdString(w.document.variant(w.document.currentVariant()).name), QStringLiteral("facenet-v7"));
    }

    void spreadBecomesAnErrorBarAndShowsInTheTable()
    {
        Window w;
        const int v5 = w.document.study().indexOf("facenet-v5");
        study::Measurement m;
        m.value = 0.84;
        m.spread = 0.01;
        m.provenance.origin = study::Origin::Trained;
        w.document.setMeasurements(v5, {m}, QStringLiteral("measure"));
        QTest::qWait(20);
        const auto &point = w.chart()->data().points[std::size_t(w.pointOf(QStringLiteral("facenet-v5")))];
        QCOMPARE(*point.spread, 0.01);
        const QAbstractItemModel *table = w.panel.frame()->table()->model();
        QCOMPARE(table->index(v5, 1).data().toString(), QStringLiteral("84.0"));
        QCOMPARE(table->index(v5, 2).data().toString(), QStringLiteral("1.0"));
    }

    void wheelZoomsAndDoubleClickShowsAll()
    {
        Window w;
        const QPointF v1 = w.chart()->pointPosition(w.pointOf(QStringLiteral("facenet-v1")));
        const double before = w.chart()->costAt(v1.x() + 100) - w.chart()->costAt(v1.x());
        QWidget *view = w.viewAt(v1);
        QWheelEvent wheel(v1, view->mapToGlobal(v1), {}, QPoint(0, 240), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view, &wheel);
        QTest::qWait(20);
        QVERIFY(w.chart()->costAt(v1.x() + 100) - w.chart()->costAt(v1.x()) < before * 0.9);
        QTest::mouseDClick(view, Qt::LeftButton, {}, QPoint(view->width() / 2, view->height() / 2));
        QTest::qWait(20);
        QVERIFY(std::abs(w.chart()->costAt(v1.x() + 100) - w.chart()->costAt(v1.x()) - before) < 1e-6);
    }

    void withoutMeasurementsThereIsNoChart()
    {
        Window w;
        for (int i = 0; i < w.document.variantCount(); ++i)
            w.document.setMeasurements(i, {}, QStringLiteral("forget"));
        QTest::qWait(20);
        QVERIFY(!w.chart()->isVisible());
    }

    void labelsNeverOverlap()
    {
        // Forty points in a heap: whatever is labeled must stand free.
        std::vector<accuracy::LabelRequest> requests;
        for (int i = 0; i < 40; ++i)
            requests.push_back({QPointF(200 + (i * 37) % 180, 150 + (i * 53) % 120), QSizeF(60, 14)});
        const QRectF area(0, 0, 600, 400);
        const auto places = accuracy::placeLabels(requests, area, 6);
        QCOMPARE(places.size(), requests.size());
        int placed = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (!places[i])
                continue;
            ++placed;
            QVERIFY(area.contains(*places[i]));
            for (std::size_t j = i + 1; j < places.size(); ++j)
                QVERIFY(!places[j] || !places[i]->intersects(*places[j]));
            for (const auto &request : requests)
                QVERIFY(!places[i]->contains(request.point));
        }
        QVERIFY(placed >= 10);
        QVERIFY(places.front().has_value()); // the first has the choice
    }
};

QTEST_MAIN(TestAccuracyPanel)
#include "tst_accuracy_panel.moc"
