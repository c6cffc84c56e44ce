// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Sequence numbers and names of layers, resolved to indices (spec/chip/network-yaml.md section 3).
#pragma once

#include "formats/network_yaml_layer.h"
#include "network/network.h"

#include <optional>
#include <vector>

namespace facet::formats::yaml {

// True for a name that no layer may have, whatever the other layers are called.
[[nodiscard]] bool isReservedName(std::string_view name);

// Sorts the layers by their sequence numbers and replaces every reference by the index of its target. `buffer` is the
// data buffer, if any. Numbers used twice, bad names and references to nothing are complaints.
[[nodiscard]] std::vector<network::Layer> linkLayers(std::vector<ParsedLayer> &parsed, const std::optional<network::DataBuffer> &buffer,
                                                     Report &report);

} // namespace facet::formats::yaml
