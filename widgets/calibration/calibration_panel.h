// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far predicted times can be trusted: residuals of measured runs, by kind of layer, and the correction that is kept.
#pragma once

#include "calibration/calibration_data.h"
#include "figures/chart_panel.h"

class QLabel;
class QCheckBox;

namespace facet::figures {
class ChartFrame;
class SegmentedControl;
class TableView;
} // namespace facet::figures

namespace facet::calibrating {

class ResidualChart;

class CalibrationPanel : public figures::ChartPanel {
    Q_OBJECT
public:
    CalibrationPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] ResidualChart *chart() const { return m_chart; }
    [[nodiscard]] QLabel *verdict() const { return m_verdict; }
    [[nodiscard]] figures::ChartFrame *frame() const { return m_frame; }
    void setDevice(device::DeviceId device);

protected:
    void refresh() override;
    void retranslate() override;

private:
    ResidualChart *m_chart;
    figures::ChartFrame *m_frame;
    figures::SegmentedControl *m_device;
    figures::SegmentedControl *m_shown;
    QCheckBox *m_published;
    QLabel *m_verdict;
    QLabel *m_kindsTitle;
    QLabel *m_formsTitle;
    figures::TableView *m_kinds;
    figures::TableView *m_forms;
    std::optional<device::DeviceId> m_followed; // the study's chip when it was last shown
};

} // namespace facet::calibrating
