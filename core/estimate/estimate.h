// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a network costs on a chip: operations, memory, cycles by named part, time, energy.
// Every number here is explained in docs/estimator.md.
#pragma once

#include "device/device.h"
#include "network/shapes.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace facet::place {
struct Placement;
}

namespace facet::estimate {

// Ideal: the talk's formula, macc shared by all processors. Cycles: the machine model of spec/chip/latency.md.
enum class Model : std::uint8_t { Ideal, Cycles };

// Hardware operations as the vendor's tool counts them (spec/chip/ops-memory.md section 1).
struct Ops {
    std::int64_t macc = 0;
    std::int64_t comp = 0;
    std::int64_t add = 0;
    std::int64_t mul = 0;
    std::int64_t bitwise = 0;

    [[nodiscard]] std::int64_t total() const { return macc + comp + add + mul + bitwise; }
    Ops &operator+=(const Ops &o)
    {
        macc += o.macc;
        comp += o.comp;
        add += o.add;
        mul += o.mul;
        bitwise += o.bitwise;
        return *this;
    }
    friend bool operator==(const Ops &, const Ops &) = default;
};

// Named parts of a layer's cycles; they add up to the layer's number. Fractions occur in the ideal model only.
struct CycleBreakdown {
    double input = 0;     // reading data that cannot yet produce output
    double compute = 0;   // the window moving over the data (ideal: macc / A / P)
    double output = 0;    // writing results (ideal: activation comparisons / P)
    double pooling = 0;   // reading the further elements of pooling windows (ideal: pooling comparisons / P)
    double padding = 0;   // padding elements
    double overhead = 0;  // flatten unit, element-wise before pooling, streaming factor
    double pipeline = 0;  // MAX78002 above 50 MHz; an estimate

    static constexpr int kParts = 7;
    static constexpr std::array<std::string_view, kParts> kNames{"input", "compute", "output", "pooling", "padding", "overhead", "pipeline"};
    [[nodiscard]] std::array<double, kParts> values() const { return {input, compute, output, pooling, padding, overhead, pipeline}; }
    [[nodiscard]] double total() const { return input + compute + output + pooling + padding + overhead + pipeline; }
    CycleBreakdown &operator+=(const CycleBreakdown &o);
    friend bool operator==(const CycleBreakdown &, const CycleBreakdown &) = default;
};

struct LayerEstimate {
    bool executed = false;
    bool approximate = false; // streaming or MAX78002: no exact model exists
    Ops ops;
    std::int64_t weightBytes = 0;
    std::int64_t biasBytes = 0;
    CycleBreakdown parts;
    double cycles = 0;
    double latencyUs = 0;
    int processors = 0;      // at work in one pass
    int passes = 0;
    int kernelColumns = 0;   // per processor
    std::int64_t inputBytesPerInstance = 0;  // of one data-memory instance
    std::int64_t outputBytesPerInstance = 0;
};

// A figure with its basis: never a measurement.
struct Uncertain {
    double value = 0;
    double relativeError = 0; // half width, e.g. 0.15
};

struct Totals {
    Ops ops;
    std::int64_t weightBytes = 0;
    std::int64_t weightCapacity = 0;
    std::int64_t biasBytes = 0;
    std::int64_t biasCapacity = 0;
    std::int64_t dataBytesPeak = 0;     // largest need of one data instance by one layer (input and output side by side)
    std::int64_t dataCapacity = 0;      // of one instance
    double startupCycles = 0;
    CycleBreakdown parts;
    double cycles = 0;
    double latencyUs = 0;
    bool approximate = false;
};

struct Estimate {
    Model model = Model::Cycles;
    device::DeviceId device{};
    double clockHz = 0;
    std::vector<LayerEstimate> layers; // same index as Network::layers
    Totals totals;
    Uncertain weightLoadUs; // once after power-up
    Uncertain inputLoadUs;  // before each inference
    Uncertain energyUj;     // of one inference
};

struct Settings {
    device::DeviceId device = device::DeviceId::Max78000;
    Model model = Model::Cycles;
    double clockHz = 0; // 0 = the device's default
    friend bool operator==(const Settings &, const Settings &) = default;
};

// Shapes with problems give zeros for the layers concerned; never throws. Source: docs/estimator.md.
[[nodiscard]] Estimate estimate(const network::Network &network, const network::Shapes &shapes, const Settings &settings);
// With the network's placement, for callers that have it already.
[[nodiscard]] Estimate estimate(const network::Network &network, const network::Shapes &shapes, const Settings &settings,
                                const place::Placement &placement);
// Infers the shapes itself.
[[nodiscard]] Estimate estimate(const network::Network &network, const Settings &settings);

[[nodiscard]] std::optional<Model> modelByName(std::string_view name); // "ideal" | "cycles"
[[nodiscard]] std::string_view modelName(Model model);

} // namespace facet::estimate
