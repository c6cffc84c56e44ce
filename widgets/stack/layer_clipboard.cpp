// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/layer_clipboard.h"

#include "network/sketch.h"

namespace facet::stack {

LayerMimeData::LayerMimeData(const network::Network &network, const QList<int> &layers) : m_rows(layers)
{
    network::Network part;
    part.picture = network.picture;
    for (const int layer : layers) {
        part.layers.push_back(network.layers[std::size_t(layer)]);
        part.layers.back().sources.clear(); // they mean nothing elsewhere
    }
    setText(QString::fromStdString(network::toSketch(part, network::SketchStyle::Short)));
    m_layers = std::move(part.layers);
}

std::vector<network::Layer> layersOf(const QMimeData *data, const network::Network &base)
{
    if (data == nullptr)
        return {};
    if (const auto *own = qobject_cast<const LayerMimeData *>(data))
        return own->layers();
    if (!data->hasText())
        return {};
    network::Network empty;
    empty.picture = base.picture;
    auto read = network::parseSketch(data->text().toStdString(), empty);
    return read ? std::move(read->layers) : std::vector<network::Layer>{};
}

} // namespace facet::stack
