// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/layer_table_view.h"

#include "stack/layer_clipboard.h"
#include "theme/colors.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <array>

namespace facet::stack {

namespace {

constexpr int kFigureColumns = LayerTableModel::ColumnCount - LayerTableModel::Macs;
constexpr std::array kGiveWay{LayerTableModel::Pad, LayerTableModel::Activation, LayerTableModel::Cycles, LayerTableModel::Input};
constexpr int kLongestColumn = 200; // of a name

} // namespace

LayerTableView::LayerTableView(LayerEditor &editor, LayerTableModel &model, QWidget *parent)
    : QTableView(parent), m_editor(editor), m_model(model), m_delegate(new LayerDelegate(editor, model, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Layers"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed); // a mere click selects, keys 1 2 4 8 set bits
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false); // drawn over the whole row instead
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table; arrows move within
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(28);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &LayerTableView::columnsMoved);

    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &LayerTableView::giveSelection);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LayerTableView::giveSelection);
    connect(&editor.selection(), &document::Selection::changed, this, &LayerTableView::takeSelection);
    connect(&editor.selection(), &document::Selection::hoverChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &LayerTableModel::shown, this, [this] {
        // Widths stay while something is previewed: cells must not move away from under the pointer.
        if (m_editor.document().preview() == nullptr || m_model.rowCount() != m_fittedRows)
            fitColumns();
        takeSelection();
    });
    fitColumns();
}

QRect LayerTableView::chipRect(int row, int bits) const
{
    return m_delegate->chipRect(visualRect(m_model.index(row, LayerTableModel::Bits)), bits);
}

void LayerTableView::fitColumns()
{
    const int rowHeight = m_delegate
                              ->sizeHint(
                                  [this] {
                                      QStyleOptionViewItem option;
                                      option.font = font();
                                      return option;
                                  }(),
                                  m_model.index(0, 0))
                              .height();
    verticalHeader()->setDefaultSectionSize(rowHeight);
    const QSignalBlocker blocker(horizontalHeader());
    m_fittedRows = m_model.rowCount();
    int used = 0;
    int figures = 0;
    int widths[LayerTableModel::ColumnCount] = {};
    const QFontMetrics metrics(horizontalHeader()->font());
    for (int column = 0; column < LayerTableModel::ColumnCount; ++column) {
        const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int width = std::max(std::min(kLongestColumn, sizeHintForColumn(column)), metrics.horizontalAdvance(title) + 15);
        widths[column] = width;
        (column >= LayerTableModel::Macs ? figures : used) += width;
    }
    // Time is what it is all about: where the table is narrow, what the inspector shows as well gives way first.
    for (const int column : kGiveWay)
        setColumnHidden(column, false);
    for (const int column : kGiveWay) {
        if (used + figures <= viewport()->width())
            break;
        setColumnHidden(column, true);
        (column >= LayerTableModel::Macs ? figures : used) -= widths[column];
        widths[column] = 0;
    }
    // What is left goes to the figures, whose bars make use of it.
    const int spare = std::max(0, viewport()->width() - used - figures);
    const int shared = kFigureColumns - (isColumnHidden(LayerTableModel::Cycles) ? 1 : 0);
    for (int column = 0; column < LayerTableModel::ColumnCount; ++column) {
        const bool last = column == LayerTableModel::ColumnCount - 1;
        const int share = column < LayerTableModel::Macs ? 0 : spare / shared + (last ? spare % shared : 0);
        if (widths[column] > 0)
            setColumnWidth(column, widths[column] + share);
    }
    const int fitted = viewport()->width();
    updateGeometries();
    if (viewport()->width() != fitted) // a scroll bar came or went
        QTimer::singleShot(0, this, [this] {
            if (!m_refitted)
                fitColumns();
            m_refitted = !m_refitted; // never twice in a row
        });
    viewport()->update();
    horizontalHeader()->viewport()->update();
    emit columnsMoved();
}

void LayerTableView::giveSelection()
{
    // While another network is previewed the rows come and go; the selection belongs to the real one.
    if (m_syncing || m_editor.document().preview() != nullptr)
        return;
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    int current = currentIndex().row();
    if (!rows.isEmpty() && !rows.contains(current))
        current = rows.first();
    m_editor.selection().select(rows, rows.isEmpty() ? -1 : current);
}

void LayerTableView::takeSelection()
{
    const QList<int> &wanted = m_editor.selection().layers();
    QItemSelection selection;
    for (const int row : wanted) {
        if (row >= 0 && row < m_model.rowCount())
            selection.select(m_model.index(row, 0), m_model.index(row, LayerTableModel::ColumnCount - 1));
    }
    m_syncing = true;
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int current = m_editor.selection().current();
    if (current >= 0 && current < m_model.rowCount() && currentIndex().row() != current) {
        const int column = currentIndex().isValid() ? currentIndex().column() : int(LayerTableModel::Name);
        const QModelIndex index = m_model.index(current, column);
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        scrollTo(index);
    }
    m_syncing = false;
}

