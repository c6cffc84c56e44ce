// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// How a network is trained. The defaults are the recipe of the talk (spec/training/training-loop.md "Our recipe").
#pragma once

#include "dataset/augment.h"
#include "dataset/input.h"
#include "error.h"
#include "training/activation_range.h"
#include "training/generation.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace facet::training {

struct ModuleSettings {
    Generation generation = Generation::Second;
    bool batchNorm = false; // after every convolution but transposed ones, which then gets a bias; fused before quantization
    std::vector<std::string> batchNormLayers{};    // the same after these convolutions only
    float shiftQuantile = 1;                       // of every layer that `shiftQuantiles` does not name
    std::map<std::string, float> shiftQuantiles{}; // by layer name
    double outlierZ = kDefaultOutlierZ;
};

struct Recipe {
    ModuleSettings module{};
    double learningRate = 1e-3;
    double quantizedRateDivisor = 10; // from epoch E on the learning rate is divided by this
    double weightDecay = 1e-4;
    int batchSize = 64;
    int maxEpochs = 100;          // in floating point
    int maxQuantizedEpochs = 100; // with fake quantization; 0 = post-training quantization
    int patience = 10;            // epochs without an improvement after which a phase ends
    double minDelta = 1e-4;       // what counts as an improvement of the validation loss
    // Weights of the classes in the loss: one per class, or empty for equal ones. `balanceClasses`: inversely to their share instead.
    std::vector<double> classWeights{};
    bool balanceClasses = false;
    bool augment = true;
    dataset::Augmentation augmentation{};
    dataset::Normalization normalization = dataset::Normalization::Firmware;
    std::uint64_t seed = 1;
    int threads = 2; // of libtorch; another number may change the last bits of sums, and with them the network

    // Everything that is out of range, one error each.
    [[nodiscard]] Errors problems(int classes) const;
};

} // namespace facet::training
