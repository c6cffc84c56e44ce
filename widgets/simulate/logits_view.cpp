// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/logits_view.h"

#include "study/classification.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

#include <algorithm>

namespace facet::simulate {

namespace {

// The probability as a bar with its number.
class ShareDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem filled = option;
        initStyleOption(&filled, index);
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &filled, painter, option.widget);
        const theme::Colors &colors = theme::colors();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const int textWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("100.0 %")) + 10;
        const QRectF track = QRectF(option.rect).adjusted(6, option.rect.height() / 2.0 - 4, -textWidth, -(option.rect.height() / 2.0 - 4));
        if (track.width() > 4) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme::mix(colors.surface, colors.text, 0.1));
            painter->drawRoundedRect(track, 3, 3);
            QRectF bar = track;
            bar.setWidth(std::max(2.0, track.width() * index.data(LogitsModel::kShareRole).toDouble()));
            painter->setBrush(index.data(Qt::FontRole).isValid() ? colors.accent : theme::mix(colors.surface, colors.accent, 0.55));
            painter->drawRoundedRect(bar, 3, 3);
        }
        painter->setPen(colors.text);
        painter->setFont(filled.font);
        painter->drawText(option.rect.adjusted(0, 0, -7, 0), Qt::AlignRight | Qt::AlignVCenter, filled.text);
        painter->restore();
    }
};

} // namespace

LogitsModel::LogitsModel(Simulator &simulator, QObject *parent) : QAbstractTableModel(parent), m_simulator(simulator)
{
    connect(&simulator, &Simulator::classNamesChanged, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    });
}

void LogitsModel::setLogits(std::vector<std::int32_t> logits, double unit)
{
    const bool sameSize = logits.size() == m_logits.size();
    if (!sameSize)
        beginResetModel();
    m_logits = std::move(logits);
    m_shares = study::softmax(m_logits, unit);
    m_predicted = study::classOf(m_logits);
    if (!sameSize)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int LogitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_logits.size());
}

int LogitsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant LogitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = std::size_t(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Class: return m_simulator.className(index.row());
        case Logit: return QLocale().toString(m_logits[row]);
        default: return tr("%1 %").arg(QLocale().toString(100 * m_shares[row], 'f', 1));
        }
    case Qt::EditRole: return index.column() == Class ? QVariant(m_simulator.classNames().value(index.row())) : QVariant();
    case Qt::TextAlignmentRole: return int((index.column() == Class ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole: return index.column() == Class ? tr("Double-click to name the class") : QVariant();
    case Qt::FontRole:
        if (index.row() == m_predicted) {
            QFont font = theme::tabularFont(QGuiApplication::font());
            font.setBold(true);
            return font;
        }
        return {};
    case kShareRole: return m_shares[row];
    default: return {};
    }
}

QVariant LogitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Class ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Logit)
        return tr("The integer that the chip computes");
    if (role == Qt::ToolTipRole && section == Probability)
        return tr("Softmax of the integers in the unit of the training");
    if (role != Qt::DisplayRole)
        return {};
    return section == Class ? tr("Class") : section == Logit ? tr("Output") : tr("Softmax");
}

Qt::ItemFlags LogitsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Class ? flags | Qt::ItemIsEditable : flags;
}

bool LogitsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Class || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_simulator.setClassName(index.row(), value.toString());
    return true;
}

LogitsView::LogitsView(Simulator &simulator, QWidget *parent) : QTableView(parent), m_model(new LogitsModel(simulator, this))
{
    setModel(m_model);
    setItemDelegateForColumn(LogitsModel::Probability, new ShareDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFont(theme::tabularFont(font()));
    setStyleSheet(QStringLiteral("QTableView::item { border: none; padding: 0 7px; }"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(LogitsModel::Class, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(LogitsModel::Logit, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(LogitsModel::Probability, QHeaderView::Stretch);
    setAccessibleName(tr("Outputs of the network by class"));
    connect(m_model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
}

QSize LogitsView::sizeHint() const
{
    const int rows = std::clamp(m_model->rowCount(), 1, 10);
    return {260, horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2};
}

void LogitsView::copy()
{
    QString text;
    for (int row = 0; row < m_model->rowCount(); ++row)
        text += QStringLiteral("%1\t%2\t%3\n")
                    .arg(m_model->index(row, LogitsModel::Class).data().toString(),
                         m_model->index(row, LogitsModel::Logit).data().toString(), QString::number(m_model->probability(row), 'f', 6));
    QGuiApplication::clipboard()->setText(text);
}

void LogitsView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace facet::simulate
