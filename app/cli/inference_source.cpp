// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/inference_source.h"

#include "arithmetic/random_parameters.h"
#include "cli/console.h"
#include "formats/checkpoint_parameters.h"
#include "formats/sample.h"

namespace facet::cli {

namespace {

constexpr std::uint64_t kDefaultSeed = 1;

// Weights may set output shifts and biases, which the placement and the rules depend on.
void replaceNetwork(Design &design, network::Network network)
{
    if (network == design.variant.network)
        return;
    design.variant.network = std::move(network);
    design.analysis = study::analyze(design.variant.network, design.settings);
}

bool takeWeights(Inference &inference, const InferenceOptions &options)
{
    Design &design = inference.design;
    if (options.randomSeed) {
        if (!design.analysis.shapes.ok())
            return true; // the findings say what is wrong
        auto random = arithmetic::randomParameters(design.variant.network, design.analysis.shapes, *options.randomSeed);
        inference.parameters = std::move(random.parameters);
        replaceNetwork(design, std::move(random.network));
        return true;
    }
    const auto checkpoint = formats::readCheckpoint(options.design.checkpoint);
    if (!checkpoint) {
        complain(checkpoint.error());
        return false;
    }
    if (!design.analysis.shapes.ok())
        return true;
    auto taken = formats::parametersOf(*checkpoint, design.variant.network);
    if (!taken) {
        for (Error error : taken.error()) {
            error.file = options.design.checkpoint;
            complain(error);
        }
        return false;
    }
    inference.parameters = std::move(taken->parameters);
    inference.quantizedHere = !taken->wasQuantized;
    replaceNetwork(design, std::move(taken->network));
    return true;
}

bool takeSample(Inference &inference, const InferenceOptions &options)
{
    const network::Network &network = inference.design.variant.network;
    if (options.input.empty()) {
        inference.randomSample = true;
        inference.sample = arithmetic::randomInput(network.input(), options.randomSeed.value_or(kDefaultSeed));
        return true;
    }
    auto samples = formats::readSamples(options.input, network);
    if (!samples) {
        complain(samples.error());
        return false;
    }
    if (samples->size() > 1)
        complain("note: " + options.input + " holds " + std::to_string(samples->size()) + " samples; the first is used");
    inference.sample = std::move(samples->front());
    return true;
}

} // namespace

std::optional<Inference> loadInference(const InferenceOptions &options)
{
    if (options.design.checkpoint.empty() && !options.randomSeed) {
        complain("weights are missing: name a checkpoint (--checkpoint) or draw them by chance (--random-weights SEED)");
        return std::nullopt;
    }
    LoadedDesigns loaded = loadDesigns(options.design);
    complainAbout(loaded, false);
    if (!loaded.errors.empty())
        return std::nullopt;
    if (loaded.designs.size() != 1) {
        complain("one design at a time: this names " + std::to_string(loaded.designs.size()) + ". Write STUDY.facet#VARIANT");
        return std::nullopt;
    }
    Inference inference;
    inference.design = std::move(loaded.designs.front());
    if (!takeWeights(inference, options) || !takeSample(inference, options))
        return std::nullopt;
    return inference;
}

} // namespace facet::cli
