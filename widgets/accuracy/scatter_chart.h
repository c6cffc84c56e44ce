// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Accuracy against cost with a draggable budget per axis; the wheel zooms, dragging pans, a double click shows all.
#pragma once

#include "accuracy/scatter_data.h"
#include "export/figure_export.h"
#include "theme/colors.h"

#include <QWidget>

#include <memory>

namespace facet::accuracy {

class ScatterChart : public QWidget {
    Q_OBJECT
public:
    explicit ScatterChart(QWidget *parent = nullptr);
    ~ScatterChart() override;

    void setData(ScatterData data);
    [[nodiscard]] const ScatterData &data() const;
    void setCurrentVariant(int variant);
    void setLogarithmic(bool on); // the cost axis
    void showAll();               // resets zoom and pan

    // In widget coordinates, for hover cards and tests.
    [[nodiscard]] QPointF pointPosition(int point) const;
    [[nodiscard]] QPointF costBudgetHandle() const;
    [[nodiscard]] QPointF accuracyBudgetHandle() const;
    [[nodiscard]] double costAt(double x) const;
    [[nodiscard]] double accuracyAt(double y) const;
    [[nodiscard]] QString tipAt(const QPoint &position) const;

    [[nodiscard]] QSize sizeHint() const override { return {560, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 160}; }

signals:
    void variantClicked(int variant);
    // While the mouse moves; nullopt when the line was dragged out of the chart. `drag` numbers the gesture.
    void costBudgetDragged(std::optional<double> value, int drag);
    void accuracyBudgetDragged(std::optional<double> value, int drag);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Plot;
    friend exporting::Figure scatterFigure(const ScatterData &, const theme::Colors &, QSizeF, bool);

    void restyle();
    void updateAxes();
    void fitAxes();
    bool press(const QPointF &position);
    bool move(const QPointF &position, const QPoint &global);
    void drag(const QPointF &position);

    std::unique_ptr<Plot> m_plot;
};

// The chart with title and subtitle for files; no handles.
[[nodiscard]] exporting::Figure scatterFigure(const ScatterData &data, const theme::Colors &colors, QSizeF size = {960, 560},
                                              bool logarithmic = false);

} // namespace facet::accuracy
