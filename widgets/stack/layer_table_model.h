// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The layers of the current variant as a table: what they are (editable) and what they cost.
// While the document previews another network, the table shows that one; cells that differ answer GhostRole.
#pragma once

#include "stack/layer_editor.h"

#include <QAbstractTableModel>

#include <vector>

namespace facet::stack {

class LayerTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Name, Operation, Input, Output, Kernel, Pool, Pad, Bits, Activation, Macs, Weights, Cycles, Time, ColumnCount };
    enum Role {
        BarRole = Qt::UserRole + 1, // share of the largest value in the column, 0..1
        SeverityRole,               // of the worst finding: int(device::Severity); invalid = none
        GhostRole,                  // bool: a preview changes this cell
        CurrentTextRole             // what the cell shows without the preview
    };

    explicit LayerTableModel(LayerEditor &editor, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    // Applies to all selected layers when the index belongs to one of several.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

    // The network on show: the preview or the current one.
    [[nodiscard]] const network::Network &network() const { return m_network; }
    [[nodiscard]] const network::Layer &layer(int row) const { return m_network.layers[std::size_t(row)]; }
    [[nodiscard]] static std::optional<Field> fieldOf(int column);
    [[nodiscard]] static bool isNumeric(int column) { return column >= Macs || column == Number; }
    void retranslate();

signals:
    void shown(); // rows are up to date: after every change

private:
    struct Row {
        network::LayerShape shape;
        estimate::LayerEstimate cost;
        int severity = -1;
        QString problems;
    };

    void refresh();
    void restart();
    void takeRows(const network::Network &network, const study::Analysis &analysis);
    [[nodiscard]] QString text(const network::Network &network, const std::vector<Row> &rows, int row, int column) const;
    [[nodiscard]] QVariant toolTip(int row, int column) const;
    [[nodiscard]] static double figure(const Row &row, int column);
    [[nodiscard]] static std::vector<Row> rowsOf(const study::Analysis &analysis);

    LayerEditor &m_editor;
    network::Network m_network;
    std::vector<Row> m_rows;
    double m_largest[ColumnCount] = {};
    // What is current while a preview with the same number of layers is shown.
    network::Network m_currentNetwork;
    std::vector<Row> m_currentRows;
    bool m_ghost = false;
};

} // namespace facet::stack
