// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Samples of NumPy files as a network reads them (spec/chip/checkpoint.md section 4, spec/training/folding.md).
#pragma once

#include "error.h"
#include "formats/npy.h"
#include "network/network.h"
#include "network/parameters.h"

#include <string>
#include <vector>

namespace facet::formats {

// Values of a picture (unfolded) as the network's first layer reads them. `picture` must have the network's picture shape.
[[nodiscard]] network::FeatureMap folded(const network::FeatureMap &picture, int fold);
// The picture behind a folded map; the channels must be a multiple of fold * fold.
[[nodiscard]] network::FeatureMap unfolded(const network::FeatureMap &input, int fold);

// Every array of the file, each either in the shape of the network's input or in that of its picture before folding. A four-dimensional
// array is a batch. Errors: another shape, values outside of -128..127.
[[nodiscard]] Expected<std::vector<network::FeatureMap>> samplesOf(const std::vector<NpyArray> &arrays, const network::Network &network);
[[nodiscard]] Expected<std::vector<network::FeatureMap>> readSamples(const std::string &path, const network::Network &network);

} // namespace facet::formats
