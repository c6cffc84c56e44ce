// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory/capacity_bar.h"

#include "figures/chart_style.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace facet::memory {

namespace {

constexpr double kInset = 12;
constexpr double kBar = 20; // height

QRectF barOf(const QRectF &area)
{
    return {area.left() + kInset, area.bottom() - kBar - 8, area.width() - 2 * kInset, kBar};
}

double scaleOf(const Capacity &capacity, const QRectF &bar)
{
    const double whole = std::max({capacity.bytes, capacity.used(), capacity.preview, 1.0});
    return bar.width() / whole;
}

QRectF rectOf(const Capacity &capacity, const QRectF &bar, int segment)
{
    const double scale = scaleOf(capacity, bar);
    double from = 0;
    for (int i = 0; i < segment; ++i)
        from += capacity.segments[std::size_t(i)].bytes;
    return {bar.left() + from * scale, bar.top(), capacity.segments[std::size_t(segment)].bytes * scale, bar.height()};
}

} // namespace

void paintCapacity(QPainter &painter, const QRectF &area, const Capacity &capacity, const theme::Colors &colors, const QFont &base,
                   const CapacityMarks &marks)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar = barOf(area);
    const QFont bold = figures::chartFont(base, 1.0, true);
    const QFont plain = figures::chartFont(base, 0.92);
    const QRectF heading(bar.left(), area.top(), bar.width(), bar.top() - area.top() - 3);
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(heading, Qt::AlignLeft | Qt::AlignBottom, capacity.title);
    const double titleWidth = QFontMetricsF(bold).horizontalAdvance(capacity.title) + 12;
    painter.setFont(plain);
    painter.setPen(capacity.over() ? colors.bad : colors.textMuted);
    const QRectF rest = heading.adjusted(titleWidth, 0, 0, 0);
    painter.drawText(rest, Qt::AlignRight | Qt::AlignBottom,
                     QFontMetricsF(plain).elidedText(capacity.summary(), Qt::ElideRight, rest.width()));

    const double scale = scaleOf(capacity, bar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(figures::trackColor(colors));
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), capacity.bytes * scale, bar.height()), 3, 3);
    const QFont small = figures::chartFont(base, 0.82);
    const QFontMetricsF metrics(small);
    for (int i = 0; i < int(capacity.segments.size()); ++i) {
        const Segment &segment = capacity.segments[std::size_t(i)];
        QRectF rect = rectOf(capacity, bar, i);
        const bool emphasized = marks.selected.contains(segment.layer) || marks.hovered == segment.layer;
        const bool anyMark = !marks.selected.isEmpty() || marks.hovered >= 0;
        QColor color = colors.layer(segment.layer);
        if (anyMark && !emphasized)
            color = theme::mix(colors.surface, color, 0.62);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        if (rect.width() > 4)
            rect.adjust(0, 0, -1, 0); // a hairline between neighbors
        painter.drawRect(rect.width() < 1 ? QRectF(rect.left(), rect.top(), 1, rect.height()) : rect);
        if (rect.width() > metrics.horizontalAdvance(segment.name) + 8) {
            painter.setFont(small);
            painter.setPen(theme::contrast(color, Qt::white) > theme::contrast(color, Qt::black) ? Qt::white : Qt::black);
            painter.drawText(rect, Qt::AlignCenter, segment.name);
        }
        if (emphasized) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colors.text, 1.5));
            painter.drawRect(rect.adjusted(0, -1, 0, 1));
        }
    }
    if (capacity.over()) {
        const double limit = bar.left() + capacity.bytes * scale;
        const QRectF over(limit, bar.top(), capacity.used() * scale - capacity.bytes * scale, bar.height());
        painter.setPen(Qt::NoPen);
        QColor veil = theme::mix(colors.surface, colors.bad, 0.2); // the layers shine through
        veil.setAlphaF(0.72f);
        painter.setBrush(veil);
        painter.drawRect(over);
        figures::paintHatch(painter, over, colors.bad);
        painter.setPen(QPen(colors.bad, 2));
        painter.drawLine(QPointF(limit, bar.top() - 4), QPointF(limit, bar.bottom() + 4));
    }
    if (capacity.preview >= 0 && std::abs(capacity.preview - capacity.used()) > 1e-9) {
        const double x = bar.left() + capacity.preview * scale;
        QPen pen(colors.ghost, 1.6, Qt::CustomDashLine);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(bar.left(), bar.top() - 3, x - bar.left(), bar.height() + 6));
    }
    painter.restore();
}

CapacityBar::CapacityBar(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CapacityBar::setCapacity(Capacity capacity)
{
    m_capacity = std::move(capacity);
    setAccessibleName(m_capacity.title);
    setAccessibleDescription(m_capacity.summary());
    update();
}

void CapacityBar::setSelectedLayers(const QList<int> &layers)
{
    m_marks.selected = QSet<int>(layers.begin(), layers.end());
    update();
}

void CapacityBar::setHoveredLayer(int layer)
{
    if (m_marks.hovered == layer)
        return;
    m_marks.hovered = layer;
    update();
}

QRectF CapacityBar::segmentRect(int segment) const
{
    if (segment < 0 || std::size_t(segment) >= m_capacity.segments.size())
        return {};
    return rectOf(m_capacity, barOf(rect()), segment);
}

int CapacityBar::segmentAt(const QPointF &position) const
{
    if (!barOf(rect()).adjusted(0, -4, 0, 4).contains(position))
        return -1;
    for (int i = 0; i < int(m_capacity.segments.size()); ++i) {
        const QRectF at = segmentRect(i);
        if (position.x() >= at.left() && position.x() < std::max(at.right(), at.left() + 1))
            return i;
    }
    return -1;
}

void CapacityBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCapacity(painter, rect(), m_capacity, theme::colors(), font(), m_marks);
}

bool CapacityBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), segmentTip(m_capacity, segmentAt(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

void CapacityBar::mouseMoveEvent(QMouseEvent *event)
{
    const int segment = segmentAt(event->position());
    emit layerHovered(segment < 0 ? -1 : m_capacity.segments[std::size_t(segment)].layer);
}

void CapacityBar::mousePressEvent(QMouseEvent *event)
{
    const int segment = segmentAt(event->position());
    if (event->button() == Qt::LeftButton && segment >= 0)
        emit layerClicked(m_capacity.segments[std::size_t(segment)].layer);
}

void CapacityBar::leaveEvent(QEvent *)
{
    emit layerHovered(-1);
}

void CapacityBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace facet::memory
