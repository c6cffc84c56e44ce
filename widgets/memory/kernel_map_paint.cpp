// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory/kernel_map_paint.h"

#include "figures/chart_style.h"
#include "figures/quantity.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace facet::memory {

using device::kColumnBytes;
using device::kProcessors;
using device::kProcessorsPerQuadrant;
using device::kQuadrants;
using figures::Unit;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::memory::KernelMap)
};

constexpr double kRail = 196;
constexpr double kRailFrom = 560; // width of the whole from which there is a rail
constexpr double kMargin = 10;

QColor gapColor(const theme::Colors &colors)
{
    return theme::mix(colors.surface, colors.axis, 0.75);
}

void paintAxes(QPainter &painter, const KernelGrid &grid, const theme::Colors &colors, const QFont &font, const KernelMapLook &look)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const double unit = look.bytes ? double(kColumnBytes) : 1; // of the axis, in a column
    const std::int64_t step = tickStep(grid.columns * unit / grid.plot.height(), 34);
    for (std::int64_t value = 0; double(value) <= grid.columns * unit; value += step) {
        const double y = grid.plot.bottom() - double(value) / unit * grid.plot.height() / grid.columns;
        painter.setPen(QPen(colors.axis, 1));
        painter.drawLine(QPointF(grid.plot.left() - 4, y), QPointF(grid.plot.left(), y));
        painter.setPen(colors.textMuted);
        const QString label = look.bytes ? figures::brief(Unit::Bytes, double(value)) : figures::exact(Unit::Count, double(value));
        painter.drawText(QRectF(0, y - 10, grid.plot.left() - 7, 20), Qt::AlignRight | Qt::AlignVCenter, label);
    }
    painter.save();
    painter.setPen(colors.textMuted);
    const QString title = look.bytes ? Tr::tr("Memory of a processor") : Tr::tr("Kernel columns");
    painter.translate(grid.plot.left() - 7 - metrics.horizontalAdvance(QStringLiteral("99,999")) - metrics.height() * 0.9,
                      grid.plot.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-grid.plot.height() / 2, -metrics.height() / 2, grid.plot.height(), metrics.height()), Qt::AlignCenter, title);
    painter.restore();
    for (int quadrant = 0; quadrant < kQuadrants; ++quadrant) {
        const int first = quadrant * kProcessorsPerQuadrant, last = first + kProcessorsPerQuadrant - 1;
        const QRectF box = grid.rect(first, last, 0, 1);
        painter.setPen(QPen(colors.axis, 2)); // the thick rule of the quadrant
        painter.drawLine(QPointF(box.left(), grid.plot.bottom() + 1), QPointF(box.right(), grid.plot.bottom() + 1));
        painter.setPen(colors.textMuted);
        const QString longText = Tr::tr("Quadrant %1: processors %2–%3").arg(quadrant).arg(first).arg(last);
        const QString text = metrics.horizontalAdvance(longText) < box.width() ? longText : QStringLiteral("%1–%2").arg(first).arg(last);
        painter.drawText(QRectF(box.left() - 20, grid.plot.bottom() + 4, box.width() + 40, metrics.height()), Qt::AlignCenter, text);
    }
}

// Free memory, as far as each processor has it.
void paintTracks(QPainter &painter, const KernelGrid &grid, const KernelMap &map, const theme::Colors &colors)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(figures::trackColor(colors));
    for (int first = 0; first < kProcessors;) {
        int last = first;
        while (last + 1 < kProcessors && (last + 1) % kProcessorsPerQuadrant != 0 &&
               map.capacity[std::size_t(last + 1)] == map.capacity[std::size_t(first)])
            ++last;
        painter.drawRect(grid.rect(first, last, 0, map.capacity[std::size_t(first)]));
        first = last + 1;
    }
    // Groups of four share a data memory.
    painter.setPen(QPen(theme::mix(colors.surface, colors.axis, 0.35), 1));
    for (int processor = 4; processor < kProcessors; processor += 4) {
        if (processor % kProcessorsPerQuadrant == 0)
            continue;
        const double x = grid.left(processor);
        painter.drawLine(QPointF(x, grid.y(std::min(map.capacity[std::size_t(processor)], grid.columns))), QPointF(x, grid.plot.bottom()));
    }
}

