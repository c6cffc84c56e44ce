// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml.h"

#include "formats/network_yaml_channels.h"
#include "formats/network_yaml_comment.h"
#include "formats/network_yaml_document.h"
#include "formats/network_yaml_fields.h"
#include "formats/network_yaml_layer.h"
#include "formats/network_yaml_links.h"

#include <algorithm>

namespace facet::formats {

namespace {

using network::Network;
using network::RunOptions;
using yaml::Fields;
using yaml::Kind;
using yaml::Node;
using yaml::ParsedLayer;
using yaml::Report;

constexpr std::size_t kMaxLayerEntries = 1'024; // more than any device has; each one too many is told
constexpr std::size_t kMaxUnloads = 64;
constexpr std::size_t kMaxBuffers = 8;
constexpr std::size_t kSnoopValues = 32;

// A switch is on when either the caller or the file says so; the caller's numbers win where given.
RunOptions merged(const RunOptions &file, const RunOptions &caller)
{
    RunOptions both = caller;
    both.fifo = both.fifo || file.fifo;
    both.fastFifo = both.fastFifo || file.fastFifo;
    both.fastFifoQuad = both.fastFifoQuad || file.fastFifoQuad;
    both.overlapData = both.overlapData || file.overlapData;
    both.avgPoolRounding = both.avgPoolRounding || file.avgPoolRounding;
    both.mlator = both.mlator || file.mlator;
    both.newKernelLoader = both.newKernelLoader || file.newKernelLoader;
    both.startLayer = both.startLayer != 0 ? both.startLayer : file.startLayer;
    both.weightStart = both.weightStart != 0 ? both.weightStart : file.weightStart;
    return both;
}

int widthOf(Fields &fields)
{
    const std::optional<int> width = fields.integer({"width"}, {8, 32});
    if (width && *width != 8 && *width != 32)
        fields.error({"width"}, "`width` must be 8 or 32, not " + std::to_string(*width), "Use 8 or 32");
    return width.value_or(8);
}

void require(Fields &fields, yaml::Names keys)
{
    for (const std::string_view key : keys) {
        if (!fields.has({key}))
            fields.error({key}, "The key `" + std::string(key) + "` is missing", "Add it");
    }
}

bool isMapping(const Node &node, std::string_view key, Report &report)
{
    if (node.kind == Kind::Mapping)
        return true;
    report.error(node.line, -1, "An entry of `" + std::string(key) + "` is " + yaml::shown(node) + ", not a mapping",
                 "Write its keys as `key: value`");
    return false;
}

// The items of a list key, empty after a complaint or when the key is absent.
std::vector<const Node *> entries(Fields &fields, std::string_view key, std::size_t maximum)
{
    std::vector<const Node *> out;
    const Node *node = fields.find({key});
    if (node == nullptr)
        return out;
    if (node->kind != Kind::Sequence || node->items.empty() || node->items.size() > maximum) {
        complain(fields.report(), -1, *node, key, "a list of 1 to " + std::to_string(maximum) + " mappings");
        return out;
    }
    for (const Node &item : node->items) {
        if (isMapping(item, key, fields.report()))
            out.push_back(&item);
    }
    return out;
}

std::optional<network::DataBuffer> parseDataBuffer(Fields &top, const device::Device &device)
{
    const std::vector<const Node *> items = entries(top, "data_buffer", kMaxBuffers); // the first one counts
    if (items.empty())
        return std::nullopt;
    Fields fields(*items.front(), "data_buffer", top.report());
    require(fields, {"processors", "dim", "channels", "offset", "name"});
    network::DataBuffer buffer;
    buffer.processors = fields.processors({"processors"}).value_or(0);
    buffer.dim = fields.dimensions({"dim"}).value_or(network::Extent{});
    buffer.channels = fields.integer({"channels"}, yaml::kPositive).value_or(0);
    buffer.offset = fields.integer({"offset"}, {0, device.maxOutOffset - 1}).value_or(0);
    buffer.name = fields.text({"name"}).value_or("");
    buffer.width = widthOf(fields);
    if (fields.has({"name"}) && (buffer.name.empty() || yaml::isReservedName(buffer.name)))
        fields.error({"name"}, "The name " + yaml::quoted(buffer.name) + " cannot be used for a data buffer", "Choose another `name`");
    fields.rejectUnknown();
    return buffer;
}

std::vector<network::Unload> parseUnloads(Fields &top, const device::Device &device)
{
    std::vector<network::Unload> unloads;
    for (const Node *item : entries(top, "unload", kMaxUnloads)) {
        Fields fields(*item, "unload", top.report());
        require(fields, {"processors", "channels", "dim", "offset"});
        network::Unload unload;
        unload.processors = fields.processors({"processors"}).value_or(0);
        unload.channels = fields.integer({"channels"}, yaml::kPositive).value_or(0);
        unload.dim = fields.pair({"dim"}, yaml::kPositive).value_or(network::Extent{});
        unload.offset = fields.integer({"offset"}, {0, device.maxOutOffset - 1}).value_or(0);
        unload.width = widthOf(fields);
        unload.writeGap = fields.integer({"write_gap"}, yaml::kNotNegative).value_or(0);
        if (unload.width != 8)
            fields.warning({"width"}, "The vendor's tool unloads 8-bit data whatever `width` says", "Check the generated unload code");
        fields.rejectUnknown();
        unloads.push_back(unload);
    }
    return unloads;
}

std::vector<std::int64_t> parseSnoop(Fields &top)
{
    const Node *node = top.find({"snoop"});
    if (node == nullptr)
        return {};
    if (node->kind != Kind::Sequence || node->items.size() != kSnoopValues) {
        complain(top.report(), -1, *node, "snoop", "a list of 32 register values");
        return {};
    }
    std::vector<std::int64_t> values;
    for (const Node &item : node->items)
        values.push_back(integerOf(item, "snoop", {INT32_MIN, UINT32_MAX}, top.report(), -1).value_or(0));
    return values;
}

std::vector<ParsedLayer> parseLayers(Fields &top, const device::Device &device)
{
    std::vector<ParsedLayer> layers;
    int next = 0;
    for (const Node *item : entries(top, "layers", kMaxLayerEntries)) {
        layers.push_back(parseLayer(*item, next, device, top.report()));
        next = layers.back().sequence + 1;
    }
    return layers;
}

class Reader {
public:
    Reader(const YamlOptions &options, Report &report) : m_options(options), m_report(report), m_device(device::device(options.device)) {}

