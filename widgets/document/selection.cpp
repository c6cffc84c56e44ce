// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/selection.h"

#include <algorithm>

namespace facet::document {

void Selection::select(const QList<int> &layers, int current)
{
    QList<int> sorted = layers;
    std::sort(sorted.begin(), sorted.end());
    if (sorted == m_layers && current == m_current)
        return;
    m_layers = sorted;
    m_current = current;
    emit changed();
}

void Selection::select(int layer)
{
    select(layer < 0 ? QList<int>{} : QList<int>{layer}, layer);
}

void Selection::hover(int layer)
{
    if (layer == m_hovered)
        return;
    m_hovered = layer;
    emit hoverChanged(layer);
}

} // namespace facet::document
