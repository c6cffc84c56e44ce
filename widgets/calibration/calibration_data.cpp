// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calibration/calibration_data.h"

#include "document/translated.h"
#include "figures/quantity.h"
#include "variants/provenance_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace facet::calibrating {

using calibration::Correction;
using calibration::Form;
using calibration::Run;
using figures::Unit;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::calibrating::Calibration)
};

QString percent(double fraction, bool sign = false)
{
    const QString digits = QLocale().toString(100 * fraction, 'f', 2);
    return (sign && fraction > 0 ? QStringLiteral("+") : QString()) + digits + QStringLiteral(" %");
}

QString deviceName(device::DeviceId id)
{
    return QString::fromUtf8(device::device(id).name.data(), qsizetype(device::device(id).name.size()));
}

std::vector<Run> runsFor(const study::Study &study, device::DeviceId device, bool withPublished)
{
    std::vector<Run> runs = calibration::ofDevice(calibration::runsOf(study), device);
    if (withPublished) {
        const std::vector<Run> published = calibration::ofDevice(calibration::publishedRuns(), device);
        runs.insert(runs.end(), published.begin(), published.end());
    }
    return runs;
}

ResidualPoint pointOf(const Run &run, const Correction &correction, const std::vector<Run> &all)
{
    Correction used = correction;
    if (!run.layer.empty())
        used.offsetUs = 0; // a constant of the whole inference is no part of a layer
    ResidualPoint point;
    point.name = QString::fromStdString(run.layer.empty() ? run.name : run.name + ": " + run.layer);
    const QString clock = QString::number(run.clockHz / 1e6, 'g', 4) + QStringLiteral(" MHz");
    if (std::any_of(all.begin(), all.end(),
                    [&](const Run &other) { return other.name == run.name && other.layer == run.layer && other.clockHz != run.clockHz; }))
        point.name += QStringLiteral(" (%1)").arg(clock);
    point.predictedUs = used.apply(run.predictedUs);
    point.residual = (run.measuredUs - point.predictedUs) / run.measuredUs;
    point.origin = run.origin;
    point.singleLayer = !run.layer.empty();
    point.tip = QStringLiteral("<b>%1</b><table cellspacing=0 cellpadding=1>").arg(point.name.toHtmlEscaped());
    const auto row = [&](const QString &what, const QString &value) {
        point.tip += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>").arg(what, value.toHtmlEscaped());
    };
    row(Tr::tr("Measured"), figures::exact(Unit::Microseconds, run.measuredUs));
    row(Tr::tr("Predicted"), figures::exact(Unit::Microseconds, run.predictedUs));
    if (correction.form != Form::AsPredicted)
        row(Tr::tr("Corrected"), figures::exact(Unit::Microseconds, point.predictedUs));
    row(Tr::tr("Difference"), percent(point.residual, true));
    row(Tr::tr("Clock"), clock);
    row(Tr::tr("Mostly"), document::translated(calibration::kindName(run.kind)));
    row(Tr::tr("Source"), QString::fromStdString(run.source));
    point.tip += QStringLiteral("</table>");
    return point;
}

QString verdictOf(const CalibrationData &data)
{
    const Correction &c = data.kept;
    if (c.runs == 0)
        return Tr::tr("No run of a whole network on the %1 is known: its times are predictions without a measured error.")
            .arg(deviceName(data.device));
    const QString basis = Tr::tr("%n run(s)", nullptr, c.runs) + QStringLiteral(", ") + Tr::tr("%n network(s)", nullptr, c.networks);
    if (c.form == Form::AsPredicted)
        return Tr::tr("The formula as it is predicts best: off by %1 on average, %2 at worst (%3).")
            .arg(percent(c.meanAbsoluteError), percent(c.worstError), basis);
    QString formula = QLocale().toString(c.scale, 'f', 4);
    formula = c.form == Form::Offset ? QString() : Tr::tr("times %1").arg(formula);
    if (c.form != Form::Scale)
        formula +=
            (formula.isEmpty() ? QString() : QStringLiteral(", ")) + Tr::tr("plus %1 µs").arg(QLocale().toString(c.offsetUs, 'f', 1));
    return Tr::tr("Corrected (%1), networks that were left out of the fit are off by %2 on average, %3 at worst (%4).")
        .arg(formula, percent(c.meanAbsoluteError), percent(c.worstError), basis);
}

} // namespace

