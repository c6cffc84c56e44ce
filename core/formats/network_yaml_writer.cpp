// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Not kept, because neither the format nor the comment can say it: pooling sizes without pooling, a pool dilation
// without pooling, operands without an element-wise operation, different padding for rows and columns, control
// characters in names, and overrides of channels or sizes that equal what is derived anyway. A design that breaks the
// format's own rules (a 5x5 kernel, 17 operands) is written as it is and refused on reading, with the reason.
#include "formats/network_yaml.h"

#include "formats/network_yaml_channels.h"
#include "formats/network_yaml_comment.h"
#include "formats/network_yaml_fields.h"
#include "formats/network_yaml_links.h"
#include "formats/network_yaml_text.h"
#include "formats/network_yaml_utf8.h"
#include "formats/network_yaml_window.h"
#include "network/shapes.h"
#include "place/automatic.h"

#include <algorithm>
#include <bit>
#include <set>

namespace facet::formats {

namespace {

using network::Activation;
using network::Eltwise;
using network::Extent;
using network::kStop;
using network::Layer;
using network::Network;
using network::Operator;
using network::Pooling;
using std::string;
using std::string_view;

constexpr Extent kOne{1, 1};

string_view eltwiseName(Eltwise eltwise)
{
    switch (eltwise) {
    case Eltwise::Add: return "add";
    case Eltwise::Sub: return "sub";
    case Eltwise::Or: return "or";
    case Eltwise::Xor: return "xor";
    case Eltwise::None: break;
    }
    return "none";
}

string operatorName(const Layer &layer)
{
    switch (layer.op) {
    case Operator::Conv1d: return "conv1d";
    case Operator::Conv2d: return "conv2d";
    case Operator::ConvTranspose2d: return "convtranspose2d";
    case Operator::Linear: return "linear";
    case Operator::Passthrough: break;
    }
    return layer.eltwise == Eltwise::None ? "passthrough" : string(eltwiseName(layer.eltwise));
}

string activationName(Activation activation)
{
    return activation == Activation::ReLU ? "ReLU" : activation == Activation::Abs ? "Abs" : "None";
}

string dimText(Extent dim)
{
    return yaml::listText(std::vector<int>{dim.rows, dim.cols});
}

string shapeText(int channels, Extent extent)
{
    return std::to_string(channels) + "x" + std::to_string(extent.rows) + "x" + std::to_string(extent.cols);
}

// Lines of one mapping of a list.
class Entry {
public:
    explicit Entry(string &out) : m_out(out) {}

    void add(string_view key, string_view value)
    {
        m_out.append(m_first ? "  - " : "    ").append(key).append(": ").append(value).append("\n");
        m_first = false;
    }
    void add(string_view key, int value) { add(key, std::to_string(value)); }
    void flag(string_view key, bool value)
    {
        if (value)
            add(key, "true");
    }

private:
    string &m_out;
    bool m_first = true;
};

class Writer {
public:
    Writer(const Network &network, const device::Device &device)
        : m_network(network), m_device(device), m_shapes(network::inferShapes(network)),
          m_placement(place::placeAutomatically(network, m_shapes, device))
    {
        chooseNames();
        stateShapes();
    }

    string write()
    {
        m_out = "# Network description for the " + string(m_device.name) + "\n";
        if (const string comment = yaml::facetComment(m_network, m_unnamed, pictureIsLost()); !comment.empty())
            m_out += comment + "\n";
        m_out += "---\narch: " + yaml::stringText(m_network.name) + "\ndataset: " + yaml::stringText(m_network.dataset) + "\n";
        if (m_network.outputMap)
            m_out += "output_map: " + yaml::processorText(*m_network.outputMap) + "\n";
        writeDataBuffer();
        writeUnloads();
        writeSnoop();
        m_out += "layers:\n";
        for (std::size_t i = 0; i < m_network.layers.size(); ++i)
            writeLayer(i);
        return std::move(m_out);
    }

private:
    // Names that the format does not allow go into the comment.
    void chooseNames()
    {
        std::set<string> used;
        if (m_network.dataBuffer)
            used.insert(yaml::lowerCase(m_network.dataBuffer->name));
        m_hasName.resize(m_network.layers.size());
        for (std::size_t i = 0; i < m_network.layers.size(); ++i) {
            const string name = yaml::cleaned(m_network.layers[i].name, yaml::kMaxTextBytes);
            if (name.empty())
                continue;
            m_hasName[i] = !yaml::isReservedName(name) && used.insert(yaml::lowerCase(name)).second;
            if (!m_hasName[i])
                m_unnamed.push_back(static_cast<int>(i));
        }
    }

