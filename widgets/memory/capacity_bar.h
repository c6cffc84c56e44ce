// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One memory as a bar: what each layer takes, what is free, and in red hatch what is too much.
#pragma once

#include "memory/memory_data.h"
#include "theme/colors.h"

#include <QSet>
#include <QWidget>

namespace facet::memory {

struct CapacityMarks {
    QSet<int> selected; // layers
    int hovered = -1;   // layer
};

inline constexpr int kCapacityHeight = 58; // logical pixels of heading and bar

void paintCapacity(QPainter &painter, const QRectF &area, const Capacity &capacity, const theme::Colors &colors, const QFont &font,
                   const CapacityMarks &marks = {});

class CapacityBar : public QWidget {
    Q_OBJECT
public:
    explicit CapacityBar(QWidget *parent = nullptr);

    void setCapacity(Capacity capacity);
    [[nodiscard]] const Capacity &capacity() const { return m_capacity; }
    void setSelectedLayers(const QList<int> &layers);
    void setHoveredLayer(int layer);
    // Index into Capacity::segments, -1 where there is none.
    [[nodiscard]] int segmentAt(const QPointF &position) const;
    [[nodiscard]] QRectF segmentRect(int segment) const;

    [[nodiscard]] QSize sizeHint() const override { return {480, kCapacityHeight}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, kCapacityHeight}; }

signals:
    void layerHovered(int layer); // -1: none
    void layerClicked(int layer);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Capacity m_capacity;
    CapacityMarks m_marks;
};

} // namespace facet::memory
