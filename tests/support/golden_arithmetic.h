// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the golden files say about inference: integers in, integers out of every stage.
#pragma once

#include "arithmetic/result.h"
#include "network/network.h"
#include "network/parameters.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace facet::golden {

// An array of a golden file: its figures, and its values where they are there (inline, or in the blobs folder).
struct Array {
    std::vector<int> shape;
    std::string sha256; // of the values as row-major little-endian 32-bit integers, hexadecimal
    std::int64_t min = 0;
    std::int64_t max = 0;
    std::int64_t sum = 0;
    std::vector<std::int32_t> values; // empty when only the hash was kept
};

// `blobs` is the folder for values outside of the file; empty = inline values only. Throws std::runtime_error when damaged.
[[nodiscard]] Array array(const nlohmann::json &json, const std::string &blobs = {});
// The blobs folder of a golden file.
[[nodiscard]] std::string blobsOf(const std::string &path);
[[nodiscard]] std::string sha256OfInt32(const std::vector<std::int32_t> &values);

// Weights and biases by layer, undone of what the hardware needs: de-duplication and stretched or embedded 1-D kernels.
[[nodiscard]] network::Parameters parametersOf(const nlohmann::json &golden, const network::Network &network, const std::string &blobs);
[[nodiscard]] network::FeatureMap inputOf(const nlohmann::json &golden, const std::string &blobs);

// Every difference between a result (with stages) and the `stages` and `final_output` of the golden file, as readable lines.
[[nodiscard]] std::vector<std::string> differences(const arithmetic::Result &result, const nlohmann::json &golden);

} // namespace facet::golden
