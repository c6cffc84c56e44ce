// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture of data memory: a lane per memory, steps to the right, addresses upwards in each lane.
#pragma once

#include "memory/data_map_data.h"
#include "memory/kernel_map_paint.h"

namespace facet::memory {

struct DataMapLook {
    int instance = -1;   // this memory alone; -1 = all sixteen
    bool zoomed = false; // up to the highest byte in use instead of the whole memory
    int steps = -1;      // maps that are there by then only; -1 = all
};

struct DataGrid {
    QRectF plot;
    int steps = 1;
    int first = 0; // memory in the uppermost lane
    int lanes = device::kDataInstances;
    std::int64_t bytes = 1; // at the upper edge of a lane
    double laneGap = 3;

    [[nodiscard]] double laneHeight() const;       // without the gap
    [[nodiscard]] QRectF lane(int instance) const; // empty if it is not shown
    [[nodiscard]] double stepWidth() const { return plot.width() / steps; }
    // At least two pixels high, so that single words can be seen.
    [[nodiscard]] QRectF rect(int instance, int from, int to, std::int64_t begin, std::int64_t end) const;
    [[nodiscard]] int instanceAt(double y) const; // -1 = none
    [[nodiscard]] int stepAt(double x) const;     // -1 = none
    [[nodiscard]] std::int64_t byteAt(int instance, double y) const;
    [[nodiscard]] double bytesPerPixel() const { return double(bytes) / laneHeight(); }
};

[[nodiscard]] DataGrid dataGrid(const DataMap &map, const QRectF &area, const DataMapLook &look, const QFont &font);

// A map while it is dragged.
struct DraggedMap {
    int tensor = -1;
    std::int64_t begin = 0;
    bool overlaps = false;
};

// `cursor`: the map under the keyboard, -1 = none. `preview` as in paintKernelMap.
void paintDataMap(QPainter &painter, const QRectF &area, const DataMap &map, const theme::Colors &colors, const QFont &font,
                  const DataMapLook &look = {}, const MapMarks &marks = {}, int cursor = -1, const DraggedMap &dragged = {},
                  const DataMap *preview = nullptr);

} // namespace facet::memory
