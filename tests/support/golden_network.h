// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Networks of the golden files, read as the studio reads them: from their YAML text and the shapes of their weights.
#pragma once

#include "device/device.h"
#include "error.h"
#include "formats/weights.h"
#include "network/network.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace facet::golden {

struct GoldenNetwork {
    std::string name;
    network::Network network;
    device::DeviceId device{};
    network::RunOptions options;              // as in network.options
    std::vector<formats::WeightInfo> weights; // one per weighted layer
    network::Shape input;                     // of the sample; 1-D: columns 1
    std::vector<Error> warnings;              // of the reader
};

// Throws std::runtime_error with the reader's complaints when the network is not accepted.
[[nodiscard]] GoldenNetwork loadGoldenNetwork(const nlohmann::json &golden);
[[nodiscard]] GoldenNetwork loadGoldenNetwork(const std::string &path);

// The parts of it.
[[nodiscard]] device::DeviceId deviceOf(const nlohmann::json &golden);
[[nodiscard]] network::RunOptions runOptionsOf(const std::vector<std::string> &arguments);
[[nodiscard]] network::Shape inputShapeOf(const nlohmann::json &shape);
// Shapes in checkpoint order, rebuilt from the hardware tensors; duplicates from kernel_ptrs and bias_ptrs.
[[nodiscard]] std::vector<formats::WeightInfo> weightInfosOf(const nlohmann::json &golden);
// One per shape of a case of negative.json, which are always in `arch: test` order.
[[nodiscard]] std::vector<formats::WeightInfo> weightInfosOfShapes(const nlohmann::json &shapes);

} // namespace facet::golden
