// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The totals bar: values, change since the last edit, budgets, capacity and preview.
#include "figures/totals_bar.h"
#include "study/presets.h"
#include "theme/theme.h"

#include <QTest>

using namespace facet;
using figures::TotalsBar;

class TestFiguresTotalsBar : public QObject {
    Q_OBJECT

    struct Window {
        document::StudyDocument document;
        document::Selection selection;
        TotalsBar bar{document, selection};

        Window()
        {
            document.setStudy(*study::sampleStudy("facenet"));
            document.setCurrentVariant(document.study().indexOf("facenet-v2"));
            bar.resize(1300, bar.heightForWidth(1300));
            bar.show();
            QTest::qWait(10);
        }
        [[nodiscard]] const figures::Stat &stat(TotalsBar::Figure f) const { return bar.tile(f)->stat(); }
    };

private slots:
    void initTestCase() { theme::Theme::instance().apply(theme::Appearance::Light); }

    void showsTheEstimate()
    {
        Window w;
        QCOMPARE(w.stat(TotalsBar::Latency).value, QStringLiteral("2.97\u00a0ms"));
        QCOMPARE(w.stat(TotalsBar::Latency).detail, QStringLiteral("148,507 cycles"));
        QCOMPARE(w.stat(TotalsBar::Operations).value, QStringLiteral("9.67\u00a0M"));
        QCOMPARE(w.stat(TotalsBar::Weights).value, QStringLiteral("96.3\u00a0KiB"));
        QCOMPARE(w.stat(TotalsBar::Weights).detail, QStringLiteral("22.3\u00a0% of 432\u00a0KiB"));
        QVERIFY(w.stat(TotalsBar::Weights).toolTip.contains(QStringLiteral("98,648 bytes")));
        QVERIFY(w.stat(TotalsBar::Energy).detail.startsWith(QStringLiteral("estimate")));
        QVERIFY(w.stat(TotalsBar::Latency).changes.isEmpty());
    }

    void changeSinceTheLastEditIsHighlightedThenCalm()
    {
        Window w;
        network::Network network = *w.document.currentNetwork();
        network.layers[0].outChannels = 4;
        w.document.editCurrent(network, QStringLiteral("edit"));
        QTest::qWait(20);
        const figures::Stat &latency = w.stat(TotalsBar::Latency);
        QCOMPARE(latency.verdict, 1);
        QVERIFY(latency.changes.first().startsWith(QChar(0x2212)));
        QVERIFY(w.bar.tile(TotalsBar::Latency)->isHighlighted());
        QTRY_VERIFY_WITH_TIMEOUT(!w.bar.tile(TotalsBar::Latency)->isHighlighted(), figures::StatTile::kHighlightMs + 1500);
        QVERIFY(!latency.changes.isEmpty()); // stays readable

        w.document.undoStack()->undo();
        QTest::qWait(20);
        QCOMPARE(w.stat(TotalsBar::Latency).verdict, -1);
        QVERIFY(w.stat(TotalsBar::Latency).changes.first().startsWith(u'+'));
    }

    void budgetsAreKeptOrBroken()
    {
        Window w;
        study::Budgets budgets;
        budgets.latencyUs = 5000;
        budgets.weightBytes = 65536;
        w.document.setBudgets(budgets, QStringLiteral("budgets"));
        QTest::qWait(20);
        QVERIFY(!w.stat(TotalsBar::Latency).over);
        QVERIFY(w.stat(TotalsBar::Latency).detail.contains(QStringLiteral("within 5.00\u00a0ms")));
        QVERIFY(w.stat(TotalsBar::Weights).over);
        QVERIFY(w.bar.tile(TotalsBar::Weights)->accessibleDescription().contains(QStringLiteral("over")));
        QVERIFY(std::abs(w.stat(TotalsBar::Weights).mark - 65536.0 / 442368.0) < 1e-9);
    }

    void overCapacityIsSaid()
    {
        Window w;
        network::Network network = *w.document.currentNetwork();
        for (auto &layer : network.layers)
            if (layer.outChannels > 20)
                layer.outChannels = 256;
        w.document.editCurrent(network, QStringLiteral("edit"));
        QTest::qWait(20);
        QVERIFY(w.stat(TotalsBar::Weights).over);
        QVERIFY(w.stat(TotalsBar::Weights).fill > 1);
        QVERIFY(w.stat(TotalsBar::Weights).detail.contains(QStringLiteral("over 432\u00a0KiB")));
    }

    void previewIsShownBesideTheValue()
    {
        Window w;
        network::Network network = *w.document.currentNetwork();
        network.layers[0].outChannels = 4;
        w.document.setPreview(network);
        QTest::qWait(20);
        QCOMPARE(w.stat(TotalsBar::Latency).value, QStringLiteral("2.97\u00a0ms"));
        QVERIFY(!w.stat(TotalsBar::Latency).ghost.isEmpty());
        QCOMPARE(w.stat(TotalsBar::Latency).ghostVerdict, 1);
        w.document.clearPreview();
        QTest::qWait(20);
        QVERIFY(w.stat(TotalsBar::Latency).ghost.isEmpty());
    }

    void changeOfChipIsNoChangeOfTheDesign()
    {
        Window w;
        network::Network network = *w.document.currentNetwork();
        network.layers[0].outChannels = 4;
        w.document.editCurrent(network, QStringLiteral("edit"));
        auto settings = w.document.study().settings;
        settings.device = device::DeviceId::Max78002;
        w.document.setSettings(settings, QStringLiteral("chip"));
        QTest::qWait(20);
        QVERIFY(w.stat(TotalsBar::Latency).changes.isEmpty());
        QVERIFY(w.stat(TotalsBar::Weights).detail.contains(QStringLiteral("MiB")) ||
                w.stat(TotalsBar::Weights).detail.contains(QStringLiteral("KiB")));
    }

    void closingAnEditedStudyLeavesNoDanglingReaders()
    {
        // The undo stack signals while it is destroyed; a reader that then asks for numbers must not be reached.
        int calls = 0;
        {
            document::StudyDocument document;
            document.setStudy(*study::sampleStudy("facenet"));
            network::Network network = *document.currentNetwork();
            network.layers.pop_back();
            document.editCurrent(network, QStringLiteral("edit"));
            connect(document.undoStack(), &QUndoStack::undoTextChanged, this, [&] { ++calls; });
        }
        QCOMPARE(calls, 0);
    }

    void rowsAreOfEvenLength_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("rows");
        QTest::newRow("wide: one row") << 1400 << 1;
        QTest::newRow("medium: two rows of four") << 800 << 2;
        QTest::newRow("narrow: four rows of two") << 300 << 4;
    }

    void rowsAreOfEvenLength()
    {
        QFETCH(int, width);
        QFETCH(int, rows);
        Window w;
        const int row = w.bar.tile(TotalsBar::Latency)->sizeHint().height();
        QCOMPARE(w.bar.heightForWidth(width), rows * row);
        w.bar.resize(width, rows * row);
        QTest::qWait(10);
        for (int i = 0; i < TotalsBar::kFigures; ++i)
            QVERIFY(w.bar.rect().contains(w.bar.tile(TotalsBar::Figure(i))->geometry()));
    }
};

QTEST_MAIN(TestFiguresTotalsBar)
#include "tst_figures_totals_bar.moc"
