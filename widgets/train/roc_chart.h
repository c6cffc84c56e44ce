// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// ROC curves of the quantized networks of several runs.
#pragma once

#include "export/figure_export.h"
#include "theme/colors.h"
#include "train/curves_data.h"

#include <QWidget>

class QCustomPlot;

namespace facet::figures {
class Legend;
}

namespace facet::train {

class RocChart : public QWidget {
    Q_OBJECT
public:
    explicit RocChart(QWidget *parent = nullptr);

    [[nodiscard]] static QString title();
    void setRuns(std::vector<RunCurves> runs);
    [[nodiscard]] const std::vector<RunCurves> &runs() const { return m_runs; }

    [[nodiscard]] QSize sizeHint() const override { return {320, 280}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    friend exporting::Figure rocFigure(const std::vector<RunCurves> &, const theme::Colors &, QSizeF);
    void restyle(const theme::Colors &colors, bool titleVisible);

    QCustomPlot *m_view;
    figures::Legend *m_legend;
    std::vector<RunCurves> m_runs;
};

[[nodiscard]] exporting::Figure rocFigure(const std::vector<RunCurves> &runs, const theme::Colors &colors, QSizeF size = {560, 560});

} // namespace facet::train
