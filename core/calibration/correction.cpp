// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "calibration/correction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace facet::calibration {

namespace {

std::vector<Run> wholeNetworks(std::span<const Run> runs)
{
    std::vector<Run> whole;
    for (const Run &run : runs)
        if (run.layer.empty() && run.measuredUs > 0 && run.predictedUs > 0)
            whole.push_back(run);
    return whole;
}

std::set<std::string> namesOf(std::span<const Run> runs)
{
    std::set<std::string> names;
    for (const Run &run : runs)
        names.insert(run.name);
    return names;
}

double relativeError(const Correction &correction, const Run &run)
{
    return (run.measuredUs - correction.apply(run.predictedUs)) / run.measuredUs;
}

void setErrors(Correction &correction, const std::vector<double> &errors)
{
    correction.meanAbsoluteError = correction.worstError = 0;
    for (const double error : errors) {
        correction.meanAbsoluteError += std::abs(error) / double(errors.size());
        correction.worstError = std::max(correction.worstError, std::abs(error));
    }
}

void setOwnErrors(Correction &correction, const std::vector<Run> &runs)
{
    std::vector<double> errors;
    for (const Run &run : runs)
        errors.push_back(relativeError(correction, run));
    setErrors(correction, errors);
}

} // namespace

Text formName(Form form)
{
    switch (form) {
    case Form::AsPredicted: return {QT_TRANSLATE_NOOP("core", "as predicted"), {}};
    case Form::Offset: return {QT_TRANSLATE_NOOP("core", "plus a constant"), {}};
    case Form::Scale: return {QT_TRANSLATE_NOOP("core", "times a factor"), {}};
    case Form::ScaleAndOffset: return {QT_TRANSLATE_NOOP("core", "times a factor, plus a constant"), {}};
    }
    return {};
}

std::optional<Correction> fit(std::span<const Run> all, Form form)
{
    const std::vector<Run> runs = wholeNetworks(all);
    Correction correction;
    correction.form = form;
    correction.runs = int(runs.size());
    correction.networks = int(namesOf(runs).size());
    // Minimizes sum of ((scale p + offset - m) / m)^2: linear in both, with p/m and 1/m as the columns.
    double pp = 0, p1 = 0, ones = 0, p = 0, one = 0;
    for (const Run &run : runs) {
        const double x = run.predictedUs / run.measuredUs;
        const double y = 1 / run.measuredUs;
        pp += x * x;
        p1 += x * y;
        ones += y * y;
        p += x;
        one += y;
    }
    switch (form) {
    case Form::AsPredicted: break;
    case Form::Offset:
        if (runs.empty())
            return std::nullopt;
        correction.offsetUs = (one - p1) / ones;
        break;
    case Form::Scale:
        if (runs.empty())
            return std::nullopt;
        correction.scale = p / pp;
        break;
    case Form::ScaleAndOffset: {
        const double determinant = pp * ones - p1 * p1;
        if (runs.size() < 2 || determinant <= 1e-12 * pp * ones) // all predictions alike
            return std::nullopt;
        correction.scale = (p * ones - one * p1) / determinant;
        correction.offsetUs = (one * pp - p * p1) / determinant;
        break;
    }
    }
    setOwnErrors(correction, runs);
    return correction;
}

std::optional<Correction> crossValidated(std::span<const Run> all, Form form)
{
    const std::vector<Run> runs = wholeNetworks(all);
    std::optional<Correction> correction = fit(runs, form);
    if (!correction || form == Form::AsPredicted)
        return correction;
    std::vector<double> errors;
    for (const std::string &name : namesOf(runs)) {
        std::vector<Run> others, left;
        for (const Run &run : runs)
            (run.name == name ? left : others).push_back(run);
        // Fewer than two networks cannot tell their own peculiarities from the chip's.
        if (namesOf(others).size() < 2)
            return std::nullopt;
        const std::optional<Correction> unseen = fit(others, form);
        if (!unseen)
            return std::nullopt;
        for (const Run &run : left)
            errors.push_back(relativeError(*unseen, run));
    }
    setErrors(*correction, errors);
    return correction;
}

Correction bestCorrection(std::span<const Run> runs)
{
    constexpr double kWorthIt = 0.9; // a further parameter has to take a tenth off the error
    Correction best = *fit(runs, Form::AsPredicted);
    for (const Form form : {Form::Offset, Form::Scale, Form::ScaleAndOffset})
        if (const auto candidate = crossValidated(runs, form);
            candidate && candidate->meanAbsoluteError < kWorthIt * best.meanAbsoluteError)
            best = *candidate;
    return best;
}

std::vector<Run> ofDevice(std::span<const Run> runs, device::DeviceId device)
{
    std::vector<Run> found;
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(found), [device](const Run &run) { return run.device == device; });
    return found;
}

std::vector<KindResidual> residualsByKind(std::span<const Run> runs, const Correction &correction)
{
    std::array<KindResidual, kKinds> kinds{};
    for (const Run &run : runs) {
        if (run.measuredUs <= 0)
            continue;
        // A constant of the whole inference is no part of a single layer.
        Correction used = correction;
        if (!run.layer.empty())
            used.offsetUs = 0;
        const double error = relativeError(used, run);
        KindResidual &kind = kinds[std::size_t(run.kind)];
        ++kind.runs;
        kind.mean += error;
        if (std::abs(error) > std::abs(kind.worst))
            kind.worst = error;
    }
    std::vector<KindResidual> found;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (kinds[i].runs == 0)
            continue;
        kinds[i].kind = Kind(i);
        kinds[i].mean /= kinds[i].runs;
        found.push_back(kinds[i]);
    }
    return found;
}

} // namespace facet::calibration
