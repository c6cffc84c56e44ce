// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/totals_footer.h"

#include "stack/layer_text.h"
#include "theme/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>

namespace facet::stack {

namespace {

double total(const estimate::Totals &totals, int column)
{
    switch (column) {
    case LayerTableModel::Macs: return double(totals.ops.macc);
    case LayerTableModel::Weights: return double(totals.weightBytes);
    case LayerTableModel::Cycles: return totals.cycles;
    case LayerTableModel::Time: return totals.latencyUs;
    default: return 0;
    }
}

} // namespace

TotalsFooter::TotalsFooter(LayerEditor &editor, LayerTableView &table, QWidget *parent) : QWidget(parent), m_editor(editor), m_table(table)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&table, &LayerTableView::columnsMoved, this, qOverload<>(&QWidget::update));
    if (auto *model = qobject_cast<LayerTableModel *>(table.model()))
        connect(model, &LayerTableModel::shown, this, &TotalsFooter::refresh);
    refresh();
}

void TotalsFooter::refresh()
{
    QStringList all;
    for (int column = LayerTableModel::Macs; column < LayerTableModel::ColumnCount; ++column) {
        if (!text(column).isEmpty())
            all += m_table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + QLatin1Char(' ') + text(column);
    }
    setAccessibleName(tr("Sum of all layers"));
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    update();
}

QSize TotalsFooter::sizeHint() const
{
    return {200, int(QFontMetricsF(font()).height() * 2 + 12)};
}

std::optional<TotalsFooter::Figure> TotalsFooter::figure(int column) const
{
    const auto &document = m_editor.document();
    if (column < LayerTableModel::Macs || document.currentNetwork() == nullptr)
        return std::nullopt;
    const study::Analysis &current = document.analysis(document.currentVariant());
    const study::Analysis *shown = document.preview() ? document.preview() : &current;
    const study::Analysis *before = document.preview() ? &current : document.analysisBefore();
    Figure figure;
    figure.value = total(shown->estimate.totals, column);
    figure.compared = before != nullptr;
    figure.change = before ? figure.value - total(before->estimate.totals, column) : 0;
    figure.decimals = column == LayerTableModel::Time ? 2 : 0;
    return figure;
}

QString TotalsFooter::text(int column) const
{
    const auto f = figure(column);
    if (!f)
        return {};
    QString text = QLocale().toString(f->value, 'f', f->decimals);
    if (f->compared && f->change != 0)
        text += QStringLiteral(" (%1)").arg(signedText(f->change, f->decimals));
    return text;
}

void TotalsFooter::paintEvent(QPaintEvent *)
{
    const theme::Colors &c = theme::colors();
    QPainter painter(this);
    painter.fillRect(rect(), c.raised);
    painter.setPen(c.border);
    painter.drawLine(0, 0, width(), 0);
    const auto &document = m_editor.document();
    const QHeaderView *header = m_table.horizontalHeader();
    const int left = m_table.viewport()->x();
    QFont bold = theme::tabularFont(font());
    bold.setWeight(QFont::DemiBold);
    QFont small = theme::tabularFont(font());
    small.setPointSizeF(small.pointSizeF() * 0.88);
    const double line = QFontMetricsF(font()).height();

    painter.setFont(bold);
    painter.setPen(c.text);
    const bool ghost = document.preview() != nullptr;
    const int layers = m_table.model()->rowCount();
    painter.drawText(QRectF(left + 8 - m_table.horizontalHeader()->offset(), 4, 300, line), Qt::AlignLeft | Qt::AlignVCenter,
                     layers == 1 ? tr("Sum of one layer") : tr("Sum of %n layers", nullptr, layers));
    painter.setFont(small);
    painter.setPen(ghost ? c.accent : c.textMuted);
    const QString caption = ghost                       ? tr("preview, compared with now")
                            : document.analysisBefore() ? tr("change by the last edit")
                                                        : QString();
    painter.drawText(QRectF(left + 8 - m_table.horizontalHeader()->offset(), 5 + line, 300, line), Qt::AlignLeft | Qt::AlignVCenter,
                     caption);
    for (int column = LayerTableModel::Macs; column < LayerTableModel::ColumnCount; ++column) {
        const auto f = figure(column);
        if (!f || m_table.isColumnHidden(column))
            continue;
        const QRectF box(left + header->sectionViewportPosition(column) - 30, 4, header->sectionSize(column) + 30 - 8, line);
        painter.setFont(bold);
        painter.setPen(ghost && f->change != 0 ? c.accent : c.text);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(f->value, 'f', f->decimals));
        if (!f->compared || f->change == 0)
            continue;
        painter.setFont(small);
        painter.setPen(c.delta(f->change));
        painter.drawText(box.translated(0, line + 1), Qt::AlignRight | Qt::AlignVCenter, signedText(f->change, f->decimals));
    }
}

} // namespace facet::stack
