// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/network_painter.h"

#include "stack/layer_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace facet::stack {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NetworkPicture)
};

constexpr double kMargin = 14;
constexpr double kNaturalHeight = 260;
constexpr double kShortestEdge = 5;
constexpr double kChannelShare = 0.55; // length of a channel relative to a row
constexpr double kDepthShare = 0.42;   // of a column, seen obliquely
constexpr double kDepthSlope = 0.62;
constexpr double kLane = 17; // between arcs
constexpr int kMostLanes = 3;
constexpr double kWidestGap = 46; // put between columns when there is room

double compressed(int n)
{
    return std::pow(double(std::max(n, 1)), NetworkDrawing::kCompression);
}

QStringList operationLines(const network::Layer &layer)
{
    QStringList lines;
    const bool passing = layer.op == network::Operator::Passthrough;
    if (layer.eltwise != network::Eltwise::None && !passing) {
        network::Layer element = layer;
        element.op = network::Operator::Passthrough;
        lines += operationName(element);
    }
    const QString pool = poolText(layer);
    if (passing) {
        lines += pool.isEmpty() || layer.eltwise != network::Eltwise::None ? operationName(layer) : pool;
        return lines;
    }
    if (!pool.isEmpty())
        lines += pool;
    if (layer.op == network::Operator::Linear)
        lines += layer.flatten ? Words::tr("flatten, linear") : Words::tr("linear");
    else if (layer.groups > 1)
        lines += Words::tr("dw %1").arg(extentText(layer.kernel));
    else if (layer.op == network::Operator::ConvTranspose2d)
        lines += Words::tr("up %1").arg(extentText(layer.kernel));
    else
        lines += Words::tr("conv %1").arg(extentText(layer.kernel, isOneD(layer)));
    return lines;
}

QString signOf(network::Eltwise eltwise)
{
    switch (eltwise) {
    case network::Eltwise::Add: return QStringLiteral("+");
    case network::Eltwise::Sub: return QString(QChar(0x2212));
    case network::Eltwise::Or: return QStringLiteral("|");
    case network::Eltwise::Xor: return QString(QChar(0x2295));
    case network::Eltwise::None: break;
    }
    return {};
}

QFont smaller(const QFont &font)
{
    QFont small = font;
    if (font.pixelSize() > 0)
        small.setPixelSize(std::max(8, int(font.pixelSize() * 0.86)));
    else
        small.setPointSizeF(font.pointSizeF() * 0.86);
    return small;
}

} // namespace

NetworkDrawing::NetworkDrawing(const network::Network &network, const network::Shapes &shapes, const QFont &font, const QSizeF &room)
    : m_small(smaller(font))
{
    addVolumes(network, shapes);
    addShortcuts(network, shapes);
    place(font, room);
}

void NetworkDrawing::addVolumes(const network::Network &network, const network::Shapes &shapes)
{
    const auto input = network.input();
    if (network.fold > 1) {
        Volume picture;
        picture.layer = -2;
        picture.channels = network.picture.channels;
        picture.extent = network.picture.extent;
        picture.name = Words::tr("picture");
        m_volumes.push_back(picture);
    }
    Volume first;
    first.channels = input.channels;
    first.extent = input.extent;
    first.name = network.fold > 1 ? Words::tr("folded") : Words::tr("input");
    if (network.fold > 1)
        first.operation = {Words::tr("fold %1").arg(network.fold)};
    m_volumes.push_back(first);
    for (std::size_t i = 0; i < network.layers.size() && i < shapes.layers.size(); ++i) {
        const network::LayerShape &shape = shapes.layers[i];
        Volume volume;
        volume.layer = int(i);
        volume.channels = shape.outChannels;
        volume.extent = shape.out;
        volume.valid = shape.executed && shape.valid;
        volume.name = layerTitle(network, int(i));
        volume.operation = operationLines(network.layers[i]);
        m_volumes.push_back(volume);
    }
    for (Volume &volume : m_volumes)
        volume.shape = shapeText(volume.channels, volume.extent);
}

