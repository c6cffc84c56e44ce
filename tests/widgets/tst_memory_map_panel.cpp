// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The memory map as people use it: pointer, keyboard, drag, replay, buttons, table and export.
#include "figures/chart_frame.h"
#include "figures/table_view.h"
#include "memory/map_view.h"
#include "memory/memory_map_panel.h"
#include "place/automatic.h"
#include "place/pins.h"
#include "study/presets.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <bit>

using namespace facet;

class TestMemoryMapPanel : public QObject {
    Q_OBJECT

    struct Window {
        document::StudyDocument document;
        document::Selection selection;
        memory::MemoryMapPanel panel{document, selection};

        explicit Window(const char *sample = "facenet", const char *variant = "facenet-v2")
        {
            document.setStudy(*study::sampleStudy(sample));
            if (const int index = document.study().indexOf(variant); index >= 0)
                document.setCurrentVariant(index);
            panel.resize(1000, 460);
            panel.show();
            turn();
        }

        static void turn() { QTest::qWait(20); }
        [[nodiscard]] const network::Network &network() const { return *document.currentNetwork(); }
        [[nodiscard]] const place::Placement &placement() const { return document.analysis(document.currentVariant()).placement; }
        void pinAll()
        {
            panel.pin()->click();
            turn();
        }
        // The middle of a layer's first block.
        [[nodiscard]] QPoint block(int layer) const
        {
            const memory::KernelGrid grid = panel.kernels()->grid();
            for (const memory::KernelBlock &b : panel.kernels()->map().blocks) {
                if (b.layer == layer) {
                    const auto [first, last] = memory::processorRuns(b.processors).front();
                    return grid.rect(first, last, b.begin, b.end).center().toPoint();
                }
            }
            return {-1, -1};
        }
        // The middle of a map in its first step.
        [[nodiscard]] QPoint tensor(int owner) const
        {
            const memory::DataMapView &view = *panel.data();
            const memory::DataTensor &t = view.map().tensors[std::size_t(view.map().tensorOf(owner))];
            return view.grid().rect(std::countr_zero(t.instances), t.from(), t.from() + 1, t.begin, t.end).center().toPoint();
        }
    };

private slots:
    void initTestCase() { theme::Theme::instance().apply(theme::Appearance::Light); }

    void picturesShowThePlacementOfTheEstimate()
    {
        Window w;
        QCOMPARE(w.panel.kernels()->map().blocks.size(), std::size_t(7));
        for (const memory::KernelBlock &block : w.panel.kernels()->map().blocks)
            QCOMPARE(block.processors, w.placement().layers[std::size_t(block.layer)].processors);
        w.panel.setDataShown(true);
        Window::turn();
        const memory::DataMap &map = w.panel.data()->map();
        QCOMPARE(map.tensors.size(), std::size_t(8)); // input and seven outputs
        for (const memory::DataTensor &tensor : map.tensors) {
            if (!tensor.isInput())
                QCOMPARE(tensor.begin, std::int64_t(w.placement().layers[std::size_t(tensor.owner)].outOffset));
        }
    }

    void blocksHaveTheColorsOfTheirLayers()
    {
        Window w;
        const QImage image = w.panel.kernels()->grab().toImage();
        for (const int layer : {4, 5}) {
            const QPoint at = w.block(layer) + QPoint(40, 0); // beside the name
            QCOMPARE(image.pixelColor(at * image.devicePixelRatio()), theme::colors().layer(layer));
        }
    }

    void hoverAndClickGoThroughTheSelection()
    {
        Window w;
        QTest::mouseMove(w.panel.kernels(), w.block(4));
        QCOMPARE(w.selection.hovered(), 4);
        QTest::mouseClick(w.panel.kernels(), Qt::LeftButton, {}, w.block(4));
        QCOMPARE(w.selection.current(), 4);
        QVERIFY(w.panel.kernels()->marks().selected.contains(4));
        QVERIFY(w.panel.kernels()->tipAt(w.block(4)).contains(QStringLiteral("conv5")));
        w.panel.setDataShown(true);
        Window::turn();
        QTest::mouseClick(w.panel.data(), Qt::LeftButton, {}, w.tensor(0));
        QCOMPARE(w.selection.current(), 0);
        QVERIFY(w.panel.data()->tipAt(w.tensor(0)).contains(QStringLiteral("Output of conv1")));
        w.selection.hover(2); // as another panel would
        QCOMPARE(w.panel.data()->marks().hovered, 2);
    }

