// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "device/finding.h"

#include "network/edit.h"

#include <utility>

namespace facet::device {

network::Network apply(network::Network network, const std::vector<Edit> &edits)
{
    for (const Edit &edit : edits) {
        const bool inRange = edit.index >= 0 && edit.index < int(network.layers.size());
        switch (edit.kind) {
        case Edit::Kind::ReplaceLayer:
            if (inRange)
                network.layers[std::size_t(edit.index)] = edit.layer;
            break;
        case Edit::Kind::InsertLayer: network::insertLayer(network, edit.index, edit.layer); break;
        case Edit::Kind::RemoveLayer: network::removeLayer(network, edit.index); break;
        case Edit::Kind::SetFold: network.fold = edit.fold; break;
        case Edit::Kind::SetOptions: network.options = edit.options; break;
        }
    }
    return network;
}

} // namespace facet::device
