// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "start/network_picture.h"

#include "study/analysis.h"
#include "theme/colors.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <vector>

namespace facet::start {

namespace {

constexpr double kSlant = 0.34; // how far depth goes up and right per unit of depth
constexpr std::size_t kMaxBars = 10;

struct Box {
    double height;
    double depth;
};

std::vector<Box> boxesOf(const network::Network &network)
{
    const network::Shapes shapes = network::inferShapes(network);
    std::vector<Box> boxes;
    const auto add = [&boxes](int channels, const network::Extent &extent) {
        // Square roots keep a 100:1 range of sizes visible in a thumbnail.
        boxes.push_back({std::sqrt(std::max(1, extent.rows)), std::sqrt(std::max(1, channels)) * 0.55});
    };
    const network::Shape input = network.input();
    add(input.channels, input.extent);
    for (const int index : shapes.order) {
        const network::LayerShape &shape = shapes.layers[std::size_t(index)];
        add(shape.outChannels, shape.out);
    }
    return boxes;
}

void paintBox(QPainter &painter, const QPointF &base, double face, double height, double depth, const QColor &color)
{
    const QPointF slant(depth, -depth * kSlant);
    const QPointF topLeft = base - QPointF(0, height);
    const QPointF topRight = topLeft + QPointF(face, 0);
    const QPointF bottomRight = base + QPointF(face, 0);
    const theme::Colors &c = theme::colors();
    painter.setPen(QPen(theme::mix(color, c.dark ? Qt::black : Qt::white, 0.35), 0.8));
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{base, topLeft, topRight, bottomRight});
    painter.setBrush(theme::mix(color, Qt::white, 0.35));
    painter.drawPolygon(QPolygonF{topLeft, topLeft + slant, topRight + slant, topRight});
    painter.setBrush(theme::mix(color, Qt::black, 0.22));
    painter.drawPolygon(QPolygonF{topRight, topRight + slant, bottomRight + slant, bottomRight});
}

} // namespace

void paintNetwork(QPainter &painter, const QRectF &area, const network::Network &network)
{
    const std::vector<Box> boxes = boxesOf(network);
    if (boxes.empty())
        return;
    constexpr double kFace = 1.3;
    constexpr double kGap = 1.1;
    double width = 0;
    double height = 0;
    for (const Box &box : boxes) {
        width += kFace + box.depth + kGap;
        height = std::max(height, box.height + box.depth * kSlant);
    }
    width -= kGap;
    const double scaleX = area.width() / width;
    const double scaleY = area.height() / height;
    const double scale = std::min(scaleX, scaleY * 1.4);
    const double vertical = std::min(scale, scaleY);
    double x = area.left() + (area.width() - width * scale) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    int index = 0;
    for (const Box &box : boxes) {
        const double drawn = std::max(3.0, box.height * vertical);
        const double y = area.center().y() + (drawn + box.depth * scale * kSlant) / 2;
        paintBox(painter, {x, y}, kFace * scale, drawn, box.depth * scale, theme::colors().layer(index++));
        x += (kFace + box.depth + kGap) * scale;
    }
    painter.restore();
}

void paintLatencies(QPainter &painter, const QRectF &area, const study::Study &study)
{
    const std::size_t count = std::min(study.variants.size(), kMaxBars);
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(study::analyze(study.variants[i].network, study.settings).estimate.totals.latencyUs);
    const double top = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
    if (top <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colors &c = theme::colors();
    const double step = area.width() / double(count);
    const double bar = std::min(step * 0.62, 34.0);
    for (std::size_t i = 0; i < count; ++i) {
        const double height = std::max(3.0, area.height() * values[i] / top);
        const QRectF rect(area.left() + step * (double(i) + 0.5) - bar / 2, area.bottom() - height, bar, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.variant(int(i)));
        painter.drawRoundedRect(rect, 3, 3);
    }
    painter.setPen(QPen(c.axis, 1));
    painter.drawLine(area.bottomLeft() + QPointF(0, 0.5), area.bottomRight() + QPointF(0, 0.5));
    painter.restore();
}

void paintCapacity(QPainter &painter, const QRectF &area, const study::Study &study)
{
    if (study.variants.empty())
        return;
    const auto totals = study::analyze(study.variants.front().network, study.settings).estimate.totals;
    if (totals.weightCapacity <= 0)
        return;
    const double share = double(totals.weightBytes) / double(totals.weightCapacity);
    const double full = std::max(1.0, share);
    const theme::Colors &c = theme::colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.border);
    painter.drawRoundedRect(QRectF(area.left(), area.top(), area.width() / full, area.height()), 3, 3);
    painter.setBrush(c.accent);
    painter.drawRoundedRect(QRectF(area.left(), area.top(), area.width() * std::min(share, 1.0) / full, area.height()), 3, 3);
    if (share > 1) {
        painter.setBrush(c.bad);
        const double start = area.left() + area.width() / full;
        painter.drawRoundedRect(QRectF(start + 2, area.top(), area.right() - start - 2, area.height()), 3, 3);
    }
    painter.restore();
}

void paintStudy(QPainter &painter, const QRectF &area, const study::Study &study)
{
    if (study.variants.empty())
        return;
    if (study.variants.size() > 2) {
        paintLatencies(painter, area, study);
        return;
    }
    constexpr double kGauge = 6;
    paintNetwork(painter, area.adjusted(0, 0, 0, -kGauge - 12), study.variants.front().network);
    paintCapacity(painter, QRectF(area.left(), area.bottom() - kGauge, area.width(), kGauge), study);
}

} // namespace facet::start
