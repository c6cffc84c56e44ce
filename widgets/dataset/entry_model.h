// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pictures of a folder, or the samples of a prepared set, that pass a filter.
#pragma once

#include "dataset/data_source.h"

#include <QAbstractListModel>

#include <vector>

namespace facet::datasets {

// What a filter keeps. Everything by default.
struct Filter {
    enum class By { Nothing, Label, Dropped, Broken, Split } by = By::Nothing;
    int value = 0; // label, dataset::Drop or dataset::Split
    friend bool operator==(const Filter &, const Filter &) = default;
};

class EntryModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit EntryModel(const DataSource &source, QObject *parent = nullptr);

    void rebuild(); // after the source or its plan changed
    void setFilter(const Filter &filter);
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    [[nodiscard]] int entry(int row) const { return row >= 0 && row < int(m_entries.size()) ? m_entries[std::size_t(row)] : -1; }
    [[nodiscard]] int rowOf(int entry) const; // -1: filtered out

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool passes(int entry) const;

    const DataSource &m_source;
    Filter m_filter;
    std::vector<int> m_entries;
};

} // namespace facet::datasets
