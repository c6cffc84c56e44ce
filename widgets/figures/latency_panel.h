// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the time of the current variant goes: stacked bars of named parts, layer by layer.
#pragma once

#include "figures/chart_panel.h"

namespace facet::figures {

class BarChart;
class ChartFrame;
class SegmentedControl;

class LatencyPanel : public ChartPanel {
    Q_OBJECT
public:
    LatencyPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] BarChart *chart() const { return m_chart; }
    [[nodiscard]] ChartFrame *frame() const { return m_frame; }
    void setCyclesShown(bool cycles);
    void setLogarithmic(bool logarithmic);

protected:
    void refresh() override;
    void retranslate() override;

private:
    BarChart *m_chart;
    ChartFrame *m_frame;
    SegmentedControl *m_unit;
    SegmentedControl *m_axis;
};

} // namespace facet::figures
