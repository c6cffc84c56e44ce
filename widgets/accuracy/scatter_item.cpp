// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accuracy/scatter_item.h"

#include "accuracy/label_placement.h"
#include "figures/chart_style.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace facet::accuracy {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::accuracy::Scatter)
};

constexpr double kGrab = 6; // pixels around a budget line

} // namespace

void paintMark(QPainter &painter, const QPointF &center, double radius, study::Origin origin, const QColor &color, const QColor &background,
               bool filled)
{
    painter.setPen(QPen(color, 2));
    painter.setBrush(filled ? color : background);
    const auto polygon = [&](std::initializer_list<QPointF> corners) {
        QPolygonF shape;
        for (const QPointF &corner : corners)
            shape << center + corner * radius;
        painter.drawPolygon(shape);
    };
    using study::Origin;
    switch (origin) {
    case Origin::Board: painter.drawEllipse(center, radius * 0.95, radius * 0.95); break;
    case Origin::VirtualBoard:
        painter.drawRect(QRectF(center.x() - radius * 0.85, center.y() - radius * 0.85, radius * 1.7, radius * 1.7));
        break;
    case Origin::Trained: polygon({{0, -1.1}, {1.05, 0.8}, {-1.05, 0.8}}); break;
    case Origin::Simulated: polygon({{0, -1.15}, {1.15, 0}, {0, 1.15}, {-1.15, 0}}); break;
    case Origin::Published: polygon({{0, 1.1}, {1.05, -0.8}, {-1.05, -0.8}}); break;
    case Origin::TypedIn:
        polygon({{-0.35, -1},
                 {0.35, -1},
                 {0.35, -0.35},
                 {1, -0.35},
                 {1, 0.35},
                 {0.35, 0.35},
                 {0.35, 1},
                 {-0.35, 1},
                 {-0.35, 0.35},
                 {-1, 0.35},
                 {-1, -0.35},
                 {-0.35, -0.35}});
        break;
    }
}

ScatterItem::ScatterItem(QCustomPlot *plot) : QCPAbstractItem(plot)
{
    setSelectable(false);
}

QPointF ScatterItem::pixelOf(const ScatterPoint &point) const
{
    return {mParentPlot->xAxis->coordToPixel(point.cost), mParentPlot->yAxis->coordToPixel(point.accuracy)};
}

