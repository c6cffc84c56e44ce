// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Memory of one running inference, kept from layer to layer and from image to image.
#pragma once

#include "arithmetic/map.h"
#include "arithmetic/plan.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace facet::arithmetic {

struct Workspace {
    explicit Workspace(const Engine::Plan &plan) : outputs(plan.layers + 1) {}

    std::vector<Map> outputs; // [0] = the input, [layer + 1]
    Map buffer;               // rolling data buffer
    bool overflow = false;    // a 32-bit output did not fit; its value is wrong

    // Of the layer at work.
    Map gathered;
    std::vector<Map> reshaped;
    Map combined;
    std::vector<Map> pooled;
    std::vector<std::byte> padded;
    std::vector<const std::byte *> starts;
    std::vector<std::int32_t> ordered;

    [[nodiscard]] Map &output(int layer) { return outputs[std::size_t(layer + 1)]; }
};

// Computes one layer into workspace.output(step.layer). Stages are appended unless nullptr.
void runStep(const Engine::Plan &plan, const Step &step, Workspace &workspace, std::vector<StageCapture> *stages);

// Convolution, bias, shift, clip and activation of `in`, which has the shape convolution.in.
void convolve(const Convolution &convolution, const Kernels &kernels, const View<std::int8_t> &in, Workspace &workspace, Map &out);
void convolve(const Convolution &convolution, const Kernels &kernels, const View<std::int32_t> &in, Workspace &workspace, Map &out);

// Maximum, average or sub-sampling.
void pool(const Step &step, const Kernels &kernels, const View<std::int8_t> &in, Map &out);
void pool(const Step &step, const Kernels &kernels, const View<std::int32_t> &in, Map &out);

} // namespace facet::arithmetic
