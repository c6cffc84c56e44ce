// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Memory of the current variant against what the chip has: kernels and bias layer by layer, data memory per layer.
#pragma once

#include "figures/chart_panel.h"

namespace facet::figures {
class BarChart;
class ChartFrame;
} // namespace facet::figures

namespace facet::memory {

class CapacityBar;

class MemoryPanel : public figures::ChartPanel {
    Q_OBJECT
public:
    MemoryPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] CapacityBar *kernelBar() const { return m_kernels; }
    [[nodiscard]] CapacityBar *biasBar() const { return m_bias; }
    [[nodiscard]] figures::BarChart *dataChart() const { return m_data; }
    [[nodiscard]] figures::ChartFrame *frame() const { return m_frame; }

protected:
    void refresh() override;

private:
    CapacityBar *m_kernels;
    CapacityBar *m_bias;
    figures::BarChart *m_data;
    figures::ChartFrame *m_frame;
};

} // namespace facet::memory
