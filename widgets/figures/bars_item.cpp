// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/bars_item.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace facet::figures {

namespace {

constexpr double kBand = 0.76;       // share of a category that bars may fill
constexpr double kWidestBar = 54;    // pixels
constexpr double kSmallestBar = 1.0; // pixels: a value that is not zero stays visible

} // namespace

BarsItem::BarsItem(QCustomPlot *plot) : QCPAbstractItem(plot)
{
    setSelectable(false);
}

QColor BarsItem::colorOf(const BarSeries &series) const
{
    switch (series.role) {
    case ColorRole::Part: return m_colors.parts[std::size_t(series.color)];
    case ColorRole::Series: return m_colors.variant(series.color);
    case ColorRole::Layer: return m_colors.layer(series.color);
    }
    return {};
}

double BarsItem::pixelOf(double value) const
{
    const QCPAxis *axis = mParentPlot->yAxis;
    if (axis->scaleType() == QCPAxis::stLogarithmic)
        value = std::max(value, axis->range().lower);
    return axis->coordToPixel(value);
}

BarsItem::Slot BarsItem::slot(int category, int group) const
{
    const QCPAxis *axis = mParentPlot->xAxis;
    const double center = axis->coordToPixel(category);
    const double step = std::abs(axis->coordToPixel(category + 1) - center);
    const int groups = m_data->groupCount();
    const double width = std::max(1.0, std::min(step * kBand / groups, kWidestBar));
    const double gap = groups > 1 && width > 5 ? std::min(3.0, width * 0.12) : 0;
    const double left = center - width * groups / 2 + width * group;
    return {left + gap / 2, width - gap};
}

template <typename Visit> void BarsItem::eachSegment(Visit visit) const
{
    const int categories = m_data->categoryCount();
    const int groups = m_data->groupCount();
    if (m_totalsOnly) {
        const double base = pixelOf(mParentPlot->yAxis->range().lower);
        for (int g = 0; g < groups; ++g) {
            int first = -1;
            for (std::size_t s = 0; s < m_data->series.size() && first < 0; ++s)
                first = m_data->series[s].group == g ? int(s) : -1;
            for (int c = 0; c < categories; ++c) {
                const double total = m_data->total(c, g);
                if (!std::isfinite(total) || total <= 0)
                    continue;
                const Slot at = slot(c, g);
                const double top = pixelOf(total);
                visit(c, first, QRectF(at.left, top, at.width, std::max(kSmallestBar, base - top)));
            }
        }
        return;
    }
    std::vector<double> up(std::size_t(categories * groups), 0.0);
    std::vector<double> down(std::size_t(categories * groups), 0.0);
    for (std::size_t s = 0; s < m_data->series.size(); ++s) {
        const BarSeries &series = m_data->series[s];
        for (int c = 0; c < std::min(categories, int(series.values.size())); ++c) {
            const double value = series.values[std::size_t(c)];
            if (!std::isfinite(value) || value == 0)
                continue;
            double &base = (value > 0 ? up : down)[std::size_t(c * groups + series.group)];
            const double from = pixelOf(base);
            const double to = pixelOf(base + value);
            base += value;
            const Slot at = slot(c, series.group);
            visit(c, int(s), QRectF(at.left, std::min(from, to), at.width, std::max(std::abs(from - to), kSmallestBar)));
        }
    }
}

BarHit BarsItem::hit(const QPointF &position) const
{
    BarHit result;
    if (!m_data || !mParentPlot->axisRect()->rect().contains(position.toPoint()))
        return result;
    const int category = int(std::lround(mParentPlot->xAxis->pixelToCoord(position.x())));
    if (category < 0 || category >= m_data->categoryCount())
        return result;
    result.category = category;
    for (int g = 0; g < m_data->groupCount(); ++g) {
        const Slot at = slot(category, g);
        if (position.x() >= at.left - 2 && position.x() <= at.left + at.width + 2)
            result.group = g;
    }
    if (m_data->lineMode)
        return result;
    eachSegment([&](int c, int s, const QRectF &rect) {
        if (c == category && rect.adjusted(-1, -1, 1, 1).contains(position))
            result.series = m_totalsOnly ? -1 : s;
    });
    return result;
}

QRectF BarsItem::rectOf(int category, int series) const
{
    QRectF result;
    eachSegment([&](int c, int s, const QRectF &rect) {
        if (c == category && s == series)
            result = rect;
    });
    return result;
}

