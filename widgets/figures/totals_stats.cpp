// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calibration/correction.h"
#include "figures/latency_data.h"
#include "figures/totals_bar.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace facet::figures {

using estimate::Estimate;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::figures::Totals)
};

using Read = double (*)(const Estimate &);

// What all tiles have in common: value, change and preview of one number.
Stat common(const QString &caption, Unit unit, Read read, const Estimate &now, const Estimate *before, const Estimate *preview)
{
    Stat stat;
    stat.caption = caption;
    const double value = read(now);
    stat.value = brief(unit, value);
    stat.toolTip = QStringLiteral("<b>%1</b><br>%2").arg(caption, exact(unit, value));
    // Settings that differ would make the change meaningless.
    const auto comparable = [&](const Estimate *other) {
        return other && other->device == now.device && other->model == now.model && other->clockHz == now.clockHz;
    };
    if (comparable(before) && std::abs(read(*before) - value) > 1e-9) {
        const QString absolute = briefChange(unit, value - read(*before));
        const QString percent = percentChange(read(*before), value);
        if (!percent.isEmpty())
            stat.changes << QStringLiteral("%1 (%2)").arg(absolute, percent);
        stat.changes << absolute;
        if (!percent.isEmpty())
            stat.changes << percent;
        stat.verdict = value < read(*before) ? 1 : -1;
        stat.toolTip += QStringLiteral("<br>") + Tr::tr("%1 since the last edit").arg(stat.changes.first());
    }
    if (comparable(preview) && std::abs(read(*preview) - value) > 1e-9) {
        stat.ghost = brief(unit, read(*preview));
        stat.ghostShort = percentChange(value, read(*preview));
        stat.ghostVerdict = read(*preview) < value ? 1 : -1;
    }
    return stat;
}

void addCapacity(Stat &stat, Unit unit, Read read, double capacity, const Estimate &now, const Estimate *preview)
{
    if (capacity <= 0)
        return;
    stat.fill = read(now) / capacity;
    stat.over = read(now) > capacity;
    stat.detail = stat.over ? Tr::tr("%1 over %2", "excess, capacity").arg(brief(unit, read(now) - capacity), brief(unit, capacity))
                            : Tr::tr("%1 of %2", "share, capacity").arg(exact(Unit::Fraction, stat.fill), brief(unit, capacity));
    stat.toolTip +=
        QStringLiteral("<br>") + Tr::tr("%1 of %2", "share, capacity").arg(exact(Unit::Fraction, stat.fill), exact(unit, capacity));
    if (!stat.ghost.isEmpty())
        stat.ghostFill = read(*preview) / capacity;
}

// A budget of a quantity without a capacity: the bar is full at the budget.
void addBudget(Stat &stat, Unit unit, Read read, const std::optional<double> &budget, const Estimate &now, const Estimate *preview)
{
    if (!budget || *budget <= 0)
        return;
    stat.fill = read(now) / *budget;
    stat.over = read(now) > *budget;
    stat.detail = (stat.over ? QStringLiteral("\u2717 ") + Tr::tr("over %1") : QStringLiteral("\u2713 ") + Tr::tr("within %1"))
                      .arg(brief(unit, *budget));
    stat.toolTip += QStringLiteral("<br>") + Tr::tr("Budget: at most %1").arg(exact(unit, *budget));
    if (!stat.ghost.isEmpty())
        stat.ghostFill = read(*preview) / *budget;
}

} // namespace

QString latencyErrorText(const study::Study &study)
{
    if (study.settings.model != estimate::Model::Cycles)
        return {};
    std::vector<calibration::Run> runs = calibration::runsOf(study);
    runs.insert(runs.end(), calibration::publishedRuns().begin(), calibration::publishedRuns().end());
    const calibration::Correction kept = calibration::bestCorrection(calibration::ofDevice(runs, study.settings.device));
    if (kept.runs == 0)
        return {};
    return Tr::tr("\u00b1%1 % from %n run(s)", "error of a prediction and its basis", kept.runs)
        .arg(100 * kept.meanAbsoluteError, 0, 'f', 1);
}