void paintBlocks(QPainter &painter, const KernelGrid &grid, const KernelMap &map, const theme::Colors &colors, const QFont &font,
                 const MapMarks &marks)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const bool anyMark = !marks.selected.isEmpty() || marks.hovered >= 0;
    for (const KernelBlock &block : map.blocks) {
        const bool emphasized = marks.selected.contains(block.layer) || marks.hovered == block.layer;
        QColor fill = colors.layer(block.layer);
        if (anyMark && !emphasized)
            fill = theme::mix(colors.surface, fill, 0.7);
        for (const auto &[first, last] : processorRuns(block.processors)) {
            const QRectF rect = grid.rect(first, last, block.begin, block.end);
            if (rect.height() <= 0)
                continue;
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawRect(rect);
            if (rect.height() > 4) { // a hairline towards the layer above
                painter.setPen(QPen(colors.surface, 0.8));
                painter.drawLine(rect.topLeft(), rect.topRight());
            }
            if (marks.hovered == block.layer)
                figures::paintHatch(painter, rect, theme::mix(fill, inkOn(fill), 0.55));
            const QString &name = map.names[std::size_t(block.layer)];
            if (rect.height() > metrics.height() && rect.width() > metrics.horizontalAdvance(name) + 8) {
                if (marks.hovered == block.layer) { // the name stays readable on the hatch
                    const QRectF plate = QRectF(0, 0, metrics.horizontalAdvance(name) + 6, metrics.height());
                    painter.fillRect(plate.translated(rect.center() - plate.center()), fill);
                }
                painter.setPen(inkOn(fill));
                painter.drawText(rect, Qt::AlignCenter, name);
            }
        }
    }
    for (const KernelBlock &block : map.blocks) { // on top of the neighbors
        if (!marks.selected.contains(block.layer))
            continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.text, 1.6));
        for (const auto &[first, last] : processorRuns(block.processors))
            painter.drawRect(grid.rect(first, last, block.begin, block.end));
    }
}

// As far as the processors have as many columns.
std::vector<std::pair<int, int>> equalRuns(const KernelMap &map, std::uint64_t processors)
{
    std::vector<std::pair<int, int>> runs;
    for (const auto &[first, last] : processorRuns(processors)) {
        for (int from = first, to = first; from <= last; from = to = to + 1) {
            while (to < last && map.capacity[std::size_t(to + 1)] == map.capacity[std::size_t(from)])
                ++to;
            runs.emplace_back(from, to);
        }
    }
    return runs;
}

void paintCeiling(QPainter &painter, const KernelGrid &grid, const KernelMap &map, const theme::Colors &colors, const QFont &font)
{
    for (const KernelBlock &block : map.blocks) {
        for (const auto &[first, last] : equalRuns(map, block.processors)) {
            const int capacity = map.capacity[std::size_t(first)];
            if (block.end > capacity)
                paintBad(painter, grid.rect(first, last, std::max(block.begin, capacity), block.end), colors.bad, colors.surface);
        }
    }
    if (map.top > grid.columns) { // cut off
        const QFontMetricsF metrics(font);
        const QString text = Tr::tr("up to column %1").arg(figures::exact(Unit::Count, map.top - 1));
        const QRectF plate(grid.plot.center().x() - metrics.horizontalAdvance(text) / 2 - 8, grid.plot.top() + 3,
                           metrics.horizontalAdvance(text) + 16, metrics.height() + 2);
        painter.fillRect(plate, colors.surface);
        painter.setFont(font);
        painter.setPen(colors.bad);
        painter.drawText(plate, Qt::AlignCenter, text);
    }
    for (int processor = 0; processor < kProcessors; ++processor) {
        const int capacity = map.capacity[std::size_t(processor)];
        if (capacity > grid.columns)
            continue;
        const QRectF rect = grid.rect(processor, processor, 0, capacity);
        painter.setPen(QPen(map.top > capacity ? colors.bad : colors.axis, map.top > capacity ? 2 : 1));
        painter.drawLine(rect.topLeft(), rect.topRight());
    }
}

void paintPreview(QPainter &painter, const KernelGrid &grid, const KernelMap &map, const KernelMap &preview, const theme::Colors &colors)
{
    QPen pen(colors.text, 1.4, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const KernelBlock &block : preview.blocks) {
        if (std::ranges::find(map.blocks, block) != map.blocks.end())
            continue;
        for (const auto &[first, last] : processorRuns(block.processors))
            painter.drawRect(grid.rect(first, last, block.begin, block.end));
    }
}

// A bar of parts, from the left; `whole` is its length.
void paintBar(QPainter &painter, const QRectF &bar, double whole, const std::vector<std::pair<double, QColor>> &parts,
              const theme::Colors &colors)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(figures::trackColor(colors));
    painter.drawRect(bar);
    double from = bar.left();
    for (const auto &[value, color] : parts) {
        const double width = std::min(whole > 0 ? value / whole * bar.width() : 0, bar.right() - from);
        painter.setBrush(color);
        painter.drawRect(QRectF(from, bar.top(), width, bar.height()));
        from += width;
    }
}

