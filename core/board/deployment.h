// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What is pushed to a board: a placed network with its weights as memory segments, one input, and what every layer must answer.
#pragma once

#include "arithmetic/infer.h"
#include "device/device.h"
#include "error.h"
#include "network/parameters.h"
#include "network/shapes.h"
#include "place/placement.h"
#include "program/data_image.h"
#include "program/steps.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace facet::board {

// A segment is the unit that is sent, checked and sent again: short enough for one frame, and kernels end on a column.
inline constexpr std::size_t kSegmentBytes = 4032; // 112 * 36: whole words and, packed, whole kernel columns

struct Segment {
    enum class Kind : std::uint8_t { Registers, Kernels, Biases };
    Kind kind = Kind::Registers;
    std::uint32_t address = 0;        // of the first word; kernels: of the slot of the first column
    std::vector<std::uint32_t> words; // kernels: nine bytes a column, as the express loader takes them (program::KernelBlock)

    [[nodiscard]] std::size_t bytes() const { return 4 * words.size(); }
    friend bool operator==(const Segment &, const Segment &) = default;
};

// A layer as it can be observed on a board.
struct LayerReading {
    int layer = 0;         // index in the network
    int hardwareLayer = 0; // the layer's number on the chip
    std::string name;
    network::Shape shape; // of the output
    bool wide = false;    // 32-bit values
    // The chip can be stopped behind it and its output lies in data memory then. False inside a chain of streaming layers,
    // whose outputs never exist as a whole, and where layers are not executed in the order of their numbers.
    bool observable = true;
    bool isOutput = false;        // of the network
    network::FeatureMap expected; // by arithmetic; the input of the network is Deployment::input
};

// Self-contained: references nothing.
struct Deployment {
    std::string name; // of the design
    device::DeviceId device{};
    network::Network network;
    network::Shapes shapes;
    place::Placement placement;

    std::vector<Segment> segments; // kernels, biases, registers; in the order of the push
    program::Steps init;           // after power-up, before the segments
    program::Steps start;
    program::Steps acknowledge; // after completion
    std::vector<LayerReading> layers; // executed ones, in order

    network::FeatureMap input;
    std::vector<program::InputWords> inputWords; // as they go into data memory or the FIFOs

    [[nodiscard]] bool usesFifo() const { return network.options.fifo; }
    [[nodiscard]] int quadrants() const; // bit q = quadrant q is used
    [[nodiscard]] std::size_t segmentBytes() const; // of all segments
    [[nodiscard]] std::size_t inputBytes() const;
    // Valid while the deployment lives and is not changed.
    [[nodiscard]] program::Context context() const;
    [[nodiscard]] const LayerReading *reading(int layer) const; // nullptr for a layer that is not executed
    // Another input; `engine` computes with the weights that the segments were made of.
    [[nodiscard]] Expected<void> setInput(const arithmetic::Engine &engine, const network::FeatureMap &sample);
};

struct Prepared {
    Deployment deployment;
    arithmetic::Engine engine;
};

// Places the network (pins are kept), compiles it, and computes what every layer answers to `input`. Errors, with the layer: shapes,
// rules or placement that do not work out, parameters that do not fit, a rolling data buffer, conditional execution,
// an input of another shape.
[[nodiscard]] tl::expected<Prepared, Errors> prepare(const std::string &name, const network::Network &network, device::DeviceId device,
                                                     const network::Parameters &parameters, const network::FeatureMap &input);

// The values of a layer's output, read from words of data memory. `wordAt(address)` must know every word of readRanges().
template <typename WordAt> [[nodiscard]] network::FeatureMap mapFrom(const Deployment &deployment, const LayerReading &reading, WordAt wordAt)
{
    const program::Context context = deployment.context();
    const program::OutputPlaces places(context, reading.layer);
    const auto pixels = std::uint32_t(reading.shape.extent.area());
    network::FeatureMap map{reading.shape, {}};
    map.values.reserve(std::size_t(reading.shape.channels) * pixels);
    for (int channel = 0; channel < reading.shape.channels; ++channel) {
        for (std::uint32_t pixel = 0; pixel < pixels; ++pixel) {
            const auto place = places.at(channel, pixel);
            const std::uint32_t word = place ? wordAt(place->address) : 0;
            map.values.push_back(reading.wide ? std::int32_t(word) : place ? std::int8_t(word >> (8 * place->byte)) : 0);
        }
    }
    return map;
}

// A run of words of data memory.
struct Range {
    std::uint32_t address = 0;
    std::uint32_t words = 0;
    friend bool operator==(const Range &, const Range &) = default;
};
// What must be read for a layer's output, ascending; small holes are read along rather than starting anew.
[[nodiscard]] std::vector<Range> readRanges(const Deployment &deployment, const LayerReading &reading);

// Where two feature maps differ first, in the order of layer, channel, row, column.
struct Difference {
    int layer = 0;
    int channel = 0;
    int row = 0;
    int column = 0;
    std::uint32_t address = 0; // of the word in data memory
    std::int32_t expected = 0;
    std::int32_t found = 0;
    std::size_t count = 0; // values of the layer that differ
    friend bool operator==(const Difference &, const Difference &) = default;
};
[[nodiscard]] std::optional<Difference> firstDifference(const Deployment &deployment, const LayerReading &reading, const network::FeatureMap &found);

} // namespace facet::board
