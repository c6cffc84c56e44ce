// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/layer_fields.h"

#include "network/sketch.h"
#include "stack/layer_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace facet::stack {

namespace {

using network::Extent;
using network::Layer;
using network::Operator;
using network::Pooling;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LayerFields)
};

constexpr std::array kKindOrder{Kind::Conv,    Kind::Depthwise, Kind::Conv1d, Kind::Transposed, Kind::Linear, Kind::MaxPool,
                                Kind::AvgPool, Kind::Add,       Kind::Sub,    Kind::Or,         Kind::Xor,    Kind::Pass};

bool isConvolution(const Layer &layer)
{
    return layer.op == Operator::Conv2d || layer.op == Operator::Conv1d || layer.op == Operator::ConvTranspose2d;
}

// "m2x2/2x2": kind, window / stride. "" = no pooling.
QString poolKey(Pooling pooling, Extent pool, Extent stride)
{
    if (pooling == Pooling::None && stride.area() == 1)
        return {};
    const QString kind = pooling == Pooling::Max       ? QStringLiteral("m")
                         : pooling == Pooling::Average ? QStringLiteral("a")
                                                       : QStringLiteral("n");
    return QStringLiteral("%1%2x%3/%4x%5").arg(kind).arg(pool.rows).arg(pool.cols).arg(stride.rows).arg(stride.cols);
}

bool setPool(Layer &layer, const QString &key)
{
    if (key.isEmpty()) {
        network::sketching::setPool(layer, Pooling::None, {1, 1}, {1, 1}, {1, 1});
        layer.poolFirst = true;
        return true;
    }
    static const QRegularExpression form(QStringLiteral("^([man])(\\d{1,4})x(\\d{1,4})/(\\d{1,4})x(\\d{1,4})$"));
    const auto match = form.match(key);
    if (!match.hasMatch())
        return false;
    const auto number = [&match](int i) { return std::max(1, match.captured(i).toInt()); };
    const QString kind = match.captured(1);
    layer.pooling = kind == QLatin1String("m") ? Pooling::Max : kind == QLatin1String("a") ? Pooling::Average : Pooling::None;
    layer.pool = {number(2), number(3)};
    layer.poolStride = {number(4), number(5)};
    return true;
}

QList<Choice> poolChoices(const Layer &layer)
{
    const bool oneD = isOneD(layer) || (layer.pool.cols == 1 && layer.pool.rows > 1);
    QList<Choice> list;
    const auto add = [&](Pooling pooling, int window, int stride) {
        Layer example;
        network::sketching::setPool(example, pooling, network::sketching::extentOf(window, oneD),
                                    network::sketching::extentOf(stride, oneD), {1, 1});
        list.append({poolText(example), poolKey(example.pooling, example.pool, example.poolStride)});
    };
    if (layer.op != Operator::Passthrough || layer.eltwise != network::Eltwise::None)
        list.append({Words::tr("none"), QString()});
    for (const auto &[window, stride] : {std::pair{2, 2}, std::pair{3, 3}, std::pair{3, 2}, std::pair{4, 4}, std::pair{2, 1}})
        add(Pooling::Max, window, stride);
    for (const auto &[window, stride] : {std::pair{2, 2}, std::pair{3, 3}, std::pair{4, 4}, std::pair{8, 8}})
        add(Pooling::Average, window, stride);
    add(Pooling::None, 1, 2);
    const QString current = poolKey(layer.pooling, layer.pool, layer.poolStride);
    const bool known = std::any_of(list.begin(), list.end(), [&current](const Choice &c) { return c.value.toString() == current; });
    if (!known)
        list.prepend({poolText(layer).isEmpty() ? Words::tr("none") : poolText(layer), current});
    return list;
}

QList<Choice> kernelChoices(const Layer &layer)
{
    QList<Choice> list;
    const auto add = [&list, &layer](int size) {
        list.append({extentText(network::sketching::extentOf(size, isOneD(layer)), isOneD(layer)), size});
    };
    if (isOneD(layer)) {
        for (int k = 1; k <= 9; ++k) // every length the chip takes
            add(k);
    } else {
        add(1);
        add(3);
    }
    const int current = layer.kernel.rows;
    const bool known = std::any_of(list.begin(), list.end(), [current](const Choice &c) { return c.value.toInt() == current; });
    if (!known)
        list.append({extentText(layer.kernel, isOneD(layer)), current});
    return list;
}

