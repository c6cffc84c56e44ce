// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/scale_bar.h"

#include <QPainter>

namespace facet::simulate {

namespace {

constexpr int kBarWidth = 72;

} // namespace

ScaleBar::ScaleBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ScaleBar::setScale(MapScale scale)
{
    m_scale = scale;
    setAccessibleName(tr("Colors from %1 to %2").arg(-scale.limit).arg(scale.limit));
    updateGeometry();
    update();
}

QSize ScaleBar::sizeHint() const
{
    const QString limit = locale().toString(m_scale.limit);
    return {kBarWidth + 2 * fontMetrics().horizontalAdvance(u'-' + limit) + 16, fontMetrics().height() + 4};
}

void ScaleBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colors &colors = theme::colors();
    const MapColors table(colors);
    const QString limit = locale().toString(m_scale.limit);
    const int label = fontMetrics().horizontalAdvance(u'-' + limit) + 4;
    const QRect bar(label + 3, height() / 2 - 5, kBarWidth, 10);
    for (int x = 0; x < bar.width(); ++x)
        painter.fillRect(bar.left() + x, bar.top(), 1, bar.height(), QColor::fromRgb(table.at(2 * x - bar.width(), {bar.width()})));
    painter.setPen(colors.border);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    painter.setPen(colors.textMuted);
    painter.drawText(QRect(0, 0, label, height()), Qt::AlignRight | Qt::AlignVCenter, u'\u2212' + limit);
    painter.drawText(QRect(bar.right() + 6, 0, label + 8, height()), Qt::AlignLeft | Qt::AlignVCenter, limit);
}

} // namespace facet::simulate