int ScatterItem::pointAt(const QPointF &position) const
{
    int best = -1;
    double nearest = (kMarkRadius + 4) * (kMarkRadius + 4);
    for (int i = 0; m_data && i < int(m_data->points.size()); ++i) {
        const QPointF d = pixelOf(m_data->points[std::size_t(i)]) - position;
        const double distance = QPointF::dotProduct(d, d);
        if (distance <= nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

QPointF ScatterItem::handleOf(Budget budget) const
{
    const QRectF area = mParentPlot->axisRect()->rect();
    if (budget == Budget::Cost) {
        const double x = m_data && m_data->costBudget ? mParentPlot->xAxis->coordToPixel(*m_data->costBudget) : area.right();
        return {std::clamp(x, area.left(), area.right()), area.top()};
    }
    const double y = m_data && m_data->accuracyBudget ? mParentPlot->yAxis->coordToPixel(*m_data->accuracyBudget) : area.bottom();
    return {area.right(), std::clamp(y, area.top(), area.bottom())};
}

Budget ScatterItem::budgetAt(const QPointF &position) const
{
    if (!m_data || m_data->points.empty())
        return Budget::None;
    const QRectF area = QRectF(mParentPlot->axisRect()->rect()).adjusted(-4, -14, 14, 4);
    if (!area.contains(position))
        return Budget::None;
    const QPointF cost = handleOf(Budget::Cost);
    const QPointF accuracy = handleOf(Budget::Accuracy);
    const auto near = [&](const QPointF &handle) { return std::hypot(handle.x() - position.x(), handle.y() - position.y()) <= 10; };
    if (near(cost))
        return Budget::Cost;
    if (near(accuracy))
        return Budget::Accuracy;
    if (m_data->costBudget && std::abs(position.x() - mParentPlot->xAxis->coordToPixel(*m_data->costBudget)) <= kGrab)
        return Budget::Cost;
    if (m_data->accuracyBudget && std::abs(position.y() - mParentPlot->yAxis->coordToPixel(*m_data->accuracyBudget)) <= kGrab)
        return Budget::Accuracy;
    return Budget::None;
}

void ScatterItem::draw(QCPPainter *painter)
{
    if (!m_data || m_data->points.empty())
        return;
    painter->setAntialiasing(true);
    const QRectF area = mParentPlot->axisRect()->rect();
    painter->save();
    painter->setClipRect(area.adjusted(0, 0, 1, 1));
    drawFeasible(painter, area);
    drawFront(painter, area);
    drawPoints(painter, area);
    painter->restore();
    drawBudget(painter, area, Budget::Cost);
    drawBudget(painter, area, Budget::Accuracy);
}

void ScatterItem::drawFeasible(QCPPainter *painter, const QRectF &area) const
{
    if (!m_data->costBudget && !m_data->accuracyBudget)
        return;
    QRectF inside = area;
    if (m_data->costBudget)
        inside.setRight(std::clamp(mParentPlot->xAxis->coordToPixel(*m_data->costBudget), area.left(), area.right()));
    if (m_data->accuracyBudget)
        inside.setBottom(std::clamp(mParentPlot->yAxis->coordToPixel(*m_data->accuracyBudget), area.top(), area.bottom()));
    QColor fill = m_colors.good;
    fill.setAlphaF(0.08f);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRect(inside);
    const QFont font = figures::chartFont(m_font, 0.85);
    const QString text = Tr::tr("%1 of %2 within all budgets").arg(m_data->feasibleCount()).arg(m_data->points.size());
    if (QFontMetricsF(font).horizontalAdvance(text) + 12 < inside.width() && inside.height() > 24) {
        painter->setFont(font);
        painter->setPen(m_colors.good);
        painter->drawText(inside.adjusted(6, 4, -6, -4), Qt::AlignLeft | Qt::AlignTop, text);
    }
}

void ScatterItem::drawFront(QCPPainter *painter, const QRectF &area) const
{
    QPolygonF line;
    for (const int index : m_data->front) {
        const QPointF p = pixelOf(m_data->points[std::size_t(index)]);
        if (line.isEmpty())
            line << QPointF(p.x(), area.bottom());
        else
            line << QPointF(p.x(), line.last().y());
        line << p;
    }
    if (line.isEmpty())
        return;
    line << QPointF(area.right(), line.last().y());
    painter->setPen(QPen(theme::mix(m_colors.surface, m_colors.accent, 0.7), 1.6));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(line);
}

void ScatterItem::drawPoints(QCPPainter *painter, const QRectF &area) const
{
    const QFont font = figures::chartFont(m_font, 0.9);
    const QFontMetricsF metrics(font);
    // The front has precedence for labels; what is hovered comes before all.
    std::vector<int> order = m_data->front;
    for (int i = 0; i < int(m_data->points.size()); ++i)
        if (m_data->points[std::size_t(i)].dominated)
            order.push_back(i);
    if (const auto at = std::find(order.begin(), order.end(), m_hovered); at != order.end())
        std::rotate(order.begin(), at, at + 1);
    std::vector<LabelRequest> requests;
    for (const int i : order) {
        const ScatterPoint &point = m_data->points[std::size_t(i)];
        requests.push_back({pixelOf(point), {metrics.horizontalAdvance(point.name) + 2, metrics.height()}});
    }
    const auto labels = placeLabels(requests, area, kMarkRadius);
    for (std::size_t n = order.size(); n-- > 0;) { // the front on top
        const ScatterPoint &point = m_data->points[std::size_t(order[n])];
        const QPointF p = requests[n].point;
        if (!area.adjusted(-8, -8, 8, 8).contains(p))
            continue;
        QColor color = m_colors.variant(point.variant);
        if (point.dominated && order[n] != m_hovered)
            color = theme::mix(m_colors.surface, color, 0.55);
        if (point.spread) {
            const double top = mParentPlot->yAxis->coordToPixel(point.accuracy + *point.spread);
            const double bottom = mParentPlot->yAxis->coordToPixel(point.accuracy - *point.spread);
            painter->setPen(QPen(color, 1.5));
            painter->drawLine(QPointF(p.x(), top), QPointF(p.x(), bottom));
            painter->drawLine(QPointF(p.x() - 4, top), QPointF(p.x() + 4, top));
            painter->drawLine(QPointF(p.x() - 4, bottom), QPointF(p.x() + 4, bottom));
        }
        if (point.variant == m_current || order[n] == m_hovered) {
            QColor halo = m_colors.accent;
            halo.setAlphaF(0.22f);
            painter->setPen(Qt::NoPen);
            painter->setBrush(halo);
            painter->drawEllipse(p, kMarkRadius + 6, kMarkRadius + 6);
        }
        paintMark(*painter, p, kMarkRadius, point.origin, color, m_colors.surface, point.violations.isEmpty());
        if (point.costMeasured) { // a ring: the cost, too, was measured on a board
            painter->setPen(QPen(color, 1.4));
            painter->setBrush(Qt::NoBrush);
            painter->drawEllipse(p, kMarkRadius + 3.5, kMarkRadius + 3.5);
        }
        if (labels[n]) {
            painter->setFont(font);
            painter->setPen(point.dominated && order[n] != m_hovered ? m_colors.textMuted : m_colors.text);
            painter->drawText(*labels[n], Qt::AlignCenter, point.name);
        }
    }
}

void ScatterItem::drawBudget(QCPPainter *painter, const QRectF &area, Budget budget) const
{
    const bool cost = budget == Budget::Cost;
    const std::optional<double> &value = cost ? m_data->costBudget : m_data->accuracyBudget;
    const QPointF handle = handleOf(budget);
    const bool active = m_budget == budget;
    if (value) {
        const double at = cost ? mParentPlot->xAxis->coordToPixel(*value) : mParentPlot->yAxis->coordToPixel(*value);
        const bool visible = cost ? at >= area.left() - 1 && at <= area.right() + 1 : at >= area.top() - 1 && at <= area.bottom() + 1;
        if (visible) {
            painter->setPen(QPen(active ? m_colors.accent : m_colors.textMuted, active ? 2 : 1.4, Qt::DashLine));
            if (cost)
                painter->drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
            else
                painter->drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
            const QFont font = figures::chartFont(m_font, 0.85);
            const QFontMetricsF metrics(font);
            const QString text = cost ? QStringLiteral("\u2264 ") + figures::brief(m_data->costUnit, *value)
                                      : QStringLiteral("\u2265 ") + figures::exact(figures::Unit::Fraction, *value);
            painter->setFont(font);
            const double width = metrics.horizontalAdvance(text);
            QPointF where = cost ? QPointF(at + 5, area.bottom() - 6) : QPointF(area.right() - width - 5, at - 5);
            if (cost && where.x() + width > area.right())
                where.setX(at - width - 5);
            painter->drawText(where, text);
        }
    }
    if (!m_handles)
        return;
    // A small tab at the end of the line that can be taken with the mouse.
    painter->setPen(QPen(m_colors.surface, 1.5));
    painter->setBrush(active ? m_colors.accent : value ? m_colors.textMuted : theme::mix(m_colors.surface, m_colors.textMuted, 0.5));
    QPolygonF tab;
    if (cost)
        tab << handle << handle + QPointF(6, -6) << handle + QPointF(6, -12) << handle + QPointF(-6, -12) << handle + QPointF(-6, -6);
    else
        tab << handle << handle + QPointF(6, 6) << handle + QPointF(12, 6) << handle + QPointF(12, -6) << handle + QPointF(6, -6);
    painter->drawPolygon(tab);
}

} // namespace facet::accuracy
