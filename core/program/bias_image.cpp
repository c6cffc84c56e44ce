// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "program/bits.h"
#include "program/weight_image.h"

namespace facet::program {

namespace {

void put(std::vector<std::uint8_t> &memory, int at, std::int8_t value)
{
    if (std::size_t(at) < memory.size())
        memory[std::size_t(at)] = std::uint8_t(value);
}

void putDepthwise(BiasImage &image, const Context &c, int index, const std::vector<std::int8_t> &bias)
{
    const place::LayerPlacement &place = c.placement.layers[std::size_t(index)];
    const device::HardwareLayer &hw = c.hardware[std::size_t(index)];
    const bool broadcast = isDepthwiseBroadcast(c, index);
    int rank = 0; // among all processors of the layer
    for (int g = 0; g < device::kQuadrants; ++g) {
        int inQuadrant = 0;
        for (int p = 0; p < device::kProcessorsPerQuadrant; ++p) {
            if ((place.processors >> (16 * g + p) & 1) == 0)
                continue;
            // Broadcast: the byte order in which four processors at a time are served.
            const int slot = broadcast ? p % 4 * 4 + p / 4 : inQuadrant;
            for (int pass = 0; pass < hw.inExpand; ++pass) {
                const std::size_t channel = std::size_t(rank + pass * hw.inThreshold);
                if (channel < bias.size())
                    put(image[std::size_t(g)], place.bias.offset[std::size_t(g)] + pass * 16 + slot, bias[channel]);
            }
            ++inQuadrant;
            ++rank;
        }
    }
}

void putNormal(BiasImage &image, const Context &c, int index, const std::vector<std::int8_t> &bias)
{
    const place::LayerPlacement &place = c.placement.layers[std::size_t(index)];
    const int gap = lowestBit(place.outputProcessors) % 4 * c.hardware[std::size_t(index)].outExpand;
    const bool leading = index == 0 && c.network.layers[0].streaming && c.device.id == device::DeviceId::Max78000;
    for (int g = 0; g < device::kQuadrants; ++g) {
        const int offset = place.bias.offset[std::size_t(g)];
        if (offset < 0)
            continue;
        for (std::size_t i = 0; i < bias.size(); ++i)
            put(image[std::size_t(g)], offset + gap + (leading ? 1 : 0) + int(i), bias[i]);
    }
}

} // namespace

BiasImage biasImage(const Context &context, const network::Parameters &parameters)
{
    BiasImage image;
    for (std::size_t g = 0; g < image.size(); ++g)
        image[g].assign(std::size_t(context.placement.biasUsed[g]), 0);
    for (const int index : context.executed) {
        const network::Layer &layer = context.network.layers[std::size_t(index)];
        if (!layer.bias || !layer.hasWeights() || layer.sameBias)
            continue;
        if (layer.groups > 1)
            putDepthwise(image, context, index, parameters[std::size_t(index)].bias);
        else
            putNormal(image, context, index, parameters[std::size_t(index)].bias);
    }
    return image;
}

} // namespace facet::program
