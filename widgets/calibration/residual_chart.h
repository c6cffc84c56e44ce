// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Residuals over predicted time, with the mean error of unseen networks as a band around zero.
#pragma once

#include "calibration/calibration_data.h"
#include "export/figure_export.h"
#include "theme/colors.h"

#include <QWidget>

#include <memory>

namespace facet::calibrating {

class ResidualChart : public QWidget {
    Q_OBJECT
public:
    explicit ResidualChart(QWidget *parent = nullptr);
    ~ResidualChart() override;

    void setData(CalibrationData data);
    [[nodiscard]] const CalibrationData &data() const;
    [[nodiscard]] QPointF pointPosition(int point) const; // in widget coordinates
    [[nodiscard]] QString tipAt(const QPointF &position) const;

    [[nodiscard]] QSize sizeHint() const override { return {560, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 150}; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Plot;
    friend exporting::Figure residualFigure(const CalibrationData &, const theme::Colors &, QSizeF);
    void restyle();
    void updateAxes();

    std::unique_ptr<Plot> m_plot;
};

[[nodiscard]] exporting::Figure residualFigure(const CalibrationData &data, const theme::Colors &colors, QSizeF size = {960, 520});

} // namespace facet::calibrating
