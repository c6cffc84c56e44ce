// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the rules look at, how they report, and the tables they stand in. Private to core/device: others include check.h.
#pragma once

#include "device/check.h"
#include "device/hardware_layer.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace facet::device {

// A network with everything that several rules need, derived once.
struct Subject {
    const network::Network &network;
    const network::Shapes &shapes;
    const Device &device;
    std::vector<HardwareLayer> hardware;   // of executed layers with a valid shape, else defaults
    std::vector<int> previous;             // the layer executed before, kNetworkInput for the first
    std::vector<int> following;            // the layer executed next, kStop for the last
    std::vector<std::vector<int>> sources; // effective sources of executed layers
    // Processor maps as the user pinned them. The output map defaults to the next layer's input map; that of the final
    // layer, if its input is pinned, to processors packed from 0 (network-yaml.md section 3).
    std::vector<std::optional<std::uint64_t>> inputMap;
    std::vector<std::optional<std::uint64_t>> outputMap;

    Subject(const network::Network &network, const network::Shapes &shapes, const Device &device);
    [[nodiscard]] int finalLayer() const { return shapes.order.empty() ? -1 : shapes.order.back(); }
    [[nodiscard]] bool usesFifo() const;
    [[nodiscard]] int outOffset(int layer) const; // pinned, else 0
    [[nodiscard]] int inOffset(int layer) const;  // pinned, else that of the layer before; bytes
};

// One layer of a subject.
struct LayerView {
    const Subject &subject;
    int index;
    const network::Layer &layer;
    const network::LayerShape &shape;
    const HardwareLayer &hardware;
    const Device &device;

    LayerView(const Subject &of, int layerIndex);
    [[nodiscard]] bool convolves() const { return layer.op != network::Operator::Passthrough; }
    [[nodiscard]] bool pools() const { return layer.pool.rows > 1 || layer.pool.cols > 1; }
    [[nodiscard]] bool isFirst() const { return subject.previous[std::size_t(index)] == network::kNetworkInput; }
    [[nodiscard]] bool isFinal() const { return subject.finalLayer() == index; }
    [[nodiscard]] bool firstDevice() const { return device.id == DeviceId::Max78000; }
    [[nodiscard]] std::optional<std::uint64_t> processors() const { return subject.inputMap[std::size_t(index)]; }
    [[nodiscard]] std::optional<std::uint64_t> outputProcessors() const { return subject.outputMap[std::size_t(index)]; }
};

class Report;

// When a rule about a layer can be asked.
enum class Asks : std::uint8_t {
    Values, // of every layer: what the user has set
    Shapes  // of executed layers whose shapes could be derived
};

struct LayerRule {
    std::string_view id;
    Severity severity;
    Asks asks;
    void (*check)(const LayerView &, Report &);
};

struct NetworkRule {
    std::string_view id;
    Severity severity;
    void (*check)(const Subject &, Report &);
};

// What one rule found. A rule calls add() for each breach.
class Report {
public:
    explicit Report(std::vector<Finding> &findings, bool withFixes = true) : m_findings(findings), m_withFixes(withFixes) {}

    void begin(const LayerRule &rule, const LayerView &at);
    void begin(const NetworkRule &rule, const Subject &subject);
    // For a network-wide rule: which layer the next finding and its trials are about.
    void about(int layer) { m_layer = layer; }

    void add(Text title, Text needs, Text has, Text explanation, std::vector<Fix> fixes = {});
    // Those of the candidates that were tried out and mend the present rule without breaking a shape; at most `most`.
    // Pooling that is then larger than what is left of the map is fitted as part of the fix. Trials cost a copy of the
    // network each, so there is a budget of kMaxTrials per check.
    [[nodiscard]] std::vector<Fix> working(const std::vector<Fix> &candidates, std::size_t most = 2);

private:
    static constexpr int kMaxTrials = 12;
    [[nodiscard]] std::optional<Fix> tried(Fix fix) const;

    std::vector<Finding> &m_findings;
    bool m_withFixes;
    int m_trialsLeft = kMaxTrials;
    std::string_view m_rule;
    Severity m_severity = Severity::Error;
    int m_layer = -1;
    const LayerRule *m_layerRule = nullptr; // one of the two
    const NetworkRule *m_networkRule = nullptr;
    const Subject *m_subject = nullptr;
};

// Where layer `index` stands after the edits.
[[nodiscard]] int indexAfter(int index, const std::vector<Edit> &edits);

