// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/consistency.h"

#include "training/batches.h"
#include "training/evaluation.h"
#include "training/tensors.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <functional>

namespace facet::training {

namespace {

constexpr std::size_t kMostListed = 100;
constexpr std::size_t kLayerSamples = 16;

Predictions answers(const dataset::PreparedSet &set, std::span<const std::size_t> indices, const network::Network &network,
                    const Recipe &recipe, const std::function<at::Tensor(const at::Tensor &)> &answer)
{
    const c10::AutoGradMode noGradient(false);
    Predictions predictions;
    predictions.classes = int(set.description().classes.size());
    BatchLoader loader(set, {indices.begin(), indices.end()}, recipe.batchSize, {network.fold, recipe.normalization, {}, 0, 0});
    while (auto batch = loader.next()) {
        const at::Tensor logits = answer(inputTensor(*batch, network.input())).to(at::kDouble).contiguous();
        const double *values = logits.data_ptr<double>();
        predictions.logits.insert(predictions.logits.end(), values, values + logits.numel());
        predictions.labels.insert(predictions.labels.end(), batch->labels.begin(), batch->labels.end());
    }
    return predictions;
}

// Outputs of all layers of 8 bits for one sample: the engine's integers against the module's fractions.
Expected<void> compareLayers(Module &trained, const arithmetic::Engine &engine, const network::FeatureMap &input, bool exact,
                             Consistency &result)
{
    arithmetic::Options options;
    options.captureStages = true;
    const auto inferred = engine.infer(input, options);
    if (!inferred)
        return tl::unexpected(inferred.error());
    Batch batch;
    for (const std::int32_t value : input.values)
        batch.inputs.push_back(float(value) / 128);
    batch.labels = {0};
    const c10::AutoGradMode noGradient(false);
    const at::Tensor x = inputTensor(batch, input.shape);
    trained.forward(exact ? x.to(at::kDouble) : x, false, [&](int layer, Point point, const at::Tensor &values) {
        if (point != Point::Output || trained.network().layers[std::size_t(layer)].outputWidth != 8)
            return;
        const auto stage = std::ranges::find_if(inferred->stages, [&](const arithmetic::StageCapture &each) {
            return each.layer == layer && each.stage == arithmetic::Stage::Output;
        });
        const at::Tensor steps = values.to(at::kDouble).mul(128).contiguous();
        if (stage == inferred->stages.end() || std::size_t(steps.numel()) != stage->map.values.size()) {
            ++result.differentLayerValues;
            return;
        }
        const double *trainedValue = steps.data_ptr<double>();
        for (const std::int32_t value : stage->map.values)
            result.differentLayerValues += *trainedValue++ != value;
        result.layerValues += steps.numel();
    });
    return {};
}

} // namespace

Predictions predictionsOf(Module &module, const dataset::PreparedSet &set, std::span<const std::size_t> indices, const Recipe &recipe)
{
    return answers(set, indices, module.network(), recipe, [&](const at::Tensor &x) { return module.forward(x, false); });
}

Expected<ConsistencyCheck> checkConsistency(Module &trained, const formats::CheckpointParameters &written, const dataset::PreparedSet &set,
                                            std::span<const std::size_t> indices, const Recipe &recipe)
{
    const Expected<std::vector<LayerReport>> layers = trained.report();
    if (!layers)
        return tl::unexpected(layers.error());
    ConsistencyCheck check;
    Consistency &result = check.consistency;
    result.exactSums = !std::ranges::all_of(*layers, &LayerReport::sumsFitFloat);
    const Predictions expected =
        answers(set, indices, trained.network(), recipe, [&](const at::Tensor &x) { return trained.chipLogits(x, result.exactSums); });
    ChipEvaluation how;
    how.threads = recipe.threads;
    how.normalization = recipe.normalization;
    Expected<Predictions> chip = chipPredictions(written.network, written.parameters, set, indices, how);
    if (!chip)
        return tl::unexpected(chip.error());
    result.samples = std::int64_t(expected.size());
    result.logits = std::int64_t(expected.logits.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        result.differentClasses += expected.predicted(i) != chip->predicted(i);
        for (int output = 0; output < expected.classes; ++output) {
            const double trainedLogit = expected.of(i)[std::size_t(output)];
            const double chipLogit = chip->of(i)[std::size_t(output)];
            if (trainedLogit == chipLogit)
                continue;
            ++result.differentLogits;
            if (result.differences.size() < kMostListed)
                result.differences.push_back({indices[i], output, trainedLogit, chipLogit});
        }
    }
    const auto engine = arithmetic::Engine::prepare(written.network, network::inferShapes(written.network), written.parameters);
    if (!engine)
        return tl::unexpected(engine.error());
    for (const std::size_t index : indices.first(std::min(indices.size(), kLayerSamples))) {
        const auto compared =
            compareLayers(trained, *engine, chipInput(written.network, set, index, recipe.normalization), result.exactSums, result);
        if (!compared)
            return tl::unexpected(compared.error());
    }
    check.chip = std::move(*chip);
    return check;
}

} // namespace facet::training
