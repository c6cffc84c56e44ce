// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/evaluation.h"

#include "network/shapes.h"

#include <algorithm>
#include <cmath>

namespace facet::training {

namespace {

std::string text(const network::Shape &shape)
{
    return std::to_string(shape.channels) + " channels of " + std::to_string(shape.extent.rows) + "x" + std::to_string(shape.extent.cols);
}

} // namespace

double crossEntropy(const Predictions &predictions, std::span<const double> weights)
{
    double sum = 0;
    double total = 0;
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        const auto logits = predictions.of(i);
        const double largest = std::ranges::max(logits);
        double exponentials = 0;
        for (const double logit : logits)
            exponentials += std::exp(logit - largest);
        const auto label = std::size_t(predictions.labels[i]);
        const double weight = weights.empty() ? 1 : weights[label];
        sum += weight * (largest + std::log(exponentials) - logits[label]);
        total += weight;
    }
    return total > 0 ? sum / total : 0;
}

Errors mismatches(const network::Network &network, const dataset::SetDescription &set)
{
    Errors errors;
    if (network.picture != set.shape)
        errors.push_back({"The network reads pictures of " + text(network.picture) + ", but the data set holds " + text(set.shape),
                          {},
                          0,
                          -1,
                          "Prepare the data in the size of the network, or change the network's input"});
    else if (network.fold < 1 || set.shape.extent.rows % network.fold != 0 || set.shape.extent.cols % network.fold != 0)
        errors.push_back({"The fold of the network does not divide its pictures", {}, 0, -1, "Choose another fold"});
    const network::Shapes shapes = network::inferShapes(network);
    if (!shapes.ok() || shapes.order.empty())
        return errors;
    const int outputs = shapes.layers[std::size_t(shapes.order.back())].outChannels;
    if (outputs != int(set.classes.size()))
        errors.push_back({"The network has " + std::to_string(outputs) + " outputs, but the data set has " +
                              std::to_string(set.classes.size()) + " classes",
                          {},
                          0,
                          shapes.order.back(),
                          "Give the last layer one output for every class"});
    return errors;
}

network::FeatureMap chipInput(const network::Network &network, const dataset::PreparedSet &set, std::size_t index,
                              dataset::Normalization normalization)
{
    std::vector<std::int8_t> bytes(std::size_t(network.picture.elements()));
    set.input(index, network.fold, normalization, bytes);
    return {network.input(), {bytes.begin(), bytes.end()}};
}

Expected<Predictions> chipPredictions(const network::Network &network, const network::Parameters &parameters,
                                      const dataset::PreparedSet &set, std::span<const std::size_t> indices, const ChipEvaluation &how)
{
    const network::Shapes shapes = network::inferShapes(network);
    Expected<arithmetic::Engine> engine = arithmetic::Engine::prepare(network, shapes, parameters);
    if (!engine)
        return tl::unexpected(engine.error());
    Predictions predictions;
    predictions.classes = int(set.description().classes.size());
    arithmetic::Options options;
    options.threads = how.threads;
    options.stop = how.stop;
    constexpr std::size_t kAtOnce = 256; // bounds the memory
    for (std::size_t first = 0; first < indices.size(); first += kAtOnce) {
        std::vector<network::FeatureMap> inputs;
        for (std::size_t i = first; i < std::min(first + kAtOnce, indices.size()); ++i) {
            inputs.push_back(chipInput(network, set, indices[i], how.normalization));
            predictions.labels.push_back(set.sample(indices[i]).label);
        }
        const auto results = engine->inferBatch(inputs, options);
        if (!results)
            return tl::unexpected(results.error());
        for (const arithmetic::Result &result : *results) {
            const network::FeatureMap *last = result.last();
            if (last == nullptr || int(last->values.size()) != predictions.classes)
                return tl::unexpected(Error{"The network does not give one value per class", {}, 0, -1, "See the findings of this design"});
            predictions.logits.insert(predictions.logits.end(), last->values.begin(), last->values.end());
        }
        if (how.progress)
            how.progress(predictions.size(), indices.size());
    }
    return predictions;
}

} // namespace facet::training