// --- Sentences -----------------------------------------------------------------------------------------------------

[[nodiscard]] std::string argument(std::int64_t value);
[[nodiscard]] std::string argument(const network::Extent &extent); // "3x3"
[[nodiscard]] inline std::string argument(std::string value)
{
    return value;
}
[[nodiscard]] std::string hexMap(std::uint64_t map); // "0x00000000000000f0"
[[nodiscard]] std::string operatorName(network::Operator op);

// A sentence with its arguments; the pattern is marked with QT_TRANSLATE_NOOP("core", ...).
template <typename... Arguments> [[nodiscard]] Text say(const char *pattern, const Arguments &...arguments)
{
    if constexpr (sizeof...(Arguments) == 0)
        return Text{pattern, {}};
    else
        return Text{pattern, {argument(arguments)...}};
}
[[nodiscard]] Text plain(std::int64_t value);
[[nodiscard]] Text plain(const network::Extent &extent);
[[nodiscard]] Text atMost(std::int64_t value);
[[nodiscard]] Text bytes(std::int64_t value);
[[nodiscard]] Text atMostBytes(std::int64_t value);

// --- Fixes ---------------------------------------------------------------------------------------------------------

[[nodiscard]] Edit replaceLayer(int index, network::Layer layer);
[[nodiscard]] Edit insertBefore(int index, network::Layer layer);

// Changes the layer of the finding.
template <typename Change> [[nodiscard]] Fix change(const LayerView &at, Text title, const Change &how)
{
    network::Layer layer = at.layer;
    how(layer);
    return Fix{std::move(title), {replaceLayer(at.index, std::move(layer))}};
}

// Changes another layer.
template <typename Change> [[nodiscard]] Fix changeLayer(const Subject &subject, int index, Text title, const Change &how)
{
    return change(LayerView(subject, index), std::move(title), how);
}

// Changes the run options.
template <typename Change> [[nodiscard]] Fix changeOptions(const Subject &subject, Text title, const Change &how)
{
    network::RunOptions options = subject.network.options;
    how(options);
    Edit edit;
    edit.kind = Edit::Kind::SetOptions;
    edit.options = options;
    return Fix{std::move(title), {std::move(edit)}};
}

// Candidates (for Report::working) that make what a layer reads or writes smaller.
[[nodiscard]] std::vector<Fix> smallerInput(const LayerView &at);
[[nodiscard]] std::vector<Fix> smallerOutput(const LayerView &at);
// A pass-through layer that pools 2x2 in front of layer `index`.
[[nodiscard]] Fix poolInFront(const LayerView &at, Text title, const network::Extent &pool);
// Streams the first layer out of the FIFO.
[[nodiscard]] Fix streamInput(const LayerView &at);
// A plain convolution where groups stood.
void ungroup(network::Layer &layer);

// --- Processor maps ------------------------------------------------------------------------------------------------

[[nodiscard]] std::uint64_t packedProcessors(int count); // from processor 0
[[nodiscard]] int lowestProcessor(std::uint64_t map);                    // 64 when empty
[[nodiscard]] int quadrantsOf(std::uint64_t map);                        // bit g = quadrant g
[[nodiscard]] std::uint64_t inQuadrant(std::uint64_t map, int quadrant); // shifted to bit 0

// --- Tables --------------------------------------------------------------------------------------------------------

[[nodiscard]] std::span<const NetworkRule> networkRules();
[[nodiscard]] std::span<const NetworkRule> shapeRules();
[[nodiscard]] std::span<const NetworkRule> featureNetworkRules();
[[nodiscard]] std::span<const LayerRule> valueRules();
[[nodiscard]] std::span<const LayerRule> convolutionRules();
[[nodiscard]] std::span<const LayerRule> dilationRules();
[[nodiscard]] std::span<const LayerRule> poolingRules();
[[nodiscard]] std::span<const LayerRule> arithmeticRules();
[[nodiscard]] std::span<const LayerRule> sizeRules();
[[nodiscard]] std::span<const LayerRule> inputRules();
[[nodiscard]] std::span<const LayerRule> streamingRules();
[[nodiscard]] std::span<const LayerRule> featureRules();
[[nodiscard]] std::span<const LayerRule> processorRules();
[[nodiscard]] std::span<const LayerRule> sourceRules();
[[nodiscard]] std::span<const LayerRule> adviceRules();

} // namespace facet::device