std::array<Stat, TotalsBar::kFigures> totalStats(const Estimate &now, const study::Budgets &budgets, const Estimate *before,
                                                 const Estimate *preview)
{
    std::array<Stat, TotalsBar::kFigures> all;
    const Read latency = [](const Estimate &e) { return e.totals.latencyUs; };
    const Read operations = [](const Estimate &e) { return double(e.totals.ops.total()); };
    const Read weights = [](const Estimate &e) { return double(e.totals.weightBytes); };
    const Read bias = [](const Estimate &e) { return double(e.totals.biasBytes); };
    const Read data = [](const Estimate &e) { return double(e.totals.dataBytesPeak); };
    const Read energy = [](const Estimate &e) { return e.energyUj.value; };
    const Read weightLoad = [](const Estimate &e) { return e.weightLoadUs.value; };
    const Read inputLoad = [](const Estimate &e) { return e.inputLoadUs.value; };
    const auto uncertain = [](const estimate::Uncertain &u) {
        return Tr::tr("estimate, \u00b1%1 %", "half width of an uncertainty").arg(std::lround(u.relativeError * 100));
    };

    Stat &l = all[TotalsBar::Latency] = common(Tr::tr("Latency"), Unit::Microseconds, latency, now, before, preview);
    l.detail = exact(Unit::Cycles, now.totals.cycles);
    l.toolTip += QStringLiteral("<br>%1<br>%2").arg(l.detail, basis(now));
    if (now.totals.approximate)
        l.toolTip += QStringLiteral("<br>") + Tr::tr("An estimate: some layers have no exact model.");
    addBudget(l, Unit::Microseconds, latency, budgets.latencyUs, now, preview);

    Stat &o = all[TotalsBar::Operations] = common(Tr::tr("Operations"), Unit::Operations, operations, now, before, preview);
    o.detail = Tr::tr("%1 macc", "multiply-accumulate operations").arg(brief(Unit::Operations, double(now.totals.ops.macc)));
    o.toolTip +=
        QStringLiteral("<br>") + Tr::tr("%1 multiply-accumulate, %2 comparisons, %3 additions, %4 multiplications, %5 bitwise")
                                     .arg(exact(Unit::Count, double(now.totals.ops.macc)), exact(Unit::Count, double(now.totals.ops.comp)),
                                          exact(Unit::Count, double(now.totals.ops.add)), exact(Unit::Count, double(now.totals.ops.mul)),
                                          exact(Unit::Count, double(now.totals.ops.bitwise)));

    Stat &w = all[TotalsBar::Weights] = common(Tr::tr("Weight memory"), Unit::Bytes, weights, now, before, preview);
    addCapacity(w, Unit::Bytes, weights, double(now.totals.weightCapacity), now, preview);
    if (budgets.weightBytes && now.totals.weightCapacity > 0) {
        w.mark = double(*budgets.weightBytes) / double(now.totals.weightCapacity);
        if (now.totals.weightBytes > *budgets.weightBytes && !w.over) {
            w.over = true;
            w.detail = QStringLiteral("\u2717 ") + Tr::tr("over %1").arg(brief(Unit::Bytes, double(*budgets.weightBytes)));
        }
        w.toolTip += QStringLiteral("<br>") + Tr::tr("Budget: at most %1").arg(exact(Unit::Bytes, double(*budgets.weightBytes)));
    }

    Stat &b = all[TotalsBar::Bias] = common(Tr::tr("Bias memory"), Unit::Bytes, bias, now, before, preview);
    addCapacity(b, Unit::Bytes, bias, double(now.totals.biasCapacity), now, preview);

    Stat &d = all[TotalsBar::DataPeak] = common(Tr::tr("Data peak"), Unit::Bytes, data, now, before, preview);
    addCapacity(d, Unit::Bytes, data, double(now.totals.dataCapacity), now, preview);
    d.toolTip += QStringLiteral("<br>") + Tr::tr("The largest need of one data memory by one layer: its input and output side by side.");
    const auto alone = [&](const estimate::LayerEstimate &layer) {
        return std::max(layer.inputBytesPerInstance, layer.outputBytesPerInstance) <= now.totals.dataCapacity;
    };
    if (d.over && std::all_of(now.layers.begin(), now.layers.end(), alone)) {
        d.over = false;
        d.warning = true;
        d.detail = Tr::tr("in and out apart");
        d.toolTip += QStringLiteral("<br>") + Tr::tr("Input and output fit only when they lie in different data memories.");
    }

    Stat &e = all[TotalsBar::Energy] = common(Tr::tr("Energy"), Unit::Microjoules, energy, now, before, preview);
    e.detail = uncertain(now.energyUj);
    e.toolTip += QStringLiteral("<br>") + Tr::tr("One inference. %1, from published measurements; never measured here.").arg(e.detail);
    addBudget(e, Unit::Microjoules, energy, budgets.energyUj, now, preview);

    Stat &wl = all[TotalsBar::WeightLoad] = common(Tr::tr("Weight loading"), Unit::Microseconds, weightLoad, now, before, preview);
    wl.detail = Tr::tr("once after power-up");
    wl.toolTip += QStringLiteral("<br>%1, %2").arg(wl.detail, uncertain(now.weightLoadUs));
    Stat &il = all[TotalsBar::InputLoad] = common(Tr::tr("Input loading"), Unit::Microseconds, inputLoad, now, before, preview);
    il.detail = Tr::tr("before each inference");
    il.toolTip += QStringLiteral("<br>%1, %2").arg(il.detail, uncertain(now.inputLoadUs));
    return all;
}

} // namespace facet::figures
