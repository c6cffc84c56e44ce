// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bars per category, stacked and side by side, with hover, selection, limits, preview outlines and file export.
#pragma once

#include "export/figure_export.h"
#include "figures/bar_chart_data.h"
#include "figures/chart_style.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace facet::figures {

class BarChart : public QWidget {
    Q_OBJECT
public:
    explicit BarChart(QWidget *parent = nullptr);
    ~BarChart() override;

    void setData(BarChartData data);
    [[nodiscard]] const BarChartData &data() const;

    void setLogarithmic(bool on);
    [[nodiscard]] bool isLogarithmic() const;
    // Colors follow the palette until they are set here.
    void setColors(const theme::Colors &colors);
    // Title and subtitle are drawn inside the figure (for files); on screen the panel shows them.
    void setTitleVisible(bool visible);

    // Rich text for the tooltip; series is -1 away from any bar. Without a provider there is a plain default.
    using TipProvider = std::function<QString(int category, int group, int series)>;
    void setTipProvider(TipProvider provider);
    [[nodiscard]] QString tipAt(const QPoint &position) const; // empty away from the bars

    void setSelectedCategories(const QList<int> &categories);
    void setHoveredCategory(int category);
    [[nodiscard]] int hoveredCategory() const;

    // Where a bar segment is drawn, in widget coordinates; empty if it is not.
    [[nodiscard]] QRectF barRect(int category, int series) const;
    // The whole column of a category.
    [[nodiscard]] QRectF categoryRect(int category) const;

    [[nodiscard]] QSize sizeHint() const override { return {560, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, 100}; }

signals:
    void categoryHovered(int category); // -1: none
    void categoryClicked(int category, Qt::KeyboardModifiers modifiers);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Plot;
    friend void paintBarChart(QPainter &, const QRectF &, const BarChartData &, const theme::Colors &, bool);

    void restyle();
    void updateAxes();
    void updateCategoryLabels();
    void replotMarks();
    void pointAt(const QPoint &position, const QPoint &global);
    void leave();

    std::unique_ptr<Plot> m_plot;
};

// Paints the chart with title and subtitle into the rectangle; needs a QApplication, but no visible widget.
void paintBarChart(QPainter &painter, const QRectF &area, const BarChartData &data, const theme::Colors &colors, bool logarithmic = false);
[[nodiscard]] exporting::Figure barFigure(const BarChartData &data, const theme::Colors &colors, QSizeF size, bool logarithmic = false);

} // namespace facet::figures
