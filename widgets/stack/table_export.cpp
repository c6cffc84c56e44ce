// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/table_export.h"

#include <QStringList>

namespace facet::stack {

namespace {

QString cell(const QAbstractItemModel &model, int row, int column)
{
    const QString text = row < 0 ? model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                                 : model.index(row, column).data(Qt::DisplayRole).toString();
    return text.simplified();
}

} // namespace

QString toTsv(const QAbstractItemModel &model)
{
    QString out;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += cell(model, row, column);
        out += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return out;
}

QString toMarkdown(const QAbstractItemModel &model)
{
    QString out;
    for (int row = -1; row < model.rowCount(); ++row) {
        out += QLatin1Char('|');
        for (int column = 0; column < model.columnCount(); ++column)
            out += QLatin1Char(' ') + cell(model, row, column).replace(QLatin1Char('|'), QStringLiteral("\\|")) + QStringLiteral(" |");
        out += QLatin1Char('\n');
        if (row >= 0)
            continue;
        out += QLatin1Char('|');
        for (int column = 0; column < model.columnCount(); ++column) {
            const int alignment = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
            out += alignment & Qt::AlignRight ? QStringLiteral(" ---: |") : QStringLiteral(" --- |");
        }
        out += QLatin1Char('\n');
    }
    return out;
}

} // namespace facet::stack
