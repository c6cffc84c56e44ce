// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/volume_view.h"

#include "stack/layer_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace facet::stack {

namespace {

constexpr int kScaleSteps = 4;
constexpr double kMargin = 10;          // of the drawing, may stay out of sight when it is scaled
constexpr double kSmallestScale = 0.72; // below, labels would be hard to read: scroll instead

} // namespace

VolumeView::VolumeView(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : QAbstractScrollArea(parent), m_document(document), m_selection(selection)
{
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Drawing of the network"));
    const auto changed = [this] { rebuild(); };
    connect(&document, &document::StudyDocument::reset, this, changed);
    connect(&document, &document::StudyDocument::currentVariantChanged, this, changed);
    connect(&document, &document::StudyDocument::settingsChanged, this, changed);
    connect(&document, &document::StudyDocument::previewChanged, this, changed);
    connect(&document, &document::StudyDocument::networkChanged, this, [this](int variant) {
        if (variant == m_document.currentVariant())
            rebuild();
    });
    connect(&selection, &document::Selection::changed, this, [this] {
        reveal();
        viewport()->update();
    });
    connect(&selection, &document::Selection::hoverChanged, viewport(), qOverload<>(&QWidget::update));
    rebuild();
}

const network::Network *VolumeView::network() const
{
    return m_document.preview() ? m_document.previewNetwork() : m_document.currentNetwork();
}

const study::Analysis *VolumeView::analysis() const
{
    if (m_document.preview())
        return m_document.preview();
    return m_document.currentNetwork() ? &m_document.analysis(m_document.currentVariant()) : nullptr;
}

void VolumeView::rebuild()
{
    m_drawing.reset();
    m_scale = 1;
    if (network()) {
        // Not the viewport's size: a scroll bar that comes and goes with the drawing's size would change it again, without end.
        QSizeF room(maximumViewportSize());
        m_drawing.emplace(*network(), analysis()->shapes, font(), room);
        // A taller room makes the volumes larger, so the scale is approached in a few steps.
        for (int step = 0; step < kScaleSteps && m_drawing->size().width() * m_scale > room.width() + 1; ++step) {
            const double fitting = room.width() / m_drawing->size().width();
            if (fitting < kSmallestScale) {
                m_scale = 1;
                room.rheight() -= horizontalScrollBar()->sizeHint().height();
                m_drawing.emplace(*network(), analysis()->shapes, font(), room);
                break;
            }
            m_scale = fitting;
            m_drawing.emplace(*network(), analysis()->shapes, font(), room / fitting);
        }
    }
    const int width = m_drawing ? int(m_drawing->size().width() * m_scale - (m_scale < 1 ? kMargin : 0)) : 0;
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    viewport()->update();
}

void VolumeView::reveal()
{
    const QRectF column = m_drawing ? m_drawing->columnOf(m_selection.current()) : QRectF();
    if (column.isEmpty())
        return;
    auto *bar = horizontalScrollBar();
    if (column.left() * m_scale < bar->value())
        bar->setValue(int(column.left() * m_scale) - 20);
    else if (column.right() * m_scale > bar->value() + viewport()->width())
        bar->setValue(int(column.right() * m_scale) - viewport()->width() + 20);
}

PaintOptions VolumeView::options() const
{
    PaintOptions options;
    options.font = font();
    options.selected = m_selection.layers();
    options.hovered = m_selection.hovered();
    for (const device::Finding &finding : analysis()->findings) {
        if (finding.severity == device::Severity::Error && finding.layer >= 0)
            options.broken.append(finding.layer);
    }
    const network::Network *current = m_document.currentNetwork();
    if (m_document.preview() && current && current->layers.size() == network()->layers.size()) {
        const auto &before = m_document.analysis(m_document.currentVariant()).shapes.layers;
        const auto &after = m_document.preview()->shapes.layers;
        for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
            const bool moved = before[i].outChannels != after[i].outChannels || before[i].out != after[i].out;
            if (moved || !(current->layers[i] == network()->layers[i]))
                options.changed.append(int(i));
        }
    }
    return options;
}

