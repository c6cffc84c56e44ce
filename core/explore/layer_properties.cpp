// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "explore/layer_properties.h"

#include <algorithm>
#include <array>

namespace facet::explore {

using network::Activation;
using network::Eltwise;
using network::Extent;
using network::Operator;
using network::Pooling;

namespace {

Text plain(std::string text)
{
    return {"%1", {std::move(text)}};
}

Text number(std::int64_t value)
{
    return plain(std::to_string(value));
}

bool isConvolution(const LayerView &v)
{
    const Operator op = v.layer().op;
    return op == Operator::Conv2d || op == Operator::Conv1d || op == Operator::ConvTranspose2d;
}

std::optional<Text> convolutionExtent(const LayerView &v, Extent extent)
{
    if (!isConvolution(v))
        return std::nullopt;
    return plain(extentText(extent, v.layer().op == Operator::Conv1d));
}

Text flag(bool on)
{
    return {on ? QT_TRANSLATE_NOOP("core", "yes") : QT_TRANSLATE_NOOP("core", "no"), {}};
}

std::string bitsText(int bits)
{
    return bits == network::kBinaryBits ? "1 (-1/+1)" : std::to_string(bits);
}

Text poolingText(const LayerView &v)
{
    const network::Layer &layer = v.layer();
    const bool oneD = v.shape().oneD;
    const std::vector<std::string> sizes{extentText(layer.pool, oneD), extentText(layer.poolStride, oneD)};
    switch (layer.pooling) {
    case Pooling::Max: return {QT_TRANSLATE_NOOP("core", "max pooling %1, stride %2"), sizes};
    case Pooling::Average: return {QT_TRANSLATE_NOOP("core", "average pooling %1, stride %2"), sizes};
    case Pooling::None: break;
    }
    if (layer.poolStride.area() > 1)
        return {QT_TRANSLATE_NOOP("core", "sub-sampling by %1"), {sizes[1]}};
    return {QT_TRANSLATE_NOOP("core", "no pooling"), {}};
}

Text activationText(Activation activation)
{
    switch (activation) {
    case Activation::ReLU: return {QT_TRANSLATE_NOOP("core", "ReLU"), {}};
    case Activation::Abs: return {QT_TRANSLATE_NOOP("core", "absolute value"), {}};
    case Activation::None: break;
    }
    return {QT_TRANSLATE_NOOP("core", "no activation"), {}};
}

// The pointers of the table below are plain functions; lambdas without captures convert to them.
using View = const LayerView &;
using MaybeText = std::optional<Text>;

const std::array kProperties{
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "operation"), .value = [](View v) -> MaybeText { return operationText(v.layer()); }},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "output channels"),
                  .clause = QT_TRANSLATE_NOOP("core", "%1 instead of %2 output channels"),
                  .effect = Effect::Grows,
                  .value = [](View v) -> MaybeText { return number(v.shape().outChannels); },
                  .size = [](View v) { return double(v.shape().outChannels); },
                  .isNumber = true},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "input size"),
                  .clause = QT_TRANSLATE_NOOP("core", "%1 instead of %2 input pixels"),
                  .effect = Effect::Grows,
                  .derived = true,
                  .value = [](View v) -> MaybeText { return plain(extentText(v.shape().in, v.shape().oneD)); },
                  .size = [](View v) { return double(v.shape().in.area()); }},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "input channels"),
                  .clause = QT_TRANSLATE_NOOP("core", "%1 instead of %2 input channels"),
                  .derived = true,
                  .value = [](View v) -> MaybeText { return number(v.shape().inChannels); },
                  .size = [](View v) { return double(v.shape().inChannels); },
                  .isNumber = true},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "kernel"),
                  .clause = QT_TRANSLATE_NOOP("core", "kernel %1 instead of %2"),
                  .value = [](View v) { return convolutionExtent(v, v.layer().kernel); }},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "pooling"), .value = [](View v) -> MaybeText { return poolingText(v); }},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "stride"),
                  .clause = QT_TRANSLATE_NOOP("core", "stride %1 instead of %2"),
                  .value = [](View v) { return convolutionExtent(v, v.layer().stride); }},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "padding"),
                  .clause = QT_TRANSLATE_NOOP("core", "padding %1 instead of %2"),
                  .value = [](View v) { return convolutionExtent(v, v.layer().pad); }},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "dilation"),
                  .clause = QT_TRANSLATE_NOOP("core", "dilation %1 instead of %2"),
                  .value = [](View v) { return convolutionExtent(v, v.layer().dilation); }},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "groups"),
                  .clause = QT_TRANSLATE_NOOP("core", "%1 instead of %2 groups"),
                  .value = [](View v) -> MaybeText { return number(v.layer().groups); },
                  .size = [](View v) { return double(v.layer().groups); },
                  .isNumber = true},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "operands"),
                  .clause = QT_TRANSLATE_NOOP("core", "%1 instead of %2 operands"),
                  .effect = Effect::Grows,
                  .value = [](View v) -> MaybeText { return number(v.layer().operands); },
                  .size = [](View v) { return double(v.layer().operands); },
                  .isNumber = true},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "streaming"),
                  .clause = QT_TRANSLATE_NOOP("core", "streaming: %1 instead of %2"),
                  .value = [](View v) -> MaybeText { return flag(v.layer().streaming); }},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "activation"),
                  .value = [](View v) -> MaybeText { return activationText(v.layer().activation); }},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "output bits"),
                  .clause = QT_TRANSLATE_NOOP("core", "%1-bit instead of %2-bit output"),
                  .value = [](View v) -> MaybeText { return number(v.layer().outputWidth); },
                  .size = [](View v) { return double(v.layer().outputWidth); },
                  .isNumber = true},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "weight bits"),
                  .clause = QT_TRANSLATE_NOOP("core", "%1-bit instead of %2-bit weights"),
                  .effect = Effect::None,
                  .value = [](View v) -> MaybeText {
                      return v.layer().hasWeights() ? MaybeText(plain(bitsText(v.layer().weightBits))) : std::nullopt;
                  },
                  .size = [](View v) { return double(network::storageBits(v.layer().weightBits)); }},
    LayerProperty{.field = QT_TRANSLATE_NOOP("core", "bias"),
                  .clause = QT_TRANSLATE_NOOP("core", "bias: %1 instead of %2"),
                  .effect = Effect::None,
                  .value = [](View v) -> MaybeText { return v.layer().hasWeights() ? MaybeText(flag(v.layer().bias)) : std::nullopt; }},
};

} // namespace

