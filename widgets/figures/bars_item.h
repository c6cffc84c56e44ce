// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the bars (or lines) of a BarChartData in one go and knows where each one is. For source files only.
#pragma once

#include "figures/bar_chart_data.h"
#include "figures/chart_style.h"
#include "figures/plot.h"

#include <QSet>

namespace facet::figures {

inline constexpr int kStripRoom = 7; // pixels below the axis for the strips of hasGroupStrips()

struct BarHit {
    int category = -1;
    int group = -1;
    int series = -1; // -1: within the category, but on no bar
};

class BarsItem : public QCPAbstractItem {
public:
    explicit BarsItem(QCustomPlot *plot);

    void setData(const BarChartData *data) { m_data = data; } // kept by the chart
    void setColors(const theme::Colors &colors) { m_colors = colors; }
    void setFont(const QFont &font) { m_font = font; }
    // Logarithmic: only totals are drawn, since lengths of stacked parts mean nothing there.
    void setTotalsOnly(bool totals) { m_totalsOnly = totals; }

    [[nodiscard]] QColor colorOf(const BarSeries &series) const;
    [[nodiscard]] bool hasGroupStrips() const; // parts side by side: whose bar is it?
    [[nodiscard]] BarHit hit(const QPointF &position) const;
    [[nodiscard]] QRectF rectOf(int category, int series) const; // empty if there is no bar
    [[nodiscard]] double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override;
    [[nodiscard]] QRect clipRect() const override { return QCPAbstractItem::clipRect().adjusted(0, 0, 0, kStripRoom); }

private:
    struct Slot {
        double left = 0;
        double width = 0;
    };
    [[nodiscard]] Slot slot(int category, int group) const; // where the bar of a group stands, pixels
    [[nodiscard]] double pixelOf(double value) const;
    // Visits (category, series index, rectangle) of each visible bar segment, bottom up.
    template <typename Visit> void eachSegment(Visit visit) const;
    void drawLines(QCPPainter *painter) const;
    void drawGroupStrips(QCPPainter *painter) const;
    void drawGhost(QCPPainter *painter) const;
    void drawLimits(QCPPainter *painter) const;
    void drawLabels(QCPPainter *painter) const;

    const BarChartData *m_data = nullptr;
    theme::Colors m_colors;
    QFont m_font;
    bool m_totalsOnly = false;
};

// Bands behind the selected and the hovered categories; lives in a layer of its own so that hovering repaints little.
class MarksItem : public QCPAbstractItem {
public:
    explicit MarksItem(QCustomPlot *plot);
    void setMarks(const QSet<int> &selected, int hovered)
    {
        m_selected = selected;
        m_hovered = hovered;
    }
    void setColor(const QColor &color) { m_color = color; }
    [[nodiscard]] const QSet<int> &selected() const { return m_selected; }
    [[nodiscard]] int hovered() const { return m_hovered; }
    [[nodiscard]] double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override;

private:
    QSet<int> m_selected;
    int m_hovered = -1;
    QColor m_color;
};

} // namespace facet::figures
