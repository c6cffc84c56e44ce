// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the charts of training draw, as plain values and as their table twins.
#pragma once

#include "explore/table.h"
#include "runs/run_state.h"

#include <QColor>
#include <QString>

#include <optional>
#include <vector>

namespace facet::train {

struct Curve {
    std::vector<double> epochs; // RunState::position
    std::vector<double> training;
    std::vector<double> validation;
};

// Losses of the two phases are not comparable, so that each phase is a curve of its own.
struct PhaseCurves {
    Curve loss;
    Curve accuracy; // 0..1
};

struct RunCurves {
    QString name;
    QColor color;
    bool current = false; // the phases and marks of this one are drawn in full
    PhaseCurves floating;
    PhaseCurves quantized;
    double lastFloat = 0;    // where the quantized phase begins
    std::optional<double> e; // positions
    std::optional<double> n;
    std::vector<std::pair<double, double>> roc; // false and true positive rate
    double auc = -1;
};

// `split` chooses the ROC curve: the index into the splits of a report.
[[nodiscard]] RunCurves curvesOf(const runs::RunState &state, int split);

[[nodiscard]] explore::Table curvesTable(const std::vector<RunCurves> &runs);
[[nodiscard]] explore::Table rocTable(const std::vector<RunCurves> &runs);

// Key metrics of several classifiers beside each other: one column per entry.
struct MetricsColumn {
    Text title;
    const training::Metrics *metrics = nullptr;
};
// `positive`: the name of the second of two classes, whose precision, recall and F1 are shown. With more classes their means.
[[nodiscard]] explore::Table metricsTable(const std::vector<MetricsColumn> &columns, const std::string &positive);

} // namespace facet::train
