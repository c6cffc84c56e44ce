// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/plot_paint.h"

#include "figures/plot.h"

#include <QPaintDevice>
#include <QPicture>

namespace facet::figures {

void paintPlot(QCustomPlot &plot, QPainter &painter, const QRectF &area)
{
    // QCustomPlot insists on a painter of its own, and a device has but one at a time: record first, then replay.
    QPicture record;
    {
        QCPPainter recorder(&record);
        recorder.setMode(QCPPainter::pmVectorized);
        recorder.setMode(QCPPainter::pmNoCaching);
        plot.toPainter(&recorder, int(area.width()), int(area.height()));
    }
    painter.save();
    painter.setClipRect(area);
    painter.translate(area.topLeft());
    // A picture is replayed in the resolution of the device; here every figure is in logical pixels already.
    const QPaintDevice *device = painter.device();
    painter.scale(double(record.logicalDpiX()) / device->logicalDpiX(), double(record.logicalDpiY()) / device->logicalDpiY());
    painter.drawPicture(0, 0, record);
    painter.restore();
}

} // namespace facet::figures
