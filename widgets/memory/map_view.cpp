// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory/map_view.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocumentFragment>
#include <QToolTip>

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace facet::memory {

namespace {

constexpr double kSnapPixels = 6;

// Bytes of one key press, alone and with Shift.
constexpr int kKeyStep = 1024;
constexpr int kFineKeyStep = 4;

// A tooltip as a screen reader says it.
QString spoken(QString tip)
{
    return QTextDocumentFragment::fromHtml(tip.replace(QStringLiteral("<br>"), QStringLiteral(". "))).toPlainText();
}

} // namespace

MapView::MapView(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void MapView::setSelectedLayers(const QList<int> &layers)
{
    m_marks.selected = QSet<int>(layers.begin(), layers.end());
    update();
}

void MapView::setHoveredLayer(int layer)
{
    if (m_marks.hovered == layer)
        return;
    m_marks.hovered = layer;
    update();
}

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMap(painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme::colors().accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    }
}

bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_down = true;
    m_dragging = false;
    m_pressed = event->position();
    const int layer = layerAt(m_pressed);
    pressAt(m_pressed);
    if (layer >= 0)
        emit layerClicked(layer);
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_down) {
        emit layerHovered(layerAt(event->position()));
        return;
    }
    m_dragging = m_dragging || (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance() / 2.0;
    if (m_dragging)
        dragTo(m_pressed, event->position());
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_down)
        return;
    m_down = false;
    endDrag(std::exchange(m_dragging, false));
}

void MapView::leaveEvent(QEvent *)
{
    emit layerHovered(-1);
}

void MapView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

void MapView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_down) {
        m_down = m_dragging = false;
        endDrag(false);
        return;
    }
    QWidget::keyPressEvent(event);
}

// ---- kernels ----

void KernelMapView::setMap(KernelMap map, std::optional<KernelMap> preview)
{
    m_map = std::move(map);
    m_preview = std::move(preview);
    setAccessibleDescription(m_map.summary());
    update();
}

void KernelMapView::setLook(const KernelMapLook &look)
{
    m_look = look;
    update();
}

KernelGrid KernelMapView::grid() const
{
    return kernelGrid(m_map, rect(), m_look, font());
}

QString KernelMapView::tipAt(const QPointF &position) const
{
    const KernelGrid at = grid();
    return kernelTip(m_map, at.processorAt(position.x()), at.columnAt(position.y()));
}

int KernelMapView::layerAt(const QPointF &position) const
{
    const KernelGrid at = grid();
    const int block = m_map.blockAt(at.processorAt(position.x()), at.columnAt(position.y()));
    return block < 0 ? -1 : m_map.blocks[std::size_t(block)].layer;
}

void KernelMapView::pressAt(const QPointF &position)
{
    m_draggedLayer = layerAt(position);
    m_shift = 0;
}

void KernelMapView::dragTo(const QPointF &from, const QPointF &to)
{
    if (m_draggedLayer < 0)
        return;
    constexpr int kTogether = device::kProcessorsPerInstance;
    const double processors = (to.x() - from.x()) / grid().processorWidth();
    int shift = int(std::lround(processors / kTogether)) * kTogether;
    for (const KernelBlock &block : m_map.blocks) {
        if (block.layer != m_draggedLayer || block.processors == 0)
            continue;
        shift = std::clamp(shift, -std::countr_zero(block.processors) / kTogether * kTogether,
                           std::countl_zero(block.processors) / kTogether * kTogether);
    }
    m_shift = shift;
    update();
}

void KernelMapView::endDrag(bool apply)
{
    const int layer = std::exchange(m_draggedLayer, -1), shift = std::exchange(m_shift, 0);
    update();
    if (apply && layer >= 0 && shift != 0)
        emit processorsShifted(layer, shift);
}

