// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The layer table: selection and hover shared with all panels, keys 1 2 4 8 for weight bits, chips with preview, rows
// moved by drag.
#pragma once

#include "stack/layer_delegate.h"

#include <QTableView>

namespace facet::stack {

class LayerTableView : public QTableView {
    Q_OBJECT
public:
    LayerTableView(LayerEditor &editor, LayerTableModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QRect chipRect(int row, int bits) const; // in the viewport
    void fitColumns();

signals:
    void columnsMoved(); // widths or scroll position changed: what is aligned with the columns follows

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void takeSelection(); // from the shared selection
    void giveSelection(); // to it
    void hoverAt(const QPoint &point);
    void endChipHover();
    [[nodiscard]] int dropRow(const QPoint &point) const;

    LayerEditor &m_editor;
    LayerTableModel &m_model;
    LayerDelegate *m_delegate;
    bool m_syncing = false;
    int m_fittedRows = -1;
    bool m_refitted = false;
    int m_dropRow = -1;
    int m_hoverRow = -1;
    int m_hoverChip = 0;
    bool m_chipPressed = false;
};

} // namespace facet::stack
