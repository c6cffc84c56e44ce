// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "train/curves_data.h"

#include <cmath>

namespace facet::train {

namespace {

using training::EpochRecord;
using training::Phase;

explore::Cell percent(double value)
{
    return value < 0 ? explore::textCell(std::string("-")) : explore::decimalCell(100 * value, 2);
}

// A loss that is none stays empty.
explore::Cell number(double value)
{
    return std::isfinite(value) ? explore::decimalCell(value, 4) : explore::textCell(std::string());
}

void addRows(explore::Table &table, const RunCurves &run, const PhaseCurves &phase, const char *name)
{
    for (std::size_t i = 0; i < phase.loss.epochs.size(); ++i) {
        const double at = phase.loss.epochs[i];
        const bool isE = &phase == &run.floating && run.e == at;
        const bool isN = &phase == &run.quantized && run.n == at;
        const std::string mark(isE ? "E" : isN ? "N" : "");
        table.rows.push_back({explore::textCell(run.name.toStdString()), explore::textCell(Text{name, {}}),
                              explore::countCell((long long)at), number(phase.loss.training[i]), number(phase.loss.validation[i]),
                              number(100 * phase.accuracy.training[i]), number(100 * phase.accuracy.validation[i]),
                              explore::textCell(mark)});
    }
}

} // namespace

RunCurves curvesOf(const runs::RunState &state, int split)
{
    RunCurves curves;
    curves.lastFloat = state.lastFloatEpoch();
    for (const EpochRecord &record : state.epochs()) {
        if (record.phase == Phase::Finished)
            continue;
        PhaseCurves &phase = record.phase == Phase::Float ? curves.floating : curves.quantized;
        const double at = record.phase == Phase::Float ? record.epoch : curves.lastFloat + record.epoch;
        const bool trained = record.epoch > 0; // epoch 0 is looked at only
        const double nothing = std::nan("");
        const auto add = [&](Curve &curve, double training, double validation) {
            curve.epochs.push_back(at);
            curve.training.push_back(trained ? training : nothing);
            curve.validation.push_back(validation);
        };
        add(phase.loss, record.trainLoss, record.validationLoss);
        add(phase.accuracy, record.trainAccuracy, record.validationAccuracy);
    }
    curves.e = state.positionOfE();
    curves.n = state.positionOfN();
    if (state.report() && split >= 0 && split < int(state.report()->splits.size())) {
        const training::SplitMetrics &shown = state.report()->splits[std::size_t(split)];
        curves.auc = shown.quantized.auc;
        for (const training::RocPoint &point : shown.roc)
            curves.roc.emplace_back(point.falsePositiveRate, point.truePositiveRate);
    }
    return curves;
}

explore::Table curvesTable(const std::vector<RunCurves> &runs)
{
    explore::Table table;
    table.caption = {QT_TRANSLATE_NOOP("core", "Training"), {}};
    table.columns = {{{QT_TRANSLATE_NOOP("core", "Run"), {}}, false},
                     {{QT_TRANSLATE_NOOP("core", "Phase"), {}}, false},
                     {{QT_TRANSLATE_NOOP("core", "Epoch"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Training loss"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Validation loss"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Training accuracy (%)"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Validation accuracy (%)"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Mark"), {}}, false}};
    for (const RunCurves &run : runs) {
        addRows(table, run, run.floating, QT_TRANSLATE_NOOP("core", "floating point"));
        addRows(table, run, run.quantized, QT_TRANSLATE_NOOP("core", "quantization-aware"));
    }
    return table;
}

explore::Table rocTable(const std::vector<RunCurves> &runs)
{
    explore::Table table;
    table.caption = {QT_TRANSLATE_NOOP("core", "ROC curve"), {}};
    table.columns = {{{QT_TRANSLATE_NOOP("core", "Run"), {}}, false},
                     {{QT_TRANSLATE_NOOP("core", "False positive rate (%)"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "True positive rate (%)"), {}}, true}};
    for (const RunCurves &run : runs) {
        for (const auto &[falsePositive, truePositive] : run.roc)
            table.rows.push_back({explore::textCell(run.name.toStdString()), percent(falsePositive), percent(truePositive)});
    }
    return table;
}

explore::Table metricsTable(const std::vector<MetricsColumn> &columns, const std::string &positive)
{
    explore::Table table;
    table.caption = {QT_TRANSLATE_NOOP("core", "Key metrics"), {}};
    table.columns = {{{QT_TRANSLATE_NOOP("core", "Metric (%)"), {}}, false}};
    for (const MetricsColumn &column : columns)
        table.columns.push_back({column.title, true});
    const auto row = [&](Text title, const auto &value) {
        std::vector<explore::Cell> cells{explore::textCell(std::move(title))};
        for (const MetricsColumn &column : columns)
            cells.push_back(column.metrics ? percent(value(*column.metrics)) : explore::textCell(std::string("-")));
        table.rows.push_back(std::move(cells));
    };
    using training::ClassMetrics;
    using training::Metrics;
    const bool two = !positive.empty();
    // Of the second of two classes; else the mean over the classes.
    const auto ofClass = [two](double ClassMetrics::*what) {
        return [two, what](const Metrics &m) {
            if (m.perClass.empty())
                return -1.0;
            if (two)
                return m.perClass.back().*what;
            double sum = 0;
            for (const ClassMetrics &each : m.perClass)
                sum += each.*what;
            return sum / double(m.perClass.size());
        };
    };
    row({QT_TRANSLATE_NOOP("core", "Accuracy"), {}}, [](const Metrics &m) { return m.accuracy; });
    row({QT_TRANSLATE_NOOP("core", "Balanced accuracy"), {}}, [](const Metrics &m) { return m.balancedAccuracy; });
    if (two) {
        row({QT_TRANSLATE_NOOP("core", "Precision of \"%1\""), {positive}}, ofClass(&ClassMetrics::precision));
        row({QT_TRANSLATE_NOOP("core", "Recall of \"%1\""), {positive}}, ofClass(&ClassMetrics::recall));
        row({QT_TRANSLATE_NOOP("core", "F1 of \"%1\""), {positive}}, ofClass(&ClassMetrics::f1));
    } else {
        row({QT_TRANSLATE_NOOP("core", "Mean precision"), {}}, ofClass(&ClassMetrics::precision));
        row({QT_TRANSLATE_NOOP("core", "Mean recall"), {}}, ofClass(&ClassMetrics::recall));
    }
    row({QT_TRANSLATE_NOOP("core", "Mean F1"), {}}, [](const Metrics &m) { return m.macroF1; });
    row({QT_TRANSLATE_NOOP("core", "Area under the ROC curve"), {}}, [](const Metrics &m) { return m.auc; });
    return table;
}

} // namespace facet::train