void paintRail(QPainter &painter, const QRectF &rail, const KernelMap &map, const theme::Colors &colors, const QFont &font)
{
    const QFont small = figures::chartFont(font, 0.88), bold = figures::chartFont(font, 0.88, true);
    const QFontMetricsF metrics(small);
    const double row = std::clamp(rail.height() / 15, metrics.height() * 0.98, metrics.height() * 1.35);
    double y = rail.top();
    const auto line = [&](const QString &left, const QString &right, const QColor &swatch, const QColor &ink) {
        double x = rail.left();
        if (swatch.isValid()) {
            painter.setPen(QPen(theme::mix(colors.surface, colors.axis, 0.8), 1));
            painter.setBrush(swatch);
            painter.drawRect(QRectF(x + 0.5, y + row / 2 - 4.5, 9, 9));
            x += 16;
        }
        painter.setPen(ink);
        painter.drawText(QRectF(x, y, rail.right() - x, row), Qt::AlignLeft | Qt::AlignVCenter, left);
        painter.drawText(QRectF(x, y, rail.right() - x, row), Qt::AlignRight | Qt::AlignVCenter, right);
        y += row;
    };
    const auto bytes = [](std::int64_t columns) { return figures::brief(Unit::Bytes, double(columns * kColumnBytes)); };
    const KernelShare sum = map.total();
    const QColor used = colors.categories[0];
    painter.setFont(bold);
    line(Tr::tr("Kernel memory"), bytes(sum.capacity()), {}, colors.text);
    painter.setFont(small);
    line(Tr::tr("Occupied"), bytes(sum.used), used, colors.text);
    line(Tr::tr("Gaps"), bytes(sum.gaps), gapColor(colors), colors.text);
    line(Tr::tr("Free"), bytes(sum.free), figures::trackColor(colors), colors.text);
    if (sum.over > 0)
        line(Tr::tr("Too much"), bytes(sum.over), colors.bad, colors.bad);
    const auto bars = [&](const QString &title, const auto &each) {
        if (y + row * 1.4 + 4 * row > rail.bottom() + 1)
            return;
        y += row * 0.35;
        painter.setFont(bold);
        line(title, {}, {}, colors.text);
        painter.setFont(small);
        for (int quadrant = 0; quadrant < kQuadrants; ++quadrant)
            each(quadrant);
    };
    const auto barRow = [&](int quadrant, double whole, const std::vector<std::pair<double, QColor>> &parts, const QString &text) {
        const double label = metrics.horizontalAdvance(QStringLiteral("0")) + 8;
        const double number = 84;
        painter.setPen(colors.textMuted);
        painter.drawText(QRectF(rail.left(), y, label, row), Qt::AlignLeft | Qt::AlignVCenter, QString::number(quadrant));
        painter.drawText(QRectF(rail.right() - number, y, number, row), Qt::AlignRight | Qt::AlignVCenter, text);
        paintBar(painter, QRectF(rail.left() + label, y + row * 0.2, rail.width() - label - number - 4, row * 0.6), whole, parts, colors);
        y += row;
    };
    bars(Tr::tr("Quadrants"), [&](int quadrant) {
        const KernelShare &share = map.quadrants[std::size_t(quadrant)];
        const double whole = double(share.capacity() + share.over);
        barRow(quadrant, whole, {{double(share.used), used}, {double(share.gaps), gapColor(colors)}, {double(share.over), colors.bad}},
               bytes(share.used + share.over));
    });
    bars(Tr::tr("Bias groups"), [&](int quadrant) {
        const BiasGroup &group = map.bias[std::size_t(quadrant)];
        const QString text =
            group.active ? QStringLiteral("%1 / %2 B").arg(group.used).arg(group.capacity) : Tr::tr("unused", "bias group");
        barRow(quadrant, group.capacity, {{double(group.used), group.used > group.capacity ? colors.bad : used}}, text);
    });
}

} // namespace

double KernelGrid::processorWidth() const
{
    return (plot.width() - (kQuadrants - 1) * quadrantGap) / kProcessors;
}

double KernelGrid::left(int processor) const
{
    return plot.left() + processor * processorWidth() + processor / kProcessorsPerQuadrant * quadrantGap;
}

double KernelGrid::y(int column) const
{
    return plot.bottom() - double(column) / columns * plot.height();
}

