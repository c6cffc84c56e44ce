// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/design_options.h"

#include <charconv>

namespace facet::cli {

namespace {

constexpr int kMaxDimension = 1 << 20; // far beyond any chip; keeps products in range

// "4x3x3x3" -> the numbers; nullopt for anything else.
std::optional<std::vector<int>> parseDimensions(const std::string &text)
{
    std::vector<int> dimensions;
    const char *at = text.data();
    const char *const end = text.data() + text.size();
    while (true) {
        int value = 0;
        const auto [next, error] = std::from_chars(at, end, value);
        if (error != std::errc() || value <= 0 || value > kMaxDimension)
            return std::nullopt;
        dimensions.push_back(value);
        if (next == end)
            return dimensions;
        if (*next != 'x' && *next != 'X')
            return std::nullopt;
        at = next + 1;
    }
}

} // namespace

network::RunOptions DesignOptions::merged(network::RunOptions design) const
{
    design.fifo |= run.fifo;
    design.fastFifo |= run.fastFifo;
    design.fastFifoQuad |= run.fastFifoQuad;
    design.overlapData |= run.overlapData;
    design.avgPoolRounding |= run.avgPoolRounding;
    design.mlator |= run.mlator;
    design.newKernelLoader |= run.newKernelLoader;
    design.startLayer = startLayer.value_or(design.startLayer);
    design.weightStart = weightStart.value_or(design.weightStart);
    return design;
}

estimate::Settings DesignOptions::merged(estimate::Settings design) const
{
    // Another chip has another usual clock.
    if (device && *device != design.device)
        design.clockHz = 0;
    design.device = device.value_or(design.device);
    design.model = model.value_or(design.model);
    design.clockHz = clockHz.value_or(design.clockHz);
    return design;
}

std::optional<network::Shape> parseInputShape(const std::string &text)
{
    const std::optional<std::vector<int>> d = parseDimensions(text);
    if (!d || d->size() < 2 || d->size() > 3)
        return std::nullopt;
    return network::Shape{(*d)[0], {(*d)[1], d->size() == 3 ? (*d)[2] : 1}};
}

std::optional<std::vector<int>> parseWeightShape(const std::string &text)
{
    std::optional<std::vector<int>> d = parseDimensions(text);
    if (!d || d->size() < 2 || d->size() > 4)
        return std::nullopt;
    return d;
}

} // namespace facet::cli
