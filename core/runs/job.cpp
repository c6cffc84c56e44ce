// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "runs/job.h"

#include <nlohmann/json.hpp>

namespace facet::runs {

namespace {

using nlohmann::json;

json recipeJson(const training::Recipe &recipe)
{
    const training::Recipe usual;
    json changed = json::object();
    const auto put = [&](const char *key, const auto &value, const auto &standard) {
        if (value != standard)
            changed[key] = value;
    };
    put("learning_rate", recipe.learningRate, usual.learningRate);
    put("quantized_rate_divisor", recipe.quantizedRateDivisor, usual.quantizedRateDivisor);
    put("weight_decay", recipe.weightDecay, usual.weightDecay);
    put("batch_size", recipe.batchSize, usual.batchSize);
    put("max_epochs", recipe.maxEpochs, usual.maxEpochs);
    put("max_quantized_epochs", recipe.maxQuantizedEpochs, usual.maxQuantizedEpochs);
    put("patience", recipe.patience, usual.patience);
    put("min_delta", recipe.minDelta, usual.minDelta);
    put("class_weights", recipe.classWeights, usual.classWeights);
    put("balance_classes", recipe.balanceClasses, usual.balanceClasses);
    put("augment", recipe.augment, usual.augment);
    put("generation", int(recipe.module.generation), int(usual.module.generation));
    put("batch_norm", recipe.module.batchNorm, usual.module.batchNorm);
    return changed;
}

constexpr std::size_t kMostWords = 400;

} // namespace

std::string jobText(const Job &job)
{
    const json file = {{"design", job.design},          {"data", job.data},
                       {"output", job.output},          {"seed", job.recipe.seed},
                       {"threads", job.recipe.threads}, {"recipe", recipeJson(job.recipe)}};
    return file.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

std::string recipeWords(std::string_view jobText)
{
    const json file = json::parse(jobText, nullptr, false);
    if (!file.is_object())
        return {};
    const auto recipe = file.find("recipe");
    if (recipe == file.end() || !recipe->is_object() || recipe->empty())
        return "default recipe";
    std::string words;
    for (const auto &[key, value] : recipe->items())
        words += (words.empty() ? "" : ", ") + key + " " + value.dump(-1, ' ', false, json::error_handler_t::replace);
    if (words.size() > kMostWords)
        words = words.substr(0, words.rfind(',', kMostWords)) + ", ...";
    return "recipe with " + words;
}

} // namespace facet::runs
