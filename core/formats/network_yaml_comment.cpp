// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_comment.h"

#include "formats/network_yaml_fields.h"
#include "formats/network_yaml_text.h"
#include "formats/network_yaml_utf8.h"

#include <array>

namespace facet::formats::yaml {

namespace {

using network::Layer;
using network::Network;
using network::RunOptions;
using std::string_view;

constexpr string_view kMark = "# facet:";
constexpr Range kFolds{1, 64};
constexpr Range kLayers{0, 1023};
constexpr int kMaxColumn = 8'192; // beyond the kernel memory of every chip

struct Switch {
    string_view name;
    bool RunOptions::*member;
};

constexpr std::array kSwitches{
    Switch{"--fifo", &RunOptions::fifo},
    Switch{"--fast-fifo", &RunOptions::fastFifo},
    Switch{"--fast-fifo-quad", &RunOptions::fastFifoQuad},
    Switch{"--overlap-data", &RunOptions::overlapData},
    Switch{"--avg-pool-rounding", &RunOptions::avgPoolRounding},
    Switch{"--mlator", &RunOptions::mlator},
    Switch{"--new-kernel-loader", &RunOptions::newKernelLoader},
};

// The items of a list, nullptr after a complaint or when the key is absent.
const std::vector<Node> *list(Fields &fields, string_view key)
{
    const Node *node = fields.find({key});
    if (node == nullptr)
        return nullptr;
    if (node->kind == Kind::Sequence)
        return &node->items;
    complain(fields.report(), -1, *node, key, "a list");
    return nullptr;
}

std::optional<int> layerIndex(const Node &node, string_view key, Report &report)
{
    const auto index = integerOf(node, key, kLayers, report, -1);
    return index ? std::optional(static_cast<int>(*index)) : std::nullopt;
}

// [[layer, x], ...]: calls `take` with the layer and the second node of every pair.
template <typename Take> void pairs(Fields &fields, string_view key, Take take)
{
    const std::vector<Node> *items = list(fields, key);
    if (items == nullptr)
        return;
    for (const Node &item : *items) {
        if (item.kind != Kind::Sequence || item.items.size() != 2)
            complain(fields.report(), -1, item, key, "a list of pairs");
        else if (const auto index = layerIndex(item.items[0], key, fields.report()))
            take(*index, item.items[1]);
    }
}

void layerPairs(Fields &fields, string_view key, std::vector<std::pair<int, int>> &out)
{
    pairs(fields, key, [&](int layer, const Node &second) {
        if (const auto other = layerIndex(second, key, fields.report()))
            out.emplace_back(layer, *other);
    });
}

void parsePicture(Fields &fields, FacetComment &comment)
{
    if (const std::vector<Node> *sizes = list(fields, "picture")) {
        std::array<int, 3> values{};
        bool good = sizes->size() == values.size();
        for (std::size_t i = 0; good && i < values.size(); ++i) {
            const auto value = integerOf((*sizes)[i], "picture", kPositive, fields.report(), -1);
            good = value.has_value();
            values[i] = static_cast<int>(value.value_or(0));
        }
        if (sizes->size() != values.size())
            fields.error({"picture"}, "`picture` must be a list of three numbers", "Write [channels, rows, columns]");
        if (good)
            comment.picture = network::Shape{values[0], {values[1], values[2]}};
    }
    comment.fold = fields.integer({"fold"}, kFolds).value_or(1);
    if (comment.fold != 1 && !fields.has({"picture"}))
        fields.error({"fold"}, "`fold` needs `picture`", "Add `picture`: [channels, rows, columns] before folding");
}

void parseOptions(Fields &fields, RunOptions &options)
{
    if (const std::vector<Node> *items = list(fields, "options")) {
        for (const Node &item : *items) {
            const Switch *found = nullptr;
            for (const Switch &candidate : kSwitches)
                found = item.kind == Kind::String && item.text == candidate.name ? &candidate : found;
            if (found != nullptr)
                options.*(found->member) = true;
            else
                complain(fields.report(), -1, item, "options", "a list of switches of the vendor's tool, e.g. \"--fifo\"");
        }
    }
    options.startLayer = fields.integer({"start_layer"}, kLayers).value_or(0);
    options.weightStart = fields.integer({"weight_start"}, {0, kMaxColumn}).value_or(0);
}

FacetComment parseComment(string_view value, int line, Report &report)
{
    FacetComment comment;
    comment.line = line;
    const std::optional<Node> node = parseDocument(value, report, line);
    if (!node)
        return comment;
    if (node->kind != Kind::Mapping) {
        report.error(line, -1, "The facet comment must be a mapping in braces", "Correct or remove the comment");
        return comment;
    }
    Fields fields(*node, "# facet:", report);
    parsePicture(fields, comment);
    if (const std::vector<Node> *items = list(fields, "bias")) {
        for (const Node &item : *items) {
            if (const auto index = layerIndex(item, "bias", report))
                comment.bias.push_back(*index);
        }
    }
    layerPairs(fields, "same_weights", comment.sameWeights);
    layerPairs(fields, "same_bias", comment.sameBias);
    pairs(fields, "names", [&](int layer, const Node &name) {
        if (name.kind == Kind::String && cleaned(name.text, kMaxTextBytes) == name.text)
            comment.names.emplace_back(layer, name.text);
        else
            complain(report, -1, name, "names", "pairs of a layer and a text");
    });
    parseOptions(fields, comment.options);
    fields.rejectUnknown();
    return comment;
}

std::string pairsText(const std::vector<std::pair<int, int>> &values)
{
    std::vector<std::string> items;
    for (const auto &[layer, other] : values)
        items.push_back(listText(std::vector<int>{layer, other}));
    return listText(items);
}

std::vector<std::string> switches(const RunOptions &options)
{
    std::vector<std::string> names;
    for (const Switch &candidate : kSwitches) {
        if (options.*(candidate.member))
            names.push_back(quotedText(candidate.name));
    }
    return names;
}

} // namespace

FacetComment readFacetComment(string_view text, Report &report)
{
    FacetComment comment;
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    for (int line = 1; !text.empty(); ++line) {
        const std::size_t end = text.find('\n');
        string_view current = text.substr(0, end);
        text = end == string_view::npos ? string_view() : text.substr(end + 1);
        while (!current.empty() && (current.back() == '\r' || current.back() == ' '))
            current.remove_suffix(1);
        if (!current.empty() && current[0] != '#' && current != "---")
            break;
        if (!current.starts_with(kMark))
            continue;
        if (comment.line != 0)
            report.error(line, -1, "There is a second facet comment", "Keep one of the two");
        else
            comment = parseComment(current.substr(kMark.size()), line, report);
    }
    return comment;
}

void applyFacetComment(const FacetComment &comment, Network &network, Report &report)
{
    const auto layerAt = [&](int index) -> Layer * {
        if (index < int(network.layers.size()))
            return &network.layers[std::size_t(index)];
        report.error(comment.line, -1, "The facet comment names layer " + std::to_string(index) + ", which does not exist",
                     "Correct or remove the comment");
        return nullptr;
    };
    const auto earlier = [&](const std::pair<int, int> &link) -> Layer * {
        Layer *layer = layerAt(link.first);
        if (layer == nullptr || link.second < link.first)
            return layer;
        report.error(comment.line, -1, "Layer " + std::to_string(link.first) + " can share only with an earlier layer",
                     "Correct or remove the facet comment");
        return nullptr;
    };
    for (const int index : comment.bias) {
        if (Layer *layer = layerAt(index))
            layer->bias = true;
    }
    for (const auto &link : comment.sameWeights) {
        if (Layer *layer = earlier(link))
            layer->sameWeights = link.second;
    }
    for (const auto &link : comment.sameBias) {
        if (Layer *layer = earlier(link))
            layer->sameBias = link.second;
    }
    for (const auto &[index, name] : comment.names) {
        if (Layer *layer = layerAt(index))
            layer->name = name;
    }
}

std::string facetComment(const Network &network, const std::vector<int> &unnamed, bool statePicture)
{
    std::vector<int> bias;
    std::vector<std::pair<int, int>> sameWeights;
    std::vector<std::pair<int, int>> sameBias;
    for (int i = 0; i < int(network.layers.size()); ++i) {
        const Layer &layer = network.layers[std::size_t(i)];
        if (layer.bias)
            bias.push_back(i);
        if (layer.sameWeights && *layer.sameWeights >= 0 && *layer.sameWeights < i)
            sameWeights.emplace_back(i, *layer.sameWeights);
        if (layer.sameBias && *layer.sameBias >= 0 && *layer.sameBias < i)
            sameBias.emplace_back(i, *layer.sameBias);
    }
    std::vector<std::string> names;
    for (const int index : unnamed)
        names.push_back(listText(std::vector<std::string>{std::to_string(index), quotedText(network.layers[std::size_t(index)].name)}));

    std::string out;
    const auto add = [&out](string_view key, const std::string &value) {
        out += (out.empty() ? "" : ", ") + quotedText(key) + ": " + value;
    };
    const network::Shape &picture = network.picture;
    if (statePicture)
        add("picture", listText(std::vector<int>{picture.channels, picture.extent.rows, picture.extent.cols}));
    if (network.fold != 1)
        add("fold", std::to_string(network.fold));
    if (!bias.empty())
        add("bias", listText(bias));
    if (!sameWeights.empty())
        add("same_weights", pairsText(sameWeights));
    if (!sameBias.empty())
        add("same_bias", pairsText(sameBias));
    if (!names.empty())
        add("names", listText(names));
    if (const std::vector<std::string> options = switches(network.options); !options.empty())
        add("options", listText(options));
    if (network.options.startLayer != 0)
        add("start_layer", std::to_string(network.options.startLayer));
    if (network.options.weightStart != 0)
        add("weight_start", std::to_string(network.options.weightStart));
    return out.empty() ? out : std::string(kMark) + " {" + out + "}";
}

} // namespace facet::formats::yaml
