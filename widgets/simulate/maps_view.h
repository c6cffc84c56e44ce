// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The feature maps of the selected layer: stage, grid or numbers, zoom, scale of colors, and the value under the pointer.
#pragma once

#include "document/selection.h"
#include "simulate/simulation.h"

#include <QWidget>

#include <memory>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace facet::figures {
class SegmentedControl;
}

namespace facet::simulate {

class ChannelTable;
class MapGrid;
class ScaleBar;

class MapsView : public QWidget {
    Q_OBJECT
public:
    explicit MapsView(QWidget *parent = nullptr);

    // `layer`: network::kNetworkInput shows the input.
    void show(std::shared_ptr<const Outcome> outcome, int layer);
    [[nodiscard]] MapGrid *grid() const { return m_grid; }
    [[nodiscard]] ChannelTable *numbers() const { return m_numbers; }
    [[nodiscard]] figures::SegmentedControl *stages() const { return m_stages; }
    [[nodiscard]] figures::SegmentedControl *view() const { return m_view; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString readout() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void readOut();

    std::shared_ptr<const Outcome> m_outcome;
    int m_layer = -1;
    std::vector<const arithmetic::StageCapture *> m_captures;
    QLabel *m_title;
    figures::SegmentedControl *m_stages;
    figures::SegmentedControl *m_view;
    QToolButton *m_zoomOut;
    QToolButton *m_zoomFit;
    QToolButton *m_zoomIn;
    QStackedWidget *m_stack;
    MapGrid *m_grid;
    ChannelTable *m_numbers;
    QLabel *m_readout;
    ScaleBar *m_scale;
};

// Names of stages as people know them.
[[nodiscard]] QString stageName(arithmetic::Stage stage);
// "3  conv4", the layer's number alone, or "Input".
[[nodiscard]] QString layerTitle(const network::Network &network, int layer);

} // namespace facet::simulate
