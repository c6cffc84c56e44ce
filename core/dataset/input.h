// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// From pixels to what the first layer reads: signed bytes, folded (spec/training/datasets.md "Normalisation", folding.md "Mapping").
#pragma once

#include "dataset/picture.h"
#include "error.h"
#include "network/network.h"
#include "network/parameters.h"

#include <cstdint>
#include <span>

namespace facet::dataset {

enum class Normalization : std::uint8_t {
    Firmware,    // u - 128, which is u ^ 0x80: what the program on the board feeds the accelerator
    TrainingTool // clamp(round((u / 255 - 0.5) * 256)): the vendor's training tool; one more for the codes 128..254
};

[[nodiscard]] std::int8_t normalized(std::uint8_t code, Normalization normalization = Normalization::Firmware);
// The byte that `normalized` made this of; TrainingTool maps 254 and 255 to the same value and gives 255 back.
[[nodiscard]] std::uint8_t denormalized(std::int8_t value, Normalization normalization = Normalization::Firmware);

// folded[(i f + j) C + c][y][x] = map[c][y f + i][x f + j]. Errors: a fold below 1, or that does not divide rows and columns.
[[nodiscard]] Expected<network::FeatureMap> folded(const network::FeatureMap &map, int fold);
// The inverse. Errors: channels that are no multiple of fold x fold.
[[nodiscard]] Expected<network::FeatureMap> unfolded(const network::FeatureMap &map, int fold);

// Channel by channel: three of a picture, or one (its luminance) for networks that read gray.
[[nodiscard]] network::FeatureMap toFeatureMap(const Picture &picture, int channels, Normalization normalization = Normalization::Firmware);

// What the network reads of a picture of any size: the centered part with the proportions of Network::picture, resized, normalized,
// folded. Errors: a network that reads neither one nor three channels, a fold that does not divide.
[[nodiscard]] Expected<network::FeatureMap> networkInput(const Picture &picture, const network::Network &network,
                                                         Normalization normalization = Normalization::Firmware);

// The signed bytes of a picture in the order in which the trainer and the accelerator take them, without a detour: RGB rows of pixels
// (as prepared sets hold them) -> (channel, row, column), folded. `out` has as many values as `rgb`; rows and columns are multiples of
// `fold`.
void normalizeInto(std::span<const std::uint8_t> pixels, network::Shape picture, int fold, Normalization normalization,
                   std::span<std::int8_t> out);

} // namespace facet::dataset
