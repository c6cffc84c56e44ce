// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The keys of a layer that shape its sliding windows: pooling, kernel, padding, stride, dilation, groups.
#pragma once

#include "formats/network_yaml_fields.h"
#include "network/network.h"

namespace facet::formats::yaml {

// Both need layer.op, eltwise and operands; parseWindow also the pooling. The 1-D fix-ups of
// spec/chip/network-yaml.md section 2 are applied.
void parsePooling(Fields &fields, network::Layer &layer);
void parseWindow(Fields &fields, network::Layer &layer);

// What a layer has when its description states nothing else.
[[nodiscard]] network::Extent defaultKernel(network::Operator op);
[[nodiscard]] network::Extent defaultPad(network::Operator op);
[[nodiscard]] network::Extent defaultStride(network::Operator op);
[[nodiscard]] int defaultOutputPad(network::Operator op);

} // namespace facet::formats::yaml
