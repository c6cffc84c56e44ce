// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the labels of points go so that they cover neither each other nor a point.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace facet::accuracy {

struct LabelRequest {
    QPointF point; // pixels
    QSizeF size;   // of the text
};

// One rectangle per request, inside `area`; nullopt where no free place beside the point was found. Earlier requests have
// precedence. `radius` is that of a point's mark. Deterministic.
[[nodiscard]] std::vector<std::optional<QRectF>> placeLabels(const std::vector<LabelRequest> &requests, const QRectF &area, double radius);

} // namespace facet::accuracy