Layer exampleOf(Kind kind)
{
    Layer layer = network::sketching::plainLayer(kind, {2, 2}, {});
    if (kind == Kind::Depthwise)
        layer.groups = layer.outChannels = 2;
    return layer;
}

} // namespace

bool isEditable(const Layer &layer, Field field)
{
    switch (field) {
    case Field::Name:
    case Field::Operation: return true;
    case Field::Channels: return layer.hasWeights() && network::sketching::headOf(layer) != Kind::Depthwise;
    case Field::Kernel: return isConvolution(layer);
    case Field::Pool: return true;
    case Field::Pad: return isConvolution(layer);
    case Field::Bits: return layer.hasWeights();
    case Field::Activation: return layer.op != Operator::Passthrough;
    }
    return false;
}

QVariant fieldValue(const Layer &layer, Field field)
{
    switch (field) {
    case Field::Name: return QString::fromStdString(layer.name);
    case Field::Operation: return int(network::sketching::headOf(layer));
    case Field::Channels: return layer.outChannels;
    case Field::Kernel: return layer.kernel.rows;
    case Field::Pool: return poolKey(layer.pooling, layer.pool, layer.poolStride);
    case Field::Pad: return layer.pad.rows;
    case Field::Bits: return layer.weightBits;
    case Field::Activation: return int(layer.activation);
    }
    return {};
}

QList<Choice> choices(const Layer &layer, Field field, const device::Device &device)
{
    switch (field) {
    case Field::Operation: return kinds(device);
    case Field::Kernel: return kernelChoices(layer);
    case Field::Pool: return poolChoices(layer);
    case Field::Bits: {
        QList<Choice> list;
        for (const int bits : bitChoices(device))
            list.append({bitsText(bits), bits});
        return list;
    }
    case Field::Activation: {
        QList<Choice> list;
        for (const auto activation : {network::Activation::None, network::Activation::ReLU, network::Activation::Abs})
            list.append({activationText(activation), int(activation)});
        return list;
    }
    case Field::Name:
    case Field::Channels:
    case Field::Pad: break;
    }
    return {};
}

bool setField(Layer &layer, Field field, const QVariant &value)
{
    if (!isEditable(layer, field))
        return false;
    if (field == Field::Name) {
        layer.name = value.toString().trimmed().toStdString();
        return true;
    }
    if (field == Field::Pool)
        return setPool(layer, value.toString());
    bool number = false;
    const int n = value.toInt(&number);
    if (!number)
        return false;
    switch (field) {
    case Field::Operation:
        if (n < 0 || n > int(Kind::Pass))
            return false;
        changeKind(layer, Kind(n));
        return true;
    case Field::Channels:
        if (n < 1 || n > network::kMaxSketchNumber)
            return false;
        layer.outChannels = n;
        return true;
    case Field::Kernel: {
        if (n < 1)
            return false;
        const bool oneD = isOneD(layer);
        // Padding that kept the size goes on keeping it.
        if (layer.pad.rows == network::sketching::defaultPad(layer.kernel.rows))
            layer.pad = {network::sketching::defaultPad(n), oneD ? 0 : network::sketching::defaultPad(n)};
        layer.kernel = network::sketching::extentOf(n, oneD);
        return true;
    }
    case Field::Pad: layer.pad = {n, isOneD(layer) ? 0 : n}; return n >= 0;
    case Field::Bits: layer.weightBits = n; return true;
    case Field::Activation: layer.activation = network::Activation(std::clamp(n, 0, int(network::Activation::Abs))); return true;
    case Field::Name:
    case Field::Pool: break;
    }
    return false;
}

QString kindName(Kind kind)
{
    return operationName(exampleOf(kind));
}

QList<Choice> kinds(const device::Device &device)
{
    QList<Choice> list;
    for (const Kind kind : kKindOrder) {
        if (kind != Kind::Depthwise || device.supportsGroups)
            list.append({kindName(kind), int(kind)});
    }
    return list;
}

