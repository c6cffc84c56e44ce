// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Adam with weight decay as part of the gradient, as torch's (spec/training/training-loop.md), with its state in the open so that a run
// can be resumed.
#pragma once

#include "training/run_state.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace facet::training {

struct AdamSettings {
    double learningRate = 1e-3;
    double weightDecay = 1e-4;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
};

class Adam {
public:
    // Contiguous 32-bit leaf tensors; the moments start at zero.
    Adam(std::vector<at::Tensor> parameters, const AdamSettings &settings);

    // One update by the gradients at hand; parameters without a gradient stay. Gradients are kept.
    void step();
    void clearGradients();

    [[nodiscard]] const AdamSettings &settings() const { return m_settings; }

    // What a later run needs to go on as if it had been this one.
    [[nodiscard]] const AdamState &state() const { return m_state; }
    // False, and nothing changes, when sizes differ.
    [[nodiscard]] bool restore(AdamState state);

private:
    std::vector<at::Tensor> m_parameters;
    AdamSettings m_settings;
    AdamState m_state;
};

} // namespace facet::training