bool LayerView::readsNetworkInput() const
{
    const std::vector<int> sources = network::effectiveSources(network, shapes, index);
    return std::ranges::find(sources, network::kNetworkInput) != sources.end();
}

std::span<const LayerProperty> layerProperties()
{
    return kProperties;
}

std::string extentText(Extent extent, bool oneD)
{
    return oneD ? std::to_string(extent.rows) : std::to_string(extent.rows) + "x" + std::to_string(extent.cols);
}

Text operationText(const network::Layer &layer)
{
    // One literal for every combination, so that each is a sentence part of its own in a translation.
    struct Names {
        const char *none, *add, *sub, *bitOr, *bitXor;
    };
    const auto pick = [&](const Names &names) -> Text {
        switch (layer.eltwise) {
        case Eltwise::Add: return {names.add, {}};
        case Eltwise::Sub: return {names.sub, {}};
        case Eltwise::Or: return {names.bitOr, {}};
        case Eltwise::Xor: return {names.bitXor, {}};
        case Eltwise::None: break;
        }
        return {names.none, {}};
    };
    switch (layer.op) {
    case Operator::Conv2d:
        if (layer.groups > 1)
            return {QT_TRANSLATE_NOOP("core", "depth-wise convolution"), {}};
        return pick({QT_TRANSLATE_NOOP("core", "2D convolution"), QT_TRANSLATE_NOOP("core", "add, 2D convolution"),
                     QT_TRANSLATE_NOOP("core", "subtract, 2D convolution"), QT_TRANSLATE_NOOP("core", "or, 2D convolution"),
                     QT_TRANSLATE_NOOP("core", "xor, 2D convolution")});
    case Operator::Conv1d:
        return pick({QT_TRANSLATE_NOOP("core", "1D convolution"), QT_TRANSLATE_NOOP("core", "add, 1D convolution"),
                     QT_TRANSLATE_NOOP("core", "subtract, 1D convolution"), QT_TRANSLATE_NOOP("core", "or, 1D convolution"),
                     QT_TRANSLATE_NOOP("core", "xor, 1D convolution")});
    case Operator::Passthrough:
        return pick({QT_TRANSLATE_NOOP("core", "pass-through"), QT_TRANSLATE_NOOP("core", "add"), QT_TRANSLATE_NOOP("core", "subtract"),
                     QT_TRANSLATE_NOOP("core", "or"), QT_TRANSLATE_NOOP("core", "xor")});
    case Operator::ConvTranspose2d: return {QT_TRANSLATE_NOOP("core", "transposed convolution"), {}};
    case Operator::Linear: break;
    }
    return {QT_TRANSLATE_NOOP("core", "linear"), {}};
}

} // namespace facet::explore