void KernelMapView::keyPressEvent(QKeyEvent *event)
{
    const std::vector<int> &order = m_map.order;
    const auto now = std::ranges::find_if(order, [&](int layer) { return m_marks.selected.contains(layer); });
    const int at = now == order.end() ? -1 : int(now - order.begin());
    const int step = event->key() == Qt::Key_Left || event->key() == Qt::Key_Down  ? -1
                     : event->key() == Qt::Key_Right || event->key() == Qt::Key_Up ? 1
                                                                                   : 0;
    if (step != 0 && event->modifiers().testFlag(Qt::AltModifier)) {
        if (at >= 0)
            emit processorsShifted(order[std::size_t(at)], step * device::kProcessorsPerInstance);
        return;
    }
    const int last = int(order.size()) - 1;
    int wanted = -1;
    if (step != 0)
        wanted = at < 0 ? (step > 0 ? 0 : last) : std::clamp(at + step, 0, last);
    else if (event->key() == Qt::Key_Home)
        wanted = 0;
    else if (event->key() == Qt::Key_End)
        wanted = last;
    if (wanted < 0 || order.empty()) {
        MapView::keyPressEvent(event);
        return;
    }
    const int layer = order[std::size_t(wanted)];
    for (const KernelBlock &block : m_map.blocks) {
        if (block.layer == layer) { // read out by screen readers
            setAccessibleDescription(spoken(kernelTip(m_map, std::countr_zero(block.processors), block.begin)));
            break;
        }
    }
    emit layerClicked(layer);
}

void KernelMapView::paintMap(QPainter &painter)
{
    const theme::Colors &colors = theme::colors();
    paintKernelMap(painter, rect(), m_map, colors, font(), m_look, m_marks, m_preview ? &*m_preview : nullptr);
    if (m_draggedLayer < 0 || m_shift == 0)
        return;
    const KernelGrid at = grid();
    QPen pen(colors.accent, 1.8, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const KernelBlock &block : m_map.blocks) {
        if (block.layer != m_draggedLayer)
            continue;
        const std::uint64_t processors = m_shift > 0 ? block.processors << m_shift : block.processors >> -m_shift;
        for (const auto &[first, last] : processorRuns(processors))
            painter.drawRect(at.rect(first, last, block.begin, block.end));
    }
}

// ---- data ----

void DataMapView::setMap(DataMap map, std::optional<DataMap> preview)
{
    const bool same = m_cursor >= 0 && std::size_t(m_cursor) < map.tensors.size();
    const int owner = same ? m_map.tensors[std::size_t(m_cursor)].owner : -2,
              reader = same ? m_map.tensors[std::size_t(m_cursor)].reader : -1;
    m_map = std::move(map);
    m_preview = std::move(preview);
    m_cursor = -1;
    for (int i = 0; same && i < int(m_map.tensors.size()); ++i) {
        if (m_map.tensors[std::size_t(i)].owner == owner && m_map.tensors[std::size_t(i)].reader == reader)
            m_cursor = i;
    }
    m_dragged = {};
    setAccessibleDescription(m_map.summary());
    update();
}

void DataMapView::setLook(const DataMapLook &look)
{
    m_look = look;
    update();
}

DataGrid DataMapView::grid() const
{
    return dataGrid(m_map, rect(), m_look, font());
}

int DataMapView::tensorAt(const QPointF &position) const
{
    const DataGrid at = grid();
    const int instance = at.instanceAt(position.y()), step = at.stepAt(position.x());
    if (instance < 0 || step < 0)
        return -1;
    const int exact = m_map.tensorAt(instance, step, at.byteAt(instance, position.y()));
    if (exact >= 0 && (m_look.steps < 0 || m_map.tensors[std::size_t(exact)].from() < m_look.steps))
        return exact;
    for (int i = int(m_map.tensors.size()); i-- > 0;) { // small ones are drawn larger than they are
        const DataTensor &tensor = m_map.tensors[std::size_t(i)];
        const bool shown = m_look.steps < 0 || tensor.from() < m_look.steps;
        if (shown && (tensor.instances >> instance & 1) != 0 &&
            at.rect(instance, tensor.from(), tensor.to(), tensor.begin, tensor.end).adjusted(0, -1, 0, 1).contains(position))
            return i;
    }
    return -1;
}

QString DataMapView::tipAt(const QPointF &position) const
{
    return tensorTip(m_map, tensorAt(position), grid().stepAt(position.x()));
}

