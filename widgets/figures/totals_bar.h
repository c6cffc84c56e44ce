// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The totals of the current variant, always in sight: each with its change since the last edit, its share of what the chip
// or the budget allows, and what a previewed edit would make of it.
#pragma once

#include "figures/chart_panel.h"
#include "figures/stat_tile.h"

#include <array>

namespace facet::figures {

class TotalsBar : public ChartPanel {
    Q_OBJECT
public:
    TotalsBar(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    enum Figure { Latency, Operations, Weights, Bias, DataPeak, Energy, WeightLoad, InputLoad, kFigures };
    [[nodiscard]] const StatTile *tile(Figure figure) const { return m_tiles[figure]; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int columnsFor(int width) const;
    void arrange();

    std::array<StatTile *, kFigures> m_tiles{};
    bool m_edited = false; // an edit has happened since the last refresh
};

// How far latencies of the cycle model are off on this study's chip, by its own board runs and the published ones:
// "±0.5 % from 4 runs". Empty for the other model, and without any run.
[[nodiscard]] QString latencyErrorText(const study::Study &study);

// The figures of an estimate in words; `before` (last edit) and `preview` may be null.
[[nodiscard]] std::array<Stat, TotalsBar::kFigures> totalStats(const estimate::Estimate &now, const study::Budgets &budgets,
                                                               const estimate::Estimate *before, const estimate::Estimate *preview);

} // namespace facet::figures
