// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Variations of training samples: as many different pictures of the same thing as there are epochs. Never for validation or test.
#pragma once

#include "dataset/picture.h"

#include <cstdint>

namespace facet::dataset {

// Every range is symmetric about "unchanged"; 0 switches it off.
struct Augmentation {
    double flip = 0.5;         // probability of a mirror image, left to right
    double geometry = 0.5;     // probability of shift, scale and rotation together
    double shift = 0.05;       // of the side
    double scale = 0.05;       // factor 1 - scale .. 1 + scale
    double degrees = 10;       // rotation
    double color = 0.5;        // probability of the four below
    double brightness = 0.2;   // factor of all channels
    double contrast = 0.2;     // factor of the distance from the mean
    double saturation = 0.2;   // factor of the distance from gray
    double channelShift = 8;   // codes, for each channel on its own
    double noise = 0.25;       // probability of noise
    double noiseDeviation = 4; // largest standard deviation, codes
    friend bool operator==(const Augmentation &, const Augmentation &) = default;

    [[nodiscard]] static Augmentation none() { return {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}; }
};

// Which variation: the same three, the same picture, whichever thread asks and in whatever order.
struct Variation {
    std::uint64_t seed = 0;
    std::uint32_t epoch = 0;
    std::uint32_t index = 0; // of the sample in its set
};

// Pixels that a turned or shifted picture lacks are mirrored at its border.
[[nodiscard]] Picture augmented(const Picture &picture, const Augmentation &augmentation, const Variation &variation);

} // namespace facet::dataset
