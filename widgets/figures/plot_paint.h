// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A QCustomPlot painted as lines and text through any painter.
#pragma once

#include <QRectF>

class QCustomPlot;
class QPainter;

namespace facet::figures {

// Lays the plot out for the size of the rectangle and paints it there. The painter may be at work already.
void paintPlot(QCustomPlot &plot, QPainter &painter, const QRectF &area);

} // namespace facet::figures
