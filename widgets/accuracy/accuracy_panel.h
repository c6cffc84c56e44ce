// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measured accuracy of the variants against what they cost, with the budgets of the study as lines that can be dragged.
#pragma once

#include "accuracy/scatter_data.h"
#include "figures/chart_panel.h"

class QLabel;

namespace facet::figures {
class ChartFrame;
class SegmentedControl;
} // namespace facet::figures

namespace facet::accuracy {

class ScatterChart;

class AccuracyPanel : public figures::ChartPanel {
    Q_OBJECT
public:
    AccuracyPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] ScatterChart *chart() const { return m_chart; }
    [[nodiscard]] figures::ChartFrame *frame() const { return m_frame; }
    [[nodiscard]] QLabel *notMeasured() const { return m_notMeasured; }
    [[nodiscard]] Cost cost() const;
    void setCost(Cost cost);

protected:
    void refresh() override;
    void retranslate() override;

private:
    void setBudget(bool ofCost, std::optional<double> value, int drag);

    ScatterChart *m_chart;
    figures::ChartFrame *m_frame;
    figures::SegmentedControl *m_cost;
    figures::SegmentedControl *m_axis;
    QLabel *m_notMeasured;
};

} // namespace facet::accuracy
