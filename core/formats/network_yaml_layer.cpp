// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_layer.h"

#include "formats/network_yaml_window.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace facet::formats::yaml {

namespace {

using network::Activation;
using network::Eltwise;
using network::Layer;
using network::Operator;
using std::string_view;

constexpr Range kShift{-128, 127}; // far beyond what a chip can do, which its rules tell more precisely
constexpr int kMaxOperands = 16;
constexpr std::size_t kMaxSources = 32;
constexpr Range kLayerNumber{-1, kMaxSize};

struct OperatorName {
    string_view name;
    Operator op;
    Eltwise eltwise = Eltwise::None;
};

constexpr std::array kOperators{
    OperatorName{"conv1d", Operator::Conv1d},
    OperatorName{"conv2d", Operator::Conv2d},
    OperatorName{"convtranspose2d", Operator::ConvTranspose2d},
    OperatorName{"none", Operator::Passthrough},
    OperatorName{"passthrough", Operator::Passthrough},
    OperatorName{"linear", Operator::Linear},
    OperatorName{"fc", Operator::Linear},
    OperatorName{"mlp", Operator::Linear},
    OperatorName{"add", Operator::Passthrough, Eltwise::Add},
    OperatorName{"sub", Operator::Passthrough, Eltwise::Sub},
    OperatorName{"or", Operator::Passthrough, Eltwise::Or},
    OperatorName{"bitwiseor", Operator::Passthrough, Eltwise::Or},
    OperatorName{"bitwise_or", Operator::Passthrough, Eltwise::Or},
    OperatorName{"xor", Operator::Passthrough, Eltwise::Xor},
    OperatorName{"bitwisexor", Operator::Passthrough, Eltwise::Xor},
    OperatorName{"bitwise_xor", Operator::Passthrough, Eltwise::Xor},
};

template <typename Value> struct Word {
    string_view name;
    Value value;
};

// The value of a key whose text is one of a few words, in any case.
template <typename Value, std::size_t N>
std::optional<Value> word(Fields &fields, Names names, const std::array<Word<Value>, N> &words, string_view needs)
{
    const Node *node = fields.find(names);
    if (node == nullptr)
        return std::nullopt;
    if (node->kind == Kind::String) {
        const std::string text = lowerCase(node->text);
        for (const Word<Value> &candidate : words) {
            if (candidate.name == text)
                return candidate.value;
        }
    }
    complain(fields.report(), fields.layer(), *node, *names.begin(), needs);
    return std::nullopt;
}

void parseOperator(Fields &fields, Layer &layer)
{
    const Names names{"op", "operation", "operator", "convolution"};
    if (const Node *node = fields.find(names)) {
        const std::string text = node->kind == Kind::String ? lowerCase(node->text) : std::string();
        const OperatorName *found = nullptr;
        for (const OperatorName &candidate : kOperators)
            found = candidate.name == text ? &candidate : found;
        if (found != nullptr) {
            layer.op = found->op;
            layer.eltwise = found->eltwise;
        } else {
            complain(fields.report(), fields.layer(), *node, "op",
                     "conv1d, conv2d, convtranspose2d, linear, passthrough, add, sub, or, or xor");
        }
    } else if (!fields.has(names)) {
        fields.warning(names, "There is no `op`; conv2d is assumed", "State the operation, e.g. `op: conv2d`");
    }
}

void parseEltwise(Fields &fields, Layer &layer)
{
    constexpr std::array<Word<Eltwise>, 4> kWords{
        {{"add", Eltwise::Add}, {"sub", Eltwise::Sub}, {"or", Eltwise::Or}, {"xor", Eltwise::Xor}}};
    if (const auto eltwise = word(fields, {"eltwise"}, kWords, "add, sub, or, or xor")) {
        if (layer.eltwise != Eltwise::None && layer.eltwise != *eltwise)
            fields.error({"eltwise"}, "`op` and `eltwise` name different element-wise operations", "Keep one of the two");
        layer.eltwise = *eltwise;
    }
    if (layer.eltwise != Eltwise::None)
        layer.operands = 2;
    if (const auto operands = fields.integer({"operands"}, {2, kMaxOperands})) {
        if (layer.eltwise == Eltwise::None)
            fields.error({"operands"}, "`operands` without an element-wise operation", "Add `eltwise: add` or remove `operands`");
        layer.operands = *operands;
    }
}

void parseWeightBits(Fields &fields, ParsedLayer &parsed)
{
    const Node *node = fields.find({"quantization"});
    if (node == nullptr)
        return;
    if (node->kind == Kind::String && (node->text == "bin" || node->text == "binary")) {
        parsed.weightBits = network::kBinaryBits;
        return;
    }
    const std::optional<Integer> value = node->kind == Kind::Integer ? parseInteger(node->text) : std::nullopt;
    for (const int bits : {1, 2, 4, 8}) {
        if (value && !value->negative && value->magnitude == std::uint64_t(bits)) {
            parsed.weightBits = bits;
            return;
        }
    }
    complain(fields.report(), fields.layer(), *node, "quantization", "1, 2, 4, 8, or binary");
}

void parseOutput(Fields &fields, Layer &layer)
{
    constexpr std::array<Word<Activation>, 3> kActivations{
        {{"relu", Activation::ReLU}, {"abs", Activation::Abs}, {"none", Activation::None}}};
    layer.activation = word(fields, {"activate", "activation"}, kActivations, "ReLU, Abs, or None").value_or(Activation::None);
    layer.outputShift = fields.integer({"output_shift"}, kShift);
    if (const Node *width = fields.find({"output_width"})) {
        const std::optional<Integer> value = width->kind == Kind::Integer ? parseInteger(width->text) : std::nullopt;
        if (value && !value->negative && (value->magnitude == 8 || value->magnitude == 32))
            layer.outputWidth = static_cast<int>(value->magnitude);
        else
            complain(fields.report(), fields.layer(), *width, "output_width", "8 or 32");
    }
    layer.outChannels = fields.integer({"out_channels"}, kPositive).value_or(0);
    layer.output = fields.boolean({"output"}).value_or(false);
}

void parseInput(Fields &fields, Layer &layer)
{
    constexpr std::array<Word<bool>, 4> kFormats{{{"hwc", false}, {"little", false}, {"chw", true}, {"big", true}}};
    layer.chw = word(fields, {"data_format"}, kFormats, "HWC or CHW").value_or(false);
    // 0 counts as unknown.
    if (const auto channels = fields.integer({"in_channels"}, kNotNegative); channels && *channels > 0)
        layer.inChannels = channels;
    layer.inDim = fields.dimensions({"in_dim"});
    if (fields.has({"in_crop"})) {
        const Node *crop = fields.find({"in_crop"});
        if (crop != nullptr && crop->kind != Kind::Sequence)
            complain(fields.report(), fields.layer(), *crop, "in_crop", "a list of two, [rows at the start, rows at the end]");
        else if (const auto rows = fields.pair({"in_crop"}, kNotNegative))
            layer.inCrop = {rows->rows, rows->cols};
    }
    layer.inChannelSkip = fields.integer({"in_channel_skip"}, kNotNegative).value_or(0);
}

void parseBiasGroups(Fields &fields, Layer &layer)
{
    const Names names{"bias_group", "bias_quadrant"};
    const Node *node = fields.find(names);
    if (node == nullptr)
        return;
    const auto add = [&](const Node &item) {
        const auto quadrant = integerOf(item, "bias_group", {0, device::kQuadrants - 1}, fields.report(), fields.layer());
        if (quadrant)
            layer.pins.biasGroups.push_back(static_cast<int>(*quadrant));
    };
    if (node->kind != Kind::Sequence) {
        add(*node);
    } else if (node->items.empty() || node->items.size() > std::size_t(device::kQuadrants)) {
        complain(fields.report(), fields.layer(), *node, "bias_group", "a quadrant from 0 to 3, or a list of them");
    } else {
        for (const Node &item : node->items)
            add(item);
    }
}

std::optional<int> offset(Fields &fields, string_view key, const device::Device &device)
{
    const Node *node = fields.find({key});
    if (node == nullptr)
        return std::nullopt;
    const std::optional<Integer> value = node->kind == Kind::Integer ? parseInteger(node->text) : std::nullopt;
    if (value && !value->negative && value->magnitude < std::uint64_t(device.maxOutOffset))
        return static_cast<int>(value->magnitude);
    std::ostringstream limit;
    limit << std::hex << device.maxOutOffset;
    complain(fields.report(), fields.layer(), *node, key, "from 0 to below 0x" + limit.str() + " on the " + std::string(device.name));
    return std::nullopt;
}

void parsePins(Fields &fields, Layer &layer, const device::Device &device)
{
    if (!fields.has({"processors"}))
        fields.error({"processors"}, "There are no `processors`", "Name the input processors, e.g. `processors: 0x000000000000000f`");
    layer.pins.processors = fields.processors({"processors"});
    layer.pins.outputProcessors = fields.processors({"output_processors"});
    layer.pins.inOffset = offset(fields, "in_offset", device);
    layer.pins.outOffset = offset(fields, "out_offset", device);
    if (!fields.has({"out_offset"})) {
        fields.warning({"out_offset"}, "There is no `out_offset`; 0 is assumed", "State where the output goes, e.g. `out_offset: 0x4000`");
        layer.pins.outOffset = 0;
    }
    layer.pins.writeGap = fields.integer({"write_gap"}, kNotNegative).value_or(0);
    layer.pins.readGap = fields.integer({"read_gap", "in_skip"}, kNotNegative).value_or(0);
    parseBiasGroups(fields, layer);
}

void parseFlags(Fields &fields, Layer &layer)
{
    layer.flatten = fields.boolean({"flatten"}).value_or(false);
    layer.streaming = fields.boolean({"streaming"}).value_or(false);
    layer.bypass = fields.boolean({"bypass"}).value_or(false);
    layer.calcX4 = fields.boolean({"calcx4"}).value_or(false);
    layer.readAhead = fields.boolean({"readahead"}).value_or(false);
    layer.tcalc = fields.boolean({"tcalc"});
}

std::optional<Reference> reference(const Node &node, string_view key, Fields &fields)
{
    if (node.kind == Kind::String && !node.text.empty())
        return Reference{0, lowerCase(node.text), node.line};
    if (node.kind == Kind::Integer) {
        if (const auto number = integerOf(node, key, kLayerNumber, fields.report(), fields.layer()))
            return Reference{*number, {}, node.line};
        return std::nullopt;
    }
    complain(fields.report(), fields.layer(), node, key, "the number or the name of a layer");
    return std::nullopt;
}

std::optional<Reference> reference(Fields &fields, string_view key)
{
    const Node *node = fields.find({key});
    return node != nullptr ? reference(*node, key, fields) : std::nullopt;
}

void parseOrder(Fields &fields, ParsedLayer &parsed)
{
    if (const Node *sources = fields.find({"in_sequences"})) {
        const bool list = sources->kind == Kind::Sequence;
        if (list && (sources->items.empty() || sources->items.size() > kMaxSources))
            complain(fields.report(), fields.layer(), *sources, "in_sequences", "a layer or a list of 1 to 32 layers");
        for (std::size_t i = 0; i < (list ? std::min(sources->items.size(), kMaxSources) : 1); ++i) {
            if (const auto source = reference(list ? sources->items[i] : *sources, "in_sequences", fields))
                parsed.sources.push_back(*source);
        }
    }
    parsed.next = reference(fields, "next_sequence");
    parsed.simulatedNext = reference(fields, "simulated_sequence");
    parsed.snoopNext = reference(fields, "snoop_sequence");
    parsed.weightSource = reference(fields, "weight_source");
}

void parseBuffer(Fields &fields, Layer &layer)
{
    layer.bufferShift = fields.integer({"buffer_shift"}, kPositive);
    layer.bufferInsert = fields.integer({"buffer_insert"}, kPositive);
    if (fields.has({"buffer_shift"}) && !fields.has({"in_sequences"}))
        fields.error({"buffer_shift"}, "`buffer_shift` needs `in_sequences`", "Add `in_sequences` with the name of the data buffer");
    if (fields.has({"buffer_insert"}) && !fields.has({"out_offset"}))
        fields.error({"buffer_insert"}, "`buffer_insert` needs `out_offset`", "Add `out_offset`");
}

int parseSequence(Fields &fields, int nextSequence, const device::Device &device)
{
    const int sequence = fields.integer({"sequence"}, kNotNegative).value_or(nextSequence);
    fields.setLayer(sequence);
    if (sequence >= device.maxLayers)
        fields.error({"sequence"},
                     "Layer " + std::to_string(sequence) + " is beyond the limit: the " + std::string(device.name) + " supports up to " +
                         std::to_string(device.maxLayers) + " layers",
                     "Use fewer layers or a device with more");
    return sequence;
}

} // namespace

ParsedLayer parseLayer(const Node &node, int nextSequence, const device::Device &device, Report &report)
{
    ParsedLayer parsed;
    parsed.line = node.line;
    Fields fields(node, "layers", report);
    parsed.sequence = parseSequence(fields, nextSequence, device);
    Layer &layer = parsed.layer;
    layer.name = fields.text({"name"}).value_or("");
    parsed.nameLine = fields.lineOf({"name"});
    parseOperator(fields, layer);
    parseEltwise(fields, layer);
    parsePooling(fields, layer);
    parseWindow(fields, layer);
    parseWeightBits(fields, parsed);
    parseOutput(fields, layer);
    parseInput(fields, layer);
    parseFlags(fields, layer);
    parsePins(fields, layer, device);
    parsed.statesOutOffset = fields.has({"out_offset"});
    parseOrder(fields, parsed);
    parseBuffer(fields, layer);
    fields.rejectUnknown();
    return parsed;
}

} // namespace facet::formats::yaml