    // in_channels and in_dim of every layer, derived where the design states none.
    void stateShapes()
    {
        m_stated = m_network;
        for (const int index : m_shapes.order) {
            const network::LayerShape &shape = m_shapes.layers[std::size_t(index)];
            Layer &layer = m_stated.layers[std::size_t(index)];
            const auto sane = [](int size) { return size > 0 && size <= yaml::kMaxSize; };
            const bool statable = shape.valid && sane(shape.inChannels) && sane(shape.in.rows) && sane(shape.in.cols);
            if (!statable || layer.readsBuffer)
                continue;
            layer.inChannels = layer.inChannels.value_or(shape.inChannels);
            layer.inDim = layer.inDim.value_or(shape.in);
        }
    }

    [[nodiscard]] bool pictureIsLost() const
    {
        return m_network.fold != 1 || yaml::inputOfFirstLayer(m_stated) != std::optional(m_network.picture);
    }

    void writeDataBuffer()
    {
        if (!m_network.dataBuffer)
            return;
        const network::DataBuffer &buffer = *m_network.dataBuffer;
        m_out += "data_buffer:\n";
        Entry entry(m_out);
        entry.add("name", yaml::stringText(buffer.name));
        entry.add("processors", yaml::processorText(buffer.processors));
        entry.add("channels", buffer.channels);
        entry.add("dim", dimText(buffer.dim));
        entry.add("offset", yaml::offsetText(buffer.offset));
        if (buffer.width != 8)
            entry.add("width", buffer.width);
    }

    void writeUnloads()
    {
        if (!m_network.unload.empty())
            m_out += "unload:\n";
        for (const network::Unload &unload : m_network.unload) {
            Entry entry(m_out);
            entry.add("processors", yaml::processorText(unload.processors));
            entry.add("channels", unload.channels);
            entry.add("dim", dimText(unload.dim));
            entry.add("offset", yaml::offsetText(unload.offset));
            if (unload.width != 8)
                entry.add("width", unload.width);
            if (unload.writeGap != 0)
                entry.add("write_gap", unload.writeGap);
        }
    }

    void writeSnoop()
    {
        if (m_network.snoop.empty())
            return;
        std::vector<string> values;
        for (const std::int64_t value : m_network.snoop)
            values.push_back(std::to_string(value));
        m_out += "snoop: " + yaml::listText(values) + "\n";
    }

    void writeLayer(std::size_t index)
    {
        const Layer &layer = m_stated.layers[index];
        const network::LayerShape &shape = m_shapes.layers[index];
        m_out += "  # Layer " + std::to_string(index);
        if (shape.executed && shape.valid)
            m_out += ": " + shapeText(shape.inChannels, shape.in) + " -> " + shapeText(shape.outChannels, shape.out);
        m_out += "\n";
        Entry entry(m_out);
        if (m_hasName[index])
            entry.add("name", yaml::stringText(layer.name));
        writeOperation(entry, layer);
        writePooling(entry, layer);
        writeWindow(entry, layer);
        writeOutput(entry, layer);
        writeInput(entry, layer);
        writeOrder(entry, layer);
        writePins(entry, index, layer);
        writeFlags(entry, layer);
    }

    static void writeOperation(Entry &entry, const Layer &layer)
    {
        entry.add("op", operatorName(layer));
        if (layer.eltwise == Eltwise::None)
            return;
        if (layer.op != Operator::Passthrough)
            entry.add("eltwise", eltwiseName(layer.eltwise));
        if (layer.operands != 2)
            entry.add("operands", layer.operands);
    }