int DataMapView::layerAt(const QPointF &position) const
{
    const int tensor = tensorAt(position);
    if (tensor < 0)
        return -1;
    const DataTensor &t = m_map.tensors[std::size_t(tensor)];
    return t.reader >= 0 ? t.reader : t.owner;
}

void DataMapView::setCursor(int tensor)
{
    m_cursor = tensor;
    update();
    if (tensor < 0)
        return;
    const DataTensor &t = m_map.tensors[std::size_t(tensor)];
    setAccessibleDescription(spoken(tensorTip(m_map, tensor, t.from())));
    const int layer = t.reader >= 0 ? t.reader : t.owner;
    if (layer >= 0)
        emit layerClicked(layer);
}

void DataMapView::pressAt(const QPointF &position)
{
    m_cursor = tensorAt(position);
    m_dragged = {};
    update();
}

void DataMapView::dragTo(const QPointF &from, const QPointF &to)
{
    // Rolling inputs lie at the reader's input offset, which the inspector edits.
    if (m_cursor < 0 || m_map.tensors[std::size_t(m_cursor)].reader >= 0)
        return;
    const DataTensor &tensor = m_map.tensors[std::size_t(m_cursor)];
    const double perPixel = grid().bytesPerPixel();
    const std::int64_t wanted = tensor.begin + std::int64_t(std::llround((from.y() - to.y()) * perPixel));
    const std::int64_t offset = snapped(m_map, m_cursor, wanted, std::int64_t(kSnapPixels * perPixel), tickStep(perPixel, 1));
    m_dragged = {m_cursor, offset, wouldOverlap(m_map, m_cursor, offset) || offset + tensor.end - tensor.begin > m_map.capacity};
    update();
}

void DataMapView::endDrag(bool apply)
{
    const DraggedMap dragged = std::exchange(m_dragged, {});
    update();
    if (!apply || dragged.tensor < 0)
        return;
    const DataTensor &tensor = m_map.tensors[std::size_t(dragged.tensor)];
    if (tensor.begin != dragged.begin)
        emit mapMoved(tensor.owner, int(dragged.begin));
}

void DataMapView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_map.tensors.size()) - 1;
    const int step = event->key() == Qt::Key_Left || event->key() == Qt::Key_Down  ? -1
                     : event->key() == Qt::Key_Right || event->key() == Qt::Key_Up ? 1
                                                                                   : 0;
    if (step != 0 && event->modifiers().testFlag(Qt::AltModifier)) {
        if (m_cursor < 0 || m_map.tensors[std::size_t(m_cursor)].reader >= 0)
            return;
        const DataTensor &tensor = m_map.tensors[std::size_t(m_cursor)];
        const int by = event->modifiers().testFlag(Qt::ShiftModifier) ? kFineKeyStep : kKeyStep;
        const std::int64_t offset = std::max<std::int64_t>(tensor.begin + step * by, 0);
        if (offset != tensor.begin)
            emit mapMoved(tensor.owner, int(offset));
        return;
    }
    if (step != 0 && last >= 0)
        setCursor(m_cursor < 0 ? (step > 0 ? 0 : last) : std::clamp(m_cursor + step, 0, last));
    else if (event->key() == Qt::Key_Home && last >= 0)
        setCursor(0);
    else if (event->key() == Qt::Key_End && last >= 0)
        setCursor(last);
    else if ((event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) && last >= 0) {
        // Through the memories one by one, and back to all of them.
        const int next = m_look.instance + (event->key() == Qt::Key_PageDown ? 1 : -1);
        emit instanceChosen(next >= device::kDataInstances ? -1 : next < -1 ? device::kDataInstances - 1 : next);
    } else {
        MapView::keyPressEvent(event);
    }
}

void DataMapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int instance = grid().instanceAt(event->position().y());
    if (instance >= 0)
        emit instanceChosen(m_look.instance < 0 ? instance : -1);
}

void DataMapView::paintMap(QPainter &painter)
{
    paintDataMap(painter, rect(), m_map, theme::colors(), font(), m_look, m_marks, hasFocus() ? m_cursor : -1, m_dragged,
                 m_preview ? &*m_preview : nullptr);
}

} // namespace facet::memory
