// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loss and accuracy over the epochs, beside each other; training dashed, validation solid, phases shaded, E and N marked.
#pragma once

#include "export/figure_export.h"
#include "theme/colors.h"
#include "train/curves_data.h"

#include <QWidget>

#include <memory>

namespace facet::train {

class CurvesChart : public QWidget {
    Q_OBJECT
public:
    explicit CurvesChart(QWidget *parent = nullptr);
    ~CurvesChart() override;

    [[nodiscard]] static QString title();
    void setRuns(std::vector<RunCurves> runs);
    [[nodiscard]] const std::vector<RunCurves> &runs() const;
    // Points that are drawn, of all curves of the accuracy chart; for tests.
    [[nodiscard]] int drawnPoints() const;

    [[nodiscard]] QSize sizeHint() const override { return {640, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 130}; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Plot;
    friend exporting::Figure curvesFigure(const std::vector<RunCurves> &, const theme::Colors &, QSizeF);

    std::unique_ptr<Plot> m_plot;
};

[[nodiscard]] exporting::Figure curvesFigure(const std::vector<RunCurves> &runs, const theme::Colors &colors, QSizeF size = {1200, 480});

} // namespace facet::train
