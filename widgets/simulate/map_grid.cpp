// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/map_grid.h"

#include "theme/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cmath>

namespace facet::simulate {

namespace {

constexpr std::array kZooms{0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0, 48.0};
constexpr double kMostFitZoom = 24;
constexpr int kMargin = 10;
constexpr int kGap = 8;
constexpr int kLabel = 15;
constexpr double kLeastLabelledTile = 20;

} // namespace

MapGrid::MapGrid(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(&theme::Theme::instance(), &theme::Theme::changed, this, [this] {
        rebuild();
        viewport()->update();
    });
}

void MapGrid::setMap(network::FeatureMap map, const QImage &lead, std::optional<MapScale> scale)
{
    const bool sameShape = map.shape == m_map.shape && lead.isNull() == m_lead.isNull();
    m_map = std::move(map);
    m_lead = lead;
    m_scale = scale.value_or(scaleOf(m_map));
    if (!sameShape) {
        m_cursor.reset();
        m_mark.reset();
        m_fits = true;
        verticalScrollBar()->setValue(0);
        horizontalScrollBar()->setValue(0);
    }
    rebuild();
    layOut();
    viewport()->update();
    emit cursorChanged();
}

void MapGrid::rebuild()
{
    const MapColors colors(theme::colors());
    m_images.clear();
    for (int c = 0; c < m_map.shape.channels; ++c)
        m_images.append(channelImage(m_map, c, m_scale, colors));
}

void MapGrid::setMark(std::optional<Position> mark)
{
    m_mark = mark;
    viewport()->update();
}

void MapGrid::setName(const QString &name)
{
    setAccessibleName(name);
}

QString MapGrid::textAt(const Position &p) const
{
    const network::Extent extent = m_map.shape.extent;
    const auto at =
        (std::size_t(p.channel) * std::size_t(extent.rows) + std::size_t(p.row)) * std::size_t(extent.cols) + std::size_t(p.column);
    if (at >= m_map.values.size())
        return {};
    return tr("channel %1, row %2, column %3: %4").arg(p.channel).arg(p.row).arg(p.column).arg(locale().toString(m_map.values[at]));
}

// ---- where things are ----

bool MapGrid::labelled() const
{
    return tiles() > 1 && m_map.shape.extent.cols * m_zoom >= kLeastLabelledTile;
}

QSizeF MapGrid::tileSize() const
{
    return {m_map.shape.extent.cols * m_zoom, m_map.shape.extent.rows * m_zoom};
}

int MapGrid::tilesPerRow(double zoom, int width) const
{
    const double tile = m_map.shape.extent.cols * zoom;
    return std::clamp(int((width - 2 * kMargin + kGap) / (tile + kGap)), 1, std::max(1, tiles()));
}

double MapGrid::heightFor(double zoom, int width) const
{
    const int perRow = tilesPerRow(zoom, width);
    const int rows = (tiles() + perRow - 1) / perRow;
    const bool labels = tiles() > 1 && m_map.shape.extent.cols * zoom >= kLeastLabelledTile;
    return 2 * kMargin + rows * (m_map.shape.extent.rows * zoom + kGap + (labels ? kLabel : 0)) - kGap;
}

QRectF MapGrid::tileRect(int tile) const
{
    const QSizeF size = tileSize();
    const int perRow = tilesPerRow(m_zoom, viewport()->width());
    const double label = labelled() ? kLabel : 0;
    const QPointF corner(kMargin + (tile % perRow) * (size.width() + kGap),
                         kMargin + label + (tile / perRow) * (size.height() + kGap + label));
    return {corner - QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()), size};
}

QRectF MapGrid::rectOf(const Position &p) const
{
    const QRectF tile = tileRect(p.channel + (m_lead.isNull() ? 0 : 1));
    return {tile.left() + p.column * m_zoom, tile.top() + p.row * m_zoom, m_zoom, m_zoom};
}

std::optional<MapGrid::Position> MapGrid::positionAt(const QPoint &point) const
{
    for (int c = 0; c < m_map.shape.channels; ++c) {
        const QRectF tile = tileRect(c + (m_lead.isNull() ? 0 : 1));
        if (!tile.contains(point))
            continue;
        const network::Extent extent = m_map.shape.extent;
        return Position{c, std::clamp(int((point.y() - tile.top()) / m_zoom), 0, extent.rows - 1),
                        std::clamp(int((point.x() - tile.left()) / m_zoom), 0, extent.cols - 1)};
    }
    return std::nullopt;
}

