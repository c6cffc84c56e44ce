// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The vendor's network description (spec/chip/network-yaml.md), read strictly and written so that it stands alone.
#pragma once

#include "device/device.h"
#include "device/finding.h"
#include "error.h"
#include "formats/weights.h"
#include "network/network.h"

#include <optional>
#include <string>
#include <string_view>

namespace facet::formats {

inline constexpr std::size_t kMaxYamlBytes = 1u << 20;

struct YamlOptions {
    std::string file{};                                   // for messages only
    std::optional<network::Shape> inputShape{};           // of the sample (channels, rows, columns; 1-D: columns 1)
    std::vector<WeightInfo> weights{};                    // in checkpoint order; empty = none given
    device::DeviceId device = device::DeviceId::Max78000; // for its limits while parsing
    network::RunOptions runOptions{};                     // copied into the network; switches of the facet comment are added
};

struct YamlResult {
    network::Network network;
    std::vector<Error> warnings; // "Defaulting to out_offset = 0", ...; with line numbers
};

// All complaints at once where parsing can go on; each with its line.
// Unknown or duplicate keys, values out of range, aliases beyond a bound, trailing documents and bad UTF-8 are errors.
[[nodiscard]] tl::expected<YamlResult, Errors> readNetworkYaml(std::string_view text, const YamlOptions &options = {});

// Byte-stable. States in_channels, out_channels and in_dim, so that no checkpoint is needed to read it back.
// What the vendor's format cannot say (folding, which layers have a bias) stands in one "# facet:" comment, which
// readNetworkYaml understands and the vendor's tool skips (network_yaml_comment.h). `processors` and `out_offset` come
// from the pins, or, where nothing is pinned, from the simple placement of core/place; read back they are pins.
// What is not kept is listed in network_yaml_writer.cpp.
[[nodiscard]] std::string writeNetworkYaml(const network::Network &network, const device::Device &device);

} // namespace facet::formats