void NetworkDrawing::addShortcuts(const network::Network &network, const network::Shapes &shapes)
{
    const int firstLayer = network.fold > 1 ? 2 : 1; // index of the volume of layer 0
    for (std::size_t i = 0; i < network.layers.size() && i < shapes.layers.size(); ++i) {
        const int to = firstLayer + int(i);
        bool fromPrevious = false;
        for (const int source : network::effectiveSources(network, shapes, int(i))) {
            const int from = firstLayer + source;
            if (from == to - 1)
                fromPrevious = true;
            else if (from >= firstLayer - 1 && from < int(m_volumes.size()) && from < to)
                m_shortcuts.push_back({from, to, signOf(network.layers[i].eltwise)});
        }
        m_volumes[std::size_t(to)].fromPrevious = fromPrevious;
    }
    for (std::size_t i = 0; i < m_shortcuts.size(); ++i) {
        // The lowest lane that no earlier overlapping arc has taken.
        const auto taken = [&](int lane) {
            return std::any_of(m_shortcuts.begin(), m_shortcuts.begin() + std::ptrdiff_t(i), [&](const Shortcut &other) {
                return other.lane == lane && other.from <= m_shortcuts[i].to && m_shortcuts[i].from <= other.to;
            });
        };
        while (m_shortcuts[i].lane < kMostLanes && taken(m_shortcuts[i].lane))
            ++m_shortcuts[i].lane;
    }
}

double NetworkDrawing::arcRoom() const
{
    int lanes = 0;
    for (const Shortcut &shortcut : m_shortcuts)
        lanes = std::max(lanes, shortcut.lane + 1);
    return lanes == 0 ? 0 : 14 + kLane * lanes;
}

void NetworkDrawing::place(const QFont &font, const QSizeF &room)
{
    const QFontMetricsF name(font);
    const QFontMetricsF small(m_small);
    const double arcs = arcRoom();
    const double labels = name.height() + small.height() + 8;
    const double space = std::max(40.0, room.height() - 2 * kMargin - arcs - labels);

    // Front height plus the rise of the depth of the largest volume fills the space.
    double largest = 1;
    for (const Volume &v : m_volumes)
        largest = std::max(largest,
                           compressed(v.extent.rows) + compressed(v.extent.cols) * kDepthShare * kDepthSlope * (v.extent.cols > 1 ? 1 : 0));
    const double unit = space / largest;

    double x = kMargin;
    std::vector<double> widths;
    for (Volume &v : m_volumes) {
        const double height = std::max(kShortestEdge, unit * compressed(v.extent.rows));
        const double width = std::clamp(unit * kChannelShare * compressed(v.channels), kShortestEdge, 120.0);
        const double depth = std::max(kShortestEdge * 0.6, unit * kDepthShare * compressed(v.extent.cols) * (v.extent.cols > 1 ? 1 : 0.3));
        v.depth = {depth, -depth * kDepthSlope};
        v.front = {0, 0, width, height};
        double label = std::max(name.horizontalAdvance(v.name), small.horizontalAdvance(v.shape));
        widths.push_back(std::max(width + depth, label));
        double arrow = 22;
        for (const QString &line : v.operation)
            arrow = std::max(arrow, small.horizontalAdvance(line) + 10);
        if (&v == &m_volumes.front())
            arrow = 0;
        v.column = {x, 0, arrow + widths.back(), 0};
        x += v.column.width() + 4;
    }
    // Spare width goes between the columns, up to a limit; the rest stays on both sides.
    const double natural = x - 4 + kMargin;
    const double gaps = double(m_volumes.size()) - 1;
    const double gap = gaps > 0 ? std::clamp((room.width() - natural) / gaps, 0.0, kWidestGap) : 0;
    const double left = std::max(0.0, (room.width() - natural - gap * gaps) / 2);
    m_size = {std::max(room.width(), natural), room.height()};

    const double bottom = m_size.height() - kMargin - labels;
    m_labels = bottom + 8;
    m_top = bottom;
    const double middle = kMargin + arcs + space / 2;
    m_axis = middle;
    for (std::size_t i = 0; i < m_volumes.size(); ++i) {
        Volume &v = m_volumes[i];
        v.column.translate(left + gap * double(i), 0);
        if (i > 0)
            v.column.setLeft(v.column.left() - gap);
        v.column.setTop(kMargin / 2);
        v.column.setBottom(m_size.height() - kMargin / 2);
        const double total = v.front.width() + v.depth.x();
        const double x0 = v.column.right() - widths[i] / 2 - total / 2;
        const double y0 = middle - (v.front.height() - v.depth.y()) / 2 - v.depth.y();
        v.front.moveTo(x0, y0);
        m_top = std::min(m_top, y0 + v.depth.y());
    }
}

