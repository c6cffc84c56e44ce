// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/text_output.h"

#include "cli/fix_effect.h"
#include "explore/format.h"
#include "explore/result_tables.h"

#include <cmath>
#include <sstream>

namespace facet::cli {

namespace {

using explore::decimals;

std::string opsLine(const estimate::Ops &ops)
{
    return grouped(ops.total()) + " ops (" + grouped(ops.macc) + " macc; " + grouped(ops.comp) + " comp; " + grouped(ops.add) + " add; " +
           grouped(ops.mul) + " mul; " + grouped(ops.bitwise) + " bitwise)\n";
}

// "98,648 bytes out of 442,368 bytes total (22.3%)"
std::string usage(std::int64_t used, std::int64_t capacity)
{
    const double percent = capacity > 0 ? 100.0 * double(used) / double(capacity) : 0;
    return grouped(used) + " bytes out of " + grouped(capacity) + " bytes total (" + decimals(percent, 1) + "%)\n";
}

std::string uncertain(const estimate::Uncertain &figure, const char *unit)
{
    return decimals(figure.value) + " " + unit + " +/- " + decimals(figure.relativeError * 100, 0) + " % (estimate)\n";
}

std::string clockText(double hz)
{
    std::string text = decimals(hz / 1e6, 3);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text + " MHz";
}

std::string plural(int count, const char *word)
{
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

std::string severityWord(device::Severity severity)
{
    switch (severity) {
    case device::Severity::Error: return "error";
    case device::Severity::Warning: return "warning";
    case device::Severity::Notice: break;
    }
    return "notice";
}

std::string findingText(const device::Finding &finding, const Design &design)
{
    std::string out = severityWord(finding.severity) + " [" + finding.rule + "] ";
    out += finding.layer >= 0 ? layerLabel(design.variant.network, finding.layer) + ": " : "";
    out += finding.title.str() + "\n";
    if (!finding.needs.empty())
        out += "    needs: " + finding.needs.str() + "\n";
    if (!finding.has.empty())
        out += "    has:   " + finding.has.str() + "\n";
    if (!finding.explanation.empty())
        out += wrapped(finding.explanation.str(), 4);
    const estimate::Totals &now = design.analysis.estimate.totals;
    for (const device::Fix &fix : finding.fixes) {
        const FixEffect effect = effectOf(fix, design);
        out += "    fix:   " + fix.title.str() + "\n";
        out += "           then " + decimals(effect.latencyUs) + " µs (" + explore::withSign(effect.latencyUs - now.latencyUs) + "), " +
               grouped(effect.weightBytes) + " bytes of weights (" + explore::groupedWithSign(effect.weightBytes - now.weightBytes) +
               "), " + plural(effect.errorsLeft, "error") + " left\n";
    }
    return out;
}

} // namespace

std::string heading(const Design &design)
{
    const estimate::Estimate &estimate = design.analysis.estimate;
    return design.variant.name + " on " + std::string(device::device(estimate.device).name) + " at " + clockText(estimate.clockHz) +
           ", model " + std::string(estimate::modelName(estimate.model));
}

std::string estimateText(const Design &design)
{
    const estimate::Estimate &estimate = design.analysis.estimate;
    const estimate::Totals &totals = estimate.totals;
    std::string out = heading(design) + "\n\n" + explore::toPlainText(explore::layerTable(design.candidate()));

    out += "\nSUMMARY OF OPS\nHardware: " + opsLine(totals.ops);
    for (std::size_t i = 0; i < estimate.layers.size(); ++i) {
        const std::string &name = design.variant.network.layers[i].name;
        out += "Layer " + std::to_string(i) + (name.empty() ? "" : " (" + name + ")") + ": " + opsLine(estimate.layers[i].ops);
    }
    out += "\nRESOURCE USAGE\nWeight memory: " + usage(totals.weightBytes, totals.weightCapacity);
    out += "Bias memory: " + usage(totals.biasBytes, totals.biasCapacity);
    out += "Data memory: " + grouped(totals.dataBytesPeak) + " bytes where a layer's input and output share an instance of " +
           grouped(totals.dataCapacity) + " bytes\n";

    out += "\nTIME AND ENERGY\nLatency: " + decimals(totals.latencyUs) + " µs, " + explore::groupedCycles(totals.cycles) + " cycles" +
           (totals.approximate ? " (estimate: no exact model exists)" : "") + "\n";
    out += "Loading the input: " + uncertain(estimate.inputLoadUs, "µs");
    out += "Loading the weights, once: " + uncertain(estimate.weightLoadUs, "µs");
    out += "Energy per inference: " + uncertain(estimate.energyUj, "µJ");
    return out;
}

std::string findingCounts(const Design &design)
{
    std::string out;
    for (const device::Severity severity : {device::Severity::Error, device::Severity::Warning, device::Severity::Notice}) {
        const int count = design.count(severity);
        if (count > 0)
            out += (out.empty() ? "" : ", ") + plural(count, severityWord(severity).c_str());
    }
    return out.empty() ? "no broken rule" : out;
}

std::string checkText(const Design &design)
{
    std::string out =
        design.variant.name + " on " + std::string(device::device(design.settings.device).name) + ": " + findingCounts(design) + "\n";
    for (const device::Finding &finding : design.analysis.findings)
        out += "\n" + findingText(finding, design);
    return out;
}

std::string layerLabel(const network::Network &network, int layer)
{
    std::string label = "layer " + std::to_string(layer);
    if (layer >= 0 && std::size_t(layer) < network.layers.size() && !network.layers[std::size_t(layer)].name.empty())
        label += " (" + network.layers[std::size_t(layer)].name + ")";
    return label;
}

std::string wrapped(const std::string &text, std::size_t indent, std::size_t width)
{
    std::istringstream words(text);
    std::string out;
    std::string line;
    for (std::string word; words >> word;) {
        if (!line.empty() && indent + line.size() + 1 + word.size() > width) {
            out += std::string(indent, ' ') + line + "\n";
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    return line.empty() ? out : out + std::string(indent, ' ') + line + "\n";
}

} // namespace facet::cli