void MapGrid::layOut()
{
    if (m_map.values.empty()) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    const QSize room = maximumViewportSize();
    if (m_fits) {
        // The largest zoom at which everything is seen; not below one pixel per value.
        m_zoom = 1;
        for (const double zoom : kZooms) {
            if (zoom >= 1 && zoom <= kMostFitZoom && heightFor(zoom, room.width()) <= room.height() &&
                m_map.shape.extent.cols * zoom + 2 * kMargin <= room.width())
                m_zoom = zoom;
        }
        emit zoomChanged();
    }
    const auto height = int(std::ceil(heightFor(m_zoom, viewport()->width())));
    const auto width = int(std::ceil(tileSize().width() + 2 * kMargin));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(std::max(20, int(tileSize().height() / 4)));
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void MapGrid::zoomToFit()
{
    m_fits = true;
    layOut();
    viewport()->update();
}

void MapGrid::setZoom(double zoom)
{
    m_fits = false;
    m_zoom = zoom;
    layOut();
    if (m_cursor)
        setCursorPosition(m_cursor);
    viewport()->update();
    emit zoomChanged();
}

void MapGrid::stepZoom(int steps)
{
    const auto at = std::ranges::min_element(kZooms, {}, [this](double z) { return std::abs(z - m_zoom); });
    const auto index = std::clamp<std::ptrdiff_t>(at - kZooms.begin() + steps, 0, std::ptrdiff_t(kZooms.size()) - 1);
    setZoom(kZooms[std::size_t(index)]);
}

void MapGrid::setCursorPosition(std::optional<Position> position)
{
    const network::Extent extent = m_map.shape.extent;
    if (position && (position->channel < 0 || position->channel >= m_map.shape.channels || position->row < 0 ||
                     position->row >= extent.rows || position->column < 0 || position->column >= extent.cols))
        return;
    m_cursor = position;
    if (position) {
        const QRectF target = rectOf(*position).adjusted(-kGap, -kGap - kLabel, kGap, kGap);
        const auto reveal = [](QScrollBar *bar, double low, double high, double size) {
            if (low < 0)
                bar->setValue(bar->value() + int(std::floor(low)));
            else if (high > size)
                bar->setValue(bar->value() + int(std::ceil(high - size)));
        };
        reveal(verticalScrollBar(), target.top(), target.bottom(), viewport()->height());
        reveal(horizontalScrollBar(), target.left(), target.right(), viewport()->width());
        setAccessibleDescription(textAt(*position));
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
    emit cursorChanged();
}

// ---- events ----

void MapGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const theme::Colors &colors = theme::colors();
    painter.fillRect(viewport()->rect(), colors.surface);
    QFont small = font();
    small.setPixelSize(11);
    painter.setFont(small);
    const bool labels = labelled();
    for (int tile = 0; tile < tiles(); ++tile) {
        const QRectF rect = tileRect(tile);
        if (rect.bottom() < 0 || rect.top() - kLabel > viewport()->height())
            continue;
        const int channel = tile - (m_lead.isNull() ? 0 : 1);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom < 1);
        const QImage &image = channel < 0 ? m_lead : m_images[channel];
        painter.drawImage(rect, image, QRectF(image.rect()));
        const bool current = m_cursor && m_cursor->channel == channel;
        const bool marked = m_mark && m_mark->channel == channel;
        painter.setPen(QPen(marked ? colors.bad : current ? colors.accent : colors.border, marked || current ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        const double out = marked || current ? 1 : 0.5;
        painter.drawRect(rect.adjusted(-out, -out, out, out));
        if (labels) {
            painter.setPen(current ? colors.accent : colors.textMuted);
            painter.drawText(QRectF(rect.left(), rect.top() - kLabel, rect.width() + kGap, kLabel - 2), Qt::AlignLeft | Qt::AlignVCenter,
                             channel < 0 ? tr("picture") : QString::number(channel));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ring = [&](const Position &p, const QColor &color) {
        const QRectF rect = rectOf(p);
        const double grow = m_zoom < 6 ? 3 : 1;
        painter.setPen(QPen(colors.surface, 4));
        painter.drawRect(rect.adjusted(-grow, -grow, grow, grow));
        painter.setPen(QPen(color, 2));
        painter.drawRect(rect.adjusted(-grow, -grow, grow, grow));
    };
    if (m_cursor)
        ring(*m_cursor, colors.accent);
    if (m_mark)
        ring(*m_mark, colors.bad);
    if (hasFocus() && !m_cursor) {
        painter.setPen(QPen(colors.accent, 1));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void MapGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void MapGrid::keyPressEvent(QKeyEvent *event)
{
    Position p = m_cursor.value_or(Position{});
    const bool far = event->modifiers().testFlag(Qt::ControlModifier);
    const int perRow = tilesPerRow(m_zoom, viewport()->width());
    const int last = m_map.shape.channels - 1;
    switch (event->key()) {
    case Qt::Key_Left: far ? --p.channel : --p.column; break;
    case Qt::Key_Right: far ? ++p.channel : ++p.column; break;
    case Qt::Key_Up: far ? p.channel -= perRow : --p.row; break;
    case Qt::Key_Down: far ? p.channel += perRow : ++p.row; break;
    case Qt::Key_PageUp: p.channel = std::max(0, p.channel - 1); break;
    case Qt::Key_PageDown: p.channel = std::min(last, p.channel + 1); break;
    case Qt::Key_Home: p = {}; break;
    case Qt::Key_End: p.channel = last; break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return;
    case Qt::Key_Minus: zoomOut(); return;
    case Qt::Key_0: zoomToFit(); return;
    default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    if (m_map.values.empty())
        return;
    setCursorPosition(m_cursor ? p : Position{});
}

void MapGrid::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    stepZoom(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void MapGrid::mouseMoveEvent(QMouseEvent *event)
{
    const auto position = positionAt(event->position().toPoint());
    if (position == m_cursor)
        return;
    m_cursor = position; // the pointer never scrolls
    viewport()->update();
    emit cursorChanged();
}

void MapGrid::mousePressEvent(QMouseEvent *event)
{
    setFocus();
    setCursorPosition(positionAt(event->position().toPoint()));
}

void MapGrid::leaveEvent(QEvent *event)
{
    QAbstractScrollArea::leaveEvent(event);
    if (hasFocus())
        return; // the keyboard goes on from there
    m_cursor.reset();
    viewport()->update();
    emit cursorChanged();
}

void MapGrid::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        emit cursorChanged();
}

} // namespace facet::simulate
