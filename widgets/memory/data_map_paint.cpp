// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory/data_map_paint.h"

#include "figures/chart_style.h"
#include "figures/quantity.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <bit>
#include <cmath>

namespace facet::memory {

using device::kDataInstances;
using figures::Unit;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::memory::DataMap)
};

constexpr double kMargin = 10;
constexpr double kTallest = 4; // more overflow than that is cut off

QColor baseOf(const DataTensor &tensor, const theme::Colors &colors)
{
    return tensor.owner >= 0 ? colors.layer(tensor.owner) : theme::mix(colors.surface, colors.text, 0.55);
}

QColor fillOf(const DataTensor &tensor, MapUse use, const theme::Colors &colors)
{
    const QColor base = baseOf(tensor, colors);
    switch (use) {
    case MapUse::Read: return theme::mix(colors.surface, base, 0.55);
    case MapUse::Kept: return theme::mix(colors.surface, base, 0.28);
    case MapUse::Written:
    case MapUse::Rolling: break;
    }
    return base;
}

bool isShown(const DataTensor &tensor, const DataMapLook &look)
{
    return look.steps < 0 || tensor.from() < look.steps;
}

void paintLegend(QPainter &painter, const QRectF &line, const DataMap &map, const theme::Colors &colors, const QFont &font)
{
    const bool rolling = std::ranges::any_of(map.tensors, [](const DataTensor &tensor) { return tensor.reader >= 0; });
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    double x = line.left();
    const auto entry = [&](const QString &text, const auto &swatch) {
        const QRectF box(x, line.center().y() - 5, 14, 10);
        if (box.right() + 5 + metrics.horizontalAdvance(text) > line.right())
            return;
        swatch(box);
        painter.setPen(colors.textMuted);
        painter.drawText(QRectF(box.right() + 5, line.top(), line.right(), line.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x = box.right() + 5 + metrics.horizontalAdvance(text) + 16;
    };
    DataTensor sample;
    sample.owner = 0;
    for (const MapUse use : {MapUse::Written, MapUse::Read, MapUse::Kept}) {
        entry(useName(use), [&](const QRectF &box) {
            painter.setPen(QPen(baseOf(sample, colors), 1));
            painter.setBrush(fillOf(sample, use, colors));
            painter.drawRect(box);
        });
    }
    if (rolling) {
        entry(useName(MapUse::Rolling), [&](const QRectF &box) {
            painter.fillRect(box, fillOf(sample, MapUse::Rolling, colors));
            figures::paintHatch(painter, box, colors.surface, 4);
        });
    }
    if (map.overlapAllowed)
        entry(Tr::tr("overwritten, as the options allow"),
              [&](const QRectF &box) { paintBad(painter, box, colors.warning, colors.surface); });
    else
        entry(Tr::tr("overwritten too early, or beyond the end"),
              [&](const QRectF &box) { paintBad(painter, box, colors.bad, colors.surface); });
    entry(Tr::tr("pinned by hand"), [&](const QRectF &box) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.text);
        painter.drawPolygon(QPolygonF({box.topLeft(), box.topLeft() + QPointF(8, 0), box.topLeft() + QPointF(0, 8)}));
    });
}