    void hoveredLayersAreHatched()
    {
        Window w;
        const QImage before = w.panel.kernels()->grab().toImage();
        w.selection.hover(4);
        QVERIFY(w.panel.kernels()->grab().toImage() != before);
        w.selection.hover(-1);
        QCOMPARE(w.panel.kernels()->grab().toImage(), before);
    }

    void arrowsWalkThroughLayersAndMaps()
    {
        Window w;
        w.panel.kernels()->setFocus();
        QTest::keyClick(w.panel.kernels(), Qt::Key_Right);
        QCOMPARE(w.selection.current(), 0);
        QTest::keyClick(w.panel.kernels(), Qt::Key_Right);
        QCOMPARE(w.selection.current(), 1);
        QVERIFY(w.panel.kernels()->accessibleDescription().contains(QStringLiteral("conv2")));
        QVERIFY(!w.panel.kernels()->accessibleDescription().contains(u'<'));
        QTest::keyClick(w.panel.kernels(), Qt::Key_End);
        QCOMPARE(w.selection.current(), 6);
        w.panel.setDataShown(true);
        Window::turn();
        QTest::keyClick(w.panel.data(), Qt::Key_Home);
        QVERIFY(w.panel.data()->map().tensors[std::size_t(w.panel.data()->cursor())].isInput());
        QTest::keyClick(w.panel.data(), Qt::Key_Right);
        QCOMPARE(w.selection.current(), 0);
        QVERIFY(w.panel.data()->accessibleDescription().contains(QStringLiteral("Output of conv1")));
        QTest::keyClick(w.panel.data(), Qt::Key_PageDown);
        QCOMPARE(w.panel.data()->look().instance, 0);
        QCOMPARE(w.panel.lane()->currentIndex(), 1);
        w.panel.lane()->setCurrentIndex(13);
        QCOMPARE(w.panel.data()->grid().first, 12);
        QCOMPARE(w.panel.data()->grid().lanes, 1);
        w.panel.lane()->setCurrentIndex(1);
        QTest::keyClick(w.panel.data(), Qt::Key_PageUp);
        QCOMPARE(w.panel.data()->look().instance, -1);
    }

    void aDraggedMapIsPinnedInOneStep()
    {
        Window w;
        w.panel.setDataShown(true);
        Window::turn();
        memory::DataMapView *view = w.panel.data();
        const int steps = w.document.undoStack()->index();
        // One memory alone has room to drag in.
        QTest::mouseDClick(view, Qt::LeftButton, {}, w.tensor(0));
        const int instance = view->look().instance;
        QVERIFY(instance >= 0);
        const memory::DataTensor tensor = view->map().tensors[std::size_t(view->map().tensorOf(0))];
        const memory::DataGrid grid = view->grid();
        const QPoint from = grid.rect(instance, tensor.from(), tensor.from() + 1, tensor.begin, tensor.end).center().toPoint();
        const QPoint to = from - QPoint(0, int(4096 / grid.bytesPerPixel()));
        QTest::mousePress(view, Qt::LeftButton, {}, from);
        QTest::mouseMove(view, (from + to) / 2);
        QTest::mouseMove(view, to);
        QVERIFY(view->dragged().tensor >= 0);
        const std::int64_t target = view->dragged().begin;
        QVERIFY(std::abs(target - (tensor.begin + 4096)) < 600);
        QTest::mouseRelease(view, Qt::LeftButton, {}, to);
        Window::turn();
        QCOMPARE(w.document.undoStack()->index(), steps + 1);
        QCOMPARE(w.network().layers[0].pins.outOffset, std::optional<int>(int(target)));
        QCOMPARE(view->map().tensors[std::size_t(view->map().tensorOf(0))].begin, target);
        QVERIFY(view->map().tensors[std::size_t(view->map().tensorOf(0))].pinned);
        w.document.undoStack()->undo();
        QVERIFY(!place::hasPins(w.network()));
    }

