// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Latency per layer as chart, as table and as words: one source for the panel, the report and the tooltips.
#pragma once

#include "explore/table.h"
#include "figures/bar_chart_data.h"
#include "study/analysis.h"

namespace facet::figures {

// Cycles, or the time they take at the estimate's clock.
enum class TimeUnit : std::uint8_t { Time, Cycles };

[[nodiscard]] double inUnit(double cycles, const estimate::Estimate &estimate, TimeUnit unit); // microseconds or cycles
[[nodiscard]] Unit chartUnit(TimeUnit unit);

[[nodiscard]] QString partName(int part); // translated CycleBreakdown::kNames
// One sentence: what the part is, under the model of the estimate.
[[nodiscard]] QString partMeaning(int part, estimate::Model model);

// Stacked bars of the named parts per layer. Parts that are zero everywhere are left out. `preview` (or null) gives the ghost.
[[nodiscard]] BarChartData latencyChart(const QString &variant, const network::Network &network, const estimate::Estimate &estimate,
                                        TimeUnit unit, const estimate::Estimate *preview = nullptr);
[[nodiscard]] explore::Table latencyTable(const QString &variant, const network::Network &network, const estimate::Estimate &estimate,
                                          TimeUnit unit);

// Rich text: the layer, its share, its parts; the part pointed at (-1: none) with its meaning and the numbers behind it.
[[nodiscard]] QString latencyTip(const network::Network &network, const estimate::Estimate &estimate, int layer, int part);

// "MAX78000, 50 MHz, model \"cycles\"": the basis under every figure.
[[nodiscard]] QString basis(const estimate::Estimate &estimate);

} // namespace facet::figures
