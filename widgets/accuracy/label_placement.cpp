// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accuracy/label_placement.h"

#include <algorithm>
#include <array>

namespace facet::accuracy {

std::vector<std::optional<QRectF>> placeLabels(const std::vector<LabelRequest> &requests, const QRectF &area, double radius)
{
    std::vector<QRectF> taken;
    taken.reserve(requests.size() * 2);
    for (const LabelRequest &request : requests)
        taken.emplace_back(request.point.x() - radius, request.point.y() - radius, 2 * radius, 2 * radius);
    std::vector<std::optional<QRectF>> result;
    result.reserve(requests.size());
    for (const LabelRequest &request : requests) {
        const double gap = radius + 3;
        const double w = request.size.width(), h = request.size.height();
        const QPointF p = request.point;
        // Best places first: above, where the steps of a Pareto front never run, then around the point.
        const std::array<QPointF, 10> corners{{{p.x() - w / 2, p.y() - gap - h},
                                               {p.x() - gap * 0.7 - w, p.y() - gap * 0.7 - h},
                                               {p.x() + gap * 0.7, p.y() - gap * 0.7 - h},
                                               {p.x() - gap - w, p.y() - h / 2},
                                               {p.x() + gap * 0.7, p.y() + gap * 0.7},
                                               {p.x() + gap, p.y() - h / 2},
                                               {p.x() - w / 2, p.y() + gap},
                                               {p.x() - gap * 0.7 - w, p.y() + gap * 0.7},
                                               {p.x() + gap, p.y() - 1.6 * h},
                                               {p.x() + gap, p.y() + 0.6 * h}}};
        std::optional<QRectF> found;
        for (const QPointF &corner : corners) {
            const QRectF place(corner, request.size);
            if (!area.contains(place) ||
                std::any_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(place); }))
                continue;
            found = place;
            taken.push_back(place);
            break;
        }
        result.push_back(found);
    }
    return result;
}

} // namespace facet::accuracy