CalibrationData calibrationData(const study::Study &study, device::DeviceId device, bool withPublished, bool corrected)
{
    CalibrationData data;
    data.device = device;
    data.runs = runsFor(study, device, withPublished);
    data.kept = calibration::bestCorrection(data.runs);
    if (corrected)
        data.shown = data.kept;
    for (const Run &run : data.runs)
        data.points.push_back(pointOf(run, data.shown, data.runs));
    data.title = Tr::tr("Predicted and measured times of the %1").arg(deviceName(device));
    data.verdict = verdictOf(data);
    return data;
}

explore::Table runsTable(const CalibrationData &data)
{
    using explore::textCell;
    explore::Table table;
    table.caption = {QT_TRANSLATE_NOOP("core", "Predicted and measured times"), {}};
    table.columns = {{{QT_TRANSLATE_NOOP("core", "Network"), {}}, false},      {{QT_TRANSLATE_NOOP("core", "Layer"), {}}, false},
                     {{QT_TRANSLATE_NOOP("core", "Clock (MHz)"), {}}, true},   {{QT_TRANSLATE_NOOP("core", "Predicted (µs)"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Measured (µs)"), {}}, true}, {{QT_TRANSLATE_NOOP("core", "Difference (%)"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Mostly"), {}}, false},       {{QT_TRANSLATE_NOOP("core", "Origin"), {}}, false},
                     {{QT_TRANSLATE_NOOP("core", "Source"), {}}, false}};
    for (std::size_t i = 0; i < data.runs.size(); ++i) {
        const Run &run = data.runs[i];
        table.rows.push_back({textCell(run.name), textCell(run.layer), explore::decimalCell(run.clockHz / 1e6, 1),
                              explore::decimalCell(data.points[i].predictedUs), explore::decimalCell(run.measuredUs),
                              explore::decimalCell(100 * data.points[i].residual), textCell(calibration::kindName(run.kind)),
                              textCell(variants::originText(run.origin).toStdString()), textCell(run.source)});
    }
    return table;
}

explore::Table kindsTable(const CalibrationData &data)
{
    explore::Table table;
    table.caption = {QT_TRANSLATE_NOOP("core", "By kind of layer"), {}};
    table.columns = {{{QT_TRANSLATE_NOOP("core", "Mostly"), {}}, false},
                     {{QT_TRANSLATE_NOOP("core", "Runs"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Mean (%)"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Worst (%)"), {}}, true}};
    for (const calibration::KindResidual &kind : calibration::residualsByKind(data.runs, data.shown))
        table.rows.push_back({explore::textCell(calibration::kindName(kind.kind)), explore::countCell(kind.runs),
                              explore::decimalCell(100 * kind.mean), explore::decimalCell(100 * kind.worst)});
    return table;
}

explore::Table formsTable(const CalibrationData &data)
{
    explore::Table table;
    table.caption = {QT_TRANSLATE_NOOP("core", "Error on networks left out"), {}};
    table.columns = {{{QT_TRANSLATE_NOOP("core", "Correction"), {}}, false},
                     {{QT_TRANSLATE_NOOP("core", "Mean (%)"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Worst (%)"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Kept"), {}}, false}};
    for (const Form form : {Form::AsPredicted, Form::Offset, Form::Scale, Form::ScaleAndOffset}) {
        const auto judged = calibration::crossValidated(data.runs, form);
        const bool known = judged && judged->runs > 0;
        const Text tooFew{QT_TRANSLATE_NOOP("core", "too few networks"), {}};
        table.rows.push_back({explore::textCell(calibration::formName(form)),
                              known ? explore::decimalCell(100 * judged->meanAbsoluteError) : explore::textCell(tooFew),
                              known ? explore::decimalCell(100 * judged->worstError) : explore::textCell(std::string()),
                              explore::textCell(std::string(known && form == data.kept.form ? "\u2713" : ""))});
    }
    return table;
}

} // namespace facet::calibrating