void LayerTableView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int bits = event->key() == Qt::Key_B ? network::kBinaryBits : event->key() - Qt::Key_0;
    if (plain && state() != EditingState && bits != 0 && bitChoices(m_editor.device()).contains(bits)) {
        m_editor.setBits(m_editor.selectedLayers(), bits);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void LayerTableView::hoverAt(const QPoint &point)
{
    const QModelIndex index = indexAt(point);
    const int row = index.isValid() ? index.row() : -1;
    m_editor.selection().hover(row);
    const int chip = index.isValid() ? m_delegate->chipAt(point, visualRect(index), index) : 0;
    if (row == m_hoverRow && chip == m_hoverChip)
        return;
    if (chip == 0)
        return endChipHover();
    m_hoverRow = row;
    m_hoverChip = chip;
    m_delegate->setHovered(row, chip);
    const QList<int> selected = m_editor.selectedLayers();
    m_editor.previewBits(selected.contains(row) ? selected : QList<int>{row}, chip);
    viewport()->update();
}

void LayerTableView::endChipHover()
{
    if (m_hoverChip == 0)
        return;
    m_hoverChip = 0;
    m_hoverRow = -1;
    m_delegate->setHovered(-1, 0);
    m_editor.endPreview();
    viewport()->update();
}

void LayerTableView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        hoverAt(event->position().toPoint());
    if (!m_chipPressed)
        QTableView::mouseMoveEvent(event);
}

void LayerTableView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    const int chip = index.isValid() && event->button() == Qt::LeftButton ? m_delegate->chipAt(point, visualRect(index), index) : 0;
    m_chipPressed = chip != 0;
    if (!m_chipPressed)
        return QTableView::mousePressEvent(event);
    // A chip of one of several selected rows sets them all, and keeps them selected.
    const QList<int> selected = m_editor.selectedLayers();
    const int row = index.row();
    m_hoverChip = 0;
    m_hoverRow = -1;
    m_delegate->setHovered(-1, 0);
    m_editor.endPreview();
    if (selected.contains(row)) {
        m_editor.setBits(selected, chip);
    } else {
        m_editor.selection().select(row);
        m_editor.setBits({row}, chip);
    }
    selectionModel()->setCurrentIndex(m_model.index(row, LayerTableModel::Bits), QItemSelectionModel::NoUpdate);
    event->accept();
}

void LayerTableView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_chipPressed) {
        m_chipPressed = false;
        event->accept();
        return;
    }
    QTableView::mouseReleaseEvent(event);
}

void LayerTableView::leaveEvent(QEvent *event)
{
    endChipHover();
    m_editor.selection().hover(-1);
    QTableView::leaveEvent(event);
}

void LayerTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitColumns();
}

void LayerTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0)
        emit columnsMoved();
}

void LayerTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Layers"));
        m_model.retranslate();
    }
}

int LayerTableView::dropRow(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return m_model.rowCount();
    return point.y() > visualRect(index).center().y() ? index.row() + 1 : index.row();
}

void LayerTableView::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_model.canDropMimeData(event->mimeData(), event->proposedAction(), -1, -1, {}))
        event->acceptProposedAction();
    else
        event->ignore();
}

void LayerTableView::dragMoveEvent(QDragMoveEvent *event)
{
    QTableView::dragMoveEvent(event); // scrolls at the edges
    if (!m_model.canDropMimeData(event->mimeData(), event->proposedAction(), -1, -1, {}))
        return event->ignore();
    m_dropRow = dropRow(event->position().toPoint());
    viewport()->update();
    event->acceptProposedAction();
}

void LayerTableView::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_dropRow = -1;
    viewport()->update();
    QTableView::dragLeaveEvent(event);
}

void LayerTableView::dropEvent(QDropEvent *event)
{
    m_dropRow = -1;
    // Layers of this table move; with Ctrl, or from elsewhere, they are copied.
    const auto *own = qobject_cast<const LayerMimeData *>(event->mimeData());
    const bool copy = own == nullptr || event->modifiers().testFlag(Qt::ControlModifier);
    event->setDropAction(copy ? Qt::CopyAction : Qt::MoveAction);
    if (m_model.dropMimeData(event->mimeData(), event->dropAction(), dropRow(event->position().toPoint()), 0, {}))
        event->accept();
    setState(NoState);
    viewport()->update();
}

void LayerTableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_dropRow < 0)
        return;
    const int last = m_model.rowCount() - 1;
    const int y = last < 0           ? 1
                  : m_dropRow > last ? visualRect(m_model.index(last, 0)).bottom()
                                     : visualRect(m_model.index(m_dropRow, 0)).top();
    QPainter painter(viewport());
    painter.setPen(QPen(theme::colors().accent, 2));
    painter.drawLine(0, y, viewport()->width(), y);
}

} // namespace facet::stack
