// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measured beside predicted, per layer and in total, as plain values.
#pragma once

#include "board/event.h"
#include "estimate/estimate.h"
#include "explore/table.h"
#include "figures/bar_chart_data.h"
#include "network/network.h"

#include <QString>

namespace facet::serial {

struct MeasuredResult {
    QString variant;
    network::Network network;
    estimate::Estimate predicted; // model "cycles" at the clock of the run
    board::PushResult result;
    bool simulated = true; // on a virtual board
};

// Pairs of bars, predicted and measured: every layer that was timed, and the total.
[[nodiscard]] figures::BarChartData resultChart(const MeasuredResult &measured);
[[nodiscard]] explore::Table resultTable(const MeasuredResult &measured);
// "2.97 ms measured (median of 10), 2.97 ms predicted: +0.02 %. Known answer identical."
[[nodiscard]] QString resultSentence(const MeasuredResult &measured);
// Layers read back: identical, or where the first one differs.
[[nodiscard]] QString layersSentence(const MeasuredResult &measured);

} // namespace facet::serial
