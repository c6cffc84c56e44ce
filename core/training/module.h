// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A network of the study as something that can be trained: first in floating point, then with fake quantization
// (spec/training/qat.md). Names libtorch; training itself is started through trainer.h, which does not.
#pragma once

#include "error.h"
#include "formats/checkpoint.h"
#include "network/network.h"
#include "training/batch_norm.h"
#include "training/recipe.h"
#include "training/report.h"
#include "training/scale.h"
#include "training/trainable.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace facet::training {

// Where a forward pass can be watched.
enum class Point : std::uint8_t { Eltwise, Output };

class Module {
public:
    // Weights are drawn from `seed` alone: convolutions normal by their fan-out (Kaiming), linear layers and biases uniform by their
    // fan-in. Errors: those of checkTrainable(), and settings for layers that do not exist or cannot have them.
    [[nodiscard]] static tl::expected<Module, Errors> create(const network::Network &network, const ModuleSettings &settings,
                                                             std::uint64_t seed);

    using Observer = std::function<void(int layer, Point point, const at::Tensor &values)>;
    // x: (samples, channels, rows, columns) after folding, in -1..127/128 (the chip's bytes / 128). Gives (samples, classes).
    // `training`: batch statistics are used and updated.
    at::Tensor forward(const at::Tensor &x, bool training, const Observer &observe = {});
    // Logits as the chip's integers: those of the last layer before forward() multiplies them by its final scale, on the grid of its
    // raw 32-bit or 8-bit results. Only while quantizing. `exact`: in 64-bit floating point, where sums might pass 2^24.
    [[nodiscard]] at::Tensor chipLogits(const at::Tensor &x, bool exact);

    // Leaf tensors in the order of the state dict.
    [[nodiscard]] std::vector<at::Tensor> parameters() const;

    // Switches fake quantization on, once: fuses batch normalization and, in the second generation, measures the ranges of all layers on
    // calibration batches (`nextBatch` gives false at the end). Errors: layers that only give zeros.
    [[nodiscard]] Expected<void> beginQuantization(const std::function<bool(at::Tensor &)> &nextBatch);
    [[nodiscard]] bool quantizing() const { return m_quantizing; }
    void fuse();

    // Names, order and meaning as in the vendor's checkpoints (spec/training/checkpoint.md). Every tensor as 32-bit floats.
    [[nodiscard]] std::vector<formats::Tensor> stateDict() const;
    // A state dict of a module of the same network and settings, before or after quantization began. Errors: names or shapes that
    // differ; the module is then unchanged.
    [[nodiscard]] Expected<void> load(std::span<const formats::Tensor> state);
    // The state dict with integers in place of weights, as the vendor's converter writes it. Only while quantizing.
    [[nodiscard]] Expected<std::vector<formats::Tensor>> quantizedStateDict() const;

    [[nodiscard]] const network::Network &network() const { return m_network; }
    [[nodiscard]] const ModuleSettings &settings() const { return m_settings; }

    // Of the layers with weights. Only while quantizing.
    [[nodiscard]] Expected<std::vector<LayerReport>> report() const;

private:
    // Everything that belongs to one layer; without weights only the final scale counts.
    struct Part {
        std::string name;
        at::Tensor weight; // (out, in / groups, rows, columns); linear (out, in); transposed (in, out / groups, rows, columns)
        at::Tensor bias;
        at::Tensor scale, offset, mean, variance; // batch normalization, undefined without
        int normalizedBatches = 0;                // seen by it in training
        int bits = 8;
        float shiftQuantile = 1;
        int activationThreshold = 0;
        int finalScale = 0;
        [[nodiscard]] bool normalized() const { return mean.defined(); }
    };

    Module(network::Network network, network::Shapes shapes, ModuleSettings settings);
    void initialize(std::uint64_t seed);
    at::Tensor run(const at::Tensor &x, bool training, bool finalScale, const Observer &observe);
    at::Tensor gather(int layer, const std::vector<at::Tensor> &outputs, const at::Tensor &x, const Observer &observe) const;
    at::Tensor pooled(int layer, const at::Tensor &x) const;
    at::Tensor combined(int layer, std::vector<at::Tensor> operands, const Observer &observe) const;
    at::Tensor computed(int layer, const at::Tensor &x, bool training);
    at::Tensor operate(int layer, const at::Tensor &x, const at::Tensor &weight, const at::Tensor &bias) const;
    [[nodiscard]] Expected<LayerIntegers> integers(const Part &part) const;
    [[nodiscard]] std::vector<int> weightShape(int layer) const; // as in a checkpoint

    network::Network m_network;
    network::Shapes m_shapes;
    ModuleSettings m_settings;
    std::vector<Part> m_parts; // same index as Network::layers
    bool m_quantizing = false;
};

} // namespace facet::training
