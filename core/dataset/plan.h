// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a prepared set will hold: every crop of every picture with its label or the reason why it is dropped, split by source picture and
// balanced. Nothing is decoded for it.
#pragma once

#include "dataset/catalog.h"
#include "dataset/crops.h"
#include "dataset/prepared_set.h"

#include <array>
#include <cstdint>
#include <vector>

namespace facet::dataset {

struct PlanSettings {
    std::uint64_t seed = 1;
    network::Extent size{88, 88}; // of samples
    CropSettings crops;
    double validation = 0.1; // share of the pictures that the source does not split itself
    double test = 0.1;       // likewise; 0 when the source has a test split of its own
    double balance = 1;      // a class has at most this many times the samples of the rarest, in every split; 0 = as many as there are
    friend bool operator==(const PlanSettings &, const PlanSettings &) = default;
};
// What suits a kind of source.
[[nodiscard]] PlanSettings defaultSettings(SourceKind kind);
// Everything that is wrong with the settings; empty when they can be used.
[[nodiscard]] Errors checked(const PlanSettings &settings);

struct PlannedPicture {
    Split split = Split::Train;
    std::vector<Crop> crops;
};

struct Plan {
    PlanSettings settings;
    std::vector<PlannedPicture> pictures; // same index as Catalog::pictures; no crops where the picture is broken

    [[nodiscard]] std::array<std::int64_t, kDrops> drops() const;
    // Crops that are used: counts[split][label].
    [[nodiscard]] std::array<std::vector<std::int64_t>, kSplits> counts(std::size_t classes) const;
    [[nodiscard]] std::int64_t samples() const;
};

// Pictures are dealt to the splits by a hash of seed and name, apart for pictures with and without faces (or of every class), so that
// every split gets its share of both and no picture stands on two sides.
[[nodiscard]] Plan planned(const Catalog &catalog, const PlanSettings &settings);

} // namespace facet::dataset
