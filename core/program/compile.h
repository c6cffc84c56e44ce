// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Network + weights + sample -> everything the chip is told, as one value (spec/chip/registers.md section 9).
#pragma once

#include "arithmetic/result.h"
#include "device/finding.h"
#include "error.h"
#include "network/parameters.h"
#include "program/data_image.h"
#include "program/steps.h"
#include "program/weight_image.h"

#include <map>
#include <string>
#include <vector>

namespace facet::program {

// A sample and what the chip must make of it.
struct Sample {
    network::FeatureMap input;
    std::vector<InputWords> words;
    std::map<int, network::FeatureMap> outputs; // of outputLayers(), computed by core/arithmetic
    std::vector<std::uint32_t> knownAnswers;    // knownAnswers() of them
};

// In the order in which it is told. Self-contained: references nothing.
struct Program {
    std::string name; // of the design
    device::DeviceId device{};
    network::Network network;
    network::Shapes shapes;
    place::Placement placement;
    network::Parameters parameters;

    Steps init;
    std::vector<KernelBlock> kernels;
    BiasImage biases;
    Steps configure;
    Sample sample; // loaded before the start, with FIFO after it
    Steps start;
    Steps interrupt; // when it has finished
    Steps stop;
    Steps resume;

    // Valid while the program lives and is not changed.
    [[nodiscard]] Context context() const { return makeContext(network, shapes, device::device(device), placement); }
    [[nodiscard]] std::size_t kernelWords() const;
};

struct Request {
    std::string name;
    const network::Network &network;
    const network::Shapes &shapes;
    device::DeviceId device{};
    const place::Placement &placement; // of `network` on `device`; the design must break no rule of the device
    const network::Parameters &parameters;
    const network::FeatureMap &sample; // in the shape that the start layer reads
    int answerLimit = -1;              // >= 0: this many + 1 words of known answers at most
};

// Registers alone: no weights, no sample, nothing is computed. `network` should have the output shifts and biases of its weights, else
// shifts are 0.
[[nodiscard]] Program registersOnly(std::string name, const network::Network &network, const network::Shapes &shapes,
                                    device::DeviceId device, const place::Placement &placement);

// Errors: weights or a sample that do not belong to the network; a rolling data buffer, whose registers are not known.
[[nodiscard]] Expected<Program> compile(const Request &request);

// The layer of the network that a layer of the chip belongs to; -1 for none. A reset layer belongs to the one behind it.
[[nodiscard]] int networkLayer(const Context &context, int hardwareLayer);

} // namespace facet::program
