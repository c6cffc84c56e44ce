// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Writes PyTorch checkpoints (.pth.tar) that torch.load, the vendor's tools and readCheckpoint() accept
// (spec/training/checkpoint.md, spec/chip/checkpoint.md).
#pragma once

#include "error.h"
#include "formats/pickle_value.h"
#include "network/network.h"
#include "network/parameters.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace facet::formats {

// What stands in a checkpoint. Keys of the state dict follow checkpoint_names.h, in the order of the layers.
struct CheckpointContent {
    std::int64_t epoch = 0;
    std::string arch; // the vendor's tool compares it with the network's; empty = left out
    std::vector<std::pair<std::string, pickle::TensorData>> state;
    pickle::Dict extras{}; // current_top1, best_top1, best_epoch, ...; always written, if empty
    pickle::Dict more{};   // further entries: optimizer_state_dict, optimizer_type, compression_sched, ...

    void add(std::string name, pickle::TensorData tensor) { state.emplace_back(std::move(name), std::move(tensor)); }
    // The one-element float tensors in which the layers keep their settings.
    void addSetting(std::string name, float value);
};

// Byte for byte the same for the same content.
[[nodiscard]] Expected<std::string> writeCheckpoint(const CheckpointContent &content);
[[nodiscard]] Expected<void> saveCheckpoint(const std::string &path, const CheckpointContent &content);

// The name of every layer in a state dict: Layer::name, or "layer<i>" where that is empty, has dots or stands twice.
[[nodiscard]] std::vector<std::string> checkpointLayerNames(const network::Network &network);

// Quantized parameters as the vendor's tool expects them: weights as floats, bias * 2^(bits - 1), output_shift without the
// 8 - bits that the tool adds, weight_bits. A layer whose weights come from another (weightSource) has no entry; one that is not
// executed (before the start layer) has zeros. `arch` is the network's name, epoch 0. Errors: parameters that do not belong to
// the network.
[[nodiscard]] tl::expected<CheckpointContent, Errors> checkpointOf(const network::Network &network, const network::Parameters &parameters);

} // namespace facet::formats
