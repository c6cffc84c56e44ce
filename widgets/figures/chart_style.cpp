// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/chart_style.h"

#include "figures/plot.h"
#include "theme/theme.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace facet::figures {

theme::Colors printColors(bool dark)
{
    theme::Colors colors = dark ? theme::darkColors() : theme::lightColors();
    if (!dark)
        colors.surface = Qt::white;
    return colors;
}

QColor trackColor(const theme::Colors &colors)
{
    return theme::mix(colors.surface, colors.text, colors.dark ? 0.12 : 0.07);
}

QFont printFont()
{
    QFont font = theme::tabularFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    font.setPixelSize(13);
    return font;
}

QFont chartFont(const QFont &base, double factor, bool bold)
{
    QFont font = base;
    font.setPixelSize(std::max(8, int(std::lround(QFontInfo(base).pixelSize() * factor))));
    font.setBold(bold);
    return font;
}

void applyStyle(QCustomPlot &plot, const theme::Colors &colors, const QFont &base)
{
    plot.setBackground(colors.surface);
    const QFont labels = chartFont(base, 0.92);
    for (QCPAxis *axis : {plot.xAxis, plot.yAxis}) {
        axis->setTickLabelFont(labels);
        axis->setTickLabelColor(colors.textMuted);
        axis->setLabelFont(labels);
        axis->setLabelColor(colors.textMuted);
        axis->setBasePen(QPen(colors.axis, 1));
        axis->setTickPen(QPen(colors.axis, 1));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLength(0, 4);
        axis->setSubTickLength(0, 0);
        axis->setTickLabelPadding(4);
        axis->setLabelPadding(6);
        axis->grid()->setPen(QPen(colors.grid, 1));
        axis->grid()->setSubGridVisible(false);
        axis->grid()->setZeroLinePen(QPen(colors.axis, 1));
    }
}

void paintHatch(QPainter &painter, const QRectF &area, const QColor &color, double spacing)
{
    if (area.width() <= 0 || area.height() <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4));
    // Lines x + y = c, cut to the rectangle by hand: clipping is lost in some vector formats.
    const double first = std::ceil((area.left() + area.top()) / spacing) * spacing;
    for (double c = first; c < area.right() + area.bottom(); c += spacing) {
        const double x1 = std::max(area.left(), c - area.bottom());
        const double x2 = std::min(area.right(), c - area.top());
        if (x2 > x1)
            painter.drawLine(QPointF(x1, c - x1), QPointF(x2, c - x2));
    }
    painter.restore();
}

} // namespace facet::figures
