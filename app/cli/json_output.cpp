// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/json_output.h"

#include "cli/fix_effect.h"
#include "explore/layer_properties.h"

#include <cmath>

namespace facet::cli {

namespace {

constexpr int kSchema = 1;

// Whole numbers without a point: cycles are integers in one model and fractions in the other.
Json number(double value)
{
    constexpr double kExact = 9007199254740992.0; // 2^53
    if (!std::isfinite(value))
        return nullptr;
    if (value == std::trunc(value) && std::abs(value) < kExact)
        return std::int64_t(value);
    return value;
}

Json opsJson(const estimate::Ops &ops)
{
    return {{"macc", ops.macc}, {"comp", ops.comp}, {"add", ops.add}, {"mul", ops.mul}, {"bitwise", ops.bitwise}};
}

Json partsJson(const estimate::CycleBreakdown &parts)
{
    Json json = Json::object();
    for (std::size_t i = 0; i < estimate::CycleBreakdown::kNames.size(); ++i)
        json[std::string(estimate::CycleBreakdown::kNames[i])] = number(parts.values()[i]);
    return json;
}

Json shapeJson(int channels, network::Extent extent)
{
    return Json::array({channels, extent.rows, extent.cols});
}

Json uncertainJson(const estimate::Uncertain &figure)
{
    return {{"value", number(figure.value)}, {"relative_error", number(figure.relativeError)}};
}

Json layerJson(const Design &design, std::size_t index)
{
    const network::Layer &layer = design.variant.network.layers[index];
    const network::LayerShape &shape = design.analysis.shapes.layers[index];
    const estimate::LayerEstimate &cost = design.analysis.estimate.layers[index];
    return {
        {"index", index},
        {"name", layer.name},
        {"operation", explore::operationText(layer).str()},
        {"executed", cost.executed},
        {"approximate", cost.approximate},
        {"input", shapeJson(shape.inChannels, shape.in)},
        {"pooled", shapeJson(shape.inChannels, shape.pooled)},
        {"output", shapeJson(shape.outChannels, shape.out)},
        {"weight_bits", layer.hasWeights() ? Json(layer.weightBits) : Json(nullptr)},
        {"ops", opsJson(cost.ops)},
        {"weight_bytes", cost.weightBytes},
        {"bias_bytes", cost.biasBytes},
        {"cycles", number(cost.cycles)},
        {"latency_us", number(cost.latencyUs)},
        {"parts", partsJson(cost.parts)},
        {"processors", cost.processors},
        {"passes", cost.passes},
        {"kernel_columns", cost.kernelColumns},
        {"input_bytes_per_instance", cost.inputBytesPerInstance},
        {"output_bytes_per_instance", cost.outputBytesPerInstance},
    };
}

Json totalsJson(const estimate::Totals &totals)
{
    return {
        {"ops", totals.ops.total()},
        {"macc", totals.ops.macc},
        {"comp", totals.ops.comp},
        {"add", totals.ops.add},
        {"mul", totals.ops.mul},
        {"bitwise", totals.ops.bitwise},
        {"weight_bytes", totals.weightBytes},
        {"weight_capacity", totals.weightCapacity},
        {"bias_bytes", totals.biasBytes},
        {"bias_capacity", totals.biasCapacity},
        {"data_bytes_peak", totals.dataBytesPeak},
        {"data_capacity", totals.dataCapacity},
        {"startup_cycles", number(totals.startupCycles)},
        {"cycles", number(totals.cycles)},
        {"latency_us", number(totals.latencyUs)},
        {"parts", partsJson(totals.parts)},
        {"approximate", totals.approximate},
    };
}

std::string_view severityName(device::Severity severity)
{
    switch (severity) {
    case device::Severity::Error: return "error";
    case device::Severity::Warning: return "warning";
    case device::Severity::Notice: break;
    }
    return "notice";
}

Json errorJson(const Error &error)
{
    return {{"what", error.what},
            {"file", error.file},
            {"line", error.line > 0 ? Json(error.line) : Json(nullptr)},
            {"layer", error.layer >= 0 ? Json(error.layer) : Json(nullptr)},
            {"remedy", error.remedy}};
}

Json errorsJson(const std::vector<Error> &errors)
{
    Json list = Json::array();
    for (const Error &error : errors)
        list.push_back(errorJson(error));
    return list;
}

} // namespace

Json findingJson(const device::Finding &finding, const Design &design)
{
    Json fixes = Json::array();
    for (const device::Fix &fix : finding.fixes) {
        const FixEffect effect = effectOf(fix, design);
        fixes.push_back({{"title", fix.title.str()},
                         {"latency_us", number(effect.latencyUs)},
                         {"weight_bytes", effect.weightBytes},
                         {"errors_left", effect.errorsLeft}});
    }
    return {{"rule", finding.rule},
            {"severity", severityName(finding.severity)},
            {"layer", finding.layer >= 0 ? Json(finding.layer) : Json(nullptr)},
            {"needs", finding.needs.str()},
            {"has", finding.has.str()},
            {"title", finding.title.str()},
            {"explanation", finding.explanation.str()},
            {"fixes", std::move(fixes)}};
}

Json designJson(const Design &design)
{
    const estimate::Estimate &estimate = design.analysis.estimate;
    Json layers = Json::array();
    for (std::size_t i = 0; i < design.variant.network.layers.size(); ++i)
        layers.push_back(layerJson(design, i));
    Json findings = Json::array();
    for (const device::Finding &finding : design.analysis.findings)
        findings.push_back(findingJson(finding, design));
    return {
        {"name", design.variant.name},
        {"device", device::device(estimate.device).name},
        {"model", estimate::modelName(estimate.model)},
        {"clock_hz", number(estimate.clockHz)},
        {"input", shapeJson(design.variant.network.picture.channels, design.variant.network.picture.extent)},
        {"fold", design.variant.network.fold},
        {"layers", std::move(layers)},
        {"totals", totalsJson(estimate.totals)},
        {"weight_load_us", uncertainJson(estimate.weightLoadUs)},
        {"input_load_us", uncertainJson(estimate.inputLoadUs)},
        {"energy_uj", uncertainJson(estimate.energyUj)},
        {"findings", std::move(findings)},
        {"warnings", errorsJson(design.warnings)},
    };
}

Json designsJson(const LoadedDesigns &loaded)
{
    Json designs = Json::array();
    for (const Design &design : loaded.designs)
        designs.push_back(designJson(design));
    Json json{{"facet", kSchema}, {"designs", std::move(designs)}};
    if (!loaded.errors.empty())
        json["errors"] = errorsJson(loaded.errors);
    return json;
}

std::string dumped(const Json &json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace facet::cli
