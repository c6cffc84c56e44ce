// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Predictions beside measured times, as plain values and as tables.
#pragma once

#include "calibration/correction.h"
#include "explore/table.h"
#include "study/study.h"

#include <QString>

#include <vector>

namespace facet::calibrating {

struct ResidualPoint {
    QString name;           // of the network, with its clock where a name occurs at several
    double predictedUs = 0; // corrected
    double residual = 0;    // relative to the measured time
    study::Origin origin = study::Origin::Published;
    bool singleLayer = false;
    QString tip; // rich text
};

struct CalibrationData {
    device::DeviceId device{};
    calibration::Correction kept;  // what predicts unseen networks best
    calibration::Correction shown; // what the points are drawn with
    std::vector<calibration::Run> runs;
    std::vector<ResidualPoint> points; // one per run
    QString title;
    QString verdict; // one sentence: what was kept and how far it can be trusted
};

// Own board runs of the study (single layers included) and, if wanted, the published ones. `corrected`: residuals after the
// correction that was kept; otherwise of the prediction as it is.
[[nodiscard]] CalibrationData calibrationData(const study::Study &study, device::DeviceId device, bool withPublished, bool corrected);

[[nodiscard]] explore::Table runsTable(const CalibrationData &data);
[[nodiscard]] explore::Table kindsTable(const CalibrationData &data);
// What every form would be worth, from leaving one network out.
[[nodiscard]] explore::Table formsTable(const CalibrationData &data);

} // namespace facet::calibrating
