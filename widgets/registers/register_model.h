// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The register accesses of a program as a tree: set-up, layers and start; their accesses; their fields.
#pragma once

#include "program/explain.h"

#include <QAbstractItemModel>

#include <vector>

namespace facet::registers {

class RegisterModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Quadrant, Address, Value, Meaning, kColumns };

    using QAbstractItemModel::QAbstractItemModel;

    void setProgram(const program::Program &program);
    void clear();
    // Titles of groups and columns in another language.
    void retranslate();

    // The layer of the network that a row belongs to; -1 for none.
    [[nodiscard]] int layerOf(const QModelIndex &index) const;
    // The group of a layer; invalid when it has none.
    [[nodiscard]] QModelIndex groupOf(int layer) const;
    [[nodiscard]] int accesses() const { return int(m_accesses.size()); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    // Consecutive accesses of one phase and layer.
    struct Group {
        program::Phase phase{};
        int layer = -1;
        std::size_t first = 0;
        std::size_t count = 0;
    };

    [[nodiscard]] QString groupText(const Group &group) const;
    [[nodiscard]] QString groupNote(const Group &group) const;
    [[nodiscard]] QVariant accessText(const program::Access &access, int column) const;
    [[nodiscard]] static QVariant fieldText(const program::Access &access, const device::RegisterField &field, int column);

    std::vector<program::Access> m_accesses;
    std::vector<Group> m_groups;
    std::vector<std::size_t> m_groupOf; // by access
};

} // namespace facet::registers
