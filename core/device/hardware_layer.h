// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A layer as the hardware executes it: passes, expansion and the "hw" substitutions of spec/chip/registers.md section 2.
#pragma once

#include "device/device.h"
#include "network/shapes.h"

namespace facet::device {

// Index of the last layer in which a 1x1 kernel is widened for streaming.
inline constexpr int kStreamingLookAhead = 8;

struct HardwareLayer {
    int inExpand = 1;    // input passes
    int inThreshold = 0; // processors per input pass
    int outExpand = 1;
    int outThreshold = 0;
    int bits = 8; // storage bits of a weight
    network::Extent kernel; // hw kernel
    network::Extent pad;
    network::Extent in;     // hw image before pooling
    network::Extent pooled; // hw image the operator sees
    network::Extent out;
    int outPad = 0;    // pixels produced beyond the true output
    int outIgnore = 0; // bytes produced before the first useful output
    bool dilatedAsConv2d = false; // a dilated Conv1d that runs on Conv2d hardware
    int kernelAfterFlatten = 0;   // in_expand * rows * cols of a flattened layer, else in_expand
};

// `shape` must belong to `layer`; index and network are needed for the streaming substitution.
[[nodiscard]] HardwareLayer hardwareLayer(const network::Network &network, const network::Shapes &shapes, int layer);

[[nodiscard]] constexpr int roundUp4(int x) { return (x + 3) & ~3; }
[[nodiscard]] constexpr int ceilDiv(int a, int b) { return (a + b - 1) / b; }

} // namespace facet::device
