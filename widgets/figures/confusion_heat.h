// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Counts of a confusion matrix with their share of the row as heat: right ones green, wrong ones red; the number stays readable.
#pragma once

#include "study/classification.h"

#include <QStyledItemDelegate>

namespace facet::figures {

// For a view of study::confusionTable().
class ConfusionHeat : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setMatrix(study::ConfusionMatrix matrix) { m_matrix = std::move(matrix); }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    study::ConfusionMatrix m_matrix;
};

} // namespace facet::figures