void BarsItem::draw(QCPPainter *painter)
{
    if (!m_data || m_data->categoryCount() == 0)
        return;
    if (m_data->lineMode) {
        drawLines(painter);
        drawLimits(painter);
        return;
    }
    painter->setAntialiasing(true);
    const bool crowded = slot(0, 0).width < 3;
    double limit = std::numeric_limits<double>::infinity();
    for (const BarLimit &l : m_data->limits)
        limit = std::min(limit, l.value);
    const bool grouped = m_data->groups.size() > 1;
    painter->setPen(Qt::NoPen);
    eachSegment([&](int, int s, const QRectF &rect) {
        const BarSeries &series = m_data->series[std::size_t(s)];
        QColor color = m_totalsOnly && !grouped ? m_colors.accent : colorOf(series);
        painter->setBrush(color);
        painter->drawRect(crowded ? rect.adjusted(0, 0, 0.35, 0) : rect);
    });
    if (std::isfinite(limit)) {
        for (int c = 0; c < m_data->categoryCount(); ++c) {
            for (int g = 0; g < m_data->groupCount(); ++g) {
                const double total = m_data->total(c, g);
                if (!(total > limit))
                    continue;
                const Slot at = slot(c, g);
                const QRectF over(at.left, pixelOf(total), at.width, pixelOf(limit) - pixelOf(total));
                painter->setPen(Qt::NoPen);
                painter->setBrush(theme::mix(m_colors.surface, m_colors.bad, 0.18));
                painter->drawRect(over);
                paintHatch(*painter, over, m_colors.bad);
                painter->setPen(QPen(m_colors.bad, 1));
                painter->setBrush(Qt::NoBrush);
                painter->drawRect(over);
            }
        }
    }
    drawGroupStrips(painter);
    drawGhost(painter);
    drawLimits(painter);
    if (m_data->valueLabels)
        drawLabels(painter);
}

void BarsItem::drawLines(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
    for (const BarSeries &series : m_data->series) {
        const QColor color = colorOf(series);
        QPolygonF line;
        for (int c = 0; c < std::min(m_data->categoryCount(), int(series.values.size())); ++c)
            if (std::isfinite(series.values[std::size_t(c)]))
                line << QPointF(mParentPlot->xAxis->coordToPixel(c), pixelOf(series.values[std::size_t(c)]));
        painter->setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(line);
        painter->setPen(QPen(m_colors.surface, 1.5));
        painter->setBrush(color);
        if (line.size() <= 40)
            for (const QPointF &point : line)
                painter->drawEllipse(point, 4, 4);
        if (!line.isEmpty()) { // the running sum ends in the total, which is what people look for
            const double total = *std::find_if(series.values.rbegin(), series.values.rend(), [](double v) { return std::isfinite(v); });
            const QFont font = chartFont(m_font, 0.88, true);
            const QFontMetricsF metrics(font);
            const QString text = brief(m_data->unit, total);
            painter->setFont(font);
            painter->setPen(color);
            const double width = metrics.horizontalAdvance(text);
            const QRectF area = mParentPlot->axisRect()->rect();
            const double x = std::min(line.last().x() - width / 2, area.right() - width - 2);
            painter->drawText(QPointF(x, line.last().y() - 8), text);
        }
    }
}

bool BarsItem::hasGroupStrips() const
{
    const auto isPart = [](const BarSeries &s) { return s.role == ColorRole::Part; };
    return m_data->groupColors.size() > 1 && std::any_of(m_data->series.begin(), m_data->series.end(), isPart);
}

// Bars made of parts all look alike: a strip in the variant's color below each says whose it is.
void BarsItem::drawGroupStrips(QCPPainter *painter) const
{
    if (!hasGroupStrips())
        return;
    painter->setPen(Qt::NoPen);
    const double foot = mParentPlot->axisRect()->bottom();
    for (int g = 0; g < int(m_data->groupColors.size()); ++g) {
        painter->setBrush(m_colors.variant(m_data->groupColors[std::size_t(g)]));
        for (int c = 0; c < m_data->categoryCount(); ++c) {
            const Slot at = slot(c, g);
            if (std::isfinite(m_data->total(c, g)))
                painter->drawRect(QRectF(at.left, foot + 3, at.width, 4));
        }
    }
}