    static void writePooling(Entry &entry, const Layer &layer)
    {
        const bool pools = layer.pooling != Pooling::None;
        // One-dimensional: only the first value counts.
        const auto text = [&layer](Extent extent) {
            return layer.op == Operator::Conv1d ? std::to_string(extent.rows) : yaml::pairText(extent);
        };
        if (pools)
            entry.add(layer.pooling == Pooling::Max ? "max_pool" : "avg_pool", text(layer.pool));
        if (pools || layer.poolStride != kOne)
            entry.add("pool_stride", text(layer.poolStride));
        if (pools && layer.poolDilation != kOne)
            entry.add("pool_dilation", text(layer.poolDilation));
        if (pools && !layer.poolFirst && layer.pool != kOne && layer.operands > 1)
            entry.add("pool_first", "false");
    }

    static void writeWindow(Entry &entry, const Layer &layer)
    {
        const bool convolution = layer.op != Operator::Linear && layer.op != Operator::Passthrough;
        if (layer.op == Operator::Conv1d)
            entry.add("kernel_size", layer.kernel.rows);
        else if (convolution)
            entry.add("kernel_size", std::to_string(layer.kernel.rows) + "x" + std::to_string(layer.kernel.cols));
        if (convolution || layer.pad.rows != 0)
            entry.add("pad", layer.pad.rows);
        if (layer.stride != yaml::defaultStride(layer.op))
            entry.add("stride", layer.op == Operator::Conv1d ? std::to_string(layer.stride.rows) : yaml::pairText(layer.stride));
        if (layer.dilation != kOne && layer.op != Operator::Passthrough)
            entry.add("dilation", layer.op == Operator::Conv1d ? std::to_string(layer.dilation.rows) : yaml::pairText(layer.dilation));
        if (layer.groups != 1)
            entry.add("groups", layer.groups);
        if (layer.outputPad != yaml::defaultOutputPad(layer.op))
            entry.add("output_pad", layer.outputPad);
    }

    static void writeOutput(Entry &entry, const Layer &layer)
    {
        if (layer.hasWeights() || layer.activation != Activation::None)
            entry.add("activate", activationName(layer.activation));
        if (layer.hasWeights() || layer.weightBits != 8)
            entry.add("quantization", layer.weightBits == network::kBinaryBits ? "binary" : std::to_string(layer.weightBits));
        if (layer.outputShift)
            entry.add("output_shift", *layer.outputShift);
        if (layer.outputWidth != 8)
            entry.add("output_width", layer.outputWidth);
        if (layer.outChannels > 0)
            entry.add("out_channels", layer.outChannels);
    }

    static void writeInput(Entry &entry, const Layer &layer)
    {
        entry.flag("flatten", layer.flatten);
        if (layer.chw)
            entry.add("data_format", "CHW");
        if (layer.inChannels)
            entry.add("in_channels", *layer.inChannels);
        if (layer.inDim)
            entry.add("in_dim", dimText(*layer.inDim));
        if (layer.inCrop != std::array<int, 2>{0, 0})
            entry.add("in_crop", yaml::listText(std::vector<int>(layer.inCrop.begin(), layer.inCrop.end())));
        if (layer.inChannelSkip != 0)
            entry.add("in_channel_skip", layer.inChannelSkip);
    }

    void writeOrder(Entry &entry, const Layer &layer) const
    {
        if (layer.readsBuffer && m_network.dataBuffer)
            entry.add("in_sequences", yaml::stringText(m_network.dataBuffer->name));
        else if (!layer.sources.empty())
            entry.add("in_sequences", layer.sources.size() == 1 ? std::to_string(layer.sources.front()) : yaml::listText(layer.sources));
        const auto successor = [&entry](string_view key, const std::optional<int> &next) {
            if (next)
                entry.add(key, *next == kStop ? "stop" : std::to_string(*next));
        };
        successor("next_sequence", layer.next);
        successor("simulated_sequence", layer.simulatedNext);
        successor("snoop_sequence", layer.snoopNext);
        if (layer.weightSource)
            entry.add("weight_source", *layer.weightSource);
    }

