// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/legend.h"

#include "figures/chart_style.h"

#include <QFontMetricsF>

#include <cmath>

namespace facet::figures {

Legend::Legend(QCustomPlot *plot) : QCPLayoutElement(plot)
{
    setMargins(QMargins(8, 6, 8, 2));
}

void Legend::setContent(const QString &title, const QString &subtitle, std::vector<LegendEntry> entries)
{
    m_title = title;
    m_subtitle = subtitle;
    m_entries = std::move(entries);
}

void Legend::setLook(const QFont &font, const QColor &text, const QColor &muted)
{
    m_font = font;
    m_text = text;
    m_muted = muted;
}

double Legend::layOut(QCPPainter *painter, const QRectF &area) const
{
    double y = area.top();
    const auto lines = [&](const QString &text, const QFont &font, const QColor &color, double space) {
        if (text.isEmpty())
            return;
        const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
        const double height = QFontMetricsF(font).boundingRect(QRectF(0, 0, area.width(), 1e5), flags, text).height();
        if (painter) {
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(QRectF(area.left(), y, area.width(), height + 2), flags, text);
        }
        y += height + space;
    };
    lines(m_title, chartFont(m_font, 1.25, true), m_text, 2);
    lines(m_subtitle, chartFont(m_font, 0.95), m_muted, 4);
    if (m_entries.empty())
        return y - area.top();

    const QFont font = chartFont(m_font, 0.92);
    const QFontMetricsF metrics(font);
    const double height = std::ceil(metrics.height()) + 2;
    const double swatch = std::round(metrics.ascent() * 0.8);
    double x = area.left();
    for (const LegendEntry &entry : m_entries) {
        const double width = swatch + 6 + metrics.horizontalAdvance(entry.text);
        if (x > area.left() && x + width > area.right()) {
            x = area.left();
            y += height;
        }
        if (painter) {
            const QRectF box(x, y + (height - swatch) / 2, swatch, swatch);
            if (entry.swatch) {
                entry.swatch(*painter, box);
            } else {
                painter->setPen(Qt::NoPen);
                painter->setBrush(entry.color);
                painter->drawRoundedRect(box, 2, 2);
            }
            painter->setFont(font);
            painter->setPen(m_muted);
            painter->setBrush(Qt::NoBrush);
            painter->drawText(QRectF(x + swatch + 6, y, width, height), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        }
        x += width + 16;
    }
    return y + height - area.top();
}

QSize Legend::minimumOuterSizeHint() const
{
    if (m_title.isEmpty() && m_subtitle.isEmpty() && m_entries.empty())
        return {0, 0};
    const QMargins margin = margins();
    const double width = mParentPlot->viewport().width() - margin.left() - margin.right() - m_left;
    const double height = layOut(nullptr, QRectF(0, 0, std::max(width, 40.0), 1e6));
    return {40, int(std::ceil(height)) + margin.top() + margin.bottom()};
}

QSize Legend::maximumOuterSizeHint() const
{
    return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()};
}

void Legend::draw(QCPPainter *painter)
{
    layOut(painter, QRectF(rect()).adjusted(m_left, 0, 0, 0));
}

} // namespace facet::figures
