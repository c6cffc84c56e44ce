// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a chip is: one constant table per device (spec/chip/constraints.md section 1, ops-memory.md sections 2-5).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace facet::device {

enum class DeviceId : std::uint8_t { Max78000, Max78002 };

inline constexpr int kProcessors = 64;
inline constexpr int kQuadrants = 4;
inline constexpr int kProcessorsPerQuadrant = 16;
inline constexpr int kProcessorsPerInstance = 4; // processors that share one data-memory instance
inline constexpr int kDataInstances = kProcessors / kProcessorsPerInstance;
inline constexpr int kColumnBytes = 9; // one kernel column: nine 8-bit weights
inline constexpr int kMaxChannels = 1024;
inline constexpr int kMaxPasses = 16;

struct Device {
    DeviceId id{};
    std::string_view name;
    int maxLayers = 0;
    int maxStreamingLayers = 8;
    int maxDimension = 0;          // rows or columns of a feature map
    int dataInstanceBytes = 0;     // one of 16 instances
    int maxOutOffset = 0;          // exclusive
    int kernelColumns = 0;         // per processor
    int kernelColumnsFirst = 0;    // of the first processor of each quadrant (0, 16, 32, 48)
    int biasBytesPerQuadrant = 0;
    int tramEntries = 0;
    int maxPoolDilation = 1;
    int maxPassthroughPoolPasses = 1;
    double defaultClockHz = 0;     // of the CNN clock
    double pipelineAboveHz = 0;    // above this clock the pipeline is on; 0 = the device has none
    bool hasLatencyModel = false;  // the vendor's cycle model covers it
    bool supportsGroups = false;
    bool supportsBinaryWeights = false;
    bool supportsNextSequence = false; // any execution order, start layer, link layer
    bool supportsReadGap = false;
    bool supportsSpeedUps = false; // bypass, calcX4, readAhead, snoop

    [[nodiscard]] int columnsOf(int processor) const
    {
        return processor % kProcessorsPerQuadrant == 0 ? kernelColumnsFirst : kernelColumns;
    }
    [[nodiscard]] std::int64_t weightBytes() const; // all kernel memory
    [[nodiscard]] std::int64_t biasBytes() const { return std::int64_t(kQuadrants) * biasBytesPerQuadrant; }
    [[nodiscard]] std::int64_t dataBytes() const { return std::int64_t(kDataInstances) * dataInstanceBytes; }
};

[[nodiscard]] const Device &device(DeviceId id);
// Case-insensitive "MAX78000" / "MAX78002" (an "AI" between is not accepted); nullopt for anything else.
[[nodiscard]] std::optional<DeviceId> deviceByName(std::string_view name);

} // namespace facet::device
