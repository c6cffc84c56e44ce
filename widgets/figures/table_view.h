// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The table twin of a chart: the same numbers as text, to read, to hear and to copy.
#pragma once

#include "explore/table.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace facet::figures {

class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    // Same size as before: only the contents change, so that selection and scroll position stay.
    void setTable(explore::Table table);
    [[nodiscard]] const explore::Table &table() const { return m_table; }
    // Tints a row, e.g. that of the selected layer; -1: none.
    [[nodiscard]] bool isSummary(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    explore::Table m_table;
};

// Copy takes the selected rows, or all of them when none is selected: TSV as text, and HTML for word processors.
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    void setTable(explore::Table table);
    [[nodiscard]] const explore::Table &table() const { return m_model->table(); }

public slots:
    void copyTsv();
    void copyMarkdown();

signals:
    void rowHovered(int row); // -1: none
    void rowClicked(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] explore::Table selectedRows() const;

    TableModel *m_model;
};

// A text of this language as it is shown to people: core texts through their translation.
[[nodiscard]] std::string shown(const Text &text);

} // namespace facet::figures
