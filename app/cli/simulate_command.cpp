// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `facet simulate`: the integers of every layer, compared with a reference and with the accelerator model where asked for.

#include "arithmetic/compare.h"
#include "arithmetic/infer.h"
#include "arithmetic/map_statistics.h"
#include "cli/console.h"
#include "cli/inference_commands.h"
#include "cli/json_output.h"
#include "cli/text_output.h"
#include "formats/stage_dump.h"
#include "program/explain.h"
#include "study/cross_check.h"

#include <algorithm>
#include <cstdio>

namespace facet::cli {

namespace {

using arithmetic::Stage;

const char *stageName(Stage stage)
{
    switch (stage) {
    case Stage::Pooling: return "pooling";
    case Stage::Eltwise: return "eltwise";
    case Stage::Output: break;
    }
    return "output";
}

struct Outcome {
    arithmetic::Result result;
    std::optional<arithmetic::Comparison> comparison;
    std::optional<study::CrossCheck> check;
};

bool isWide(const Inference &inference, const arithmetic::StageCapture &stage)
{
    return stage.stage == Stage::Output && inference.design.variant.network.layers[std::size_t(stage.layer)].outputWidth == 32;
}

// Index of the greatest value, where the output has one value for each channel.
std::optional<int> classOf(const network::FeatureMap &map)
{
    if (map.shape.extent.area() != 1 || map.values.size() < 2)
        return std::nullopt;
    return int(std::ranges::max_element(map.values) - map.values.begin());
}

std::string shapeText(network::Shape shape)
{
    return std::to_string(shape.channels) + "x" + std::to_string(shape.extent.rows) + "x" + std::to_string(shape.extent.cols);
}

std::string stageLine(const Inference &inference, const arithmetic::StageCapture &stage)
{
    const auto statistics = arithmetic::statisticsOf(stage.map, isWide(inference, stage));
    const network::Network &network = inference.design.variant.network;
    char line[200];
    std::snprintf(line, sizeof line, "  %3d  %-16.16s %-8s %12s %9d %9d %7.1f %% %7.1f %%\n", stage.layer,
                  network.layers[std::size_t(stage.layer)].name.c_str(), stageName(stage.stage), shapeText(stage.map.shape).c_str(),
                  statistics.minimum, statistics.maximum, 100 * statistics.zeros, 100 * statistics.saturated);
    return line;
}

std::string outputText(const arithmetic::LayerOutput &output)
{
    constexpr std::size_t kMost = 32;
    std::string text = "\n  output of layer " + std::to_string(output.layer) + ":";
    for (std::size_t i = 0; i < std::min(kMost, output.map.values.size()); ++i)
        text += " " + std::to_string(output.map.values[i]);
    if (output.map.values.size() > kMost)
        text += " ... (" + grouped((long long)output.map.values.size()) + " values)";
    if (const auto best = classOf(output.map))
        text += "\n  class " + std::to_string(*best);
    return text + "\n";
}

std::string differenceText(const arithmetic::StageComparison &stage)
{
    const std::string where = "layer " + std::to_string(stage.layer) + ", " + stageName(stage.stage);
    if (stage.verdict == arithmetic::Verdict::SizeDiffers)
        return where + ": " + shapeText(stage.ours) + ", the reference has " + shapeText(stage.reference);
    const arithmetic::Difference &first = *stage.map.first;
    return where + ", channel " + std::to_string(first.channel) + ", row " + std::to_string(first.row) + ", column " +
           std::to_string(first.column) + ": " + std::to_string(first.ours) + ", the reference has " + std::to_string(first.reference) +
           " (" + grouped(stage.map.differing) + " of " + grouped(stage.map.values) + " values differ, by " + grouped(stage.map.largest) +
           " at most)";
}

std::string comparisonText(const arithmetic::Comparison &comparison)
{
    if (comparison.equal())
        return "\n  equal to the reference in all " + std::to_string(comparison.compared()) + " stages that it has\n";
    if (const arithmetic::StageComparison *first = comparison.first())
        return "\n  differs from the reference first in " + differenceText(*first) + "\n";
    return comparison.compared() == 0
               ? "\n  the reference has none of the network's stages\n"
               : "\n  the reference has " + std::to_string(comparison.surplus) + " stages that the network does not have\n";
}

std::string checkResultText(const study::CrossCheck &check)
{
    std::string text = "\n  accelerator model: " + std::string(check.equal() ? "equal" : "different") + ", " + grouped(check.words) +
                       " output words compared, " + grouped(check.cycles) + " cycles, " + grouped(check.writes) + " writes\n";
    if (check.firstWrong)
        text += "    first in layer " + std::to_string(check.firstWrong->layer) + ": word at " +
                program::hexText(check.firstWrong->address) + " is " + program::hexText(check.firstWrong->has) + ", expected " +
                program::hexText(check.firstWrong->expected) + "\n";
    return text;
}

std::string text(const Inference &inference, const Outcome &outcome)
{
    std::string out = heading(inference.design) + "\n\n";
    char line[200];
    std::snprintf(line, sizeof line, "  %3s  %-16s %-8s %12s %9s %9s %9s %9s\n", "", "layer", "stage", "shape", "min", "max", "zero",
                  "clipped");
    out += line;
    for (const arithmetic::StageCapture &stage : outcome.result.stages)
        out += stageLine(inference, stage);
    for (const arithmetic::LayerOutput &output : outcome.result.outputs)
        out += outputText(output);
    if (inference.quantizedHere)
        out += "\n  the checkpoint holds float weights; they were quantized here\n";
    if (inference.randomSample)
        out += "\n  no sample was given; this is a random one\n";
    if (outcome.comparison)
        out += comparisonText(*outcome.comparison);
    if (outcome.check)
        out += checkResultText(*outcome.check);
    return out;
}

Json shapeJson(network::Shape shape)
{
    return Json::array({shape.channels, shape.extent.rows, shape.extent.cols});
}

Json comparisonJson(const arithmetic::Comparison &comparison)
{
    Json json{{"equal", comparison.equal()}, {"stages", comparison.compared()}, {"surplus", comparison.surplus}, {"first", nullptr}};
    if (const arithmetic::StageComparison *stage = comparison.first()) {
        Json &first = json["first"];
        first = {{"layer", stage->layer},
                 {"stage", stageName(stage->stage)},
                 {"shape", shapeJson(stage->ours)},
                 {"reference_shape", shapeJson(stage->reference)}};
        if (stage->map.first) {
            first["channel"] = stage->map.first->channel;
            first["row"] = stage->map.first->row;
            first["column"] = stage->map.first->column;
            first["value"] = stage->map.first->ours;
            first["reference"] = stage->map.first->reference;
            first["differing"] = stage->map.differing;
        }
    }
    return json;
}

Json json(const Inference &inference, const Outcome &outcome)
{
    Json stages = Json::array();
    for (const arithmetic::StageCapture &stage : outcome.result.stages) {
        const auto statistics = arithmetic::statisticsOf(stage.map, isWide(inference, stage));
        stages.push_back({{"layer", stage.layer},
                          {"name", inference.design.variant.network.layers[std::size_t(stage.layer)].name},
                          {"stage", stageName(stage.stage)},
                          {"shape", shapeJson(stage.map.shape)},
                          {"min", statistics.minimum},
                          {"max", statistics.maximum},
                          {"zeros", statistics.zeros},
                          {"saturated", statistics.saturated}});
    }
    Json outputs = Json::array();
    for (const arithmetic::LayerOutput &output : outcome.result.outputs) {
        const auto best = classOf(output.map);
        outputs.push_back({{"layer", output.layer},
                           {"shape", shapeJson(output.map.shape)},
                           {"values", output.map.values},
                           {"class", best ? Json(*best) : Json(nullptr)}});
    }
    Json all{{"facet", 1},
             {"design", inference.design.variant.name},
             {"device", device::device(inference.design.settings.device).name},
             {"quantized_here", inference.quantizedHere},
             {"random_sample", inference.randomSample},
             {"stages", std::move(stages)},
             {"outputs", std::move(outputs)}};
    if (outcome.comparison)
        all["comparison"] = comparisonJson(*outcome.comparison);
    if (outcome.check)
        all["accelerator"] = {{"equal", outcome.check->equal()},
                              {"words", outcome.check->words},
                              {"wrong_words", outcome.check->wrongWords},
                              {"cycles", outcome.check->cycles},
                              {"writes", outcome.check->writes}};
    return all;
}

// Nothing after a complaint.
std::optional<Outcome> run(const Inference &inference, const SimulateOptions &options)
{
    const Design &design = inference.design;
    Outcome outcome;
    arithmetic::Options wanted;
    wanted.captureStages = true;
    auto result = arithmetic::infer(design.variant.network, design.analysis.shapes, inference.parameters, inference.sample, wanted);
    if (!result) {
        complain(result.error());
        return std::nullopt;
    }
    outcome.result = std::move(*result);
    if (!options.dump.empty()) {
        if (const auto written = formats::writeStages(options.dump, outcome.result.stages); !written) {
            complain(written.error());
            return std::nullopt;
        }
    }
    if (!options.compare.empty()) {
        const auto reference = formats::readStages(options.compare);
        if (!reference) {
            for (const Error &error : reference.error())
                complain(error);
            return std::nullopt;
        }
        outcome.comparison = arithmetic::compareStages(outcome.result.stages, *reference);
    }
    if (options.accelerator) {
        const auto check = study::crossCheck(design.variant.network, design.analysis.shapes, device::device(design.settings.device),
                                             design.analysis.placement, inference.parameters, inference.sample, outcome.result);
        if (!check) {
            complain(check.error());
            return std::nullopt;
        }
        outcome.check = *check;
    }
    return outcome;
}

} // namespace

int simulate(const SimulateOptions &options)
{
    const std::optional<Inference> inference = loadInference(options.inference);
    if (!inference)
        return kUnusable;
    // The arithmetic needs shapes only; the accelerator model needs a design that fits.
    const bool jsonWanted = options.inference.design.json;
    if (options.accelerator || !inference->design.analysis.shapes.ok()) {
        if (const int code = refuseBroken(*inference, jsonWanted); code != kFine)
            return code;
    } else if (inference->design.count(device::Severity::Error) > 0) {
        complain("note: the design breaks rules of the chip (" + findingCounts(inference->design) + "); \"facet check\" explains them");
    }
    const std::optional<Outcome> outcome = run(*inference, options);
    if (!outcome)
        return kUnusable;
    print(jsonWanted ? dumped(json(*inference, *outcome)) : text(*inference, *outcome));
    if (!printedAll())
        return kUnusable;
    const bool equal = (!outcome->comparison || outcome->comparison->equal()) && (!outcome->check || outcome->check->equal());
    return equal ? kFine : kBreaksRule;
}

} // namespace facet::cli
