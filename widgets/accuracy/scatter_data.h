// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measured accuracy against cost as plain values. Only measurements become points; a variant without one is listed by name.
#pragma once

#include "explore/table.h"
#include "figures/quantity.h"
#include "study/analysis.h"
#include "study/study.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace facet::accuracy {

enum class Cost : std::uint8_t { Latency, Weights, Energy };

struct ScatterPoint {
    QString name;
    int variant = 0;              // index in the study: color and selection
    double cost = 0;              // microseconds, bytes or microjoules
    bool costMeasured = false;    // on a board, of this very network; otherwise an estimate
    double accuracy = 0;          // 0..1
    std::optional<double> spread; // standard deviation
    study::Origin origin = study::Origin::TypedIn;
    bool dominated = false; // another measured variant is at least as good in both and better in one
    QStringList violations; // the budgets and rules it breaks; empty: feasible
    QString tip;            // rich text
};

struct ScatterData {
    QString title;
    QString subtitle;
    QString costTitle;
    figures::Unit costUnit = figures::Unit::Microseconds;
    std::vector<ScatterPoint> points;
    std::vector<int> front; // indices into points by ascending cost
    std::optional<double> costBudget;
    std::optional<double> accuracyBudget;
    QStringList notMeasured;

    [[nodiscard]] int feasibleCount() const;
};

// `analyses` belong to the variants of the study, in order.
[[nodiscard]] ScatterData scatterData(const study::Study &study, const std::vector<const study::Analysis *> &analyses, Cost cost);
[[nodiscard]] explore::Table scatterTable(const study::Study &study, const std::vector<const study::Analysis *> &analyses);

[[nodiscard]] figures::Unit unitOf(Cost cost);
[[nodiscard]] double costOf(const estimate::Estimate &estimate, Cost cost);
// Latency or energy as a board measured it of the variant as it is; null for estimates, the virtual board's times and weight memory.
[[nodiscard]] const study::Measurement *measuredCost(const study::Variant &variant, Cost cost);
[[nodiscard]] std::optional<double> budgetOf(const study::Budgets &budgets, Cost cost);
void setBudgetOf(study::Budgets &budgets, Cost cost, std::optional<double> value);

} // namespace facet::accuracy
