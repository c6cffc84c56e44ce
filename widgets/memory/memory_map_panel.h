// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where everything lies: kernels by processor and column, feature maps by memory, address and step. Dragging pins.
#pragma once

#include "export/figure_export.h"
#include "figures/chart_panel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace facet::figures {
class ChartFrame;
class SegmentedControl;
} // namespace facet::figures

namespace facet::memory {

class DataMapView;
class KernelMapView;

class MemoryMapPanel : public figures::ChartPanel {
    Q_OBJECT
public:
    MemoryMapPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] KernelMapView *kernels() const { return m_kernels; }
    [[nodiscard]] DataMapView *data() const { return m_data; }
    [[nodiscard]] figures::ChartFrame *frame() const { return m_frame; }
    [[nodiscard]] QSlider *replay() const { return m_replay; }
    [[nodiscard]] QComboBox *lane() const { return m_lane; }
    [[nodiscard]] QPushButton *pack() const { return m_pack; }
    [[nodiscard]] QPushButton *pin() const { return m_pin; }
    [[nodiscard]] QPushButton *unpin() const { return m_unpin; }
    void setDataShown(bool data);
    [[nodiscard]] bool isDataShown() const;

protected:
    void refresh() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeControls();
    void connectViews();
    void updateActions();
    void updateUnpin();
    [[nodiscard]] exporting::Figure figure() const;
    [[nodiscard]] std::vector<int> tableLayers() const;
    // What the button would make of the network, for its preview and its click; the same network if nothing.
    [[nodiscard]] network::Network result(const QPushButton *button) const;
    void apply(const QPushButton *button, const QString &text);
    void moveMap(int owner, int offset);
    void shiftProcessors(int layer, int shift);

    KernelMapView *m_kernels;
    DataMapView *m_data;
    QStackedWidget *m_views;
    figures::ChartFrame *m_frame;
    figures::SegmentedControl *m_kind;
    figures::SegmentedControl *m_unit;
    figures::SegmentedControl *m_zoom;
    QComboBox *m_lane; // which data memory, first all of them
    QToolButton *m_back;
    QToolButton *m_forward;
    QSlider *m_replay;
    QLabel *m_stepName;
    QWidget *m_bar; // replay and buttons
    QPushButton *m_pack;
    QPushButton *m_pin;
    QPushButton *m_unpin;
    bool m_previewing = false;
};

} // namespace facet::memory