QRectF KernelGrid::rect(int first, int last, int begin, int end) const
{
    const double top = y(std::min(end, columns)), bottom = y(std::min(begin, columns));
    return {QPointF(left(first), top), QPointF(left(last) + processorWidth(), bottom)};
}

int KernelGrid::processorAt(double x) const
{
    for (int processor = 0; processor < kProcessors; ++processor) {
        if (x >= left(processor) && x < left(processor) + processorWidth())
            return processor;
    }
    return -1;
}

int KernelGrid::columnAt(double at) const
{
    if (at > plot.bottom() || at < plot.top())
        return -1;
    return std::clamp(int((plot.bottom() - at) / plot.height() * columns), 0, columns - 1);
}

KernelGrid kernelGrid(const KernelMap &map, const QRectF &area, const KernelMapLook &look, const QFont &font)
{
    const QFontMetricsF metrics(figures::chartFont(font, 0.92));
    KernelGrid grid;
    const double leftMargin = kMargin + metrics.horizontalAdvance(QStringLiteral("99,999")) + metrics.height() * 1.4;
    const bool rail = area.width() >= kRailFrom;
    const double rightMargin = rail ? kRail + 3 * kMargin : kMargin;
    grid.plot = area.adjusted(leftMargin, kMargin, -rightMargin, -(metrics.height() + 10));
    if (rail)
        grid.rail = QRectF(grid.plot.right() + 2 * kMargin, area.top() + kMargin, kRail, area.height() - 2 * kMargin);
    const int ceiling = map.ceiling();
    if (look.zoomed)
        grid.columns = std::max(16, int(std::ceil(map.top * 1.04)));
    else
        grid.columns = std::max(ceiling, map.top);
    grid.columns = std::clamp(grid.columns, 1, int(ceiling * KernelGrid::kTallest));
    return grid;
}

std::vector<std::pair<int, int>> processorRuns(std::uint64_t map)
{
    std::vector<std::pair<int, int>> runs;
    for (int first = 0; first < kProcessors;) {
        if ((map >> first & 1) == 0) {
            ++first;
            continue;
        }
        int last = first;
        while (last + 1 < kProcessors && (last + 1) % kProcessorsPerQuadrant != 0 && (map >> (last + 1) & 1) != 0)
            ++last;
        runs.emplace_back(first, last);
        first = last + 1;
    }
    return runs;
}

QColor inkOn(const QColor &fill)
{
    return theme::contrast(fill, Qt::white) > theme::contrast(fill, Qt::black) ? QColor(Qt::white) : QColor(Qt::black);
}

void paintBad(QPainter &painter, const QRectF &rect, const QColor &color, const QColor &surface)
{
    if (rect.height() <= 0 || rect.width() <= 0)
        return;
    QColor veil = theme::mix(surface, color, 0.25); // what lies below shines through
    veil.setAlphaF(0.55f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    painter.drawRect(rect);
    figures::paintHatch(painter, rect, color, 5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1));
    painter.drawRect(rect);
}

std::int64_t tickStep(double valuePerPixel, double pixels)
{
    std::int64_t step = 1;
    while (double(step) < valuePerPixel * pixels && step < (std::int64_t{1} << 40))
        step *= 2;
    return step;
}

void paintKernelMap(QPainter &painter, const QRectF &area, const KernelMap &map, const theme::Colors &colors, const QFont &base,
                    const KernelMapLook &look, const MapMarks &marks, const KernelMap *preview)
{
    const KernelGrid grid = kernelGrid(map, area, look, base);
    if (grid.plot.width() < 40 || grid.plot.height() < 20) {
        painter.setPen(colors.textMuted);
        painter.setFont(figures::chartFont(base, 0.92));
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, Tr::tr("Make this panel larger to see the map."));
        return;
    }
    const QFont font = figures::chartFont(base, 0.92);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false); // columns meet without seams
    paintTracks(painter, grid, map, colors);
    for (const KernelGap &gap : map.gaps) {
        for (const auto &[first, last] : processorRuns(gap.processors)) {
            QRectF rect = grid.rect(first, last, gap.begin, gap.end);
            rect.setTop(std::min(rect.top(), rect.bottom() - 1)); // three columns may be less than a pixel
            painter.fillRect(rect, gapColor(colors));
        }
    }
    paintBlocks(painter, grid, map, colors, font, marks);
    paintCeiling(painter, grid, map, colors, font);
    if (preview)
        paintPreview(painter, grid, map, *preview, colors);
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintAxes(painter, grid, colors, font, look);
    if (!grid.rail.isEmpty())
        paintRail(painter, grid.rail, map, colors, base);
    painter.restore();
}

} // namespace facet::memory
