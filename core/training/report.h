// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a training run tells, while it runs and at its end.
#pragma once

#include "dataset/prepared_set.h"
#include "training/metrics.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace facet::training {

enum class Phase : std::uint8_t { Float, Quantized, Finished };

struct EpochRecord {
    Phase phase = Phase::Float;
    int epoch = 0;        // from 1 in each phase; 0 of the quantized phase: as it began, without training
    double trainLoss = 0; // mean over the samples as they were trained; 0 in epoch 0
    double trainAccuracy = 0;
    double validationLoss = 0;
    double validationAccuracy = 0;
    double validationAuc = -1; // -1: not defined
    double learningRate = 0;
    double seconds = 0;         // with validation
    double imagesPerSecond = 0; // of training alone
    friend bool operator==(const EpochRecord &, const EpochRecord &) = default;
};

// A quantized layer with weights.
struct LayerReport {
    int layer = 0;
    std::string name;
    int bits = 8;
    int baseShift = 0;
    int outputShift = 0; // user shift
    int activationThreshold = 0;
    int finalScale = 0;
    int largestWeight = 0;    // magnitude of the largest integer weight, of 2^(bits - 1)
    bool sumsFitFloat = true; // no sum can reach 2^24, so 32-bit floating point computes it exactly
    friend bool operator==(const LayerReport &, const LayerReport &) = default;
};

// A logit that the simulated chip and the fake-quantized network do not agree on.
struct LogitDifference {
    std::size_t sample = 0; // index into the set
    int output = 0;
    double trained = 0; // in the chip's integers
    double chip = 0;
    friend bool operator==(const LogitDifference &, const LogitDifference &) = default;
};

// The fake-quantized network against the bit-exact engine, which read its weights back from the written checkpoint.
struct Consistency {
    std::int64_t samples = 0;
    std::int64_t logits = 0;
    std::int64_t differentLogits = 0;
    std::int64_t differentClasses = 0;
    std::int64_t layerValues = 0; // outputs of all layers that were compared, on some of the samples
    std::int64_t differentLayerValues = 0;
    bool exactSums = false;                   // the trained network was computed in 64 bits, as its sums might pass 2^24
    std::vector<LogitDifference> differences; // the first ones
    friend bool operator==(const Consistency &, const Consistency &) = default;
    [[nodiscard]] bool consistent() const
    {
        return samples > 0 && differentLogits == 0 && differentClasses == 0 && differentLayerValues == 0;
    }
};

struct Mistake {
    std::size_t sample = 0; // index into the set
    int label = 0;
    int predicted = 0;
    double shortfall = 0; // in the chip's integers
    friend bool operator==(const Mistake &, const Mistake &) = default;
};

// The same network three times: as trained in floating point (epoch E), with fake quantization (epoch N), as the chip computes it.
struct SplitMetrics {
    dataset::Split split = dataset::Split::Validation;
    Metrics floating;
    Metrics quantizationAware;
    Metrics quantized;
    std::vector<RocPoint> roc; // of the quantized network, second class; empty unless there are two classes
    friend bool operator==(const SplitMetrics &, const SplitMetrics &) = default;
};

struct FinalReport {
    int floatEpoch = 0;               // E
    int quantizedEpoch = 0;           // N
    std::vector<SplitMetrics> splits; // validation; test where the set has one
    Consistency consistency;
    std::vector<LayerReport> layers;
    std::vector<Mistake> mistakes; // of the quantized network on the last split, the worst first
    std::vector<EpochRecord> history;
    friend bool operator==(const FinalReport &, const FinalReport &) = default;
};

} // namespace facet::training
