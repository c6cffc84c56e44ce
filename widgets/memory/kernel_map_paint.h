// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture of kernel memory: 64 processors side by side, columns upwards, and a rail of numbers on the right.
#pragma once

#include "memory/kernel_map_data.h"
#include "theme/colors.h"

#include <QFont>
#include <QRectF>
#include <QSet>

class QPainter;

namespace facet::memory {

struct KernelMapLook {
    bool bytes = false;  // the vertical axis in KiB of a processor instead of columns
    bool zoomed = false; // up to the highest column in use instead of the whole memory
};

struct MapMarks {
    QSet<int> selected; // layers
    int hovered = -1;   // layer
};

// Where things are. Overflow is cut off at kTallest times the memory.
struct KernelGrid {
    static constexpr double kTallest = 1.4;
    QRectF plot;
    QRectF rail;     // empty where there is no room
    int columns = 1; // at the upper edge
    double quadrantGap = 5;

    [[nodiscard]] double processorWidth() const;
    [[nodiscard]] double left(int processor) const;
    [[nodiscard]] double y(int column) const; // of its lower edge
    // Of processors first..last, which share a quadrant.
    [[nodiscard]] QRectF rect(int first, int last, int begin, int end) const;
    [[nodiscard]] int processorAt(double x) const; // -1 = none
    [[nodiscard]] int columnAt(double y) const;    // -1 = none
};

[[nodiscard]] KernelGrid kernelGrid(const KernelMap &map, const QRectF &area, const KernelMapLook &look, const QFont &font);

// Runs of processors that stand side by side in one quadrant, as [first, last].
[[nodiscard]] std::vector<std::pair<int, int>> processorRuns(std::uint64_t map);

// `preview`: what an edit would make of it, as dashed outlines where it differs; may be null.
void paintKernelMap(QPainter &painter, const QRectF &area, const KernelMap &map, const theme::Colors &colors, const QFont &font,
                    const KernelMapLook &look = {}, const MapMarks &marks = {}, const KernelMap *preview = nullptr);

// Helpers that both maps paint with.
[[nodiscard]] QColor inkOn(const QColor &fill);
// The veil, hatch and outline of what does not fit or is overwritten.
void paintBad(QPainter &painter, const QRectF &rect, const QColor &color, const QColor &surface);
[[nodiscard]] std::int64_t tickStep(double valuePerPixel, double pixels); // a power of two

} // namespace facet::memory
