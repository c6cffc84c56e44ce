// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/board_commands.h"

#include "cli/text_output.h"

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>

namespace facet::cli {

namespace {

constexpr std::size_t kMostLogits = 32;

[[gnu::format(printf, 1, 2)]] std::string format(const char *pattern, ...)
{
    char text[256];
    va_list arguments;
    va_start(arguments, pattern);
    std::vsnprintf(text, sizeof text, pattern, arguments);
    va_end(arguments);
    return text;
}

std::string microseconds(double us)
{
    const auto hundredths = std::llround(us * 100);
    return grouped(hundredths / 100) + format(".%02lld", hundredths % 100);
}

std::string beside(double measured, double predicted)
{
    return predicted > 0 ? format("%+.1f %%", (measured / predicted - 1) * 100) : std::string("-");
}

std::string timesLine(const char *name, const board::RunTimes &times)
{
    std::string text = format("  %-13s ", name) + microseconds(times.medianUs) + " µs, " + grouped(times.cycles) + " cycles";
    if (times.runs > 1)
        text += " (median of " + std::to_string(times.runs) + ", " + microseconds(times.minUs) + " to " + microseconds(times.maxUs) + " µs)";
    return text + "; input loaded in " + microseconds(times.loadUs) + " µs\n";
}

std::string layerTable(const PushReport &report)
{
    const auto &layers = report.inference.design.analysis.estimate.layers;
    const auto &network = report.inference.design.variant.network;
    std::string text = "\n  Layer  Name                 measured µs      cycles    predicted   difference\n";
    for (const board::LayerTime &time : report.result->layerTimes) {
        double predicted = 0;
        for (int l = time.fromLayer; l <= time.layer; ++l)
            predicted += layers[std::size_t(l)].cycles;
        const std::string number = time.fromLayer == time.layer ? std::to_string(time.layer) : std::to_string(time.fromLayer) + "-" + std::to_string(time.layer);
        text += format("  %5s  %-18s %13s %11s %12s   %10s\n", number.c_str(), network.layers[std::size_t(time.layer)].name.c_str(),
                       microseconds(time.us).c_str(), grouped(time.cycles).c_str(), grouped(std::llround(predicted)).c_str(),
                       beside(double(time.cycles), predicted).c_str());
    }
    return text;
}

std::string outputText(const PushReport &report)
{
    std::string text;
    for (const board::LayerComparison &output : report.result->outputs) {
        text += "\n  output of " + layerLabel(report.inference.design.variant.network, output.layer) + ":";
        const std::size_t count = std::min(kMostLogits, output.found.values.size());
        for (std::size_t i = 0; i < count; ++i)
            text += " " + std::to_string(output.found.values[i]);
        if (count < output.found.values.size())
            text += " ... (" + grouped(static_cast<long long>(output.found.values.size())) + " values)";
        text += "\n";
    }
    return text;
}

std::string hex(std::uint32_t value)
{
    return format("%08x", unsigned(value));
}

Json timesJson(const board::RunTimes &times)
{
    if (times.runs == 0)
        return nullptr;
    return {{"runs", times.runs},       {"median_us", times.medianUs}, {"min_us", times.minUs},  {"max_us", times.maxUs},
            {"deviation_us", times.deviationUs}, {"cycles", times.cycles}, {"input_load_us", times.loadUs}};
}

Json shapeJson(const network::Shape &shape)
{
    return {shape.channels, shape.extent.rows, shape.extent.cols};
}

Json boardJson(const PushReport &report)
{
    const board::BoardInfo &info = report.result->board;
    return {{"name", info.board},
            {"simulated", report.simulated},
            {"serial_number", report.provenance.serialNumber.empty() ? Json(nullptr) : Json(report.provenance.serialNumber)},
            {"firmware", info.firmware},
            {"image_crc", hex(info.imageCrc)},
            {"chip_revision", hex(info.revision)},
            {"protocol", std::to_string(info.protocolMajor) + "." + std::to_string(info.protocolMinor)},
            {"baud", info.baud},
            {"timer_hz", info.timerHz}};
}

Json resultJson(const PushReport &report)
{
    const board::PushResult &result = *report.result;
    Json outputs = Json::array();
    for (const board::LayerComparison &output : result.outputs) {
        outputs.push_back({{"layer", output.layer},
                           {"shape", shapeJson(output.found.shape)},
                           {"identical", !output.difference},
                           {"values", output.found.values}});
    }
    Json times = Json::array();
    for (const board::LayerTime &time : result.layerTimes)
        times.push_back({{"layer", time.layer}, {"from_layer", time.fromLayer}, {"us", time.us}, {"cycles", time.cycles}});
    Json compared = Json::array();
    for (const board::LayerComparison &layer : result.layers)
        compared.push_back({{"layer", layer.layer}, {"identical", !layer.difference}});
    const auto &totals = report.inference.design.analysis.estimate.totals;
    return {{"board", boardJson(report)},
            {"origin", report.simulated ? "virtual board" : "board"},
            {"date", report.provenance.date},
            {"bytes_sent", result.bytesSent},
            {"bytes_already_there", result.bytesSkipped},
            {"push_ms", result.pushTime},
            {"frames_repeated", result.retries},
            {"recoveries", result.recoveries},
            {"known_answer", "passed"},
            {"clock_hz", result.clockHz},
            {"cold", timesJson(result.cold)},
            {"warm", timesJson(result.warm)},
            {"predicted", {{"cycles", totals.cycles}, {"latency_us", totals.latencyUs}}},
            {"outputs", std::move(outputs)},
            {"layer_times", std::move(times)},
            {"layers_compared", std::move(compared)}};
}

} // namespace

std::string pushText(const PushReport &report)
{
    const board::PushResult &result = *report.result;
    const board::BoardInfo &info = result.board;
    const auto &totals = report.inference.design.analysis.estimate.totals;
    std::string text = report.inference.design.variant.name + " on " + info.board + (report.simulated ? ", a virtual board (simulated)" : "") + "\n\n";
    text += "  board         " + report.provenance.board + ", firmware " + report.provenance.firmware +
            (report.provenance.serialNumber.empty() ? std::string() : ", serial number " + report.provenance.serialNumber) + ", " +
            grouped(info.baud) + " baud, port " + report.port + "\n";
    text += "  weights       " + grouped(static_cast<long long>(result.bytesSent)) + " bytes sent in " + format("%.2f s", double(result.pushTime) / 1000) + ", " +
            grouped(static_cast<long long>(result.bytesSkipped)) + " there already";
    text += result.retries > 0 ? ", " + std::to_string(result.retries) + " frames repeated\n" : "\n";
    std::size_t values = 0;
    for (const board::LayerComparison &output : result.outputs)
        values += output.found.values.size();
    text += "  known answer  passed: " + grouped(static_cast<long long>(values)) + " output values identical to the simulator\n";
    if (!result.layers.empty())
        text += "  layers        " + std::to_string(result.layers.size()) + " feature maps read back, all identical to the simulator\n";
    text += timesLine("first run", result.cold);
    if (result.warm.runs > 0)
        text += timesLine(report.simulated ? "simulated" : "measured", result.warm);
    const board::RunTimes &times = result.warm.runs > 0 ? result.warm : result.cold;
    text += "  predicted     " + microseconds(totals.latencyUs) + " µs, " + grouped(std::llround(totals.cycles)) + " cycles; difference " +
            beside(double(times.cycles), totals.cycles) + "\n";
    if (!result.layerTimes.empty())
        text += layerTable(report);
    return text + outputText(report);
}

Json pushJson(const PushReport &report)
{
    const Design &design = report.inference.design;
    Json json{{"facet", 1},
              {"design", design.variant.name},
              {"device", device::device(report.deployment.device).name},
              {"port", report.port},
              {"quantized_here", report.inference.quantizedHere},
              {"random_sample", report.inference.randomSample}};
    if (report.result)
        json.update(resultJson(report));
    if (report.error) {
        json["error"] = {{"code", board::idOf(report.error->code)},
                         {"title", report.error->title.str()},
                         {"cause", report.error->cause.str()},
                         {"remedy", report.error->remedy.str()},
                         {"command", report.error->command.empty() ? Json(nullptr) : Json(report.error->command)}};
    }
    return json;
}

} // namespace facet::cli
