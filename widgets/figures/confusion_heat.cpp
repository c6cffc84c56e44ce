// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/confusion_heat.h"

#include "theme/theme.h"

#include <QPainter>

namespace facet::figures {

void ConfusionHeat::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int truth = index.row();
    const int predicted = index.column() - 1;
    if (truth < m_matrix.classes() && predicted >= 0 && predicted < m_matrix.classes()) {
        const auto all = m_matrix.samplesOf(truth);
        const double share = all > 0 ? double(m_matrix.count(truth, predicted)) / double(all) : 0;
        const theme::Colors &colors = theme::colors();
        painter->fillRect(option.rect.adjusted(1, 1, -1, -1),
                          theme::mix(colors.surface, truth == predicted ? colors.good : colors.bad, 0.42 * share));
    }
    QStyledItemDelegate::paint(painter, option, index);
}

} // namespace facet::figures
