// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/recipe.h"

#include <algorithm>

namespace facet::training {

Errors Recipe::problems(int classes) const
{
    Errors errors;
    const auto need = [&](bool holds, const char *what, const char *remedy) {
        if (!holds)
            errors.push_back({what, {}, 0, -1, remedy});
    };
    const auto within = [](double value, double low, double high) { return value >= low && value <= high; }; // false for NaN
    need(within(learningRate, 1e-9, 10), "The learning rate is out of range", "Use a number from 1e-9 to 10; 0.001 is the default");
    need(within(quantizedRateDivisor, 1, 1e6), "The divisor of the learning rate is out of range", "Use 1 to 1000000; 10 is the default");
    need(within(weightDecay, 0, 1), "The weight decay is out of range", "Use 0 to 1; 0.0001 is the default");
    need(within(batchSize, 1, 4096), "The batch size is out of range", "Use 1 to 4096; 64 is the default");
    need(within(maxEpochs, 1, 100000), "The number of epochs is out of range", "Use 1 to 100000");
    need(within(maxQuantizedEpochs, 0, 100000), "The number of epochs with fake quantization is out of range", "Use 0 to 100000");
    need(within(patience, 1, 100000), "The patience is out of range", "Use 1 to 100000 epochs; 10 is the default");
    need(within(minDelta, 0, 1), "The smallest improvement is out of range", "Use 0 to 1; 0.0001 is the default");
    need(within(threads, 1, 256), "The number of threads is out of range", "Use 1 to 256");
    need(within(module.outlierZ, 0.1, 1e6), "The outlier z-score is out of range", "Use 0.1 or more; 8 is the default");
    const auto isShare = [&](float quantile) { return within(quantile, 0, 1); };
    need(isShare(module.shiftQuantile) && std::ranges::all_of(module.shiftQuantiles, isShare, [](const auto &own) { return own.second; }),
         "A shift quantile is not between 0 and 1", "Use 1 when in doubt");
    const auto isWeight = [&](double weight) { return within(weight, 0, 1e6); };
    need(classWeights.empty() || int(classWeights.size()) == classes, "There is not one class weight for every class of the data",
         "State one weight per class, or none");
    need(std::ranges::all_of(classWeights, isWeight) &&
             (classWeights.empty() || std::ranges::any_of(classWeights, [](double w) { return w > 0; })),
         "A class weight is out of range", "Use 0 to 1000000, not all of them 0");
    return errors;
}

} // namespace facet::training