exporting::Figure VolumeView::figure() const
{
    exporting::Figure figure;
    const network::Network *shown = m_document.currentNetwork();
    if (shown == nullptr)
        return figure;
    const network::Network network = *shown;
    const network::Shapes shapes = m_document.analysis(m_document.currentVariant()).shapes;
    figure.title = QString::fromStdString(m_document.variant(m_document.currentVariant()).name);
    figure.size = naturalSize(network, shapes, font());
    const QFont font = this->font();
    figure.paint = [network, shapes, font](QPainter &painter, const QRectF &rect) {
        const theme::Colors paper = theme::lightColors();
        PaintOptions options;
        options.colors = &paper;
        options.font = font;
        paintNetwork(painter, rect, network, shapes, options);
    };
    return figure;
}

QRect VolumeView::layerRect(int layer) const
{
    if (!m_drawing)
        return {};
    const QRectF column = m_drawing->columnOf(layer);
    return QRectF(column.topLeft() * m_scale, column.size() * m_scale).translated(-horizontalScrollBar()->value(), 0).toRect();
}

int VolumeView::layerAt(const QPoint &point) const
{
    return m_drawing ? m_drawing->layerAt((QPointF(point) + QPointF(horizontalScrollBar()->value(), 0)) / m_scale) : -1;
}

void VolumeView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme::colors().surface);
    if (!m_drawing)
        return;
    const int offset = horizontalScrollBar()->value();
    painter.translate(-offset, 0);
    painter.scale(m_scale, m_scale);
    const QRectF exposed = QRectF(event->rect()).translated(offset, 0);
    m_drawing->paint(painter, options(), {exposed.topLeft() / m_scale, exposed.size() / m_scale});
    if (hasFocus()) {
        painter.resetTransform();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme::colors().accent);
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void VolumeView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    rebuild();
}

void VolumeView::mouseMoveEvent(QMouseEvent *event)
{
    m_selection.hover(layerAt(event->position().toPoint()));
}

void VolumeView::mousePressEvent(QMouseEvent *event)
{
    const int layer = layerAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier) && layer >= 0) {
        QList<int> layers = m_selection.layers();
        if (!layers.removeOne(layer))
            layers.append(layer);
        m_selection.select(layers, layers.contains(layer) ? layer : layers.isEmpty() ? -1 : layers.first());
    } else if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier) && layer >= 0 &&
               m_selection.current() >= 0) {
        QList<int> layers;
        for (int i = std::min(layer, m_selection.current()); i <= std::max(layer, m_selection.current()); ++i)
            layers.append(i);
        m_selection.select(layers, m_selection.current());
    } else if (!m_selection.layers().contains(layer) || event->button() == Qt::LeftButton) {
        m_selection.select(layer);
    }
    QAbstractScrollArea::mousePressEvent(event);
}

void VolumeView::leaveEvent(QEvent *event)
{
    m_selection.hover(-1);
    QAbstractScrollArea::leaveEvent(event);
}

void VolumeView::keyPressEvent(QKeyEvent *event)
{
    const int count = m_document.currentNetwork() ? int(m_document.currentNetwork()->layers.size()) : 0;
    int layer = m_selection.current();
    switch (event->key()) {
    case Qt::Key_Left: layer = std::max(0, layer - 1); break;
    case Qt::Key_Right: layer = std::min(count - 1, layer + 1); break;
    case Qt::Key_Home: layer = 0; break;
    case Qt::Key_End: layer = count - 1; break;
    default: return QAbstractScrollArea::keyPressEvent(event);
    }
    m_selection.select(count > 0 ? layer : -1);
}

bool VolumeView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && analysis()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int layer = layerAt(help->pos());
        if (layer < 0) {
            QToolTip::hideText();
        } else {
            const auto &cost = analysis()->estimate.layers[std::size_t(layer)];
            QToolTip::showText(
                help->globalPos(),
                tr("%1: %2 µs, %3 bytes of weights")
                    .arg(layerTitle(*network(), layer), microsecondsText(cost.latencyUs), countText(double(cost.weightBytes))),
                viewport());
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void VolumeView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Drawing of the network"));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        rebuild();
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void VolumeView::focusInEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void VolumeView::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace facet::stack
