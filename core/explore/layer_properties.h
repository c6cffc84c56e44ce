// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a designer set in a layer, property by property, so that two layers can be compared.
#pragma once

#include "network/network.h"
#include "network/shapes.h"
#include "text.h"

#include <optional>
#include <span>

namespace facet::explore {

// One layer in its network. The references must outlive the view.
struct LayerView {
    const network::Network &network;
    const network::Shapes &shapes;
    int index = 0;

    [[nodiscard]] const network::Layer &layer() const { return network.layers[std::size_t(index)]; }
    [[nodiscard]] const network::LayerShape &shape() const { return shapes.layers[std::size_t(index)]; }
    [[nodiscard]] bool readsNetworkInput() const;
};

// How a property moves the latency when its size grows.
enum class Effect : std::uint8_t {
    None,    // weight bits, bias: memory only
    Unknown, // either way, depending on the rest of the layer
    Grows    // more work, in proportion to `size`
};

struct LayerProperty {
    const char *field = "";  // "output channels"
    const char *clause = ""; // "%1 instead of %2 output channels"; empty: "<after> instead of <before>"
    Effect effect = Effect::Unknown;
    bool derived = false; // follows from the layers before
    // nullopt where the layer does not have the property (no kernel in a linear layer).
    std::optional<Text> (*value)(const LayerView &) = nullptr;
    // The property as a number, for properties that are one; 0 otherwise.
    double (*size)(const LayerView &) = nullptr;
    bool isNumber = false; // `value` prints exactly `size`
};

// All properties, in the order in which they are listed and named.
[[nodiscard]] std::span<const LayerProperty> layerProperties();

// "4x4"; rows x columns, and a single number for one-dimensional data.
[[nodiscard]] std::string extentText(network::Extent extent, bool oneD = false);

// Operator and element-wise operation in one, as layer tables name it: "2D convolution", "add, 1D convolution", "linear".
[[nodiscard]] Text operationText(const network::Layer &layer);

} // namespace facet::explore
