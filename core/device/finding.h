// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A broken rule, with what would mend it.
#pragma once

#include "network/network.h"
#include "text.h"

#include <string>
#include <vector>

namespace facet::device {

enum class Severity : std::uint8_t { Error, Warning, Notice };

// One change of a network, as a value.
struct Edit {
    enum class Kind : std::uint8_t { ReplaceLayer, InsertLayer, RemoveLayer, SetFold, SetOptions };
    Kind kind{};
    int index = 0;               // the layer
    network::Layer layer;        // ReplaceLayer, InsertLayer
    int fold = 1;                // SetFold
    network::RunOptions options; // SetOptions
    friend bool operator==(const Edit &, const Edit &) = default;
};

// A way out: edits that are applied together as one step. The predicted effect is the estimate of the edited network.
struct Fix {
    Text title; // imperative, e.g. "Set the padding to 1"
    std::vector<Edit> edits;
};

struct Finding {
    std::string rule; // stable id, e.g. "pad-range"; docs/rules.md lists them
    Severity severity = Severity::Error;
    int layer = -1;         // -1: the whole network
    Text title;             // one sentence
    Text needs;             // what the chip requires; may be empty
    Text has;               // what the design has
    Text explanation;       // why the chip wants it so
    std::vector<Fix> fixes; // at most three, best first
};

// Applies the edits in order. Edits whose index is out of range are ignored. References to layers (sources, next, ...)
// are renumbered when layers are inserted or removed.
[[nodiscard]] network::Network apply(network::Network network, const std::vector<Edit> &edits);

} // namespace facet::device
