// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// One entry of `layers` of a network description (spec/chip/network-yaml.md section 2).
#pragma once

#include "device/device.h"
#include "formats/network_yaml_fields.h"
#include "network/network.h"

#include <optional>
#include <string>
#include <vector>

namespace facet::formats::yaml {

// A layer named in another layer: its `sequence` number, or its name.
struct Reference {
    std::int64_t number = 0;
    std::string name; // empty: the number counts
    int line = 0;
};

// A layer as written, before its references are resolved and its channels are known.
struct ParsedLayer {
    network::Layer layer;
    int sequence = 0;
    int line = 0;     // of the entry
    int nameLine = 0; // of `name`
    std::optional<int> weightBits;
    bool statesOutOffset = false; // otherwise 0 is assumed
    std::vector<Reference> sources;
    std::optional<Reference> next;
    std::optional<Reference> simulatedNext;
    std::optional<Reference> snoopNext;
    std::optional<Reference> weightSource;
};

// `nextSequence` is the number the layer gets when it states none. Complaints go to the report; the layer returned is
// then a best guess, so that the rest of the file can be examined too.
[[nodiscard]] ParsedLayer parseLayer(const Node &node, int nextSequence, const device::Device &device, Report &report);

} // namespace facet::formats::yaml
