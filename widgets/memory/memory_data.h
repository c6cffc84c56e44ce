// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Memory against capacity as plain values: the panel, the report and the table twin are made from them.
#pragma once

#include "explore/table.h"
#include "figures/bar_chart_data.h"
#include "study/analysis.h"

namespace facet::memory {

struct Segment {
    QString name;
    int layer = -1;
    double bytes = 0;
};

// One memory of the chip and who takes how much of it.
struct Capacity {
    QString title; // "Kernel memory"
    double bytes = 0;
    std::vector<Segment> segments; // of the layers that need any, in layer order
    double preview = -1;           // what a previewed edit would take; -1: none

    [[nodiscard]] double used() const;
    [[nodiscard]] bool over() const { return used() > bytes; }
    // "96.3 KiB of 432 KiB (22.3 %)"
    [[nodiscard]] QString summary() const;
};

[[nodiscard]] Capacity kernelMemory(const network::Network &network, const estimate::Estimate &estimate,
                                    const estimate::Estimate *preview = nullptr);
[[nodiscard]] Capacity biasMemory(const network::Network &network, const estimate::Estimate &estimate,
                                  const estimate::Estimate *preview = nullptr);

// Input and output of each layer side by side against the size of one data-memory instance. They may share an instance
// only where both together fit; otherwise they must lie in different ones.
[[nodiscard]] figures::BarChartData dataMemoryChart(const QString &variant, const network::Network &network,
                                                    const estimate::Estimate &estimate);

// Weights, kernel columns, bias and data memory of each layer, with totals.
[[nodiscard]] explore::Table memoryTable(const QString &variant, const network::Network &network, const estimate::Estimate &estimate);

[[nodiscard]] QString segmentTip(const Capacity &capacity, int segment);
[[nodiscard]] QString dataMemoryTip(const network::Network &network, const estimate::Estimate &estimate, int layer);

} // namespace facet::memory
