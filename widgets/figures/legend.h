// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Title, subtitle and legend above a plot, wrapped to its width. For source files only (includes QCustomPlot).
#pragma once

#include "figures/plot.h"

#include <functional>
#include <vector>

namespace facet::figures {

struct LegendEntry {
    QString text;
    QColor color;
    // Draws the swatch itself instead of a filled square, e.g. the mark of a scatter chart.
    std::function<void(QPainter &, const QRectF &)> swatch;
};

class Legend : public QCPLayoutElement {
public:
    explicit Legend(QCustomPlot *plot);

    void setContent(const QString &title, const QString &subtitle, std::vector<LegendEntry> entries);
    void setLook(const QFont &font, const QColor &text, const QColor &muted);
    void setLeftInset(int pixels) { m_left = pixels; }

    [[nodiscard]] QSize minimumOuterSizeHint() const override;
    [[nodiscard]] QSize maximumOuterSizeHint() const override;

protected:
    void draw(QCPPainter *painter) override;
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(true); }

private:
    // Runs through title, subtitle and entries; draws where a painter is given. Returns the height used.
    double layOut(QCPPainter *painter, const QRectF &area) const;

    QString m_title;
    QString m_subtitle;
    std::vector<LegendEntry> m_entries;
    QFont m_font;
    QColor m_text = Qt::black;
    QColor m_muted = Qt::gray;
    int m_left = 0;
};

} // namespace facet::figures
