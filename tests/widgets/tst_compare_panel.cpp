// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The compare panel: the published charts by one click, alignment, scales, differences and the sentence.
#include "compare/compare_panel.h"
#include "compare/variant_checks.h"
#include "figures/bar_chart.h"
#include "figures/chart_frame.h"
#include "figures/table_view.h"
#include "study/presets.h"
#include "theme/theme.h"

#include <QPushButton>
#include <QTest>

#include <cmath>

using namespace facet;

class TestComparePanel : public QObject {
    Q_OBJECT

    struct Window {
        document::StudyDocument document;
        document::Selection selection;
        compare::ComparePanel panel{document, selection};

        explicit Window(const char *sample = "facenet")
        {
            document.setStudy(*study::sampleStudy(sample));
            panel.resize(1200, 720);
            panel.show();
            QTest::qWait(40);
        }
        QPushButton *button(const QString &text)
        {
            for (QPushButton *b : panel.findChildren<QPushButton *>())
                if (b->text() == text)
                    return b;
            return nullptr;
        }
        [[nodiscard]] const figures::BarChartData &data() const { return panel.chart()->data(); }
    };

private slots:
    void initTestCase() { theme::Theme::instance().apply(theme::Appearance::Light); }

    void publishedChartsAreOneClick_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("firstLayer"); // microseconds as published
        QTest::newRow("v2 v6 v7") << "v2 / v6 / v7" << QStringList{"facenet-v2", "facenet-v6", "facenet-v7"}
                                  << QStringList{"1652.05", "826.03", "206.51"};
        QTest::newRow("v6 v5") << "v6 / v5" << QStringList{"facenet-v5", "facenet-v6"} << QStringList{"79.05", "826.03"};
    }

    void publishedChartsAreOneClick()
    {
        QFETCH(QString, button);
        QFETCH(QStringList, names);
        QFETCH(QStringList, firstLayer);
        Window w;
        QVERIFY(w.button(button));
        QTest::mouseClick(w.button(button), Qt::LeftButton);
        QTest::qWait(40);
        QCOMPARE(w.data().series.size(), std::size_t(names.size()));
        for (int i = 0; i < names.size(); ++i) {
            QCOMPARE(w.data().series[std::size_t(i)].name, names[i]);
            QCOMPARE(QString::number(w.data().series[std::size_t(i)].values[0], 'f', 2), firstLayer[i]);
        }
        // The table twin says the same.
        const QAbstractItemModel *table = w.panel.frame()->table()->model();
        for (int i = 0; i < names.size(); ++i)
            QCOMPARE(table->index(0, i + 1).data().toString(), firstLayer[i]);
    }

    void buttonsAreHiddenWhereTheVariantsAreMissing()
    {
        Window w("kws");
        QVERIFY(w.button(QStringLiteral("v2 / v6 / v7")));
        QVERIFY(!w.button(QStringLiteral("v2 / v6 / v7"))->isVisible());
        QVERIFY(!w.panel.showPreset({QStringLiteral("v2")}));
    }

    void alignmentByNameLeavesGaps()
    {
        Window w;
        w.panel.showPreset({QStringLiteral("v2"), QStringLiteral("v6")});
        w.panel.setAlign(explore::Align::Name);
        QTest::qWait(20);
        const int fc = int(w.data().categories.indexOf(QStringLiteral("fc")));
        const int conv6 = int(w.data().categories.indexOf(QStringLiteral("conv6")));
        QVERIFY(fc >= 0 && conv6 >= 0);
        QVERIFY(std::isfinite(w.data().total(fc, 0)) && std::isfinite(w.data().total(fc, 1)));
        QVERIFY(std::isfinite(w.data().total(conv6, 0)));
        QVERIFY(!std::isfinite(w.data().total(conv6, 1))); // v6 has no conv6
    }

    void scales()
    {
        Window w;
        w.panel.showPreset({QStringLiteral("v2"), QStringLiteral("v6")});
        w.panel.setScale(explore::Scale::Relative);
        QTest::qWait(20);
        QCOMPARE(w.data().series[0].values[0], 1.0);
        QVERIFY(std::abs(w.data().series[1].values[0] - 0.5) < 1e-9); // 826.03 of 1652.05
        w.panel.setScale(explore::Scale::Cumulative);
        QTest::qWait(20);
        QVERIFY(w.data().lineMode);
        QCOMPARE(QString::number(w.data().series[0].values.back(), 'f', 2), QStringLiteral("3081.31"));
        QCOMPARE(QString::number(w.data().series[1].values.back(), 'f', 2), QStringLiteral("1307.51"));
    }

    void stackedBarsAddUpToTheGroupedOnes()
    {
        Window w;
        w.panel.showPreset({QStringLiteral("v2"), QStringLiteral("v6"), QStringLiteral("v7")});
        QTest::qWait(20);
        const figures::BarChartData grouped = w.data();
        w.panel.setStacked(true);
        QTest::qWait(20);
        for (int c = 0; c < grouped.categoryCount(); ++c)
            for (int g = 0; g < 3; ++g)
                QVERIFY(std::abs(w.data().total(c, g) - grouped.total(c, g)) < 1e-6 ||
                        (!std::isfinite(w.data().total(c, g)) && !std::isfinite(grouped.total(c, g))));
        QVERIFY(w.panel.chart()->barRect(0, 0).height() > 5);
    }

    void checksChooseAndTheBaselineStays()
    {
        Window w;
        w.panel.setVariants({0, 4});
        QTest::qWait(20);
        const int baseline = w.document.study().baseline;
        const std::vector<int> checked = w.panel.variants()->checked();
        QVERIFY(std::find(checked.begin(), checked.end(), baseline) != checked.end());
        QTreeWidgetItem *item = w.panel.variants()->topLevelItem(baseline);
        item->setCheckState(0, Qt::Unchecked);
        QCOMPARE(item->checkState(0), Qt::Checked);
        emit w.panel.variants()->baselineChosen(4);
        QTest::qWait(20);
        QCOMPARE(w.document.study().baseline, 4);
        w.document.undoStack()->undo();
        QCOMPARE(w.document.study().baseline, baseline);
    }

    void differencesAndSentenceNameTheCause()
    {
        Window w;
        w.panel.showPreset({QStringLiteral("v6"), QStringLiteral("v7")});
        QTest::qWait(20);
        QVERIFY2(w.panel.sentence().startsWith(QStringLiteral("facenet-v7 is 648.56")), qPrintable(w.panel.sentence()));
        QVERIFY2(w.panel.sentence().contains(QStringLiteral("1 instead of 4 output channels")), qPrintable(w.panel.sentence()));
        const QAbstractItemModel *table = w.panel.differences()->model();
        QVERIFY(table->rowCount() > 3);
        bool channels = false;
        for (int row = 0; row < table->rowCount(); ++row)
            channels = channels || table->index(row, 1).data().toString() == QStringLiteral("output channels");
        QVERIFY(channels);
    }

    void usableWhenNarrow()
    {
        Window w;
        w.panel.resize(700, 720);
        QTest::qWait(20);
        QVERIFY2(w.panel.minimumSizeHint().width() <= 560, qPrintable(QString::number(w.panel.minimumSizeHint().width())));
    }
};

QTEST_MAIN(TestComparePanel)
#include "tst_compare_panel.moc"
