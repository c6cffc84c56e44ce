// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Small networks that keep the rules of a chip nearly always: residual blocks, branches, joins over several passes, and every
// operator. Where randomNetwork draws anything, this draws what people build. The same seed gives the same network.
#pragma once

#include "device/device.h"
#include "support/random_network.h"

namespace facet::testing {

[[nodiscard]] RandomNetwork randomChipNetwork(std::uint64_t seed, device::DeviceId device);

} // namespace facet::testing
