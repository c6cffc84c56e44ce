// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One look for all charts: fonts, the dress of axes and grids, hatching. Colors come from theme/colors.h.
#pragma once

#include "theme/colors.h"

#include <QFont>

class QCustomPlot;
class QPainter;
class QRectF;

namespace facet::figures {

// For files: white paper or a dark slide, whatever the window looks like.
[[nodiscard]] theme::Colors printColors(bool dark = false);

// Fonts in pixels, so that a figure looks the same on screen and in a file.
[[nodiscard]] QFont chartFont(const QFont &base, double factor = 1.0, bool bold = false);
// The font of figures in files, the same on every machine that has it.
[[nodiscard]] QFont printFont();

// Axes, grid and background of a plot; axes are those of its main axis rectangle.
void applyStyle(QCustomPlot &plot, const theme::Colors &colors, const QFont &base);

// Diagonal lines, drawn as lines so that they survive in every file format.
void paintHatch(QPainter &painter, const QRectF &area, const QColor &color, double spacing = 6);

// The empty part of a capacity bar.
[[nodiscard]] QColor trackColor(const theme::Colors &colors);

} // namespace facet::figures
