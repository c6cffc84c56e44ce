// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The "# facet:" comment in the header of a network description: what the vendor's format has no key for, as one flow
// mapping on one line, for instance
//     # facet: {"picture": [3, 88, 88], "fold": 4, "bias": [4], "options": ["--fifo"]}
// Keys, all optional: picture [channels, rows, columns] and fold (fold only with picture); bias: the layers that have
// one; same_weights, same_bias: pairs [layer, earlier layer]; names: pairs [layer, name] of names that the format does
// not allow; options: the vendor tool's switches; start_layer; weight_start. Layers are counted from 0.
#pragma once

#include "formats/network_yaml_report.h"
#include "network/network.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace facet::formats::yaml {

struct FacetComment {
    int line = 0; // 0: there is none
    std::optional<network::Shape> picture;
    int fold = 1;
    std::vector<int> bias;
    std::vector<std::pair<int, int>> sameWeights;
    std::vector<std::pair<int, int>> sameBias;
    std::vector<std::pair<int, std::string>> names;
    network::RunOptions options;
};

// Looks at the lines before the first one that is neither empty nor a comment nor "---". As strict as the rest of the
// file: a second comment, an unknown key or a bad value is an error.
[[nodiscard]] FacetComment readFacetComment(std::string_view text, Report &report);

// Puts the contents into a network. An index that names no layer (or a later one) is an error.
void applyFacetComment(const FacetComment &comment, network::Network &network, Report &report);

// The line without its end, empty when the format can say everything. `unnamed` lists the layers whose names the format
// does not allow; `statePicture`: the picture does not follow from the first layer.
[[nodiscard]] std::string facetComment(const network::Network &network, const std::vector<int> &unnamed, bool statePicture);

} // namespace facet::formats::yaml