    void writePins(Entry &entry, std::size_t index, const Layer &layer) const
    {
        const network::Pins &pins = layer.pins;
        const place::LayerPlacement place = placementOf(index);
        const bool placedByUs = !pins.processors || !pins.outOffset;
        entry.add("processors", yaml::processorText(place.processors));
        if (pins.outputProcessors)
            entry.add("output_processors", yaml::processorText(*pins.outputProcessors));
        else if (placedByUs && m_shapes.layers[index].executed && place.outputProcessors != defaultOutputs(index))
            entry.add("output_processors", yaml::processorText(place.outputProcessors));
        if (pins.inOffset || (placedByUs && (!layer.sources.empty() || place.inOffset != defaultInput(index))))
            entry.add("in_offset", yaml::offsetText(place.inOffset));
        entry.add("out_offset", yaml::offsetText(place.outOffset));
        if (place.writeGap != 0)
            entry.add("write_gap", place.writeGap);
        if (place.readGap != 0)
            entry.add("read_gap", place.readGap);
        if (!pins.biasGroups.empty())
            entry.add("bias_group", yaml::listText(pins.biasGroups));
    }

    // Of a layer that is never executed, what is pinned; the format wants at least one processor there, too.
    [[nodiscard]] place::LayerPlacement placementOf(std::size_t index) const
    {
        place::LayerPlacement place = m_placement.layers[index];
        if (!m_shapes.layers[index].executed) {
            const network::Pins &pins = m_network.layers[index].pins;
            place.processors = pins.processors.value_or(0);
            place.inOffset = pins.inOffset.value_or(0);
            place.outOffset = pins.outOffset.value_or(0);
            place.writeGap = pins.writeGap;
            place.readGap = pins.readGap;
        }
        if (place.processors == 0)
            place.processors = 1;
        return place;
    }

    // Where a reader takes an executed layer to read when nothing is written.
    [[nodiscard]] int defaultInput(std::size_t index) const
    {
        const auto at = std::ranges::find(m_shapes.order, static_cast<int>(index));
        return at == m_shapes.order.begin() || at == m_shapes.order.end() ? 0 : m_placement.layers[std::size_t(*(at - 1))].outOffset;
    }

    // What a reader takes the output processors of an executed layer for when nothing is written.
    [[nodiscard]] std::uint64_t defaultOutputs(std::size_t index) const
    {
        const auto at = std::ranges::find(m_shapes.order, static_cast<int>(index));
        if (at + 1 != m_shapes.order.end())
            return placementOf(std::size_t(*(at + 1))).processors;
        return m_network.outputMap.value_or(place::packedMap(std::popcount(m_placement.layers[index].outputProcessors)));
    }

    static void writeFlags(Entry &entry, const Layer &layer)
    {
        entry.flag("output", layer.output);
        entry.flag("streaming", layer.streaming);
        entry.flag("bypass", layer.bypass);
        entry.flag("calcx4", layer.calcX4);
        entry.flag("readahead", layer.readAhead);
        if (layer.tcalc)
            entry.add("tcalc", yaml::boolText(*layer.tcalc));
        if (layer.bufferShift)
            entry.add("buffer_shift", *layer.bufferShift);
        if (layer.bufferInsert)
            entry.add("buffer_insert", *layer.bufferInsert);
    }

    const Network &m_network;
    const device::Device &m_device;
    network::Shapes m_shapes;
    place::Placement m_placement;
    std::vector<bool> m_hasName;
    std::vector<int> m_unnamed;
    Network m_stated; // with in_channels and in_dim of every layer
    string m_out;
};

} // namespace

string writeNetworkYaml(const Network &network, const device::Device &device)
{
    return Writer(network, device).write();
}

} // namespace facet::formats
