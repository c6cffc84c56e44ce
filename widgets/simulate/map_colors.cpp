// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/map_colors.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace facet::simulate {

MapScale scaleOf(const network::FeatureMap &map)
{
    qint64 limit = 1;
    for (const std::int32_t value : map.values)
        limit = std::max(limit, std::abs(qint64(value)));
    return {limit};
}

MapColors::MapColors(const theme::Colors &colors)
{
    // Two steps of strength, so that small values are seen and large ones still differ.
    const QColor ground = colors.dark ? QColor(0x10, 0x12, 0x15) : QColor(0xff, 0xff, 0xff);
    for (int i = -kSteps; i <= kSteps; ++i) {
        const QColor middle = i < 0 ? QColor(0x2c, 0x7f, 0xc4) : QColor(0xe8, 0x8a, 0x1a);
        const QColor end = colors.dark ? (i < 0 ? QColor(0xbf, 0xe3, 0xff) : QColor(0xff, 0xec, 0xb8))
                                       : (i < 0 ? QColor(0x06, 0x24, 0x4d) : QColor(0x5a, 0x16, 0x00));
        const double strength = std::abs(double(i)) / kSteps;
        m_table[std::size_t(i + kSteps)] =
            (strength <= 0.5 ? theme::mix(ground, middle, strength * 2) : theme::mix(middle, end, strength * 2 - 1)).rgb();
    }
}

QRgb MapColors::at(qint64 value, MapScale scale) const
{
    const double share = std::clamp(double(value) / double(std::max<qint64>(scale.limit, 1)), -1.0, 1.0);
    return m_table[std::size_t(std::lround(share * kSteps) + kSteps)];
}

QImage channelImage(const network::FeatureMap &map, int channel, MapScale scale, const MapColors &colors)
{
    const network::Extent extent = map.shape.extent;
    QImage image(extent.cols, extent.rows, QImage::Format_RGB32);
    const auto first = std::size_t(channel) * std::size_t(extent.area());
    for (int y = 0; y < extent.rows; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < extent.cols; ++x)
            line[x] = colors.at(map.values[first + std::size_t(y) * std::size_t(extent.cols) + std::size_t(x)], scale);
    }
    return image;
}

network::FeatureMap difference(const network::FeatureMap &ours, const network::FeatureMap &reference)
{
    network::FeatureMap map{ours.shape, std::vector<std::int32_t>(ours.values.size())};
    for (std::size_t i = 0; i < std::min(ours.values.size(), reference.values.size()); ++i)
        map.values[i] =
            std::int32_t(std::clamp<std::int64_t>(std::int64_t(ours.values[i]) - reference.values[i],
                                                  std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()));
    return map;
}

} // namespace facet::simulate
