// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the command line says about designs, as plain values.
#pragma once

#include "estimate/estimate.h"
#include "network/network.h"

#include <optional>
#include <string>
#include <vector>

namespace facet::cli {

struct DesignOptions {
    std::vector<std::string> designs; // vendor YAML, STUDY.facet[#VARIANT] or a built-in name

    // Unset: what the study says, else MAX78000, cycles and the chip's usual clock.
    std::optional<device::DeviceId> device;
    std::optional<estimate::Model> model;
    std::optional<double> clockHz;

    // Of a vendor YAML that leaves channels to its weights. At most one of the three sources of weights.
    std::string checkpoint;
    std::string weightsFile;
    std::vector<std::vector<int>> weightShapes;
    std::optional<network::Shape> inputShape;

    // Flags that are on here are switched on in every design; the numbers replace the design's where given.
    network::RunOptions run;
    std::optional<int> startLayer;
    std::optional<int> weightStart;

    bool json = false;

    [[nodiscard]] bool givesWeights() const { return !checkpoint.empty() || !weightsFile.empty() || !weightShapes.empty(); }
    // The options of a design after what the command line says.
    [[nodiscard]] network::RunOptions merged(network::RunOptions design) const;
    [[nodiscard]] estimate::Settings merged(estimate::Settings design) const;
};

// "3x88x88" -> 3 channels, 88 rows, 88 columns; "128x128" (1-D data) -> 128 channels, 128 rows, 1 column.
[[nodiscard]] std::optional<network::Shape> parseInputShape(const std::string &text);
// "4x3x3x3" -> {4, 3, 3, 3}: two to four dimensions in torch order.
[[nodiscard]] std::optional<std::vector<int>> parseWeightShape(const std::string &text);

} // namespace facet::cli
