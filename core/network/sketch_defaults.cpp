// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "network/sketch_defaults.h"

#include <algorithm>
#include <set>
#include <string>

namespace facet::network::sketching {

Eltwise eltwiseOf(Head head)
{
    switch (head) {
    case Head::Add: return Eltwise::Add;
    case Head::Sub: return Eltwise::Sub;
    case Head::Or: return Eltwise::Or;
    case Head::Xor: return Eltwise::Xor;
    default: return Eltwise::None;
    }
}

Head headOf(const Layer &layer)
{
    switch (layer.op) {
    case Operator::Conv1d: return Head::Conv1d;
    case Operator::ConvTranspose2d: return Head::Transposed;
    case Operator::Linear: return Head::Linear;
    case Operator::Conv2d: return layer.groups > 1 && layer.groups == layer.outChannels ? Head::Depthwise : Head::Conv;
    case Operator::Passthrough: break;
    }
    switch (layer.eltwise) {
    case Eltwise::Add: return Head::Add;
    case Eltwise::Sub: return Head::Sub;
    case Eltwise::Or: return Head::Or;
    case Eltwise::Xor: return Head::Xor;
    case Eltwise::None: break;
    }
    switch (layer.pooling) {
    case Pooling::Max: return Head::MaxPool;
    case Pooling::Average: return Head::AvgPool;
    case Pooling::None: break;
    }
    return Head::Pass;
}

bool poolsByDefault(Head head, Extent kernel, const Place &place)
{
    return head == Head::Conv && kernel == Extent{3, 3} && !place.firstConvolution;
}

void setPool(Layer &layer, Pooling pooling, Extent pool, Extent stride, Extent dilation)
{
    layer.pooling = pooling;
    layer.pool = pool;
    layer.poolStride = stride;
    layer.poolDilation = dilation;
}

void setKernel(Layer &layer, Head head, Extent kernel, const Place &place, bool padGiven, bool poolGiven)
{
    layer.kernel = kernel;
    if (!padGiven)
        layer.pad = {defaultPad(kernel.rows), head == Head::Conv1d ? 0 : defaultPad(kernel.cols)};
    if (!poolGiven) {
        if (poolsByDefault(head, kernel, place))
            setPool(layer, Pooling::Max, {2, 2}, {2, 2}, {1, 1});
        else
            setPool(layer, Pooling::None, {1, 1}, {1, 1}, {1, 1});
    }
}

Layer plainLayer(Head head, Extent number, const Place &place)
{
    Layer layer;
    layer.weightBits = place.bits;
    layer.activation = Activation::ReLU;
    switch (head) {
    case Head::Conv:
    case Head::Depthwise:
    case Head::Conv1d:
    case Head::Transposed:
        layer.op = head == Head::Conv1d ? Operator::Conv1d : head == Head::Transposed ? Operator::ConvTranspose2d : Operator::Conv2d;
        layer.outChannels = head == Head::Depthwise ? 0 : number.rows;
        setKernel(layer, head, extentOf(3, head == Head::Conv1d), place, false, false);
        if (head == Head::Transposed) {
            layer.stride = {2, 2};
            layer.outputPad = 1;
        }
        return layer;
    case Head::Linear:
        layer.op = Operator::Linear;
        layer.outChannels = number.rows;
        layer.flatten = !place.afterLinear;
        layer.bias = true;
        layer.outputWidth = place.last ? 32 : 8;
        layer.activation = place.last ? Activation::None : Activation::ReLU;
        break;
    default:
        layer.op = Operator::Passthrough;
        layer.activation = Activation::None;
        layer.weightBits = 8;
        if (head == Head::MaxPool || head == Head::AvgPool)
            setPool(layer, head == Head::MaxPool ? Pooling::Max : Pooling::Average, number, number, {1, 1});
        if (isElementwise(head)) {
            layer.eltwise = eltwiseOf(head);
            layer.operands = 2;
        }
    }
    layer.kernel = {1, 1};
    layer.pad = {0, 0};
    return layer;
}

namespace {

std::string_view stemOf(Head head)
{
    if (isConvolution(head))
        return "conv";
    switch (head) {
    case Head::Linear: return "fc";
    case Head::MaxPool:
    case Head::AvgPool: return "pool";
    case Head::Add: return "add";
    case Head::Sub: return "sub";
    case Head::Or: return "or";
    case Head::Xor: return "xor";
    default: return "pass";
    }
}

} // namespace

std::vector<std::string> automaticNames(const std::vector<Layer> &layers, const std::vector<std::optional<std::string>> &given)
{
    std::set<std::string> taken;
    for (const auto &name : given) {
        if (name)
            taken.insert(*name);
    }
    std::vector<std::string> names;
    std::vector<std::string_view> stems;
    for (const Layer &layer : layers)
        stems.push_back(stemOf(headOf(layer)));
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (given[i]) {
            names.push_back(*given[i]);
            continue;
        }
        const std::string stem(stems[i]);
        const auto ordinal = std::count(stems.begin(), stems.begin() + std::ptrdiff_t(i) + 1, stems[i]);
        const bool alone = std::count(stems.begin(), stems.end(), stems[i]) == 1 && stem != "conv";
        std::string name = alone ? stem : stem + std::to_string(ordinal);
        for (auto number = alone ? 2 : ordinal + 1; taken.contains(name); ++number)
            name = stem + std::to_string(number);
        taken.insert(name);
        names.push_back(std::move(name));
    }
    return names;
}

void copyUnsaid(const Layer &from, Layer &to)
{
    to.inChannels = from.inChannels;
    to.inDim = from.inDim;
    to.inCrop = from.inCrop;
    to.inChannelSkip = from.inChannelSkip;
    to.bypass = from.bypass;
    to.calcX4 = from.calcX4;
    to.readAhead = from.readAhead;
    to.tcalc = from.tcalc;
    to.next = from.next;
    to.simulatedNext = from.simulatedNext;
    to.snoopNext = from.snoopNext;
    to.weightSource = from.weightSource;
    to.sameWeights = from.sameWeights;
    to.sameBias = from.sameBias;
    to.readsBuffer = from.readsBuffer;
    to.bufferShift = from.bufferShift;
    to.bufferInsert = from.bufferInsert;
    to.pins = from.pins;
    if (to.op == Operator::Passthrough) { // without meaning there, but a file may state them
        to.stride = from.stride;
        to.dilation = from.dilation;
        to.outChannels = from.outChannels;
        to.groups = from.groups;
    }
}

Layer visiblePart(const Layer &layer)
{
    Layer part = layer;
    copyUnsaid({}, part);
    part.name.clear();
    part.sources.clear();
    if (headOf(layer) == Head::Depthwise) // its channels are those that come in
        part.groups = part.outChannels = 0;
    return part;
}

} // namespace facet::network::sketching
