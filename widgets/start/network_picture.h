// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small pictures of a study for the start page, drawn from its own numbers.
#pragma once

#include "study/study.h"

#include <QRectF>

class QPainter;

namespace facet::start {

// The feature maps of one network as boxes: height for rows, depth for channels.
void paintNetwork(QPainter &painter, const QRectF &area, const network::Network &network);

// The estimated latency of each variant as bars, in the variants' colors.
void paintLatencies(QPainter &painter, const QRectF &area, const study::Study &study);

// How much of the weight memory is taken; what is beyond it stands out.
void paintCapacity(QPainter &painter, const QRectF &area, const study::Study &study);

// The one that says most about the study: bars for several variants, boxes with a gauge for one.
void paintStudy(QPainter &painter, const QRectF &area, const study::Study &study);

} // namespace facet::start
