// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/style.h"

#include "theme/colors.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace facet::theme {

namespace {

QColor outline(const QStyleOption &option)
{
    const Colors &c = colors();
    if (!option.state.testFlag(QStyle::State_Enabled))
        return c.border;
    return option.state.testFlag(QStyle::State_HasFocus) ? c.accent : mix(c.border, c.textMuted, 0.45);
}

void drawCheckBox(const QStyleOption &option, QPainter *painter)
{
    const Colors &c = colors();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double side = std::min(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    box.adjust(0.5, 0.5, -0.5, -0.5);
    const QColor fill = !enabled ? c.border : c.accent;
    painter->setPen(QPen(on || partly ? fill : outline(option), 1));
    painter->setBrush(on || partly ? fill : c.surface);
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(QPen(enabled ? c.onAccent : c.textMuted, side / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) { return QPointF(box.left() + box.width() * x, box.top() + box.height() * y); };
    if (on)
        painter->drawPolyline(QPolygonF{at(0.25, 0.53), at(0.43, 0.71), at(0.77, 0.31)});
    else if (partly)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    painter->restore();
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        drawCheckBox(*option, painter);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control != CC_SpinBox && control != CC_ComboBox)
        return;
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && !spin->frame)
        return;
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && !combo->frame)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(outline(*option), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5);
    painter->restore();
}

} // namespace facet::theme