void paintAxes(QPainter &painter, const DataGrid &grid, const DataMap &map, const theme::Colors &colors, const QFont &font,
               const MapMarks &marks)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    // Memories, every second or fourth where lanes are low.
    const int every = grid.laneHeight() >= metrics.height() * 0.8 ? 1 : grid.laneHeight() * 2 >= metrics.height() * 0.8 ? 2 : 4;
    for (int instance = grid.first; instance < grid.first + grid.lanes; ++instance) {
        const QRectF lane = grid.lane(instance);
        painter.setPen(Qt::NoPen);
        painter.setBrush(figures::trackColor(colors));
        painter.drawRect(QRectF(QPointF(lane.left(), std::max(lane.top(), lane.bottom() - double(map.capacity) / grid.bytesPerPixel())),
                                lane.bottomRight())); // what there is of it
        painter.setPen(colors.textMuted);
        if (grid.lanes > 1 && instance % every == 0)
            painter.drawText(QRectF(0, lane.center().y() - 10, grid.plot.left() - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(instance));
    }
    if (grid.lanes == 1) {
        const std::int64_t step = tickStep(grid.bytesPerPixel(), 34);
        for (std::int64_t value = 0; value <= grid.bytes; value += step) {
            const double y = grid.plot.bottom() - grid.laneGap - double(value) / grid.bytesPerPixel();
            painter.setPen(QPen(colors.axis, 1));
            painter.drawLine(QPointF(grid.plot.left() - 4, y), QPointF(grid.plot.left(), y));
            painter.setPen(colors.textMuted);
            painter.drawText(QRectF(0, y - 10, grid.plot.left() - 7, 20), Qt::AlignRight | Qt::AlignVCenter,
                             figures::brief(Unit::Bytes, double(value)));
        }
    }
    painter.save();
    painter.setPen(colors.textMuted);
    painter.translate(kMargin + metrics.height() / 2, grid.plot.center().y());
    painter.rotate(-90);
    QString title = grid.lanes > 1 ? Tr::tr("Data memories of %1").arg(figures::brief(Unit::Bytes, double(map.capacity)))
                                   : Tr::tr("Data memory %1").arg(grid.first);
    if (grid.lanes > 1 && grid.bytes != map.capacity)
        title = Tr::tr("%1, drawn up to %2").arg(title, figures::brief(Unit::Bytes, double(grid.bytes)));
    painter.drawText(QRectF(-grid.plot.height() / 2, -metrics.height() / 2, grid.plot.height(), metrics.height()), Qt::AlignCenter,
                     metrics.elidedText(title, Qt::ElideRight, grid.plot.height()));
    painter.restore();

    const double width = grid.stepWidth();
    double widest = 0;
    for (const QString &name : map.names)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    const bool names = widest + 6 < width;
    const int skip = names ? 1 : std::max(1, int(std::ceil((metrics.horizontalAdvance(QStringLiteral("999")) + 4) / width)));
    for (int step = 0; step < grid.steps && step < int(map.names.size()); ++step) {
        const double x = grid.plot.left() + step * width;
        if (step > 0 && width > 5) {
            painter.setPen(QPen(theme::mix(colors.surface, colors.axis, 0.3), 1));
            painter.drawLine(QPointF(x, grid.plot.top()), QPointF(x, grid.plot.bottom()));
        }
        const bool marked = marks.selected.contains(map.steps[std::size_t(step)]) || marks.hovered == map.steps[std::size_t(step)];
        if (step % skip != 0 && !marked)
            continue;
        painter.setPen(marked ? colors.text : colors.textMuted);
        const QString text = names ? map.names[std::size_t(step)] : QString::number(map.steps[std::size_t(step)] + 1);
        painter.drawText(QRectF(x + width / 2 - 60, grid.plot.bottom() + 3, 120, metrics.height()), Qt::AlignCenter, text);
    }
    const QRectF below(grid.plot.left(), grid.plot.bottom() + 3 + metrics.height(), grid.plot.width(), metrics.height());
    painter.setPen(colors.textMuted);
    painter.drawText(below, Qt::AlignCenter, names ? Tr::tr("Step: the layer that runs") : Tr::tr("Step: number of the layer that runs"));
}

class TensorPainter {
public:
    TensorPainter(QPainter &painter, const DataGrid &grid, const DataMap &map, const theme::Colors &colors, const QFont &font,
                  const DataMapLook &look, const MapMarks &marks)
        : m_painter(painter), m_grid(grid), m_map(map), m_colors(colors), m_font(font), m_metrics(font), m_look(look), m_marks(marks)
    {
    }

    void run(int cursor)
    {
        for (const DataTensor &tensor : m_map.tensors) {
            if (isShown(tensor, m_look))
                paint(tensor);
        }
        for (const DataOverlap &overlap : m_map.overlaps) {
            if (m_look.steps < 0 || overlap.step < m_look.steps)
                each(overlap.instances, [&](int instance) {
                    paintBad(m_painter, m_grid.rect(instance, overlap.step, overlap.step + 1, overlap.begin, overlap.end),
                             m_map.overlapAllowed ? m_colors.warning : m_colors.bad, m_colors.surface);
                });
        }
        for (int i = 0; i < int(m_map.tensors.size()); ++i) {
            const DataTensor &tensor = m_map.tensors[std::size_t(i)];
            if (!isShown(tensor, m_look) || (!m_marks.selected.contains(layerOf(tensor)) && i != cursor))
                continue;
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(i == cursor ? m_colors.accent : m_colors.text, i == cursor ? 2 : 1.4));
            each(tensor.instances, [&](int instance) { m_painter.drawRect(whole(tensor, instance)); });
        }
    }

    void outline(const DataTensor &tensor, std::int64_t begin, const QColor &color)
    {
        QPen pen(color, 1.6, Qt::CustomDashLine);
        pen.setDashPattern({3, 2});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        each(tensor.instances, [&](int instance) {
            m_painter.drawRect(m_grid.rect(instance, tensor.from(), tensor.to(), begin, begin + tensor.end - tensor.begin));
        });
    }

