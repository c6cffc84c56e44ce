// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/stat_tile.h"

#include "figures/chart_style.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace facet::figures {

namespace {

constexpr int kPadding = 10;
constexpr double kBarHeight = 4;

QFont captionFont(const QFont &base)
{
    return chartFont(base, 0.88);
}
QFont valueFont(const QFont &base)
{
    return theme::tabularFont(chartFont(base, 1.32, true));
}
QFont detailFont(const QFont &base)
{
    return theme::tabularFont(chartFont(base, 0.85));
}

} // namespace

StatTile::StatTile(QWidget *parent) : QWidget(parent)
{
    m_glow.setDuration(kHighlightMs);
    m_glow.setStartValue(1.0);
    m_glow.setKeyValueAt(0.85, 1.0);
    m_glow.setEndValue(0.0);
    connect(&m_glow, &QVariantAnimation::valueChanged, this, [this] {
        // Only the fade at the end needs repainting.
        if (m_glow.currentTime() > kHighlightMs * 8 / 10)
            update();
    });
    connect(&m_glow, &QVariantAnimation::finished, this, qOverload<>(&QWidget::update));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatTile::setStat(const Stat &stat)
{
    if (stat == m_stat)
        return;
    m_stat = stat;
    setAccessibleName(stat.caption);
    QStringList words{stat.value};
    if (!stat.changes.isEmpty())
        words << stat.changes.first();
    if (!stat.ghost.isEmpty())
        words << tr("preview: %1").arg(stat.ghost);
    if (!stat.detail.isEmpty())
        words << stat.detail;
    if (stat.over)
        words << tr("over the limit");
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(stat.toolTip);
    update();
}

void StatTile::highlightChange()
{
    m_glow.stop();
    if (m_stat.changes.isEmpty())
        return;
    m_glow.start();
    update();
}

QSize StatTile::sizeHint() const
{
    const double lines = QFontMetricsF(captionFont(font())).height() + QFontMetricsF(valueFont(font())).height() +
                         QFontMetricsF(detailFont(font())).height();
    return {126, int(std::ceil(lines + kBarHeight + 6 + 2 * 7))};
}

void StatTile::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
}

void StatTile::paintBar(QPainter &painter, const QRectF &bar) const
{
    const theme::Colors &colors = theme::colors();
    QPainterPath track;
    track.addRoundedRect(bar, kBarHeight / 2, kBarHeight / 2);
    painter.setPen(Qt::NoPen);
    painter.fillPath(track, trackColor(colors));
    painter.save();
    painter.setClipPath(track);
    const auto part = [&](double share) {
        QRectF rect = bar;
        rect.setWidth(bar.width() * std::clamp(share, 0.0, 1.0));
        return rect;
    };
    painter.fillRect(part(m_stat.fill), m_stat.over ? colors.bad : m_stat.warning ? colors.warning : colors.accent);
    if (m_stat.ghostFill >= 0) {
        const double from = std::min(m_stat.fill, m_stat.ghostFill);
        const double to = std::max(m_stat.fill, m_stat.ghostFill);
        QRectF rect = part(to);
        rect.setLeft(part(from).right());
        QColor ghost = m_stat.ghostFill < m_stat.fill ? colors.good : colors.warning;
        painter.fillRect(rect, ghost);
    }
    painter.restore();
    if (m_stat.mark >= 0 && m_stat.mark <= 1) {
        const double x = bar.left() + bar.width() * m_stat.mark;
        painter.setPen(QPen(colors.text, 2));
        painter.drawLine(QPointF(x, bar.top() - 2), QPointF(x, bar.bottom() + 2));
    }
}

void StatTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colors &colors = theme::colors();
    const QRectF area = QRectF(rect()).adjusted(kPadding, 7, -kPadding, -7);
    double y = area.top();
    const auto line = [&](const QFont &font) {
        const QRectF result(area.left(), y, area.width(), QFontMetricsF(font).height());
        y = result.bottom();
        return result;
    };

    const QFont caption = captionFont(font());
    painter.setFont(caption);
    painter.setPen(colors.textMuted);
    const QRectF captionLine = line(caption);
    painter.drawText(captionLine, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(caption).elidedText(m_stat.caption, Qt::ElideRight, captionLine.width()));

    const QFont value = valueFont(font());
    const QRectF valueLine = line(value);
    painter.setFont(value);
    painter.setPen(m_stat.over ? colors.bad : colors.text);
    painter.drawText(valueLine, Qt::AlignLeft | Qt::AlignVCenter, m_stat.value);
    const double used = QFontMetricsF(value).horizontalAdvance(m_stat.value) + 8;

    const QFont small = detailFont(font());
    const QFontMetricsF metrics(small);
    const auto verdictColor = [&](int verdict) { return verdict > 0 ? colors.good : verdict < 0 ? colors.bad : colors.textMuted; };
    QString beside;
    QColor besideColor;
    bool filled = false;
    if (!m_stat.ghost.isEmpty()) {
        const QString whole = QStringLiteral("\u2192 ") + m_stat.ghost;
        const bool fits = metrics.horizontalAdvance(whole) + 4 <= valueLine.width() - used;
        beside = fits ? whole : m_stat.ghostShort;
        besideColor = verdictColor(m_stat.ghostVerdict);
    } else {
        for (const QString &change : m_stat.changes)
            if (beside.isEmpty() && metrics.horizontalAdvance(change) + 10 <= valueLine.width() - used)
                beside = change;
        const double glow = isHighlighted() ? m_glow.currentValue().toDouble() : 0.0;
        besideColor = theme::mix(theme::mix(colors.textMuted, verdictColor(m_stat.verdict), 0.45), verdictColor(m_stat.verdict), glow);
        filled = glow > 0;
        if (filled && !beside.isEmpty()) {
            const double width = metrics.horizontalAdvance(beside) + 10;
            QColor tint = verdictColor(m_stat.verdict);
            tint.setAlphaF(float(0.16 * glow));
            painter.setPen(Qt::NoPen);
            painter.setBrush(tint);
            painter.drawRoundedRect(
                QRectF(area.left() + used - 1, valueLine.center().y() - metrics.height() / 2 - 1, width, metrics.height() + 2), 4, 4);
        }
    }
    painter.setFont(small);
    painter.setPen(besideColor);
    painter.drawText(QRectF(area.left() + used + 4, valueLine.top(), valueLine.width() - used - 4, valueLine.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, beside);

    const QRectF detailLine = line(small);
    painter.setPen(m_stat.over ? colors.bad : m_stat.warning ? colors.warning : colors.textMuted);
    painter.drawText(detailLine, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_stat.detail, Qt::ElideRight, detailLine.width()));
    if (m_stat.fill >= 0)
        paintBar(painter, QRectF(area.left(), y + 5, area.width(), kBarHeight));
}

} // namespace facet::figures
