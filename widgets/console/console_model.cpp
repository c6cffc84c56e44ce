// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/console_model.h"

#include "theme/colors.h"

#include <QFontDatabase>

namespace facet::console {

namespace {

constexpr std::size_t kShownBytes = 48; // of a cell; all of it in the tool tip and when copied
constexpr std::size_t kTipBytes = 512;

} // namespace

void ConsoleModel::append(std::vector<board::WireRow> rows)
{
    if (rows.empty())
        return;
    if (rows.size() > std::size_t(kMostRows))
        rows.erase(rows.begin(), rows.end() - kMostRows);
    const int excess = int(m_rows.size() + rows.size()) - kMostRows;
    if (excess > 0) {
        beginRemoveRows({}, 0, excess - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + excess);
        endRemoveRows();
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    endInsertRows();
}

void ConsoleModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

QString ConsoleModel::text(int index, int column) const
{
    const board::WireRow &row = m_rows[std::size_t(index)];
    switch (column) {
    case Time: return QString::number(double(row.microseconds) / 1e6, 'f', 6);
    case Way: return row.direction == board::Direction::ToBoard ? QStringLiteral("\u2192") : QStringLiteral("\u2190");
    case Meaning:
        if (row.kind == board::WireRow::Kind::Damaged)
            return tr("damaged frame");
        return row.kind == board::WireRow::Kind::Piece ? tr("%n byte(s)", nullptr, int(row.bytes.size()))
                                                       : QString::fromStdString(row.meaning);
    case Plain: return QString::fromStdString(board::plainText(row.bytes));
    case Hex: return QString::fromStdString(board::hexText(row.bytes));
    default: return {};
    }
}

QVariant ConsoleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const board::WireRow &row = m_rows[std::size_t(index.row())];
    const theme::Colors &colors = theme::colors();
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Plain)
            return QString::fromStdString(board::plainText(row.bytes, kShownBytes));
        if (index.column() == Hex)
            return QString::fromStdString(board::hexText(row.bytes, kShownBytes));
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == Hex || index.column() == Plain)
            return QString::fromStdString(index.column() == Hex ? board::hexText(row.bytes, kTipBytes)
                                                                : board::plainText(row.bytes, kTipBytes));
        if (index.column() == Way)
            return row.direction == board::Direction::ToBoard ? tr("To the board") : tr("From the board");
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Way)
            return row.direction == board::Direction::ToBoard ? tr("To the board") : tr("From the board");
        return data(index, Qt::DisplayRole);
    case Qt::ForegroundRole:
        if (row.kind == board::WireRow::Kind::Damaged && index.column() == Meaning)
            return colors.bad;
        if (index.column() == Way)
            return row.direction == board::Direction::ToBoard ? colors.accent : colors.good;
        return index.column() == Meaning ? colors.text : colors.textMuted;
    case Qt::FontRole:
        if (index.column() == Hex || index.column() == Plain || index.column() == Time)
            return QFontDatabase::systemFont(QFontDatabase::FixedFont);
        return {};
    case Qt::TextAlignmentRole:
        return int((index.column() == Time ? Qt::AlignRight : index.column() == Way ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant ConsoleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time (s)");
    case Way: return QString();
    case Meaning: return tr("Frame or line");
    case Plain: return tr("Text");
    case Hex: return tr("Hexadecimal");
    default: return {};
    }
}

void ConsoleFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void ConsoleFilter::setWay(std::optional<board::Direction> way)
{
    m_way = way;
    invalidateFilter();
}

bool ConsoleFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *console = static_cast<const ConsoleModel *>(sourceModel());
    if (m_way && console->row(row).direction != *m_way)
        return false;
    if (m_text.isEmpty())
        return true;
    for (const int column : {ConsoleModel::Meaning, ConsoleModel::Plain, ConsoleModel::Hex})
        if (console->text(row, column).contains(m_text, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace facet::console
