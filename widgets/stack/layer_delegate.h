// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints the cells of the layer table (bars, chips, problem marks, previews) and edits them.
#pragma once

#include "stack/layer_table_model.h"

#include <QStyledItemDelegate>

namespace facet::stack {

class LayerDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    LayerDelegate(LayerEditor &editor, const LayerTableModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // The chip of the cell under the point of the viewport; 0 = none.
    [[nodiscard]] int chipAt(const QPoint &point, const QRect &cell, const QModelIndex &index) const;
    [[nodiscard]] QRect chipRect(const QRect &cell, int bits) const;
    // What the pointer is over; the table repaints the cells concerned.
    void setHovered(int row, int chip);

private:
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintProblem(QPainter *painter, const QRect &cell, int severity) const;
    [[nodiscard]] QRectF chipArea(const QRect &cell) const;

    LayerEditor &m_editor;
    const LayerTableModel &m_model;
    int m_hoveredRow = -1;
    int m_hoveredChip = 0;
};

} // namespace facet::stack
