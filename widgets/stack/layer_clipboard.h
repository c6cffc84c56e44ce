// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Layers on the clipboard and in drags.
#pragma once

#include "network/network.h"

#include <QMimeData>

#include <vector>

namespace facet::stack {

// Sketch words as text, and the layers themselves for this process.
class LayerMimeData : public QMimeData {
    Q_OBJECT
public:
    LayerMimeData(const network::Network &network, const QList<int> &layers);

    [[nodiscard]] const std::vector<network::Layer> &layers() const { return m_layers; }
    // Where they come from, when they are dragged within one table.
    [[nodiscard]] const QList<int> &rows() const { return m_rows; }

private:
    std::vector<network::Layer> m_layers;
    QList<int> m_rows;
};

// The layers that the data hold: those of a LayerMimeData, or text that reads as a quick sketch. Empty if neither.
[[nodiscard]] std::vector<network::Layer> layersOf(const QMimeData *data, const network::Network &base);

} // namespace facet::stack
