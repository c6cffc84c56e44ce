// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What went over the wire as rows of a table, in steps that keep up with a fast line.
#pragma once

#include "board/wire_rows.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <deque>

namespace facet::console {

class ConsoleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Way, Meaning, Plain, Hex };
    static constexpr int kColumns = 5;
    // The oldest rows go when there are more; the log itself keeps all bytes (up to its own limit).
    static constexpr int kMostRows = 100'000;

    using QAbstractTableModel::QAbstractTableModel;

    void append(std::vector<board::WireRow> rows);
    void clear();
    [[nodiscard]] const board::WireRow &row(int index) const { return m_rows[std::size_t(index)]; }
    [[nodiscard]] QString text(int row, int column) const; // the whole of it, for copying

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::deque<board::WireRow> m_rows;
};

// Rows that contain a text (in any column, hexadecimal included) and go the chosen way.
class ConsoleFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setText(const QString &text);
    void setWay(std::optional<board::Direction> way); // nullopt: both

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    std::optional<board::Direction> m_way;
};

} // namespace facet::console