private:
    static int layerOf(const DataTensor &tensor) { return tensor.reader >= 0 ? tensor.reader : tensor.owner; }

    template <typename Do> void each(unsigned instances, const Do &todo)
    {
        for (unsigned rest = instances; rest != 0; rest &= rest - 1) {
            const int instance = std::countr_zero(rest);
            if (instance >= m_grid.first && instance < m_grid.first + m_grid.lanes)
                todo(instance);
        }
    }

    [[nodiscard]] QRectF whole(const DataTensor &tensor, int instance) const
    {
        return m_grid.rect(instance, tensor.from(), tensor.to(), tensor.begin, tensor.end);
    }

    void paint(const DataTensor &tensor)
    {
        const bool hovered = m_marks.hovered >= 0 && m_marks.hovered == layerOf(tensor);
        const QColor base = baseOf(tensor, m_colors);
        each(tensor.instances, [&](int instance) {
            for (const MapSpan &span : tensor.spans) {
                const QColor fill = fillOf(tensor, span.use, m_colors);
                const QRectF rect = m_grid.rect(instance, span.from, span.to, tensor.begin, tensor.end);
                m_painter.fillRect(rect, fill);
                if (span.use == MapUse::Rolling)
                    figures::paintHatch(m_painter, rect, m_colors.surface, 5);
                if (hovered)
                    figures::paintHatch(m_painter, rect, theme::mix(fill, inkOn(fill), 0.55));
            }
            const QRectF rect = whole(tensor, instance);
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(theme::mix(base, m_colors.text, 0.25), 1));
            m_painter.drawRect(rect);
            if (tensor.pinned && rect.height() >= 5 && rect.width() >= 5) {
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(m_colors.text);
                const double size = std::min({8.0, rect.height(), rect.width()});
                m_painter.drawPolygon(QPolygonF({rect.topLeft(), rect.topLeft() + QPointF(size, 0), rect.topLeft() + QPointF(0, size)}));
            }
            if (tensor.end > m_map.capacity)
                paintBad(m_painter, m_grid.rect(instance, tensor.from(), tensor.to(), std::max(tensor.begin, m_map.capacity), tensor.end),
                         m_colors.bad, m_colors.surface);
            label(tensor, rect, hovered || tensor.end > m_map.capacity);
        });
    }

    // `hatched`: the name needs a plate to be read.
    void label(const DataTensor &tensor, const QRectF &rect, bool hatched)
    {
        if (rect.height() < m_metrics.height() * 0.95 || rect.width() < 30)
            return;
        m_painter.setFont(m_font);
        const MapSpan &span = tensor.spans.front();
        QRectF room = rect;
        if (m_metrics.horizontalAdvance(tensor.name) + 14 > rect.width())
            room.setWidth(std::min(rect.width(), span.to * m_grid.stepWidth() + m_grid.plot.left() - rect.left()));
        const QString text = m_metrics.elidedText(tensor.name, Qt::ElideRight, room.width() - 14);
        const bool spans =
            room.width() > (span.to - span.from) * m_grid.stepWidth() + 1; // across uses: ink for the light part would do for all
        const QColor fill = fillOf(tensor, span.use, m_colors);
        if (hatched || (spans && tensor.spans.size() > 1)) {
            const double width = m_metrics.horizontalAdvance(text);
            m_painter.fillRect(QRectF(rect.left() + 8, rect.center().y() - m_metrics.height() / 2, width + 6, m_metrics.height()), fill);
        }
        m_painter.setPen(inkOn(fill));
        m_painter.drawText(room.adjusted(11, 0, -3, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    }

    QPainter &m_painter;
    const DataGrid &m_grid;
    const DataMap &m_map;
    const theme::Colors &m_colors;
    QFont m_font;
    QFontMetricsF m_metrics;
    const DataMapLook &m_look;
    const MapMarks &m_marks;
};

} // namespace

double DataGrid::laneHeight() const
{
    return std::max(plot.height() / lanes - laneGap, 1.0);
}

