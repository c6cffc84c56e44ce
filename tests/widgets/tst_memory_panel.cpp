// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The memory panel: who takes how much, against what the chip has.
#include "figures/bar_chart.h"
#include "figures/chart_frame.h"
#include "figures/table_view.h"
#include "memory/capacity_bar.h"
#include "memory/memory_panel.h"
#include "study/presets.h"
#include "theme/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace facet;

class TestMemoryPanel : public QObject {
    Q_OBJECT

    struct Window {
        document::StudyDocument document;
        document::Selection selection;
        memory::MemoryPanel panel{document, selection};

        Window()
        {
            document.setStudy(*study::sampleStudy("facenet"));
            document.setCurrentVariant(document.study().indexOf("facenet-v2"));
            panel.resize(800, 460);
            panel.show();
            QTest::qWait(30);
        }
    };

private slots:
    void initTestCase() { theme::Theme::instance().apply(theme::Appearance::Light); }

    void segmentsAddUpToTheEstimate()
    {
        Window w;
        const memory::Capacity &kernels = w.panel.kernelBar()->capacity();
        QCOMPARE(kernels.used(), 98648.0);
        QCOMPARE(kernels.bytes, 442368.0);
        QVERIFY(!kernels.over());
        QCOMPARE(kernels.segments.size(), std::size_t(7));
        QCOMPARE(w.panel.biasBar()->capacity().used(), 2.0);
        QCOMPARE(w.panel.biasBar()->capacity().bytes, 2048.0);
    }

    void segmentsAreAsLongAsTheirBytes()
    {
        Window w;
        const memory::CapacityBar *bar = w.panel.kernelBar();
        const auto &segments = bar->capacity().segments;
        for (int i = 1; i < int(segments.size()); ++i) {
            QCOMPARE(bar->segmentRect(i).left(), bar->segmentRect(i - 1).right());
            QVERIFY(std::abs(bar->segmentRect(i).width() / bar->segmentRect(4).width() -
                             segments[std::size_t(i)].bytes / segments[4].bytes) < 1e-6);
        }
    }

    void overflowIsSaidAndDrawnBehindTheCeiling()
    {
        Window w;
        network::Network network = *w.document.currentNetwork();
        for (auto &layer : network.layers)
            if (layer.outChannels > 20)
                layer.outChannels = 256;
        w.document.editCurrent(network, QStringLiteral("edit"));
        QTest::qWait(20);
        const memory::CapacityBar *bar = w.panel.kernelBar();
        QVERIFY(bar->capacity().over());
        QVERIFY(bar->capacity().summary().contains(QStringLiteral("too much")));
        QVERIFY(bar->accessibleDescription().contains(QStringLiteral("too much")));
        QVERIFY(bar->segmentRect(int(bar->capacity().segments.size()) - 1).right() <= bar->width());
        // Red somewhere in the right half of the bar.
        const QImage image = w.panel.kernelBar()->grab().toImage();
        const QColor bad = theme::colors().bad;
        bool red = false;
        for (int x = image.width() / 2; x < image.width() && !red; ++x)
            for (int y = image.height() / 2; y < image.height() && !red; ++y)
                red =
                    std::abs(image.pixelColor(x, y).red() - bad.red()) < 12 && std::abs(image.pixelColor(x, y).green() - bad.green()) < 12;
        QVERIFY(red);
    }

    void dataMemoryHasTheInstanceAsLimit()
    {
        Window w;
        const figures::BarChartData &data = w.panel.dataChart()->data();
        QCOMPARE(data.limits.size(), std::size_t(1));
        QCOMPARE(data.limits[0].value, 32768.0);
        const auto &layers = w.document.analysis(w.document.currentVariant()).estimate.layers;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            QCOMPARE(data.series[0].values[i], double(layers[i].inputBytesPerInstance));
            QCOMPARE(data.series[1].values[i], double(layers[i].outputBytesPerInstance));
        }
    }

    void tableTwinHasTheSameNumbers()
    {
        Window w;
        const QAbstractItemModel *table = w.panel.frame()->table()->model();
        QCOMPARE(table->rowCount(), 7 + 2);
        QCOMPARE(table->index(7, 1).data().toString(), QStringLiteral("98,648"));
        QCOMPARE(table->index(8, 1).data().toString(), QStringLiteral("442,368"));
        QCOMPARE(table->index(7, 2).data().toString(), QStringLiteral("22.3"));
    }

    void hoverAndClickGoThroughTheSelection()
    {
        Window w;
        memory::CapacityBar *bar = w.panel.kernelBar();
        const QPoint conv5 = bar->segmentRect(4).center().toPoint();
        QTest::mouseMove(bar, conv5);
        QCOMPARE(w.selection.hovered(), 4);
        QTest::mouseClick(bar, Qt::LeftButton, {}, conv5);
        QCOMPARE(w.selection.current(), 4);
        QVERIFY(memory::segmentTip(bar->capacity(), 4).contains(QStringLiteral("conv5")));
    }
};

QTEST_MAIN(TestMemoryPanel)
#include "tst_memory_panel.moc"
