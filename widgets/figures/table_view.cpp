// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/table_view.h"

#include "document/translated.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace facet::figures {

std::string shown(const Text &text)
{
    return document::translated(text).toStdString();
}

void TableModel::setTable(explore::Table table)
{
    const auto headers = [](const explore::Table &t) {
        std::vector<std::string> titles;
        for (const explore::Column &column : t.columns)
            titles.push_back(shown(column.title));
        return titles;
    };
    const bool sameSize = table.rows.size() == m_table.rows.size() && headers(table) == headers(m_table);
    if (!sameSize) {
        beginResetModel();
        m_table = std::move(table);
        endResetModel();
        return;
    }
    m_table = std::move(table);
    if (!m_table.rows.empty() && !m_table.columns.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool TableModel::isSummary(int row) const
{
    return row >= rowCount() - m_table.summaryRows;
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = std::size_t(index.column());
    switch (role) {
    case Qt::DisplayRole: return QString::fromStdString(shown(m_table.rows[std::size_t(index.row())][column].text));
    case Qt::TextAlignmentRole: return int((m_table.columns[column].number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (isSummary(index.row())) {
            QFont font = theme::tabularFont(QGuiApplication::font());
            font.setBold(true);
            return font;
        }
        return {};
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromStdString(shown(m_table.columns[std::size_t(section)].title));
    if (role == Qt::TextAlignmentRole)
        return int((m_table.columns[std::size_t(section)].number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

TableView::TableView(QWidget *parent) : QTableView(parent), m_model(new TableModel(this))
{
    setModel(m_model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(false);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFont(theme::tabularFont(font()));
    setStyleSheet(QStringLiteral("QTableView::item { border: none; padding: 0 7px; }")); // in line with the headers
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setMinimumSectionSize(56);
    connect(this, &QAbstractItemView::entered, this, [this](const QModelIndex &index) { emit rowHovered(index.row()); });
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { emit rowClicked(index.row()); });
}

void TableView::setTable(explore::Table table)
{
    setAccessibleName(QString::fromStdString(shown(table.caption)));
    m_model->setTable(std::move(table));
}

explore::Table TableView::selectedRows() const
{
    explore::Table result = m_model->table();
    const QModelIndexList selected = selectionModel()->selectedRows();
    if (selected.isEmpty())
        return result;
    std::vector<int> rows;
    for (const QModelIndex &index : selected)
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    const std::vector<std::vector<explore::Cell>> all = std::move(result.rows);
    result.rows.clear();
    result.summaryRows = 0;
    for (const int row : rows) {
        result.rows.push_back(all[std::size_t(row)]);
        result.summaryRows += m_model->isSummary(row) ? 1 : 0;
    }
    return result;
}

void TableView::copyTsv()
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(explore::toTsv(selectedRows(), shown)));
}

void TableView::copyMarkdown()
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(explore::toMarkdown(selectedRows(), shown)));
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyTsv();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy as tab-separated text"), this, &TableView::copyTsv)->setShortcut(QKeySequence::Copy);
    menu.addAction(tr("Copy as Markdown"), this, &TableView::copyMarkdown);
    menu.exec(event->globalPos());
}

void TableView::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    emit rowHovered(-1);
}

} // namespace facet::figures