std::string freeName(const network::Network &network, const std::string &wanted)
{
    const auto taken = [&network](const std::string &name) {
        return std::any_of(network.layers.begin(), network.layers.end(), [&name](const Layer &l) { return l.name == name; });
    };
    if (wanted.empty() || !taken(wanted))
        return wanted;
    const std::size_t digits = wanted.find_last_not_of("0123456789") + 1;
    const std::string stem = wanted.substr(0, digits);
    for (int number = 1;; ++number) {
        if (!taken(stem + std::to_string(number)))
            return stem + std::to_string(number);
    }
}

Layer newLayer(Kind kind, const network::Network &network, int index)
{
    using namespace network::sketching;
    // Channels as in the last layer with weights before it, so that the shapes go on as they are.
    int channels = 16;
    int bits = 8;
    for (int i = 0; i < index && std::size_t(i) < network.layers.size(); ++i) {
        const Layer &before = network.layers[std::size_t(i)];
        if (before.hasWeights() && before.outChannels > 0) {
            channels = before.outChannels;
            bits = before.weightBits;
        }
    }
    Place place;
    place.firstConvolution = true; // without pooling: what is put in should not shrink the rest
    place.last = std::size_t(index) >= network.layers.size();
    place.oneD = network.picture.extent.cols == 1;
    place.bits = bits;
    place.afterLinear = index > 0 && network.layers[std::size_t(index) - 1].op == Operator::Linear;
    const bool window = kind == Kind::MaxPool || kind == Kind::AvgPool;
    Layer layer = plainLayer(kind, window ? extentOf(2, place.oneD) : Extent{kind == Kind::Linear && place.last ? 2 : channels, 1}, place);
    if (kind == Kind::Depthwise)
        layer.groups = layer.outChannels = channels;
    if (isElementwise(kind)) // with the layer two back, or the input: the nearest there is
        layer.sources = {std::max(network::kNetworkInput, index - 2), index - 1};
    const auto names = automaticNames({layer}, {std::nullopt});
    std::string name = names.front();
    if (network::sketching::isConvolution(kind))
        name = "conv" + std::to_string(1 + std::count_if(network.layers.begin(), network.layers.end(),
                                                         [](const Layer &l) { return network::sketching::isConvolution(headOf(l)); }));
    layer.name = freeName(network, name);
    return layer;
}

void changeKind(Layer &layer, Kind kind)
{
    using namespace network::sketching;
    if (headOf(layer) == kind)
        return;
    Place place;
    place.firstConvolution = true;
    place.last = layer.outputWidth == 32;
    place.bits = layer.hasWeights() ? layer.weightBits : 8;
    place.oneD = layer.kernel.cols == 1 && layer.kernel.rows > 1;
    const int channels = layer.outChannels > 0 ? layer.outChannels : 16;
    const bool window = kind == Kind::MaxPool || kind == Kind::AvgPool;
    const bool pooled = layer.pooling != Pooling::None;
    Layer changed = plainLayer(kind, window ? (pooled ? layer.pool : extentOf(2, place.oneD)) : Extent{channels, 1}, place);
    if (kind == Kind::Depthwise)
        changed.groups = changed.outChannels = channels;
    if (pooled && !window) {
        network::sketching::setPool(changed, layer.pooling, layer.pool, layer.poolStride, layer.poolDilation);
    } else if (pooled) {
        changed.poolStride = layer.poolStride;
    }
    changed.name = layer.name;
    changed.sources = layer.sources;
    changed.inDim = layer.inDim;
    changed.inChannels = layer.inChannels;
    changed.streaming = layer.streaming;
    if (changed.eltwise == network::Eltwise::None && layer.eltwise != network::Eltwise::None && changed.op != Operator::Passthrough) {
        changed.eltwise = layer.eltwise; // element-wise operations also run before an operator
        changed.operands = layer.operands;
    }
    layer = changed;
}

QList<int> bitChoices(const device::Device &device)
{
    QList<int> bits{1, 2, 4, 8};
    if (device.supportsBinaryWeights)
        bits.prepend(network::kBinaryBits);
    return bits;
}

} // namespace facet::stack
