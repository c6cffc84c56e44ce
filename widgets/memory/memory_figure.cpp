// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory/memory_figure.h"

#include "figures/bar_chart.h"
#include "memory/capacity_bar.h"

#include <QPainter>

namespace facet::memory {

exporting::Figure memoryFigure(const QString &variant, const network::Network &network, const estimate::Estimate &estimate,
                               const theme::Colors &colors, QSizeF size)
{
    const Capacity kernels = kernelMemory(network, estimate);
    const Capacity bias = biasMemory(network, estimate);
    const figures::BarChartData data = dataMemoryChart(variant, network, estimate);
    exporting::Figure figure;
    figure.title = data.title;
    figure.size = size;
    figure.paint = [=](QPainter &painter, const QRectF &area) {
        painter.fillRect(area, colors.surface);
        const QRectF first(area.left(), area.top(), area.width(), kCapacityHeight);
        paintCapacity(painter, first, kernels, colors, figures::printFont());
        paintCapacity(painter, first.translated(0, kCapacityHeight), bias, colors, figures::printFont());
        figures::paintBarChart(painter, area.adjusted(0, 2 * kCapacityHeight + 8, 0, 0), data, colors);
    };
    return figure;
}

} // namespace facet::memory