    // False after a complaint.
    bool read(std::string_view text)
    {
        if (text.size() > kMaxYamlBytes) {
            m_report.error(0, -1, "The file has " + std::to_string(text.size()) + " bytes; the limit is " + std::to_string(kMaxYamlBytes),
                           "Check that this is a network description");
            return false;
        }
        const std::optional<Node> root = yaml::parseDocument(text, m_report);
        if (!root || root->kind != Kind::Mapping) {
            if (!m_report.failed())
                m_report.error(root ? root->line : 1, -1, "The file is not a network description",
                               "It must be a mapping with the keys `arch`, `dataset` and `layers`");
            return false;
        }
        m_comment = yaml::readFacetComment(text, m_report);
        parseTop(*root);
        if (m_report.failed())
            return false;
        complete();
        return !m_report.failed();
    }

    [[nodiscard]] Network &network() { return m_network; }

    // Warnings were counted by sequence numbers; the network counts from 0 without gaps.
    [[nodiscard]] std::vector<Error> warnings() const
    {
        std::vector<Error> warnings = m_report.takeWarnings();
        for (Error &warning : warnings) {
            const auto found = std::ranges::find(m_parsed, warning.layer, &ParsedLayer::sequence);
            if (found != m_parsed.end())
                warning.layer = static_cast<int>(found - m_parsed.begin());
        }
        return warnings;
    }

private:
    void parseTop(const Node &root)
    {
        Fields top(root, "network", m_report);
        if (!top.has({"arch"}) || !top.has({"dataset"}) || !top.has({"layers"}))
            m_report.error(root.line, -1, "The file does not contain all of `layers`, `arch` and `dataset`", "Add the missing keys");
        m_network.name = top.text({"arch"}).value_or("");
        m_network.dataset = top.text({"dataset"}).value_or("");
        m_network.outputMap = top.processors({"output_map"});
        // Files of test weights, which only the vendor's tool reads.
        static_cast<void>(top.text({"bias"}));
        static_cast<void>(top.text({"weights"}));
        m_network.dataBuffer = parseDataBuffer(top, m_device);
        m_network.unload = parseUnloads(top, m_device);
        m_network.snoop = parseSnoop(top);
        m_parsed = parseLayers(top, m_device);
        m_network.layers = linkLayers(m_parsed, m_network.dataBuffer, m_report);
        top.rejectUnknown();
    }