int NetworkDrawing::layerAt(const QPointF &point) const
{
    for (const Volume &v : m_volumes) {
        if (v.layer >= 0 && v.column.contains(point))
            return v.layer;
    }
    return -1;
}

QRectF NetworkDrawing::columnOf(int layer) const
{
    for (const Volume &v : m_volumes) {
        if (v.layer == layer)
            return v.column;
    }
    return {};
}

void NetworkDrawing::paintVolume(QPainter &painter, const Volume &v, const PaintOptions &options, const theme::Colors &c) const
{
    const QColor base = v.layer < 0 ? c.axis : c.layer(v.layer);
    const QPointF d = v.depth;
    const QRectF &f = v.front;
    const bool broken = !v.valid || options.broken.contains(v.layer);
    const bool changed = options.changed.contains(v.layer);
    QPen outline(broken    ? c.bad
                 : changed ? c.accent
                           : theme::mix(base, c.dark ? QColor(Qt::white) : QColor(Qt::black), c.dark ? 0.25 : 0.35),
                 broken || changed ? 1.6 : 1);
    outline.setJoinStyle(Qt::RoundJoin);
    if (broken || changed)
        outline.setStyle(Qt::DashLine);
    painter.setPen(outline);
    const auto face = [&](const QPolygonF &polygon, const QColor &color) {
        painter.setBrush(v.valid ? QBrush(color) : QBrush(theme::mix(c.surface, c.bad, 0.25), Qt::BDiagPattern));
        painter.drawPolygon(polygon);
    };
    const double weight = c.dark ? 0.80 : 0.72;
    const QColor front = theme::mix(c.surface, base, weight);
    face({{f.topLeft(), f.topRight(), f.topRight() + d, f.topLeft() + d}}, theme::mix(front, QColor(Qt::white), c.dark ? 0.16 : 0.40));
    face({{f.topRight(), f.topRight() + d, f.bottomRight() + d, f.bottomRight()}}, theme::mix(front, QColor(Qt::black), 0.20));
    face(QPolygonF(f), front);
}

void NetworkDrawing::paintArrow(QPainter &painter, const Volume &before, const Volume &v, const theme::Colors &c) const
{
    const double from = std::max(before.front.right() + before.depth.x(), before.column.right() - 1) + 3;
    const double to = v.front.left() - 4;
    painter.setPen(QPen(c.axis, 1.2));
    if (v.fromPrevious && to - from > 6) {
        painter.drawLine(QPointF(from, m_axis), QPointF(to - 4, m_axis));
        painter.setBrush(c.axis);
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(QPolygonF{{{to, m_axis}, {to - 6, m_axis - 3.2}, {to - 6, m_axis + 3.2}}});
    }
    painter.setFont(m_small);
    painter.setPen(c.textMuted);
    const QFontMetricsF metrics(m_small);
    double y = m_axis - 6 - metrics.height() * double(v.operation.size());
    for (const QString &line : v.operation) {
        // Centered over the arrow, not over what the volume's label makes of the column.
        const QRectF box((from + to) / 2 - 100, y, 200, metrics.height());
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, line);
        y += metrics.height();
    }
}

