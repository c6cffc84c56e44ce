// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Feature maps as pictures: the sign as hue, the size as strength; and which values the colors stand for.
#pragma once

#include "network/parameters.h"
#include "theme/colors.h"

#include <QImage>

#include <array>

namespace facet::simulate {

// The value at full strength on both sides of zero; at least 1.
struct MapScale {
    qint64 limit = 127;
    friend bool operator==(const MapScale &, const MapScale &) = default;
};
[[nodiscard]] MapScale scaleOf(const network::FeatureMap &map);

// Zero is the ground of the window, below zero blue, above orange; both stay apart with every common color vision deficiency.
class MapColors {
public:
    explicit MapColors(const theme::Colors &colors);
    [[nodiscard]] QRgb at(qint64 value, MapScale scale) const;

private:
    static constexpr int kSteps = 255; // on each side of zero
    std::array<QRgb, 2 * kSteps + 1> m_table{};
};

// One channel, a pixel per value.
[[nodiscard]] QImage channelImage(const network::FeatureMap &map, int channel, MapScale scale, const MapColors &colors);
// One minus the other, value by value.
[[nodiscard]] network::FeatureMap difference(const network::FeatureMap &ours, const network::FeatureMap &reference);

} // namespace facet::simulate
