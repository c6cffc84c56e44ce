// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One channel of a feature map as numbers: the table twin of the colored grid.
#pragma once

#include "network/parameters.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace facet::simulate {

class ChannelModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setChannel(const network::FeatureMap &map, int channel);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_extent.rows; }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_extent.cols; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    network::Extent m_extent{0, 0};
    std::vector<std::int32_t> m_values;
};

class ChannelTable : public QTableView {
    Q_OBJECT
public:
    explicit ChannelTable(QWidget *parent = nullptr);
    void setChannel(const network::FeatureMap &map, int channel);

public slots:
    void copy(); // the selected block, or everything

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ChannelModel *m_model;
};

} // namespace facet::simulate