void BarsItem::drawGhost(QCPPainter *painter) const
{
    if (m_data->ghost.empty())
        return;
    QPen pen(m_colors.ghost, 1.5, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    QColor fill = m_colors.ghost;
    fill.setAlphaF(0.14f);
    for (int c = 0; c < std::min(m_data->categoryCount(), int(m_data->ghost.size())); ++c) {
        const double value = m_data->ghost[std::size_t(c)];
        const double now = m_data->total(c, 0);
        if (!std::isfinite(value) || value <= 0 || std::abs(value - now) < 1e-9)
            continue; // only what would change
        const Slot at = slot(c, 0);
        const double base = pixelOf(mParentPlot->yAxis->range().lower > 0 ? mParentPlot->yAxis->range().lower : 0);
        const QRectF rect(at.left - 3, pixelOf(value), at.width + 6, base - pixelOf(value));
        painter->setPen(pen);
        painter->setBrush(fill);
        painter->drawRect(rect);
    }
}

void BarsItem::drawLimits(QCPPainter *painter) const
{
    const QRectF area = mParentPlot->axisRect()->rect();
    const QFont font = chartFont(m_font, 0.88);
    const QFontMetricsF metrics(font);
    if (m_data->reference) {
        painter->setPen(QPen(m_colors.textMuted, 1.2));
        painter->drawLine(QPointF(area.left(), pixelOf(*m_data->reference)), QPointF(area.right(), pixelOf(*m_data->reference)));
    }
    painter->setFont(font);
    for (const BarLimit &limit : m_data->limits) {
        const double y = pixelOf(limit.value);
        if (y < area.top() - 1 || y > area.bottom() + 1)
            continue;
        painter->setPen(QPen(m_colors.bad, 1.2, Qt::DashLine));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter->setPen(m_colors.bad);
        const QString text = QStringLiteral("%1  %2").arg(limit.name, brief(m_data->unit, limit.value));
        const double width = metrics.horizontalAdvance(text);
        const bool above = y - metrics.height() - 2 > area.top();
        painter->drawText(QRectF(area.right() - width - 4, above ? y - metrics.height() - 2 : y + 2, width, metrics.height()),
                          Qt::AlignRight, text);
    }
}

void BarsItem::drawLabels(QCPPainter *painter) const
{
    const QFont font = chartFont(m_font, 0.84);
    const QFontMetricsF metrics(font);
    const QRectF area = mParentPlot->axisRect()->rect();
    painter->setFont(font);
    painter->setPen(m_colors.textMuted);
    const int groups = m_data->groupCount();
    const double step = std::abs(mParentPlot->xAxis->coordToPixel(1) - mParentPlot->xAxis->coordToPixel(0));
    const double room = groups == 1 ? step - 6 : slot(0, 1).left - slot(0, 0).left - 2;
    const AxisUnit shown = axisUnit(m_data->unit, m_totalsOnly ? m_data->smallestPositive() : m_data->largest());
    const auto label = [&](double value) { return onAxis(value, shown); }; // in the unit of the axis: no unit of their own
    // All or none: labels on some bars only would look like a statement about them.
    for (int g = 0; g < groups; ++g)
        for (int c = 0; c < m_data->categoryCount(); ++c)
            if (const double total = m_data->total(c, g); std::isfinite(total) && metrics.horizontalAdvance(label(total)) > room)
                return;
    for (int g = 0; g < groups; ++g) {
        for (int c = 0; c < m_data->categoryCount(); ++c) {
            double total = m_data->total(c, g);
            if (!std::isfinite(total))
                continue;
            const Slot at = slot(c, g);
            double y = pixelOf(total);
            if (groups == 1 && std::size_t(c) < m_data->ghost.size() && std::isfinite(m_data->ghost[std::size_t(c)]))
                y = std::min(y, pixelOf(m_data->ghost[std::size_t(c)]));
            const double top = total < 0 ? y + 2 : y - metrics.height() - 2;
            painter->drawText(
                QRectF(at.left - 40, std::clamp(top, area.top(), area.bottom() - metrics.height()), at.width + 80, metrics.height()),
                Qt::AlignHCenter | Qt::AlignVCenter, label(total));
        }
    }
}

MarksItem::MarksItem(QCustomPlot *plot) : QCPAbstractItem(plot)
{
    setSelectable(false);
}

void MarksItem::draw(QCPPainter *painter)
{
    const QRectF area = mParentPlot->axisRect()->rect();
    const auto band = [&](int category, float alpha) {
        const double left = mParentPlot->xAxis->coordToPixel(category - 0.5);
        const double right = mParentPlot->xAxis->coordToPixel(category + 0.5);
        QColor fill = m_color;
        fill.setAlphaF(alpha);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRect(QRectF(left, area.top(), right - left, area.height()));
    };
    for (const int category : m_selected) {
        band(category, 0.12f);
        painter->setPen(QPen(m_color, 2));
        painter->drawLine(QPointF(mParentPlot->xAxis->coordToPixel(category - 0.5) + 1, area.bottom()),
                          QPointF(mParentPlot->xAxis->coordToPixel(category + 0.5) - 1, area.bottom()));
    }
    if (m_hovered >= 0 && !m_selected.contains(m_hovered))
        band(m_hovered, 0.06f);
}

} // namespace facet::figures
