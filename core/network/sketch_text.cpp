// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Writes a network as a quick sketch.

#include "network/sketch.h"

#include "network/shapes.h"
#include "network/sketch_defaults.h"

#include <algorithm>
#include <tuple>

namespace facet::network {

namespace {

using sketching::Head;
using sketching::Place;

std::string text(Extent extent, bool oneD)
{
    if (oneD ? extent.cols == 1 : extent.cols == extent.rows)
        return std::to_string(extent.rows);
    return std::to_string(extent.rows) + "x" + std::to_string(extent.cols);
}

// Padding of 1-D data has no columns.
std::string padding(Extent pad, bool oneD)
{
    const std::string rows = std::to_string(pad.rows);
    return pad.cols == (oneD ? 0 : pad.rows) ? rows : rows + "x" + std::to_string(pad.cols);
}

// A name that can be told from a number and from the rest of a word.
bool isPlainName(const std::string &name)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return std::all_of(name.begin(), name.end(), plain) && name.find_first_not_of("0123456789") != std::string::npos && name != "in";
}

class Writer {
public:
    Writer(const Network &network, SketchStyle style) : m_network(network), m_style(style) {}

    std::vector<std::string> words()
    {
        std::vector<std::string> out;
        const std::vector<bool> named = namesToWrite();
        bool convolution = false;
        for (std::size_t i = 0; i < m_network.layers.size(); ++i) {
            const Layer &layer = m_network.layers[i];
            const Head head = headFor(int(i));
            Place place;
            place.firstConvolution = sketching::isConvolution(head) && !convolution;
            place.last = i + 1 == m_network.layers.size();
            place.afterLinear = i > 0 && m_network.layers[i - 1].op == Operator::Linear;
            place.oneD = m_network.picture.extent.cols == 1;
            convolution |= sketching::isConvolution(head);
            out.push_back((named[i] ? layer.name + "=" : std::string()) + word(layer, head, place, int(i)));
        }
        return out;
    }

private:
    // "dw" has as many channels as come in; a layer that has others must state them.
    Head headFor(int index)
    {
        const Layer &layer = m_network.layers[std::size_t(index)];
        const Head head = sketching::headOf(layer);
        if (head != Head::Depthwise)
            return head;
        if (m_shapes.layers.empty())
            m_shapes = inferShapes(m_network);
        return m_shapes.layers[std::size_t(index)].inChannels == layer.groups ? head : Head::Conv;
    }

    // Those that a reader would not choose by itself.
    std::vector<bool> namesToWrite() const
    {
        const std::size_t count = m_network.layers.size();
        std::vector<bool> named(count, false);
        if (m_style == SketchStyle::Short)
            return named;
        std::vector<std::optional<std::string>> given(count);
        for (std::size_t round = 0; round <= count; ++round) {
            const auto names = sketching::automaticNames(m_network.layers, given);
            bool same = true;
            for (std::size_t i = 0; i < count; ++i) {
                if (names[i] == m_network.layers[i].name)
                    continue;
                same = false;
                named[i] = true;
                given[i] = m_network.layers[i].name;
            }
            if (same)
                break;
        }
        return named;
    }

    std::string reference(int source) const
    {
        if (source == kNetworkInput)
            return "in";
        const auto named = [&](const Layer &l) { return l.name == m_network.layers[std::size_t(source)].name; };
        if (source < 0 || std::size_t(source) >= m_network.layers.size())
            return std::to_string(source + 1);
        const std::string &name = m_network.layers[std::size_t(source)].name;
        const bool unique = std::count_if(m_network.layers.begin(), m_network.layers.end(), named) == 1;
        return unique && isPlainName(name) ? name : std::to_string(source + 1);
    }

    // Sources of an element-wise layer, or of a concatenation.
    std::string sources(const Layer &layer, int index) const
    {
        if (layer.sources.empty())
            return layer.eltwise == Eltwise::None ? "" : "()";
        std::vector<int> written = layer.sources;
        if (layer.eltwise != Eltwise::None && layer.operands == 2 && written.size() == 2 && written[1] == index - 1)
            written.pop_back();
        std::string out = "(";
        for (std::size_t i = 0; i < written.size(); ++i)
            out += (i > 0 ? "," : "") + reference(written[i]);
        return out + ")";
    }

    static std::string operands(const Layer &layer)
    {
        const bool implied =
            layer.sources.size() < 2 ? layer.sources.empty() && layer.operands == 2 : std::size_t(layer.operands) == layer.sources.size();
        return implied ? "" : std::to_string(layer.operands);
    }

    static std::string pool(const Layer &layer, bool oneD)
    {
        std::string out = layer.pooling == Pooling::Average ? "/a" : "/";
        out += text(layer.pool, oneD);
        if (layer.poolStride != layer.pool)
            out += "s" + text(layer.poolStride, oneD);
        if (layer.poolDilation != Extent{})
            out += "y" + text(layer.poolDilation, oneD);
        return out;
    }

