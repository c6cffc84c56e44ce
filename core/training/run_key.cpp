// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/run.h"

#include "dataset/random.h"
#include "network/fingerprint.h"

#include <bit>
#include <iomanip>
#include <sstream>

namespace facet::training {

namespace {

// All values in the order of their fields; doubles by their bits.
class Text {
public:
    void add(const std::string &text) { m_text << text.size() << ':' << text; }
    void add(double number) { m_text << std::bit_cast<std::uint64_t>(number) << ' '; }
    template <typename... Numbers> void all(Numbers... numbers) { (add(double(numbers)), ...); }
    [[nodiscard]] std::string str() const { return m_text.str(); }

private:
    std::ostringstream m_text;
};

} // namespace

std::string runKey(const TrainingJob &job)
{
    const Recipe &recipe = job.recipe;
    const ModuleSettings &module = recipe.module;
    const dataset::Augmentation &vary = recipe.augmentation;
    Text text;
    text.add(std::to_string(network::fingerprint(job.network)));
    text.add(job.network.name);
    for (const network::Layer &layer : job.network.layers)
        text.add(layer.name);
    text.add(job.set.fingerprint());
    text.add(std::to_string(recipe.seed));
    text.all(module.generation, module.batchNorm, module.shiftQuantile, module.outlierZ);
    for (const std::string &layer : module.batchNormLayers)
        text.add(layer);
    for (const auto &[layer, quantile] : module.shiftQuantiles) {
        text.add(layer);
        text.add(double(quantile));
    }
    text.all(recipe.learningRate, recipe.quantizedRateDivisor, recipe.weightDecay, recipe.batchSize, recipe.maxEpochs,
             recipe.maxQuantizedEpochs, recipe.patience, recipe.minDelta, recipe.balanceClasses, recipe.augment, recipe.normalization,
             recipe.threads);
    for (const double weight : recipe.classWeights)
        text.add(weight);
    if (recipe.augment)
        text.all(vary.flip, vary.geometry, vary.shift, vary.scale, vary.degrees, vary.color, vary.brightness, vary.contrast,
                 vary.saturation, vary.channelShift, vary.noise, vary.noiseDeviation);
    std::ostringstream key;
    key << "facet run " << std::hex << std::setw(16) << std::setfill('0') << dataset::hashOf(text.str(), 1);
    return key.str();
}

} // namespace facet::training
