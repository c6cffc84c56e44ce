// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "variants/variant_delegate.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "variants/variant_model.h"

#include <QPainter>

namespace facet::variants {

namespace {

constexpr int kMargin = 8;
constexpr int kSwatch = 10;
constexpr int kIcon = 16;

} // namespace

void VariantDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Colors &c = theme::colors();
    const bool current = index.data(VariantModel::IsCurrent).toBool();
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(option.rect).adjusted(2, 1, -2, -1);
    if (current || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(current ? c.accentSoft : theme::mix(c.surface, c.text, 0.05));
        painter->drawRoundedRect(card, 6, 6);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(c.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }

    QFont bold = option.font;
    bold.setWeight(current ? QFont::DemiBold : QFont::Medium);
    const QFontMetrics nameMetrics(bold);
    QFont small = option.font;
    small.setPointSizeF(option.font.pointSizeF() * 0.92);
    const QFontMetrics smallMetrics(small);
    const int left = option.rect.left() + kMargin;
    const int top = option.rect.top() + (option.rect.height() - nameMetrics.height() - smallMetrics.height() - 2) / 2;

    painter->setPen(Qt::NoPen);
    painter->setBrush(index.data(VariantModel::Color).value<QColor>());
    painter->drawRoundedRect(QRectF(left, top + (nameMetrics.height() - kSwatch) / 2.0, kSwatch, kSwatch), 3, 3);

    int right = option.rect.right() - kMargin;
    const auto mark = [&](const QIcon &icon) {
        right -= kIcon;
        icon.paint(painter, QRect(right, top + (nameMetrics.height() - kIcon) / 2, kIcon, kIcon));
        right -= 4;
    };
    if (index.data(VariantModel::IsBaseline).toBool())
        mark(theme::icon("anchor", theme::Tint::Accent));
    if (index.data(VariantModel::HasErrors).toBool())
        mark(theme::icon("error", theme::Tint::Bad));

    const int textLeft = left + kSwatch + 8;
    painter->setFont(bold);
    painter->setPen(c.text);
    const QRect nameRect(textLeft, top, right - textLeft, nameMetrics.height());
    painter->drawText(nameRect, Qt::AlignLeft | Qt::AlignVCenter,
                      nameMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, nameRect.width()));
    painter->setFont(small);
    painter->setPen(c.textMuted);
    const QRect summaryRect(textLeft, nameRect.bottom() + 3, option.rect.right() - kMargin - textLeft, smallMetrics.height());
    painter->drawText(summaryRect, Qt::AlignLeft | Qt::AlignVCenter,
                      smallMetrics.elidedText(index.data(VariantModel::Summary).toString(), Qt::ElideRight, summaryRect.width()));
    painter->restore();
}

QSize VariantDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, 2 * QFontMetrics(option.font).height() + 16};
}

void VariantDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = QFontMetrics(option.font).height() + 8;
    editor->setGeometry(option.rect.adjusted(kMargin + kSwatch + 2, 4, -kMargin, height + 4 - option.rect.height()));
}

} // namespace facet::variants
