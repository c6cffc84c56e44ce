// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The drawing of the network above the layer table: click selects, hovering is shared, wide networks scroll.
#pragma once

#include "document/selection.h"
#include "document/study_document.h"
#include "export/figure_export.h"
#include "stack/network_painter.h"

#include <QAbstractScrollArea>

#include <optional>

namespace facet::stack {

class VolumeView : public QAbstractScrollArea {
    Q_OBJECT
public:
    VolumeView(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    // The drawing by itself, for files and the clipboard, in the light colors of paper.
    [[nodiscard]] exporting::Figure figure() const;
    // Where a layer is drawn, in the viewport.
    [[nodiscard]] QRect layerRect(int layer) const;
    [[nodiscard]] QSize sizeHint() const override { return {600, 230}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 150}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rebuild();
    void reveal();
    [[nodiscard]] const network::Network *network() const;
    [[nodiscard]] const study::Analysis *analysis() const;
    [[nodiscard]] PaintOptions options() const;
    [[nodiscard]] int layerAt(const QPoint &point) const;

    document::StudyDocument &m_document;
    document::Selection &m_selection;
    std::optional<NetworkDrawing> m_drawing;
    double m_scale = 1; // a network that is a little too wide is drawn a little smaller
};

} // namespace facet::stack
