// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ground behind the curves of a run: the quantized phase shaded, E and N as lines with a letter. For source files only (QCustomPlot).
#pragma once

#include "figures/plot.h"
#include "theme/colors.h"

#include <optional>

namespace facet::train {

class PhaseItem : public QCPAbstractItem {
public:
    PhaseItem(QCustomPlot *plot, QCPAxisRect *rect);

    struct Content {
        bool quantized = false; // the second phase has begun
        double begin = 0;       // where
        std::optional<double> e;
        std::optional<double> n;
        QString floatName;
        QString quantizedName;
    };
    void setContent(Content content) { m_content = std::move(content); }
    void setLook(const theme::Colors &colors, const QFont &font)
    {
        m_colors = colors;
        m_font = font;
    }
    [[nodiscard]] double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override;
    [[nodiscard]] QRect clipRect() const override;

private:
    void drawMark(QCPPainter *painter, const QRectF &area, double position, const QString &letter) const;

    QCPAxisRect *m_rect;
    Content m_content;
    theme::Colors m_colors;
    QFont m_font;
};

} // namespace facet::train
