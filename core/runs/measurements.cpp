// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "runs/measurements.h"

namespace facet::runs {

namespace {

// "faces (8c30cbbf8e31d25f)": the file as people call it, and what is in it.
std::string dataSetName(const Started &start)
{
    std::string name = start.data.substr(start.data.find_last_of('/') + 1);
    if (const std::size_t dot = name.rfind('.'); dot != std::string::npos && dot > 0)
        name.resize(dot);
    return start.dataFingerprint.empty() ? name : name + " (" + start.dataFingerprint + ")";
}

} // namespace

std::vector<study::Measurement> measurementsOf(const MeasuredRun &run)
{
    std::vector<study::Measurement> measurements;
    for (const training::SplitMetrics &split : run.report.splits) {
        const auto add = [&](study::WeightStage stage, const training::Metrics &metrics) {
            study::Measurement one;
            one.quantity = study::Quantity::Accuracy;
            one.value = metrics.accuracy;
            one.madeOn = run.madeOn;
            one.provenance.origin = study::Origin::Trained;
            one.provenance.source = run.recipe;
            one.provenance.engine = "facet-trainer " + run.start.engine;
            one.provenance.dataSet = dataSetName(run.start);
            one.provenance.split = kSplitNames[std::size_t(split.split)];
            one.provenance.samples = metrics.samples;
            one.provenance.seed = run.start.seed;
            one.provenance.stage = stage;
            one.provenance.date = run.date;
            measurements.push_back(std::move(one));
        };
        add(study::WeightStage::Float, split.floating);
        add(study::WeightStage::QuantizationAware, split.quantizationAware);
        add(study::WeightStage::Quantized, split.quantized);
    }
    return measurements;
}

} // namespace facet::runs
