// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "device/check.h"

#include "device/rules_common.h"

#include <algorithm>
#include <array>

namespace facet::device {

namespace {

using NetworkTable = std::span<const NetworkRule> (*)();
using LayerTable = std::span<const LayerRule> (*)();

constexpr std::array<NetworkTable, 3> kNetworkTables{networkRules, shapeRules, featureNetworkRules};
// Advice comes last, so that errors have the first call on the budget of trials.
constexpr std::array<LayerTable, 12> kLayerTables{valueRules,      convolutionRules, dilationRules, poolingRules,
                                                  arithmeticRules, sizeRules,        inputRules,    streamingRules,
                                                  featureRules,    processorRules,   sourceRules,   adviceRules};

void runLayerRules(std::span<const LayerRule> rules, const LayerView &at, Report &report)
{
    for (const LayerRule &rule : rules) {
        if (rule.asks == Asks::Shapes && !(at.shape.executed && at.shape.valid))
            continue;
        report.begin(rule, at);
        rule.check(at, report);
    }
}

} // namespace

std::vector<Finding> check(const network::Network &network, const network::Shapes &shapes, const Device &device)
{
    std::vector<Finding> findings;
    if (shapes.layers.size() != network.layers.size())
        return findings; // shapes of another network
    const Subject subject(network, shapes, device);
    Report report(findings);
    for (const NetworkTable table : kNetworkTables) {
        for (const NetworkRule &rule : table()) {
            report.begin(rule, subject);
            rule.check(subject, report);
        }
    }
    const auto count = int(network.layers.size());
    for (const LayerTable table : kLayerTables) {
        for (int index = 0; index < count; ++index)
            runLayerRules(table(), LayerView(subject, index), report);
    }
    sort(findings);
    return findings;
}

void sort(std::vector<Finding> &findings)
{
    std::ranges::stable_sort(
        findings, [](const Finding &a, const Finding &b) { return a.layer != b.layer ? a.layer < b.layer : a.severity < b.severity; });
}

bool hasErrors(const std::vector<Finding> &findings)
{
    return std::ranges::any_of(findings, [](const Finding &finding) { return finding.severity == Severity::Error; });
}

std::vector<RuleInfo> rules()
{
    std::vector<RuleInfo> all;
    for (const NetworkTable table : kNetworkTables) {
        for (const NetworkRule &rule : table())
            all.push_back({rule.id, rule.severity});
    }
    for (const LayerTable table : kLayerTables) {
        for (const LayerRule &rule : table())
            all.push_back({rule.id, rule.severity});
    }
    return all;
}

} // namespace facet::device
