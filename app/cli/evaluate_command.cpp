// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `facet evaluate`: the bit-exact engine over a prepared set.
#include "cli/training_commands.h"

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/design_source.h"
#include "cli/json_output.h"
#include "formats/checkpoint_parameters.h"
#include "training/evaluation.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace facet::cli {

namespace {

using dataset::Split;

std::vector<std::size_t> samplesOf(const dataset::PreparedSet &set, const std::string &split)
{
    for (const Split each : {Split::Train, Split::Validation, Split::Test}) {
        if (split == dataset::splitName(each))
            return set.samplesOf(each);
    }
    std::vector<std::size_t> all(set.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    return all;
}

void printText(const training::Metrics &metrics, const std::vector<std::string> &classes)
{
    char line[256];
    std::snprintf(line, sizeof line, "%lld samples: accuracy %.2f %%, balanced %.2f %%", (long long)metrics.samples, 100 * metrics.accuracy,
                  100 * metrics.balancedAccuracy);
    print(line);
    if (metrics.auc >= 0) {
        std::snprintf(line, sizeof line, ", area under the ROC curve %.4f", metrics.auc);
        print(line);
    }
    print("\n\n  class                 precision   recall       F1   classified as\n");
    for (std::size_t c = 0; c < classes.size(); ++c) {
        const training::ClassMetrics &each = metrics.perClass[c];
        std::snprintf(line, sizeof line, "  %-20.20s %8.2f %% %6.2f %% %8.4f  ", classes[c].c_str(), 100 * each.precision,
                      100 * each.recall, each.f1);
        print(line);
        for (const std::int64_t count : metrics.confusion[c])
            print(" " + std::to_string(count));
        print("\n");
    }
}

Json jsonOf(const training::Metrics &metrics, const EvaluateOptions &options, const dataset::PreparedSet &set, const Design &design)
{
    Json classes = Json::array();
    for (std::size_t c = 0; c < metrics.perClass.size(); ++c) {
        const training::ClassMetrics &each = metrics.perClass[c];
        classes.push_back({{"name", set.description().classes[c]},
                           {"samples", each.samples},
                           {"precision", each.precision},
                           {"recall", each.recall},
                           {"f1", each.f1}});
    }
    return {{"facet", 1},
            {"design", design.variant.name},
            {"checkpoint", options.design.checkpoint},
            {"data", options.data},
            {"data_fingerprint", set.fingerprint()},
            {"split", options.split},
            {"samples", metrics.samples},
            {"accuracy", metrics.accuracy},
            {"balanced_accuracy", metrics.balancedAccuracy},
            {"macro_f1", metrics.macroF1},
            {"auc", metrics.auc < 0 ? Json() : Json(metrics.auc)},
            {"classes", classes},
            {"confusion", metrics.confusion}};
}

int complainAll(const Errors &errors)
{
    for (const Error &error : errors)
        complain(error);
    return kUnusable;
}

} // namespace

void addTrainingCommands(CLI::App &app, TrainOptions &train, EvaluateOptions &evaluate)
{
    auto *training = app.add_subcommand("train", "Train a design on a prepared set; the same command goes on after a stop");
    training->add_option("DESIGN", train.design, "Network YAML, STUDY.facet#VARIANT or a built-in name")->required();
    training->add_option("--data", train.data, "The prepared set")->option_text("FILE")->required();
    training->add_option("-o,--output", train.output, "Folder of the run")->option_text("RUN")->required();
    training->add_option("--seed", train.seed, "Of weights, order and variations (default: 1)")->option_text("N");
    training->add_option("--threads", train.threads, "Of the trainer (default: 2)")->check(CLI::Range(1, 256))->option_text("N");
    training->add_option("--recipe", train.recipe, "Settings of the recipe; the options below win")->option_text("FILE.json");
    const char *recipe = "Recipe";
    training->add_option("--epochs", train.epochs, "At most, in floating point (default: 100)")->option_text("N")->group(recipe);
    training->add_option("--quantized-epochs", train.quantizedEpochs, "At most, with fake quantization (default: 100)")
        ->option_text("N")
        ->group(recipe);
    training->add_option("--patience", train.patience, "Epochs without improvement that end a phase (default: 10)")
        ->option_text("N")
        ->group(recipe);
    training->add_option("--batch-size", train.batchSize, "Samples per step (default: 64)")->option_text("N")->group(recipe);
    training->add_option("--learning-rate", train.learningRate, "In floating point (default: 0.001)")->option_text("X")->group(recipe);
    training->add_option("--weight-decay", train.weightDecay, "(default: 0.0001)")->option_text("X")->group(recipe);
    training->add_option("--class-weights", train.classWeights, "One per class")->delimiter(',')->option_text("X,...")->group(recipe);
    training->add_flag("--balance", train.balance, "Weigh classes inversely to their share")->group(recipe);
    training->add_option("--generation", train.generation, "Of quantization-aware training (default: 2)")
        ->check(CLI::Range(1, 2))
        ->option_text("1|2")
        ->group(recipe);
    training->add_flag("--batch-norm", train.batchNorm, "Batch normalization after convolutions, fused later")->group(recipe);
    training->add_flag("--no-augmentation", train.noAugmentation, "Train on the samples as they are")->group(recipe);
    training->add_flag("--json", train.json, "Print the trainer's lines");

    auto *evaluating = app.add_subcommand("evaluate", "What a checkpoint is worth on a prepared set, computed as the chip does");
    evaluating->add_option("DESIGN", evaluate.design.designs, "Network YAML, STUDY.facet#VARIANT or a built-in name")
        ->required()
        ->expected(1);
    evaluating->add_option("--checkpoint", evaluate.design.checkpoint, "Quantized, or in floating point (quantized here)")
        ->option_text("FILE.pth.tar")
        ->required();
    evaluating->add_option("--data", evaluate.data, "The prepared set")->option_text("FILE")->required();
    evaluating->add_option("--split", evaluate.split, "Which samples (default: validation)")
        ->check(CLI::IsMember({"train", "validation", "test", "all"}))
        ->option_text("train|validation|test|all");
    evaluating->add_option("--threads", evaluate.threads, "0 = all processors (default)")->check(CLI::Range(0, 256))->option_text("N");
    evaluating->add_flag("--json", evaluate.design.json, "Print JSON");
}

int evaluate(const EvaluateOptions &options)
{
    DesignOptions plain = options.design;
    plain.checkpoint.clear(); // a float checkpoint has weights of any shape that fit; it is read below
    LoadedDesigns loaded = loadDesigns(plain);
    complainAbout(loaded, false);
    if (loaded.designs.size() != 1) {
        if (loaded.errors.empty())
            complain("Name one design: STUDY.facet#VARIANT");
        return kUnusable;
    }
    const Design &design = loaded.designs[0];
    const auto set = dataset::PreparedSet::open(options.data);
    const auto checkpoint = formats::readCheckpoint(options.design.checkpoint);
    Errors errors;
    if (!set)
        errors.push_back(set.error());
    else if (const auto intact = set->verify(); !intact) // figures of damaged pictures are worth nothing
        errors.push_back(intact.error());
    if (!checkpoint)
        errors.push_back(checkpoint.error());
    if (!errors.empty())
        return complainAll(errors);
    const auto read = formats::parametersOf(*checkpoint, design.variant.network);
    if (!read)
        errors = read.error();
    const Errors different = training::mismatches(design.variant.network, set->description());
    errors.insert(errors.end(), different.begin(), different.end());
    if (!errors.empty())
        return complainAll(errors);
    const std::vector<std::size_t> samples = samplesOf(*set, options.split);
    if (samples.empty()) {
        complain(Error{"The data set has no samples of the split " + options.split, options.data, 0, -1, "Choose another --split"});
        return kUnusable;
    }
    training::ChipEvaluation how;
    how.threads = options.threads;
    const auto predictions = training::chipPredictions(read->network, read->parameters, *set, samples, how);
    if (!predictions)
        return complainAll({predictions.error()});
    const training::Metrics metrics = training::metricsOf(*predictions);
    if (!read->wasQuantized)
        complain("The checkpoint holds weights in floating point; they were quantized here without training");
    if (options.design.json)
        print(dumped(jsonOf(metrics, options, *set, design)));
    else
        printText(metrics, set->description().classes);
    return printedAll() ? kFine : kUnusable;
}

} // namespace facet::cli