QRectF DataGrid::lane(int instance) const
{
    if (instance < first || instance >= first + lanes)
        return {};
    return {plot.left(), plot.top() + (instance - first) * plot.height() / lanes, plot.width(), laneHeight()};
}

QRectF DataGrid::rect(int instance, int from, int to, std::int64_t begin, std::int64_t end) const
{
    const QRectF at = lane(instance);
    const double scale = at.height() / double(bytes);
    const double bottom = at.bottom() - double(std::min(begin, bytes)) * scale;
    const double top = std::min(at.bottom() - double(std::min(end, bytes)) * scale, bottom - 2);
    return {QPointF(at.left() + from * stepWidth(), top), QPointF(at.left() + to * stepWidth(), bottom)};
}

int DataGrid::instanceAt(double y) const
{
    const int lane = int(std::floor((y - plot.top()) / plot.height() * lanes));
    return lane < 0 || lane >= lanes ? -1 : first + lane;
}

int DataGrid::stepAt(double x) const
{
    const int step = int(std::floor((x - plot.left()) / stepWidth()));
    return step < 0 || step >= steps ? -1 : step;
}

std::int64_t DataGrid::byteAt(int instance, double y) const
{
    return std::int64_t(std::max((lane(instance).bottom() - y) * bytesPerPixel(), 0.0));
}

DataGrid dataGrid(const DataMap &map, const QRectF &area, const DataMapLook &look, const QFont &font)
{
    const QFontMetricsF metrics(figures::chartFont(font, 0.92));
    DataGrid grid;
    grid.steps = std::max(1, int(map.steps.size()));
    if (look.instance >= 0) {
        grid.first = look.instance;
        grid.lanes = 1;
    }
    const double label = metrics.horizontalAdvance(look.instance >= 0 ? QStringLiteral("99.9 KiB") : QStringLiteral("15"));
    grid.plot = area.adjusted(kMargin + metrics.height() + label + 12, metrics.height() + 12, -kMargin, -(2 * metrics.height() + 8));
    const std::int64_t tallest = std::int64_t(double(map.capacity) * kTallest);
    grid.bytes = look.zoomed ? std::max<std::int64_t>(map.top, 64) : std::max(map.capacity, map.top);
    grid.bytes = std::clamp<std::int64_t>(grid.bytes, 1, std::max<std::int64_t>(tallest, 1));
    return grid;
}

void paintDataMap(QPainter &painter, const QRectF &area, const DataMap &map, const theme::Colors &colors, const QFont &base,
                  const DataMapLook &look, const MapMarks &marks, int cursor, const DraggedMap &dragged, const DataMap *preview)
{
    const DataGrid grid = dataGrid(map, area, look, base);
    if (grid.plot.width() < 40 || grid.plot.height() < 30) {
        painter.setPen(colors.textMuted);
        painter.setFont(figures::chartFont(base, 0.92));
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, Tr::tr("Make this panel larger to see the map."));
        return;
    }
    const QFont font = figures::chartFont(base, 0.92);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(painter, QRectF(grid.plot.left(), area.top() + 4, grid.plot.width(), grid.plot.top() - area.top() - 8), map, colors, font);
    painter.setRenderHint(QPainter::Antialiasing, false); // steps meet without seams
    paintAxes(painter, grid, map, colors, font, marks);
    TensorPainter tensors(painter, grid, map, colors, font, look, marks);
    tensors.run(cursor);
    if (grid.bytes > map.capacity) {
        painter.setPen(QPen(colors.bad, 1));
        for (int instance = grid.first; instance < grid.first + grid.lanes; ++instance) {
            const QRectF lane = grid.lane(instance);
            const double y = lane.bottom() - double(map.capacity) / grid.bytesPerPixel();
            painter.drawLine(QPointF(lane.left(), y), QPointF(lane.right(), y));
        }
    }
    if (preview) {
        for (const DataTensor &tensor : preview->tensors) {
            const bool same = std::ranges::any_of(map.tensors, [&](const DataTensor &now) {
                return now.owner == tensor.owner && now.reader == tensor.reader && now.begin == tensor.begin && now.end == tensor.end &&
                       now.instances == tensor.instances;
            });
            if (!same)
                tensors.outline(tensor, tensor.begin, colors.text);
        }
    }
    if (dragged.tensor >= 0 && std::size_t(dragged.tensor) < map.tensors.size())
        tensors.outline(map.tensors[std::size_t(dragged.tensor)], dragged.begin, dragged.overlaps ? colors.bad : colors.accent);
    painter.restore();
}

} // namespace facet::memory
