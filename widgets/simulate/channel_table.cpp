// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/channel_table.h"

#include "theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace facet::simulate {

void ChannelModel::setChannel(const network::FeatureMap &map, int channel)
{
    beginResetModel();
    m_extent = {0, 0};
    m_values.clear();
    if (channel >= 0 && channel < map.shape.channels) {
        m_extent = map.shape.extent;
        const auto area = std::ptrdiff_t(m_extent.area());
        m_values.assign(map.values.begin() + channel * area, map.values.begin() + (channel + 1) * area);
    }
    endResetModel();
}

QVariant ChannelModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return m_values[std::size_t(index.row()) * std::size_t(m_extent.cols) + std::size_t(index.column())];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ChannelModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    Q_UNUSED(orientation)
    return role == Qt::DisplayRole ? QVariant(section) : QVariant(); // from 0, as everywhere
}

ChannelTable::ChannelTable(QWidget *parent) : QTableView(parent), m_model(new ChannelModel(this))
{
    setModel(m_model);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setFont(theme::tabularFont(font()));
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultSectionSize(fontMetrics().horizontalAdvance(QStringLiteral("-128 ")) + 14);
    horizontalHeader()->setMinimumSectionSize(20);
}

void ChannelTable::setChannel(const network::FeatureMap &map, int channel)
{
    m_model->setChannel(map, channel);
}

void ChannelTable::copy()
{
    QItemSelectionRange block(m_model->index(0, 0), m_model->index(m_model->rowCount() - 1, m_model->columnCount() - 1));
    if (const QItemSelection selected = selectionModel()->selection(); !selected.isEmpty())
        block = selected.constFirst();
    QString text;
    for (int row = block.top(); row <= block.bottom() && block.isValid(); ++row) {
        for (int column = block.left(); column <= block.right(); ++column) {
            text += m_model->index(row, column).data().toString();
            text += column == block.right() ? u'\n' : u'\t';
        }
    }
    QGuiApplication::clipboard()->setText(text);
}

void ChannelTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace facet::simulate
