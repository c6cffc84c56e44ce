// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "device/device.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace facet::device {

namespace {

constexpr Device kMax78000{
    .id = DeviceId::Max78000,
    .name = "MAX78000",
    .maxLayers = 32,
    .maxDimension = 1024,
    .dataInstanceBytes = 32'768,
    .maxOutOffset = 0x20000,
    .kernelColumns = 768,
    .kernelColumnsFirst = 768,
    .biasBytesPerQuadrant = 512,
    .tramEntries = 3'072,
    .maxPoolDilation = 1,
    .maxPassthroughPoolPasses = 1,
    .defaultClockHz = 50e6,
    .pipelineAboveHz = 0,
    .hasLatencyModel = true,
};

constexpr Device kMax78002{
    .id = DeviceId::Max78002,
    .name = "MAX78002",
    .maxLayers = 128,
    .maxDimension = 2048,
    .dataInstanceBytes = 81'920,
    .maxOutOffset = 0x50000,
    .kernelColumns = 4'096,
    .kernelColumnsFirst = 5'120,
    .biasBytesPerQuadrant = 2'048,
    .tramEntries = 12'288,
    .maxPoolDilation = 16,
    .maxPassthroughPoolPasses = 65'536,
    .defaultClockHz = 200e6,
    .pipelineAboveHz = 50e6,
    .hasLatencyModel = false,
    .supportsGroups = true,
    .supportsBinaryWeights = true,
    .supportsNextSequence = true,
    .supportsReadGap = true,
    .supportsSpeedUps = true,
};

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](unsigned char x, unsigned char y) { return std::toupper(x) == std::toupper(y); });
}

} // namespace

std::int64_t Device::weightBytes() const
{
    const std::int64_t firsts = kQuadrants;
    return ((kProcessors - firsts) * kernelColumns + firsts * kernelColumnsFirst) * kColumnBytes;
}

const Device &device(DeviceId id)
{
    return id == DeviceId::Max78002 ? kMax78002 : kMax78000;
}

std::optional<DeviceId> deviceByName(std::string_view name)
{
    for (const Device *candidate : {&kMax78000, &kMax78002}) {
        if (equalIgnoringCase(name, candidate->name))
            return candidate->id;
    }
    return std::nullopt;
}

} // namespace facet::device
