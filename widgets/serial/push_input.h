// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is pushed with a variant: its weights as the Simulate panel remembers them, and one input.
#pragma once

#include "board/deployment.h"
#include "simulate/inputs.h"
#include "simulate/weights.h"

#include <memory>

namespace facet::serial {

struct PushRequest {
    std::string name; // of the variant
    network::Network network;
    device::DeviceId device{};
    simulate::WeightsChoice weights;
    simulate::InputSource input;
};

// Reads weights and input, places and compiles the network, and computes what every layer must answer. Runs in any thread.
// All errors at once.
[[nodiscard]] tl::expected<std::shared_ptr<const board::Deployment>, Errors> prepareDeployment(const PushRequest &request);

} // namespace facet::serial