    std::string word(const Layer &layer, Head head, const Place &place, int index) const
    {
        static constexpr const char *kElementwise[] = {"", "add", "sub", "or", "xor"};
        const bool conv1d = head == Head::Conv1d;
        const bool oneD = conv1d || place.oneD;
        const bool passing = layer.op == Operator::Passthrough;
        const bool pooling = head == Head::MaxPool || head == Head::AvgPool;
        const auto found =
            std::find_if(sketching::kHeads.begin(), sketching::kHeads.end(), [head](const auto &h) { return h.head == head; });
        std::string out(found->word);
        Extent number{layer.outChannels, layer.outChannels};
        if (pooling)
            out += text(number = layer.pool, oneD);
        else if (found->number)
            out += std::to_string(layer.outChannels);
        if (sketching::isElementwise(head))
            out += operands(layer);

        Layer plain = sketching::plainLayer(head, number, place);
        if (layer.kernel != plain.kernel) {
            out += "k" + text(layer.kernel, conv1d);
            sketching::setKernel(plain, head, layer.kernel, place, false, false);
        }
        if (layer.pad != plain.pad)
            out += "p" + padding(layer.pad, conv1d);
        if (passing && (pooling || head == Head::Pass)) {
            if (layer.poolStride != plain.poolStride)
                out += "s" + text(layer.poolStride, oneD);
            if (layer.poolDilation != plain.poolDilation)
                out += "y" + text(layer.poolDilation, oneD);
        } else {
            if (layer.stride != plain.stride)
                out += "s" + text(layer.stride, conv1d);
            if (layer.dilation != plain.dilation)
                out += "y" + text(layer.dilation, conv1d);
            const auto window = [](const Layer &l) {
                return std::tuple(l.pooling, l.pool.rows, l.pool.cols, l.poolStride.rows, l.poolStride.cols, l.poolDilation.rows,
                                  l.poolDilation.cols);
            };
            if (window(layer) != window(plain)) {
                const bool none = layer.pooling == Pooling::None && layer.pool.area() == 1 && layer.poolStride.area() == 1;
                out += none ? "!" : pool(layer, oneD);
            }
        }
        if (layer.groups != 1 && head != Head::Depthwise)
            out += "g" + std::to_string(layer.groups);
        if (layer.weightBits != plain.weightBits)
            out += layer.weightBits == kBinaryBits ? ":b" : ":" + std::to_string(layer.weightBits);
        const auto option = [&out](bool differs, const char *name) {
            if (differs)
                out += std::string(".") + name;
        };
        option(layer.activation != plain.activation, layer.activation == Activation::ReLU  ? "relu"
                                                     : layer.activation == Activation::Abs ? "abs"
                                                                                           : "none");
        option(layer.bias != plain.bias, layer.bias ? "bias" : "nobias");
        option(layer.flatten != plain.flatten, layer.flatten ? "flat" : "noflat");
        option(layer.outputWidth != plain.outputWidth, layer.outputWidth == 32 ? "w32" : "w8");
        if (layer.outputShift)
            out += ".shift" + std::to_string(*layer.outputShift);
        option(!layer.poolFirst, "poollast");
        option(layer.streaming, "stream");
        option(layer.chw, "chw");
        option(layer.output, "out");
        if (!passing && layer.eltwise != Eltwise::None)
            out += std::string(".") + kElementwise[std::size_t(layer.eltwise)] + operands(layer);
        return out + sources(layer, index);
    }

    const Network &m_network;
    SketchStyle m_style;
    Shapes m_shapes; // inferred when a depth-wise layer asks for it
};

} // namespace

std::vector<std::string> sketchWords(const Network &network)
{
    return Writer(network, SketchStyle::Short).words();
}

std::string toSketch(const Network &network, SketchStyle style)
{
    std::string out;
    const auto add = [&out](const std::string &word) { out += (out.empty() ? "" : " ") + word; };
    if (style == SketchStyle::Full) {
        const Shape &picture = network.picture;
        add("in" + std::to_string(picture.channels) + "x" + std::to_string(picture.extent.rows) +
            (picture.extent.cols == 1 ? "" : "x" + std::to_string(picture.extent.cols)));
    }
    if (network.fold != 1)
        add("fold" + std::to_string(network.fold));
    for (const std::string &word : Writer(network, style).words())
        add(word);
    return out;
}

bool isSketchable(const Network &network)
{
    const auto read = parseSketch(toSketch(network, SketchStyle::Full));
    return read && read->layers == network.layers && read->picture == network.picture && read->fold == network.fold;
}

} // namespace facet::network
