// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "train/phase_item.h"

#include "figures/chart_style.h"

#include <algorithm>

namespace facet::train {

namespace {

constexpr double kBadge = 17; // pixels

} // namespace

PhaseItem::PhaseItem(QCustomPlot *plot, QCPAxisRect *rect) : QCPAbstractItem(plot), m_rect(rect)
{
    setLayer(QStringLiteral("background"));
}

QRect PhaseItem::clipRect() const
{
    return m_rect->rect().adjusted(0, -int(kBadge) - 4, 0, 0); // letters stand above
}

void PhaseItem::draw(QCPPainter *painter)
{
    const QRectF area = m_rect->rect();
    const QCPAxis *x = m_rect->axis(QCPAxis::atBottom);
    const QFont small = figures::chartFont(m_font, 0.86);
    painter->setFont(small);
    const QFontMetricsF metrics(small);
    const auto name = [&](double left, double right, const QString &text, const QColor &color) {
        if (right - left < metrics.horizontalAdvance(text) + 12)
            return;
        painter->setPen(color);
        painter->drawText(QRectF(left + 6, area.bottom() - metrics.height() - 4, right - left, metrics.height()), Qt::AlignLeft, text);
    };
    const double begin = m_content.quantized ? std::clamp(x->coordToPixel(m_content.begin), area.left(), area.right()) : area.right();
    if (m_content.quantized) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::mix(m_colors.surface, m_colors.accent, m_colors.dark ? 0.16 : 0.09));
        painter->drawRect(QRectF(QPointF(begin, area.top()), area.bottomRight()));
        name(begin, area.right(), m_content.quantizedName, m_colors.textMuted);
    }
    name(area.left(), begin, m_content.floatName, m_colors.textMuted);
    if (m_content.e)
        drawMark(painter, area, *m_content.e, QStringLiteral("E"));
    if (m_content.n)
        drawMark(painter, area, *m_content.n, QStringLiteral("N"));
}

void PhaseItem::drawMark(QCPPainter *painter, const QRectF &area, double position, const QString &letter) const
{
    const double x = m_rect->axis(QCPAxis::atBottom)->coordToPixel(position);
    painter->setPen(QPen(m_colors.text, 1.2, Qt::DashLine));
    painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const QRectF badge(x - kBadge / 2, area.top() - kBadge - 1, kBadge, kBadge);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_colors.text);
    painter->drawRoundedRect(badge, 4, 4);
    painter->setPen(m_colors.surface);
    painter->setFont(figures::chartFont(m_font, 0.86, true));
    painter->drawText(badge, Qt::AlignCenter, letter);
}

} // namespace facet::train