void NetworkDrawing::paintShortcut(QPainter &painter, const Shortcut &shortcut, const theme::Colors &c) const
{
    const Volume &a = m_volumes[std::size_t(shortcut.from)];
    const Volume &b = m_volumes[std::size_t(shortcut.to)];
    const QPointF start(a.front.center().x() + a.depth.x() / 2, a.front.top() + a.depth.y() - 2);
    const QPointF end(b.front.center().x() + b.depth.x() / 2, b.front.top() + b.depth.y() - 3);
    const double peak = std::max(9.0, m_top - 12 - kLane * shortcut.lane);
    QPainterPath path(start);
    path.cubicTo({start.x(), peak}, {start.x() + 18, peak}, {start.x() + 30, peak});
    path.lineTo(end.x() - 30, peak);
    path.cubicTo({end.x() - 12, peak}, {end.x(), peak}, end);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.accent, 1.4));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    painter.drawPolygon(QPolygonF{{end + QPointF(0, 1), end + QPointF(-3.2, -5), end + QPointF(3.2, -5)}});
    if (shortcut.sign.isEmpty())
        return;
    const QRectF sign(end.x() - 26, peak - 8, 16, 16);
    painter.drawEllipse(sign);
    painter.setPen(c.onAccent);
    painter.setFont(m_small);
    painter.drawText(sign, Qt::AlignCenter, shortcut.sign);
}

void NetworkDrawing::paintLabels(QPainter &painter, const Volume &v, const PaintOptions &options, const theme::Colors &c) const
{
    const double middle = v.front.center().x() + v.depth.x() / 2;
    QFont font = options.font;
    const bool selected = options.selected.contains(v.layer);
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(selected ? c.accent : v.layer < 0 ? c.textMuted : c.text);
    const double line = QFontMetricsF(options.font).height();
    painter.drawText(QRectF(middle - 100, m_labels, 200, line), Qt::AlignCenter | Qt::TextSingleLine, v.name);
    painter.setFont(m_small);
    painter.setPen(options.changed.contains(v.layer) ? c.accent : c.textMuted);
    painter.drawText(QRectF(middle - 100, m_labels + line, 200, QFontMetricsF(m_small).height()), Qt::AlignCenter | Qt::TextSingleLine,
                     v.shape);
}

void NetworkDrawing::paint(QPainter &painter, const PaintOptions &options, const QRectF &exposed) const
{
    const theme::Colors &c = options.colors ? *options.colors : theme::colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (options.background)
        painter.fillRect(exposed, c.surface);
    const QRectF near = exposed.adjusted(-200, 0, 200, 0); // labels and depth reach over the edge of a column
    for (std::size_t i = 0; i < m_volumes.size(); ++i) {
        const Volume &v = m_volumes[i];
        if (v.layer < 0 || !near.intersects(v.column))
            continue;
        const bool selected = options.selected.contains(v.layer);
        if (!selected && v.layer != options.hovered)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(selected ? c.accentSoft : c.raised);
        painter.drawRoundedRect(v.column.adjusted(1, 0, 3, 0), 8, 8);
    }
    for (std::size_t i = 0; i < m_volumes.size(); ++i) {
        const Volume &v = m_volumes[i];
        if (!near.intersects(v.column))
            continue;
        if (i > 0)
            paintArrow(painter, m_volumes[i - 1], v, c);
        paintVolume(painter, v, options, c);
        paintLabels(painter, v, options, c);
    }
    for (const Shortcut &shortcut : m_shortcuts)
        paintShortcut(painter, shortcut, c);
    painter.restore();
}

QSizeF naturalSize(const network::Network &network, const network::Shapes &shapes, const QFont &font)
{
    return NetworkDrawing(network, shapes, font, {0, kNaturalHeight}).size() + QSizeF(2 * kMargin, 0);
}

void paintNetwork(QPainter &painter, const QRectF &rect, const network::Network &network, const network::Shapes &shapes,
                  const PaintOptions &options)
{
    if (rect.isEmpty())
        return;
    const double natural = naturalSize(network, shapes, options.font).width();
    const double scale = std::min(1.0, rect.width() / natural);
    const NetworkDrawing drawing(network, shapes, options.font, rect.size() / scale);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.translate(rect.topLeft());
    painter.scale(scale, scale);
    drawing.paint(painter, options, {QPointF(0, 0), rect.size() / scale});
    painter.restore();
}

} // namespace facet::stack
