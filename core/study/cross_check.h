// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The same inference a second way: the network is compiled to register writes and memory words, which the model of the accelerator
// runs; what it leaves in data memory is compared with the integers of the arithmetic.
#pragma once

#include "arithmetic/result.h"
#include "device/device.h"
#include "error.h"
#include "network/network.h"
#include "network/parameters.h"
#include "network/shapes.h"
#include "place/placement.h"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace facet::study {

struct WrongWord {
    int layer = 0;
    std::uint32_t address = 0;
    std::uint32_t mask = 0; // byte lanes that were compared
    std::uint32_t expected = 0;
    std::uint32_t has = 0;
    friend bool operator==(const WrongWord &, const WrongWord &) = default;
};

struct CrossCheck {
    std::int64_t cycles = 0; // of the accelerator model, start-up included
    std::int64_t writes = 0; // register writes and memory words the model was fed with
    std::int64_t words = 0;  // output words compared
    std::int64_t wrongWords = 0;
    std::optional<WrongWord> firstWrong; // lowest address of the first output layer that differs

    [[nodiscard]] bool equal() const { return words > 0 && wrongWords == 0; }
};

// `expected` is what the arithmetic computed from `input`. The design must break no rule of the device. Errors: the program does
// something that the accelerator does not define (its address and field are named), it never finishes; "canceled".
[[nodiscard]] Expected<CrossCheck> crossCheck(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                                              const place::Placement &placement, const network::Parameters &parameters,
                                              const network::FeatureMap &input, const arithmetic::Result &expected,
                                              std::stop_token stop = {});

} // namespace facet::study
