// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The weight-bit chips 1 2 4 8 (and binary): painted in table cells, and as a widget of their own.
#pragma once

#include <QList>
#include <QRectF>
#include <QWidget>

class QPainter;

namespace facet::stack {

struct ChipState {
    QList<int> bits;    // one chip each
    QList<int> chosen;  // filled; several when layers differ
    int hovered = 0;    // 0 = none (no chip has 0 bits)
    bool ghost = false; // the chosen one is a preview
    bool enabled = true;
};

// Chips side by side, left-aligned and centered vertically in the rectangle.
[[nodiscard]] QList<QRectF> chipRects(const QRectF &area, const QList<int> &bits, const QFontMetricsF &metrics);
// The bits of the chip at the point; 0 if there is none.
[[nodiscard]] int chipAt(const QPointF &point, const QRectF &area, const QList<int> &bits, const QFontMetricsF &metrics);
[[nodiscard]] double chipsWidth(const QList<int> &bits, const QFontMetricsF &metrics);
void paintChips(QPainter &painter, const QRectF &area, const ChipState &state);

class BitChips : public QWidget {
    Q_OBJECT
public:
    explicit BitChips(QWidget *parent = nullptr);

    void setState(const QList<int> &bits, const QList<int> &chosen);
    [[nodiscard]] const QList<int> &chosen() const { return m_state.chosen; }
    [[nodiscard]] QRect chipRect(int bits) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void picked(int bits);
    void hovered(int bits);
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void hover(int bits);

    ChipState m_state;
};

} // namespace facet::stack
