// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/job_recipe.h"

#include "trainer/json_reader.h"

namespace facet::trainer {

namespace {

void readAugmentation(JsonReader &recipe, const std::string &file, Errors &errors, training::Recipe &to)
{
    const nlohmann::json &value = recipe.get("augment");
    if (value.is_null())
        return;
    if (value.is_boolean()) {
        to.augment = value.get<bool>();
        return;
    }
    JsonReader reader(value, "recipe.augment", file, errors);
    dataset::Augmentation &vary = to.augmentation;
    reader.read("flip", vary.flip);
    reader.read("geometry", vary.geometry);
    reader.read("shift", vary.shift);
    reader.read("scale", vary.scale);
    reader.read("degrees", vary.degrees);
    reader.read("color", vary.color);
    reader.read("brightness", vary.brightness);
    reader.read("contrast", vary.contrast);
    reader.read("saturation", vary.saturation);
    reader.read("channel_shift", vary.channelShift);
    reader.read("noise", vary.noise);
    reader.read("noise_deviation", vary.noiseDeviation);
    reader.finish();
}

} // namespace

tl::expected<training::Recipe, Errors> recipeOf(const JobFile &job, const std::string &file)
{
    Errors errors;
    training::Recipe recipe;
    recipe.seed = job.seed;
    recipe.threads = job.threads;
    JsonReader reader(job.recipe, "recipe", file, errors);
    reader.read("learning_rate", recipe.learningRate);
    reader.read("quantized_rate_divisor", recipe.quantizedRateDivisor);
    reader.read("weight_decay", recipe.weightDecay);
    reader.read("batch_size", recipe.batchSize);
    reader.read("max_epochs", recipe.maxEpochs);
    reader.read("max_quantized_epochs", recipe.maxQuantizedEpochs);
    reader.read("patience", recipe.patience);
    reader.read("min_delta", recipe.minDelta);
    reader.read("class_weights", recipe.classWeights);
    reader.read("balance_classes", recipe.balanceClasses);
    readAugmentation(reader, file, errors, recipe);
    int generation = int(recipe.module.generation);
    reader.read("generation", generation);
    if (generation != 1 && generation != 2)
        reader.complain("\"generation\" is neither 1 nor 2", "Use 2, the newer one, when in doubt");
    recipe.module.generation = generation == 1 ? training::Generation::First : training::Generation::Second;
    if (reader.get("batch_norm").is_array())
        reader.read("batch_norm", recipe.module.batchNormLayers);
    else
        reader.read("batch_norm", recipe.module.batchNorm);
    if (reader.get("shift_quantile").is_object())
        reader.read("shift_quantile", recipe.module.shiftQuantiles);
    else
        reader.read("shift_quantile", recipe.module.shiftQuantile);
    reader.read("outlier_z", recipe.module.outlierZ);
    std::string normalization = "firmware";
    reader.read("normalization", normalization);
    if (normalization != "firmware" && normalization != "training-tool")
        reader.complain("\"normalization\" is neither \"firmware\" nor \"training-tool\"", "Use \"firmware\" when in doubt");
    recipe.normalization = normalization == "firmware" ? dataset::Normalization::Firmware : dataset::Normalization::TrainingTool;
    reader.finish();
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return recipe;
}

} // namespace facet::trainer
