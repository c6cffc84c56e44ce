// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/bit_chips.h"

#include "stack/layer_text.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace facet::stack {

namespace {

constexpr double kGap = 3;

double chipWidth(int bits, const QFontMetricsF &metrics)
{
    return std::max(metrics.height() + 3, metrics.horizontalAdvance(bitsText(bits)) + 9);
}

} // namespace

QList<QRectF> chipRects(const QRectF &area, const QList<int> &bits, const QFontMetricsF &metrics)
{
    QList<QRectF> rects;
    const double height = std::min(metrics.height() + 3, area.height());
    double x = area.left();
    for (const int b : bits) {
        const double width = chipWidth(b, metrics);
        rects.append({x, area.center().y() - height / 2, width, height});
        x += width + kGap;
    }
    return rects;
}

double chipsWidth(const QList<int> &bits, const QFontMetricsF &metrics)
{
    double width = 0;
    for (const int b : bits)
        width += chipWidth(b, metrics) + kGap;
    return std::max(0.0, width - kGap);
}

int chipAt(const QPointF &point, const QRectF &area, const QList<int> &bits, const QFontMetricsF &metrics)
{
    const auto rects = chipRects(area, bits, metrics);
    for (qsizetype i = 0; i < rects.size(); ++i) {
        if (rects[i].adjusted(-kGap / 2, -3, kGap / 2, 3).contains(point))
            return bits[i];
    }
    return 0;
}

void paintChips(QPainter &painter, const QRectF &area, const ChipState &state)
{
    const theme::Colors &c = theme::colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto rects = chipRects(area, state.bits, QFontMetricsF(painter.font()));
    for (qsizetype i = 0; i < rects.size(); ++i) {
        const int bits = state.bits[i];
        const bool chosen = state.chosen.contains(bits);
        const bool hovered = state.enabled && state.hovered == bits;
        const QRectF chip = rects[i].adjusted(0.5, 0.5, -0.5, -0.5);
        QColor text = hovered ? c.accent : c.textMuted;
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::NoBrush);
        if (chosen && !state.ghost) {
            painter.setBrush(state.enabled ? c.accent : c.axis);
            text = state.enabled ? c.onAccent : c.surface;
        } else if (chosen) { // a preview: outlined, not yet so
            painter.setBrush(c.accentSoft);
            painter.setPen(QPen(c.accent, 1, Qt::DashLine));
            text = c.accent;
        } else {
            painter.setPen(QPen(hovered ? c.accent : c.border, 1));
        }
        painter.drawRoundedRect(chip, 5, 5);
        painter.setPen(text);
        painter.drawText(chip, Qt::AlignCenter, bitsText(bits));
    }
    painter.restore();
}

BitChips::BitChips(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Weight bits"));
}

void BitChips::setState(const QList<int> &bits, const QList<int> &chosen)
{
    const bool resized = bits != m_state.bits;
    m_state.bits = bits;
    m_state.chosen = chosen;
    QStringList values;
    for (const int b : chosen)
        values += bitsText(b);
    setAccessibleDescription(values.join(QStringLiteral(", ")));
    if (resized)
        updateGeometry();
    update();
}

QRect BitChips::chipRect(int bits) const
{
    const auto at = m_state.bits.indexOf(bits);
    return at < 0 ? QRect() : chipRects(QRectF(rect()).adjusted(2, 0, -2, 0), m_state.bits, QFontMetricsF(font()))[at].toRect();
}

QSize BitChips::sizeHint() const
{
    const QFontMetricsF metrics(font());
    return QSizeF(chipsWidth(m_state.bits, metrics) + 4, metrics.height() + 8).toSize();
}

void BitChips::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ChipState state = m_state;
    state.enabled = isEnabled();
    paintChips(painter, QRectF(rect()).adjusted(2, 0, -2, 0), state);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme::colors().accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
}

void BitChips::hover(int bits)
{
    if (bits == m_state.hovered)
        return;
    m_state.hovered = bits;
    update();
    if (bits != 0)
        emit hovered(bits);
    else
        emit left();
}

void BitChips::mouseMoveEvent(QMouseEvent *event)
{
    hover(chipAt(event->position(), QRectF(rect()).adjusted(2, 0, -2, 0), m_state.bits, QFontMetricsF(font())));
}

void BitChips::mouseReleaseEvent(QMouseEvent *event)
{
    const int bits = chipAt(event->position(), QRectF(rect()).adjusted(2, 0, -2, 0), m_state.bits, QFontMetricsF(font()));
    if (event->button() == Qt::LeftButton && bits != 0)
        emit picked(bits);
}

void BitChips::leaveEvent(QEvent *event)
{
    hover(0);
    QWidget::leaveEvent(event);
}

void BitChips::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    const int bits = event->key() == Qt::Key_B ? -1 : digit;
    if (event->modifiers().testFlag(Qt::ControlModifier) || bits == 0 || !m_state.bits.contains(bits))
        return QWidget::keyPressEvent(event);
    emit picked(bits);
}

void BitChips::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void BitChips::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace facet::stack
