// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws points, error bars, Pareto front, budgets and labels of a scatter chart. For source files only (QCustomPlot).
#pragma once

#include "accuracy/scatter_data.h"
#include "figures/plot.h"
#include "theme/colors.h"

namespace facet::accuracy {

inline constexpr double kMarkRadius = 6.5; // pixels

// The mark of an origin: its shape says where the number comes from. Filled = within all budgets.
void paintMark(QPainter &painter, const QPointF &center, double radius, study::Origin origin, const QColor &color, const QColor &background,
               bool filled);

enum class Budget : std::uint8_t { None, Cost, Accuracy };

class ScatterItem : public QCPAbstractItem {
public:
    explicit ScatterItem(QCustomPlot *plot);

    void setData(const ScatterData *data) { m_data = data; }
    void setColors(const theme::Colors &colors) { m_colors = colors; }
    void setFont(const QFont &font) { m_font = font; }
    void setMarked(int current, int hovered, Budget budget)
    {
        m_current = current;
        m_hovered = hovered;
        m_budget = budget;
    }
    void setHandlesShown(bool shown) { m_handles = shown; }

    [[nodiscard]] QPointF pixelOf(const ScatterPoint &point) const;
    [[nodiscard]] int pointAt(const QPointF &position) const; // index into points, -1
    [[nodiscard]] Budget budgetAt(const QPointF &position) const;
    // The handle with which a budget is dragged; for an unset budget it waits at the corner.
    [[nodiscard]] QPointF handleOf(Budget budget) const;
    [[nodiscard]] double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override;
    [[nodiscard]] QRect clipRect() const override { return mParentPlot->viewport(); } // handles stand outside

private:
    void drawFeasible(QCPPainter *painter, const QRectF &area) const;
    void drawFront(QCPPainter *painter, const QRectF &area) const;
    void drawPoints(QCPPainter *painter, const QRectF &area) const;
    void drawBudget(QCPPainter *painter, const QRectF &area, Budget budget) const;

    const ScatterData *m_data = nullptr;
    theme::Colors m_colors;
    QFont m_font;
    int m_current = -1; // variant
    int m_hovered = -1; // point
    Budget m_budget = Budget::None;
    bool m_handles = true;
};

} // namespace facet::accuracy