    void escapeGivesUpADrag()
    {
        Window w;
        w.panel.setDataShown(true);
        Window::turn();
        memory::DataMapView *view = w.panel.data();
        const QPoint from = w.tensor(0);
        QTest::mousePress(view, Qt::LeftButton, {}, from);
        QTest::mouseMove(view, from - QPoint(0, 8));
        QTest::mouseMove(view, from - QPoint(0, 16));
        QTest::keyClick(view, Qt::Key_Escape);
        QCOMPARE(view->dragged().tensor, -1);
        QTest::mouseRelease(view, Qt::LeftButton, {}, from);
        QVERIFY(!place::hasPins(w.network()));
    }

    void keysMoveAMapAndMerge()
    {
        Window w;
        w.panel.setDataShown(true);
        Window::turn();
        memory::DataMapView *view = w.panel.data();
        QTest::keyClick(view, Qt::Key_Home);
        QTest::keyClick(view, Qt::Key_Right); // output of conv1
        const int before = w.placement().layers[0].outOffset, steps = w.document.undoStack()->index();
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
            Window::turn();
        }
        QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        Window::turn();
        QCOMPARE(w.network().layers[0].pins.outOffset, std::optional<int>(before + 3 * 1024 + 4));
        QCOMPARE(w.document.undoStack()->index(), steps + 1);
    }

    void draggedKernelsPinTheirProcessors()
    {
        Window w;
        memory::KernelMapView *view = w.panel.kernels();
        const std::uint64_t before = w.placement().layers[2].processors; // conv3
        QCOMPARE(std::popcount(before), 16);
        const int shift = before >> 60 == 0 ? 4 : -4;
        const QPoint from = w.block(2), to = from + QPoint(int(shift * view->grid().processorWidth()), 0);
        QTest::mousePress(view, Qt::LeftButton, {}, from);
        QTest::mouseMove(view, (from + to) / 2);
        QTest::mouseMove(view, to);
        QTest::mouseRelease(view, Qt::LeftButton, {}, to);
        Window::turn();
        const std::uint64_t expected = shift > 0 ? before << 4 : before >> 4;
        QCOMPARE(w.network().layers[2].pins.processors, std::optional<std::uint64_t>(expected));
        QCOMPARE(w.placement().layers[2].processors, expected);
        QCOMPARE(w.placement().layers[1].outputProcessors, expected); // its source follows
        w.document.undoStack()->undo();
        QVERIFY(!place::hasPins(w.network()));
    }

    void packIsPreviewedAndUndone()
    {
        Window w;
        QVERIFY(!w.panel.pack()->isEnabled()); // nothing is pinned
        QVERIFY(!w.panel.unpin()->isEnabled());
        const network::Network before = w.network();
        w.pinAll();
        QVERIFY(place::isPlacedByHand(w.network(), w.document.analysis(w.document.currentVariant()).shapes));
        QVERIFY(!w.panel.pin()->isEnabled());
        QVERIFY(w.panel.pack()->isEnabled());
        // Somebody moves a map onto another.
        network::Network clash = w.network();
        clash.layers[1].pins.outOffset = *clash.layers[1].pins.outOffset + 512;
        w.document.editCurrent(clash, QStringLiteral("edit"));
        w.panel.setDataShown(true);
        Window::turn();
        QEnterEvent enter(QPointF(3, 3), QPointF(3, 3), QPointF(3, 3));
        QCoreApplication::sendEvent(w.panel.pack(), &enter);
        Window::turn();
        QVERIFY(w.document.preview());
        QVERIFY(w.panel.data()->preview());
        QCOMPARE(w.panel.data()->preview()->tensors.size(), w.panel.data()->map().tensors.size());
        QVERIFY(w.panel.data()->preview()->tensors[2].begin != w.panel.data()->map().tensors[2].begin);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(w.panel.pack(), &leave);
        Window::turn();
        QVERIFY(!w.document.preview());
        const int steps = w.document.undoStack()->index();
        w.panel.pack()->click();
        Window::turn();
        QVERIFY(w.network() == before);
        QCOMPARE(w.document.undoStack()->index(), steps + 1);
        w.document.undoStack()->undo();
        QVERIFY(w.network() == clash);
    }

    void unpinReleasesTheSelectedLayers()
    {
        Window w;
        w.pinAll();
        w.selection.select({1, 2}, 2);
        QVERIFY(w.panel.unpin()->isEnabled());
        w.panel.unpin()->click();
        QVERIFY(!place::hasPins(w.network().layers[1]) && !place::hasPins(w.network().layers[2]));
        QVERIFY(place::hasPins(w.network().layers[0]) && place::hasPins(w.network().layers[3]));
    }

    void replayShowsLayersOneByOne()
    {
        Window w;
        QSlider *slider = w.panel.replay();
        QCOMPARE(slider->maximum(), 7);
        QCOMPARE(slider->value(), 7);
        slider->setValue(3);
        Window::turn();
        QCOMPARE(w.panel.kernels()->map().shown, 3);
        QCOMPARE(w.panel.frame()->table()->model()->rowCount(), 3 + 4);
        w.panel.setDataShown(true);
        Window::turn();
        QCOMPARE(w.panel.data()->look().steps, 3);
        QVERIFY(w.panel.data()->tipAt(w.tensor(6)).isEmpty()); // not there yet
        slider->setValue(7);
        Window::turn();
        QCOMPARE(w.panel.data()->look().steps, -1);
        w.document.setCurrentVariant(w.document.study().indexOf("facenet-v7")); // another length: still all
        Window::turn();
        QCOMPARE(slider->value(), slider->maximum());
        QCOMPARE(slider->maximum(), int(w.network().layers.size()));
    }

    void tableTwinIsCopied()
    {
        Window w;
        w.panel.frame()->copyTable();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.startsWith(QStringLiteral("Layer\tProcessors\tFirst column")));
        QCOMPARE(text.count(u'\n'), 1 + 7 + 4);
        w.panel.setDataShown(true);
        Window::turn();
        w.panel.frame()->copyTable();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Network input\t")));
        emit w.panel.frame()->table()->rowClicked(1);
        QCOMPARE(w.selection.current(), 0); // the row of conv1's output
    }

    void figuresAreExported()
    {
        Window w;
        for (const bool data : {false, true}) {
            w.panel.setDataShown(data);
            Window::turn();
            w.panel.frame()->copyFigure();
            const QImage image = QGuiApplication::clipboard()->image();
            QCOMPARE(image.width(), 2400);
            QVERIFY(image.pixelColor(3, 3) == QColor(Qt::white));
            const QByteArray svg = QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml"));
            QVERIFY(svg.contains("conv4"));
        }
    }

    void hiddenPanelsComputeNothing()
    {
        Window w;
        w.panel.hide();
        const std::size_t before = w.panel.kernels()->map().names.size();
        w.document.setCurrentVariant(w.document.study().indexOf("facenet-v7"));
        Window::turn();
        QCOMPARE(w.panel.kernels()->map().names.size(), before);
        w.panel.show();
        Window::turn();
        QCOMPARE(w.panel.kernels()->map().names.size(), w.network().layers.size());
    }

    void anEmptyNetworkSaysSo()
    {
        Window w;
        w.document.editCurrent(network::Network{}, QStringLiteral("edit"));
        Window::turn();
        QVERIFY(w.panel.kernels()->map().blocks.empty());
        QVERIFY(!w.panel.pack()->isEnabled() && !w.panel.pin()->isEnabled());
        QTest::keyClick(w.panel.kernels(), Qt::Key_Right); // nothing to walk through
        QTest::keyClick(w.panel.data(), Qt::Key_End);
    }
};

QTEST_MAIN(TestMemoryMapPanel)
#include "tst_memory_map_panel.moc"