    void complete()
    {
        m_network.options = merged(m_comment.options, m_options.runOptions);
        if (m_network.options.startLayer >= static_cast<int>(m_network.layers.size())) {
            m_report.error(m_comment.line, -1, "The start layer " + std::to_string(m_network.options.startLayer) + " does not exist",
                           "Give the number of one of the layers");
            return;
        }
        for (std::size_t i = 0; i < m_parsed.size(); ++i)
            m_network.layers[i].weightBits = m_parsed[i].weightBits.value_or(8);
        applyFacetComment(m_comment, m_network, m_report);
        if (!m_options.weights.empty())
            assignWeights(m_network, m_parsed, m_options.weights, m_report);
        resolveInput();
        if (m_report.failed() && !m_options.weights.empty())
            return;
        inferOutputChannels(m_network, m_parsed, m_report);
        if (m_report.failed())
            return;
        if (!m_options.weights.empty())
            checkWeightInputs(m_network, m_parsed, m_options.weights, m_report);
        yaml::dropRedundantOverrides(m_network);
    }

    void resolveInput()
    {
        const std::optional<network::Shape> first = yaml::inputOfFirstLayer(m_network);
        const std::optional<network::Shape> &given = m_options.inputShape;
        const ParsedLayer &start = m_parsed[std::size_t(m_network.options.startLayer)];
        if (m_comment.picture) {
            m_network.picture = *m_comment.picture;
            m_network.fold = m_comment.fold;
        } else if (first && !(given && given->elements() == first->elements())) {
            m_network.picture = *first;
            if (given)
                m_report.warning(start.line, start.sequence,
                                 "The input shape given does not fit `in_channels` and `in_dim` of the first layer, which count",
                                 "Give the shape that the first layer reads, or none");
        } else if (given && isSane(*given)) {
            m_network.picture = *given;
        } else {
            m_report.error(start.line, start.sequence, "The shape of the input is not known",
                           "Give --input-shape CxHxW, or state `in_channels` and `in_dim` in the first layer");
        }
    }

    static bool isSane(const network::Shape &shape)
    {
        const auto sane = [](int size) { return size > 0 && size <= yaml::kMaxSize; };
        return sane(shape.channels) && sane(shape.extent.rows) && sane(shape.extent.cols);
    }

    const YamlOptions &m_options;
    Report &m_report;
    const device::Device &m_device;
    yaml::FacetComment m_comment;
    std::vector<ParsedLayer> m_parsed; // in the order of m_network.layers
    Network m_network;
};

} // namespace

tl::expected<YamlResult, Errors> readNetworkYaml(std::string_view text, const YamlOptions &options)
{
    Report report(options.file);
    Reader reader(options, report);
    if (!reader.read(text))
        return tl::make_unexpected(report.takeErrors());
    return YamlResult{std::move(reader.network()), reader.warnings()};
}

} // namespace facet::formats
