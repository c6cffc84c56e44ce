// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The calibration panel: published and own runs, per chip, and the sentence that sums them up.
#include "calibration/calibration_panel.h"
#include "calibration/residual_chart.h"
#include "figures/chart_frame.h"
#include "figures/table_view.h"
#include "figures/totals_bar.h"
#include "network/fingerprint.h"
#include "study/presets.h"
#include "theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QTest>

using namespace facet;

class TestCalibrationPanel : public QObject {
    Q_OBJECT

    struct Window {
        document::StudyDocument document;
        document::Selection selection;
        calibrating::CalibrationPanel panel{document, selection};

        explicit Window(const study::Study &study = *study::sampleStudy("facenet"))
        {
            document.setStudy(study);
            panel.resize(900, 620);
            panel.show();
            QTest::qWait(40);
        }
    };

    static study::Study measured(double scale)
    {
        study::Study study = *study::sampleStudy("facenet");
        for (study::Variant &variant : study.variants) {
            study::Measurement run;
            run.quantity = study::Quantity::Latency;
            run.value = scale * estimate::estimate(variant.network, {}).totals.latencyUs;
            run.madeOn = network::fingerprint(variant.network);
            run.provenance.origin = study::Origin::Board;
            run.provenance.board = "MAX78000FTHR";
            run.provenance.clockHz = 50e6;
            variant.measurements.push_back(run);
        }
        return study;
    }

private slots:
    void initTestCase() { theme::Theme::instance().apply(theme::Appearance::Light); }

    void showsPublishedRunsOfTheStudysChip()
    {
        Window window;
        QCOMPARE(window.panel.chart()->data().points.size(), 4u);
        QVERIFY2(window.panel.verdict()->text().contains(QStringLiteral("0.50 %")), qPrintable(window.panel.verdict()->text()));
        QCOMPARE(window.panel.frame()->table()->model()->rowCount(), 4);
        window.panel.setDevice(device::DeviceId::Max78002);
        window.panel.refreshNow();
        QCOMPARE(window.panel.chart()->data().points.size(), 6u);
        QVERIFY2(window.panel.verdict()->text().contains(QStringLiteral("2.28 %")), qPrintable(window.panel.verdict()->text()));
        // One network at several clocks: the clock tells its points apart.
        QVERIFY(window.panel.chart()->data().points[1].name.contains(QStringLiteral("MHz")));
    }

    void ownBoardRunsGiveACorrection()
    {
        Window window(measured(1.04));
        window.panel.findChild<QCheckBox *>()->setChecked(false);
        window.panel.refreshNow();
        const calibrating::CalibrationData &data = window.panel.chart()->data();
        QCOMPARE(data.points.size(), 6u);
        QCOMPARE(data.kept.form, calibration::Form::Scale);
        QVERIFY(qAbs(data.kept.scale - 1.04) < 1e-9);
        QVERIFY(qAbs(data.points.front().residual - 0.04 / 1.04) < 1e-9);
        QVERIFY2(window.panel.verdict()->text().contains(QStringLiteral("1.0400")), qPrintable(window.panel.verdict()->text()));
    }

    void withoutRunsItSaysSo()
    {
        Window window;
        window.panel.findChild<QCheckBox *>()->setChecked(false);
        window.panel.refreshNow();
        QVERIFY(window.panel.chart()->data().points.empty());
        QVERIFY(!window.panel.chart()->isVisible());
        QVERIFY(window.panel.verdict()->text().contains(QStringLiteral("MAX78000")));
    }

    void pointsExplainThemselves()
    {
        Window window;
        const QString tip = window.panel.chart()->tipAt(window.panel.chart()->pointPosition(0));
        QVERIFY2(tip.contains(QStringLiteral("console log")), qPrintable(tip));
        QVERIFY(tip.contains(QStringLiteral("1,423")));
    }

    void estimatesCarryTheirError()
    {
        QCOMPARE(figures::latencyErrorText(*study::sampleStudy("facenet")), QStringLiteral("\u00b10.5 % from 4 run(s)"));
        study::Study ideal = *study::sampleStudy("facenet");
        ideal.settings.model = estimate::Model::Ideal;
        QVERIFY(figures::latencyErrorText(ideal).isEmpty());
    }

    void savesAPicture_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void savesAPicture()
    {
        QFETCH(bool, dark);
        theme::Theme::instance().apply(dark ? theme::Appearance::Dark : theme::Appearance::Light);
        Window window(measured(1.01));
        const QImage picture = window.panel.grab().toImage();
        QVERIFY(!picture.isNull());
        if (const QByteArray folder = qgetenv("FACET_PICTURES"); !folder.isEmpty())
            QVERIFY(picture.save(QString::fromLocal8Bit(folder) + QStringLiteral("/calibration-%1.png").arg(dark ? "dark" : "light")));
    }
};

QTEST_MAIN(TestCalibrationPanel)
#include "tst_calibration_panel.moc"
