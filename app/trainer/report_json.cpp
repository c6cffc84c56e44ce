// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/report_json.h"

namespace facet::trainer {

namespace {

using nlohmann::json;

// What is not defined (an area under a curve that does not exist) is null.
json defined(double value)
{
    return value < 0 ? json() : json(value);
}

json consistencyJson(const training::Consistency &consistency)
{
    json differences = json::array();
    for (const training::LogitDifference &each : consistency.differences)
        differences.push_back({{"sample", each.sample}, {"output", each.output}, {"trained", each.trained}, {"chip", each.chip}});
    return {{"consistent", consistency.consistent()},
            {"samples", consistency.samples},
            {"logits", consistency.logits},
            {"different_logits", consistency.differentLogits},
            {"different_classes", consistency.differentClasses},
            {"layer_values", consistency.layerValues},
            {"different_layer_values", consistency.differentLayerValues},
            {"exact_sums", consistency.exactSums},
            {"differences", differences}};
}

json splitJson(const training::SplitMetrics &split)
{
    json roc = json::array();
    for (const training::RocPoint &point : split.roc)
        roc.push_back({point.falsePositiveRate, point.truePositiveRate});
    return {{"split", dataset::splitName(split.split)},
            {"float", toJson(split.floating)},
            {"qat", toJson(split.quantizationAware)},
            {"quantized", toJson(split.quantized)},
            {"roc", roc}};
}

json layerJson(const training::LayerReport &layer)
{
    return {{"layer", layer.layer},
            {"name", layer.name},
            {"bits", layer.bits},
            {"base_shift", layer.baseShift},
            {"output_shift", layer.outputShift},
            {"activation_threshold", layer.activationThreshold},
            {"final_scale", layer.finalScale},
            {"largest_weight", layer.largestWeight}};
}

} // namespace

const char *phaseName(training::Phase phase)
{
    switch (phase) {
    case training::Phase::Float: return "float";
    case training::Phase::Quantized: return "quantized";
    case training::Phase::Finished: return "finished";
    }
    return "";
}

json toJson(const training::EpochRecord &record)
{
    return {{"phase", phaseName(record.phase)},
            {"epoch", record.epoch},
            {"train_loss", record.trainLoss},
            {"train_accuracy", record.trainAccuracy},
            {"validation_loss", record.validationLoss},
            {"validation_accuracy", record.validationAccuracy},
            {"validation_auc", defined(record.validationAuc)},
            {"learning_rate", record.learningRate},
            {"seconds", record.seconds},
            {"images_per_second", record.imagesPerSecond}};
}

json toJson(const training::Metrics &metrics)
{
    json classes = json::array();
    for (const training::ClassMetrics &each : metrics.perClass)
        classes.push_back({{"precision", each.precision}, {"recall", each.recall}, {"f1", each.f1}, {"samples", each.samples}});
    return {{"samples", metrics.samples},    {"accuracy", metrics.accuracy}, {"balanced_accuracy", metrics.balancedAccuracy},
            {"macro_f1", metrics.macroF1},   {"auc", defined(metrics.auc)},  {"classes", classes},
            {"confusion", metrics.confusion}};
}

json toJson(const training::FinalReport &report)
{
    json splits = json::array();
    for (const training::SplitMetrics &split : report.splits)
        splits.push_back(splitJson(split));
    json layers = json::array();
    for (const training::LayerReport &layer : report.layers)
        layers.push_back(layerJson(layer));
    json mistakes = json::array();
    for (const training::Mistake &mistake : report.mistakes)
        mistakes.push_back(
            {{"sample", mistake.sample}, {"label", mistake.label}, {"predicted", mistake.predicted}, {"shortfall", mistake.shortfall}});
    json history = json::array();
    for (const training::EpochRecord &record : report.history)
        history.push_back(toJson(record));
    return {
        {"E", report.floatEpoch}, {"N", report.quantizedEpoch}, {"splits", splits},  {"consistency", consistencyJson(report.consistency)},
        {"layers", layers},       {"mistakes", mistakes},       {"history", history}};
}

} // namespace facet::trainer
